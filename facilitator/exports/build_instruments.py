# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the instruments of a Report: the rows of the region, told by name."""

from math import ceil
from uuid import UUID

from facilitator.domain.instruments import Instruments
from facilitator.domain.positionering import Phase
from facilitator.domain.regievoering import RegieDefinition
from facilitator.domain.tijdlijn import PhaseView, Route, Tijdlijn, shown, tijdlijn
from facilitator.domain.toets import run_toets
from facilitator.exports.report_instruments import (
    ReportCell,
    ReportConsent,
    ReportDefinition,
    ReportExpectation,
    ReportFinding,
    ReportForum,
    ReportInstruments,
    ReportPhase,
    ReportRoute,
    ReportStep,
    ReportWeeks,
)

Names = dict[UUID, str]


def report_instruments(instruments: Instruments) -> ReportInstruments | None:
    """The instruments as documents show them; None while nothing was filled in."""
    if not instruments.begun:
        return None
    names = {each.id: each.name for each in instruments.organisations}
    phases = {each.id: each.name for each in instruments.phases}
    walk = tijdlijn(instruments)
    counted = instruments.ladder.counts_from_id if instruments.ladder else None
    definition = instruments.definition
    return ReportInstruments(
        phases=_phases(instruments, walk, names),
        expectations=_expectations(instruments, names),
        definition=_definition(instruments, definition, names) if definition else None,
        counts_from=phases[counted] if counted else None,
        steps=_steps(instruments),
        forums=_forums(instruments, names, phases),
        findings=_findings(instruments),
        best=shown(walk.best),
        worst=shown(walk.worst),
        out_of_view=tuple(ReportWeeks(from_week=a, to_week=b) for a, b in walk.out_of_view),
        routes=tuple(_route(route) for route in walk.routes),
    )


def _phases(instruments: Instruments, walk: Tijdlijn, names: Names) -> tuple[ReportPhase, ...]:
    """In the order of the matrix, which need not be that of the weeks."""
    views = {view.phase_id: view for view in walk.phases}
    return tuple(_phase(instruments, each, views[each.id], names) for each in instruments.phases)


def _phase(instruments: Instruments, phase: Phase, view: PhaseView, names: Names) -> ReportPhase:
    regie = next((each for each in instruments.regie if each.phase_id == phase.id), None)
    return ReportPhase(
        name=phase.name,
        trigger=phase.trigger,
        from_week=view.from_week,
        to_week=view.to_week,
        decision_needed=phase.decision_needed,
        cells=_cells(instruments, phase, names),
        initiates=view.initiates,
        aligns=view.aligns,
        coordinates=view.coordinates,
        handover=regie.handover if regie else "",
        handover_days=regie.handover_days if regie else None,
        forums=view.forums,
        deciders=view.deciders,
    )


def _cells(instruments: Instruments, phase: Phase, names: Names) -> tuple[ReportCell, ...]:
    """In the order of the partners."""
    cells = {c.organisation_id: c for c in instruments.roles if c.phase_id == phase.id}
    return tuple(
        ReportCell(
            partner=name,
            claimed=cells[key].claimed,
            expected=cells[key].expected,
            taak=cells[key].taak,
            termijn=cells[key].termijn,
        )
        for key, name in names.items()
        if key in cells
    )


def _expectations(instruments: Instruments, names: Names) -> tuple[ReportExpectation, ...]:
    return tuple(
        ReportExpectation(
            giver=names[each.from_id],
            taker=names[each.to_id],
            text=each.text,
            answer=each.answer,
            reason=each.reason,
        )
        for each in instruments.expectations
    )


def _definition(
    instruments: Instruments, definition: RegieDefinition, names: Names
) -> ReportDefinition:
    """Who did not answer stands there too."""
    found = {c.organisation_id: c for c in instruments.consents if c.definition_id == definition.id}
    return ReportDefinition(
        number=definition.number,
        text=definition.text,
        consents=tuple(
            ReportConsent(
                partner=name,
                answer=found[key].answer if key in found else None,
                reason=found[key].reason if key in found else "",
            )
            for key, name in names.items()
        ),
    )


def _steps(instruments: Instruments) -> tuple[ReportStep, ...]:
    return tuple(
        ReportStep(
            who=step.who,
            level=step.level,
            mandate=step.mandate,
            after_weeks=step.after_weeks,
            decides_within_days=step.decides_within_days,
        )
        for step in instruments.steps
    )


def _forums(instruments: Instruments, names: Names, phases: Names) -> tuple[ReportForum, ...]:
    return tuple(
        ReportForum(
            name=forum.name,
            level=forum.level,
            purpose=forum.purpose,
            chair=forum.chair,
            every_weeks=forum.every_weeks,
            mandate=forum.mandate,
            partners=tuple(names[each] for each in forum.partners),
            phases=tuple(phases[each] for each in forum.phases),
            intake=forum.intake,
            escalates_to=forum.escalates_to,
        )
        for forum in instruments.forums
    )


def _findings(instruments: Instruments) -> tuple[ReportFinding, ...]:
    return tuple(
        ReportFinding(
            code=finding.code,
            severity=finding.severity,
            theme=finding.theme,
            place=finding.place.label,
            sentence=finding.sentence,
        )
        for finding in run_toets(instruments)
    )


def _route(route: Route) -> ReportRoute:
    return ReportRoute(
        kind=route.kind,
        name=route.name,
        best=ceil(route.best),
        worst=shown(route.worst),
    )
