# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Verwachtingen: typed in a line, answered with a key, seen as a list and as who of whom."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.capture.marks import name_token
from facilitator.domain.positionering import Answer, Expectation
from facilitator.domain.toets import Place
from facilitator.services.capturing import region_context
from ui.context import AppContext
from ui.instruments.instrument import Instrument
from ui.instruments.positionering.answer_legend import AnswerLegend
from ui.instruments.positionering.expectation_bar import ExpectationBar
from ui.instruments.positionering.expectation_commands import ExpectationCommands
from ui.instruments.positionering.expectation_line import ExpectationLine
from ui.instruments.positionering.expectation_matrix_delegate import ExpectationMatrixDelegate
from ui.instruments.positionering.expectation_matrix_header import ExpectationMatrixHeader
from ui.instruments.positionering.expectation_matrix_model import ExpectationMatrixModel
from ui.instruments.positionering.expectations import (
    ExpectationCell,
    ExpectationRow,
    rows_of,
    who_of_whom,
)
from ui.instruments.positionering.expectations_delegate import ExpectationsDelegate
from ui.instruments.positionering.frozen_table import FrozenTable
from ui.instruments.positionering.rows_table import RowsTable
from ui.instruments.shown import Shown
from ui.instruments.table_card import TableCard
from ui.models.cells import Cell, Row
from ui.widgets.announce import announce
from ui.widgets.empty_state import EmptyState
from ui.widgets.segmented_toggle import Segment, SegmentedToggle

_HEADERS = ("Van wie verwacht", "Door", "Verwachting", "Antwoord")
_WIDTHS = (176, 176, 0, 190)
_LIST, _MATRIX = "lijst", "matrix"
_ROW, _LOW_ROW = 52, 44
_ANY_HEIGHT = 16777215
"""Qt's own word for no limit."""
_NOTHING_YET = (
    "Nog geen verwachtingen. Typ hierboven @ en wie iets verwacht, dan @ en van wie, en dan wat."
)
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
_ANSWERS = {
    Qt.Key.Key_1: Answer.OPEN,
    Qt.Key.Key_2: Answer.AKKOORD,
    Qt.Key.Key_3: Answer.BEZWAAR,
}


