# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The model of the wie-doet-wat-matrix: the phase, a column for each partner, the toets."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ui.instruments.positionering.picture import Matrix, MatrixCell, MatrixRow, PartnerColumn
from ui.models.cells import Index

_SPOKEN = {
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
}


class MatrixModel(QAbstractTableModel):
    """The first column holds the phases, the last one what the toets says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix = Matrix()

    @property
    def matrix(self) -> Matrix:
        """What is shown."""
        return self._matrix

    @property
    def toets_column(self) -> int:
        """The last one."""
        return len(self._matrix.columns) + 1

    def show_matrix(self, matrix: Matrix) -> bool:
        """Show another picture; whether its rows and columns are other ones."""
        if matrix.ids == self._matrix.ids:
            before, self._matrix = self._matrix, matrix
            for number, row in enumerate(matrix.rows):
                if row != before.rows[number]:
                    first, last = self.index(number, 0), self.index(number, self.toets_column)
                    self.dataChanged.emit(first, last)
            if matrix.columns != before.columns:
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.toets_column)
            return False
        self.beginResetModel()
        self._matrix = matrix
        self.endResetModel()
        return True

    def row_at(self, index: Index) -> MatrixRow | None:
        """The phase of an index."""
        inside = index.isValid() and index.row() < len(self._matrix.rows)
        return self._matrix.rows[index.row()] if inside else None

    def cell_at(self, index: Index) -> MatrixCell | None:
        """The cell of an index; None for the phases and the toets."""
        row = self.row_at(index)
        inside = row is not None and 0 < index.column() < self.toets_column
        return row.cells[index.column() - 1] if row is not None and inside else None

    def partner_at(self, section: int) -> PartnerColumn | None:
        """The partner of a column."""
        inside = 0 < section < self.toets_column
        return self._matrix.columns[section - 1] if inside else None

    def index_of(self, phase_id: UUID | None, partner_id: UUID | None) -> QModelIndex:
        """The cell of a phase and a partner; not valid when either is not shown."""
        phases, partners = self._matrix.ids
        if phase_id not in phases or partner_id not in partners:
            return QModelIndex()
        return self.index(phases.index(phase_id), partners.index(partner_id) + 1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._matrix.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self.toets_column + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        row, cell = self.row_at(index), self.cell_at(index)
        if row is None:
            return None
        if role in _SPOKEN:
            return self._spoken(row, cell, index.column())
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if cell is not None:
            return "".join(letter.role.value for letter in cell.letters)
        return row.phase.name if index.column() == 0 else row.verdict

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        if orientation is Qt.Orientation.Vertical:
            return None
        column = self.partner_at(section)
        if column is None:
            words = "Verzuimfase" if section == 0 else "Toets"
            return words if role in {Qt.ItemDataRole.DisplayRole, *_SPOKEN} else None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.short
        if role in _SPOKEN:
            sentences = (finding.sentence for finding in column.findings)
            return " ".join((f"{column.partner.name}.", *sentences))
        return None

    def _spoken(self, row: MatrixRow, cell: MatrixCell | None, column: int) -> str:
        if cell is not None:
            return cell.spoken
        if column == 0:
            trigger = f". Begint bij: {row.phase.trigger}" if row.phase.trigger else ""
            return f"{row.spoken}{trigger}"
        return f"{row.phase.name}, toets: {row.verdict}"
