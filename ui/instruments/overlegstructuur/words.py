# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the overlegkaart and the tijdlijn say weeks and frequencies, and the walk in words."""

from fractions import Fraction

from facilitator.domain.tijdlijn import PACT_WEEKS, PhaseView, Route, RouteKind, Tijdlijn, shown
from facilitator.domain.toets.overlegstructuur import weeks_in_words
from ui.instruments.weeks import weeks_text

_PERIODS = {1: "elke week", 13: "elk kwartaal", 26: "elk halfjaar", 52: "elk jaar"}
AMBITION = ("ambitie Thuiszitterspact:", f"{PACT_WEEKS} weken")
"""On two lines, as the drawing has it."""
NO_DECISION = "geen besluit gegarandeerd"


def frequency(weeks: int | None) -> str:
    """How often an overleg meets: "om de 2 weken"."""
    if weeks is None:
        return "nog geen frequentie"
    return _PERIODS.get(weeks, f"om de {weeks} weken")


def weeks(count: int) -> str:
    """A number of weeks."""
    return "1 week" if count == 1 else f"{count} weken"


def verdict(line: Tijdlijn) -> str:
    """The one sentence that counts: when a decision has come."""
    if line.best is None:
        return "Niemand met mandaat kan beslissen, dus er is geen besluit gegarandeerd."
    early = f"Een besluit met mandaat kan op zijn vroegst in week {shown(line.best)}"
    if line.worst is None:
        return f"{early}, maar er is geen besluit gegarandeerd."
    return f"{early} en valt uiterlijk in week {shown(line.worst)}: {margin_words(line)}."


def margin_words(line: Tijdlijn) -> str:
    """How the worst case lies against the ambition."""
    left = PACT_WEEKS - (shown(line.worst) or 0)
    if left == 0:
        return f"precies de ambitie van {PACT_WEEKS} weken"
    side = "binnen" if left > 0 else "over"
    return f"{weeks(abs(left))} {side} de ambitie van {PACT_WEEKS} weken"


def unseen_words(line: Tijdlijn) -> str:
    """The weeks in which nobody has the pupil in view: "vanaf week 13"."""
    return ", ".join(weeks_in_words(span) for span in line.out_of_view)


def in_words(line: Tijdlijn) -> list[str]:
    """Everything the drawing shows, in sentences."""
    if not line.phases:
        return ["Er zijn nog geen fasen, dus de tijdlijn is leeg."]
    seen = "De leerling is elke week bij iemand in beeld."
    if line.out_of_view:
        seen = f"Niemand heeft de leerling in beeld {unseen_words(line)}."
    return [
        "Een fictieve leerling, in weken vanaf de eerste verzuimdag.",
        verdict(line),
        f"De grens van {PACT_WEEKS} weken is de ambitie van het Thuiszitterspact, geen wet.",
        seen,
        *map(_phase_words, line.phases),
        *map(_route_words, line.routes),
    ]


def moment(week: Fraction | int) -> str:
    """A week under a name: "week 5"."""
    return f"week {shown(Fraction(week))}"


def route_name(route: Route) -> str:
    """An overleg by its name; the ladder by what it is, who decides can be a long line."""
    return "Escalatieladder" if route.kind is RouteKind.LADDER else route.name


def _phase_words(view: PhaseView) -> str:
    parts = [f"besproken in {' en '.join(view.forums)}"] if view.forums else []
    parts += [f"gecoördineerd door {view.coordinates}"] if view.coordinates else []
    said = " en ".join(parts) or "niemand heeft de leerling in beeld"
    return f"{view.name}, {weeks_text(view.from_week, view.to_week)}: {said}."


def _route_words(route: Route) -> str:
    name = route_name(route)
    if route.kind is RouteKind.LADDER:
        name = f"{name} ({route.name})"
    if route.worst is None:
        return f"{name} kan beslissen in {moment(route.best)}, maar dat is niet gegarandeerd."
    return (
        f"{name} beslist op zijn vroegst in {moment(route.best)}, uiterlijk {moment(route.worst)}."
    )
