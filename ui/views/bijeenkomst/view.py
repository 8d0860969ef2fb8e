# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bijeenkomst: one question at a time, the clock, and everything that is agreed."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from facilitator.domain.agreement import Agreement
from facilitator.domain.changes import Changes
from facilitator.domain.meeting import AgendaBlock
from facilitator.domain.region import Organisation, Person
from facilitator.domain.words import Theme
from facilitator.errors import NotFoundError
from ui.capture.capture_line import CaptureLine
from ui.context import AppContext
from ui.views.bijeenkomst.agreements_column import AgreementsColumn
from ui.views.bijeenkomst.attendance_popover import AttendancePopover
from ui.views.bijeenkomst.instrument_wiring import InstrumentWiring
from ui.views.bijeenkomst.item_keeper import ItemKeeper
from ui.views.bijeenkomst.item_menu import item_menu
from ui.views.bijeenkomst.keys import add_keys
from ui.views.bijeenkomst.live_commands import LiveCommands
from ui.views.bijeenkomst.no_meeting import NoMeeting
from ui.views.bijeenkomst.pages import Pages
from ui.views.bijeenkomst.snapshot import Snapshot, read_snapshot
from ui.views.bijeenkomst.top_bar import TopBar

_COMPACT_BELOW = 760
_WIDE_FROM = 1440
_TICK_MS = 1000


