# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opvolging: what became of every afspraak, one key a status, and how far the region is."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from facilitator.domain.agreement import Agreement
from facilitator.domain.changes import Changes
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.region import Organisation, Person
from facilitator.domain.thread import in_order
from facilitator.domain.words import BlockKind, MeetingKind, MeetingState
from facilitator.services.meetings import open_check_in
from facilitator.services.opvolging import (
    Answer,
    CheckInList,
    Grouping,
    Progress,
    check_in_list,
    progress,
    progress_after,
    store_answers,
)
from facilitator.services.ports import Reader
from facilitator.services.readiness import meeting_title, sequence_of
from facilitator.templates.reading import shipped_template
from ui.capture.capture_line import CaptureLine
from ui.context import AppContext
from ui.views.bijeenkomst.keys import add_keys
from ui.views.opvolging.changes_dialog import ChangesDialog
from ui.views.opvolging.check_in_table import CheckInTable
from ui.views.opvolging.choose_check_in import ChooseCheckIn
from ui.views.opvolging.head import OpvolgingHead
from ui.views.opvolging.key_strip import KeyStrip
from ui.views.opvolging.progress_strip import ProgressStrip
from ui.views.opvolging.read_list import ListReader
from ui.views.opvolging.unstored import UnstoredAnswers
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState

_CHANGING = (Agreement, CheckInEntry, Meeting, Organisation, Person)
_LATER_MS = 200
"""Reading all of a region again takes longer than a frame; it waits for a pause in the keys."""

_NOTHING = (
    "Er zijn geen open afspraken van eerdere bijeenkomsten. Leg hieronder vast wat jullie nu "
    "afspreken."
)


