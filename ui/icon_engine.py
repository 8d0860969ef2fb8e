# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What QIcon asks to draw an icon, at any size and scale and in the colours of the theme."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from ui.icons import draw_icon
from ui.tokens import tokens


class IconEngine(QIconEngine):
    """Draws the glyph when asked, so that it is sharp at every scale and follows the theme."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        tone = "text_3" if mode is QIcon.Mode.Disabled else self._tone
        size = min(rect.width(), rect.height())
        draw_icon(painter, rect, self._name, tokens().color(tone), size)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return IconEngine(self._name, self._tone)
