# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Positionering: the phases of the region's verzuim process and who does what in each."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from facilitator.domain.ids import new_id


class Role(StrEnum):
    """What an organisation does in a phase; a cell may hold several, always in this order."""

    EINDVERANTWOORDELIJK = "E"
    VOERT_UIT = "U"
    BESLIST = "B"
    ONDERSTEUNT = "O"
    DENKT_MEE = "M"
    GEINFORMEERD = "I"


ROLE_LABELS = {
    Role.EINDVERANTWOORDELIJK: "Eindverantwoordelijk",
    Role.VOERT_UIT: "Voert uit",
    Role.BESLIST: "Beslist",
    Role.ONDERSTEUNT: "Ondersteunt",
    Role.DENKT_MEE: "Denkt mee",
    Role.GEINFORMEERD: "Wordt geïnformeerd",
}


def in_order(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Each of `roles` once, in the order E U B O M I."""
    given = set(roles)
    return tuple(role for role in Role if role in given)


class Answer(StrEnum):
    """What a partner answers to an expectation."""

    OPEN = "open"
    AKKOORD = "akkoord"
    BEZWAAR = "bezwaar"


ANSWER_LABELS = {Answer.OPEN: "Open", Answer.AKKOORD: "Akkoord", Answer.BEZWAAR: "Bezwaar"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A row of the region's verzuim process.

    `from_week` counts from the first day of absence. `decision_needed`: somebody with mandate
    has to decide in it.
    """

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    position: int = 0
    name: str
    trigger: str = ""
    from_week: int = 0
    decision_needed: bool = False
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleAssignment:
    """One cell of the wie-doet-wat-matrix; there is at most one for a phase and an organisation.

    `claimed` is what the partner says it does, `expected` what others think it does.
    """

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    phase_id: UUID
    organisation_id: UUID
    claimed: tuple[Role, ...] = ()
    expected: tuple[Role, ...] = ()
    taak: str = ""
    termijn: str = ""
    version: int = 0

    @property
    def unclaimed(self) -> tuple[Role, ...]:
        """What others expect and the partner does not claim."""
        return tuple(role for role in self.expected if role not in self.claimed)

    @property
    def empty(self) -> bool:
        """Whether the cell says nothing."""
        return not (self.claimed or self.expected or self.taak or self.termijn)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What one partner expects of another, and the answer; `reason` is why not."""

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    position: int = 0
    from_id: UUID
    to_id: UUID
    text: str
    answer: Answer = Answer.OPEN
    reason: str = ""
    version: int = 0
