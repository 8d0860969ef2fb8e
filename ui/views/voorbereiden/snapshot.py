# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything Voorbereiden shows, read in one go."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from facilitator.clock import AMSTERDAM
from facilitator.domain.meeting import AgendaBlock, Issue, Meeting
from facilitator.domain.region import Figure, Organisation, Person, Region, Term
from facilitator.domain.timing import PlannedBlock, at, plan, planned_end
from facilitator.domain.words import MeetingKind, MeetingState, Theme
from facilitator.services.ports import Reader
from facilitator.services.readiness import meeting_title

_ZONE = ZoneInfo(AMSTERDAM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A region, and one of its meetings if it has any."""

    region: Region
    organisations: list[Organisation]
    people: list[Person]
    terms: list[Term]
    figures: list[Figure]
    meetings: list[Meeting]
    meeting: Meeting | None = None
    blocks: list[AgendaBlock] = field(default_factory=list[AgendaBlock])
    issues: list[Issue] = field(default_factory=list[Issue])

    @property
    def frozen(self) -> bool:
        """Whether the meeting is vastgesteld."""
        return self.meeting is not None and self.meeting.state is MeetingState.VASTGESTELD

    @property
    def planned(self) -> list[PlannedBlock]:
        """The agenda with clock times."""
        return plan(self.meeting, self.blocks, _ZONE) if self.meeting else []

    @property
    def at_hand(self) -> list[AgendaBlock]:
        """The blocks that are not planned, in order."""
        return [block for block in self.blocks if not block.scheduled]

    def title_of(self, meeting: Meeting) -> str:
        """As in "Maatwerkbijeenkomst 2"."""
        same = [m for m in self.meetings if m.kind is meeting.kind]
        return meeting_title(meeting.kind, same.index(meeting) + 1)


@dataclass(frozen=True, slots=True)
class Span:
    """How the planned time fits.

    `available` is the time there is: what the template of the agenda takes, 0 when that is gone.
    `used` runs from the start to the planned end, waiting for locked starts included.
    """

    minutes: int
    used: int
    available: int
    starts: datetime
    ends: datetime
    theme_minutes: dict[Theme, int]

    @property
    def slack(self) -> int:
        """Minutes that are left; negative when it does not fit."""
        return self.available - self.used

    @property
    def until(self) -> time:
        """When the meeting should be over."""
        if not self.available:
            return self.ends.time()
        return (self.starts + timedelta(minutes=self.available)).time()


def span(snapshot: Snapshot, available: int) -> Span | None:
    """How the agenda fits in the time there is; None without a meeting."""
    meeting = snapshot.meeting
    if meeting is None:
        return None
    starts = at(meeting.day, meeting.starts_at, _ZONE)
    ends = planned_end(meeting, snapshot.blocks, _ZONE)
    planned = [block for block in snapshot.blocks if block.scheduled]
    return Span(
        minutes=sum(block.minutes for block in planned),
        used=(ends - starts) // timedelta(minutes=1),
        available=available,
        starts=starts,
        ends=ends,
        theme_minutes={t: sum(b.minutes for b in planned if b.theme is t) for t in Theme},
    )


def snapshot_of(reader: Reader, region_id: UUID, meeting_id: UUID | None) -> Snapshot | None:
    """The region as it is stored now; None when it is no longer there."""
    region = next((r for r in reader.find(Region) if r.id == region_id), None)
    if region is None:
        return None
    meetings = sorted(
        reader.find(Meeting, region_id=region_id), key=lambda m: (m.day, m.starts_at, m.id)
    )
    meeting = next((m for m in meetings if m.id == meeting_id), None)
    shown = meeting.id if meeting else None
    return Snapshot(
        region=region,
        organisations=reader.find(Organisation, region_id=region_id),
        people=reader.find(Person, region_id=region_id),
        terms=reader.find(Term, region_id=region_id),
        figures=reader.find(Figure, region_id=region_id),
        meetings=meetings,
        meeting=meeting,
        blocks=sorted(reader.find(AgendaBlock, meeting_id=shown), key=lambda b: b.position)
        if shown
        else [],
        issues=reader.find(Issue, meeting_id=shown) if shown else [],
    )


def suggested_kind(template_key: str) -> MeetingKind:
    """A check-in template makes a check-in."""
    return MeetingKind.CHECK_IN if template_key == "check-in" else MeetingKind.MAATWERK
