# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A tag that only tells: theme, status, partner, signal."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.tag_look import NEUTRAL, TagLook, draw_tag, tag_width


class Tag(QWidget):
    """A pill with an icon and a word; see `ui.widgets.tag_look` for the looks."""

    def __init__(self, text: str, look: TagLook = NEUTRAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """Its word."""
        return self._text

    def set(self, text: str, look: TagLook | None = None) -> None:
        """Change the word and, when given, the look."""
        self._text = text
        self._look = look or self._look
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tag_width(self._text, self._look), self._look.height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.height * 2, self._look.height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_tag(painter, QRectF(self.rect()), self._text, self._look)
        painter.end()
