# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small table to type in: Enter or F2 edits a cell, Insert adds a row, Del takes one away."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.fonts import Role, font
from ui.models.text_rows_model import TextRowsModel
from ui.tokens import tokens
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.painting import draw_rounded, draw_text

Index = QModelIndex | QPersistentModelIndex

_ROW = 36
_EDIT = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class RowsEditor(QWidget):
    """`rows` holds what was typed."""

    def __init__(self, name: str, headers: Sequence[str], widths: Sequence[int]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.rows = TextRowsModel(headers, self)
        self.table = _Table(name, self.rows, widths)
        add = Button("Rij", icon="plus-bold", height=28)
        add.clicked.connect(self.table.add_row)
        take = Button("Rij weghalen", ButtonKind.GHOST, icon="trash", height=28)
        take.clicked.connect(self.table.take_row)
        card = Card(padding=0)
        card.body.setContentsMargins(2, 4, 2, 6)
        card.body.addWidget(self.table)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(add)
        buttons.addWidget(take)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(card, 1)
        column.addLayout(buttons)
        self.setFocusProxy(self.table)


class _TextDelegate(QStyledItemDelegate):
    """The text in line with the heading; the cell that is chosen has a border."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        state = option.state  # pyright: ignore[reportAttributeAccessIssue] - missing in the stub
        t = tokens()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, t.color("pri_t" if chosen else "surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.color("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            draw_rounded(painter, QRectF(rect), 4, None, t.color("focus"), width=2)
        painter.setFont(font(Role.DENSE))
        words = QRectF(rect).adjusted(8, 0, -8, -1)
        shown = painter.fontMetrics().elidedText(
            str(index.data())[:300], Qt.TextElideMode.ElideRight, round(words.width())
        )
        draw_text(painter, words, shown, t.color("text"))
        painter.restore()


class _Table(QTableView):
    def __init__(self, name: str, rows: TextRowsModel, widths: Sequence[int]) -> None:
        super().__init__()
        self._rows = rows
        self._widths = tuple(widths)
        self.setModel(rows)
        self.setAccessibleName(name)
        self.setItemDelegate(_TextDelegate(self))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setFont(font(Role.CAPTION_MEDIUM))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFixedHeight(32)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def add_row(self) -> None:
        first = self._rows.append()
        self.setFocus()
        self.setCurrentIndex(first)
        self.edit(first)

    def take_row(self) -> None:
        self._rows.take(self.currentIndex().row())
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.add_row()
        elif event.key() == Qt.Key.Key_Delete:
            self.take_row()
        elif event.key() in _EDIT and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rest = self.viewport().width() - sum(self._widths)
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, width or max(rest, 120))
