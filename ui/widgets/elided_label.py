# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A label that shortens its text with … and shows the whole as a tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import Role
from ui.tokens import tokens
from ui.widgets.label import Label


class ElidedLabel(Label):
    """One line; takes as little width as the layout gives it."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        *,
        tone: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, tone=tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self._offer_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_tip()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(tokens().color(self.tone if self.isEnabled() else "text_3"))
        flags = self.alignment() | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), int(flags) | int(Qt.TextFlag.TextSingleLine), self._shown())
        painter.end()

    def _shown(self) -> str:
        first = self.text().replace("\n", " ")
        return self.fontMetrics().elidedText(first, Qt.TextElideMode.ElideRight, self.width())

    def _offer_tip(self) -> None:
        self.setToolTip(self.text() if self._shown() != self.text() else "")
