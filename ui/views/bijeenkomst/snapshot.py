# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything the meeting page shows beside the captured items, read in one go."""

from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.meeting import AgendaBlock, Attendance, Issue, Meeting
from facilitator.domain.region import Figure, Organisation, Person, Region, Term
from facilitator.domain.timing import active_block
from facilitator.domain.words import MEETING_KIND_LABELS, BlockKind, MeetingState, Theme
from facilitator.services.ports import Reader


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A meeting as it is stored now."""

    region: Region
    meeting: Meeting
    blocks: tuple[AgendaBlock, ...]
    issues: tuple[Issue, ...]
    organisations: tuple[Organisation, ...]
    people: tuple[Person, ...]
    attendance: tuple[Attendance, ...]
    terms: tuple[Term, ...]
    figures: tuple[Figure, ...]
    ordinal: int

    @property
    def scheduled(self) -> list[AgendaBlock]:
        """The blocks on the agenda, in order."""
        return [block for block in self.blocks if block.scheduled]

    @property
    def active(self) -> AgendaBlock | None:
        """The block whose clock runs or is paused."""
        return active_block(self.blocks)

    @property
    def first_to_show(self) -> AgendaBlock | None:
        """The block that runs, else the first that was not had yet, else the first of all."""
        waiting = next((b for b in self.scheduled if b.ended_at is None), None)
        return self.active or waiting or next(iter(self.blocks), None)

    @property
    def theme_blocks(self) -> list[AgendaBlock]:
        """The blocks of the stepper."""
        return [b for b in self.scheduled if b.kind is BlockKind.THEMA and b.theme]

    @property
    def frozen(self) -> bool:
        """Whether the meeting is vastgesteld."""
        return self.meeting.state is MeetingState.VASTGESTELD

    @property
    def meeting_name(self) -> str:
        """As in "Maatwerkbijeenkomst 1"."""
        return f"{MEETING_KIND_LABELS[self.meeting.kind]} {self.ordinal}"

    @property
    def present_ids(self) -> frozenset[UUID]:
        """Who is in the room."""
        away = {a.person_id for a in self.attendance if not a.present}
        return frozenset(person.id for person in self.people if person.id not in away)

    def block(self, block_id: UUID | None) -> AgendaBlock | None:
        """A block of the agenda."""
        return next((block for block in self.blocks if block.id == block_id), None)

    def block_about(self, theme: Theme | None, shown: AgendaBlock | None) -> AgendaBlock | None:
        """Where the instruments of a theme are: the block in sight if it can, else its own."""
        if shown is not None and _can_show(shown, theme):
            return shown
        return next((block for block in self.scheduled if _can_show(block, theme)), None)

    def issues_for(self, theme: Theme | None) -> list[Issue]:
        """What was collected beforehand for a theme, and what was for no theme in particular."""
        return [issue for issue in self.issues if issue.theme in {theme, None}]

    def neighbour(self, block_id: UUID | None, step: int) -> AgendaBlock | None:
        """The scheduled block before (-1) or after (1) this one."""
        blocks = self.scheduled
        places = [n for n, block in enumerate(blocks) if block.id == block_id]
        place = places[0] + step if places else (0 if step > 0 else -1)
        return blocks[place] if 0 <= place < len(blocks) else None


def read_snapshot(reader: Reader, meeting_id: UUID) -> Snapshot:
    """Read a meeting; one query for each list."""
    meeting = reader.get(Meeting, meeting_id)
    region_id = meeting.region_id
    same = [m for m in reader.find(Meeting, region_id=region_id) if m.kind is meeting.kind]
    earlier = [m for m in same if (m.day, m.starts_at, m.id) <= _moment(meeting)]
    return Snapshot(
        region=reader.get(Region, region_id),
        meeting=meeting,
        blocks=tuple(reader.find(AgendaBlock, meeting_id=meeting_id)),
        issues=tuple(reader.find(Issue, meeting_id=meeting_id)),
        organisations=tuple(reader.find(Organisation, region_id=region_id)),
        people=tuple(reader.find(Person, region_id=region_id)),
        attendance=tuple(reader.find(Attendance, meeting_id=meeting_id)),
        terms=tuple(reader.find(Term, region_id=region_id)),
        figures=tuple(reader.find(Figure, region_id=region_id)),
        ordinal=len(earlier),
    )


def _can_show(block: AgendaBlock, theme: Theme | None) -> bool:
    if block.kind is BlockKind.THEMA:
        return theme in {None, block.theme}
    return block.kind in {BlockKind.CHECK_IN, BlockKind.OVERIG}


def _moment(meeting: Meeting) -> tuple[object, object, object]:
    return meeting.day, meeting.starts_at, meeting.id