class OpvolgingView(QWidget):
    """Shows the check-in of the context; without one it offers those of the region."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._app = context
        self._shown: CheckInList | None = None
        self._progress: Progress | None = None
        self._stale = False
        self._read_on = date.min
        self._storing = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self.waiting = UnstoredAnswers(context.library, self)
        self.head = OpvolgingHead()
        self.lists = ListReader(context, self)
        self.strip = ProgressStrip()
        self.table = CheckInTable(self._store, self.waiting)
        self.nothing = EmptyState(_NOTHING, icon="check-circle")
        self.keys = KeyStrip()
        self.line = CaptureLine(context)
        self.choose = ChooseCheckIn()
        self._layers = QStackedLayout(self)
        self._layers.addWidget(_page(self))
        self._layers.addWidget(self.choose)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the check-in again."""
        self._stale = False
        self._later.stop()
        region_id, today = self._app.region_id, self._app.clock.today()
        self._read_on = today
        shown, block_id, overtaken = None, None, False
        with self._app.library.read() as reader:
            meeting = _check_in(reader, self._app.meeting_id)
            offered = _Offered([], ready=False)
            if meeting is None:
                offered = _offered(reader, region_id, today)
            else:
                shown = check_in_list(reader, meeting.id, today)
                self._progress = progress(reader, meeting.region_id, today, meeting.id)
                block_id = _block_for_lines(reader, meeting.id)
                overtaken = _is_overtaken(reader, meeting, today)
        # After reading: what was being typed is kept when another meeting is opened.
        if shown is None:
            self._show_offered(offered)
            return
        other = self._shown is None or self._shown.meeting.id != shown.meeting.id
        self._shown = shown
        chosen = self.choose.isVisible()
        self._layers.setCurrentIndex(0)
        self.head.show_check_in(shown, today, overtaken=overtaken)
        self._show(shown, block_id, again=not other)
        if chosen:
            # The button that was pressed is gone; the first afspraak is what comes next.
            self.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass it on to the list, or to the check-ins there are."""
        super().focusInEvent(event)
        if self._shown is None:
            self.choose.setFocus()
        elif self.table.isHidden():
            self.line.focus_line()
        else:
            self.table.setFocus()

    def _show(self, shown: CheckInList, block_id: UUID | None, *, again: bool) -> None:
        locked = shown.meeting.state is MeetingState.VASTGESTELD
        if locked or not again:
            self.table.close_editor()
            self.waiting.open(None if locked else shown.meeting.id)
        today = shown.meeting.day if locked else self._app.clock.today()
        self.table.show_list(
            shown, Grouping(self.head.grouping.value), today, locked=locked, again=again
        )
        empty = self.table.rows.rowCount() == 0
        if empty and self.table.hasFocus():
            self.line.focus_line()
        self.table.setVisible(not empty)
        self.nothing.setVisible(empty)
        self.strip.show_progress(self._progress)
        self._count()
        self.line.open(shown.meeting.id, block_id)
        self.line.setVisible(not locked)

    def _show_offered(self, offered: "_Offered") -> None:
        self._shown = None
        self.table.close_editor()
        self.waiting.open(None)
        self.line.open(None, None)
        self.choose.show_meetings(offered.check_ins, ready=offered.ready)
        self._layers.setCurrentIndex(1)

    def _count(self) -> None:
        shown = self._shown
        if shown is None:
            return
        said = sum(row.entry is not None for row in shown.rows)
        deciding = sum(row.must_decide for row in shown.rows)
        locked = shown.meeting.state is MeetingState.VASTGESTELD
        self.keys.show_count(said, len(shown.rows), deciding, self.waiting.count, locked=locked)

    def showEvent(self, event: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] - the event is not used
        del event
        # A window that stayed open overnight would still count from yesterday.
        if self._stale or self._read_on != self._app.clock.today():
            self.refresh()
        self.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.waiting.keeper.flush()
        self._stale = self._stale or self._later.isActive()
        self._later.stop()
        super().hideEvent(event)

    def _store(self, answer: Answer) -> None:
        shown = self._shown
        if shown is None:
            return
        library, clock, meeting = self._app.library, self._app.clock, shown.meeting
        changes = store_answers(library, clock, meeting.region_id, [answer], meeting_id=meeting.id)
        with library.read() as reader:
            agreement = reader.get(Agreement, answer.agreement_id)
            entries = reader.find(CheckInEntry, agreement_id=agreement.id, meeting_id=meeting.id)
        self._follow(shown, agreement, entries[-1] if entries else None)
        self._storing = True
        try:
            self._app.publish(changes)
        finally:
            self._storing = False

    def _follow(self, shown: CheckInList, agreement: Agreement, entry: CheckInEntry | None) -> None:
        """Let everything on the page follow one answer, without reading all of the region."""
        rows = self.table.rows
        before = rows.row_at(rows.place_of(agreement.id))
        row = rows.set_answer(agreement, entry)
        if before is None or row is None:
            return
        self._shown = shown.with_row(row)
        if self._progress is not None:
            self._progress = progress_after(self._progress, before.agreement, agreement)
            self.strip.show_progress(self._progress)
        self._count()

    def _connect(self) -> None:
        self._app.feed.changed.connect(self._on_changed)
        self._app.meeting_changed.connect(self._on_meeting)
        self._app.region_changed.connect(self._on_meeting)
        self._app.undecided_requested.connect(self._on_undecided)
        self.head.grouping.value_chosen.connect(self.refresh)
        self.head.finish.clicked.connect(lambda: self._app.show_view("afronden"))
        self.head.lead.clicked.connect(lambda: self._app.show_view("bijeenkomst"))
        self.head.read_in.clicked.connect(self._on_read_in)
        self.head.menu_wanted.connect(self._on_menu)
        self.head.begin_wanted.connect(self._on_begin)
        self.head.meeting_chosen.connect(self._open)
        self.strip.changes.clicked.connect(self._on_changes_asked)
        self.choose.begin_wanted.connect(self._on_begin)
        self.choose.open_wanted.connect(self._app.open_meeting)
        self.choose.read_wanted.connect(self._on_read_in)
        self._later.timeout.connect(self.refresh)
        self.waiting.changed.connect(self._count)
        self.waiting.keeper.failed.connect(self._app.toasts.error)
        self.line.left.connect(self.table.setFocus)
        self.table.left.connect(self.line.focus_line)
        self.table.refused.connect(self._on_refused)
        add_keys(self, {"Ctrl+L": self.line.focus_line})

    def _on_changed(self, changes: Changes) -> None:
        if changes.region_id != self._app.region_id or not changes.concerns(*_CHANGING):
            return
        if not self.isVisible():
            self._stale = True
        elif self._storing:
            self._later.start()
        else:
            self.refresh()

    def _on_meeting(self, _id: UUID | None) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _on_undecided(self) -> None:
        place = self.table.rows.first_undecided()
        if place.isValid():
            self.table.setCurrentIndex(place)
            self.table.scrollTo(place)
            self.table.setFocus()

    def _on_changes_asked(self) -> None:
        if self._later.isActive():
            self.refresh()
        if self._progress is not None:
            ChangesDialog(self._progress, self).open()

    def _on_read_in(self) -> None:
        """What came in by mail belongs to the check-in that is held, else to no meeting."""
        shown = self._shown
        held = shown is not None and shown.meeting.state is MeetingState.CONCEPT
        self.lists.ask(shown.meeting.id if shown is not None and held else None)

    def _on_menu(self) -> None:
        shown, today = self._shown, self._app.clock.today()
        with self._app.library.read() as reader:
            offered = _offered(reader, self._app.region_id, today)
        self.head.show_menu(offered.check_ins, shown.meeting.id if shown else None, today)

    def _on_refused(self) -> None:
        """A key or a click that changes nothing: say why, and where it can be opened again."""
        shown = self._shown
        if shown is not None and shown.meeting.state is MeetingState.VASTGESTELD:
            said = f"{shown.title} is vastgesteld. Heropen haar bij Afronden, met een reden."
            self._app.toasts.error(said, "Naar Afronden", lambda: self._app.show_view("afronden"))

    def _on_begin(self) -> None:
        """A check-in of today with the agenda for one; the one that is there already is opened."""
        region_id = self._app.region_id
        if region_id is None:
            return
        library, clock = self._app.library, self._app.clock
        template = shipped_template("check-in")
        added = self._app.perform(
            lambda: open_check_in(library, clock, region_id, template, clock.today())
        )
        if added is not None:
            self._open(added.id)

    def _open(self, meeting_id: UUID) -> None:
        self._app.open_meeting(meeting_id)
        self.setFocus()


def _page(view: OpvolgingView) -> QWidget:
    card = Card(padding=0)
    card.body.setContentsMargins(1, 1, 1, 1)
    card.body.addWidget(view.table)
    card.body.addWidget(view.nothing, 1)
    inner = QVBoxLayout()
    inner.setContentsMargins(24, 12, 24, 8)
    inner.setSpacing(12)
    inner.addWidget(view.strip)
    inner.addWidget(card, 1)
    inner.addWidget(view.keys)
    page = QWidget()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(view.head)
    outer.addLayout(inner, 1)
    outer.addWidget(view.line)
    return page


def _check_in(reader: Reader, meeting_id: UUID | None) -> Meeting | None:
    found = reader.find(Meeting, id=meeting_id) if meeting_id else []
    return found[0] if found and found[0].kind is MeetingKind.CHECK_IN else None


@dataclass(frozen=True, slots=True)
class _Offered:
    """The check-ins of a region, newest first; `ready` when a new one has anything to follow."""

    check_ins: list[tuple[Meeting, str]]
    ready: bool


def _offered(reader: Reader, region_id: UUID | None, today: date) -> _Offered:
    meetings = reader.find(Meeting, region_id=region_id) if region_id else []
    check_ins = [each for each in meetings if each.kind is MeetingKind.CHECK_IN]
    newest = sorted(check_ins, key=lambda m: (m.day, m.starts_at, m.id), reverse=True)
    named = [(each, meeting_title(each.kind, sequence_of(reader, each))) for each in newest]
    return _Offered(named, any(each.day <= today for each in meetings))


def _is_overtaken(reader: Reader, meeting: Meeting, today: date) -> bool:
    """Whether a later check-in was begun already."""
    found = reader.find(Meeting, region_id=meeting.region_id, kind=MeetingKind.CHECK_IN)
    check_ins = [each.id for each in in_order(found) if each.day <= today]
    return meeting.id in check_ins[:-1]


def _block_for_lines(reader: Reader, meeting_id: UUID) -> UUID | None:
    """New lines of a check-in belong to the block in which the actions are walked through."""
    blocks = reader.find(AgendaBlock, meeting_id=meeting_id)
    return next((block.id for block in blocks if block.kind is BlockKind.CHECK_IN), None)
