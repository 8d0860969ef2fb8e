# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The header of a table: small words that line up with the cells, an arrow where it is sorted."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.fonts import Role, font
from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.painting import draw_text

_HEIGHT = 34


class TableHeader(QHeaderView):
    """`insets`: for each column how far the text of its cells stands from the left, in pixels."""

    def __init__(
        self, insets: Sequence[int], *, sortable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._insets = tuple(insets)
        self._sortable = sortable
        self.setFixedHeight(_HEIGHT)
        self.setSectionsClickable(sortable)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        t = tokens()
        sorted_here = self._sortable and self.sortIndicatorSection() == logicalIndex
        painter.save()
        painter.fillRect(rect, t.color("surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.color("line"))
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        painter.setFont(font(Role.CAPTION_STRONG if sorted_here else Role.CAPTION_MEDIUM))
        room = QRectF(rect).adjusted(self._insets[logicalIndex], 0, -4, -1)
        draw_text(painter, room, text, t.color("pri" if sorted_here else "text_3"))
        if sorted_here:
            used = QFontMetricsF(painter.font()).horizontalAdvance(text)
            down = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
            box = QRectF(room.left() + used + 4, room.top(), 12, room.height())
            draw_icon(
                painter, box, "arrow-down-bold" if down else "arrow-up-bold", t.color("pri"), 12
            )
        painter.restore()
