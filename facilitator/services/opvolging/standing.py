# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Progress of a region: counts since last time and since the start, and what changed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from facilitator.domain.agreement import Agreement, Tally, tally_of
from facilitator.domain.meeting import FrozenVersion, Meeting
from facilitator.domain.thread import Thread
from facilitator.domain.words import AgreementKind, MeetingState, Status
from facilitator.errors import NotFoundError
from facilitator.services.opvolging.changed import Changed, changed_after, changed_since
from facilitator.services.opvolging.checklist import meeting_titles, read_thread
from facilitator.services.opvolging.gaps import Gaps, compare_gaps
from facilitator.services.ports import Reader


@dataclass(frozen=True, slots=True)
class MeetingBar:
    """How all afspraken of the region stood when a meeting was over."""

    meeting_id: UUID
    title: str
    day: date
    tally: Tally


class Stood(NamedTuple):
    """How an afspraak stood when a meeting was over."""

    status: Status
    deadline: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What happened after a meeting, in numbers of afspraken.

    `done`, `dropped` and `passed_on` are those that are klaar, vervallen or doorgeleid now and
    were not then; `postponed` those that got a later deadline; `added` the new ones. `stood` is
    how each afspraak stood then.
    """

    title: str
    day: date
    done: int
    dropped: int
    passed_on: int
    postponed: int
    added: int
    stood: Mapping[UUID, Stood] = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class VersionMark:
    """A version that was handed out."""

    meeting_id: UUID
    title: str
    number: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Progress up to and with one meeting; the last bar is how it stands there.

    `since_last` looks back at the meeting before it and `since_start` at the first one; None when
    there is none. `changed` is what became different since `version`, the last one that was
    handed out before; `gaps` what the toets says of it. `today` is the day late is counted from,
    `counted` are the afspraken in the last bar.
    """

    meeting: Meeting
    bars: tuple[MeetingBar, ...]
    since_last: Since | None
    since_start: Since | None
    version: VersionMark | None
    changed: tuple[Changed, ...]
    gaps: Gaps | None
    today: date
    counted: frozenset[UUID] = field(repr=False, compare=False)

    @property
    def now(self) -> Tally:
        """How all afspraken stand."""
        return self.bars[-1].tally


def progress(
    reader: Reader, region_id: UUID, today: date, meeting_id: UUID | None = None
) -> Progress:
    """Progress as of a meeting; of the last one held when none is given.

    NotFoundError when the region has no meeting yet.
    """
    thread = read_thread(reader, region_id)
    held = [meeting for meeting in thread.meetings if thread.held(meeting)]
    meeting = reader.get(Meeting, meeting_id) if meeting_id else _last(held or thread.meetings)
    counter = _Counter(thread, meeting, today)
    number = thread.number(meeting.id)
    before = [each for each in held if thread.number(each.id) < number]
    version = _last_version(reader, thread, before)
    bars = tuple(counter.bar(each) for each in (*before, meeting))
    return Progress(
        meeting=meeting,
        bars=bars,
        since_last=counter.since(before[-1]) if before else None,
        since_start=counter.since(before[0]) if before else None,
        version=version,
        changed=changed_since(reader, region_id, version.at) if version else (),
        gaps=compare_gaps(reader, meeting, version.meeting_id, version.number) if version else None,
        today=counter.today,
        counted=counter.counted,
    )


def progress_after(progress: Progress, before: Agreement, after: Agreement) -> Progress:
    """Progress once status and deadline of one afspraak moved on, without reading anything.

    For the check-in that goes on: a key must not wait for all of a region to be read. Only what
    the toets says of it, `gaps`, stays as it was read.
    """
    changed = changed_after(progress.changed, before, after) if progress.version else ()
    if after.id not in progress.counted:
        return replace(progress, changed=changed)
    last = progress.bars[-1]
    now = replace(last, tally=_tally_after(last.tally, before, after, progress.today))
    return replace(
        progress,
        bars=(*progress.bars[:-1], now),
        since_last=_since_after(progress.since_last, before, after),
        since_start=_since_after(progress.since_start, before, after),
        changed=changed,
    )


