# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plays a script: a week of preparation, then the meeting block by block on its own clock.

The meeting stays a concept at the end: vaststellen is up to whoever leads it. A script with a
check-in hands the meeting out first: it is vastgesteld when it is over, and the check-in is played
on its day and stays a concept in its turn.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from facilitator.clock import FixedClock
from facilitator.domain.meeting import AgendaBlock
from facilitator.domain.region import Region
from facilitator.domain.text import fold
from facilitator.domain.words import Theme
from facilitator.errors import InvalidInputError
from facilitator.exports.choose import current_report, picture_on
from facilitator.exports.documents import Format, documents_for, export
from facilitator.play.check_in import CheckInRoom
from facilitator.play.filling import Filling
from facilitator.play.script import Script, example_script
from facilitator.services.capturing import capture
from facilitator.services.finishing import freeze
from facilitator.services.live import end_blocks, set_attendance, start_block
from facilitator.services.meetings import add_issue, add_meeting
from facilitator.services.partners import add_organisation, add_person
from facilitator.services.ports import Library
from facilitator.services.regions import add_region, set_figures, set_terms

PREPARED_BEFORE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Played:
    """What a script made. `refused` are the lines that could not be stored.

    `check_in_id` is None when there was no check-in to play.
    """

    region_id: UUID
    meeting_id: UUID
    script: Script
    captured: int
    refused: tuple[str, ...]
    warnings: tuple[str, ...]
    check_in_id: UUID | None = None


def play(library: Library, script: Script, *, check_in: bool = True) -> Played:
    """Play a script into a library in which its region is not known yet.

    `check_in=False` stops when the meeting is over, before what the script tells of later.
    """
    region_id, meeting_id = prepare(library, script)
    room = _Room(library, script, region_id, meeting_id)
    room.play()
    skipped = (f"Deze versie slaat over: {', '.join(script.skipped)}.",) if script.skipped else ()
    played = Played(region_id, meeting_id, script, room.captured, tuple(room.refused), skipped)
    if script.check_in is None or not check_in:
        return played
    freeze(library, room.clock, meeting_id, picture_on(script.meeting.day))
    later = CheckInRoom(library, region_id, script.check_in)
    later.play()
    refused = [f"{script.name}, regel {line}: {sentence}" for line, sentence in later.refused]
    return replace(
        played,
        captured=played.captured + later.captured,
        refused=(*played.refused, *refused),
        check_in_id=later.meeting_id,
    )


def prepare(library: Library, script: Script) -> tuple[UUID, UUID]:
    """Everything up to the meeting itself, a week before it: the ids of region and meeting."""
    clock = FixedClock.on(script.meeting.day, 10)
    clock.advance(-PREPARED_BEFORE)
    region_id = _prepare_region(library, clock, script)
    people = [add_person(library, clock, region_id, p.person).id for p in script.people]
    meeting_id = _prepare_meeting(library, clock, region_id, script)
    for person_id, scripted in zip(people, script.people, strict=True):
        if not scripted.present:
            set_attendance(library, clock, meeting_id, person_id, present=False)
    return region_id, meeting_id


def play_example(library: Library) -> UUID:
    """Make the example region, just after its meeting, and return its id.

    InvalidInputError when it is already there. Its check-in is left to whoever tries it out.
    """
    script = example_script()
    with library.read() as reader:
        names = {fold(region.name) for region in reader.find(Region)}
    if fold(script.region.name) in names:
        raise InvalidInputError(
            f"De voorbeeldregio staat er al: ‘{script.region.name}’. Open haar in het overzicht."
        )
    return play(library, script, check_in=False).region_id


def export_played(
    library: Library, played: Played, folder: Path, formats: Sequence[Format] = tuple(Format)
) -> list[Path]:
    """Write all documents of a played script, each dated on the day of its meeting."""
    days = [(played.meeting_id, played.script.meeting.day)]
    if played.check_in_id is not None and played.script.check_in is not None:
        days.append((played.check_in_id, played.script.check_in.day))
    with library.read() as reader:
        reports = [current_report(reader, meeting_id, day) for meeting_id, day in days]
    made = (export(report, folder, documents_for(report), formats) for report in reports)
    return [path for paths in made for path in paths]


def _prepare_region(library: Library, clock: FixedClock, script: Script) -> UUID:
    region = script.region
    added = add_region(library, clock, region.name, region.codes, region.ambition)
    set_terms(library, clock, added.id, region.terms)
    set_figures(library, clock, added.id, region.figures)
    for partner in script.organisations:
        add_organisation(
            library, clock, added.id, partner.name, kind=partner.kind, aliases=partner.aliases
        )
    return added.id


def _prepare_meeting(library: Library, clock: FixedClock, region_id: UUID, script: Script) -> UUID:
    meeting = script.meeting
    added = add_meeting(
        library,
        clock,
        region_id,
        meeting.template,
        meeting.day,
        starts_at=meeting.starts_at,
        place=meeting.place,
        kind=meeting.kind,
        check_in=meeting.check_in,
    )
    for issue in meeting.issues:
        add_issue(library, clock, added.id, issue)
    return added.id


class _Room:
    """The meeting itself: blocks are walked in the order of the agenda, on the script's clock.

    An instrument is filled in when its theme begins; one whose theme has no block, at the end.
    """

    def __init__(self, library: Library, script: Script, region_id: UUID, meeting_id: UUID) -> None:
        self.library = library
        self.script = script
        self.meeting_id = meeting_id
        self.captured = 0
        self.refused: list[str] = []
        start = script.meeting.starts_at
        self.clock = FixedClock.on(script.meeting.day, start.hour, start.minute)
        with library.read() as reader:
            found = reader.find(AgendaBlock, meeting_id=meeting_id)
        self.blocks = sorted(found, key=lambda block: block.position)
        self.visited: set[UUID] = set()
        self.filling = Filling(library, self.clock, region_id, script.instruments)

    def play(self) -> None:
        """Type every line in its block; blocks without lines are walked through on the way."""
        speaking = {block.title for block in self.script.blocks}
        for scripted in self.script.blocks:
            block = next(b for b in self.blocks if b.title == scripted.title)
            self._walk([b for b in self._ahead(block.position) if b.title not in speaking])
            self._visit(block, scripted.lines)
        self._walk([b for b in self._ahead(len(self.blocks)) if b.title not in speaking])
        for theme in Theme:
            self.filling.fill(theme)
        end_blocks(self.library, self.clock, self.meeting_id)

    def _ahead(self, position: int) -> list[AgendaBlock]:
        return [
            b
            for b in self.blocks
            if b.position < position and b.scheduled and b.id not in self.visited
        ]

    def _walk(self, blocks: Sequence[AgendaBlock]) -> None:
        for block in blocks:
            self._visit(block, ())

    def _visit(self, block: AgendaBlock, lines: Sequence[tuple[int, str]]) -> None:
        """Spend the planned minutes in a block, the lines spread over them."""
        self.visited.add(block.id)
        start_block(self.library, self.clock, block.id)
        if block.theme is not None:
            self.filling.fill(block.theme)
        ends = self.clock.now() + timedelta(minutes=block.minutes)
        step = timedelta(seconds=block.minutes * 60 // (len(lines) + 1))
        for number, line in lines:
            self.clock.advance(step)
            self._type(block.id, number, line)
        self.clock.advance(ends - self.clock.now())

    def _type(self, block_id: UUID, number: int, line: str) -> None:
        try:
            capture(self.library, self.clock, self.meeting_id, block_id, line)
        except InvalidInputError as error:
            self.refused.append(f"{self.script.name}, regel {number}: {error.sentence}")
        else:
            self.captured += 1
