# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The three instruments, the toets and the tijdlijn as `show` prints them."""

from typing import Any
from uuid import UUID

from facilitator.domain.instruments import Instruments
from facilitator.domain.tijdlijn import PACT_WEEKS, Tijdlijn, shown, tijdlijn
from facilitator.domain.toets import run_toets

Shape = dict[str, Any]


def instrument_shapes(instruments: Instruments) -> Shape:
    """The keys that `show` adds for the instruments, in their order."""
    names = {each.id: each.name for each in instruments.organisations}
    phases = {each.id: each.name for each in instruments.phases}
    return {
        "fasen": _phases(instruments),
        "rollen": _roles(instruments, names, phases),
        "verwachtingen": [
            {
                "van": names[each.from_id],
                "aan": names[each.to_id],
                "tekst": each.text,
                "antwoord": each.answer,
                "toelichting": each.reason,
            }
            for each in instruments.expectations
        ],
        "regie": _regie(instruments, names, phases),
        "ladder": _ladder(instruments, phases),
        "overleggen": _forums(instruments, names, phases),
        "toets": [
            {
                "code": finding.code,
                "ernst": finding.severity,
                "plek": finding.place.label,
                "zin": finding.sentence,
            }
            for finding in run_toets(instruments)
        ],
        "tijdlijn": _tijdlijn(tijdlijn(instruments)),
    }


def _phases(instruments: Instruments) -> list[Shape]:
    return [
        {
            "naam": phase.name,
            "trigger": phase.trigger,
            "week": phase.from_week,
            "besluit_nodig": phase.decision_needed,
        }
        for phase in instruments.phases
    ]


def _roles(
    instruments: Instruments, names: dict[UUID, str], phases: dict[UUID, str]
) -> list[Shape]:
    """In the order of the matrix: phase by phase, then the partners."""
    cells = {(cell.phase_id, cell.organisation_id): cell for cell in instruments.roles}
    ordered = [cells[key] for key in ((p, o) for p in phases for o in names) if key in cells]
    return [
        {
            "fase": phases[cell.phase_id],
            "organisatie": names[cell.organisation_id],
            "rollen": "".join(cell.claimed),
            "verwacht": "".join(cell.expected),
            "taak": cell.taak,
            "termijn": cell.termijn,
        }
        for cell in ordered
    ]


def _regie(instruments: Instruments, names: dict[UUID, str], phases: dict[UUID, str]) -> Shape:
    regie = {each.phase_id: each for each in instruments.regie}
    rows: list[Shape] = []
    for phase_id, phase in phases.items():
        found = regie.get(phase_id)
        holders = found.holders if found else (None, None, None)
        first, second, third = (names[each] if each else None for each in holders)
        rows.append(
            {
                "fase": phase,
                "initieert": first,
                "stemt_af": second,
                "coordineert": third,
                "overdracht": found.handover if found else "",
                "overdracht_werkdagen": found.handover_days if found else None,
            }
        )
    return {"definitie": _definition(instruments, names), "fasen": rows}


def _definition(instruments: Instruments, names: dict[UUID, str]) -> Shape | None:
    current = instruments.definition
    if current is None:
        return None
    answers = {c.organisation_id: c for c in instruments.consents if c.definition_id == current.id}
    return {
        "tekst": current.text,
        "versie": current.number,
        "consent": [
            {
                "organisatie": name,
                "antwoord": answers[key].answer if key in answers else None,
                "toelichting": answers[key].reason if key in answers else "",
            }
            for key, name in names.items()
        ],
    }


def _ladder(instruments: Instruments, phases: dict[UUID, str]) -> Shape:
    counted = instruments.ladder.counts_from_id if instruments.ladder else None
    return {
        "telt_vanaf_fase": phases[counted] if counted else None,
        "treden": [
            {
                "wie": step.who,
                "niveau": step.level,
                "mandaat": step.mandate,
                "na_weken_stilstand": step.after_weeks,
                "besluit_binnen_werkdagen": step.decides_within_days,
            }
            for step in instruments.steps
        ],
    }


def _forums(
    instruments: Instruments, names: dict[UUID, str], phases: dict[UUID, str]
) -> list[Shape]:
    return [
        {
            "naam": forum.name,
            "niveau": forum.level,
            "doel": forum.purpose,
            "voorzitter": forum.chair,
            "om_de_weken": forum.every_weeks,
            "mandaat": forum.mandate,
            "partners": [names[each] for each in forum.partners],
            "fasen": [phases[each] for each in forum.phases],
            "instroom": forum.intake,
            "opschaling_naar": forum.escalates_to,
        }
        for forum in instruments.forums
    ]


def _tijdlijn(walk: Tijdlijn) -> Shape:
    """Whole weeks, rounded up; null where no decision is guaranteed and where there is no end."""
    worst = shown(walk.worst)
    return {
        "beste": shown(walk.best),
        "uiterste": worst,
        "marge": None if worst is None else PACT_WEEKS - worst,
        "uit_beeld": [{"van_week": start, "tot_week": end} for start, end in walk.out_of_view],
        "routes": [
            {
                "soort": route.kind,
                "naam": route.name,
                "beste": shown(route.best),
                "uiterste": shown(route.worst),
            }
            for route in walk.routes
        ],
    }
