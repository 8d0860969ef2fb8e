# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table whose first column, and last when asked for, stay in sight while the rest scrolls."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.instruments.positionering.cell_painter import CellPainter
from ui.instruments.positionering.frozen_header import FrozenHeader

Index = QModelIndex | QPersistentModelIndex


class FrozenTable(QTableView):
    """One view, so that a screen reader meets one table; the frozen cells are painted on top.

    `widths` are those of the first and the last column; no last width, nothing frozen there.
    `row_heights` are the least and the most: rows share the height there is.

    Signals: `key_pressed(QKeyEvent)` before the table looks at a key, who accepts it keeps it;
    `current_changed()`.
    """

    key_pressed = Signal(object)
    current_changed = Signal()

    def __init__(
        self,
        name: str,
        cells: CellPainter,
        header: FrozenHeader,
        widths: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cells = cells
        self._widths = widths
        self._least_width = 66
        self._row_heights = (46, 61)
        self.setItemDelegate(cells)
        self.setHorizontalHeader(header)
        header.set_frozen(*widths)
        cells.setParent(self)
        cells.painted_apart = self.is_frozen
        self.setAccessibleName(name)
        self._dress()

    @property
    def frozen_right(self) -> int:
        """The column that stays at the right; -1 for none."""
        return self.model().columnCount() - 1 if self._widths[1] else -1

    def is_frozen(self, index: Index) -> bool:
        """Whether a cell stays in sight."""
        return index.column() in {0, self.frozen_right}

    def set_row_heights(self, least: int, most: int) -> None:
        """Between which heights the rows share what there is."""
        self._row_heights = (least, most)
        self.fit()

    def fit(self) -> None:
        """Share the width and the height among columns and rows."""
        model = self.model()
        columns, rows = model.columnCount(), model.rowCount()
        left, right = self._widths
        middle = columns - 1 - bool(right)
        room = max(0, self.viewport().width() - left - right)
        width = max(self._least_width, room // middle if middle > 0 else 0)
        for column in range(columns):
            self.setColumnWidth(column, width)
        self.setColumnWidth(0, left)
        if right:
            self.setColumnWidth(columns - 1, right)
            # What does not divide evenly goes to the last one that scrolls.
            rest = room - width * middle
            if middle > 0 and rest > 0:
                self.setColumnWidth(columns - 2, width + rest)
        least, most = self._row_heights
        height = self.viewport().height() // rows if rows else most
        self.verticalHeader().setDefaultSectionSize(max(least, min(most, height)))

    def whole_height(self) -> int:
        """The height at which all rows are as high as they get."""
        bar = self.horizontalScrollBar()
        scrolls = bar.sizeHint().height() if bar.maximum() > 0 else 0
        rows = self.model().rowCount() * self._row_heights[1]
        return self.horizontalHeader().height() + rows + scrolls

    def visualRect(self, index: Index) -> QRect:
        rect = super().visualRect(index)
        if index.isValid() and index.column() == 0:
            rect.moveLeft(0)
        elif index.isValid() and index.column() == self.frozen_right:
            rect.moveLeft(self._right_edge())
        return rect

    def indexAt(self, pos: QPoint) -> QModelIndex:
        row = self.rowAt(pos.y())
        if row >= 0 and 0 <= pos.x() < self._widths[0]:
            return self.model().index(row, 0)
        if row >= 0 and self._widths[1] and pos.x() >= self._right_edge():
            return self.model().index(row, self.frozen_right)
        return super().indexAt(pos)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        bar.setValue(before)
        if not index.isValid() or index.column() in {0, self.frozen_right}:
            return
        left = self.columnViewportPosition(index.column())
        right = left + self.columnWidth(index.column())
        if left < self._widths[0]:
            bar.setValue(before + left - self._widths[0])
        elif right > self._right_edge():
            bar.setValue(before + right - self._right_edge())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """A letter is a command here, never the start of a search."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for row in range(self.model().rowCount()):
            for column in {0, self.frozen_right} - {-1}:
                index = self.model().index(row, column)
                rect = self.visualRect(index)
                if rect.intersects(event.rect()):
                    self._cells.paint_cell(painter, rect, index)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            # Qt moves the pixels that are there, the frozen ones too.
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        for index in (current, previous):
            self.viewport().update(self.visualRect(index))
        self.current_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update(self.visualRect(self.currentIndex()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update(self.visualRect(self.currentIndex()))

    def _right_edge(self) -> int:
        """Where what scrolls ends."""
        used = sum(self.columnWidth(c) for c in range(self.model().columnCount()))
        return min(self.viewport().width(), used) - self._widths[1]

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(24)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalScrollBar().setSingleStep(24)
