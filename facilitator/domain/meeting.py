# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A meeting, its agenda and who is present."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from facilitator.domain.ids import new_id
from facilitator.domain.words import BlockKind, MeetingKind, MeetingState, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One session of one region.

    `starts_at` is the wall-clock time on `day`; `check_in` is the planned date of the next
    check-in; `frozen_versions` counts how often it was vastgesteld.
    """

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    kind: MeetingKind = MeetingKind.MAATWERK
    day: date
    starts_at: time = time(13, 0)
    place: str = ""
    state: MeetingState = MeetingState.CONCEPT
    check_in: date | None = None
    template: str = ""
    facilitator: str = ""
    frozen_versions: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaBlock:
    """One item of the agenda.

    `minutes` is what was planned. `locked_start` is a clock time that may not move.
    `scheduled=False` keeps a block at hand without planning it. `started_at`/`ended_at` are the
    last real start and end; `spent_seconds` is what earlier visits took; `paused_at` is set
    while the clock stands still.
    """

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    meeting_id: UUID
    position: int = 0
    title: str
    kind: BlockKind = BlockKind.OVERIG
    theme: Theme | None = None
    minutes: int = 10
    locked_start: time | None = None
    scheduled: bool = True
    kernvraag: str = ""
    deelvragen: tuple[str, ...] = ()
    werkvorm: str = ""
    notes: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    paused_at: datetime | None = None
    spent_seconds: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A *vraagstuk* collected beforehand; `times` is how often it was named."""

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    meeting_id: UUID
    position: int = 0
    text: str
    theme: Theme | None = None
    named_by: str = ""
    times: int = 1
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Whether a person is present at a meeting; `arrived_at` is set for who walks in late.

    Who has no row was expected and counts as present: in a room of forty, marking who is missing
    is the smaller job.
    """

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    meeting_id: UUID
    person_id: UUID
    present: bool = True
    arrived_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenVersion:
    """The picture of a meeting as it was vastgesteld; what was handed out never changes.

    `picture` is the Report as JSON (exports/report.py); `reason` says why it was reopened
    before this version was made (empty for version 1).
    """

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    meeting_id: UUID
    number: int
    frozen_at: datetime
    reason: str = ""
    picture: str
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening:
    """A meeting that was vastgesteld and opened again, and why."""

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    meeting_id: UUID
    after_version: int
    reopened_at: datetime
    reason: str
    version: int = 0
