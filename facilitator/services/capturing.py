# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Capturing what is agreed while people talk, and editing it with the same line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol
from uuid import UUID

from facilitator.capture.line import parse
from facilitator.capture.reading import CaptureContext, Reading
from facilitator.capture.writing import applied, format_line
from facilitator.clock import Clock
from facilitator.domain.agreement import Agreement
from facilitator.domain.chairs import chair_organisation
from facilitator.domain.changes import Changes
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.region import Organisation, Person
from facilitator.domain.text import clean_line
from facilitator.domain.words import AgreementKind, Level, Status, Theme
from facilitator.errors import InvalidInputError, NotFoundError
from facilitator.services.commands import Command
from facilitator.services.meetings import open_meeting, region_of
from facilitator.services.ports import Library, Reader


@dataclass(frozen=True, slots=True)
class Captured:
    """A stored line, how it was read, and what changed."""

    agreement: Agreement
    reading: Reading
    changes: Changes


def capture_context(
    reader: Reader, today: date, meeting: Meeting, block: AgendaBlock | None = None
) -> CaptureContext:
    """Everything the reading of a line depends on, besides the line."""
    return region_context(
        reader,
        today,
        meeting.region_id,
        block_theme=block.theme if block else None,
        check_in=meeting.check_in,
    )


def region_context(
    reader: Reader,
    today: date,
    region_id: UUID,
    *,
    block_theme: Theme | None = None,
    check_in: date | None = None,
) -> CaptureContext:
    """The context of a line that belongs to no meeting, or to a meeting that is yet to come."""
    organisations = tuple(reader.find(Organisation, region_id=region_id))
    people = tuple(reader.find(Person, region_id=region_id))
    forums = reader.find(Forum, region_id=region_id)
    chairs = [(forum.name, chair_organisation(forum, organisations, people)) for forum in forums]
    return CaptureContext(
        today=today,
        organisations=organisations,
        people=people,
        block_theme=block_theme,
        check_in=check_in,
        forums=tuple(forum.name for forum in forums),
        chairs=tuple((name, partner.name) for name, partner in chairs if partner is not None),
    )


def capture(
    library: Library, clock: Clock, meeting_id: UUID, block_id: UUID | None, line: str
) -> Captured:
    """Store one line; it is on disk when this returns. An empty line is refused."""
    now = clock.now()
    with library.change(Command.CAPTURED, region_of(library, meeting_id), now) as change:
        tx = change.tx
        meeting = open_meeting(tx, meeting_id)
        block = _block_of(tx, meeting, block_id)
        reading = _read(line, capture_context(tx, clock.today(), meeting, block))
        agreement = Agreement(
            region_id=meeting.region_id,
            meeting_id=meeting_id,
            block_id=block_id,
            number=tx.highest_ever(Agreement, "number", ("region_id", meeting.region_id)) + 1,
            text=reading.text,
            captured_at=now,
        )
        agreement = applied(agreement, reading)
        tx.add(agreement)
    return Captured(agreement, reading, change.changes)


def capture_all(
    library: Library, clock: Clock, meeting_id: UUID, block_id: UUID | None, lines: Sequence[str]
) -> list[Captured]:
    """Store several lines, each as a step of its own."""
    return [capture(library, clock, meeting_id, block_id, line) for line in lines]


def edit_line(library: Library, clock: Clock, agreement_id: UUID, line: str) -> Captured:
    """Replace a captured item by what `line` says; the number, block and status stay."""
    with library.read() as reader:
        region_id = reader.get(Agreement, agreement_id).region_id
    with library.change(Command.AGREEMENT_CHANGED, region_id, clock.now()) as change:
        tx = change.tx
        agreement = tx.get(Agreement, agreement_id)
        meeting = open_meeting(tx, agreement.meeting_id)
        reading = _read(line, editing_context(tx, clock.today(), meeting, agreement))
        agreement = applied(agreement, reading)
        tx.save(agreement)
    return Captured(agreement, reading, change.changes)


def editing_context(
    reader: Reader, today: date, meeting: Meeting, agreement: Agreement
) -> CaptureContext:
    """The context in which a stored item is opened in the capture line again."""
    block = reader.get(AgendaBlock, agreement.block_id) if agreement.block_id else None
    return capture_context(reader, today, meeting, block)


