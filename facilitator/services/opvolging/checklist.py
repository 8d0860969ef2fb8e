# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list a check-in walks through: what needs the room first, then the rest.

The list refers to the agreements of all earlier meetings and keeps nothing of its own, so opening
it twice, or making a check-in before the one before it is over, can neither double nor miss one.
The order is that of the moment the check-in began: an answer does not move a row.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from facilitator.domain.agreement import Agreement, is_late
from facilitator.domain.meeting import Meeting
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.region import Organisation, Person
from facilitator.domain.thread import Thread
from facilitator.domain.words import (
    THEME_LABELS,
    AgreementKind,
    MeetingKind,
    MeetingState,
    Status,
    Theme,
)
from facilitator.services.history import DeadlineHistory, deadline_histories
from facilitator.services.opvolging.said import Said, said_before
from facilitator.services.ports import Reader
from facilitator.services.readiness import meeting_title


class Need(StrEnum):
    """Why an agreement needs the room, the most urgent first."""

    TE_LAAT = "te-laat"
    GEEN_EIGENAAR = "geen-eigenaar"
    GEBLOKKEERD = "geblokkeerd"
    STILSTAAND = "stilstaand"


NEED_LABELS = {
    Need.TE_LAAT: "Te laat",
    Need.GEEN_EIGENAAR: "Geen eigenaar",
    Need.GEBLOKKEERD: "Geblokkeerd",
    Need.STILSTAAND: "Twee keer niet besproken",
}


class Grouping(StrEnum):
    """How the list is grouped."""

    EIGENAAR = "eigenaar"
    THEMA = "thema"


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """How an agreement stood at the check-in before this one."""

    title: str
    day: date
    status: Status
    entry: CheckInEntry | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInRow:
    """An agreement in the list. `agreement` is as it stands now.

    `status` and `deadline` are how it stands in this check-in: of one that is vastgesteld, how it
    stood when it was over. `needs` and the order are those of when the check-in began. `entry` is
    what was said in this check-in; `earlier` is None when no check-in came before; `said` is all
    that was said before, the newest first. `times` counts the check-ins it was in, this one
    included; `notes` all that was ever written about it.
    `hidden` is not to be discussed yet. `must_decide` has to be closed, continued or passed on
    before vaststellen.
    """

    agreement: Agreement
    status: Status
    deadline: date | None
    owner: str | None
    function: str | None
    origin: str
    needs: tuple[Need, ...]
    entry: CheckInEntry | None
    earlier: Earlier | None
    said: tuple[Said, ...]
    times: int
    notes: int
    postponed: int
    original_deadline: date | None
    hidden: bool
    must_decide: bool


