# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The escalatieladder as a staircase: the doorzettingsmacht on top."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QListView, QWidget

from facilitator.domain.regievoering import EscalationStep
from ui.instruments.regievoering.ladder_delegate import GAP, TOP_EXTRA, LadderDelegate
from ui.instruments.regievoering.ladder_model import LadderModel
from ui.tokens import tokens

_LOW, _HIGH = 36, 62
_EDIT = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class LadderView(QListView):
    """Insert adds, Enter edits, Del removes, Alt+arrow moves, as does dragging.

    Signals: `add_wanted()`; `edit_wanted(EscalationStep)`; `remove_wanted(UUID)`;
    `move_wanted(UUID, int)` with the new place, 0 is the lowest; `from_wanted()` on V: from which
    phase stagnation counts; `left()` on Esc.
    """

    add_wanted = Signal()
    edit_wanted = Signal(object)
    remove_wanted = Signal(object)
    move_wanted = Signal(object, int)
    from_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.treden = LadderModel(self)
        self._locked = False
        self._grabbed: UUID | None = None
        self._pressed = QPoint()
        self._gap: int | None = None
        self._height = _HIGH
        self.setModel(self.treden)
        self.setItemDelegate(LadderDelegate(self, lambda: self._height))
        self.setProperty("bare", True)
        self.setAccessibleName("Escalatieladder")
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def current(self) -> EscalationStep | None:
        """The trede with the cursor."""
        index = self.currentIndex()
        return self.treden.lines[index.row()].step if index.isValid() else None

    def show_steps(self, steps: Sequence[EscalationStep], *, locked: bool) -> None:
        """Show these, from the ground up; the cursor stays on its trede, a new one gets it."""
        self._locked = locked
        at = self.current
        row = self.currentIndex().row()
        known = {line.step.id for line in self.treden.lines}
        added = [step.id for step in steps if step.id not in known]
        self.treden.set_steps(steps)
        self._fit()
        wanted = added[0] if known and len(added) == 1 else at.id if at else None
        found = self.treden.row_of(wanted)
        count = len(steps)
        if count and (at is not None or found >= 0):
            self._put(found if found >= 0 else min(max(row, 0), count - 1))
        words = "Insert voegt een trede toe, Enter bewerkt, Alt met een pijl verplaatst."
        self.setAccessibleDescription("" if locked else words)

    def go_to(self, step_id: UUID) -> bool:
        """Put the cursor on a trede."""
        row = self.treden.row_of(step_id)
        if row >= 0:
            self._put(row)
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            if self._grabbed is None:
                self.left.emit()
            self._let_go()
        elif self._locked or not self._change(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        step = self.current
        over = self.indexAt(event.position().toPoint()).isValid()
        if event.button() == Qt.MouseButton.LeftButton and step and over and not self._locked:
            self._grabbed, self._pressed = step.id, event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._grabbed is not None and (far or self._gap is not None):
            self._gap = self._gap_at(at.y())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        grabbed, gap = self._grabbed, self._gap
        self._let_go()
        super().mouseReleaseEvent(event)
        if grabbed is not None and gap is not None:
            row = self.treden.row_of(grabbed)
            target = gap if gap <= row else gap - 1
            if target != row:
                self.move_wanted.emit(grabbed, self.treden.rowCount() - 1 - target)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is not None:
            painter = QPainter(self.viewport())
            below = self._gap < self.treden.rowCount()
            row = self.visualRect(self.treden.index(self._gap - (not below)))
            y = (row.top() if below else row.bottom()) - GAP // 2
            color = tokens().color("focus")
            painter.fillRect(0, max(0, y - 1), self.viewport().width(), 3, color)
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.treden.rowCount():
            self._put(self.treden.rowCount() - 1)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _change(self, event: QKeyEvent) -> bool:
        """Do what a key asks; False when it asks nothing."""
        step, key = self.current, event.key()
        if key == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif key == Qt.Key.Key_V and not event.modifiers():
            self.from_wanted.emit()
        elif step is None:
            return False
        elif key in _STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            place = step.position + _STEPS[Qt.Key(key)]
            if 0 <= place < self.treden.rowCount():
                self.move_wanted.emit(step.id, place)
        elif key in _EDIT and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.edit_wanted.emit(step)
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit(step.id)
        else:
            return False
        return True

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._let_go()
        if not self._locked:
            self.edit_wanted.emit(self.treden.lines[index.row()].step)

    def _gap_at(self, y: int) -> int:
        """Before which row a trede would be put down."""
        rows = range(self.treden.rowCount())
        middles = [self.visualRect(self.treden.index(row)).center().y() for row in rows]
        return sum(middle < y for middle in middles)

    def _let_go(self) -> None:
        self._grabbed, self._gap = None, None
        self.unsetCursor()
        self.viewport().update()

    def _put(self, row: int) -> None:
        self.setCurrentIndex(self.treden.index(row))

    def _fit(self) -> None:
        """Treden share the height there is, within bounds; below that the ladder scrolls."""
        count = max(1, self.treden.rowCount())
        room = self.viewport().height() - TOP_EXTRA
        height = max(_LOW, min(_HIGH, room // count))
        if height != self._height:
            self._height = height
            self.scheduleDelayedItemsLayout()
