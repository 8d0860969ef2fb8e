# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list that opens above (or below) a field; the field keeps the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.tokens import tokens
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded
from ui.widgets.popup_delegate import PopupDelegate
from ui.widgets.popup_row import PopupModel, PopupRow
from ui.widgets.shadow import soft_shadow

_MOST_ROWS = 7
_GAP = 6


class Popup(QWidget):
    """A child of the window, so that it never takes the focus from the field it helps.

    The field passes its keys on: `move_selection`, `choose_current`, `hide`.
    Signals: `chosen(object)` with the data of the row.
    """

    chosen = Signal(object)

    def __init__(self, window: QWidget, *, key_hints: bool = True, width: int = 420) -> None:
        super().__init__(window)
        self._window = window
        self._width = width
        self._model = PopupModel()
        self._model.setParent(self)
        self._heading = Label("", Role.CAPTION, tone="text_2")
        self._count = Label("", Role.CAPTION, tone="text_2")
        self._list = QListView()
        self._set_up_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(10, 4, 10, 4)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._count)
        column.addLayout(head)
        column.addWidget(self._list)
        if key_hints:
            column.addWidget(_KeyRow())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def model(self) -> PopupModel:
        """The rows."""
        return self._model

    def current(self) -> PopupRow | None:
        """The active row."""
        row = self._list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row if isinstance(row, PopupRow) else None

    def set_rows(self, heading: str, rows: Sequence[PopupRow], count: str = "") -> None:
        """Fill it; the first row becomes active. `count` as in "3 treffers"."""
        self._heading.setText(heading)
        self._count.setText(count)
        self._model.set_rows(rows)
        self._list.setAccessibleName(heading)
        self._list.setCurrentIndex(self._model.index(0))
        shown = rows[:_MOST_ROWS]
        heights = [self._list.sizeHintForRow(i) for i in range(len(shown))]
        self._list.setFixedHeight(max(0, sum(heights)))

    def move_selection(self, step: int) -> None:
        """Down (1) or up (-1), around the ends."""
        count = self._model.rowCount()
        if count:
            row = (self._list.currentIndex().row() + step) % count
            self._list.setCurrentIndex(self._model.index(row))

    def choose_current(self) -> bool:
        """Take the active row; False when there is none."""
        row = self.current()
        if row is None or not self.isVisible():
            return False
        self.hide()
        self.chosen.emit(row.data)
        return True

    def show_above(self, field: QWidget, x: int = 0) -> None:
        """Open upward, left edge `x` pixels into `field`; below it when there is no room."""
        window = self._window
        width = min(self._width, window.width() - 16)
        self.setFixedWidth(width)
        self.adjustSize()
        corner = field.mapTo(window, QPoint(x, 0))
        left = max(8, min(corner.x(), window.width() - width - 8))
        top = corner.y() - self.height() - _GAP
        if top < 0:
            top = corner.y() + field.height() + _GAP
        self.move(left, top)
        soft_shadow(self)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        draw_rounded(painter, QRectF(self.rect()), 10, t.color("surface"), t.color("line_2"))
        painter.end()

    def _set_up_list(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(PopupDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.entered.connect(self._list.setCurrentIndex)
        self._list.clicked.connect(self._on_clicked)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._list.setCurrentIndex(index)
        self.choose_current()


class _KeyRow(QWidget):
    """Which keys work while it is open."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 10, 10, 6)
        row.setSpacing(6)
        for keys, word in (
            ((("arrow-up", "Omhoog"), ("arrow-down", "Omlaag")), "kiezen"),
            ((("Tab", ""),), "overnemen"),
            ((("Esc", ""),), "sluiten"),
        ):
            for key, spoken in keys:
                row.addWidget(KeyHint(key, spoken))
            row.addWidget(Label(word, Role.CAPTION, tone="text_2"))
            row.addSpacing(6)
        row.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 4, self.width(), 1, tokens().color("line"))
        painter.end()
