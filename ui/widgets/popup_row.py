# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One row of a popup, and the model that holds the rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class PopupRow:
    """`matches` are (start, length) spans of `text` in bold; `detail` follows it, `end` is right.

    `divided` draws a line above, as before "als nieuwe eigenaar toevoegen".
    """

    text: str
    data: object = None
    detail: str = ""
    end: str = ""
    icon: str = ""
    matches: tuple[tuple[int, int], ...] = ()
    divided: bool = False


class PopupModel(QAbstractListModel):
    """The rows; the row itself is in UserRole."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[PopupRow, ...] = ()

    @property
    def rows(self) -> Sequence[PopupRow]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[PopupRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(part for part in (row.text, row.detail, row.end) if part)
        return row if role == Qt.ItemDataRole.UserRole else None
