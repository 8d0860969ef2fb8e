# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Afronden: everything captured in one table, vaststellen, and the documents for the region."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from facilitator.capture.hint import Hint
from facilitator.capture.quality import quality_hints
from facilitator.capture.reading import CaptureContext
from facilitator.domain.agreement import Agreement
from facilitator.domain.changes import Changes
from facilitator.domain.dates import full_date
from facilitator.domain.instruments import Instruments
from facilitator.domain.meeting import Attendance, Meeting
from facilitator.domain.region import Organisation, Person
from facilitator.domain.words import MeetingKind, MeetingState
from facilitator.exports.report import Report
from facilitator.services.capturing import bring_back, drop, region_context
from facilitator.services.finishing import freeze, frozen_versions, left_over, next_version, reopen
from facilitator.services.instruments import read_instruments
from facilitator.services.meetings import plan_check_in
from facilitator.services.opvolging import must_decide
from facilitator.services.ports import Reader
from facilitator.services.readiness import meeting_title, sequence_of
from ui.context import AppContext
from ui.dialogs.ask_text import AskText
from ui.dialogs.confirm import Confirm
from ui.fonts import Role
from ui.instruments.desk import InstrumentDesk
from ui.models.agreement_item import AgreementItem, ItemMaker
from ui.models.outcome_model import OutcomeRow
from ui.views.afronden.check_in_card import CheckInCard
from ui.views.afronden.export_card import ExportCard
from ui.views.afronden.freeze_bar import FreezeBar
from ui.views.afronden.outcome_card import OutcomeCard
from ui.views.afronden.toets_card import ToetsCard
from ui.views.opvolging.unstored import unstored_in
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label

_ANSWERS = " Hoe het met de afspraken staat, wijzig je daarna bij Opvolging."
_RIGHT, _GUTTER = 344, 14
"""The cards at the right are as wide with a scroll bar beside them as without."""