def line_of(reader: Reader, today: date, agreement: Agreement) -> str:
    """The line that reads back to exactly this item."""
    meeting = reader.get(Meeting, agreement.meeting_id)
    return format_line(agreement, editing_context(reader, today, meeting, agreement))


def set_owner(
    library: Library,
    clock: Clock,
    agreement_id: UUID,
    owner_id: UUID | None,
    person_id: UUID | None = None,
) -> Changes:
    """Give an item to another partner, or to nobody yet; a person brings their organisation."""

    def with_owner(agreement: Agreement, reader: Reader) -> Agreement:
        person = reader.get(Person, person_id) if person_id else None
        owner = reader.get(Organisation, person.organisation_id) if person else None
        if owner is None and owner_id is not None:
            owner = reader.get(Organisation, owner_id)
        owner_key = owner.id if owner else None
        return replace(
            agreement,
            owner_id=owner_key,
            owner_person_id=person_id,
            supporting=tuple(other for other in agreement.supporting if other != owner_key),
        )

    return _change(library, clock, agreement_id, with_owner)


def set_deadline(
    library: Library, clock: Clock, agreement_id: UUID, deadline: date | None
) -> Changes:
    """Set or clear the deadline of an item."""
    return _change(library, clock, agreement_id, lambda a, _: replace(a, deadline=deadline))


def set_kind(library: Library, clock: Clock, agreement_id: UUID, kind: AgreementKind) -> Changes:
    """Make an afspraak of an inzicht, a besluit of an afspraak, and so on; nothing is lost."""
    return _change(library, clock, agreement_id, lambda a, _: replace(a, kind=kind))


def set_impuls(library: Library, clock: Clock, agreement_id: UUID, *, impuls: bool) -> Changes:
    """Take an item into the impulsagenda, or out of it."""
    return _change(library, clock, agreement_id, lambda a, _: replace(a, impuls=impuls))


def set_level(library: Library, clock: Clock, agreement_id: UUID, level: Level | None) -> Changes:
    """Say on which level an item needs to be carried."""
    return _change(library, clock, agreement_id, lambda a, _: replace(a, level=level))


def drop(library: Library, clock: Clock, agreement_id: UUID) -> Changes:
    """Let an item lapse: it stays visible in the report as vervallen, nothing is deleted."""
    return _change(
        library,
        clock,
        agreement_id,
        lambda a, _: replace(a, status=Status.VERVALLEN),
        Command.AGREEMENT_DROPPED,
    )


def bring_back(library: Library, clock: Clock, agreement_id: UUID) -> Changes:
    """Make a lapsed item open again; any other item stays as it is."""

    def reopened(agreement: Agreement, _: Reader) -> Agreement:
        lapsed = agreement.status is Status.VERVALLEN
        return replace(agreement, status=Status.OPEN) if lapsed else agreement

    return _change(library, clock, agreement_id, reopened)


class _Edit(Protocol):
    """A way to change one agreement; a plain protocol keeps the callers short."""

    def __call__(self, agreement: Agreement, reader: Reader, /) -> Agreement: ...


def _change(
    library: Library,
    clock: Clock,
    agreement_id: UUID,
    edit: _Edit,
    command: Command = Command.AGREEMENT_CHANGED,
) -> Changes:
    with library.read() as reader:
        region_id = reader.get(Agreement, agreement_id).region_id
    with library.change(command, region_id, clock.now()) as change:
        agreement = change.tx.get(Agreement, agreement_id)
        open_meeting(change.tx, agreement.meeting_id)
        change.tx.save(edit(agreement, change.tx))
    return change.changes


def _read(line: str, context: CaptureContext) -> Reading:
    reading = parse(line, context)
    if not clean_line(reading.text):
        raise InvalidInputError(
            "Er staat nog niet wat er is afgesproken. Typ eerst de afspraak, dan @ en >."
        )
    return reading


def _block_of(reader: Reader, meeting: Meeting, block_id: UUID | None) -> AgendaBlock | None:
    if block_id is None:
        return None
    block = reader.get(AgendaBlock, block_id)
    if block.meeting_id != meeting.id:
        raise NotFoundError("Dit blok hoort bij een andere bijeenkomst. Kies een blok van deze.")
    return block
