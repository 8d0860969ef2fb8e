# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paints a cell of a plain table, and the focus around the selected row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.fonts import Role, font
from ui.icons import draw_icon
from ui.models.cells import CELL_ROLE, Cell
from ui.tokens import tokens
from ui.widgets.painting import draw_row_focus, draw_text

Index = QModelIndex | QPersistentModelIndex
ROW = 32
_FIRST = 15
_PADDING = 4


def cell_left(column: int) -> int:
    """Where the text of a column begins in its cell."""
    return _FIRST if column == 0 else _PADDING


class CellDelegate(QStyledItemDelegate):
    """Reads `Cell`s of a CellsModel. `hovered_row` is the row under the mouse, -1 for none."""

    hovered_row = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell = index.data(CELL_ROLE)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        state = option.state  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = index.row() == self.hovered_row
        t = tokens()
        painter.save()
        painter.fillRect(rect, t.color("pri_t" if selected else "hover" if hovered else "surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.color("line"))
        inner = QRectF(rect).adjusted(cell_left(index.column()), 0, -_PADDING, -1)
        _paint_cell(painter, inner, cell)
        view = self.parent()
        if selected and view is not None and view.property("rowFocus"):
            last = index.model().columnCount() - 1
            ends = index.column() == 0, index.column() == last
            draw_row_focus(painter, rect, t.color("focus"), first=ends[0], last=ends[1])
        painter.restore()


def _paint_cell(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    ink = tokens().color(cell.tone)
    if cell.icon:
        draw_icon(painter, QRectF(rect.left(), rect.top(), 16, rect.height()), cell.icon, ink, 16)
        rect = rect.adjusted(22, 0, 0, 0)
    painter.setFont(font(Role.DENSE_MEDIUM if cell.strong else Role.DENSE))
    shown = QFontMetricsF(painter.font()).elidedText(
        cell.text[:200], Qt.TextElideMode.ElideRight, rect.width()
    )
    draw_text(painter, rect, shown, ink)
