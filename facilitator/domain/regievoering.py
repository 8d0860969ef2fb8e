# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regievoering: what the region means by regie, who has it, and what happens when it stalls."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from facilitator.domain.ids import new_id
from facilitator.domain.words import Level


class ConsentAnswer(StrEnum):
    """What an organisation answers to the definition of regie."""

    EENS = "eens"
    KAN_ERMEE_LEVEN = "kan ermee leven"
    BEZWAAR = "bezwaar"


CONSENT_LABELS = {
    ConsentAnswer.EENS: "Eens",
    ConsentAnswer.KAN_ERMEE_LEVEN: "Kan ermee leven",
    ConsentAnswer.BEZWAAR: "Bezwaar",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RegieDefinition:
    """A version of what the region means by regie; the highest number counts."""

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    number: int
    text: str
    made_at: datetime
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """The answer of one organisation to one version of the definition."""

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    definition_id: UUID
    organisation_id: UUID
    answer: ConsentAnswer
    reason: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseRegie:
    """Who has regie in a phase; there is at most one for a phase.

    `handover` is how coordination passes to the next phase, within `handover_days` working days.
    """

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    phase_id: UUID
    initiates_id: UUID | None = None
    aligns_id: UUID | None = None
    coordinates_id: UUID | None = None
    handover: str = ""
    handover_days: int | None = None
    version: int = 0

    @property
    def holders(self) -> tuple[UUID | None, UUID | None, UUID | None]:
        """Who initiates, aligns and coordinates."""
        return self.initiates_id, self.aligns_id, self.coordinates_id

    @property
    def handed_over(self) -> bool:
        """Whether it was agreed how, or how fast, coordination passes on."""
        return bool(self.handover) or self.handover_days is not None

    @property
    def empty(self) -> bool:
        """Whether it says nothing."""
        return self.holders == (None, None, None) and not self.handed_over


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationLadder:
    """What holds for all treden of a region: the phase from which stagnation counts."""

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    counts_from_id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationStep:
    """A trede of the escalatieladder, in the order of `position`.

    It is reached after `after_weeks` of stagnation and then decides within
    `decides_within_days` working days. The last one is the doorzettingsmacht: what the region
    agreed, never a legal power.
    """

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    position: int = 0
    who: str
    level: Level = Level.UITVOEREND
    mandate: bool = False
    after_weeks: int | None = None
    decides_within_days: int | None = None
    version: int = 0
