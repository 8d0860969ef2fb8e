# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One sentence above every page that stays until it is no longer true, with what to do."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.fonts import Role
from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.painting import fill


class Banner(QWidget):
    """Signals: `action_chosen()`."""

    action_chosen = Signal()

    def __init__(self, sentence: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label("", Role.BODY_MEDIUM, wrap=True)
        button = Button(action, height=32)
        button.clicked.connect(self.action_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(46, 6, 16, 7)
        row.setSpacing(16)
        row.addWidget(self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(button)
        self.set_sentence(sentence)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._label.text()

    def set_sentence(self, sentence: str) -> None:
        """Say something else."""
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        fill(painter, self.rect(), t.color("laat_t"))
        fill(painter, QRectF(0, self.height() - 1, self.width(), 1), t.color("laat_l"))
        place = QRectF(16, 0, 20, self.height() - 1)
        draw_icon(painter, place, "warning-circle-fill", t.color("laat"), 18)
        painter.end()
