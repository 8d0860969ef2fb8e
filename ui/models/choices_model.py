# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two sides of the same fields beside each other, and which of the two is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.text_difference import MOST_PAIRS, NOTHING, Marks, differing

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_ALL_PAIRS = 10_000_000
"""Pairs of words that are compared for all rows together: about half a second."""


class Pick(StrEnum):
    """Which side is chosen."""

    HERE = "hier"
    THERE = "daar"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A field with the value it has here and the one that came in.

    `pick` is the choice to start with; OPEN asks for one. `contested` says that both sides changed
    it. A row without `key` is only told: nothing can be chosen, `there` says why. `note` is what
    helps to choose, such as when each side changed it.
    """

    key: object
    about: str
    what: str
    here: str
    there: str
    pick: Pick = Pick.THERE
    contested: bool = False
    note: str = ""


class ChoiceColumn(IntEnum):
    """Columns, in order."""

    ABOUT = 0
    WHAT = 1
    HERE = 2
    THERE = 3


class ChoicesModel(QAbstractTableModel):
    """Signals: `picked()` after another side was chosen somewhere."""

    picked = Signal()

    def __init__(self, here: str, there: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = ("Waar het over gaat", "Wat", here, there)
        self._rows: list[ChoiceRow] = []
        self._picks: list[Pick] = []
        self._marks: dict[int, Marks] = {}

    def set_rows(self, rows: Sequence[ChoiceRow]) -> None:
        """Show these, each with the choice it starts with."""
        self.beginResetModel()
        self._rows = list(rows)
        self._picks = [row.pick for row in rows]
        self._marks = {}
        self.endResetModel()
        self.picked.emit()

    @property
    def rows(self) -> Sequence[ChoiceRow]:
        """The rows, from the top."""
        return self._rows

    def marks(self, number: int) -> Marks:
        """Where the two values of a row differ; many rows together get a bounded time."""
        found = self._marks.get(number)
        if found is None:
            row = self._rows[number]
            most = min(MOST_PAIRS, _ALL_PAIRS // len(self._rows))
            found = differing(row.here, row.there, most) if row.key is not None else NOTHING
            self._marks[number] = found
        return found

    def pick_of(self, index: Index) -> Pick:
        """What is chosen in a row."""
        return self._picks[index.row()]

    def choose(self, row: int, pick: Pick) -> None:
        """Choose a side of one row; one that is only told has none."""
        if not 0 <= row < len(self._rows) or self._rows[row].key is None:
            return
        self._picks[row] = pick
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(ChoiceColumn) - 1))
        self.picked.emit()

    def choose_all(self, pick: Pick) -> None:
        """Choose the same side everywhere."""
        self._picks = [pick if row.key is not None else row.pick for row in self._rows]
        if self._rows:
            last = self.index(len(self._rows) - 1, len(ChoiceColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.picked.emit()

    def picks(self) -> dict[object, Pick]:
        """What is chosen, by the key of the row."""
        pairs = zip(self._rows, self._picks, strict=True)
        return {row.key: pick for row, pick in pairs if row.key is not None}

    def count(self, pick: Pick) -> int:
        """How many rows have this choice."""
        return sum(found is pick for found in self.picks().values())

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(ChoiceColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        text = (row.about, row.what, row.here, row.there)[index.column()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), ChoiceColumn(index.column()), text)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def spoken_pick(self, number: int) -> str:
        """Which side of a row is chosen, in words."""
        here, there = self._headers[ChoiceColumn.HERE], self._headers[ChoiceColumn.THERE]
        chosen = {Pick.HERE: here, Pick.THERE: there, Pick.OPEN: "nog niets"}
        return f"gekozen: {chosen[self._picks[number]]}"

    def _spoken(self, number: int, column: ChoiceColumn, text: str) -> str:
        row = self._rows[number]
        value = text or "leeg"
        if column in _SIDES and row.key is not None:
            chosen = self._picks[number] is _SIDES[column]
            return f"{self._headers[column]}: {value}{', gekozen' if chosen else ''}"
        if column is not ChoiceColumn.ABOUT:
            return text
        if row.key is None:
            return f"{row.about}: {row.there}"
        here, there = self._headers[ChoiceColumn.HERE], self._headers[ChoiceColumn.THERE]
        both = "beide kanten gewijzigd, " if row.contested else ""
        sides = f"{here}: {row.here or 'leeg'}, {there}: {row.there or 'leeg'}"
        said = f"{row.about}, {row.what}, {both}{sides}, {self.spoken_pick(number)}"
        return f"{said}. {row.note}" if row.note else said


_SIDES = {ChoiceColumn.HERE: Pick.HERE, ChoiceColumn.THERE: Pick.THERE}
