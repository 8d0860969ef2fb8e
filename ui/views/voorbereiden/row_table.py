# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of which whole rows are chosen: Enter edits, Del removes, other letters are told."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.models.cells import CellsModel
from ui.views.voorbereiden.cell_delegate import ROW, CellDelegate
from ui.views.voorbereiden.row_header import RowHeader

_NARROW = 426
_EDIT = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class RowTable(QTableView):
    """Signals carry the id of the row: `edit_asked`, `remove_asked`, `cell_clicked(id, column)`,
    `letter_typed(id, str)`; `insert_asked()` on Insert.
    """

    edit_asked = Signal(object)
    remove_asked = Signal(object)
    cell_clicked = Signal(object, int)
    letter_typed = Signal(object, str)
    insert_asked = Signal()

    def __init__(
        self,
        name: str,
        headers: Sequence[str],
        widths: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.cells = CellsModel(headers, self)
        self._widths = tuple(widths)
        self.setModel(self.cells)
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self._dress()
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)

    def current_id(self) -> UUID | None:
        """The id of the selected row."""
        row = self.currentIndex().row()
        return self.cells.rows[row].id if 0 <= row < len(self.cells.rows) else None

    def select_id(self, row_id: UUID | None, row: int = 0) -> None:
        """Select a row; when it is not there, the one at `row`."""
        found = self.cells.row_of(row_id)
        count = self.cells.rowCount()
        if count:
            self.selectRow(min(found if found >= 0 else row, count - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.current_id()
        if event.key() == Qt.Key.Key_Insert:
            self.insert_asked.emit()
        elif chosen is not None and event.key() in _EDIT:
            self.edit_asked.emit(chosen)
        elif chosen is not None and event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(chosen)
        elif chosen is not None and event.text().isalpha() and not event.modifiers():
            self.letter_typed.emit(chosen, event.text().lower())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("rowFocus", True)
        super().focusInEvent(event)
        if self.current_id() is None:
            self.select_id(None)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.setProperty("rowFocus", False)
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a wide card the second column gets its share of the room that is left.
        room = self.viewport().width()
        more = max(room - _NARROW, 0) // 2
        widths = [width + more * (column == 1) for column, width in enumerate(self._widths)]
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width if column else max(room - sum(widths), 80))

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self.viewport().update()

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        chosen = self.current_id()
        if chosen is not None:
            self.edit_asked.emit(chosen)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.cell_clicked.emit(self.cells.rows[index.row()].id, index.column())

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        self.setHorizontalHeader(RowHeader(self))
