# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One picture of everything a region filled in: what the toets and the tijdlijn look at."""

from dataclasses import dataclass, field
from uuid import UUID

from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import Meeting
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruments:
    """Everything of one region, each list in its own order.

    `meeting` is the one that `absent` (ids of people) is about: the last one held.
    """

    region_id: UUID
    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    phases: tuple[Phase, ...] = ()
    roles: tuple[RoleAssignment, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    definitions: tuple[RegieDefinition, ...] = ()
    consents: tuple[Consent, ...] = ()
    regie: tuple[PhaseRegie, ...] = ()
    ladder: EscalationLadder | None = None
    steps: tuple[EscalationStep, ...] = ()
    forums: tuple[Forum, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    meeting: Meeting | None = None
    absent: frozenset[UUID] = field(default_factory=frozenset[UUID])

    @property
    def process(self) -> tuple[Phase, ...]:
        """The phases as a pupil goes through them: by week, those of one week by position."""
        return tuple(sorted(self.phases, key=lambda phase: (phase.from_week, phase.position)))

    @property
    def definition(self) -> RegieDefinition | None:
        """The version of the definition that counts."""
        return max(self.definitions, key=lambda version: version.number, default=None)

    @property
    def begun(self) -> bool:
        """Whether the region filled in anything; phases alone are only a form."""
        filled = (self.expectations, self.definitions, self.regie, self.steps, self.forums)
        return any(filled) or any(not cell.empty for cell in self.roles)


def spans_of(process: tuple[Phase, ...]) -> list[tuple[Phase, int, int | None]]:
    """Each phase with the weeks it covers, [from, to); the last one has no end."""
    ends = (*(phase.from_week for phase in process[1:]), None)
    return [(phase, phase.from_week, end) for phase, end in zip(process, ends, strict=False)]
