# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table of everything captured; F2 or Enter edits a row in place with the capture line."""

from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.capture.capture_line import CaptureLine
from ui.context import AppContext
from ui.models.agreement_item import AgreementItem
from ui.models.outcome_model import OutcomeColumn, OutcomeModel
from ui.views.afronden.outcome_delegate import OutcomeDelegate, row_height
from ui.widgets.table_header import TableHeader

_WIDTHS = {
    OutcomeColumn.THEME: 40,
    OutcomeColumn.NUMBER: 50,
    OutcomeColumn.OWNER: 184,
    OutcomeColumn.DEADLINE: 118,
}
_INSETS = {
    OutcomeColumn.THEME: 10,
    OutcomeColumn.NUMBER: 4,
    OutcomeColumn.TEXT: 4,
    OutcomeColumn.OWNER: 8,
    OutcomeColumn.DEADLINE: 8,
}
_STARTS = {OutcomeColumn.OWNER: " @", OutcomeColumn.DEADLINE: " >"}


class OutcomeTable(QTableView):
    """Signals: `drop_requested(AgreementItem)` on Del, `edit_refused()` when nothing may change."""

    drop_requested = Signal(object)
    edit_refused = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcomes = OutcomeModel(self)
        self._locked = False
        self.setModel(self.outcomes)
        self._delegate = OutcomeDelegate(self)
        self.setItemDelegate(self._delegate)
        self.entered.connect(self._on_entered)
        self.editor = CaptureLine(context, self.viewport(), narrow=True)
        self.editor.hide()
        self.editor.edit_ended.connect(self._on_edit_ended)
        self.editor.edit.line_changed.connect(self._place_editor)
        self.setHorizontalHeader(
            TableHeader([_INSETS[c] for c in OutcomeColumn], sortable=True, parent=self)
        )
        self._dress()
        self.outcomes.modelReset.connect(self._fit_rows)
        self.doubleClicked.connect(self._on_edit_asked)
        self.clicked.connect(self._on_clicked)

    def set_locked(self, *, locked: bool) -> None:
        """A vastgestelde meeting can be read, not edited."""
        self._locked = locked
        self.editor.cancel_edit()

    def open_meeting(self, meeting_id: UUID | None) -> None:
        """Edit in this meeting."""
        self.editor.cancel_edit()
        self.editor.session.open(meeting_id, None)

    def current_item(self) -> AgreementItem | None:
        """The item of the selected row."""
        index = self.currentIndex()
        return self.outcomes.row_at(index).item if index.isValid() else None

    def select_item(self, item_id: UUID | None) -> None:
        """Select an item, else the first row."""
        row = self.outcomes.row_of(item_id) if item_id else -1
        if self.outcomes.rowCount():
            self.selectRow(max(row, 0))

    def edit_current(self, start: str = "") -> None:
        """Open the selected row in the capture line; `start` is typed at its end."""
        item = self.current_item()
        if item is None:
            return
        if self._locked:
            self.edit_refused.emit()
            return
        self.scrollTo(self.currentIndex())
        self.editor.start_edit(item.id)
        self._place_editor()
        self.editor.show()
        self.editor.raise_()
        self.editor.focus_line()
        if start:
            self.editor.edit.insertPlainText(start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit_current()
        elif key == Qt.Key.Key_Delete:
            item = self.current_item()
            if item is not None:
                self.drop_requested.emit(item)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rest = self.viewport().width() - sum(_WIDTHS.values())
        for column in OutcomeColumn:
            self.setColumnWidth(column, _WIDTHS.get(column, max(rest, 160)))
        self._fit_rows()
        self._place_editor()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hovered(-1)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_editor()

    def _on_entered(self, index: QModelIndex) -> None:
        self._set_hovered(index.row())

    def _set_hovered(self, row: int) -> None:
        self._delegate.hovered_row = row
        self.viewport().update()

    def _place_editor(self) -> None:
        if self.editor.session.editing is None:
            return
        row = self.currentIndex().row()
        width = self.viewport().width()
        # The row makes room, so that no other row is covered.
        height = self.editor.heightForWidth(width)
        if height != self.rowHeight(row):
            self.setRowHeight(row, height)
            self.scrollTo(self.currentIndex())
        top = self.visualRect(self.currentIndex()).top()
        self.editor.setGeometry(QRect(0, top, width, height))

    def _on_edit_asked(self, index: QModelIndex) -> None:
        self.edit_current(_start(self.outcomes.row_at(index).item, OutcomeColumn(index.column())))

    def _on_clicked(self, index: QModelIndex) -> None:
        """A dashed field asks to be filled: one click is enough."""
        start = _start(self.outcomes.row_at(index).item, OutcomeColumn(index.column()))
        if start and not self._locked:
            self.edit_current(start)

    def _on_edit_ended(self) -> None:
        self.editor.hide()
        self._fit_rows()
        self.setFocus()

    def _fit_rows(self) -> None:
        width = self.columnWidth(OutcomeColumn.TEXT)
        for row, shown in enumerate(self.outcomes.shown):
            self.setRowHeight(row, row_height(shown, width))

    def _dress(self) -> None:
        self.setAccessibleName("Alles wat is vastgelegd")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        self.sortByColumn(OutcomeColumn.NUMBER, Qt.SortOrder.AscendingOrder)


def _start(item: AgreementItem, column: OutcomeColumn) -> str:
    lacks = item.lacks_owner if column is OutcomeColumn.OWNER else item.lacks_date
    return _STARTS.get(column, "") if lacks else ""
