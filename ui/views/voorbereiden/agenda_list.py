# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The agenda as a list: the keys of design/tokens.md section 10, mouse and dragging."""

from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from facilitator.domain.meeting import AgendaBlock
from ui.models.agenda_model import AgendaModel
from ui.views.voorbereiden.agenda_delegate import AgendaDelegate
from ui.views.voorbereiden.agenda_zones import ROW, ROW_COMPACT, Zone, menu_rect, zone_at

_COMPACT_BELOW = 760
_MORE = {Qt.Key.Key_Plus, Qt.Key.Key_Equal}
_LESS = {Qt.Key.Key_Minus, Qt.Key.Key_Underscore}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class AgendaList(QListView):
    """Signals carry the AgendaBlock: `edit_asked`, `remove_asked`, `minutes_asked(block, ±1)`,
    `menu_asked(block, global position)`, `move_asked(block, position)`; `insert_asked(position)`.
    """

    edit_asked = Signal(object)
    remove_asked = Signal(object)
    minutes_asked = Signal(object, int)
    menu_asked = Signal(object, QPoint)
    move_asked = Signal(object, int)
    insert_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.agenda = AgendaModel(self)
        self._delegate = AgendaDelegate(self)
        self._locked = False
        self.setModel(self.agenda)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Agenda")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setTabKeyNavigation(False)
        self.agenda.modelReset.connect(self._fit_rows)

    def set_locked(self, *, locked: bool) -> None:
        """A vastgestelde meeting can be read, not edited."""
        self._locked = locked
        self._delegate.locked = locked
        self.setAcceptDrops(not locked)
        self.setDragEnabled(not locked)
        self.viewport().update()

    def current_block(self) -> AgendaBlock | None:
        """The selected block."""
        index = self.currentIndex()
        return self.agenda.planned_at(index).block if index.isValid() else None

    def select_block(self, block_id: UUID | None, row: int = 0) -> None:
        """Select a block; when it is not there, what stands on `row`."""
        found = self.agenda.row_of(block_id)
        count = self.agenda.rowCount()
        if count:
            self.setCurrentIndex(self.agenda.index(min(found if found >= 0 else row, count - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        block = self.current_block()
        if self._locked and event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Insert and not self._locked:
            row = self.currentIndex().row()
            self.insert_asked.emit(self.agenda.position_for(UUID(int=0), row + 1))
        elif block is None or not self._handle(event, block):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self._locked or event.button() != Qt.MouseButton.LeftButton:
            return
        block = self.agenda.planned_at(index).block
        match zone_at(QRectF(self.visualRect(index)), event.position()):
            case Zone.LESS:
                self.minutes_asked.emit(block, -1)
            case Zone.MORE:
                self.minutes_asked.emit(block, 1)
            case Zone.MENU:
                self._ask_menu(index)
            case Zone.ROW:
                pass

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        if zone_at(QRectF(self.visualRect(index)), event.position()) is Zone.ROW:
            self.edit_asked.emit(self.agenda.planned_at(index).block)
        else:
            # The second of two quick clicks on + counts too.
            self.mousePressEvent(event)

    def contextMenuEvent(self, event: QEvent) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] - the position is that of the row
        if self.currentIndex().isValid() and not self._locked:
            self._ask_menu(self.currentIndex())
            event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("rowFocus", True)
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.select_block(None)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.setProperty("rowFocus", False)
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Lower rows in a low window, and where that saves scrolling."""
        fits = self.agenda.rowCount() * ROW <= self.viewport().height()
        low = self.window().height() < _COMPACT_BELOW
        height = ROW if fits and not low else ROW_COMPACT
        if height != self._delegate.row_height:
            self._delegate.row_height = height
            self.scheduleDelayedItemsLayout()

    def _handle(self, event: QKeyEvent, block: AgendaBlock) -> bool:
        """Do what a key asks of the selected block; whether there was something to do."""
        key = event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._move(block, -1 if key == Qt.Key.Key_Up else 1)
        elif key in _MORE | _LESS:
            self.minutes_asked.emit(block, 1 if key in _MORE else -1)
        elif key in _ENTER:
            self.edit_asked.emit(block)
        elif key == Qt.Key.Key_Delete:
            self.remove_asked.emit(block)
        elif key == Qt.Key.Key_Menu:
            self._ask_menu(self.currentIndex())
        else:
            return False
        return True

    def _move(self, block: AgendaBlock, step: int) -> None:
        row = self.currentIndex().row()
        target = row + step
        if 0 <= target < self.agenda.rowCount():
            before = target if step < 0 else target + 1
            self.move_asked.emit(block, self.agenda.position_for(block.id, before))

    def _ask_menu(self, index: QModelIndex) -> None:
        box = menu_rect(QRectF(self.visualRect(index))).toRect()
        place = self.viewport().mapToGlobal(box.bottomLeft())
        self.menu_asked.emit(self.agenda.planned_at(index).block, place)
