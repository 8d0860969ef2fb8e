# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A card: a white sheet on the paper, with or without a header."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.tokens import tokens
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded

_HEADER = 44


class Card(QWidget):
    """`body` is the layout for the content, `header` the one for what stands beside the title."""

    def __init__(
        self,
        title: str = "",
        *,
        highlighted: bool = False,
        padding: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._highlighted = highlighted
        self._has_header = bool(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.header = QHBoxLayout()
        self.header.setContentsMargins(15, 0, 15, 0)
        self.header.setSpacing(8)
        if title:
            self._add_header(outer, title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)

    def set_highlighted(self, highlighted: bool) -> None:
        """Give it the border of what matters now."""
        self._highlighted = highlighted
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        border = t.color("pri_l" if self._highlighted else "line")
        draw_rounded(painter, QRectF(self.rect()), 10, t.color("surface"), border)
        if self._has_header:
            painter.fillRect(1, _HEADER, self.width() - 2, 1, t.color("line"))
        painter.end()

    def _add_header(self, outer: QVBoxLayout, title: str) -> None:
        self.setAccessibleName(title)
        strip = QWidget()
        strip.setFixedHeight(_HEADER)
        strip.setLayout(self.header)
        self.header.addWidget(Label(title, Role.SECTION))
        self.header.addStretch(1)
        outer.addWidget(strip)
