# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The model of who expects of whom: the one who expects, then a column for each partner."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from ui.instruments.positionering.expectations import ExpectationCell, ExpectationMatrix
from ui.models.cells import Index

_SPOKEN = {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
CORNER = "Van ↓ aan →"


class ExpectationMatrixModel(QAbstractTableModel):
    """The first column names who expects something."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix = ExpectationMatrix()

    def show_matrix(self, matrix: ExpectationMatrix) -> None:
        """Show another picture; the same partners keep the cursor."""
        if matrix.partners == self._matrix.partners:
            self._matrix = matrix
            if matrix.rows:
                last = self.index(len(matrix.rows) - 1, len(matrix.rows))
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._matrix = matrix
        self.endResetModel()

    def cell_at(self, index: Index) -> ExpectationCell | None:
        """What one partner expects of another; None for the first column."""
        inside = index.isValid() and index.row() < len(self._matrix.rows)
        return (
            self._matrix.rows[index.row()][index.column() - 1]
            if inside and index.column()
            else None
        )

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._matrix.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._matrix.rows) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        if not index.isValid() or index.row() >= len(self._matrix.rows):
            return None
        cell = self.cell_at(index)
        if cell is None:
            name = self._matrix.partners[index.row()].name
            return name if role in {Qt.ItemDataRole.DisplayRole, *_SPOKEN} else None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(len(cell.expectations) or "")
        return cell.spoken if role in _SPOKEN else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        if orientation is Qt.Orientation.Vertical:
            return None
        if section == 0:
            return CORNER if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 < section <= len(self._matrix.partners):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._matrix.short[section - 1]
        return self._matrix.partners[section - 1].name if role in _SPOKEN else None
