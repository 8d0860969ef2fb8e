# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table of regions: arrows choose, Enter opens, the menu key shows a region's meetings."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from facilitator.domain.text import fold
from facilitator.services.overview import RegionOverview
from ui.models.regions_model import Index, RegionColumn, RegionsModel
from ui.views.overzicht.region_delegate import PADDING, ROW_HEIGHT, RegionDelegate
from ui.widgets.table_header import TableHeader

_SHARES = {
    RegionColumn.REGION: 240,
    RegionColumn.STAGE: 110,
    RegionColumn.NEXT: 200,
    RegionColumn.DONE: 196,
    RegionColumn.RUNNING: 76,
    RegionColumn.LATE: 110,
    RegionColumn.LAST: 156,
}


class RegionsTable(QTableView):
    """Signals: `opened(RegionOverview)`, `menu_requested(RegionOverview)`."""

    opened = Signal(object)
    menu_requested = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RegionsModel()
        self._rows.setParent(self)
        self._proxy = _Filter(self)
        self._proxy.setSourceModel(self._rows)
        self.setModel(self._proxy)
        self._delegate = RegionDelegate(today)
        self._delegate.setParent(self)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(TableHeader([PADDING] * len(RegionColumn), parent=self))
        self._dress()
        self.doubleClicked.connect(self._on_opened)

    def show_rows(self, rows: list[RegionOverview], today: date) -> None:
        """Show these regions and keep the selected one selected."""
        chosen = self.current_region()
        self._delegate.set_today(today)
        self._rows.set_rows(rows)
        self.select_region(chosen.region.id if chosen else None)

    def filter(self, words: str) -> None:
        """Only regions in whose name, codes or place the words occur."""
        self._proxy.set_words(words)
        if not self.currentIndex().isValid():
            self.selectRow(0)

    def needed_height(self) -> int:
        """Height at which every row shows."""
        return self.horizontalHeader().height() + self._rows.rowCount() * ROW_HEIGHT

    def shown(self) -> int:
        """How many regions are shown."""
        return self._proxy.rowCount()

    def current_region(self) -> RegionOverview | None:
        """The selected region."""
        index = self._proxy.mapToSource(self.currentIndex())
        return self._rows.row_at(index) if index.isValid() else None

    def select_region(self, region_id: UUID | None) -> None:
        """Select a region; the first when it is not there."""
        for row in range(self._proxy.rowCount()):
            index = self._proxy.mapToSource(self._proxy.index(row, 0))
            if self._rows.row_at(index).region.id == region_id:
                self.selectRow(row)
                return
        self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_region()
        if current and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(current)
        elif current and event.key() in {Qt.Key.Key_Menu, Qt.Key.Key_Right}:
            self.menu_requested.emit(current)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room, total = self.viewport().width(), sum(_SHARES.values())
        used = 0
        for column, share in _SHARES.items():
            last = column is RegionColumn.LAST
            width = room - used if last else room * share // total
            self.setColumnWidth(column, width)
            used += width

    def _hover(self, row: int) -> None:
        self._delegate.set_hovered_row(row)
        self.viewport().update()

    def _on_opened(self, _index: QModelIndex) -> None:
        current = self.current_region()
        if current:
            self.opened.emit(current)

    def _dress(self) -> None:
        self.setAccessibleName("Regio’s")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)


class _Filter(QSortFilterProxyModel):
    """Keeps the order of the model; folds accents and case."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def set_words(self, text: str) -> None:
        self.beginFilterChange()
        self._words = fold(text).split()
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        if not self._words:
            return True
        model = self.sourceModel()
        assert isinstance(model, RegionsModel)  # noqa: S101 -- the only model it is given
        row = model.row_at(model.index(source_row, 0))
        parts = [row.region.name, *row.region.codes, *(m.place for m in row.meetings)]
        text = fold(" ".join(parts))
        return all(word in text for word in self._words)
