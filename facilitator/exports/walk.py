# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tijdlijn as a drawing, before anybody draws it: what stands in which weeks, and in words.

Both exporters draw the same walk; places are in weeks, so that each can give them its own scale.
"""

from dataclasses import dataclass

from facilitator.domain.text import clean_line
from facilitator.domain.tijdlijn import PACT_WEEKS
from facilitator.exports.report_instruments import ReportInstruments, ReportPhase, ReportRoute
from facilitator.exports.wording import listed, plural
from facilitator.exports.wording_instruments import (
    NO_DECISION,
    UNGUARANTEED,
    unseen_words,
    weeks_of,
)

MOST_BARS, MOST_ROUTES = 12, 6
"""More than these do not fit on one drawing; the words have them all."""
_LEAST_END = 16
_MOST_TICKS = 18
_STEPS = (1, 2, 4, 13, 26, 52, 104, 520, 5200, 52000)
_NAME = 80
_BEFORE = "Vóór de eerste fase"
_INTRODUCTION = "Tijdlijn van een fictieve leerling, in weken vanaf de eerste verzuimdag."


@dataclass(frozen=True, slots=True)
class Bar:
    """A phase over its weeks; `unseen` when nobody has the pupil in view then."""

    name: str
    start: int
    end: int
    unseen: bool


@dataclass(frozen=True, slots=True)
class Way:
    """A way to a decision, from its best week to its worst; None when that is not certain."""

    name: str
    best: int
    worst: int | None

    @property
    def words(self) -> str:
        """The weeks of it: week 5 tot 11."""
        if self.worst is None:
            return f"week {self.best}, {UNGUARANTEED}"
        return f"week {self.best}" + (f"–{self.worst}" if self.worst > self.best else "")


@dataclass(frozen=True, slots=True)
class Walk:
    """The drawing: its axis runs from week 0 to `end`; `bars` and `ways` go down the page.

    `words` say the same as the drawing, the `headline` in short.
    """

    end: int
    ticks: tuple[int, ...]
    bars: tuple[Bar, ...]
    ways: tuple[Way, ...]
    left_out: str
    headline: str
    words: tuple[str, ...]


def walk_of(told: ReportInstruments) -> Walk:
    """The drawing of what the region filled in; there has to be a phase."""
    process = sorted(told.phases, key=lambda phase: phase.from_week)
    routes = sorted(told.routes, key=_by_worst)
    bars = _phases_shown(process)
    end = _end(process, routes[:MOST_ROUTES])
    shown = tuple(
        Bar(name, start, end if until is None else until, unseen)
        for name, start, until, unseen in bars[:MOST_BARS]
    )
    ways = tuple(Way(route.name, route.best, route.worst) for route in routes[:MOST_ROUTES])
    headline = " ".join(_headline(told))
    return Walk(
        end=end,
        ticks=_ticks(end),
        bars=shown,
        ways=ways,
        left_out=_left_out(len(bars) - len(shown), len(routes) - len(ways)),
        headline=headline,
        words=(_INTRODUCTION, headline, *map(_phase_words, process), *map(_route_words, routes)),
    )


def _by_worst(route: ReportRoute) -> tuple[bool, int, int]:
    return route.worst is None, route.worst or 0, route.best


def _phases_shown(process: list[ReportPhase]) -> list[tuple[str, int, int | None, bool]]:
    first = process[0].from_week
    before = [(_BEFORE, 0, first, True)] if first else []
    return [*before, *((p.name, p.from_week, p.to_week, _unseen(p)) for p in process)]


def _unseen(phase: ReportPhase) -> bool:
    return not phase.forums and phase.coordinates is None and phase.to_week != phase.from_week


def _end(process: list[ReportPhase], routes: list[ReportRoute]) -> int:
    """The axis holds the last phase's beginning and every week that is marked, with some air."""
    weeks = [week for route in routes for week in (route.best, route.worst) if week is not None]
    return max(_LEAST_END, process[-1].from_week + 3, *(week + 2 for week in weeks))


def _ticks(end: int) -> tuple[int, ...]:
    """The weeks that have their number under the axis; week 13 always does."""
    step = next((one for one in _STEPS if end / one <= _MOST_TICKS), _STEPS[-1])
    apart = [week for week in range(0, end + 1, step) if abs(week - PACT_WEEKS) >= step * 0.8]
    return tuple(sorted({*apart, PACT_WEEKS}))


def _left_out(bars: int, ways: int) -> str:
    parts = [plural(bars, "fase", "fasen")] if bars > 0 else []
    parts += [plural(ways, "weg naar een besluit", "wegen naar een besluit")] if ways > 0 else []
    return f"Niet getekend: {listed(parts)}." if parts else ""


def _headline(told: ReportInstruments) -> list[str]:
    seen = "De leerling is elke week bij iemand in beeld."
    if told.out_of_view:
        seen = f"Uit beeld: {unseen_words(told)}."
    return [*_when(told), seen]


def _when(told: ReportInstruments) -> list[str]:
    ambition = f"de {PACT_WEEKS} weken die de ambitie van het Thuiszitterspact zijn"
    if told.best is None:
        return [f"{NO_DECISION.capitalize()}: niemand met mandaat komt eraan te pas."]
    early = f"Een besluit met mandaat kan op zijn vroegst in week {told.best}"
    if told.worst is None:
        return [f"{early}, maar geen besluit is gegarandeerd."]
    left = PACT_WEEKS - told.worst
    margin = f"Dat is {plural(abs(left), 'week', 'weken')} {'binnen' if left > 0 else 'over'} "
    said = f"{margin}{ambition}." if left else f"Dat is precies {ambition}."
    return [f"{early} en valt uiterlijk in week {told.worst}.", said]


def _phase_words(phase: ReportPhase) -> str:
    names = [_short(name) for name in phase.forums]
    seen = [f"besproken in {listed(names)}"] if names else []
    seen += [f"gecoördineerd door {_short(phase.coordinates)}"] if phase.coordinates else []
    said = " en ".join(seen) or "niemand heeft de leerling in beeld"
    return f"{_short(phase.name)}, {weeks_of(phase)}: {said}."


def _route_words(route: ReportRoute) -> str:
    way = Way(_short(route.name), route.best, route.worst)
    return f"Besluit via {way.name}: {way.words}."


def _short(name: str) -> str:
    flat = clean_line(name)
    return flat if len(flat) <= _NAME else flat[:_NAME].rstrip() + "…"
