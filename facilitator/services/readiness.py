# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How ready a meeting is: what the Overzicht and Voorbereiden say about it."""

from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.meeting import AgendaBlock, Attendance, Issue, Meeting
from facilitator.domain.region import Organisation, Person, Region
from facilitator.domain.words import MeetingKind, Theme
from facilitator.services.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """Facts about a prepared meeting.

    `sequence` counts the meetings of this kind in the region. `minutes` is what is planned.
    `without_mandate` are organisations that send people, none of whom has mandate;
    `absent` are organisations that send nobody.
    """

    region: Region
    meeting: Meeting
    sequence: int
    blocks: int
    minutes: int
    theme_minutes: dict[Theme, int]
    issues: int
    participants: int
    organisations: int
    without_mandate: tuple[str, ...]
    absent: tuple[str, ...]


def readiness(reader: Reader, meeting_id: UUID) -> Readiness:
    """How ready this meeting is."""
    meeting = reader.get(Meeting, meeting_id)
    region = reader.get(Region, meeting.region_id)
    blocks = [b for b in reader.find(AgendaBlock, meeting_id=meeting_id) if b.scheduled]
    away = {a.person_id for a in reader.find(Attendance, meeting_id=meeting_id) if not a.present}
    people = [p for p in reader.find(Person, region_id=region.id) if p.id not in away]
    organisations = reader.find(Organisation, region_id=region.id)
    sending = {p.organisation_id for p in people}
    mandated = {p.organisation_id for p in people if p.mandate}
    return Readiness(
        region=region,
        meeting=meeting,
        sequence=sequence_of(reader, meeting),
        blocks=len(blocks),
        minutes=sum(b.minutes for b in blocks),
        theme_minutes={t: sum(b.minutes for b in blocks if b.theme is t) for t in Theme},
        issues=len(reader.find(Issue, meeting_id=meeting_id)),
        participants=len(people),
        organisations=len(sending),
        without_mandate=tuple(o.name for o in organisations if o.id in sending - mandated),
        absent=tuple(o.name for o in organisations if o.id not in sending),
    )


def sequence_of(reader: Reader, meeting: Meeting) -> int:
    """The how-manieth meeting of its kind this is in the region: "Maatwerkbijeenkomst 2"."""
    same = reader.find(Meeting, region_id=meeting.region_id, kind=meeting.kind)
    ordered = sorted(same, key=lambda m: (m.day, m.starts_at, m.id))
    return next(number for number, m in enumerate(ordered, start=1) if m.id == meeting.id)


def meeting_title(kind: MeetingKind, sequence: int) -> str:
    """What a meeting is called: "Maatwerkbijeenkomst 1", "Check-in 2"."""
    return f"{'Check-in' if kind is MeetingKind.CHECK_IN else 'Maatwerkbijeenkomst'} {sequence}"
