# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The clock of a meeting: arithmetic on instants, nothing ever jumps by itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo

from facilitator.domain.meeting import AgendaBlock, Meeting


@dataclass(frozen=True, slots=True)
class BlockClock:
    """The clock of one block. `remaining` turns negative when the block runs over."""

    elapsed: timedelta
    remaining: timedelta
    running: bool
    paused: bool

    @property
    def over(self) -> bool:
        """Whether more time was spent than planned."""
        return self.remaining < timedelta(0)


def block_elapsed(block: AgendaBlock, now: datetime) -> timedelta:
    """Time spent in a block until `now`, over all visits, without the pauses."""
    spent = timedelta(seconds=block.spent_seconds)
    if block.started_at is None or block.ended_at is not None:
        return spent
    until = now if block.paused_at is None else min(block.paused_at, now)
    return spent + max(until - block.started_at, timedelta(0))


def block_clock(block: AgendaBlock, now: datetime) -> BlockClock:
    """What the timer of `block` shows at `now`."""
    elapsed = block_elapsed(block, now)
    running = block.started_at is not None and block.ended_at is None
    return BlockClock(
        elapsed=elapsed,
        remaining=timedelta(minutes=block.minutes) - elapsed,
        running=running and block.paused_at is None,
        paused=running and block.paused_at is not None,
    )


def ended(block: AgendaBlock, at: datetime) -> AgendaBlock:
    """`block` as it is left at `at`, with what it took; a pause goes on until the end."""
    until = at if block.paused_at is None else min(block.paused_at, at)
    spent = int(block_elapsed(block, until).total_seconds())
    return replace(block, ended_at=at, paused_at=None, spent_seconds=spent)


def active_block(blocks: Sequence[AgendaBlock]) -> AgendaBlock | None:
    """The block that was started and not ended, if any."""
    return next((b for b in blocks if b.started_at is not None and b.ended_at is None), None)


@dataclass(frozen=True, slots=True)
class PlannedBlock:
    """A scheduled block with its planned clock times; `gap` is the slack before a locked start.

    A negative `gap` says that the blocks before it don't fit before its locked start.
    """

    block: AgendaBlock
    starts: datetime
    ends: datetime
    gap: timedelta = timedelta(0)


def plan(meeting: Meeting, blocks: Sequence[AgendaBlock], zone: tzinfo) -> list[PlannedBlock]:
    """Planned clock times of the scheduled blocks, in order, on the meeting's day in `zone`."""
    cursor = at(meeting.day, meeting.starts_at, zone)
    planned: list[PlannedBlock] = []
    for block in sorted(blocks, key=lambda b: b.position):
        if not block.scheduled:
            continue
        gap = timedelta(0)
        if block.locked_start is not None:
            locked = at(meeting.day, block.locked_start, zone)
            gap = locked - cursor
            cursor = max(cursor, locked)
        ends = cursor + timedelta(minutes=block.minutes)
        planned.append(PlannedBlock(block, cursor, ends, gap))
        cursor = ends
    return planned


def planned_end(meeting: Meeting, blocks: Sequence[AgendaBlock], zone: tzinfo) -> datetime:
    """When the last scheduled block ends according to plan."""
    planned = plan(meeting, blocks, zone)
    return planned[-1].ends if planned else at(meeting.day, meeting.starts_at, zone)


def expected_end(
    meeting: Meeting, blocks: Sequence[AgendaBlock], now: datetime, zone: tzinfo
) -> datetime:
    """When the meeting will end if everything still to do takes as long as planned.

    Before the first block starts, a meeting in the future ends as planned. A running block takes
    at least its planned minutes; a block that was visited and left counts as done. When nothing
    is left to do, it is the moment at which the last block ended.
    """
    start = at(meeting.day, meeting.starts_at, zone)
    begun = any(block.started_at is not None for block in blocks)
    if not begun and now <= start:
        return planned_end(meeting, blocks, zone)
    todo = [b for b in blocks if b.ended_at is None and (b.scheduled or b.started_at is not None)]
    endings = [block.ended_at for block in blocks if block.ended_at is not None]
    if not todo and endings:
        return max(endings)
    cursor = now
    for block in sorted(todo, key=lambda b: b.position):
        left = timedelta(minutes=block.minutes) - block_elapsed(block, now)
        if block.locked_start is not None and block.started_at is None:
            cursor = max(cursor, at(meeting.day, block.locked_start, zone))
        cursor += max(left, timedelta(0))
    return cursor


def at(day: date, moment: time, zone: tzinfo) -> datetime:
    """A wall-clock time on a day as an aware instant."""
    return datetime.combine(day, moment, tzinfo=zone)
