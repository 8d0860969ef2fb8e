# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regie per fase as a table of three columns."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.services.regievoering import RegiePart
from ui.fonts import Role, font
from ui.instruments.regievoering.regie_rows import PART_LABELS, HandoverRow, RegieRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The RegieRow of an index."""
_TEXT = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}


class RegieModel(QAbstractTableModel):
    """Read only; rows are those of `regie_rows`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RegieRow] = []

    @property
    def rows(self) -> Sequence[RegieRow]:
        """The rows, from the top."""
        return self._rows

    def set_rows(self, rows: Sequence[RegieRow]) -> bool:
        """Show these; True when other rows than before, so that spans and heights must follow."""
        same = [_key(row) for row in rows] == [_key(row) for row in self._rows]
        if same:
            self._rows = list(rows)
            if rows:
                last = len(rows) - 1
                self.dataChanged.emit(self.index(0, 0), self.index(last, len(RegiePart) - 1))
                self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, last)
            return False
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        return True

    def row_of(self, phase_id: UUID, *, handover: bool = False) -> int:
        """Where a phase, or the overdracht at its end, is shown; -1 when it is not."""
        wanted = (phase_id, handover)
        found = (number for number, row in enumerate(self._rows) if _key(row) == wanted)
        return next(found, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(RegiePart)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in _TEXT:
            return row.text(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken(index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.FontRole:
                return font(Role.DENSE_STRONG)
            part = tuple(RegiePart)[section]
            return PART_LABELS[part] if role == Qt.ItemDataRole.DisplayRole else None
        if section >= len(self._rows):
            return None
        row = self._rows[section]
        return row if role == ROW_ROLE else row.title if role in _TEXT else None


def _key(row: RegieRow) -> tuple[UUID, bool]:
    return row.phase.id, isinstance(row, HandoverRow)
