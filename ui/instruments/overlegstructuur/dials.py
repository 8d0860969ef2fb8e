# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the room can turn in Wat als."""

from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.instruments import Instruments
from facilitator.domain.regievoering import EscalationStep
from facilitator.domain.wat_als import Dial

_UNITS = {
    Dial.FREQUENTIE: ("elke ", " weken"),
    Dial.STILSTAND: ("na ", " weken stilstand"),
    Dial.BESLISTERMIJN: ("binnen ", " werkdagen"),
}


@dataclass(frozen=True, slots=True)
class DialSpec:
    """A frequency or a term, with what is agreed now; None when nothing is."""

    dial: Dial
    id: UUID
    label: str
    value: int | None

    @property
    def least(self) -> int:
        """The smallest number that means something."""
        return 1 if self.dial is Dial.FREQUENTIE else 0

    @property
    def most(self) -> int:
        return 60 if self.dial is Dial.BESLISTERMIJN else 52

    @property
    def around(self) -> tuple[str, str]:
        """The words before and after the number."""
        return _UNITS[self.dial]


def dials_of(instruments: Instruments) -> list[DialSpec]:
    """The overleggen that can decide, then the treden of the ladder."""
    found = [
        DialSpec(Dial.FREQUENTIE, forum.id, f"{forum.name}: hoe vaak", forum.every_weeks)
        for forum in instruments.forums
        if forum.mandate
    ]
    for number, step in enumerate(sorted(instruments.steps, key=lambda s: s.position), start=1):
        found += _of_step(number, step)
    return found


def _of_step(number: int, step: EscalationStep) -> list[DialSpec]:
    return [
        DialSpec(Dial.STILSTAND, step.id, f"Trede {number}: bereikt", step.after_weeks),
        DialSpec(Dial.BESLISTERMIJN, step.id, f"Trede {number}: beslist", step.decides_within_days),
    ]
