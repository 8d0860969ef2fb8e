# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The strip under a table: what is chosen, in words, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.tokens import tokens
from ui.widgets.button import Button, ButtonKind
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.painting import draw_rounded

_HEIGHT = 48


class ActionBar(QWidget):
    """For the mouse: its buttons never take the focus, since each is a key in the table too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel("", Role.DENSE_STRONG)
        self.detail = ElidedLabel("", Role.CAPTION, tone="text_2")
        self.setFixedHeight(_HEIGHT)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        words.addStretch(1)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 0, 10, 0)
        self.row.setSpacing(6)
        self.row.addLayout(words, 1)

    def say(self, title: str, detail: str, *, tone: str = "text_2") -> None:
        """What is chosen, and more about it."""
        self.title.setText(title)
        self.detail.setText(detail)
        self.detail.set_tone(tone)

    def add_button(
        self,
        text: str,
        key: str,
        act: Callable[[], object],
        icon: str = "",
        kind: ButtonKind = ButtonKind.STANDARD,
    ) -> Button:
        """A button at the right; `key` does the same in the table."""
        button = Button(text, kind, icon=icon, height=28)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(f"{text} ({key})")
        button.clicked.connect(lambda _on=False: act())
        self.row.addWidget(button)
        return button

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        draw_rounded(painter, QRectF(self.rect()), 10, t.color("surface"), t.color("line"))
        painter.end()