class ExpectationsPage(Instrument):
    """The list per partner and the picture of who of whom show the same expectations."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.rows: list[ExpectationRow] = []
        self.line = ExpectationLine(context)
        self._cells = ExpectationsDelegate()
        self.table = RowsTable("Verwachtingen per partner", _HEADERS, _WIDTHS, self._cells)
        self.model = ExpectationMatrixModel(self)
        self.matrix = FrozenTable(
            "Wie verwacht iets van wie",
            ExpectationMatrixDelegate(self.model),
            ExpectationMatrixHeader(),
            (176, 0),
        )
        self.matrix.setModel(self.model)
        self.view = SegmentedToggle(
            "Wat je ziet", [Segment(_LIST, "Per partner"), Segment(_MATRIX, "Wie van wie")], _LIST
        )
        self._legend = AnswerLegend()
        self.bar = ExpectationBar()
        self.commands = ExpectationCommands(context, self)
        self.empty = EmptyState(_NOTHING_YET, icon="arrows-left-right")
        self._stack = QStackedWidget()
        self._cards = (TableCard(self.table), TableCard(self.matrix))
        self._build()
        self._connect()

    def show_shown(self, shown: Shown) -> None:
        super().show_shown(shown)
        region, today = shown.instruments.region_id, self.app.clock.today()
        with self.app.library.read() as reader:
            self.line.open(region, region_context(reader, today, region))
        self.line.setHidden(shown.locked)
        self.rows = rows_of(shown)
        self._cells.show(self.rows)
        self.table.show_rows([_row(row) for row in self.rows])
        self.model.show_matrix(who_of_whom(shown))
        self.matrix.fit()
        self._show_view()

    def go_to(self, place: Place) -> bool:
        if place.kind is not Expectation or not self.table.select_id(place.id):
            return False
        self.view.set_value(_LIST)
        self._show_view()
        self.table.setFocus()
        return True

    def set_compact(self, *, compact: bool) -> None:
        self.table.set_row_height(_LOW_ROW if compact else _ROW)
        self.matrix.set_row_heights(36 if compact else 40, 52)

    def focus_inside(self) -> None:
        shown = self._stack.currentWidget()
        if self.rows or self.line.isHidden():
            (self.matrix if shown is self._cards[1] else self.table).setFocus()
        else:
            self.line.edit.setFocus()

    def _show_view(self) -> None:
        whole = self.view.value == _MATRIX and self.model.rowCount() > 1
        wanted = self._cards[1] if whole else self._cards[0] if self.rows else self.empty
        self._stack.setCurrentWidget(wanted)
        highest = self.matrix if whole else self.table
        self._stack.setMaximumHeight(
            _ANY_HEIGHT if wanted is self.empty else highest.whole_height() + 2
        )
        self._legend.setVisible(whole)
        self.bar.setVisible(wanted is not self.empty)
        self._on_current()

    def _current(self) -> ExpectationRow | None:
        row = self.table.currentIndex().row()
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def _cell(self) -> ExpectationCell | None:
        return self.model.cell_at(self.matrix.currentIndex())

    def _on_current(self) -> None:
        row, cell = self._current(), self._cell()
        locked = self.shown is None or self.shown.locked
        if self._stack.currentWidget() is self._cards[1]:
            if cell is None:
                self.bar.show_nothing()
            else:
                self.bar.show_cell(cell)
        elif row is not None:
            self.bar.show_row(row, locked=locked)
        else:
            self.bar.show_nothing()

    def _on_key(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Insert and not self.line.isHidden():
            self.line.edit.setFocus()
        elif self._stack.currentWidget() is self._cards[1] and key in _ENTER:
            self._open_cell()
        elif self._stack.currentWidget() is self._cards[0] and self._row_key(key):
            pass
        else:
            return
        event.accept()

    def _row_key(self, key: Qt.Key) -> bool:
        row = self._current()
        if row is None or self.shown is None or self.shown.locked:
            return False
        if key in _ANSWERS:
            self._answer(_ANSWERS[key])
        elif key in _ENTER:
            self.commands.edit(row)
        elif key == Qt.Key.Key_Delete:
            self.commands.remove(row)
        elif key == Qt.Key.Key_A and row.finding is not None:
            self.finding_wanted.emit(row.finding)
        else:
            return False
        return True

    def _answer(self, answer: Answer) -> None:
        row = self._current()
        if row is None:
            return
        self.commands.answer(row, answer)
        self._on_current()
        announce(self.table, self.rows[self.table.currentIndex().row()].spoken)

    def _open_cell(self) -> None:
        """The expectations of a cell in the list; without any, the beginning of one."""
        cell = self._cell()
        if cell is None or cell.giver.id == cell.taker.id:
            return
        if cell.expectations:
            self.view.set_value(_LIST)
            self.table.select_id(cell.expectations[0].id)
            self._show_view()
            self.table.setFocus()
        elif not self.line.isHidden():
            giver, taker = name_token(cell.giver.name), name_token(cell.taker.name)
            self.line.fill(f"{giver} {taker} ")
            self.line.edit.setFocus()

    def _build(self) -> None:
        for page in (*self._cards, self.empty):
            self._stack.addWidget(page)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(14)
        head.addWidget(self.view)
        head.addWidget(self.line.reading, 1)
        head.addWidget(self._legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)
        column.addStretch(0)
        self.set_compact(compact=False)

    def _connect(self) -> None:
        for table in (self.table, self.matrix):
            table.key_pressed.connect(self._on_key)
            table.current_changed.connect(self._on_current)
        self.table.doubleClicked.connect(lambda: self._row_key(Qt.Key.Key_Return))
        self.matrix.doubleClicked.connect(self._open_cell)
        self.view.value_chosen.connect(self._show_view)
        self.line.stored.connect(self._on_stored)
        self.line.left.connect(self.focus_table)
        self.bar.answered.connect(self._answer)
        self.bar.edit_wanted.connect(lambda: self._row_key(Qt.Key.Key_Return))
        self.bar.remove_wanted.connect(lambda: self._row_key(Qt.Key.Key_Delete))
        self.bar.agreement_wanted.connect(lambda: self._row_key(Qt.Key.Key_A))
        self.bar.list_wanted.connect(self._open_cell)

    def focus_table(self) -> None:
        """Esc in the line goes to what is shown, and from an empty list to the capture line."""
        if self._stack.currentWidget() is self.empty:
            self.left.emit()
        else:
            (
                self.matrix if self._stack.currentWidget() is self._cards[1] else self.table
            ).setFocus()

    def _on_stored(self, expectation_id: object) -> None:
        self.table.select_id(expectation_id if isinstance(expectation_id, UUID) else None)


def _row(row: ExpectationRow) -> Row:
    words = (row.taker.name, row.giver.name, row.expectation.text, row.answer)
    return Row(row.expectation.id, tuple(Cell(text) for text in words), row.spoken)
