# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Wat als: turning a frequency or a term without storing it, and the turn that helps most."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from facilitator.domain.chairs import chair_organisation
from facilitator.domain.instruments import Instruments, spans_of
from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.prefill import at, quoted
from facilitator.domain.regievoering import EscalationStep
from facilitator.domain.tijdlijn import (
    Route,
    forum_routes,
    ladder_route,
    routes_of,
    shown,
    worst_of,
)
from facilitator.domain.words import Theme

FREQUENCIES = (52, 26, 13, 8, 6, 4, 3, 2, 1)
"""Every how many weeks overleggen usually meet, from seldom to often."""
TERMS = (20, 15, 10, 5, 3, 2, 1)
"""Terms in working days that people usually agree on."""


class Dial(StrEnum):
    """What can be turned."""

    FREQUENTIE = "frequentie"
    STILSTAND = "weken stilstand"
    BESLISTERMIJN = "beslistermijn"


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of one dial: of the forum or trede with this `id`."""

    dial: Dial
    id: UUID
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The turn that lowers the worst case most; `prefill` is the capture line for it."""

    turn: Turn
    before: Fraction | None
    after: Fraction
    sentence: str
    prefill: str


def what_if(instruments: Instruments, turns: Iterable[Turn]) -> Instruments:
    """The same region with these dials turned; nothing is stored."""
    for turn in turns:
        instruments = replace(
            instruments,
            forums=tuple(_turned_forum(forum, turn) for forum in instruments.forums),
            steps=tuple(_turned_step(step, turn) for step in instruments.steps),
        )
    return instruments


def _turned_forum(forum: Forum, turn: Turn) -> Forum:
    if turn.dial is Dial.FREQUENTIE and forum.id == turn.id:
        return replace(forum, every_weeks=turn.value)
    return forum


def _turned_step(step: EscalationStep, turn: Turn) -> EscalationStep:
    if step.id != turn.id or turn.dial is Dial.FREQUENTIE:
        return step
    if turn.dial is Dial.STILSTAND:
        return replace(step, after_weeks=turn.value)
    return replace(step, decides_within_days=turn.value)


def best_single_change(instruments: Instruments) -> Proposal | None:
    """The one change that lowers the worst case most; None when no change of one dial helps.

    Of each dial the mildest turn counts that helps at all: every week is always soonest, and
    nobody would agree to it.
    """
    before = worst_of(routes_of(instruments))
    found = [helping for dial in _dials(instruments) if (helping := _mildest(dial, before))]
    if not found:
        return None
    turn, after = min(found, key=lambda each: each[1])
    return Proposal(
        turn=turn,
        before=before,
        after=after,
        sentence=_sentence(instruments, turn, before, after),
        prefill=prefill_of(instruments, turn),
    )


Outcomes = Iterator[tuple[Turn, Fraction | None]]
"""The turns of one dial, from mild to strong, each with the worst case it leads to."""


def _mildest(dial: Outcomes, before: Fraction | None) -> tuple[Turn, Fraction] | None:
    for turn, worst in dial:
        if worst is not None and (before is None or worst < before):
            return turn, worst
    return None


def _dials(instruments: Instruments) -> Iterator[Outcomes]:
    spans = {phase.id: (start, end) for phase, start, end in spans_of(instruments.process)}
    of_forums = [forum_routes(forum, spans) for forum in instruments.forums]
    ladder = ladder_route(instruments, instruments.steps)
    ladders = [ladder] if ladder else []
    for number, forum in enumerate(instruments.forums):
        if of_forums[number]:
            rest = [*_flat(of_forums[:number]), *_flat(of_forums[number + 1 :]), *ladders]
            yield _forum_dial(forum, spans, rest)
    for step in sorted(instruments.steps, key=lambda each: each.position):
        for dial in (Dial.STILSTAND, Dial.BESLISTERMIJN):
            yield _step_dial(instruments, step, dial, _flat(of_forums))


