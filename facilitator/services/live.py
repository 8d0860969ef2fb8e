# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""While the meeting runs: the clock that needs no starting, and who is in the room."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.domain.meeting import AgendaBlock, Attendance, Meeting
from facilitator.domain.region import Person
from facilitator.domain.timing import active_block, block_elapsed, ended
from facilitator.domain.words import MeetingState
from facilitator.errors import InvalidInputError
from facilitator.services.commands import Command
from facilitator.services.input import MAX_MINUTES
from facilitator.services.meetings import open_meeting, region_of
from facilitator.services.partners import PersonInput, insert_person
from facilitator.services.ports import Library, Transaction
from facilitator.services.regions import Added


def start_block(library: Library, clock: Clock, block_id: UUID, *, minutes_ago: int = 0) -> Changes:
    """Go to a block: its clock runs from now, the block that ran is ended.

    `minutes_ago` back-dates the start ("begon al … min geleden"); the block before it then ended
    at that moment. A block that was visited before counts on from what it had. Going to the block
    that runs already changes nothing.
    """
    if not 0 <= minutes_ago <= MAX_MINUTES:
        raise InvalidInputError(f"Kies een begin van 0 tot en met {MAX_MINUTES} minuten geleden.")
    now = clock.now()
    started = now - timedelta(minutes=minutes_ago)
    with library.change(Command.BLOCK_STARTED, _region_of_block(library, block_id), now) as change:
        block = change.tx.get(AgendaBlock, block_id)
        open_meeting(change.tx, block.meeting_id)
        running = active_block(change.tx.find(AgendaBlock, meeting_id=block.meeting_id))
        if running is not None and running.id == block_id:
            if minutes_ago:
                change.tx.save(replace(running, started_at=started))
        else:
            if running is not None:
                moment = started if running.started_at is None else max(started, running.started_at)
                change.tx.save(ended(running, moment))
            change.tx.save(replace(block, started_at=started, ended_at=None, paused_at=None))
    return change.changes


def begin(library: Library, clock: Clock, meeting_id: UUID) -> Changes | None:
    """Start the first block of a meeting that begins now: on its day, when nothing ran yet.

    None when there is nothing to begin, as with a look at the meeting days before or after.
    """
    with library.read() as reader:
        meeting = reader.get(Meeting, meeting_id)
        blocks = reader.find(AgendaBlock, meeting_id=meeting_id)
    planned = [block for block in blocks if block.scheduled]
    begun = any(block.started_at is not None for block in blocks)
    concept = meeting.state is MeetingState.CONCEPT
    if not planned or begun or not concept or meeting.day != clock.today():
        return None
    return start_block(library, clock, min(planned, key=lambda block: block.position).id)


def end_blocks(library: Library, clock: Clock, meeting_id: UUID) -> Changes:
    """End the block that runs, if any: the meeting is over or has a break outside the agenda."""
    now = clock.now()
    with library.change(Command.CLOCK_PAUSED, region_of(library, meeting_id), now) as change:
        open_meeting(change.tx, meeting_id)
        running = active_block(change.tx.find(AgendaBlock, meeting_id=meeting_id))
        if running is not None:
            change.tx.save(ended(running, now))
    return change.changes


def pause_clock(library: Library, clock: Clock, meeting_id: UUID) -> Changes:
    """Let the clock of the running block stand still."""
    now = clock.now()
    with library.change(Command.CLOCK_PAUSED, region_of(library, meeting_id), now) as change:
        open_meeting(change.tx, meeting_id)
        running = active_block(change.tx.find(AgendaBlock, meeting_id=meeting_id))
        if running is not None and running.paused_at is None:
            change.tx.save(replace(running, paused_at=now))
    return change.changes


def resume_clock(library: Library, clock: Clock, meeting_id: UUID) -> Changes:
    """Let the clock run again; the time it stood still does not count."""
    now = clock.now()
    with library.change(Command.CLOCK_RESUMED, region_of(library, meeting_id), now) as change:
        open_meeting(change.tx, meeting_id)
        running = active_block(change.tx.find(AgendaBlock, meeting_id=meeting_id))
        if running is not None and running.paused_at is not None:
            change.tx.save(_counted_on(running, now))
    return change.changes


def set_attendance(
    library: Library, clock: Clock, meeting_id: UUID, person_id: UUID, *, present: bool
) -> Changes:
    """Say whether a participant is present.

    Nobody is absent until somebody says so. Who was absent and comes in while the meeting runs
    came in late, at this moment.
    """
    now = clock.now()
    with library.change(Command.ATTENDANCE_CHANGED, region_of(library, meeting_id), now) as change:
        _set_attendance(change.tx, meeting_id, person_id, present=present, now=now)
    return change.changes


def walk_in(library: Library, clock: Clock, meeting_id: UUID, person: PersonInput) -> Added:
    """A partner that walks in late: a new participant, present from now, as one step."""
    now = clock.now()
    region_id = region_of(library, meeting_id)
    with library.change(Command.PERSON_ADDED, region_id, now) as change:
        person_id = insert_person(change.tx, region_id, person)
        _set_attendance(change.tx, meeting_id, person_id, present=True, now=now, late=True)
    return Added(person_id, change.changes)


def _set_attendance(
    tx: Transaction,
    meeting_id: UUID,
    person_id: UUID,
    *,
    present: bool,
    now: datetime,
    late: bool = False,
) -> None:
    meeting = open_meeting(tx, meeting_id)
    stored = tx.find(Attendance, meeting_id=meeting_id, person_id=person_id)
    begun = any(b.started_at is not None for b in tx.find(AgendaBlock, meeting_id=meeting_id))
    arrived = now if present and begun and (stored or late) else None
    if not stored:
        tx.get(Person, person_id)
        tx.add(
            Attendance(
                region_id=meeting.region_id,
                meeting_id=meeting_id,
                person_id=person_id,
                present=present,
                arrived_at=arrived,
            )
        )
    elif stored[0].present != present:
        tx.save(replace(stored[0], present=present, arrived_at=arrived))


def _counted_on(block: AgendaBlock, now: datetime) -> AgendaBlock:
    """A paused block that runs again from now, with what it had spent."""
    spent = int(block_elapsed(block, now).total_seconds())
    return replace(block, started_at=now, paused_at=None, spent_seconds=spent)


def _region_of_block(library: Library, block_id: UUID) -> UUID:
    with library.read() as reader:
        return reader.get(AgendaBlock, block_id).region_id
