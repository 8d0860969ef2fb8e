# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A fictional pupil walks week by week through what the region agreed.

Weeks count from the first day of absence. All sums are exact (fractions of a week); only what is
shown is rounded up to whole weeks.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil
from uuid import UUID

from facilitator.domain.instruments import Instruments, spans_of
from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.positionering import Phase
from facilitator.domain.regievoering import EscalationStep, PhaseRegie

PACT_WEEKS = 13
"""Three months: the ambition of the Thuiszitterspact, not law."""
DAYS_IN_WEEK = 5
"""Working days."""

Span = tuple[int, int | None]
"""Weeks [from, to); without an end it goes on."""


class RouteKind(StrEnum):
    """What leads to a decision with mandate."""

    OVERLEG = "overleg"
    LADDER = "ladder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One way to a decision. Weeks are None when it is not certain that it comes to one.

    `id` is the forum's, or that of the trede that decides; `until` is where a forum's weeks end.
    """

    kind: RouteKind
    id: UUID
    name: str
    starts: int
    until: int | None = None
    best: Fraction
    worst: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseView:
    """One phase of the walk: who has regie, where the pupil is discussed, who can decide."""

    phase_id: UUID
    name: str
    from_week: int
    to_week: int | None
    initiates: str | None
    aligns: str | None
    coordinates: str | None
    forums: tuple[str, ...]
    deciders: tuple[str, ...]

    @property
    def in_view(self) -> bool:
        """Whether somebody has the pupil in view."""
        return bool(self.forums) or self.coordinates is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijdlijn:
    """The whole walk. `out_of_view` are the weeks in which nobody has the pupil in view."""

    phases: tuple[PhaseView, ...] = ()
    routes: tuple[Route, ...] = ()
    out_of_view: tuple[Span, ...] = ()

    @property
    def best(self) -> Fraction | None:
        """The first week in which somebody with mandate may decide."""
        return min((route.best for route in self.routes), default=None)

    @property
    def worst(self) -> Fraction | None:
        """The week in which a decision with mandate has come for certain; None without one."""
        return worst_of(self.routes)

    @property
    def margin(self) -> Fraction | None:
        """What is left of the thirteen weeks; negative when it takes longer."""
        return None if self.worst is None else PACT_WEEKS - self.worst


def shown(week: Fraction | None) -> int | None:
    """A week as people read it: rounded up, so that nothing looks better than it is."""
    return None if week is None else ceil(week)


def worst_of(routes: Iterable[Route]) -> Fraction | None:
    """The smallest guaranteed worst case."""
    return min((route.worst for route in routes if route.worst is not None), default=None)


def tijdlijn(instruments: Instruments) -> Tijdlijn:
    """The walk through what is agreed now; empty without phases."""
    spans = spans_of(instruments.process)
    if not spans:
        return Tijdlijn()
    names = {each.id: each.name for each in instruments.organisations}
    regie = {each.phase_id: each for each in instruments.regie}
    covering: dict[UUID, list[Forum]] = defaultdict(list)
    for forum in instruments.forums:
        for phase_id in forum.phases:
            covering[phase_id].append(forum)
    views = tuple(
        _view(phase, (start, end), regie.get(phase.id), covering[phase.id], names)
        for phase, start, end in spans
    )
    return Tijdlijn(phases=views, routes=routes_of(instruments), out_of_view=_unseen(views))


def _view(
    phase: Phase,
    span: Span,
    regie: PhaseRegie | None,
    forums: Sequence[Forum],
    names: dict[UUID, str],
) -> PhaseView:
    holders = regie.holders if regie else (None, None, None)
    first, second, third = (names.get(each) if each else None for each in holders)
    return PhaseView(
        phase_id=phase.id,
        name=phase.name,
        from_week=span[0],
        to_week=span[1],
        initiates=first,
        aligns=second,
        coordinates=third,
        forums=tuple(forum.name for forum in forums),
        deciders=tuple(forum.name for forum in forums if forum.mandate),
    )


def _unseen(views: Sequence[PhaseView]) -> tuple[Span, ...]:
    """The weeks before the first phase, and those of phases without anybody, joined."""
    spans: list[Span] = [(0, views[0].from_week)]
    spans += [(view.from_week, view.to_week) for view in views if not view.in_view]
    return tuple(joined(spans))


def joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those without any week left out, adjoining ones as one."""
    found: list[Span] = []
    for start, end in spans:
        if end is not None and end <= start:
            continue
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def routes_of(instruments: Instruments) -> tuple[Route, ...]:
    """Every way to a decision: each run of each forum with mandate, and the ladder."""
    spans = {phase.id: (start, end) for phase, start, end in spans_of(instruments.process)}
    found = [route for forum in instruments.forums for route in forum_routes(forum, spans)]
    ladder = ladder_route(instruments, instruments.steps)
    return tuple(found if ladder is None else [*found, ladder])


def forum_routes(forum: Forum, spans: dict[UUID, Span]) -> list[Route]:
    """The runs of adjoining phases that a forum covers; `spans` is in the order of the weeks."""
    if not forum.mandate:
        return []
    phases = set(forum.phases)
    covered = joined(span for phase_id, span in spans.items() if phase_id in phases)
    return [_run(forum, start, end) for start, end in covered]


def _run(forum: Forum, start: int, end: int | None) -> Route:
    """It may meet in the first week; it has just met then in the worst case."""
    every = forum.every_weeks
    certain = every is not None and (end is None or start + every <= end)
    return Route(
        kind=RouteKind.OVERLEG,
        id=forum.id,
        name=forum.name,
        starts=start,
        until=end,
        best=Fraction(start),
        worst=Fraction(start + every) if every is not None and certain else None,
    )


def ladder_route(instruments: Instruments, steps: Sequence[EscalationStep]) -> Route | None:
    """The way up to the first trede with mandate.

    None when there is no such trede, no phase to count from, or a trede on the way of which
    nobody said after how many weeks it is reached. A term that is not agreed guarantees nothing.
    """
    counted = instruments.ladder.counts_from_id if instruments.ladder else None
    first = next((phase for phase in instruments.phases if phase.id == counted), None)
    ordered = sorted(steps, key=lambda step: step.position)
    deciding = next((n for n, step in enumerate(ordered) if step.mandate), None)
    if first is None or deciding is None:
        return None
    way = ordered[: deciding + 1]
    weeks = [step.after_weeks for step in way if step.after_weeks is not None]
    days = [step.decides_within_days for step in way if step.decides_within_days is not None]
    if len(weeks) < len(way):
        return None
    best = Fraction(first.from_week + sum(weeks))
    return Route(
        kind=RouteKind.LADDER,
        id=way[-1].id,
        name=way[-1].who,
        starts=first.from_week,
        best=best,
        worst=best + Fraction(sum(days), DAYS_IN_WEEK) if len(days) == len(way) else None,
    )
