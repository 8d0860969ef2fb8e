# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of which whole rows are chosen; its columns share the width."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.instruments.positionering.row_painter import RowPainter
from ui.models.cells import CellsModel, Row
from ui.widgets.table_header import TableHeader

Index = QModelIndex | QPersistentModelIndex
INSET = 14


class RowsTable(QTableView):
    """`widths` are those of the columns; one of 0 gets what is left.

    Signals: `key_pressed(QKeyEvent)` before the table looks at a key, who accepts it keeps it;
    `current_changed()`.
    """

    key_pressed = Signal(object)
    current_changed = Signal()

    def __init__(
        self,
        name: str,
        headers: Sequence[str],
        widths: Sequence[int],
        cells: RowPainter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.cells = CellsModel(headers, self)
        self._widths = tuple(widths)
        self.setModel(self.cells)
        self.setItemDelegate(cells)
        cells.setParent(self)
        self.setAccessibleName(name)
        self.setHorizontalHeader(TableHeader([INSET] * len(widths), parent=self))
        self._dress()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """A letter is a command here, never the start of a search."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.current_changed.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # What stands in the topmost row depends on where it is.
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cells.rowCount():
            self.selectRow(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left = max(120, self.viewport().width() - sum(self._widths))
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, width or left)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(24)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
