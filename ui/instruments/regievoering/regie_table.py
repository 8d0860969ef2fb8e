# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who initiates, aligns and coordinates in each phase, typed cell by cell."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from facilitator.domain.region import Organisation
from facilitator.services.regievoering import RegiePart
from ui.fonts import Role, font
from ui.instruments.regievoering.partner_picker import PartnerPicker
from ui.instruments.regievoering.phase_header import PHASE_WIDTH, PhaseHeader
from ui.instruments.regievoering.regie_actions import RegieActions
from ui.instruments.regievoering.regie_delegate import RegieDelegate
from ui.instruments.regievoering.regie_model import RegieModel
from ui.instruments.regievoering.regie_rows import HandoverRow, PhaseRow, RegieRow, regie_rows
from ui.instruments.shown import Shown
from ui.tokens import tokens
from ui.widgets.painting import draw_text

_HEAD = 36
_HANDOVER = 24
_LOW, _HIGH = 25, 42
_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space}


class RegieTable(QTableView):
    """Enter or a letter chooses a partner, Del takes it away. On an overdracht: Enter or O.

    Signals: `left()` on Esc.
    """

    left = Signal()

    def __init__(self, actions: RegieActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._partners: tuple[Organisation, ...] = ()
        self._locked = False
        self.cells = RegieModel(self)
        self._corner = _Corner(self)
        self.picker = PartnerPicker(self)
        self._dress()
        self.clicked.connect(self._on_clicked)
        self.picker.chosen.connect(self._on_chosen)

    @property
    def current(self) -> RegieRow | None:
        """The row with the cursor."""
        return self._row(self.currentIndex())

    def show_shown(self, shown: Shown) -> None:
        """Show another picture; the cursor stays at its phase."""
        at = self.current
        column = max(0, self.currentIndex().column())
        self._partners, self._locked = shown.instruments.organisations, shown.locked
        if self.cells.set_rows(regie_rows(shown)):
            self.picker.close_list()
            self._span()
            if at is not None:
                self.go_to(at.phase.id, handover=isinstance(at, HandoverRow), column=column)
        self._fit()

    def go_to(self, phase_id: UUID, *, handover: bool = False, column: int | None = None) -> bool:
        """Put the cursor at a phase or its overdracht, where something is missing."""
        row = self.cells.row_of(phase_id, handover=handover)
        if row < 0:
            return False
        found = self.cells.rows[row]
        if column is None and isinstance(found, PhaseRow):
            column = next((n for n, name in enumerate(found.names) if not name), 0)
        self.setCurrentIndex(self.cells.index(row, 0 if handover else column or 0))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif row is None or self._locked:
            super().keyPressEvent(event)
        elif key in _OPEN and plain:
            self._open(row)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._clear(row)
        elif plain and event.text().isalnum():
            if isinstance(row, PhaseRow):
                self._open(row, event.text())
            elif key == Qt.Key.Key_O:
                self._open(row)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.cells.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._corner.setGeometry(0, 0, PHASE_WIDTH, _HEAD)
        self.picker.close_list()
        self._fit()

    def _row(self, index: QModelIndex) -> RegieRow | None:
        return self.cells.rows[index.row()] if index.isValid() else None

    def _open(self, row: RegieRow, typed: str = "") -> None:
        if isinstance(row, HandoverRow):
            self._actions.ask_handover(row.phase, row.following, row.regie)
            return
        index = self.currentIndex()
        self.scrollTo(index)
        cell: QRect = self.visualRect(index)
        self.picker.open(cell, self._partners, row.names[index.column()], typed)

    def _clear(self, row: RegieRow) -> None:
        if isinstance(row, HandoverRow):
            self._actions.forget_handover(row.phase.id)
        elif row.names[self.currentIndex().column()]:
            self._actions.give(row.phase.id, self._part(), None)

    def _on_chosen(self, partner_id: object) -> None:
        row = self.current
        if isinstance(row, PhaseRow) and (partner_id is None or isinstance(partner_id, UUID)):
            self._actions.give(row.phase.id, self._part(), partner_id)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row is not None and not self._locked:
            self._open(row)

    def _part(self) -> RegiePart:
        return tuple(RegiePart)[self.currentIndex().column()]

    def _span(self) -> None:
        self.clearSpans()
        for number, row in enumerate(self.cells.rows):
            if isinstance(row, HandoverRow):
                self.setSpan(number, 0, 1, self.cells.columnCount())

    def _fit(self) -> None:
        """Rows share the height there is, within bounds; the list scrolls when that is too low."""
        handovers = sum(isinstance(row, HandoverRow) for row in self.cells.rows)
        phases = len(self.cells.rows) - handovers
        room = (self.viewport().height() - handovers * _HANDOVER) // max(1, phases)
        height = max(_LOW, min(_HIGH, room))
        for number, row in enumerate(self.cells.rows):
            self.setRowHeight(number, _HANDOVER if isinstance(row, HandoverRow) else height)

    def _dress(self) -> None:
        self.setModel(self.cells)
        self.setItemDelegate(RegieDelegate(self))
        self.setAccessibleName("Regie per fase")
        self.setAccessibleDescription("Enter of een letter kiest een partner, Delete haalt weg.")
        self.setVerticalHeader(PhaseHeader(self))
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        head = self.horizontalHeader()
        head.setFixedHeight(_HEAD)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)


class _Corner(QWidget):
    """The title, where the headers meet."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), t.color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, t.color("line"))
        painter.setFont(font(Role.SECTION))
        room = QRectF(self.rect()).adjusted(14, 0, 0, 0)
        draw_text(painter, room, "Regie per fase", t.color("text"))
        painter.end()
