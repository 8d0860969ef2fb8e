# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the Overzicht shows: regions with their meetings, counts and next date."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import IntEnum
from uuid import UUID

from facilitator.domain.agreement import Tally
from facilitator.domain.meeting import Meeting
from facilitator.domain.region import Region
from facilitator.domain.text import sort_key
from facilitator.domain.words import MeetingKind, MeetingState
from facilitator.services.ports import Reader


class Stage(IntEnum):
    """How far a region is with its current meeting."""

    VOORBEREIDEN = 1
    BIJEENKOMST = 2
    AFRONDEN = 3
    OPVOLGING = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionOverview:
    """One row of the Overzicht.

    `next_day` is the first meeting or planned check-in from today on; `next_is_check_in` tells
    which. `current` is the meeting to open: today's or the next, else the last.
    """

    region: Region
    meetings: tuple[Meeting, ...]
    tally: Tally
    next_day: date | None
    next_is_check_in: bool
    last_day: date | None
    current: Meeting | None
    stage: Stage


def overview(reader: Reader, today: date) -> list[RegionOverview]:
    """All regions: what comes first is first, regions without a date last, then by name."""
    tallies = reader.tallies(today)
    meetings: dict[UUID, list[Meeting]] = defaultdict(list)
    for meeting in reader.find(Meeting):
        meetings[meeting.region_id].append(meeting)
    rows = [
        _row(region, meetings[region.id], tallies.get(region.id, Tally()), today)
        for region in reader.find(Region)
    ]
    return sorted(
        rows, key=lambda r: (r.next_day is None, r.next_day or today, sort_key(r.region.name))
    )


def current_meeting(reader: Reader, region_id: UUID, today: date) -> Meeting | None:
    """The meeting to open for a region: today's or the next, else the last; None without any."""
    return _current(sorted(reader.find(Meeting, region_id=region_id), key=_by_day), today)


def _row(region: Region, meetings: list[Meeting], tally: Tally, today: date) -> RegionOverview:
    ordered = tuple(sorted(meetings, key=_by_day))
    todo = [m for m in ordered if m.day >= today and _still_to_do(m, today)]
    coming = [(m.day, m.kind is MeetingKind.CHECK_IN) for m in todo]
    coming += [(day, True) for day in _planned(ordered) if day >= today]
    next_day, is_check_in = min(coming, default=(None, False), key=lambda c: (c[0], c[1]))
    past = [m.day for m in ordered if m.day < today or not _still_to_do(m, today)]
    current = _current(ordered, today)
    return RegionOverview(
        region=region,
        meetings=ordered,
        tally=tally,
        next_day=next_day,
        next_is_check_in=is_check_in,
        last_day=past[-1] if past else None,
        current=current,
        stage=stage_of(current, today),
    )


def _by_day(meeting: Meeting) -> tuple[date, time, UUID]:
    return meeting.day, meeting.starts_at, meeting.id


def _current(ordered: Sequence[Meeting], today: date) -> Meeting | None:
    upcoming = [meeting for meeting in ordered if meeting.day >= today]
    if not upcoming:
        return ordered[-1] if ordered else None
    # Of two on one day the one that is still to be done; both over, the last.
    that_day = [meeting for meeting in upcoming if meeting.day == upcoming[0].day]
    concepts = (meeting for meeting in that_day if meeting.state is MeetingState.CONCEPT)
    return next(concepts, that_day[-1])


def _still_to_do(meeting: Meeting, today: date) -> bool:
    return meeting.day > today or meeting.state is not MeetingState.VASTGESTELD


def _planned(ordered: Sequence[Meeting]) -> list[date]:
    """Check-ins that were planned and not made yet; one that is made takes the plan's place."""
    made = [m.day for m in ordered if m.kind is MeetingKind.CHECK_IN]
    last = made[-1] if made else date.min
    return [m.check_in for m in ordered if m.check_in and m.day >= last]


def stage_of(current: Meeting | None, today: date) -> Stage:
    """How far a region is when this is its meeting."""
    if current is None:
        return Stage.VOORBEREIDEN
    check_in = current.kind is MeetingKind.CHECK_IN and current.day <= today
    if check_in or current.state is MeetingState.VASTGESTELD:
        return Stage.OPVOLGING
    if current.day == today:
        return Stage.BIJEENKOMST
    return Stage.AFRONDEN if current.day < today else Stage.VOORBEREIDEN
