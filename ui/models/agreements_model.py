# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The captured items of a meeting as a list, newest on top."""

from bisect import bisect_left
from collections.abc import Iterable
from enum import IntEnum
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.models.agreement_filter import AgreementFilter
from ui.models.agreement_item import AgreementItem

_Index = QModelIndex | QPersistentModelIndex


class AgreementRole(IntEnum):
    """Roles beside Qt's own."""

    ITEM = Qt.ItemDataRole.UserRole + 1
    FRESH = Qt.ItemDataRole.UserRole + 2


class AgreementsModel(QAbstractListModel):
    """Filters itself, because a proxy asks Python about each row on each keystroke.

    Signals: `count_changed(int)` with the number of rows shown.
    """

    count_changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[UUID, AgreementItem] = {}
        self._shown: list[AgreementItem] = []
        self._filter = AgreementFilter()
        self._fresh: UUID | None = None

    @property
    def filter(self) -> AgreementFilter:
        """What is shown."""
        return self._filter

    @property
    def shown(self) -> list[AgreementItem]:
        """The items shown, from the top."""
        return list(self._shown)

    @property
    def all_count(self) -> int:
        """How many items there are, whatever the filter."""
        return len(self._items)

    def all_items(self) -> list[AgreementItem]:
        """Every item, whatever the filter, newest first."""
        return sorted(self._items.values(), key=_key)

    def item(self, index: _Index) -> AgreementItem:
        """The item of a row."""
        return self._shown[index.row()]

    def row_of(self, item_id: UUID) -> int:
        """The row of an item; -1 when it is not shown."""
        item = self._items.get(item_id)
        if item is None:
            return -1
        row = bisect_left(self._shown, _key(item), key=_key)
        return row if row < len(self._shown) and self._shown[row].id == item_id else -1

    def set_items(self, items: Iterable[AgreementItem]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._items = {item.id: item for item in sorted(items, key=_key)}
        self._shown = self._filter.select(self._items.values())
        self.endResetModel()
        self.count_changed.emit(len(self._shown))

    def set_filter(self, chosen: AgreementFilter) -> None:
        """Show only what passes."""
        if chosen == self._filter:
            return
        self._filter = chosen
        items: Iterable[AgreementItem] = self._items.values()
        self.beginResetModel()
        self._shown = chosen.select(items)
        self.endResetModel()
        self.count_changed.emit(len(self._shown))

    def put(self, item: AgreementItem) -> None:
        """Add an item or replace the one with its id; touches that one row only."""
        row = self.row_of(item.id)
        known = item.id in self._items
        self._items[item.id] = item
        if not known and len(self._items) > 1:
            self._keep_order(item)
        passes = bool(self._filter.select((item,)))
        if row >= 0 and passes:
            self._shown[row] = item
            self.dataChanged.emit(self.index(row), self.index(row))
        elif row >= 0:
            self._take_row(row)
        elif passes:
            self._insert_row(item)

    def take(self, item_id: UUID) -> None:
        """Forget an item."""
        row = self.row_of(item_id)
        self._items.pop(item_id, None)
        if row >= 0:
            self._take_row(row)

    def set_fresh(self, item_id: UUID | None) -> None:
        """Mark the item that was stored just now, or none."""
        previous, self._fresh = self._fresh, item_id
        for changed in {previous, item_id} - {None}:
            row = self.row_of(changed) if changed else -1
            if row >= 0:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        item = self._shown[index.row()]
        if role == AgreementRole.ITEM:
            return item
        if role == AgreementRole.FRESH:
            return item.id == self._fresh
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return item.agreement.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.spoken
        return None

    def _keep_order(self, item: AgreementItem) -> None:
        """Newest first in the dictionary too, so that a filter need not sort."""
        keys = iter(self._items)
        first = self._items[next(keys)]
        if _key(item) < _key(first):
            self._items = {item.id: item, **self._items}
        else:
            self._items = {i.id: i for i in sorted(self._items.values(), key=_key)}

    def _insert_row(self, item: AgreementItem) -> None:
        row = bisect_left(self._shown, _key(item), key=_key)
        self.beginInsertRows(QModelIndex(), row, row)
        self._shown.insert(row, item)
        self.endInsertRows()
        self.count_changed.emit(len(self._shown))

    def _take_row(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._shown[row]
        self.endRemoveRows()
        self.count_changed.emit(len(self._shown))


def _key(item: AgreementItem) -> int:
    return -item.agreement.number
