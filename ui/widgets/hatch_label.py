# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A gap: a hatched field with a pill that says what is missing."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.tokens import tokens
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import draw_hatch
from ui.widgets.tag_look import TagLook, draw_tag, gap_look, tag_width


class HatchLabel(PaintedButton):
    """Pressing it means: do something about this gap."""

    def __init__(
        self, text: str, look: TagLook | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._look = look or gap_look()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(tag_width(self.text(), self._look) + 16, 40)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        t = tokens()
        painter.fillRect(rect, t.color("gap"))
        draw_hatch(painter, rect, t.color("hatch"))
        width = min(tag_width(self.text(), self._look), rect.width() - 8)
        pill = QRectF(8, (rect.height() - self._look.height) / 2, width, self._look.height)
        draw_tag(painter, pill, self.text(), self._look)
