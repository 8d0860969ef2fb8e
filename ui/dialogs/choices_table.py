# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table in which a side is chosen for each field; ← and → choose, Space turns it round."""

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.dialogs.choices_painter import BESIDE_MARK, INSET, SIDES, ChoicesPainter
from ui.models.choices_model import ChoiceColumn, ChoicesModel, Pick
from ui.widgets.announce import announce
from ui.widgets.table_header import TableHeader

_SHARES = {ChoiceColumn.ABOUT: 0.24, ChoiceColumn.WHAT: 0.13, ChoiceColumn.HERE: 0.315}
_STEP, _KEPT_IN_SIGHT = 54, 36
"""How far a key scrolls a row that is taller than the table, and what stays of a page."""
_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
_ENDS = {Qt.Key.Key_Home, Qt.Key.Key_End}
_CHOICES = {
    Qt.Key.Key_Left: Pick.HERE,
    Qt.Key.Key_Right: Pick.THERE,
}


class ChoicesTable(QTableView):
    """A click on a value chooses it; A takes everything that came in, H keeps everything.

    Each row is as high as its texts need. ↓ and Page Down first show the rest of a high one.
    """

    def __init__(self, name: str, model: ChoicesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = model
        self.setModel(model)
        self._painter = ChoicesPainter(model, self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        insets = [INSET + BESIDE_MARK * (column in SIDES) for column in ChoiceColumn]
        self.setHorizontalHeader(TableHeader(insets, parent=self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._on_clicked)
        # A scroll moves what was painted, and the marks of a high row stay where they are.
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        model.modelReset.connect(self._span_told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.currentIndex().row()
        if key in _CHOICES:
            self._choose(row, _CHOICES[key])
        elif key == Qt.Key.Key_Space and row >= 0:
            there = self._choices.pick_of(self.currentIndex()) is Pick.THERE
            self._choose(row, Pick.HERE if there else Pick.THERE)
        elif event.text().lower() in {"a", "h"}:
            self._choices.choose_all(Pick.THERE if event.text().lower() == "a" else Pick.HERE)
        elif key in _ENDS:
            self.selectRow(0 if key == Qt.Key.Key_Home else len(self._choices.rows) - 1)
        elif key not in _MOVES or not self._scrolled_row(key):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._make_room()

    def sizeHint(self) -> QSize:
        # What it takes beyond the least follows from its rows.
        return self.minimumSize()

    def needed_height(self, width: int, most: int) -> int:
        """What shows all rows at this width without scrolling, or `most` when that is less."""
        widths, needed = _widths(width), self.horizontalHeader().height()
        for number in range(len(self._choices.rows)):
            needed += self._painter.row_height(number, widths)
            if needed >= most:
                return most
        return needed

    def _span_told(self) -> None:
        """What is only told is a sentence, over all columns but the first."""
        self.clearSpans()
        for number, row in enumerate(self._choices.rows):
            if row.key is None:
                self.setSpan(number, ChoiceColumn.WHAT, 1, len(ChoiceColumn) - ChoiceColumn.WHAT)
        if self.isVisible():
            self._make_room()

    def _make_room(self) -> None:
        widths = _widths(self.viewport().width())
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        for number in range(len(self._choices.rows)):
            self.setRowHeight(number, self._painter.row_height(number, widths))

    def _scrolled_row(self, key: Qt.Key) -> bool:
        """Show more of a row that does not fit; whether there was more of it that way."""
        shown, page = self.visualRect(self.currentIndex()), self.viewport().height()
        step = _STEP if key in {Qt.Key.Key_Down, Qt.Key.Key_Up} else page - _KEPT_IN_SIGHT
        down = key in {Qt.Key.Key_Down, Qt.Key.Key_PageDown}
        hidden = shown.bottom() + 1 - page if down else -shown.top()
        if shown.height() <= page or hidden <= 0:
            return False
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (1 if down else -1) * min(step, hidden))
        return True

    def _on_clicked(self, index: QModelIndex) -> None:
        side = SIDES.get(ChoiceColumn(index.column()))
        if side is not None:
            self._choose(index.row(), side)

    def _choose(self, row: int, pick: Pick) -> None:
        self._choices.choose(row, pick)
        if row >= 0 and self._choices.rows[row].key is not None:
            announce(self, self._choices.spoken_pick(row))


def _widths(room: int) -> list[int]:
    """The columns of a table that is this wide."""
    widths = [round(room * share) for share in _SHARES.values()]
    return [*widths, max(room - sum(widths), 60)]
