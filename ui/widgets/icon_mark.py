# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small icon that stands beside words; it says nothing by itself."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.icons import draw_icon
from ui.tokens import tokens


class IconMark(QWidget):
    """An icon of `size` pixels in the colour that `tone` names."""

    def __init__(
        self, icon: str, tone: str = "text_2", *, size: int = 14, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._size = icon, tone, size
        self.setFixedSize(size + 2, size + 2)

    def set(self, icon: str, tone: str) -> None:
        """Show another icon or colour."""
        if (icon, tone) != (self._icon, self._tone):
            self._icon, self._tone = icon, tone
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_icon(painter, self.rect(), self._icon, tokens().color(self._tone), self._size)
        painter.end()
