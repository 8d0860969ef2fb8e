# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings: made from a template, then made to measure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from types import EllipsisType
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.agenda import AgendaTemplate, TemplateBlock, planned_block
from facilitator.domain.agreement import Agreement
from facilitator.domain.changes import Changes
from facilitator.domain.meeting import (
    AgendaBlock,
    Attendance,
    Issue,
    Meeting,
)
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.region import Region
from facilitator.domain.text import clean_line
from facilitator.domain.words import MeetingKind, MeetingState, Theme
from facilitator.errors import FrozenMeetingError, InvalidInputError
from facilitator.services.commands import Command
from facilitator.services.input import required_text
from facilitator.services.ports import Library, Reader
from facilitator.services.regions import Added


def add_meeting(
    library: Library,
    clock: Clock,
    region_id: UUID,
    template: AgendaTemplate,
    day: date,
    *,
    starts_at: time = time(13, 0),
    place: str = "",
    kind: MeetingKind = MeetingKind.MAATWERK,
    check_in: date | None = None,
) -> Added:
    """Make a meeting with a copy of the template's blocks; the template itself stays apart."""
    meeting = Meeting(
        region_id=region_id,
        kind=kind,
        day=day,
        starts_at=starts_at,
        place=clean_line(place),
        check_in=_check_in_after(day, check_in),
        template=template.key,
    )
    with library.change(Command.MEETING_ADDED, region_id, clock.now()) as change:
        change.tx.get(Region, region_id)
        change.tx.add(meeting, *_copied_blocks(meeting, template.blocks))
    return Added(meeting.id, change.changes)


def open_check_in(
    library: Library,
    clock: Clock,
    region_id: UUID,
    template: AgendaTemplate,
    day: date,
    *,
    starts_at: time = time(13, 0),
    place: str = "",
) -> Added:
    """The check-in of that day: the one that is there and still a concept, or else a new one."""
    meeting = Meeting(
        region_id=region_id,
        kind=MeetingKind.CHECK_IN,
        day=day,
        starts_at=starts_at,
        place=clean_line(place),
        template=template.key,
    )
    with library.change(Command.MEETING_ADDED, region_id, clock.now()) as change:
        change.tx.get(Region, region_id)
        same = {"region_id": region_id, "kind": meeting.kind, "day": day, "state": meeting.state}
        known = change.tx.find(Meeting, **same)
        if known:
            meeting = min(known, key=lambda each: (each.starts_at, each.id))
        else:
            change.tx.add(meeting, *_copied_blocks(meeting, template.blocks))
    return Added(meeting.id, change.changes)


def change_meeting(
    library: Library,
    clock: Clock,
    meeting_id: UUID,
    *,
    day: date | None = None,
    starts_at: time | None = None,
    place: str | None = None,
    facilitator: str | None = None,
    check_in: date | EllipsisType | None = ...,
) -> Changes:
    """Change what is given; None leaves a field as it is, and clears the check-in."""
    with library.change(
        Command.MEETING_CHANGED, region_of(library, meeting_id), clock.now()
    ) as change:
        meeting = open_meeting(change.tx, meeting_id)
        planned = meeting.check_in if check_in is ... else check_in
        change.tx.save(
            replace(
                meeting,
                day=day or meeting.day,
                check_in=_check_in_after(day or meeting.day, planned),
                starts_at=starts_at or meeting.starts_at,
                place=meeting.place if place is None else clean_line(place),
                facilitator=meeting.facilitator if facilitator is None else clean_line(facilitator),
            )
        )
    return change.changes


def plan_check_in(library: Library, clock: Clock, meeting_id: UUID, day: date | None) -> Changes:
    """Set or clear the date of the next check-in; it lies after the meeting itself."""
    with library.change(
        Command.MEETING_CHANGED, region_of(library, meeting_id), clock.now()
    ) as change:
        meeting = open_meeting(change.tx, meeting_id)
        change.tx.save(replace(meeting, check_in=_check_in_after(meeting.day, day)))
    return change.changes


def remove_meeting(library: Library, clock: Clock, meeting_id: UUID) -> Changes:
    """Remove a meeting in which nothing was captured yet, with its agenda and issues."""
    with library.change(
        Command.MEETING_REMOVED, region_of(library, meeting_id), clock.now()
    ) as change:
        meeting = open_meeting(change.tx, meeting_id)
        if change.tx.find(Agreement, meeting_id=meeting_id):
            raise InvalidInputError(
                "In deze bijeenkomst is al iets vastgelegd. "
                "Een bijeenkomst met afspraken blijft bewaard."
            )
        if change.tx.find(CheckInEntry, meeting_id=meeting_id):
            raise InvalidInputError(
                "In deze check-in staat al hoe het met afspraken gaat. "
                "Een check-in met antwoorden blijft bewaard."
            )
        if meeting.frozen_versions:
            raise InvalidInputError(
                "Deze bijeenkomst is al eens vastgesteld. Wat is uitgedeeld, blijft bewaard."
            )
        for kind in (Attendance, Issue, AgendaBlock):
            for row in change.tx.find(kind, meeting_id=meeting_id):
                change.tx.remove(row)
        change.tx.remove(meeting)
    return change.changes


