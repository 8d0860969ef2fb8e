# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a merge has to know of each kind of entity, by the names that the journal uses."""

from dataclasses import MISSING, fields

from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import KINDS
from facilitator.domain.meeting import AgendaBlock, Attendance, FrozenVersion, Meeting
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.positionering import RoleAssignment
from facilitator.domain.regievoering import (
    Consent,
    EscalationLadder,
    PhaseRegie,
    RegieDefinition,
)
from facilitator.domain.region import Region
from facilitator.domain.steps import BroughtSteps, Plain
from facilitator.storage.records import record
from facilitator.storage.schema import KINDS_BY_NAME, references_of

REGION = KINDS[Region]
AGREEMENT = KINDS[Agreement]
DEFINITION = KINDS[RegieDefinition]
ENTRY = KINDS[CheckInEntry]
FROZEN = KINDS[FrozenVersion]
MEETING = KINDS[Meeting]

TRAVELLING = {name: kind for name, kind in KINDS_BY_NAME.items() if kind is not BroughtSteps}
"""What steps are about: everything but the steps themselves."""

RANKS = {name: rank for rank, name in enumerate(TRAVELLING)}
"""Parents come before children."""

REFERENCES: dict[str, dict[str, str]] = {
    name: {field: KINDS[to] for field, to in references_of(kind).items()}
    for name, kind in TRAVELLING.items()
}

ONE_FOR: dict[str, tuple[str, ...]] = {
    KINDS[Attendance]: ("meeting_id", "person_id"),
    KINDS[RoleAssignment]: ("phase_id", "organisation_id"),
    KINDS[Consent]: ("definition_id", "organisation_id"),
    KINDS[PhaseRegie]: ("phase_id",),
    KINDS[EscalationLadder]: ("region_id",),
}
"""There is one of these for what it is about: two laptops that each made one made the same."""

UNASKED = {
    *((name, "position") for name in TRAVELLING),
    *((KINDS[AgendaBlock], field) for field in ("started_at", "ended_at", "paused_at")),
    (KINDS[AgendaBlock], "spent_seconds"),
    (KINDS[Attendance], "arrived_at"),
    *((ENTRY, field) for field in ("at", "status_before", "deadline_before")),
}
"""Fields that nobody typed: of two values the newest holds, and nobody is asked."""

FOLLOWS = {
    (ENTRY, "status"): "status",
    (ENTRY, "deadline"): "deadline",
    (ENTRY, "reason"): "blocked_reason",
    (ENTRY, "unblocker"): "unblocker",
    (ENTRY, "not_before"): "not_before",
}
"""What an answer at a check-in made of its agreement: who chooses there chooses here too."""

LARGEST = {(KINDS[Meeting], "frozen_versions")}
"""Fields that count: of two values the largest holds."""

NUMBERED: dict[str, str] = {
    AGREEMENT: "region_id",
    DEFINITION: "region_id",
    FROZEN: "meeting_id",
}
"""What gives out numbers, and the field of the parent they are unique within."""

DERIVED = {"number", "twin", "frozen_versions"}
"""Fields that follow from all steps together; no step can set them."""


def _empty(kind: str) -> dict[str, Plain]:
    """What a field holds when nobody filled it in."""
    found: dict[str, Plain] = {}
    types = record(TRAVELLING[kind], "sqlite").types
    for each in fields(TRAVELLING[kind]):
        if each.default is not MISSING:
            value = each.default
            found[each.name] = None if value is None else types[each.name].plain(value)  # pyright: ignore[reportArgumentType] - plain values are Plain
    return found


EMPTY: dict[str, dict[str, Plain]] = {name: _empty(name) for name in TRAVELLING}
