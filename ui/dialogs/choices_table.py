# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table in which a side is chosen for each field; ← and → choose, Space turns it round."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.fonts import Role, font
from ui.icons import draw_icon
from ui.models.choices_model import ROW_ROLE, ChoiceColumn, ChoiceRow, ChoicesModel, Pick
from ui.text_flags import LEFT, V_CENTER
from ui.tokens import tokens
from ui.widgets.announce import announce
from ui.widgets.painting import draw_flagged, draw_rounded, draw_text
from ui.widgets.table_header import TableHeader

Index = QModelIndex | QPersistentModelIndex
_ROW, _TOLD_ROW = 36, 52
_SHARES = {ChoiceColumn.ABOUT: 0.36, ChoiceColumn.WHAT: 0.14, ChoiceColumn.HERE: 0.25}
_INSET = 12
_SIDES = {ChoiceColumn.HERE: Pick.HERE, ChoiceColumn.THERE: Pick.THERE}
_CHOICES = {
    Qt.Key.Key_Left: Pick.HERE,
    Qt.Key.Key_Right: Pick.THERE,
}


class ChoicesTable(QTableView):
    """A click on a value chooses it; A takes everything that came in, H keeps everything."""

    def __init__(self, name: str, model: ChoicesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = model
        self.setModel(model)
        self.setItemDelegate(_Painter(model))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalHeader(TableHeader([_INSET] * len(ChoiceColumn), parent=self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self._make_room)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.currentIndex().row()
        if key in _CHOICES:
            self._choose(row, _CHOICES[key])
        elif key == Qt.Key.Key_Space and row >= 0:
            there = self._choices.pick_of(self.currentIndex()) is Pick.THERE
            self._choose(row, Pick.HERE if there else Pick.THERE)
        elif event.text().lower() in {"a", "h"}:
            self._choices.choose_all(Pick.THERE if event.text().lower() == "a" else Pick.HERE)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width()
        used = 0
        for column, share in _SHARES.items():
            self.setColumnWidth(column, round(room * share))
            used += round(room * share)
        self.setColumnWidth(ChoiceColumn.THERE, max(room - used, 60))

    def _make_room(self) -> None:
        """What is only told is a sentence: it gets two lines, over all columns but the first."""
        self.clearSpans()
        for number, row in enumerate(self._choices.rows):
            if row.key is None:
                self.setSpan(number, ChoiceColumn.WHAT, 1, len(ChoiceColumn) - ChoiceColumn.WHAT)
                self.setRowHeight(number, _TOLD_ROW)

    def _on_clicked(self, index: QModelIndex) -> None:
        side = _SIDES.get(ChoiceColumn(index.column()))
        if side is not None:
            self._choose(index.row(), side)

    def _choose(self, row: int, pick: Pick) -> None:
        self._choices.choose(row, pick)
        if row >= 0 and self._choices.rows[row].key is not None:
            announce(self, self._choices.spoken_pick(row))


class _Painter(QStyledItemDelegate):
    """The chosen value is solid with a tick, the other one stands back."""

    def __init__(self, model: ChoicesModel) -> None:
        super().__init__(model)
        self._choices = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ChoiceRow = index.data(ROW_ROLE)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        state = option.state  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        selected = bool(state & QStyle.StateFlag.State_Selected)
        t = tokens()
        painter.save()
        painter.fillRect(rect, t.color("pri_t" if selected else "surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.color("line"))
        inner = QRectF(rect).adjusted(_INSET, 0, -6, -1)
        column = ChoiceColumn(index.column())
        if column in _SIDES and row.key is not None:
            chosen = self._choices.pick_of(index) is _SIDES[column]
            _paint_side(painter, inner, str(index.data()), chosen=chosen)
        elif row.key is None and column is ChoiceColumn.WHAT:
            _paint_told(painter, inner, row)
        else:
            _paint_plain(painter, inner, row, column, str(index.data()))
        painter.restore()


def _paint_side(painter: QPainter, rect: QRectF, text: str, *, chosen: bool) -> None:
    t = tokens()
    box = rect.adjusted(-6, 4, 0, -4)
    if chosen:
        draw_rounded(painter, box, 6, t.color("klaar_t"), t.color("klaar_b"))
        mark = QRectF(rect.left(), rect.top(), 16, rect.height())
        draw_icon(painter, mark, "check-bold", t.color("klaar"), 14)
    painter.setFont(font(Role.DENSE_MEDIUM if chosen else Role.DENSE))
    _elided(painter, rect.adjusted(20, 0, 0, 0), text or "leeg", "text" if chosen else "text_3")


def _paint_plain(
    painter: QPainter, rect: QRectF, row: ChoiceRow, column: ChoiceColumn, text: str
) -> None:
    if row.contested and column is ChoiceColumn.WHAT:
        rect = _beside_mark(painter, rect, "git-fork-bold")
    painter.setFont(font(Role.DENSE_MEDIUM if column is ChoiceColumn.ABOUT else Role.DENSE))
    _elided(painter, rect, text, "text")


def _paint_told(painter: QPainter, rect: QRectF, row: ChoiceRow) -> None:
    inner = _beside_mark(painter, rect, "warning-circle-fill")
    text = f"{row.what}: {row.there}" if row.what else row.there
    painter.setFont(font(Role.DENSE))
    painter.setClipRect(inner)
    flags = LEFT | V_CENTER | Qt.TextFlag.TextWordWrap.value
    draw_flagged(painter, inner, " ".join(text[:300].split()), tokens().color("hint"), flags)


def _beside_mark(painter: QPainter, rect: QRectF, name: str) -> QRectF:
    """Draw a mark at the left; what is left beside it."""
    mark = QRectF(rect.left(), rect.top(), 16, rect.height())
    draw_icon(painter, mark, name, tokens().color("hint"), 14)
    return rect.adjusted(20, 0, 0, 0)


def _elided(painter: QPainter, rect: QRectF, text: str, tone: str) -> None:
    metrics = QFontMetricsF(painter.font())
    line = " ".join(text[:300].split())
    shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
    draw_text(painter, rect, shown, tokens().color(tone))
