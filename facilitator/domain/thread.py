# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The thread of a region: its meetings in order, and how each agreement stood at each of them.

Everything is read from the entries, never from a copy of the agreements: an agreement belongs to
the meeting it was captured in, and later meetings refer to it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import Meeting
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.words import MeetingKind, MeetingState, Status

Moment = tuple[int, bool]
"""The number of a meeting, and whether it was after it rather than at it."""

STALE = 2
"""How many meetings leave an agreement untouched before the room has to look at it."""

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def in_order(meetings: Iterable[Meeting]) -> list[Meeting]:
    """Meetings as they follow each other; two on one day and hour in the order of their making."""
    return sorted(meetings, key=lambda m: (m.day, m.starts_at, m.id))


def _once(rows: list[tuple[Moment, CheckInEntry]]) -> list[tuple[Moment, CheckInEntry]]:
    """Entries without those that two laptops both made of one answer; the first of them stays."""
    before = (entry for _, entry in [(None, None), *rows])
    return [row for row, last in zip(rows, before, strict=False) if not _told_again(last, row[1])]


def _told_again(last: CheckInEntry | None, entry: CheckInEntry) -> bool:
    """Whether `last` was the same answer. One that changed nothing may well come again on another
    day: two lists that both say that it goes on."""
    if last is None or replace(last, id=entry.id, at=entry.at, version=entry.version) != entry:
        return False
    changed = entry.status is not entry.status_before or entry.new_deadline
    return changed or _day(last) == _day(entry)


def _day(entry: CheckInEntry) -> date:
    return entry.at.astimezone(_AMSTERDAM).date()


def _days(meetings: Iterable[Meeting]) -> int:
    """Two check-ins on one day, as of two laptops, leave an agreement untouched once."""
    return len({meeting.day for meeting in meetings})


class Thread:
    """The meetings of one region and what was said at them."""

    def __init__(
        self,
        meetings: Iterable[Meeting],
        agreements: Iterable[Agreement],
        entries: Iterable[CheckInEntry],
    ) -> None:
        self.meetings = in_order(meetings)
        self.agreements = sorted(agreements, key=lambda a: a.number)
        self._numbers = {meeting.id: n for n, meeting in enumerate(self.meetings)}
        found: dict[UUID, list[CheckInEntry]] = defaultdict(list)
        for entry in entries:
            found[entry.agreement_id].append(entry)
        self._entries = {key: _once(self._placed(said)) for key, said in found.items()}
        self._held = self._held_meetings()

    def _placed(self, said: list[CheckInEntry]) -> list[tuple[Moment, CheckInEntry]]:
        """What was said about one agreement, in order."""
        rows = [(self._moment(entry, said), entry) for entry in said]
        return sorted(rows, key=lambda row: (row[0], row[1].at, row[1].id))

    def _moment(self, entry: CheckInEntry, said: list[CheckInEntry]) -> Moment:
        """A list that came in on the day of a meeting belongs to it, a later one comes after it.

        So does one that came in after what was said at a meeting that is dated later.
        """
        if entry.meeting_id is not None:
            return self._numbers[entry.meeting_id], False
        day = _day(entry)
        last = max((n for n, m in enumerate(self.meetings) if m.day <= day), default=-1)
        ahead = (self._numbers[e.meeting_id] for e in said if e.meeting_id and e.at <= entry.at)
        last = max((last, *ahead))
        return last, last < 0 or self.meetings[last].day < day

    def _held_meetings(self) -> set[UUID]:
        """Meetings at which something happened; one that was only planned passes nothing over."""
        held = {m.id for m in self.meetings if m.state is MeetingState.VASTGESTELD}
        held |= {m.id for m in self.meetings if m.frozen_versions}
        held |= {agreement.meeting_id for agreement in self.agreements}
        said = (entry for rows in self._entries.values() for _, entry in rows)
        return held | {entry.meeting_id for entry in said if entry.meeting_id is not None}

    def number(self, meeting_id: UUID) -> int:
        """The place of a meeting in the order; 0 is the first."""
        return self._numbers[meeting_id]

    def held(self, meeting: Meeting) -> bool:
        """Whether anything happened at a meeting, rather than only being planned."""
        return meeting.id in self._held

    def entries(self, agreement: Agreement) -> list[CheckInEntry]:
        """All that was said about an agreement, in the order of the meetings."""
        return [entry for _, entry in self._entries.get(agreement.id, ())]

    def at(self, agreement: Agreement, meeting_id: UUID) -> CheckInEntry | None:
        """What was said at one meeting; the last of it when two laptops both have an entry."""
        found = [e for e in self.entries(agreement) if e.meeting_id == meeting_id]
        return found[-1] if found else None

    def status_after(self, agreement: Agreement, number: int) -> Status:
        """How an agreement stood when meeting `number` was over."""
        return self._status(agreement, (number, False))

    def status_before(self, agreement: Agreement, number: int) -> Status:
        """How an agreement stood when meeting `number` began."""
        return self._status(agreement, (number - 1, True))

    def _status(self, agreement: Agreement, until: Moment) -> Status:
        rows = self._entries.get(agreement.id, [])
        said = [entry for moment, entry in rows if moment <= until]
        if said:
            return said[-1].status
        return rows[0][1].status_before if rows else agreement.status

    def deadline_after(self, agreement: Agreement, number: int) -> date | None:
        """The deadline that stood when meeting `number` was over."""
        return self._deadline(agreement, (number, False))

    def deadline_before(self, agreement: Agreement, number: int) -> date | None:
        """The deadline that stood when meeting `number` began."""
        return self._deadline(agreement, (number - 1, True))

    def _deadline(self, agreement: Agreement, until: Moment) -> date | None:
        rows = [row for row in self._entries.get(agreement.id, ()) if row[1].new_deadline]
        said = [entry for moment, entry in rows if moment <= until]
        if said:
            return said[-1].deadline
        return rows[0][1].deadline_before if rows else agreement.deadline

    def stale(self, agreement: Agreement, number: int) -> bool:
        """Whether meeting `number` is the second that began since it was last touched."""
        return _days(self._passed_over(agreement, number, (number - 1, True))) >= STALE

    def undecided(self, agreement: Agreement, number: int) -> bool:
        """Whether two check-ins, `number` included, left it untouched: the room has to choose."""
        passed = self._passed_over(agreement, number, (number, False))
        check_ins = [m for m in passed if m.kind is MeetingKind.CHECK_IN]
        return agreement.status.running and _days(check_ins) >= STALE

    def _passed_over(self, agreement: Agreement, number: int, until: Moment) -> list[Meeting]:
        """Meetings up to and with `number` after what was last said about it, not after `until`.

        A meeting from which it was hidden ("niet bespreken tot") did not pass it over; nor did one
        on the day on which it was spoken of.
        """
        captured: Moment = (self._numbers[agreement.meeting_id], False)
        said = [moment for moment, _ in self._entries.get(agreement.id, ())]
        last = max((m for m in (captured, *said) if m <= until), default=captured)
        hidden_until = agreement.not_before
        return [
            meeting
            for n, meeting in enumerate(self.meetings[: number + 1])
            if n > last[0]
            and meeting.day > self.meetings[last[0]].day
            and (n == number or meeting.id in self._held)
            and (hidden_until is None or hidden_until <= meeting.day)
        ]
