# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Twee beelden: what a partner claims beside what others expect, and how a difference ends."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.positionering import RoleAssignment
from facilitator.domain.toets import Place
from facilitator.services.positionering import Settlement, settle_difference
from ui.context import AppContext
from ui.fonts import Role
from ui.instruments.action_bar import ActionBar
from ui.instruments.instrument import Instrument
from ui.instruments.positionering.differences import Difference, count_words, differences_of
from ui.instruments.positionering.differences_delegate import DifferencesDelegate
from ui.instruments.positionering.rows_table import RowsTable
from ui.instruments.shown import Shown
from ui.instruments.table_card import TableCard
from ui.models.cells import Cell, Row
from ui.widgets.announce import announce
from ui.widgets.button import ButtonKind
from ui.widgets.empty_state import EmptyState
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label
from ui.widgets.segmented_toggle import Segment, SegmentedToggle

_HEADERS = ("Partner", "Fase", "Zegt zelf", "Anderen verwachten", "Verschil")
_WIDTHS = (0, 230, 164, 164, 176)
_ALL, _OPEN = "alles", "verschillen"
_ROW, _LOW_ROW = 44, 38
_NOTHING_YET = (
    "Zet in de matrix wie wat doet. Met Shift en een letter zet je erbij wat anderen verwachten."
)
_ALL_ALIKE = "Geen verschillen: wat anderen verwachten, noemt de partner zelf ook."
_HINT = "Kies een rij met een verschil: J neemt over, W is niet zo."
_MARKS = {True: ("git-fork-bold", "laat"), False: ("check-circle-fill", "klaar")}
_SETTLING = {
    Qt.Key.Key_J: Settlement.TAKEN,
    Qt.Key.Key_Return: Settlement.TAKEN,
    Qt.Key.Key_Enter: Settlement.TAKEN,
    Qt.Key.Key_W: Settlement.DROPPED,
}


class DifferencesPage(Instrument):
    """One key settles a difference: the partner takes the role over, or it is not so."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rows: list[Difference] = []
        self._cells = DifferencesDelegate()
        self.table = RowsTable("Twee beelden", _HEADERS, _WIDTHS, self._cells)
        self.filter = SegmentedToggle(
            "Wat je ziet", [Segment(_ALL, "Alles"), Segment(_OPEN, "Verschillen")], _ALL
        )
        self.count = Label("", Role.DENSE_STRONG, tone="laat")
        self._mark = IconMark(*_MARKS[False])
        self.bar = ActionBar()
        self.taken = self._settler("Neemt over (J)", "J of Enter", Settlement.TAKEN, "check")
        self.dropped = self._settler("Is niet zo (W)", "W", Settlement.DROPPED, "x")
        self.make = self.bar.add_button(
            "Afspraak (A)", "A: maak er een afspraak van", self._make, "plus", ButtonKind.TINT
        )
        self.empty = EmptyState(_NOTHING_YET, icon="git-fork")
        self._filled = QWidget()
        self._stack = QStackedWidget()
        self._build()
        self.table.set_row_height(_ROW)
        self.table.key_pressed.connect(self._on_key)
        self.table.current_changed.connect(self._on_current)
        self.filter.value_chosen.connect(self._refresh)

    @property
    def rows(self) -> list[Difference]:
        """What is shown."""
        return self._rows

    def show_shown(self, shown: Shown) -> None:
        super().show_shown(shown)
        self._refresh()

    def go_to(self, place: Place) -> bool:
        if place.kind is not RoleAssignment:
            return False
        found = self.table.select_id(place.id)
        if not found and self.filter.value == _OPEN:
            self.filter.set_value(_ALL)
            self._refresh()
            found = self.table.select_id(place.id)
        if found:
            self.table.setFocus()
        return found

    def set_compact(self, *, compact: bool) -> None:
        self.table.set_row_height(_LOW_ROW if compact else _ROW)

    def focus_inside(self) -> None:
        (self.table if self._rows else self.filter).setFocus()

    def _refresh(self) -> None:
        shown = self.shown
        if shown is None:
            return
        everything = differences_of(shown)
        open_ones = sum(row.differs for row in everything)
        only_open = self.filter.value == _OPEN
        self._rows = [*differences_of(shown, only_open=True)] if only_open else everything
        self._cells.show(self._rows)
        self.table.show_rows([_row(row) for row in self._rows])
        self.count.setText(count_words(open_ones))
        self.count.set_tone("laat" if open_ones else "klaar")
        self._mark.set(*_MARKS[bool(open_ones)])
        told = any(row.cell for row in everything)
        self.count.setVisible(told)
        self._mark.setVisible(told)
        self.empty.set_sentence(_ALL_ALIKE if told else _NOTHING_YET)
        wanted = self._filled if self._rows and told else self.empty
        self._stack.setCurrentWidget(wanted)
        self._card.setMaximumHeight(self.table.whole_height() + 2)

    def _current(self) -> Difference | None:
        row = self.table.currentIndex().row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _on_current(self) -> None:
        row = self._current()
        locked = self.shown is None or self.shown.locked
        able = row is not None and row.differs and not locked
        for button in (self.taken, self.dropped):
            button.setVisible(able)
        self.make.setVisible(able and row is not None and row.finding is not None)
        if row is None:
            self.bar.say("Twee beelden", _HINT)
            return
        where = f"{row.partner.name} · {row.phase.name}" if row.phase else row.partner.name
        self.bar.say(where, row.sentence)

    def _on_key(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _SETTLING:
            self._settle(_SETTLING[key])
        elif key == Qt.Key.Key_A:
            self._make()
        else:
            return
        event.accept()

    def _settle(self, settlement: Settlement) -> None:
        row, shown = self._current(), self.shown
        if row is None or not row.differs or row.phase is None or shown is None or shown.locked:
            return
        library, clock = self.app.library, self.app.clock
        phase, partner = row.phase.id, row.partner.id
        taken = settlement is Settlement.TAKEN
        self.app.perform(
            lambda: settle_difference(library, clock, phase, partner, settlement),
            "De partner neemt het over" if taken else "De verwachting vervalt",
        )
        now = self._current()
        if now is not None:
            announce(self.table, now.spoken)

    def _make(self) -> None:
        row = self._current()
        if row is not None and row.finding is not None and self.make.isVisibleTo(self.bar):
            self.finding_wanted.emit(row.finding)

    def _settler(self, text: str, key: str, how: Settlement, icon: str) -> QWidget:
        return self.bar.add_button(text, key, lambda: self._settle(how), icon)

    def _build(self) -> None:
        self._card = TableCard(self.table)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.filter)
        head.addStretch(1)
        head.addWidget(self._mark)
        head.addWidget(self.count)
        inside = QVBoxLayout(self._filled)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(self._card, 1)
        inside.addWidget(self.bar)
        inside.addStretch(0)
        self._stack.addWidget(self._filled)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._stack, 1)


def _row(row: Difference) -> Row:
    mine = "".join(row.cell.claimed) if row.cell else ""
    theirs = "".join(row.cell.expected) if row.cell else ""
    words = (row.partner.name, row.phase.name if row.phase else "", mine, theirs, row.verdict)
    return Row(row.id, tuple(Cell(text) for text in words), row.spoken)