def _flat(routes: Iterable[Sequence[Route]]) -> list[Route]:
    return [route for group in routes for route in group]


def _forum_dial(
    forum: Forum, spans: dict[UUID, tuple[int, int | None]], rest: Sequence[Route]
) -> Outcomes:
    for value in FREQUENCIES:
        if forum.every_weeks is None or value < forum.every_weeks:
            routes = forum_routes(replace(forum, every_weeks=value), spans)
            yield Turn(Dial.FREQUENTIE, forum.id, value), worst_of([*routes, *rest])


def _step_dial(
    instruments: Instruments, step: EscalationStep, dial: Dial, rest: Sequence[Route]
) -> Outcomes:
    stalled = dial is Dial.STILSTAND
    current = step.after_weeks if stalled else step.decides_within_days
    values = range((current or 5) - 1, 0, -1) if stalled else TERMS
    for value in values:
        if current is None or value < current:
            turn = Turn(dial, step.id, value)
            steps = [_turned_step(each, turn) for each in instruments.steps]
            ladder = ladder_route(instruments, steps)
            yield turn, worst_of([*rest, *([ladder] if ladder else [])])


def every(weeks: int) -> str:
    """A frequency in words: "elke week", "elke 4 weken"."""
    return "elke week" if weeks == 1 else f"elke {weeks} weken"


def _days(days: int) -> str:
    return "1 werkdag" if days == 1 else f"{days} werkdagen"


def _stalled(weeks: int) -> str:
    return "1 week" if weeks == 1 else f"{weeks} weken"


def _forum(instruments: Instruments, turn: Turn) -> Forum:
    return next(forum for forum in instruments.forums if forum.id == turn.id)


def _step(instruments: Instruments, turn: Turn) -> tuple[int, EscalationStep]:
    ordered = sorted(instruments.steps, key=lambda step: step.position)
    return next((n, step) for n, step in enumerate(ordered, start=1) if step.id == turn.id)


def _sentence(
    instruments: Instruments, turn: Turn, before: Fraction | None, after: Fraction
) -> str:
    outcome = f"dan valt het besluit uiterlijk in week {shown(after)}"
    outcome += "." if before is None else f" in plaats van week {shown(before)}."
    return f"{_condition(instruments, turn)}, {outcome}"


def _condition(instruments: Instruments, turn: Turn) -> str:
    if turn.dial is Dial.FREQUENTIE:
        forum = _forum(instruments, turn)
        was = f" in plaats van {every(forum.every_weeks)}" if forum.every_weeks else ""
        return f"Komt {forum.name} {every(turn.value)} bijeen{was}"
    number, step = _step(instruments, turn)
    if turn.dial is Dial.STILSTAND:
        was = f" in plaats van na {_stalled(step.after_weeks)}" if step.after_weeks else ""
        return f"Komt trede {number} na {_stalled(turn.value)} stilstand{was}"
    was = f" in plaats van {_days(step.decides_within_days)}" if step.decides_within_days else ""
    return f"Beslist trede {number} binnen {_days(turn.value)}{was}"


def prefill_of(instruments: Instruments, turn: Turn) -> str:
    """The capture line that makes an afspraak of a turn."""
    if turn.dial is Dial.FREQUENTIE:
        forum = _forum(instruments, turn)
        owner = chair_organisation(forum, instruments.organisations, instruments.people)
        text = f"Laat {quoted(forum.name)} {every(turn.value)} bijeenkomen"
        return f"{text} {at(owner)}#{Theme.OVERLEGSTRUCTUUR}"
    number, step = _step(instruments, turn)
    term = (
        f"na {_stalled(turn.value)} stilstand in"
        if turn.dial is Dial.STILSTAND
        else f"binnen {_days(turn.value)} beslissen"
    )
    verb = "Zet" if turn.dial is Dial.STILSTAND else "Laat"
    return f"{verb} trede {number} ({quoted(step.who)}) {term} #{Theme.REGIEVOERING}"
