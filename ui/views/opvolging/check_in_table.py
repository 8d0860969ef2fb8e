# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of the check-in: one key a status, and an editor that opens inside its row."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from facilitator.domain.words import Status
from facilitator.errors import UserError
from facilitator.services.opvolging import Answer, CheckInList, CheckInRow, Grouping
from ui.models.check_in_model import CheckInModel
from ui.models.check_in_words import STATUS_LOOKS
from ui.views.opvolging.answer_editor import AnswerEditor, Typed
from ui.views.opvolging.check_in_delegate import ROW, CheckInDelegate, status_at

Index = QModelIndex | QPersistentModelIndex
_ASK_WHY = {Status.GEBLOKKEERD, Status.VERVALLEN}
_KEYS = {str(number): status for number, status in enumerate(STATUS_LOOKS, start=1)}
Store = Callable[[Answer], None]


class CheckInTable(QListView):
    """`store` keeps an answer, or raises the UserError that is then said in the row itself.

    1 to 6 choose a status, N a note, D a deadline, Ctrl+Enter says "it goes on like this".
    """

    left = Signal()

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._locked = False
        self._typed: dict[UUID, Typed] = {}
        self.rows = CheckInModel(self)
        self._painter = CheckInDelegate(self.rows)
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.editor = AnswerEditor(self.viewport())
        self.editor.hide()
        self.editor.store_wanted.connect(self._on_store)
        self.editor.closed.connect(self.close_editor)
        _dress(self)
        self.doubleClicked.connect(self._on_double_clicked)
        self.rows.modelAboutToBeReset.connect(self.close_editor)

    def show_list(
        self, shown: CheckInList, grouping: Grouping, *, locked: bool, again: bool = True
    ) -> None:
        """Show a check-in; the row with the cursor keeps it."""
        self._locked = locked
        current = self.current()
        self.rows.show_list(shown, grouping, shown.meeting.day)
        place = self.rows.place_of(current.agreement.id if current and again else None)
        if not self.currentIndex().isValid() or self.current() is None:
            self.setCurrentIndex(place if place.isValid() else self.rows.next_row(0, 1))

    def current(self) -> CheckInRow | None:
        """The row with the cursor."""
        return self.rows.row_at(self.currentIndex())

    def choose(self, status: Status) -> None:
        """Give the current row a status; what needs a reason asks for it first."""
        row = self.current()
        if row is None or self._locked:
            return
        if status in _ASK_WHY and row.status is not status:
            self.open_editor(status)
        else:
            self._say(Answer(agreement_id=row.agreement.id, status=status))

    def open_editor(self, status: Status | None = None, *, deadline: bool = False) -> None:
        """Open the fields of the current row."""
        row = self.current()
        if row is None or self._locked:
            return
        self.close_editor()
        typed = self._typed.get(row.agreement.id)
        wanted = status or (typed.status if typed else row.status)
        self.editor.open(row, typed, wanted, self.rows.today)
        self._painter.open_id = row.agreement.id
        self._painter.open_status = wanted
        self._fit_editor()
        self.editor.show()
        self.editor.focus_first(deadline=deadline)
        self.scrollTo(self.currentIndex())
        self._place_editor()

    def close_editor(self) -> None:
        """Close the fields; what was typed comes back when the row is opened again."""
        opened = self._painter.open_id
        if opened is None:
            return
        self._typed[opened] = self.editor.typed
        self._painter.open_id = None
        self.editor.hide()
        self.scheduleDelayedItemsLayout()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text().lower()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and control:
            self._go_on()
        elif enter:
            self.open_editor()
        elif text in _KEYS:
            self.choose(_KEYS[text])
        elif text in {"n", "d"}:
            self.open_editor(deadline=text == "d")
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._move(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        status = status_at(QRectF(self.visualRect(index)), event.position())
        if self.rows.row_at(index) is not None and status is not None:
            self.choose(status)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        over = status_at(QRectF(self.visualRect(index)), event.position())
        self._hover(index.row(), over)
        self.setToolTip(STATUS_LOOKS[over].word if over else "")
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
        row = self.rows.row_at(current)
        if row is None or row.agreement.id != self._painter.open_id:
            self.close_editor()

    def _on_double_clicked(self) -> None:
        self.open_editor()

    def _on_store(self) -> None:
        opened = self._painter.open_id
        try:
            answer = self.editor.answer()
            self._store(answer)
        except UserError as error:
            self.editor.complain(error.sentence)
            self._fit_editor()
            return
        self.close_editor()
        if opened is not None:
            self._typed.pop(opened, None)
        self._move(1)

    def _go_on(self) -> None:
        """Ctrl+Enter without fields open: it goes on as it is."""
        row = self.current()
        if row is not None and not self._locked:
            self._say(Answer(agreement_id=row.agreement.id, status=row.status))
            self._move(1)

    def _say(self, answer: Answer) -> None:
        try:
            self._store(answer)
        except UserError as error:
            self.open_editor(answer.status)
            self.editor.complain(error.sentence)
            self._fit_editor()

    def _move(self, step: int) -> None:
        place = self.rows.next_row(self.currentIndex().row() + step, step)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place)

    def _hover(self, row: int, status: Status | None) -> None:
        if self._painter.hovered != (row, status):
            self._painter.hovered = (row, status)
            self.viewport().update()

    def _fit_editor(self) -> None:
        if self._painter.open_id is None:
            return
        self.editor.setFixedWidth(self.viewport().width())
        self._painter.open_height = self.editor.sizeHint().height()
        self.editor.resize(self.viewport().width(), self._painter.open_height)
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
