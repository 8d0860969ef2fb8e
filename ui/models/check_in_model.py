# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check-in as one list: headings, and under each the afspraken to walk through."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from itertools import takewhile
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.domain.agreement import Agreement, tally_of
from facilitator.domain.opvolging import CheckInEntry
from facilitator.services.opvolging import CheckInList, CheckInRow, Grouping, NewRow
from ui.models.check_in_words import earlier_text, needs_text, spoken, spoken_new
from ui.models.tally_bar import counts_of
from ui.widgets.stacked_bar import BarCounts

Index = QModelIndex | QPersistentModelIndex


class CheckInRole(IntEnum):
    """What the delegate asks for."""

    ENTRY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above rows. `counts` are those of its rows."""

    title: str
    counts: BarCounts
    urgent: bool = False


Entry = Heading | CheckInRow | NewRow
_NEW = "Nieuw in deze check-in"


class CheckInModel(QAbstractListModel):
    """Headings can't be chosen; the rows keep their order while the check-in lasts.

    `waits` tells whether something was typed about an afspraak that is not stored yet.
    """

    def __init__(self, waits: Callable[[UUID], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.waits = waits
        self._entries: list[Entry] = []
        self._today = date.min

    def show_list(self, shown: CheckInList, grouping: Grouping, today: date) -> None:
        """Show a list; rows that only changed are told as such, so that the cursor stays."""
        self._today = today
        entries = _entries(shown, grouping, today)
        if _shape(entries) == _shape(self._entries):
            self._entries = entries
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._entries = []
        self.endResetModel()

    def set_answer(self, agreement: Agreement, entry: CheckInEntry | None) -> CheckInRow | None:
        """Show at once what was just stored; the whole list is read again a moment later.

        Gives the row as it is now, None when it is not in the list.
        """
        place = self.place_of(agreement.id)
        row = self.row_at(place)
        if row is None:
            return None
        answered = replace(
            row,
            agreement=agreement,
            status=agreement.status,
            deadline=agreement.deadline,
            entry=entry,
            must_decide=False,
        )
        self._entries[place.row()] = answered
        self.dataChanged.emit(place, place)
        self._count_again(place.row())
        return answered

    def _count_again(self, number: int) -> None:
        """The heading above a row that changed."""
        top = number
        while top >= 0 and not isinstance(self._entries[top], Heading):
            top -= 1
        heading = self._entries[top] if top >= 0 else None
        if not isinstance(heading, Heading):
            return
        below = takewhile(lambda entry: not isinstance(entry, Heading), self._entries[top + 1 :])
        rows = [entry for entry in below if not isinstance(entry, Heading)]
        self._entries[top] = replace(heading, counts=counts_of_rows(rows, self._today))
        self.dataChanged.emit(self.index(top), self.index(top))

    @property
    def today(self) -> date:
        """The day that late is counted from."""
        return self._today

    def row_at(self, index: Index) -> CheckInRow | None:
        """The row at a place; None for a heading and for what is only looked at."""
        entry = self._entries[index.row()] if index.isValid() else None
        return entry if isinstance(entry, CheckInRow) else None

    def key_at(self, index: Index) -> UUID | None:
        """The agreement at a place, also one that is only looked at."""
        entry = self._entries[index.row()] if index.isValid() else None
        return None if entry is None or isinstance(entry, Heading) else entry.agreement.id

    def place_of(self, agreement_id: UUID | None) -> QModelIndex:
        """Where an agreement is; invalid when it is not in the list."""
        for number, entry in enumerate(self._entries):
            if not isinstance(entry, Heading) and entry.agreement.id == agreement_id:
                return self.index(number)
        return QModelIndex()

    def first_undecided(self) -> QModelIndex:
        """The first row that needs a choice before vaststellen; invalid when none does."""
        for number, entry in enumerate(self._entries):
            if isinstance(entry, CheckInRow) and entry.must_decide:
                return self.index(number)
        return QModelIndex()

    def next_row(self, start: int, step: int) -> QModelIndex:
        """The nearest row from `start` on, in the direction of `step`; invalid at the end."""
        place = start
        while 0 <= place < len(self._entries):
            if not isinstance(self._entries[place], Heading):
                return self.index(place)
            place += step
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.key_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 -- Qt's own type
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == CheckInRole.ENTRY:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            if isinstance(entry, Heading):
                return f"{entry.title}: {entry.counts.sentence()}"
            if isinstance(entry, NewRow):
                return spoken_new(entry, self._today)
            return spoken(entry, self._today, waits=self.waits(entry.agreement.id))
        return _tip(entry) if role == Qt.ItemDataRole.ToolTipRole else None


def counts_of_rows(rows: Iterable[CheckInRow | NewRow], today: date) -> BarCounts:
    """The bar over rows, counted as everything else counts."""
    standing = (row if isinstance(row, CheckInRow) else row.agreement for row in rows)
    return counts_of(tally_of(((known.status, known.deadline) for known in standing), today))


def _entries(shown: CheckInList, grouping: Grouping, today: date) -> list[Entry]:
    entries: list[Entry] = []
    if shown.first:
        entries.append(Heading("Eerst bespreken", counts_of_rows(shown.first, today), urgent=True))
        entries += shown.first
    for group in shown.groups(grouping):
        entries.append(Heading(group.title, counts_of_rows(group.rows, today)))
        entries += group.rows
    if shown.hidden:
        title = "Niet bespreken tot een latere dag"
        entries.append(Heading(title, counts_of_rows(shown.hidden, today)))
        entries += shown.hidden
    if shown.new:
        entries.append(Heading(_NEW, counts_of_rows(shown.new, today)))
        entries += shown.new
    return entries


def _tip(entry: Entry) -> str:
    """All that a row may have had to cut short."""
    if isinstance(entry, Heading):
        return f"{entry.title}: {entry.counts.sentence()}"
    agreement, owner = entry.agreement, entry.owner or "geen eigenaar"
    whose, before = [f"{agreement.label}  {owner}"], ""
    if isinstance(entry, CheckInRow):
        whose += [entry.function] if entry.function else []
        before = needs_text(entry) or earlier_text(entry)
    lines = (agreement.text, ", ".join(whose), before[:1].upper() + before[1:])
    return "\n".join(line for line in lines if line)


def _shape(entries: list[Entry]) -> list[object]:
    return [e.title if isinstance(e, Heading) else e.agreement.id for e in entries]
