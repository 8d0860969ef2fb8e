# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the room can turn in Wat als, and storing what it decided on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.domain.instruments import Instruments
from facilitator.domain.regievoering import EscalationStep
from facilitator.domain.wat_als import Dial, Turn
from facilitator.services.overlegstructuur import set_frequency
from facilitator.services.ports import Library
from facilitator.services.regievoering import StepInput, change_step

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


def store_turns(
    library: Library, clock: Clock, instruments: Instruments, turns: Iterable[Turn]
) -> list[Callable[[], Changes]]:
    """The service calls that store what was turned; both terms of one trede in one of them."""
    steps = {step.id: step for step in instruments.steps}
    calls: list[Callable[[], Changes]] = []
    turned: dict[UUID, StepInput] = {}
    for turn in turns:
        if turn.dial is Dial.FREQUENTIE:
            calls.append(_frequency(library, clock, turn))
        else:
            given = turned.get(turn.id) or _as_input(steps[turn.id])
            turned[turn.id] = _turned(given, turn)
    return [*calls, *(_step(library, clock, *item) for item in turned.items())]


def _of_step(number: int, step: EscalationStep) -> list[DialSpec]:
    return [
        DialSpec(Dial.STILSTAND, step.id, f"Trede {number}: bereikt", step.after_weeks),
        DialSpec(Dial.BESLISTERMIJN, step.id, f"Trede {number}: beslist", step.decides_within_days),
    ]


def _as_input(step: EscalationStep) -> StepInput:
    return StepInput(**{each.name: getattr(step, each.name) for each in fields(StepInput)})


def _turned(given: StepInput, turn: Turn) -> StepInput:
    if turn.dial is Dial.STILSTAND:
        return replace(given, after_weeks=turn.value)
    return replace(given, decides_within_days=turn.value)


def _frequency(library: Library, clock: Clock, turn: Turn) -> Callable[[], Changes]:
    return lambda: set_frequency(library, clock, turn.id, turn.value)


def _step(library: Library, clock: Clock, step_id: UUID, given: StepInput) -> Callable[[], Changes]:
    return lambda: change_step(library, clock, step_id, given)
