# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The wie-doet-wat-matrix while the room is together: typed per cell, tested live."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.positionering import Phase, Role, RoleAssignment
from facilitator.domain.region import Organisation
from facilitator.domain.toets import Place
from ui.context import AppContext
from ui.instruments.instrument import Instrument
from ui.instruments.positionering.cell_commands import CellCommands
from ui.instruments.positionering.frozen_table import FrozenTable
from ui.instruments.positionering.legend import Legend
from ui.instruments.positionering.matrix_bar import MatrixBar
from ui.instruments.positionering.matrix_delegate import MatrixDelegate
from ui.instruments.positionering.matrix_header import MatrixHeader
from ui.instruments.positionering.matrix_model import MatrixModel
from ui.instruments.positionering.no_phases import NoPhases
from ui.instruments.positionering.phase_commands import PhaseCommands
from ui.instruments.positionering.picture import MatrixCell, MatrixRow, matrix_of
from ui.instruments.shown import Shown
from ui.instruments.table_card import TableCard
from ui.widgets.announce import announce

_PHASE_WIDTH, _TOETS_WIDTH = 168, 148
_ROWS, _LOW_ROWS = (46, 61), (38, 61)
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
_NOTHING = Qt.KeyboardModifier.NoModifier
_LETTERS = {Qt.Key(ord(role.value)): role for role in Role}
_STEPS = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class MatrixPage(Instrument):
    """Every letter is stored at once; the cursor stays on its cell by what it is about."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.model = MatrixModel(self)
        self.table = FrozenTable(
            "Wie-doet-wat-matrix",
            MatrixDelegate(self.model),
            MatrixHeader(),
            (_PHASE_WIDTH, _TOETS_WIDTH),
        )
        self.table.setModel(self.model)
        self.bar = MatrixBar()
        self.cells = CellCommands(context, self)
        self.phases = PhaseCommands(context, self)
        self.empty = NoPhases()
        self._filled = QWidget()
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def show_shown(self, shown: Shown) -> None:
        super().show_shown(shown)
        row, cell = self._row(), self._cell()
        column = self.table.currentIndex().column()
        if self.model.show_matrix(matrix_of(shown)):
            self.table.fit()
            self._put_back(row, cell, column)
        self.empty.set_locked(locked=shown.locked)
        self._stack.setCurrentWidget(self._filled if self.model.matrix.rows else self.empty)
        self._card.setMaximumHeight(self.table.whole_height() + 2)
        self._on_current()

    def go_to(self, place: Place) -> bool:
        found = self._index_of(place)
        if found.isValid():
            self.table.setCurrentIndex(found)
            self.table.setFocus()
        return found.isValid()

    def set_compact(self, *, compact: bool) -> None:
        self.table.set_row_heights(*(_LOW_ROWS if compact else _ROWS))
        self._column.setSpacing(7 if compact else 10)

    def focus_inside(self) -> None:
        if self._stack.currentWidget() is self.empty:
            self.empty.setFocus()
            return
        self.table.setFocus()

    def _build(self) -> None:
        self._column = QVBoxLayout(self._filled)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._card = TableCard(self.table)
        self._column.addWidget(Legend())
        self._column.addWidget(self._card, 1)
        self._column.addWidget(self.bar)
        self._column.addStretch(0)
        for page in (self.empty, self._filled):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self.table.key_pressed.connect(self._on_key)
        self.table.current_changed.connect(self._on_current)
        self.table.doubleClicked.connect(self._open)
        self.table.clicked.connect(self._on_clicked)
        self.bar.letter_wanted.connect(self._toggle)
        self.bar.task_wanted.connect(self._open)
        self.bar.clear_wanted.connect(self._remove)
        self.bar.agreement_wanted.connect(self._open)
        self.bar.phase_wanted.connect(self._do_phase)
        self.empty.seed_wanted.connect(lambda: self.shown and self.phases.seed(self.shown))
        self.empty.own_wanted.connect(lambda: self.shown and self.phases.add(self.shown))
        self.phases.added.connect(self._show_phase)

    def _row(self) -> MatrixRow | None:
        return self.model.row_at(self.table.currentIndex())

    def _cell(self) -> MatrixCell | None:
        return self.model.cell_at(self.table.currentIndex())

    @property
    def _locked(self) -> bool:
        return self.shown is None or self.shown.locked

    def _on_current(self) -> None:
        row, cell = self._row(), self._cell()
        column = self.model.partner_at(self.table.currentIndex().column())
        if row is None:
            self.bar.show_nothing()
        elif cell is not None and column is not None:
            self.bar.show_cell(cell, column, locked=self._locked)
        elif self.table.currentIndex().column() == 0:
            self.bar.show_phase(row, locked=self._locked)
        else:
            self.bar.show_toets(row, locked=self._locked)

    def _on_key(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~_KEYPAD
        letter = _LETTERS.get(key)
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _STEPS and held == Qt.KeyboardModifier.AltModifier:
            self._do_phase(_STEPS[key])
        elif held not in {_NOTHING, Qt.KeyboardModifier.ShiftModifier}:
            return
        elif letter is not None:
            self._toggle(letter, expected=held != _NOTHING)
        elif key in _ENTER:
            self._open()
        elif key == Qt.Key.Key_Insert:
            self._do_phase("add")
        elif key == Qt.Key.Key_Delete:
            self._remove()
        else:
            return
        event.accept()

    def _toggle(self, role: Role, expected: bool) -> None:
        cell = self._cell()
        if cell is None or self._locked:
            return
        self.cells.toggle(cell, role, expected=expected)
        changed = self._cell()
        if changed is not None:
            announce(self.table, changed.spoken)

    def _open(self) -> None:
        """What Enter does: the task of a cell, the phase, or an afspraak of a gap."""
        row, cell = self._row(), self._cell()
        if row is None or self._locked:
            return
        if cell is not None:
            self.cells.ask_task(cell)
        elif self.table.currentIndex().column() == 0:
            self.phases.edit(row.phase)
        elif row.findings:
            self.finding_wanted.emit(row.findings[0])

    def _remove(self) -> None:
        cell = self._cell()
        if cell is None:
            self._do_phase("remove")
        elif not self._locked:
            self.cells.clear(cell)

    def _do_phase(self, what: str) -> None:
        row, shown = self._row(), self.shown
        if row is None or shown is None or shown.locked:
            return
        if what in {"up", "down"}:
            self.phases.move(shown, row.phase, -1 if what == "up" else 1)
        elif what == "add":
            self.phases.add(shown, row.phase)
        elif what == "edit":
            self.phases.edit(row.phase)
        elif self.table.currentIndex().column() == 0:
            self.phases.ask_remove(shown, row.phase)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == self.model.toets_column:
            self._open()

    def _put_back(self, row: MatrixRow | None, cell: MatrixCell | None, column: int) -> None:
        """The cursor goes back to what it was on, else as near as can be."""
        phases, _ = self.model.matrix.ids
        if row is None or not phases:
            self.table.setCurrentIndex(self.model.index(0, min(1, self.model.toets_column)))
            return
        if cell is not None:
            found = self.model.index_of(row.phase.id, cell.partner.id)
            if found.isValid():
                self.table.setCurrentIndex(found)
                return
        at = phases.index(row.phase.id) if row.phase.id in phases else len(phases) - 1
        self.table.setCurrentIndex(self.model.index(at, min(column, self.model.toets_column)))

    def _show_phase(self, phase_id: UUID) -> None:
        phases, _ = self.model.matrix.ids
        if phase_id in phases:
            self.table.setCurrentIndex(self.model.index(phases.index(phase_id), 0))
            self.table.setFocus()

    def _index_of(self, place: Place) -> QModelIndex:
        phases, partners = self.model.matrix.ids
        if place.kind is Phase and place.id in phases:
            return self.model.index(phases.index(place.id), min(1, self.model.toets_column))
        if place.kind is Organisation and place.id in partners and phases:
            return self.model.index(0, partners.index(place.id) + 1)
        for row in self.model.matrix.rows if place.kind is RoleAssignment else ():
            for cell in row.cells:
                if cell.stored is not None and cell.stored.id == place.id:
                    return self.model.index_of(row.phase.id, cell.partner.id)
        return QModelIndex()
