# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Voorbereiden: the agenda made to measure, who will be there, and what they said beforehand."""

from uuid import UUID

from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator import paths
from facilitator.domain.changes import Changes
from facilitator.domain.meeting import AgendaBlock, Issue, Meeting
from facilitator.domain.region import Figure, Organisation, Person, Region, Term
from facilitator.services import meetings
from ui.context import AppContext
from ui.dialogs.confirm import Confirm
from ui.views.voorbereiden.agenda_card import AgendaCard
from ui.views.voorbereiden.frozen_note import FrozenNote
from ui.views.voorbereiden.head import Head
from ui.views.voorbereiden.issues_card import IssuesCard
from ui.views.voorbereiden.meeting_dialog import MeetingDetails, MeetingDialog
from ui.views.voorbereiden.meeting_form import MeetingForm, MeetingInput
from ui.views.voorbereiden.new_meeting_dialog import NewMeetingDialog
from ui.views.voorbereiden.people_card import PeopleCard
from ui.views.voorbereiden.people_commands import PeopleCommands
from ui.views.voorbereiden.region_dialog import RegionDialog
from ui.views.voorbereiden.snapshot import Snapshot, snapshot_of, span
from ui.views.voorbereiden.template_shelf import TemplateShelf
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label

_RIGHT = 428
_RIGHT_WIDE = 520
_WIDE = 1440
_MAX = 1680
_SHOWN = (Region, Meeting, AgendaBlock, Issue, Organisation, Person, Term, Figure)


