# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chip that can be pressed or taken away: filters, recognised words, proposals."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui.widgets.painted_button import PaintedButton
from ui.widgets.tag_look import CLOSE, NEUTRAL, PRIMARY, TagLook, draw_tag, tag_width


class Chip(PaintedButton):
    """Checkable as a filter, removable as a token.

    Signals: `clicked` as any button; `removed()` when its x, Delete or Backspace was used.
    """

    removed = Signal()

    def __init__(
        self,
        text: str,
        look: TagLook = NEUTRAL,
        *,
        removable: bool = False,
        dashed: bool = False,
        filters: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent, radius=look.height // 2)
        self._look = replace(look, dashed=dashed)
        self._removable = removable
        self.setCheckable(filters)
        self.setFixedHeight(look.height)

    @property
    def removable(self) -> bool:
        """Whether it can be taken away."""
        return self._removable

    def sizeHint(self) -> QSize:
        # Room for the x is always kept, so that nothing moves on hover.
        width = tag_width(self.text(), self._look, removable=self._removable)
        return QSize(width, self._look.height)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look
        if self.isChecked():
            look = replace(look, ink=PRIMARY.ink, fill=PRIMARY.fill, border=PRIMARY.ink)
        elif self.isDown() or self.hovered:
            look = replace(look, border=look.ink)
        if not self.isEnabled():
            look = replace(look, ink="text_3", fill="sunken", border="line")
        draw_tag(painter, rect, self.text(), look, removable=self._removable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_close = event.position().x() >= self.width() - CLOSE - self._look.padding
        if self._removable and on_close and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)