@dataclass(frozen=True, slots=True)
class NewRow:
    """What this check-in captured itself; the next one walks through it."""

    agreement: Agreement
    owner: str | None


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows of one owner or theme; `key` is None for those without."""

    key: UUID | Theme | None
    title: str
    rows: tuple[CheckInRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInList:
    """A check-in with its rows; `first` needs the room, `hidden` is left out of both.

    `new` was captured in this check-in and is only looked at.
    """

    meeting: Meeting
    title: str
    first: tuple[CheckInRow, ...]
    rest: tuple[CheckInRow, ...]
    hidden: tuple[CheckInRow, ...]
    new: tuple[NewRow, ...]
    owners: tuple[tuple[UUID, str], ...]

    @property
    def rows(self) -> tuple[CheckInRow, ...]:
        """Everything that is walked through, in order."""
        return self.first + self.rest

    def with_row(self, row: CheckInRow) -> "CheckInList":
        """The same list, with this row instead of the one of the same agreement."""

        def put(rows: tuple[CheckInRow, ...]) -> tuple[CheckInRow, ...]:
            return tuple(row if r.agreement.id == row.agreement.id else r for r in rows)

        first, rest, hidden = (put(rows) for rows in (self.first, self.rest, self.hidden))
        return replace(self, first=first, rest=rest, hidden=hidden)

    def groups(
        self, grouping: Grouping, rows: Sequence[CheckInRow] | None = None
    ) -> tuple[RowGroup, ...]:
        """`rows` (the rest, unless given) per owner or theme; without one comes last."""
        shown = self.rest if rows is None else rows
        titles: list[tuple[UUID | Theme | None, str]] = [*self.owners, (None, "Geen eigenaar")]
        if grouping is Grouping.THEMA:
            titles = [*THEME_LABELS.items(), (None, "Geen thema")]
        found = [
            RowGroup(key, title, tuple(row for row in shown if _key(row, grouping) == key))
            for key, title in titles
        ]
        return tuple(group for group in found if group.rows)


def _key(row: CheckInRow, grouping: Grouping) -> UUID | Theme | None:
    return row.agreement.owner_id if grouping is Grouping.EIGENAAR else row.agreement.theme


def read_thread(reader: Reader, region_id: UUID) -> Thread:
    """The thread of a region: three queries."""
    return Thread(
        reader.find(Meeting, region_id=region_id),
        reader.find(Agreement, region_id=region_id),
        reader.find(CheckInEntry, region_id=region_id),
    )


def check_in_list(reader: Reader, meeting_id: UUID, today: date) -> CheckInList:
    """The list of a check-in: open afspraken of all earlier meetings, and what it closed itself.

    Once the check-in is vastgesteld, `today` no longer matters.
    """
    meeting = reader.get(Meeting, meeting_id)
    thread = read_thread(reader, meeting.region_id)
    organisations = reader.find(Organisation, region_id=meeting.region_id)
    maker = _Maker(
        thread,
        meeting,
        today if meeting.state is MeetingState.CONCEPT else meeting.day,
        {each.id: each.name for each in organisations},
        {each.id: each.function for each in reader.find(Person, region_id=meeting.region_id)},
        deadline_histories(reader, meeting.region_id),
    )
    walked = followed(thread, meeting)
    rows = [maker.row(agreement) for agreement in walked]
    shown = [row for row in rows if not row.hidden]
    first = sorted((row for row in shown if row.needs), key=maker.urgency)
    return CheckInList(
        meeting=meeting,
        title=meeting_titles(thread)[meeting.id],
        first=tuple(first),
        rest=tuple(row for row in shown if not row.needs),
        hidden=tuple(row for row in rows if row.hidden),
        new=maker.new({agreement.id for agreement in walked}),
        owners=tuple((each.id, each.name) for each in organisations),
    )


def must_decide(reader: Reader, meeting_id: UUID) -> list[Agreement]:
    """Afspraken that two check-ins left untouched: to be closed, continued or passed on first."""
    meeting = reader.get(Meeting, meeting_id)
    thread = read_thread(reader, meeting.region_id)
    number = thread.number(meeting_id)
    return [a for a in followed(thread, meeting) if thread.undecided(a, number)]


def followed(thread: Thread, meeting: Meeting) -> list[Agreement]:
    """What a check-in is about, in order of number: the hidden ones too.

    Running afspraken of other meetings up to its day, and every one it said something about. Of a
    check-in that is vastgesteld: what was running when it began.
    """
    number = thread.number(meeting.id)
    over = meeting.state is MeetingState.VASTGESTELD
    days = {each.id: each.day for each in thread.meetings}
    found: list[Agreement] = []
    for agreement in thread.agreements:
        status = thread.status_before(agreement, number) if over else agreement.status
        earlier = agreement.meeting_id != meeting.id and days[agreement.meeting_id] <= meeting.day
        said = thread.at(agreement, meeting.id) is not None
        if agreement.kind is AgreementKind.AFSPRAAK and (said or (earlier and status.running)):
            found.append(agreement)
    return found


def meeting_titles(thread: Thread) -> dict[UUID, str]:
    """What each meeting is called: "Maatwerkbijeenkomst 1", "Check-in 2"."""
    counts = dict.fromkeys(MeetingKind, 0)
    named: dict[UUID, str] = {}
    for meeting in thread.meetings:
        counts[meeting.kind] += 1
        named[meeting.id] = meeting_title(meeting.kind, counts[meeting.kind])
    return named


class _Maker:
    """Makes the rows of one check-in."""

    def __init__(
        self,
        thread: Thread,
        meeting: Meeting,
        today: date,
        owners: dict[UUID, str],
        functions: dict[UUID, str],
        histories: dict[UUID, DeadlineHistory],
    ) -> None:
        self._thread = thread
        self._meeting = meeting
        self._number = thread.number(meeting.id)
        self._today = today
        self._over = meeting.state is MeetingState.VASTGESTELD
        self._owners = owners
        self._functions = functions
        self._histories = histories
        self._titles = meeting_titles(thread)
        self._check_ins = [
            n for n, each in enumerate(thread.meetings) if each.kind is MeetingKind.CHECK_IN
        ]

    def row(self, agreement: Agreement) -> CheckInRow:
        thread, person = self._thread, agreement.owner_person_id
        entry = thread.at(agreement, self._meeting.id)
        history = self._histories.get(agreement.id, DeadlineHistory(agreement.deadline, 0))
        came = thread.number(agreement.meeting_id)
        until = agreement.not_before
        return CheckInRow(
            agreement=agreement,
            status=self._status_now(agreement),
            deadline=self._deadline_now(agreement),
            owner=self._owners.get(agreement.owner_id) if agreement.owner_id else None,
            function=self._functions.get(person) if person else None,
            origin=self._titles[agreement.meeting_id],
            needs=self._needs(agreement, entry),
            entry=entry,
            earlier=self._earlier(agreement, came),
            said=said_before(thread, agreement, self._meeting, self._titles),
            times=sum(came < n <= self._number for n in self._check_ins),
            notes=sum(bool(each.remarks) for each in thread.entries(agreement)),
            postponed=history.postponed,
            original_deadline=history.original,
            hidden=entry is None and until is not None and until > self._meeting.day,
            must_decide=thread.undecided(agreement, self._number),
        )

    def new(self, walked: Collection[UUID]) -> tuple[NewRow, ...]:
        """What the check-in captured, of any kind, in order of number."""
        return tuple(
            NewRow(agreement, self._owners.get(agreement.owner_id) if agreement.owner_id else None)
            for agreement in self._thread.agreements
            if agreement.meeting_id == self._meeting.id and agreement.id not in walked
        )

    def urgency(self, row: CheckInRow) -> tuple[int, date, int]:
        """Where a row that needs the room comes: by its first reason, then the oldest date."""
        deadline = self._deadline(row.agreement, row.entry) or date.max
        return list(Need).index(row.needs[0]), deadline, row.agreement.number

    def _needs(self, agreement: Agreement, entry: CheckInEntry | None) -> tuple[Need, ...]:
        status = self._began_as(agreement, entry)
        deadline = self._deadline(agreement, entry)
        if not status.running:
            return ()
        found = {
            Need.TE_LAAT: is_late(status, deadline, self._today),
            Need.GEEN_EIGENAAR: agreement.owner_id is None,
            Need.GEBLOKKEERD: status is Status.GEBLOKKEERD,
            Need.STILSTAAND: self._thread.stale(agreement, self._number),
        }
        return tuple(need for need, applies in found.items() if applies)

    def _status_now(self, agreement: Agreement) -> Status:
        over = self._over
        return self._thread.status_after(agreement, self._number) if over else agreement.status

    def _deadline_now(self, agreement: Agreement) -> date | None:
        over = self._over
        return self._thread.deadline_after(agreement, self._number) if over else agreement.deadline

    def _began_as(self, agreement: Agreement, entry: CheckInEntry | None) -> Status:
        if entry is not None:
            return entry.status_before
        over = self._over
        return self._thread.status_before(agreement, self._number) if over else agreement.status

    def _deadline(self, agreement: Agreement, entry: CheckInEntry | None) -> date | None:
        """The deadline that stood when this check-in began."""
        if entry is not None and entry.new_deadline:
            return entry.deadline_before
        over = self._over
        return self._thread.deadline_before(agreement, self._number) if over else agreement.deadline

    def _earlier(self, agreement: Agreement, came: int) -> Earlier | None:
        past = [n for n in self._check_ins if came < n < self._number]
        if not past:
            return None
        meeting = self._thread.meetings[past[-1]]
        return Earlier(
            title=self._titles[meeting.id],
            day=meeting.day,
            status=self._thread.status_after(agreement, past[-1]),
            entry=self._thread.at(agreement, meeting.id),
        )