class AfrondenView(QWidget):
    """Shows the meeting of the context; refreshes when its items, state or partners change."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._meeting: Meeting | None = None
        self._subtitle = Label("", tone="text_2")
        self._bar = FreezeBar()
        self._outcomes = OutcomeCard(context)
        self._toets = ToetsCard(context)
        self._desk = InstrumentDesk(context.library, self)
        self._export = ExportCard(context, self._picture)
        self._check_in = CheckInCard()
        self._empty = self._build_empty()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._build_page())
        self._pages.addWidget(self._empty)
        self._connect()
        self.refresh()

    def export(self) -> None:
        """Export what is chosen (Ctrl+E)."""
        self._export.start()

    def refresh(self) -> None:
        """Read the meeting again."""
        meeting_id = self._context.meeting_id
        self._pages.setCurrentIndex(0 if meeting_id else 1)
        if meeting_id is None:
            self._meeting = None
            self._outcomes.table.open_meeting(None)
            return
        with self._context.library.read() as reader:
            found = reader.find(Meeting, id=meeting_id)
            if not found:
                # Undo took the meeting away that was open here.
                self._context.open_meeting(None)
                return
            meeting = found[0]
            rows = _rows(reader, meeting, self._context.clock.today())
            versions = frozen_versions(reader, meeting_id)
            title = meeting_title(meeting.kind, sequence_of(reader, meeting))
            told = read_instruments(reader, meeting.region_id, meeting_id)
        if self._meeting is None or self._meeting.id != meeting_id:
            self._outcomes.table.open_meeting(meeting_id)
            self._toets.open_meeting(meeting_id)
        self._meeting = meeting
        frozen = meeting.state is MeetingState.VASTGESTELD
        self._subtitle.setText(f"{title}, {full_date(meeting.day)}")
        self._bar.show_meeting(meeting, versions)
        check_in = meeting.kind is MeetingKind.CHECK_IN
        self._export.offer(filled=told.begun and bool(told.phases), check_in=check_in)
        self._export.show_partners(_with_work(told))
        self._outcomes.table.set_locked(locked=frozen)
        self._outcomes.show_rows(rows, check_in=check_in)
        self._check_in.show_meeting(meeting, locked=frozen)
        self._desk.open(meeting.region_id, meeting.id, locked=frozen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass it on to what there is to work on."""
        super().focusInEvent(event)
        if self._meeting is None:
            self._empty.setFocus()
        else:
            self._outcomes.focus_table()

    def _build_page(self) -> QWidget:
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(Label("Afronden", Role.PAGE_TITLE))
        titles.addWidget(self._subtitle)
        head = QHBoxLayout()
        head.addLayout(titles, 1)
        head.addWidget(self._bar)
        right = QWidget()
        right.setProperty("page", True)
        right.setFixedWidth(_RIGHT)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._export)
        column.addWidget(self._check_in)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(right)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFixedWidth(_RIGHT + _GUTTER)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QHBoxLayout()
        body.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self._outcomes, 5)
        left.addWidget(self._toets, 3)
        body.addLayout(left, 1)
        body.addWidget(scroll)
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.setContentsMargins(24, 14, 24 - _GUTTER, 20)
        head.setContentsMargins(0, 0, _GUTTER, 0)
        outer.setSpacing(14)
        outer.addLayout(head)
        outer.addLayout(body, 1)
        return page

    def _build_empty(self) -> EmptyState:
        empty = EmptyState(
            "Kies eerst een bijeenkomst. Daarna zie je hier alles wat is afgesproken.", icon="flag"
        )
        go = empty.add_action(Button("Naar het overzicht", ButtonKind.TINT))
        go.clicked.connect(lambda: self._context.show_view("overzicht"))
        return empty

    def _connect(self) -> None:
        self._context.feed.changed.connect(self._on_changed)
        self._context.meeting_changed.connect(self._on_meeting_changed)
        self._context.export_requested.connect(self.export)
        self._outcomes.table.drop_requested.connect(self._on_drop)
        self._outcomes.table.edit_refused.connect(self._on_reopen)
        self._bar.freeze_requested.connect(self._on_freeze)
        self._bar.reopen_requested.connect(self._on_reopen)
        self._check_in.planned.connect(self._on_check_in)
        self._desk.changed.connect(self._toets.show_shown)
        self._toets.edit_wanted.connect(self._on_edit_wanted)

    def _on_meeting_changed(self, _meeting_id: UUID | None) -> None:
        self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        only_instruments = self._desk.follow(changes)
        if not only_instruments and changes.concerns(
            Agreement, Meeting, Organisation, Person, Attendance
        ):
            self.refresh()
            self._outcomes.table.editor.reload()

    def _on_edit_wanted(self, item_id: UUID) -> None:
        self._outcomes.table.select_item(item_id)
        self._outcomes.table.edit_current()

    def _on_drop(self, item: AgreementItem) -> None:
        """Del: an item lapses; on one that lapsed already, it is brought back."""
        library, clock = self._context.library, self._context.clock
        if item.dropped:
            self._context.perform(
                lambda: bring_back(library, clock, item.id), f"{item.agreement.label} is weer open"
            )
            return
        dialog = Confirm(
            f"{item.agreement.label} laten vervallen?",
            "De regel blijft zichtbaar in het verslag.",
            "Laten vervallen",
            self,
        )
        said = f"{item.agreement.label} is vervallen"
        dialog.confirmed.connect(
            lambda: self._context.perform(lambda: drop(library, clock, item.id), said)
        )
        dialog.open()

    def _on_freeze(self) -> None:
        meeting = self._meeting
        if meeting is None or self._is_undecided(meeting):
            return
        vague = sum(not row.concrete for row in self._outcomes.table.outcomes.rows)
        with self._context.library.read() as reader:
            number = next_version(reader, meeting)
        rest = (
            f"{vague} {'regel kan' if vague == 1 else 'regels kunnen'} nog scherper. "
            if vague
            else ""
        )
        if meeting.kind is MeetingKind.CHECK_IN:
            rest += _typed_words(unstored_in(self._context.library, meeting.id))
        dialog = Confirm(
            f"Vaststellen als versie {number}?",
            f"{rest}Wat er nu staat wordt versie {number} en verandert niet meer. "
            "Moet er later toch iets anders, dan heropen je met een reden.",
            "Vaststellen",
            self,
        )
        dialog.confirmed.connect(lambda: self._freeze(meeting))
        dialog.open()

    def _is_undecided(self, meeting: Meeting) -> bool:
        """A check-in that leaves afspraken open for a third time: say so, and lead there."""
        if meeting.kind is not MeetingKind.CHECK_IN:
            return False
        with self._context.library.read() as reader:
            left = must_decide(reader, meeting.id)
        if left:
            many = "afspraak vraagt" if len(left) == 1 else "afspraken vragen"
            go = "Naar de afspraak" if len(left) == 1 else "Naar de eerste"
            dialog = Confirm(f"{len(left)} {many} eerst een keuze", left_over(left), go, self)
            dialog.confirmed.connect(self._context.go_to_undecided)
            dialog.open()
        return bool(left)

    def _freeze(self, meeting: Meeting) -> None:
        from facilitator.exports.choose import picture_on

        library, clock = self._context.library, self._context.clock
        picture = picture_on(clock.today())
        self._context.perform(
            lambda: freeze(library, clock, meeting.id, picture), f"{_called(meeting)} vastgesteld"
        )
        # The button that was pressed is gone; handing out is what comes next.
        self._export.focus_button()

    def _on_reopen(self) -> None:
        meeting = self._meeting
        if meeting is None or meeting.state is not MeetingState.VASTGESTELD:
            return
        dialog = AskText(
            f"Waarom heropen je de {_called(meeting).lower()}?",
            f"Versie {meeting.frozen_versions} blijft bewaard zoals ze is uitgedeeld. "
            "De reden staat straks bij de volgende versie."
            + (_ANSWERS if meeting.kind is MeetingKind.CHECK_IN else ""),
            "Heropenen",
            self,
        )
        library, clock = self._context.library, self._context.clock

        def answered(reason: str) -> None:
            self._context.perform(
                lambda: reopen(library, clock, meeting.id, reason), f"{_called(meeting)} heropend"
            )
            self._outcomes.focus_table()

        dialog.answered.connect(answered)
        dialog.open()

    def _on_check_in(self, day: date | None) -> None:
        meeting = self._meeting
        if meeting is not None:
            library, clock = self._context.library, self._context.clock
            self._context.perform(
                lambda: plan_check_in(library, clock, meeting.id, day),
                "Check-in gepland" if day else "Check-in gewist",
            )

    def _picture(self) -> Report | None:
        """What is exported: the chosen version, else the meeting as it stands."""
        from facilitator.exports.choose import current_report, frozen_report

        if self._meeting is None:
            return None
        with self._context.library.read() as reader:
            if self._bar.version:
                return frozen_report(reader, self._meeting.id, self._bar.version)
            return current_report(reader, self._meeting.id, self._context.clock.today())


