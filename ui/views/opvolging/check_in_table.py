# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of the check-in: one key a status, and an editor that opens inside its row."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from facilitator.domain.words import Status
from facilitator.errors import UserError
from facilitator.services.opvolging import Answer, CheckInList, CheckInRow, Grouping
from ui.models.check_in_model import CheckInModel
from ui.models.check_in_words import STATUS_LOOKS
from ui.views.opvolging.answer_editor import AnswerEditor
from ui.views.opvolging.check_in_delegate import ROW, CheckInDelegate, status_at
from ui.views.opvolging.unstored import UnstoredAnswers
from ui.widgets.steady_list import SteadyList

Index = QModelIndex | QPersistentModelIndex
_ASK_WHY = {Status.GEBLOKKEERD, Status.VERVALLEN}
_KEYS = {str(number): status for number, status in enumerate(STATUS_LOOKS, start=1)}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
Store = Callable[[Answer], None]


class CheckInTable(SteadyList):
    """`store` keeps an answer, or raises the UserError that is then said in the row itself.

    1 to 6 choose a status, N a note, D a deadline, Ctrl+Enter says "it goes on like this".
    `waiting` holds what was typed and not stored. In a check-in that is vastgesteld Enter shows
    what was said.

    Signals: `left()` with Esc; `refused()` when there is nothing that takes an answer.
    """

    left = Signal()
    refused = Signal()

    def __init__(
        self, store: Store, waiting: UnstoredAnswers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._waiting = waiting
        self._locked = False
        self.rows = CheckInModel(lambda key: waiting.of(key) is not None, self)
        self._painter = CheckInDelegate(self.rows)
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.editor = AnswerEditor(self.viewport())
        self.editor.hide()
        self.editor.store_wanted.connect(self._on_store)
        self.editor.closed.connect(self.close_editor)
        self.editor.typed_changed.connect(self._on_typed)
        self.editor.height_changed.connect(self._fit_editor)
        _dress(self)

    def show_list(
        self,
        shown: CheckInList,
        grouping: Grouping,
        today: date,
        *,
        locked: bool,
        again: bool = True,
    ) -> None:
        """Show a check-in; the row with the cursor keeps it, and so do the fields that are open.

        `again` says that it is the check-in that was shown already.
        """
        if not again or locked != self._locked:
            self.close_editor()
        self._locked = locked
        here = self.rows.key_at(self.currentIndex())
        self.rows.show_list(shown, grouping, today)
        place = self.rows.place_of(here) if again else QModelIndex()
        if not again or not self.currentIndex().isValid():
            self.setCurrentIndex(place if place.isValid() else self.rows.next_row(0, 1))
        if not again:
            # The first row is in sight without its heading.
            self.scrollToTop()
        opened = self.rows.row_at(self.rows.place_of(self._painter.open_id))
        if opened is None:
            self.close_editor()
        else:
            self.editor.update_row(opened)
            self._fit_editor()

    def current(self) -> CheckInRow | None:
        """The row with the cursor."""
        return self.rows.row_at(self.currentIndex())

    def choose(self, status: Status) -> None:
        """Give the current row a status; what needs a reason asks for it first."""
        row = self.current()
        if row is None or self._locked:
            self.refused.emit()
            return
        opened = self._painter.open_id == row.agreement.id
        typing = opened and self._waiting.of(row.agreement.id) is not None
        if typing or (status in _ASK_WHY and row.status is not status):
            self.open_editor(status)
            return
        if opened:
            self.close_editor()
        self._say(Answer(agreement_id=row.agreement.id, status=status))

    def open_editor(self, status: Status | None = None, *, deadline: bool = False) -> None:
        """Open the fields of the current row; of a check-in that is vastgesteld what was said."""
        row = self.current()
        if row is None:
            return
        if status is not None:
            self._waiting.follow(row.agreement.id, status)
        self.close_editor()
        typed = self._waiting.of(row.agreement.id)
        wanted = status or (typed.status if typed else row.status)
        if self._locked:
            self.editor.look(row)
        else:
            self.editor.open(row, typed, wanted, self.rows.today)
        self._painter.open_id = row.agreement.id
        self._painter.open_status = row.status if self._locked else wanted
        self._fit_editor()
        self.editor.show()
        self.editor.focus_first(deadline=deadline)
        self.scrollTo(self.currentIndex())
        self._place_editor()

    def close_editor(self) -> None:
        """Close the fields; what was typed comes back when the row is opened again."""
        if self._painter.open_id is None:
            return
        inside = self.editor.isAncestorOf(self.editor.window().focusWidget() or self.window())
        self._painter.open_id = None
        self.editor.hide()
        self.scheduleDelayedItemsLayout()
        if inside:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text().lower()
        enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = not event.modifiers() & _COMMANDS
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go_on()
        elif enter:
            self.open_editor()
        elif text in _KEYS and plain:
            if not event.isAutoRepeat():
                self.choose(_KEYS[text])
        elif text in {"n", "d"} and plain:
            self.open_editor(deadline=text == "d")
        elif key in _STEPS:
            self._move(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Looked up first: fields above the row that close move it away from the pointer.
        index = self.indexAt(event.position().toPoint())
        status = status_at(QRectF(self.visualRect(index)), event.position())
        super().mousePressEvent(event)
        if status is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(status)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if status_at(QRectF(self.visualRect(index)), event.position()) is None:
            super().mouseDoubleClickEvent(event)
            self.open_editor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        over = status_at(QRectF(self.visualRect(index)), event.position())
        if self._painter.hovered != (index.row(), over):
            self._painter.hovered = (index.row(), over)
            self.viewport().update()
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_editor()

    def updateGeometries(self) -> None:
        """Called by Qt after each layout and scroll: the fields stay under their row."""
        super().updateGeometries()
        self._place_editor()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.rows.key_at(current) != self._painter.open_id:
            self.close_editor()

    def _on_typed(self) -> None:
        if self._painter.open_id is not None:
            self._waiting.keep(self._painter.open_id, self.editor.typed)

    def _on_store(self) -> None:
        opened = self._painter.open_id
        if opened is None:
            return
        try:
            self._store(self.editor.answer())
        except UserError as error:
            self.editor.complain(error.sentence)
            return
        self._waiting.keep(opened, None)
        self.close_editor()
        self._move(1)

    def _go_on(self) -> None:
        """Ctrl+Enter without fields open: it goes on as it is; what was typed is shown first."""
        row = self.current()
        if row is None or self._locked:
            self.refused.emit()
            return
        if self._waiting.of(row.agreement.id) is not None:
            self.open_editor()
            return
        self._say(Answer(agreement_id=row.agreement.id, status=row.status))
        self._move(1)

    def _say(self, answer: Answer) -> None:
        try:
            self._store(answer)
        except UserError as error:
            self.open_editor(answer.status)
            self.editor.complain(error.sentence)
            return
        if answer.status is not None:
            self._waiting.follow(answer.agreement_id, answer.status)

    def _move(self, step: int) -> None:
        place = self.rows.next_row(self.currentIndex().row() + step, step)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place)

    def _fit_editor(self) -> None:
        if self._painter.open_id is None:
            return
        width = self.viewport().width()
        high = self.editor.height_in(width)
        if (self.editor.width(), self.editor.height()) != (width, high):
            self.editor.resize(width, high)
        if self._painter.open_height != high or self.editor.isHidden():
            self._painter.open_height = high
            self.scheduleDelayedItemsLayout()

    def _place_editor(self) -> None:
        if self._painter.open_id is not None:
            top = self.visualRect(self.rows.place_of(self._painter.open_id)).top()
            self.editor.move(0, top + ROW)


def _dress(table: CheckInTable) -> None:
    table.setAccessibleName("Afspraken van deze check-in")
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setProperty("bare", True)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setMouseTracking(True)
    table.setTabKeyNavigation(False)
