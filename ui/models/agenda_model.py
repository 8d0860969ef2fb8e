# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The scheduled blocks of a meeting with their clock times; dropping one moves it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from facilitator.domain.dates import clock_time
from facilitator.domain.meeting import AgendaBlock
from facilitator.domain.timing import PlannedBlock

Index = QModelIndex | QPersistentModelIndex
PLANNED_ROLE = Qt.ItemDataRole.UserRole + 1
"""The whole PlannedBlock of a row."""
BLOCK_MIME = "application/x-slagvaardig-blok"


class AgendaModel(QAbstractListModel):
    """Rows are `PlannedBlock`s; blocks at hand are known, not shown.

    Signals: `dropped(UUID, int)`, a block and its new position among all blocks of the meeting.
    The order changes only when the next `set_blocks` says so.
    """

    dropped = Signal(object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._planned: list[PlannedBlock] = []
        self._order: list[UUID] = []
        self._locked = False

    @property
    def planned(self) -> Sequence[PlannedBlock]:
        """The rows, from the top."""
        return self._planned

    def set_blocks(
        self, planned: Sequence[PlannedBlock], blocks: Sequence[AgendaBlock], *, locked: bool
    ) -> None:
        """Show these rows; `blocks` are all of the meeting, `locked` forbids dragging."""
        self._order = [b.id for b in sorted(blocks, key=lambda b: b.position)]
        self._locked = locked
        if [p.block.id for p in planned] == [p.block.id for p in self._planned]:
            # The same rows: the view keeps its selection, scroll position and hover.
            self._planned = list(planned)
            if planned:
                self.dataChanged.emit(self.index(0), self.index(len(planned) - 1))
            return
        self.beginResetModel()
        self._planned = list(planned)
        self.endResetModel()

    def planned_at(self, index: Index) -> PlannedBlock:
        """The block of an index."""
        return self._planned[index.row()]

    def row_of(self, block_id: UUID | None) -> int:
        """Where a block is shown; -1 when it is not."""
        return next((n for n, p in enumerate(self._planned) if p.block.id == block_id), -1)

    def position_for(self, block_id: UUID, row: int) -> int:
        """The position among all blocks at which a block ends up when it is put before `row`."""
        order = [i for i in self._order if i != block_id]
        below = [p.block.id for p in self._planned[max(row, 0) :] if p.block.id != block_id]
        if below:
            return order.index(below[0])
        above = [p.block.id for p in self._planned if p.block.id != block_id]
        return order.index(above[-1]) + 1 if above else 0

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._planned)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        if not index.isValid() or index.row() >= len(self._planned):
            return None
        planned = self._planned[index.row()]
        if role == PLANNED_ROLE:
            return planned
        if role == Qt.ItemDataRole.DisplayRole:
            return planned.block.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(planned)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags if self._locked else Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemNeverHasChildren
        return flags if self._locked else flags | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [BLOCK_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return block_mime(self._planned[indexes[0].row()].block.id)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if self._locked or action is not Qt.DropAction.MoveAction or not data.hasFormat(BLOCK_MIME):
            return False
        block_id = UUID(bytes=bytes(data.data(BLOCK_MIME).data()))
        if block_id not in self._order:
            return False
        target = parent.row() if parent.isValid() else row if row >= 0 else len(self._planned)
        self.dropped.emit(block_id, self.position_for(block_id, target))
        return True


def block_mime(block_id: UUID) -> QMimeData:
    """What a dragged block carries."""
    data = QMimeData()
    data.setData(BLOCK_MIME, block_id.bytes)
    return data


def gap_text(planned: PlannedBlock) -> str:
    """The slack or shortage before a locked start, in words; "" when it fits."""
    if planned.block.locked_start is None or not planned.gap:
        return ""
    minutes = abs(planned.gap) // timedelta(minutes=1)
    at = clock_time(planned.block.locked_start)
    if planned.gap < timedelta(0):
        return f"{minutes} min te kort vóór {at}"
    return f"{minutes} min over vóór {at}"


def spoken(planned: PlannedBlock) -> str:
    """The row as a screen reader says it."""
    block = planned.block
    parts = [
        f"{clock_time(planned.starts.time())}{', vaste tijd' if block.locked_start else ''}",
        block.title,
        f"{block.minutes} minuten",
        gap_text(planned),
        block.werkvorm,
    ]
    return ", ".join(part for part in parts if part)