def _typed_words(count: int) -> str:
    """What was typed in Opvolging and not stored would be missing without a word."""
    if not count:
        return ""
    about = "1 afspraak is" if count == 1 else f"{count} afspraken is"
    return f"Bij {about} iets getypt dat nog niet is bewaard; dat komt er niet in. "


def _called(meeting: Meeting) -> str:
    return "Check-in" if meeting.kind is MeetingKind.CHECK_IN else "Bijeenkomst"


def _rows(reader: Reader, meeting: Meeting, today: date) -> list[OutcomeRow]:
    context = region_context(reader, today, meeting.region_id, check_in=meeting.check_in)
    maker = ItemMaker(context.organisations, context.people)
    return [
        OutcomeRow(maker.item(agreement), tuple(_hints(agreement, context)))
        for agreement in reader.find(Agreement, meeting_id=meeting.id)
    ]


def _with_work(told: Instruments) -> list[str]:
    """The partners that something was agreed with."""
    busy = {key for each in told.agreements for key in (each.owner_id, *each.supporting)}
    return [partner.name for partner in told.organisations if partner.id in busy]


def _hints(agreement: Agreement, context: CaptureContext) -> list[Hint]:
    return quality_hints(
        agreement,
        context.today,
        context.check_in,
        forums=context.forums,
        chairs=context.chairs,
    )
