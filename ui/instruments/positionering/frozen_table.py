# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table whose first column, and last when asked for, stay in sight while the rest scrolls."""

from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from ui.instruments.positionering.cell_painter import CellPainter
from ui.instruments.positionering.frozen_header import FrozenHeader
from ui.instruments.positionering.key_table import Index, KeyTable

_AMPLE = 96
"""A column of this width needs no more."""
_MORE = 92
"""As much wider as the first column gets at most."""


class FrozenTable(KeyTable):
    """One view, so that a screen reader meets one table; the frozen cells are painted on top.

    `widths` are those of the first and the last column; no last width, nothing frozen there.
    Rows share the height there is, between a least and a most.
    """

    def __init__(
        self,
        name: str,
        cells: CellPainter,
        header: FrozenHeader,
        widths: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, cells, parent)
        self._cells = cells
        self._widths = widths
        self._least_width = 66
        self._row_heights = (46, 61)
        self.setHorizontalHeader(header)
        header.set_frozen(*widths)
        cells.painted_apart = self.is_frozen
        self.setCornerButtonEnabled(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalScrollBar().setSingleStep(24)

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
        # With few columns the first one takes its share of what there is.
        more = max(0, min(_MORE, room - middle * _AMPLE))
        left, room = left + more, room - more
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
        if row >= 0 and 0 <= pos.x() < self.columnWidth(0):
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
        if left < self.columnWidth(0):
            bar.setValue(before + left - self.columnWidth(0))
        elif right > self._right_edge():
            bar.setValue(before + right - self._right_edge())

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _right_edge(self) -> int:
        """Where what scrolls ends."""
        used = sum(self.columnWidth(c) for c in range(self.model().columnCount()))
        return min(self.viewport().width(), used) - self._widths[1]
