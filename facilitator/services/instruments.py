# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the picture of a region that the toets and the tijdlijn look at: one query per list."""

from typing import TypeVar
from uuid import UUID

from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import Entity
from facilitator.domain.instruments import Instruments
from facilitator.domain.meeting import AgendaBlock, Attendance, Meeting
from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.positionering import Expectation, Phase, RoleAssignment
from facilitator.domain.regievoering import (
    Consent,
    EscalationLadder,
    EscalationStep,
    PhaseRegie,
    RegieDefinition,
)
from facilitator.domain.region import Organisation, Person
from facilitator.services.ports import Reader

E = TypeVar("E", bound=Entity)


def read_instruments(
    reader: Reader, region_id: UUID, meeting_id: UUID | None = None
) -> Instruments:
    """Everything of a region; who is absent is that of `meeting_id`, or of the last one held."""

    def rows(kind: type[E]) -> tuple[E, ...]:
        return tuple(reader.find(kind, region_id=region_id))

    meeting = reader.get(Meeting, meeting_id) if meeting_id else _last_held(reader, region_id)
    marked = reader.find(Attendance, meeting_id=meeting.id) if meeting else []
    ladders = reader.find(EscalationLadder, region_id=region_id)
    return Instruments(
        region_id=region_id,
        organisations=rows(Organisation),
        people=rows(Person),
        phases=rows(Phase),
        roles=rows(RoleAssignment),
        expectations=rows(Expectation),
        definitions=rows(RegieDefinition),
        consents=rows(Consent),
        regie=rows(PhaseRegie),
        ladder=ladders[0] if ladders else None,
        steps=rows(EscalationStep),
        forums=rows(Forum),
        agreements=rows(Agreement),
        meeting=meeting,
        absent=frozenset(each.person_id for each in marked if not each.present),
    )


def _last_held(reader: Reader, region_id: UUID) -> Meeting | None:
    """The last meeting that began; before any did, the first that is planned."""
    meetings = sorted(
        reader.find(Meeting, region_id=region_id), key=lambda m: (m.day, m.starts_at, m.id)
    )
    blocks = reader.find(AgendaBlock, region_id=region_id)
    begun = {block.meeting_id for block in blocks if block.started_at is not None}
    held = [meeting for meeting in meetings if meeting.id in begun]
    return held[-1] if held else next(iter(meetings), None)