def apply_template(
    library: Library, clock: Clock, meeting_id: UUID, template: AgendaTemplate
) -> Changes:
    """Replace the agenda by a copy of the template; refused once a block was started or used."""
    with library.change(
        Command.AGENDA_CHANGED, region_of(library, meeting_id), clock.now()
    ) as change:
        meeting = open_meeting(change.tx, meeting_id)
        blocks = change.tx.find(AgendaBlock, meeting_id=meeting_id)
        used = {a.block_id for a in change.tx.find(Agreement, meeting_id=meeting_id)}
        if any(b.started_at is not None or b.id in used for b in blocks):
            raise InvalidInputError(
                "De bijeenkomst is al begonnen. "
                "Pas de blokken zelf aan; een sjabloon zou ze vervangen."
            )
        for block in blocks:
            change.tx.remove(block)
        change.tx.add(*_copied_blocks(meeting, template.blocks))
        change.tx.save(replace(meeting, template=template.key))
    return change.changes


def add_issue(
    library: Library,
    clock: Clock,
    meeting_id: UUID,
    text: str,
    *,
    theme: Theme | None = None,
    named_by: str = "",
    times: int = 1,
) -> Added:
    """Add a vraagstuk that was collected beforehand."""
    with library.change(Command.ISSUE_ADDED, region_of(library, meeting_id), clock.now()) as change:
        meeting = open_meeting(change.tx, meeting_id)
        rows = change.tx.find(Issue, meeting_id=meeting_id)
        issue = Issue(
            region_id=meeting.region_id,
            meeting_id=meeting_id,
            position=max((row.position for row in rows), default=-1) + 1,
            text=required_text(text, "een vraagstuk"),
            theme=theme,
            named_by=clean_line(named_by),
            times=max(1, times),
        )
        change.tx.add(issue)
    return Added(issue.id, change.changes)


def change_issue(
    library: Library,
    clock: Clock,
    issue_id: UUID,
    *,
    text: str | None = None,
    theme: Theme | None = None,
    named_by: str | None = None,
    times: int | None = None,
) -> Changes:
    """Replace a vraagstuk; `theme` is always set, so that it can be cleared."""
    with library.read() as reader:
        region_id = reader.get(Issue, issue_id).region_id
    with library.change(Command.ISSUE_CHANGED, region_id, clock.now()) as change:
        issue = change.tx.get(Issue, issue_id)
        open_meeting(change.tx, issue.meeting_id)
        change.tx.save(
            replace(
                issue,
                text=issue.text if text is None else required_text(text, "een vraagstuk"),
                theme=theme,
                named_by=issue.named_by if named_by is None else clean_line(named_by),
                times=issue.times if times is None else max(1, times),
            )
        )
    return change.changes


def remove_issue(library: Library, clock: Clock, issue_id: UUID) -> Changes:
    """Remove a vraagstuk."""
    with library.read() as reader:
        region_id = reader.get(Issue, issue_id).region_id
    with library.change(Command.ISSUE_REMOVED, region_id, clock.now()) as change:
        issue = change.tx.get(Issue, issue_id)
        open_meeting(change.tx, issue.meeting_id)
        change.tx.remove(issue)
    return change.changes


def open_meeting(reader: Reader, meeting_id: UUID) -> Meeting:
    """The meeting, when it may change; FrozenMeetingError when it is vastgesteld."""
    meeting = reader.get(Meeting, meeting_id)
    if meeting.state is MeetingState.VASTGESTELD:
        raise FrozenMeetingError(
            f"Deze bijeenkomst is vastgesteld (versie {meeting.frozen_versions}). "
            "Heropen haar eerst, met een reden."
        )
    return meeting


def region_of(library: Library, meeting_id: UUID) -> UUID:
    """The region a meeting belongs to."""
    with library.read() as reader:
        return reader.get(Meeting, meeting_id).region_id


def _copied_blocks(meeting: Meeting, blocks: Sequence[TemplateBlock]) -> list[AgendaBlock]:
    return [planned_block(block, meeting, position) for position, block in enumerate(blocks)]


def _check_in_after(day: date, check_in: date | None) -> date | None:
    if check_in is not None and check_in <= day:
        raise InvalidInputError("De check-in moet na de bijeenkomst liggen. Kies een latere datum.")
    return check_in
