# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Builders for valid domain objects: say only what the test is about, the rest is filled in.

A child takes its parent as first argument and copies the ids it needs; without a parent it hangs
on ids that exist nowhere, which is enough for everything but storage. Any field can be given by
name. An agreement has number 1 unless the test says otherwise.
"""

from datetime import UTC, date, datetime
from typing import Any

from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import Entity
from facilitator.domain.ids import new_id
from facilitator.domain.meeting import (
    AgendaBlock,
    Attendance,
    FrozenVersion,
    Issue,
    Meeting,
    Reopening,
)
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.overlegstructuur import Forum, ForumLevel
from facilitator.domain.positionering import Expectation, Phase, Role, RoleAssignment
from facilitator.domain.regievoering import (
    Consent,
    ConsentAnswer,
    EscalationLadder,
    EscalationStep,
    PhaseRegie,
    RegieDefinition,
)
from facilitator.domain.region import Figure, Organisation, Person, Region, Term
from facilitator.domain.steps import BroughtSteps
from facilitator.domain.words import BlockKind, OrganisationKind, Status, Theme

Fields = dict[str, Any]

DAY = date(2026, 10, 7)
MOMENT = datetime(2026, 10, 7, 11, 0, tzinfo=UTC)


def a_region(**over: Any) -> Region:
    given: Fields = {"name": "Regio Voorbeeld", "codes": ("VO2599", "RMC 99")}
    return Region(**given | over)


def _of_region(region: Region | None) -> Fields:
    return {"region_id": region.id if region else new_id()}


def _of_meeting(meeting: Meeting | None) -> Fields:
    if meeting is None:
        return {"region_id": new_id(), "meeting_id": new_id()}
    return {"region_id": meeting.region_id, "meeting_id": meeting.id}


def a_term(region: Region | None = None, **over: Any) -> Term:
    given: Fields = {"term": "Regie", "meaning": "initiëren, afstemmen en coördineren"}
    return Term(**_of_region(region) | given | over)


def a_figure(region: Region | None = None, **over: Any) -> Figure:
    given: Fields = {"school_year": "2025-2026", "kind": "langer dan drie maanden", "count": "<5"}
    return Figure(**_of_region(region) | given | over)


def an_organisation(region: Region | None = None, **over: Any) -> Organisation:
    given: Fields = {
        "name": "Leerplicht gemeente Voorbeeldstad",
        "kind": OrganisationKind.LEERPLICHT,
        "aliases": ("leerplicht", "lpa"),
    }
    return Organisation(**_of_region(region) | given | over)


def a_person(organisation: Organisation | None = None, **over: Any) -> Person:
    given: Fields = {"region_id": new_id(), "organisation_id": new_id()}
    if organisation is not None:
        given = {"region_id": organisation.region_id, "organisation_id": organisation.id}
    given["function"] = "Leerplichtambtenaar"
    return Person(**given | over)


def a_meeting(region: Region | None = None, **over: Any) -> Meeting:
    given: Fields = {"day": DAY, "place": "Raadzaal"}
    return Meeting(**_of_region(region) | given | over)


def a_block(meeting: Meeting | None = None, **over: Any) -> AgendaBlock:
    given: Fields = {
        "title": "Regievoering",
        "kind": BlockKind.THEMA,
        "theme": Theme.REGIEVOERING,
        "minutes": 40,
        "kernvraag": "Wie heeft de regie, en wanneer?",
        "deelvragen": ("Wie start?", "Wie stemt af?"),
    }
    return AgendaBlock(**_of_meeting(meeting) | given | over)


def an_issue(meeting: Meeting | None = None, **over: Any) -> Issue:
    given: Fields = {"text": "Niemand belt als eerste"}
    return Issue(**_of_meeting(meeting) | given | over)


def an_attendance(
    meeting: Meeting | None = None, person: Person | None = None, **over: Any
) -> Attendance:
    given: Fields = {"person_id": person.id if person else new_id()}
    return Attendance(**_of_meeting(meeting) | given | over)


def an_agreement(
    meeting: Meeting | None = None, block: AgendaBlock | None = None, **over: Any
) -> Agreement:
    given: Fields = {
        "block_id": block.id if block else None,
        "number": 1,
        "text": "Belt binnen vijf werkdagen met de school",
        "captured_at": MOMENT,
    }
    return Agreement(**_of_meeting(meeting) | given | over)


def a_frozen_version(meeting: Meeting | None = None, **over: Any) -> FrozenVersion:
    given: Fields = {"number": 1, "frozen_at": MOMENT, "picture": "{}"}
    return FrozenVersion(**_of_meeting(meeting) | given | over)


def a_reopening(meeting: Meeting | None = None, **over: Any) -> Reopening:
    given: Fields = {
        "after_version": 1,
        "reopened_at": MOMENT,
        "reason": "De einddatum klopte niet",
    }
    return Reopening(**_of_meeting(meeting) | given | over)


def a_phase(region: Region | None = None, **over: Any) -> Phase:
    given: Fields = {"name": "Signalering", "trigger": "eerste verzuimdag", "from_week": 1}
    return Phase(**_of_region(region) | given | over)


def a_role(
    phase: Phase | None = None, organisation: Organisation | None = None, **over: Any
) -> RoleAssignment:
    given: Fields = {
        "region_id": phase.region_id if phase else new_id(),
        "phase_id": phase.id if phase else new_id(),
        "organisation_id": organisation.id if organisation else new_id(),
        "claimed": (Role.EINDVERANTWOORDELIJK,),
    }
    return RoleAssignment(**given | over)


def an_expectation(
    giver: Organisation | None = None, taker: Organisation | None = None, **over: Any
) -> Expectation:
    given: Fields = {
        "region_id": giver.region_id if giver else new_id(),
        "from_id": giver.id if giver else new_id(),
        "to_id": taker.id if taker else new_id(),
        "text": "Belt binnen vijf werkdagen terug",
    }
    return Expectation(**given | over)


def a_definition(region: Region | None = None, **over: Any) -> RegieDefinition:
    given: Fields = {"number": 1, "text": "Het juiste gesprek op tijd", "made_at": MOMENT}
    return RegieDefinition(**_of_region(region) | given | over)


def a_consent(
    definition: RegieDefinition | None = None,
    organisation: Organisation | None = None,
    **over: Any,
) -> Consent:
    given: Fields = {
        "region_id": definition.region_id if definition else new_id(),
        "definition_id": definition.id if definition else new_id(),
        "organisation_id": organisation.id if organisation else new_id(),
        "answer": ConsentAnswer.EENS,
    }
    return Consent(**given | over)


def a_phase_regie(phase: Phase | None = None, **over: Any) -> PhaseRegie:
    given: Fields = {"region_id": new_id(), "phase_id": new_id()}
    if phase is not None:
        given = {"region_id": phase.region_id, "phase_id": phase.id}
    return PhaseRegie(**given | over)


def a_ladder(region: Region | None = None, **over: Any) -> EscalationLadder:
    return EscalationLadder(**_of_region(region) | over)


def a_step(region: Region | None = None, **over: Any) -> EscalationStep:
    given: Fields = {"who": "Directeur", "after_weeks": 2, "decides_within_days": 5}
    return EscalationStep(**_of_region(region) | given | over)


def a_forum(region: Region | None = None, **over: Any) -> Forum:
    given: Fields = {
        "name": "Thuiszitterstafel",
        "level": ForumLevel.BOVENSCHOOLS,
        "chair": "Directeur",
        "every_weeks": 6,
        "mandate": True,
    }
    return Forum(**_of_region(region) | given | over)


def an_entry(
    agreement: Agreement | None = None, meeting: Meeting | None = None, **over: Any
) -> CheckInEntry:
    given: Fields = {
        "region_id": agreement.region_id if agreement else new_id(),
        "agreement_id": agreement.id if agreement else new_id(),
        "meeting_id": meeting.id if meeting else None,
        "status": Status.BEZIG,
        "status_before": Status.OPEN,
        "at": MOMENT,
    }
    return CheckInEntry(**given | over)


def brought_steps(region: Region | None = None, **over: Any) -> BroughtSteps:
    given: Fields = {"steps": "[]"}
    return BroughtSteps(**_of_region(region) | given | over)


def one_of_each() -> list[Entity]:
    """A small region that holds together: one entity of every kind, parents first."""
    region = a_region()
    organisation = an_organisation(region)
    person = a_person(organisation)
    meeting = a_meeting(region)
    block = a_block(meeting)
    phase = a_phase(region)
    definition = a_definition(region)
    agreement = an_agreement(
        meeting,
        block,
        owner_id=organisation.id,
        owner_person_id=person.id,
        supporting=(organisation.id,),
        deadline=DAY,
        not_before=DAY,
    )
    return [
        region,
        a_term(region),
        a_figure(region, reference_date=DAY),
        organisation,
        person,
        meeting,
        block,
        an_issue(meeting),
        an_attendance(meeting, person, arrived_at=MOMENT),
        agreement,
        a_frozen_version(meeting),
        a_reopening(meeting),
        phase,
        a_role(phase, organisation, expected=(Role.BESLIST,), taak="belt", termijn="5 dagen"),
        an_expectation(organisation, organisation),
        definition,
        a_consent(definition, organisation),
        a_phase_regie(phase, coordinates_id=organisation.id, handover_days=5),
        a_ladder(region, counts_from_id=phase.id),
        a_step(region),
        a_forum(region, partners=(organisation.id,), phases=(phase.id,)),
        an_entry(agreement, meeting, note="Loopt", deadline=DAY, not_before=DAY),
        brought_steps(region, numbers=("agreement.number.0.1",)),
    ]
