# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A keycap: Ctrl, K, Enter."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import Role, font, text_width
from ui.icons import draw_icon, has_icon
from ui.tokens import tokens
from ui.widgets.painting import draw_rounded

_HEIGHT = 20


class KeyHint(QWidget):
    """`key` is a word, or the name of an icon such as "arrow-up"; `spoken` is its name then."""

    def __init__(self, key: str, spoken: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setAccessibleName(spoken or key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        if has_icon(self._key):
            return QSize(26, _HEIGHT)
        return QSize(max(_HEIGHT, round(text_width(Role.CAPTION_MEDIUM, self._key)) + 12), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_keycap(painter, QRectF(self.rect()), self._key)
        painter.end()


def draw_keycap(painter: QPainter, rect: QRectF, key: str) -> None:
    """Draw a keycap that fills `rect`."""
    t = tokens()
    draw_rounded(painter, rect, 4, t.color("surface"), t.color("line_2"))
    if has_icon(key):
        draw_icon(painter, rect, key, t.color("text_2"), 14)
        return
    painter.setFont(font(Role.CAPTION_MEDIUM))
    painter.setPen(t.color("text_2"))
    painter.drawText(rect, 0x84, key)
