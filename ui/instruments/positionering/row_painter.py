# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The base of delegates of which a whole row is chosen."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QTableView

from ui.instruments.positionering.cell_painter import CellPainter, Index

_BEYOND = 8


class RowPainter(CellPainter):
    """The cursor is drawn around the row: in a cell only the edges that are its own are seen."""

    upright_lines = False

    def is_current(self, table: QTableView, index: Index) -> bool:
        return table.currentIndex().row() == index.row()

    def is_topmost(self, index: Index) -> bool:
        """Whether a row is the first one well in sight, and so names the group it is in."""
        table = self.parent()
        if not isinstance(table, QTableView):
            return False
        return table.rowAt(table.rowHeight(index.row()) // 2) == index.row()

    def cursor_rect(self, rect: QRect, index: Index) -> QRectF:
        first, last = index.column() == 0, index.column() == index.model().columnCount() - 1
        ring = QRectF(rect).adjusted(0, 0, 0, -1)
        return ring.adjusted(0 if first else -_BEYOND, 0, 0 if last else _BEYOND, 0)
