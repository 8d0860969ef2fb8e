# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The formula against a walk on foot: a pupil, a calendar and every way it can turn out."""

import random
from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings

from facilitator.domain.instruments import Instruments
from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.positionering import Phase
from facilitator.domain.regievoering import EscalationStep
from facilitator.domain.tijdlijn import PACT_WEEKS, joined, routes_of, shown, tijdlijn
from facilitator.domain.toets.index import Index
from facilitator.domain.toets.overlegstructuur import ovl_7
from tests.builders.entities import a_forum, a_ladder, a_phase, a_region, a_step
from tests.builders.regions import Maker, regions

BEYOND = 60
"""Weeks after which nothing changes any more in a generated region."""

Outcome = tuple[Fraction, Fraction | None]


def phase_in(region: Instruments, week: int) -> Phase | None:
    """The phase a pupil is in: the last one that has begun."""
    begun = [p for p in region.phases if p.from_week <= week]
    return max(begun, key=lambda p: (p.from_week, p.position), default=None)


def weeks_covered(region: Instruments, forum: Forum) -> list[list[int]]:
    """The weeks in which a forum discusses the pupil, in stretches without a hole."""
    stretches: list[list[int]] = []
    previous = False
    for week in range(BEYOND):
        phase = phase_in(region, week)
        covered = phase is not None and phase.id in forum.phases
        if covered and not previous:
            stretches.append([])
        if covered:
            stretches[-1].append(week)
        previous = covered
    return stretches


def first_meeting(every: int, offset: int, weeks: list[int], endless: bool) -> int | None:
    """The week of the first meeting, when it last met `offset` weeks before the stretch.

    A meeting on the very moment at which the stretch ends still decides.
    """
    last = BEYOND * 2 if endless else weeks[-1] + 1
    moments = (weeks[0] - offset + every * n for n in range(BEYOND * 2))
    return next(
        (m for m in moments if m >= weeks[0] and m <= last and m != weeks[0] - offset), None
    )


def by_forum(region: Instruments, forum: Forum) -> list[Outcome]:
    outcomes: list[Outcome] = []
    for weeks in weeks_covered(region, forum):
        endless = weeks[-1] == BEYOND - 1
        if forum.every_weeks is None:
            outcomes.append((Fraction(weeks[0]), None))
            continue
        # It meets on the first day at best; at worst it has just met.
        met = [
            first_meeting(forum.every_weeks, n, weeks, endless) for n in range(forum.every_weeks)
        ]
        came = [Fraction(week) for week in met if week is not None]
        worst = max(came) if len(came) == len(met) else None
        outcomes.append((Fraction(weeks[0]), worst))
    return outcomes


def climb(start: int, steps: list[EscalationStep], *, slow: bool) -> Fraction | None:
    """Day by day up the ladder: stand still, reach a trede, wait for what it decides or not."""
    day = start * 5
    for step in steps:
        if step.after_weeks is None:
            return None
        for _ in range(step.after_weeks * 5):
            day += 1
        if step.mandate and not slow:
            return Fraction(day, 5)
        if slow:
            if step.decides_within_days is None:
                return None
            for _ in range(step.decides_within_days):
                day += 1
        if step.mandate:
            return Fraction(day, 5)
    return None


def by_ladder(region: Instruments) -> list[Outcome]:
    ladder = region.ladder
    first = [p for p in region.phases if ladder and p.id == ladder.counts_from_id]
    steps = sorted(region.steps, key=lambda s: s.position)
    outcomes = [
        (climb(p.from_week, steps, slow=False), climb(p.from_week, steps, slow=True)) for p in first
    ]
    return [(best, worst) for best, worst in outcomes if best is not None]


def simulated(region: Instruments) -> list[Outcome]:
    forums = [o for f in region.forums if f.mandate for o in by_forum(region, f)]
    return forums + by_ladder(region)


def check_walk(region: Instruments) -> None:
    walked = simulated(region)
    walk = tijdlijn(region)
    assert [(route.best, route.worst) for route in routes_of(region)] == walked
    if region.phases:
        assert walk.best == min((best for best, _ in walked), default=None)
        certain = [worst for _, worst in walked if worst is not None]
        assert walk.worst == min(certain, default=None)
        late = not certain or min(certain) > PACT_WEEKS
        assert bool(list(ovl_7(Index(region)))) == late


def test_the_formula_is_the_walk_in_thousands_of_regions() -> None:
    """From seeds: generating by Hypothesis takes longer than walking."""
    for seed in range(4000):
        dice = random.Random(seed)
        sizes = [dice.randrange(1, most) for most in (3, 7, 6, 2)]
        check_walk(Maker(dice).instruments(*sizes))


@settings(max_examples=200, deadline=None)
@given(region=regions())
def test_the_formula_is_the_walk_in_odd_regions(region: Instruments) -> None:
    check_walk(region)


@settings(max_examples=100, deadline=None)
@given(region=regions())
def test_a_pupil_is_out_of_view_in_exactly_those_weeks(region: Instruments) -> None:
    if not region.phases:
        return
    coordinated = {r.phase_id for r in region.regie if r.coordinates_id}
    covered = coordinated | {phase for forum in region.forums for phase in forum.phases}
    for week in range(BEYOND):
        phase = phase_in(region, week)
        unseen = phase is None or phase.id not in covered
        spans = tijdlijn(region).out_of_view
        assert unseen == any(a <= week and (b is None or week < b) for a, b in spans)


def example(every: int = 6) -> Instruments:
    region = a_region()
    phases = [
        a_phase(region, position=n, name=f"Fase {n}", from_week=week)
        for n, week in enumerate((0, 5, 9, 13))
    ]
    table = a_forum(region, every_weeks=every, phases=(phases[1].id, phases[2].id))
    steps = [
        a_step(region, position=n, mandate=mandate, after_weeks=2, decides_within_days=days)
        for n, (mandate, days) in enumerate([(False, 5), (True, 10)])
    ]
    return Instruments(
        region_id=region.id,
        phases=tuple(phases),
        ladder=a_ladder(region, counts_from_id=phases[1].id),
        steps=tuple(steps),
        forums=(table,),
    )


def test_the_example_of_the_issue() -> None:
    walk = tijdlijn(example())
    assert [(r.best, r.worst) for r in walk.routes] == [(5, 11), (9, 12)]
    assert (walk.best, walk.worst, walk.margin) == (5, 11, 2)
    assert tijdlijn(example(every=4)).worst == 9
    assert tijdlijn(example(every=8)).worst == 12


def test_a_fraction_of_a_week_stays_exact_and_is_shown_rounded_up() -> None:
    region = example()
    steps = (replace(region.steps[0], decides_within_days=3), region.steps[1])
    walk = tijdlijn(replace(region, steps=steps, forums=()))
    assert walk.worst == Fraction(58, 5)
    assert (shown(walk.worst), shown(Fraction(11)), shown(None)) == (12, 11, None)


def test_a_ladder_that_counts_from_nowhere_leads_nowhere() -> None:
    assert tijdlijn(replace(example(), ladder=None, forums=())).routes == ()


def test_spans_that_touch_are_one() -> None:
    assert joined([(0, 2), (2, 2), (2, 5), (7, None)]) == [(0, 5), (7, None)]


def test_without_phases_there_is_no_walk() -> None:
    walk = tijdlijn(replace(example(), phases=()))
    assert (walk.phases, walk.routes, walk.out_of_view) == ((), (), ())
