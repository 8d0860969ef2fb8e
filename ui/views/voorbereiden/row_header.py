# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The headings of a row table, in line with what stands under them."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.fonts import Role, font
from ui.tokens import tokens
from ui.views.voorbereiden.cell_delegate import cell_left
from ui.widgets.painting import draw_text

_HEIGHT = 30


class RowHeader(QHeaderView):
    """Only tells; nothing sorts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(_HEIGHT)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        t = tokens()
        painter.save()
        painter.fillRect(rect, t.color("surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.color("line"))
        painter.setFont(font(Role.CAPTION_MEDIUM))
        text = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal)
        words = QRectF(rect).adjusted(cell_left(logicalIndex), 0, 0, -1)
        draw_text(painter, words, str(text), t.color("text_3"))
        painter.restore()