class VoorbereidenView(QWidget):
    """Shows the region and meeting of the context; refreshes when what it shows changes."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._snapshot: Snapshot | None = None
        self._shelf = TemplateShelf(paths.agendas_folder())
        self.head = Head()
        self.agenda = AgendaCard(context, self._shelf)
        self.form = MeetingForm(self._shelf, context.clock.today())
        self.people = PeopleCard(PeopleCommands(context, self))
        self.issues = IssuesCard(context)
        self.frozen = FrozenNote()
        self._left = QStackedWidget()
        self._right = QWidget()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._build_page())
        self._pages.addWidget(self._build_no_region())
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the region and meeting again."""
        context = self._context
        region_id, meeting_id = context.region_id, context.meeting_id
        snapshot = None
        if region_id is not None:
            with context.library.read() as reader:
                snapshot = snapshot_of(reader, region_id, meeting_id)
        self._snapshot = snapshot
        self._pages.setCurrentIndex(0 if snapshot else 1)
        if snapshot is None:
            return
        template = self._shelf.find(snapshot.meeting.template) if snapshot.meeting else None
        fits = span(snapshot, template.minutes if template else 0)
        self.head.show_meeting(snapshot, fits)
        self.people.show_people(snapshot)
        self.issues.show_issues(snapshot)
        self.issues.setVisible(snapshot.meeting is not None)
        self._left.setCurrentIndex(0 if snapshot.meeting else 1)
        self.frozen.show_meeting(snapshot.meeting)
        if fits is not None:
            self.agenda.show_agenda(snapshot, fits)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass it on; a focus proxy would make Tab skip all that stands before the proxy."""
        super().focusInEvent(event)
        if self._snapshot is not None:
            first = self.agenda.list if self._snapshot.meeting else self.form.first_field()
            first.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            # Otherwise the first thing that takes focus would get it, wherever it stands.
            self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._right.setFixedWidth(_RIGHT_WIDE if self.width() >= _WIDE else _RIGHT)

    def _build_page(self) -> QWidget:
        self._left.addWidget(self.agenda)
        self._left.addWidget(self._build_first_meeting())
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.frozen)
        left.addWidget(self._left, 1)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(16)
        right.addWidget(self.people, 13)
        right.addWidget(self.issues, 9)
        body = QHBoxLayout()
        body.setContentsMargins(24, 0, 24, 20)
        body.setSpacing(16)
        body.addLayout(left, 1)
        body.addWidget(self._right)
        inside = QWidget()
        inside.setMaximumWidth(_MAX)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addLayout(body, 1)
        page = QWidget()
        centre = QHBoxLayout(page)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addWidget(inside)
        return page

    def _build_first_meeting(self) -> Card:
        card = Card("Nieuwe bijeenkomst")
        card.body.addWidget(
            Label("Kies een sjabloon. Daarna maak je de agenda op maat.", tone="text_2", wrap=True)
        )
        card.body.addWidget(self.form, 1)
        return card

    def _build_no_region(self) -> EmptyState:
        empty = EmptyState(
            "Kies eerst een regio, of maak er een. Daarna bereid je hier de bijeenkomst voor.",
            icon="clipboard-text",
        )
        go = empty.add_action(Button("Naar het overzicht", ButtonKind.TINT))
        go.clicked.connect(lambda: self._context.show_view("overzicht"))
        return empty

    def _connect(self) -> None:
        context = self._context
        context.feed.changed.connect(self._on_changed)
        context.region_changed.connect(self._on_other)
        context.meeting_changed.connect(self._on_other)
        self.form.asked.connect(self._on_make)
        self.head.new_asked.connect(self._on_new)
        self.head.edit_asked.connect(self._on_edit)
        self.head.remove_asked.connect(self._on_remove)
        self.head.region_asked.connect(self._on_region)
        self.head.keep_asked.connect(
            lambda: self._context.save_region_requested.emit(self._context.region_id)
        )
        self.head.meeting_chosen.connect(context.open_meeting)
        self.head.start_asked.connect(context.start_meeting)
        self.frozen.reopen_asked.connect(lambda: context.show_view("afronden"))

    def _on_other(self, _id: UUID | None) -> None:
        self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if not changes.concerns(*_SHOWN):
            return
        self.refresh()
        context, snapshot = self._context, self._snapshot
        if snapshot is None or changes.region_id != context.region_id:
            return
        if context.meeting_id is not None and snapshot.meeting is None:
            # Undo took the meeting away that was worked on; the region has perhaps another.
            last = snapshot.meetings[-1].id if snapshot.meetings else None
            context.open_meeting(last)

    def _on_new(self) -> None:
        dialog = NewMeetingDialog(self._shelf, self._context.clock.today(), self)
        dialog.form.asked.connect(self._on_make)
        dialog.open()

    def _on_make(self, typed: MeetingInput) -> None:
        context, snapshot = self._context, self._snapshot
        if snapshot is None:
            return
        added = context.perform(
            lambda: meetings.add_meeting(
                context.library,
                context.clock,
                snapshot.region.id,
                typed.template,
                typed.day,
                starts_at=typed.starts_at,
                place=typed.place,
                kind=typed.kind,
            ),
            "Bijeenkomst gemaakt",
        )
        if added is not None:
            context.open_meeting(added.id)
            self.agenda.list.setFocus()

    def _on_edit(self) -> None:
        context = self._context
        meeting = self._snapshot.meeting if self._snapshot else None
        if meeting is None:
            return

        def store(details: MeetingDetails) -> None:
            context.publish(
                meetings.change_meeting(
                    context.library,
                    context.clock,
                    meeting.id,
                    day=details.day,
                    starts_at=details.starts_at,
                    place=details.place,
                    facilitator=details.facilitator,
                    check_in=details.check_in,
                )
            )

        MeetingDialog(meeting, store, self).open()

    def _on_remove(self) -> None:
        context, snapshot = self._context, self._snapshot
        if snapshot is None or snapshot.meeting is None:
            return
        meeting = snapshot.meeting
        dialog = Confirm(
            f"{snapshot.title_of(meeting)} verwijderen?",
            "De agenda en de vraagstukken gaan mee. Deelnemers en partners blijven.",
            "Verwijderen",
            self,
        )
        dialog.confirmed.connect(
            lambda: context.perform(
                lambda: meetings.remove_meeting(context.library, context.clock, meeting.id),
                "Bijeenkomst verwijderd",
            )
        )
        dialog.open()

    def _on_region(self) -> None:
        if self._snapshot is not None:
            RegionDialog(self._context, self._snapshot, self).open()
