# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tijdlijn as a drawing: what is drawn, and that the words say the same."""

from dataclasses import replace

from hypothesis import given, settings

from facilitator.domain.instruments import Instruments
from facilitator.domain.tijdlijn import PACT_WEEKS, RouteKind
from facilitator.exports.build_instruments import report_instruments
from facilitator.exports.report_instruments import ReportPhase, ReportRoute, ReportWeeks
from facilitator.exports.walk import MOST_BARS, MOST_ROUTES, walk_of
from tests.builders.regions import regions
from tests.builders.report_instruments import some_instruments


def test_the_words_say_what_the_drawing_shows() -> None:
    walk = walk_of(some_instruments())
    said = " ".join(walk.words)
    assert "op zijn vroegst in week 5 en valt uiterlijk in week 11" in said
    assert "2 weken binnen de 13 weken die de ambitie van het Thuiszitterspact zijn" in said
    assert "Uit beeld: vanaf week 13" in said
    assert "Terugkeer en nazorg, vanaf week 13: niemand heeft de leerling in beeld" in said
    assert "Besluit via OOGO: week 9, niet gegarandeerd" in said


def test_weeks_without_anybody_are_out_of_view() -> None:
    assert [bar.unseen for bar in walk_of(some_instruments()).bars] == [False, False, False, True]


def test_weeks_before_the_first_phase_are_out_of_view_too() -> None:
    phase = ReportPhase(name="Melding", from_week=2, forums=("Zorgoverleg",))
    walk = walk_of(some_instruments(phases=(phase,)))
    assert [(bar.start, bar.unseen) for bar in walk.bars] == [(0, True), (2, False)]


def test_too_late_and_never_are_said() -> None:
    late = walk_of(some_instruments(worst=15))
    never = walk_of(some_instruments(worst=None))
    nobody = walk_of(some_instruments(best=None, worst=None, routes=()))
    assert "2 weken over de 13 weken" in late.headline
    assert "geen besluit is gegarandeerd" in never.headline
    assert "Geen besluit gegarandeerd" in nobody.headline


def test_the_week_of_the_pact_is_always_on_the_axis() -> None:
    route = ReportRoute(kind=RouteKind.OVERLEG, name="OOGO", best=200, worst=400)
    walk = walk_of(some_instruments(routes=(route,), best=200, worst=400))
    assert PACT_WEEKS in walk.ticks
    assert walk.end > 400
    assert len(walk.ticks) < 25


def test_what_does_not_fit_is_left_out_and_said() -> None:
    phases = tuple(ReportPhase(name=f"Fase {n}", from_week=n) for n in range(20))
    route = some_instruments().routes[0]
    routes = tuple(replace(route, name=f"Overleg {n}") for n in range(9))
    walk = walk_of(some_instruments(phases=phases, routes=routes))
    assert (len(walk.bars), len(walk.ways)) == (MOST_BARS, MOST_ROUTES)
    assert walk.left_out == "Niet getekend: 8 fasen en 3 wegen naar een besluit."
    assert "Fase 19" in " ".join(walk.words)


@settings(max_examples=60, deadline=None)
@given(regions())
def test_any_region_can_be_drawn(region: Instruments) -> None:
    told = report_instruments(region)
    if told is None or not told.phases:
        return
    walk = walk_of(told)
    assert list(walk.ticks) == sorted(set(walk.ticks))
    for bar in walk.bars:
        assert 0 <= bar.start <= bar.end <= walk.end
    drawn = [ReportWeeks(from_week=bar.start, to_week=bar.end) for bar in walk.bars if bar.unseen]
    assert bool(drawn) == bool(told.out_of_view) or len(told.phases) > MOST_BARS
