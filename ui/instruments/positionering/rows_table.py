# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of which whole rows are chosen; its columns share the width."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.instruments.positionering.key_table import Index, KeyTable
from ui.instruments.positionering.row_painter import RowPainter
from ui.models.cells import CellsModel, Row
from ui.widgets.table_header import TableHeader

INSET = 14


class RowsTable(KeyTable):
    """`widths` are those of the columns; one of 0 gets what is left."""

    def __init__(
        self,
        name: str,
        headers: Sequence[str],
        widths: Sequence[int],
        cells: RowPainter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, cells, parent)
        self.cells = CellsModel(headers, self)
        self._widths = tuple(widths)
        self.setModel(self.cells)
        self.setHorizontalHeader(TableHeader([INSET] * len(widths), parent=self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def current_id(self) -> UUID | None:
        """The row with the cursor."""
        row = self.currentIndex().row()
        return self.cells.rows[row].id if 0 <= row < len(self.cells.rows) else None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the cursor stays on its row, or on the one that took its place."""
        kept, place = self.current_id, self.currentIndex().row()
        self.cells.set_rows(rows)
        if not self.select_id(kept) and rows and place >= 0:
            self.selectRow(min(place, len(rows) - 1))
        self.viewport().update()
        self.current_changed.emit()

    def select_id(self, row_id: UUID | None) -> bool:
        """Put the cursor on a row; False when it is not there."""
        found = self.cells.row_of(row_id)
        if found >= 0:
            self.selectRow(found)
        return found >= 0

    def set_row_height(self, height: int) -> None:
        """All rows are equally high."""
        self.verticalHeader().setDefaultSectionSize(height)

    def whole_height(self) -> int:
        """The height at which nothing scrolls."""
        height = self.verticalHeader().defaultSectionSize()
        return self.horizontalHeader().height() + self.cells.rowCount() * height

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # What stands in the topmost row depends on where it is.
        self.viewport().update()

    def update_cursor(self, index: Index) -> None:
        rect = self.visualRect(index)
        self.viewport().update(0, rect.top(), self.viewport().width(), rect.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.cells.rowCount():
            self.selectRow(0)
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left = max(120, self.viewport().width() - sum(self._widths))
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, width or left)
