# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bar of a meeting: where we are, how much time there is, when it ends."""

from datetime import datetime
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from facilitator.domain.meeting import AgendaBlock
from ui.capture.tints import THEME_KEYS
from ui.fonts import Role
from ui.icons import icon
from ui.tokens import tokens
from ui.views.bijeenkomst.clock_words import end_words, planned_times, timer_reading
from ui.views.bijeenkomst.end_label import EndLabel
from ui.views.bijeenkomst.snapshot import Snapshot
from ui.widgets.button import Button, ButtonKind
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.step import StepInfo
from ui.widgets.stepper import Stepper
from ui.widgets.timer_ring import TimerRing

_HEIGHT = 60
_ROOM_FOR_TITLES = 1240
_ROOM_FOR_WORDS = 1400
_BACKDATES = (2, 5, 10, 15, 20, 30)


class TopBar(QWidget):
    """Signals: `back_wanted()`, `block_wanted(UUID)`, `next_wanted()`, `pause_wanted()`,
    `backdate_wanted(int)` in minutes, `attendance_wanted()`.
    """

    back_wanted = Signal()
    block_wanted = Signal(object)
    next_wanted = Signal()
    pause_wanted = Signal()
    backdate_wanted = Signal(int)
    attendance_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self._snapshot: Snapshot | None = None
        self.back = IconButton("caret-left-bold", "Terug naar het overzicht")
        self.region = ElidedLabel("", Role.BODY_STRONG)
        self.meeting = ElidedLabel("", Role.CAPTION, tone="text_3")
        self.stepper = Stepper()
        self.agenda = IconButton("list", "Alle blokken van de agenda")
        self.timer = TimerRing()
        self.backdate = IconButton("caret-down-bold", "Begon al eerder (Alt+-)", size=28)
        self.pause = IconButton("pause-fill", "Klok pauzeren (F8)")
        self.next = IconButton("skip-forward-fill", "Volgend blok (Ctrl+PgDn)")
        self.end = EndLabel()
        self.attendance = Button("Aanwezig", ButtonKind.STANDARD, icon="users", height=36)
        self._build()
        self._connect()

    def show_meeting(self, snapshot: Snapshot, shown: AgendaBlock | None) -> None:
        """Show where the meeting stands."""
        previous, self._snapshot = self._snapshot, snapshot
        self.region.setText(snapshot.region.name)
        self.meeting.setText(snapshot.meeting_name)
        themes = snapshot.theme_blocks
        if previous is None or _steps(previous.theme_blocks) != _steps(themes):
            self.stepper.set_steps(_steps(themes))
            self._order_tabs()
        done = {str(b.id) for b in themes if b.ended_at is not None}
        self.stepper.set_progress(str(shown.id) if shown else "", done)
        self._show_attendance(snapshot)
        running = snapshot.active
        icon_name, name = _pause_look(running)
        self.pause.set_icon(icon_name)
        self.pause.set_name(name)
        self.pause.setEnabled(not snapshot.frozen)
        self.backdate.setEnabled(running is not None and not snapshot.frozen)

    def tick(self, now: datetime, shown: AgendaBlock | None) -> None:
        """Let the clocks say what they say at `now`."""
        if self._snapshot is None:
            return
        block = self._snapshot.active or shown
        if block is not None:
            self.timer.set_reading(timer_reading(block, now))
            self.timer.setToolTip(block.title)
        self.end.set_words(end_words(self._snapshot.meeting, self._snapshot.blocks, now))

    def agenda_menu(self) -> QMenu:
        """All blocks with their planned times; the running one is marked."""
        menu = _menu(self)
        snapshot = self._snapshot
        if snapshot is None:
            return menu
        times = planned_times(snapshot.meeting, snapshot.blocks)
        active = snapshot.active
        spare = [block for block in snapshot.blocks if not block.scheduled]
        for block in [*snapshot.scheduled, *spare]:
            if spare and block is spare[0]:
                menu.addSeparator()
            action = menu.addAction(f"{times.get(block.id, 'reserve')}  {block.title}")
            name, tone = _state_icon(block, active)
            action.setIcon(icon(name, tone))
            action.setData(str(block.id))
        return menu

    def open_backdate_menu(self) -> None:
        """Offer to say that the block began earlier."""
        if not self.backdate.isEnabled():
            return
        menu = _menu(self)
        for minutes in _BACKDATES:
            menu.addAction(f"Begon al {minutes} min geleden").setData(minutes)
        menu.triggered.connect(self._on_backdate)
        menu.popup(self.backdate.mapToGlobal(self.backdate.rect().bottomLeft()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().color("surface"))
        painter.fillRect(0, _HEIGHT - 1, self.width(), 1, tokens().color("line"))
        painter.end()

    def minimumSizeHint(self) -> QSize:
        # The stepper makes itself small only after the bar was made small.
        return QSize(760, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.stepper.set_compact(compact=self.width() < _ROOM_FOR_TITLES)
        if self._snapshot is not None:
            self._show_attendance(self._snapshot)
        super().resizeEvent(event)

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        for label in (self.region, self.meeting):
            label.setFixedWidth(134)
            names.addWidget(label)
        names.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self.back)
        row.addLayout(names)
        row.addWidget(_Divider())
        row.addWidget(self.stepper)
        row.addWidget(self.agenda)
        row.addStretch(1)
        row.addWidget(self.timer)
        row.addWidget(self.backdate)
        row.addWidget(self.pause)
        row.addWidget(self.next)
        for widget in (_Divider(), self.end, _Divider(), self.attendance):
            row.addWidget(widget)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.stepper.step_chosen.connect(self._on_step)
        self.agenda.clicked.connect(self._on_agenda)
        self.backdate.clicked.connect(self.open_backdate_menu)
        self.pause.clicked.connect(self.pause_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.attendance.clicked.connect(self.attendance_wanted)

    def _order_tabs(self) -> None:
        """New steps come after the button to go back, not at the end of the page."""
        row = [self.back, *self.stepper.steps, self.agenda]
        for before, after in pairwise(row):
            QWidget.setTabOrder(before, after)

    def _show_attendance(self, snapshot: Snapshot) -> None:
        count = f"{len(snapshot.present_ids)} van {len(snapshot.people)}"
        wide = self.width() >= _ROOM_FOR_WORDS
        self.attendance.setText(f"Aanwezig {count}" if wide else count)
        self.attendance.setAccessibleName(f"Aanwezig {count}")
        self.attendance.setToolTip(f"Aanwezig {count} (F7)")

    def _on_step(self, key: str) -> None:
        self.block_wanted.emit(UUID(key))

    def _on_agenda(self) -> None:
        menu = self.agenda_menu()
        menu.triggered.connect(self._on_block)
        menu.popup(self.agenda.mapToGlobal(self.agenda.rect().bottomLeft()))

    def _on_block(self, action: QAction) -> None:
        self.block_wanted.emit(UUID(action.data()))

    def _on_backdate(self, action: QAction) -> None:
        self.backdate_wanted.emit(action.data())


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _steps(blocks: list[AgendaBlock]) -> list[StepInfo]:
    return [StepInfo(str(b.id), b.title, THEME_KEYS[b.theme] if b.theme else "pri") for b in blocks]


def _pause_look(running: AgendaBlock | None) -> tuple[str, str]:
    if running is None:
        return "play-fill", "Klok van dit blok starten (F8)"
    if running.paused_at is not None:
        return "play-fill", "Klok verder laten lopen (F8)"
    return "pause-fill", "Klok pauzeren (F8)"


def _state_icon(block: AgendaBlock, active: AgendaBlock | None) -> tuple[str, str]:
    if active is not None and block.id == active.id:
        return "circle-half-fill", "bezig"
    return ("check-circle-fill", "klaar") if block.ended_at else ("circle-bold", "text_3")


class _Divider(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(1, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().color("line"))
        painter.end()
