# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that was captured as one sortable, filterable table, with what is still vague."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from facilitator.capture.hint import Hint
from facilitator.domain.dates import short_date
from facilitator.domain.text import sort_key
from facilitator.domain.words import KIND_LABELS, THEME_LABELS, AgreementKind, Theme
from ui.models.agreement_filter import AgreementFilter
from ui.models.agreement_item import NO_DATE, NO_OWNER, AgreementItem

Index = QModelIndex | QPersistentModelIndex


class OutcomeColumn(IntEnum):
    """Columns, in order."""

    THEME = 0
    NUMBER = 1
    TEXT = 2
    OWNER = 3
    DEADLINE = 4


HEADERS = {
    OutcomeColumn.THEME: "",
    OutcomeColumn.NUMBER: "Nr",
    OutcomeColumn.TEXT: "Wat",
    OutcomeColumn.OWNER: "Eigenaar",
    OutcomeColumn.DEADLINE: "Deadline",
}
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """A captured item and the hints that still stand."""

    item: AgreementItem
    hints: tuple[Hint, ...]

    @property
    def concrete(self) -> bool:
        """Whether nothing is left to sharpen."""
        return not self.hints


_THEMES = {theme: order for order, theme in enumerate(Theme)}
_FAR = date.max

_SORT_KEYS: dict[OutcomeColumn, Callable[[OutcomeRow], Any]] = {
    OutcomeColumn.THEME: lambda row: (
        _THEMES[row.item.agreement.theme] if row.item.agreement.theme else len(_THEMES)
    ),
    OutcomeColumn.NUMBER: lambda row: row.item.agreement.number,
    OutcomeColumn.TEXT: lambda row: sort_key(row.item.agreement.text),
    OutcomeColumn.OWNER: lambda row: (not row.item.owner, sort_key(row.item.owner)),
    OutcomeColumn.DEADLINE: lambda row: row.item.agreement.deadline or _FAR,
}


class OutcomeModel(QAbstractTableModel):
    """Sorts and filters itself; what has no owner or date stays at the end of its column.

    Signals: `count_changed()` after another set of rows is shown.
    """

    count_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[OutcomeRow] = []
        self._shown: list[OutcomeRow] = []
        self._filter = AgreementFilter(kinds=frozenset(AgreementKind))
        self._only_vague = False
        self._column = OutcomeColumn.NUMBER
        self._order = Qt.SortOrder.AscendingOrder

    @property
    def rows(self) -> Sequence[OutcomeRow]:
        """Every row, whatever the filter."""
        return self._all

    @property
    def shown(self) -> Sequence[OutcomeRow]:
        """The rows on the screen, from the top."""
        return self._shown

    def set_rows(self, rows: Iterable[OutcomeRow]) -> None:
        """Replace everything."""
        self._all = list(rows)
        self._rearrange()

    def set_filter(self, chosen: AgreementFilter, *, only_vague: bool) -> None:
        """Show only what passes; `only_vague` leaves what still can be sharper."""
        if (chosen, only_vague) != (self._filter, self._only_vague):
            self._filter, self._only_vague = chosen, only_vague
            self._rearrange()

    def row_at(self, index: Index) -> OutcomeRow:
        """The row of an index."""
        return self._shown[index.row()]

    def row_of(self, item_id: UUID) -> int:
        """Where an item is shown; -1 when it is not."""
        return next((n for n, row in enumerate(self._shown) if row.item.id == item_id), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = OutcomeColumn(column), order
        self._rearrange()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(OutcomeColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, OutcomeColumn(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [row.item.spoken, *(hint.sentence for hint in row.hints)]
            return ". ".join(said) if index.column() == OutcomeColumn.TEXT else None
        if role == Qt.ItemDataRole.ToolTipRole and row.hints:
            return "\n".join(hint.sentence for hint in row.hints)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[OutcomeColumn(section)]
        return None

    def _rearrange(self) -> None:
        self.beginResetModel()
        passing = {item.id for item in self._filter.select(row.item for row in self._all)}
        rows = [
            row
            for row in self._all
            if row.item.id in passing and not (self._only_vague and row.concrete)
        ]
        rows.sort(key=lambda row: row.item.agreement.number)
        descending = self._order is Qt.SortOrder.DescendingOrder
        rows.sort(key=_SORT_KEYS[self._column], reverse=descending)
        self._shown = rows
        self.endResetModel()
        self.count_changed.emit()


def _text(row: OutcomeRow, column: OutcomeColumn) -> str:
    agreement = row.item.agreement
    match column:
        case OutcomeColumn.THEME:
            return THEME_LABELS[agreement.theme] if agreement.theme else "Algemeen"
        case OutcomeColumn.NUMBER:
            return agreement.label
        case OutcomeColumn.TEXT:
            return f"{KIND_LABELS[agreement.kind]}: {agreement.text}"
        case OutcomeColumn.OWNER:
            return row.item.owner or (NO_OWNER if row.item.lacks_owner else "")
        case OutcomeColumn.DEADLINE:
            if agreement.deadline:
                return short_date(agreement.deadline)
            return NO_DATE if row.item.lacks_date else ""