class MeetingView(QWidget):
    """Follows the context's meeting. Nothing here moves to another block by itself."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._app = context
        self._snapshot: Snapshot | None = None
        self._shown_id: UUID | None = None
        self._stale = False
        self._live = LiveCommands(context, lambda: (self._snapshot, self._shown_id))
        self.top = TopBar()
        self.pages = Pages(context)
        self.column = AgreementsColumn()
        self.line = CaptureLine(context)
        context.toasts.add_place(self.column.toasts)
        self.no_meeting = NoMeeting(context)
        self._items = ItemKeeper(context.library, self.column)
        self.attendance = AttendancePopover(context, self)
        self.wiring = InstrumentWiring(context, self.pages, self.line, self)
        self._ticker = QTimer(self)
        self._ticker.setInterval(_TICK_MS)
        self._build()
        self._connect_context()
        self._connect_parts()
        self.open_meeting()

    @property
    def snapshot(self) -> Snapshot | None:
        """The meeting as it was last read."""
        return self._snapshot

    @property
    def shown(self) -> AgendaBlock | None:
        """The block whose page is in sight."""
        return self._snapshot.block(self._shown_id) if self._snapshot else None

    def open_meeting(self) -> None:
        """Show the context's meeting; the clocks run on from what is stored."""
        meeting_id = self._app.meeting_id
        previous = self._snapshot.meeting.id if self._snapshot else None
        self._snapshot = None
        if meeting_id != previous:
            self._shown_id = None
            self._items.forget()
        if meeting_id is not None:
            try:
                self._read(meeting_id)
            except NotFoundError:
                self._app.open_meeting(None)
                return
        self._layers.setCurrentIndex(0 if self._snapshot else 1)
        if self._snapshot is None:
            self.line.open(None, None)
            self.no_meeting.refresh()
        else:
            self._show(self._snapshot)

    def go_to(self, block_id: UUID) -> None:
        """Go to a block; that starts its clock."""
        if self._live.go_to(block_id) and self._snapshot is not None:
            self._shown_id = block_id
            self._show(self._snapshot)

    def look_at(self, theme: Theme | None) -> None:
        """Show the page of a theme without starting its clock."""
        block = self._snapshot.block_about(theme, self.shown) if self._snapshot else None
        if block is not None and self._snapshot is not None and block != self.shown:
            self._shown_id = block.id
            self._show(self._snapshot)

    def step(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) block."""
        block = self._snapshot.neighbour(self._shown_id, step) if self._snapshot else None
        if block is not None:
            self.go_to(block.id)

    def tick(self) -> None:
        """Let the clocks say what time it is."""
        self.top.tick(self._app.clock.now(), self.shown)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ticker.start()
        if self._stale:
            self._stale = False
            self.open_meeting()
        self.setFocus()
        self.tick()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass it on to the line, or to the way on when there is no meeting."""
        super().focusInEvent(event)
        if self._snapshot is None:
            self.no_meeting.setFocus()
        else:
            self.line.focus_line()

    def hideEvent(self, event: QHideEvent) -> None:
        self._ticker.stop()
        self.wiring.desk.pause()
        self.pages.notes.flush()
        self.attendance.hide()
        self.column.list.clear_fresh()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        compact = self.height() < _COMPACT_BELOW
        self.pages.set_compact(compact=compact)
        wide = self.width() > _WIDE_FROM
        self.column.setFixedWidth(360 if wide else 284 if compact else 304)
        super().resizeEvent(event)

    def _read(self, meeting_id: UUID) -> None:
        with self._app.library.read() as reader:
            snapshot = read_snapshot(reader, meeting_id)
            self._items.load(reader, snapshot)
        self._snapshot = snapshot

    def _show(self, snapshot: Snapshot) -> None:
        """Show what was read. The block that runs is in sight, unless another was asked for."""
        if snapshot.block(self._shown_id) is None:
            block = snapshot.first_to_show
            self._shown_id = block.id if block else None
        block = self.shown
        self.top.show_meeting(snapshot, block)
        if block is not None:
            self.column.set_theme(block.theme)
            self.pages.show_block(snapshot, block, self.column.model.all_items())
        self.line.open(snapshot.meeting.id, self._shown_id)
        self.wiring.open(snapshot)
        self.attendance.panel.show_meeting(snapshot)
        self.tick()

    def _build(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.pages, 1)
        middle.addWidget(self.column)
        meeting = QWidget()
        column = QVBoxLayout(meeting)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(middle, 1)
        column.addWidget(self.line)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(meeting)
        self._layers.addWidget(self.no_meeting)

    def _connect_context(self) -> None:
        self._app.meeting_changed.connect(self.open_meeting)
        self._app.feed.changed.connect(self._on_changed)
        self._ticker.timeout.connect(self.tick)
        self.top.back_wanted.connect(lambda: self._app.show_view("overzicht"))
        self.pages.finish_wanted.connect(lambda: self._app.show_view("afronden"))
        self.pages.follow_up_wanted.connect(lambda: self._app.show_view("opvolging"))
        self.column.undo_wanted.connect(self._app.undo)

    def _connect_parts(self) -> None:
        self.top.block_wanted.connect(self.go_to)
        self.top.next_wanted.connect(lambda: self.step(1))
        self.top.pause_wanted.connect(self._live.pause_or_resume)
        self.top.backdate_wanted.connect(self._live.backdate)
        self.top.attendance_wanted.connect(self.show_attendance)
        self.attendance.closed.connect(self.line.focus_line)
        self.pages.notes.notes_changed.connect(self._live.set_notes)
        self.column.edit_wanted.connect(self.line.start_edit)
        self.column.menu_wanted.connect(self._on_menu)
        self.line.stored.connect(self._items.put_fresh)
        self.line.edited.connect(self._items.put)
        self.line.edit_ended.connect(self.column.list.setFocus)
        self.line.left.connect(self.pages.focus_page)
        keys = {"Ctrl+L": self.line.focus_line, "Ctrl+M": self.pages.notes.switch}
        keys |= {"F7": self.show_attendance, "F8": self._live.pause_or_resume}
        keys |= {"F9": self.wiring.show_toets}
        keys |= {f"Alt+{n}": partial(self.pages.show_nth, n) for n in range(1, 7)}
        keys |= {"Ctrl+PgDown": lambda: self.step(1), "Ctrl+PgUp": lambda: self.step(-1)}
        add_keys(self, keys | {"Alt+-": self.top.open_backdate_menu})

    def _on_changed(self, changes: Changes) -> None:
        if self._snapshot is None or changes.region_id != self._snapshot.region.id:
            return
        if self.wiring.follow(changes):
            self.line.reload()
            return
        if all(kind is Agreement for kind, _ in changes.touched):
            self._items.follow(changes)
            self.pages.show_items(self.column.model.all_items)
            return
        if changes.concerns(Organisation, Person, Agreement):
            self._items.forget()
        if self.isVisible():
            self.open_meeting()
        else:
            self._stale = True

    def _on_menu(self, item_id: UUID, place: QPoint) -> None:
        item = self._items.item(item_id)
        if item is not None:
            item_menu(self, self._app, item.agreement, self.line.start_edit).popup(place)

    def show_attendance(self) -> None:
        """Show who is there, or close that list again."""
        if self.attendance.isVisible():
            self.attendance.close_panel()
        elif self._snapshot is not None:
            self.attendance.open_under(self.top.attendance)
