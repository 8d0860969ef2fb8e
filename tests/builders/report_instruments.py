# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The instruments of the example region as a report has them, and the same text everywhere."""

from dataclasses import replace
from typing import Any

from facilitator.domain.overlegstructuur import ForumLevel
from facilitator.domain.positionering import Answer, Role
from facilitator.domain.regievoering import ConsentAnswer
from facilitator.domain.tijdlijn import RouteKind
from facilitator.domain.toets.finding import Severity
from facilitator.domain.words import Level, Theme
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
from tests.builders.reports import GEMEENTE, GGZ, JEUGDTEAM, JGZ, LEERPLICHT, OUDERS, SCHOOL, SWV

STAGNATION = "Stagnatie en opschaling"
RETURN = "Terugkeer en nazorg"


def a_report_cell(partner: str, claimed: str = "", **over: Any) -> ReportCell:
    """A cell; letters as people type them."""
    expected = tuple(Role(letter) for letter in over.pop("expected", ""))
    roles = tuple(Role(letter) for letter in claimed)
    return ReportCell(partner=partner, claimed=roles, expected=expected, **over)


def a_finding(code: str, **over: Any) -> ReportFinding:
    given: dict[str, Any] = {
        "code": code,
        "severity": Severity.GAT,
        "theme": Theme.POSITIONERING,
        "place": STAGNATION,
        "sentence": f"Hier is iets mee: {code}.",
    }
    return ReportFinding(**given | over)


PHASES = (
    ReportPhase(
        name="Preventie en schoolaanwezigheid",
        from_week=0,
        to_week=2,
        cells=(
            a_report_cell(SCHOOL, "EU", taak="Bespreekt verzuim met ouders", termijn="elke week"),
            a_report_cell(JGZ, "O", expected="U"),
        ),
        initiates=SCHOOL,
        aligns=SCHOOL,
        coordinates=SCHOOL,
        handover="Warme overdracht",
        handover_days=5,
    ),
    ReportPhase(
        name="Thuiszitter, langer dan vier weken",
        from_week=2,
        to_week=9,
        decision_needed=True,
        cells=(a_report_cell(SWV, "EB"), a_report_cell(JEUGDTEAM, "U"), a_report_cell(OUDERS, "M")),
        initiates=SWV,
        aligns=LEERPLICHT,
        coordinates=SWV,
        forums=("Thuiszitterstafel",),
        deciders=("Thuiszitterstafel",),
    ),
    ReportPhase(
        name=STAGNATION,
        from_week=9,
        to_week=13,
        decision_needed=True,
        cells=(a_report_cell(GEMEENTE, "E"), a_report_cell(SWV, "U")),
        initiates=SWV,
        forums=("Thuiszitterstafel", "OOGO"),
        deciders=("Thuiszitterstafel", "OOGO"),
    ),
    ReportPhase(name=RETURN, from_week=13, cells=(a_report_cell(SCHOOL, "U"),)),
)

FORUMS = (
    ReportForum(
        name="Thuiszitterstafel",
        level=ForumLevel.BOVENSCHOOLS,
        purpose="voor elke thuiszitter een passend aanbod",
        chair="Directeur SWV VO Voorbeeld",
        every_weeks=6,
        mandate=True,
        partners=(SWV, LEERPLICHT, GEMEENTE),
        phases=("Thuiszitter, langer dan vier weken", STAGNATION),
        intake="na vier weken verzuim",
        escalates_to="OOGO",
    ),
    ReportForum(
        name="OOGO",
        level=ForumLevel.BESTUURLIJK,
        every_weeks=26,
        mandate=True,
        partners=(GEMEENTE, SWV),
        phases=(STAGNATION,),
    ),
)

CONSENTS = (
    ReportConsent(partner=SCHOOL, answer=ConsentAnswer.EENS),
    ReportConsent(partner=GEMEENTE, answer=ConsentAnswer.KAN_ERMEE_LEVEN),
    ReportConsent(
        partner=JEUGDTEAM,
        answer=ConsentAnswer.BEZWAAR,
        reason="Wie coördineert heeft ook budget nodig",
    ),
    ReportConsent(partner=GGZ),
)

STEPS = (
    ReportStep(
        who="Consulent passend onderwijs",
        level=Level.UITVOEREND,
        mandate=False,
        after_weeks=2,
        decides_within_days=5,
    ),
    ReportStep(
        who="Wethouder jeugd en voorzitter SWV",
        level=Level.BESTUURLIJK,
        mandate=True,
        after_weeks=2,
        decides_within_days=10,
    ),
)


def some_instruments(**over: Any) -> ReportInstruments:
    """What a room filled in; any part can be given."""
    given: dict[str, Any] = {
        "phases": PHASES,
        "expectations": (
            ReportExpectation(
                giver=SCHOOL,
                taker=JGZ,
                text="De jeugdarts roept een leerling binnen twee weken op",
                answer=Answer.BEZWAAR,
                reason="Nu is de wachttijd vier weken",
            ),
        ),
        "definition": ReportDefinition(
            number=2, text="Regie is zorgen dat het juiste gesprek plaatsvindt", consents=CONSENTS
        ),
        "counts_from": "Thuiszitter, langer dan vier weken",
        "steps": STEPS,
        "forums": FORUMS,
        "findings": (
            a_finding(
                "POS-1", place=RETURN, sentence="In ‘Terugkeer’ is niemand verantwoordelijk."
            ),
            a_finding("POS-4", sentence="In ‘Stagnatie’ is een besluit nodig, niemand beslist."),
            a_finding(
                "OVL-8",
                severity=Severity.LET_OP,
                theme=Theme.OVERLEGSTRUCTUUR,
                place="OOGO",
                sentence="OOGO heeft nog geen voorzitter.",
            ),
        ),
        "best": 5,
        "worst": 11,
        "out_of_view": (ReportWeeks(from_week=13),),
        "routes": (
            ReportRoute(kind=RouteKind.OVERLEG, name="Thuiszitterstafel", best=5, worst=11),
            ReportRoute(kind=RouteKind.OVERLEG, name="OOGO", best=9),
        ),
    }
    return ReportInstruments(**given | over)


def nasty_instruments(text: str) -> ReportInstruments:
    """The text wherever a user can write one."""
    whole = some_instruments()
    cell = replace(PHASES[0].cells[0], partner=text, taak=text, termijn=text)
    phase = replace(
        PHASES[0], name=text, cells=(cell,), initiates=text, handover=text, forums=(text, text)
    )
    last = replace(PHASES[3], name=text)
    forum = replace(
        FORUMS[0],
        name=text,
        purpose=text,
        chair=text,
        partners=(text, text),
        phases=(text,),
        intake=text,
        escalates_to=text,
    )
    return replace(
        whole,
        phases=(phase, PHASES[1], last),
        expectations=(replace(whole.expectations[0], giver=text, taker=text, text=text),),
        definition=ReportDefinition(
            number=1,
            text=text,
            consents=(replace(CONSENTS[2], partner=text, reason=text),),
        ),
        counts_from=text,
        steps=tuple(replace(step, who=text) for step in STEPS),
        forums=(forum,),
        findings=(a_finding("POS-4", place=text, sentence=text),),
        routes=(replace(whole.routes[0], name=text),),
    )
