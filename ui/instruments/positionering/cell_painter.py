# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The base of delegates that paint a cell anywhere, also where the table has it not."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.tokens import tokens
from ui.widgets.painting import draw_rounded

Index = QModelIndex | QPersistentModelIndex


def _nothing(_index: Index) -> bool:
    return False


class CellPainter(QStyledItemDelegate):
    """Subclasses draw the ground and what stands on it; the cursor and the lines are drawn here."""

    def draw_cell(self, painter: QPainter, rect: QRectF, index: Index, *, current: bool) -> None:
        """Draw a cell; its ground is already there."""
        raise NotImplementedError

    upright_lines = True
    painted_apart: Callable[[Index], bool] = staticmethod(_nothing)
    """Which cells the table paints itself, wherever it wants them."""

    def is_current(self, table: QTableView, index: Index) -> bool:
        """Whether the cursor is on a cell."""
        return table.currentIndex() == index

    def cursor_rect(self, rect: QRect, index: Index) -> QRectF:
        """What the focus is drawn around; what falls outside `rect` is not seen."""
        del index
        return QRectF(rect).adjusted(1, 0, 0, -1)

    def ground(self, index: Index) -> str:
        """The token of the ground of a cell."""
        del index
        return "surface"

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw a whole cell at `rect`."""
        t = tokens()
        table = self.parent()
        current = isinstance(table, QTableView) and self.is_current(table, index)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, t.color("pri_t" if current else self.ground(index)))
        self.draw_cell(painter, QRectF(rect), index, current=current)
        if index.column() and self.upright_lines:
            painter.fillRect(rect.left(), rect.top(), 1, rect.height(), t.color("line"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, t.color("line"))
        if current and isinstance(table, QTableView) and table.hasFocus():
            ring = self.cursor_rect(rect, index)
            draw_rounded(painter, ring, 2, None, t.color("focus"), width=2)
        painter.restore()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        if not self.painted_apart(index):
            self.paint_cell(painter, option.rect, index)  # pyright: ignore[reportAttributeAccessIssue] - missing in the stubs