def _since_after(since: Since | None, before: Agreement, after: Agreement) -> Since | None:
    stood = since.stood.get(after.id) if since else None
    if since is None or stood is None:
        return since

    def step(status: Status) -> int:
        became = [each.status is status is not stood.status for each in (before, after)]
        return became[1] - became[0]

    return replace(
        since,
        done=since.done + step(Status.KLAAR),
        dropped=since.dropped + step(Status.VERVALLEN),
        passed_on=since.passed_on + step(Status.DOORGELEID),
        postponed=since.postponed
        + _is_later(stood.deadline, after.deadline)
        - _is_later(stood.deadline, before.deadline),
    )


def _tally_after(tally: Tally, before: Agreement, after: Agreement, today: date) -> Tally:
    counts, late = Counter(tally.by_status), Counter(tally.late_by_status)
    for agreement, step in ((before, -1), (after, 1)):
        counts[agreement.status] += step
        late[agreement.status] += step if agreement.late_on(today) else 0
    return Tally(
        by_status=dict(counts), late_by_status={key: count for key, count in late.items() if count}
    )


def _is_later(before: date | None, after: date | None) -> bool:
    return before is not None and after is not None and after > before


def _last(meetings: list[Meeting]) -> Meeting:
    if not meetings:
        raise NotFoundError("Deze regio heeft nog geen bijeenkomst.")
    return meetings[-1]


def _last_version(reader: Reader, thread: Thread, meetings: list[Meeting]) -> VersionMark | None:
    """The newest version of the last meeting before that was vastgesteld."""
    for meeting in reversed(meetings):
        versions = reader.find(FrozenVersion, meeting_id=meeting.id)
        if versions:
            newest = max(versions, key=lambda version: version.number)
            title = meeting_titles(thread)[meeting.id]
            return VersionMark(meeting.id, title, newest.number, newest.frozen_at)
    return None


class _Counter:
    """Counts the afspraken of a region at its meetings."""

    def __init__(self, thread: Thread, meeting: Meeting, today: date) -> None:
        self._thread = thread
        self._titles = meeting_titles(thread)
        self._number = thread.number(meeting.id)
        over = meeting.state is MeetingState.VASTGESTELD
        later = [m for m in thread.meetings[self._number + 1 :] if thread.held(m)]
        # The last meeting is as it stands now: also what was mailed in after it.
        self._live = not over or not later
        self.today = today if self._live else meeting.day
        self._agreements = [a for a in thread.agreements if a.kind is AgreementKind.AFSPRAAK]

    @property
    def counted(self) -> frozenset[UUID]:
        """What the last bar counts."""
        return frozenset(a.id for a in self._agreements if self._came(a) <= self._number)

    def bar(self, meeting: Meeting) -> MeetingBar:
        """The bar of a meeting."""
        number = self._thread.number(meeting.id)
        day = self.today if number == self._number else meeting.day
        found = [a for a in self._agreements if self._came(a) <= number]
        stood = ((self._status(a, number), self._deadline(a, number)) for a in found)
        tally = tally_of(stood, day)
        return MeetingBar(meeting.id, self._titles[meeting.id], meeting.day, tally)

    def since(self, meeting: Meeting) -> Since:
        """What happened between the end of `meeting` and now."""
        number = self._thread.number(meeting.id)
        became = dict.fromkeys(Status, 0)
        stood = {each.id: self._stood(each, number) for each in self._agreements}
        for agreement in self._agreements:
            if self._came(agreement) <= self._number:
                status = self._status(agreement, self._number)
                became[status] += status is not stood[agreement.id].status
        return Since(
            title=self._titles[meeting.id],
            day=meeting.day,
            done=became[Status.KLAAR],
            dropped=became[Status.VERVALLEN],
            passed_on=became[Status.DOORGELEID],
            postponed=sum(
                _is_later(stood[a.id].deadline, self._deadline(a, self._number))
                for a in self._agreements
            ),
            added=sum(number < self._came(a) <= self._number for a in self._agreements),
            stood=stood,
        )

    def _came(self, agreement: Agreement) -> int:
        return self._thread.number(agreement.meeting_id)

    def _status(self, agreement: Agreement, number: int) -> Status:
        if number == self._number and self._live:
            return agreement.status
        return self._thread.status_after(agreement, number)

    def _deadline(self, agreement: Agreement, number: int) -> date | None:
        if number == self._number and self._live:
            return agreement.deadline
        return self._thread.deadline_after(agreement, number)

    def _stood(self, agreement: Agreement, number: int) -> Stood:
        known = self._came(agreement) <= number
        status = self._status(agreement, number) if known else Status.OPEN
        return Stood(status, self._thread.deadline_after(agreement, number))
