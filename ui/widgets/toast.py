# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One message at the bottom of the window: what was done, or what did not work."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.button import Button, ButtonKind
from ui.widgets.icon_button import IconButton
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded


class Toast(QWidget):
    """Made by ToastHost.

    Signals: `action_chosen()`, `closed()`.
    """

    action_chosen = Signal()
    closed = Signal()

    def __init__(
        self, sentence: str, action: str, *, error: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._error = error
        self.setAccessibleName(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(42, 5, 8, 5)
        row.setSpacing(8)
        label = Label(sentence, wrap=len(sentence) > 70)
        row.addWidget(label, 1)
        if action:
            kind = ButtonKind.STANDARD if error else ButtonKind.LINK
            button = Button(action, kind, height=32)
            button.clicked.connect(self.action_chosen)
            row.addWidget(button)
        if error:
            close = IconButton("x", "Melding sluiten", size=28)
            close.clicked.connect(self.closed)
            row.addWidget(close)
        self.setMinimumHeight(44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        border = t.color("laat_l" if self._error else "line_2")
        draw_rounded(painter, QRectF(self.rect()), 8, t.color("surface"), border)
        icon, tone = (
            ("warning-circle-fill", "laat") if self._error else ("check-circle-fill", "klaar")
        )
        draw_icon(painter, QRectF(14, 0, 20, self.height()), icon, t.color(tone), 18)
        painter.end()
