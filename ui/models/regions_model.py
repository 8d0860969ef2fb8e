# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The regions of the Overzicht as a table; every cell also reads as plain text."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.domain.dates import day_month, short_date
from facilitator.domain.words import Status
from facilitator.services.overview import RegionOverview, Stage

Index = QModelIndex | QPersistentModelIndex


class RegionColumn(IntEnum):
    """Columns, in order."""

    REGION = 0
    STAGE = 1
    NEXT = 2
    DONE = 3
    RUNNING = 4
    LATE = 5
    LAST = 6


HEADERS = {
    RegionColumn.REGION: "Regio",
    RegionColumn.STAGE: "Fase",
    RegionColumn.NEXT: "Volgende datum",
    RegionColumn.DONE: "Acties klaar",
    RegionColumn.RUNNING: "Lopend",
    RegionColumn.LATE: "Te laat",
    RegionColumn.LAST: "Laatste bijeenkomst",
}
STAGES = {
    Stage.VOORBEREIDEN: "Voorbereiden",
    Stage.BIJEENKOMST: "Bijeenkomst vandaag",
    Stage.AFRONDEN: "Afronden: nog niet vastgesteld",
    Stage.OPVOLGING: "Opvolging",
}
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The whole RegionOverview of a row."""


class RegionsModel(QAbstractTableModel):
    """Rows are `RegionOverview`s."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[RegionOverview] = []

    def set_rows(self, rows: list[RegionOverview]) -> None:
        """Show these regions."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> RegionOverview:
        """The region of a row."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(RegionColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 -- Qt's own type
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return cell_text(row, RegionColumn(index.column()))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 -- Qt's own type
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[RegionColumn(section)]
        return None


def cell_text(row: RegionOverview, column: RegionColumn) -> str:
    """What a cell says in words."""
    match column:
        case RegionColumn.REGION:
            return row.region.name
        case RegionColumn.STAGE:
            return STAGES[row.stage] if row.current else "Nog geen bijeenkomst"
        case RegionColumn.NEXT:
            return next_text(row)
        case RegionColumn.DONE:
            return done_text(row)
        case RegionColumn.RUNNING:
            return str(row.tally.running) if row.tally.total else "–"
        case RegionColumn.LATE:
            return late_text(row)
        case RegionColumn.LAST:
            return short_date(row.last_day) if row.last_day else "Nog geen"


def next_text(row: RegionOverview) -> str:
    """The next date and what it is."""
    if row.next_day is None:
        return "Check-in plannen" if row.stage is Stage.OPVOLGING else "Datum kiezen"
    word = "Check-in" if row.next_is_check_in else "Bijeenkomst"
    return f"{word} {day_month(row.next_day)}"


def done_text(row: RegionOverview) -> str:
    """How many of the actions are klaar; those that lapsed don't count."""
    counted = row.tally.total - row.tally.by_status.get(Status.VERVALLEN, 0)
    return f"{row.tally.done} van {counted}" if row.tally.total else "Nog geen acties"


def late_text(row: RegionOverview) -> str:
    """How many actions are past their date."""
    if not row.tally.total:
        return "–"
    return f"{row.tally.late} te laat" if row.tally.late else "Geen"
