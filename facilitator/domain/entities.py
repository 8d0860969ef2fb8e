# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of everything that is stored, and the name each kind has in the journal."""

from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import (
    AgendaBlock,
    Attendance,
    FrozenVersion,
    Issue,
    Meeting,
    Reopening,
)
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.positionering import Expectation, Phase, RoleAssignment
from facilitator.domain.regievoering import (
    Consent,
    EscalationLadder,
    EscalationStep,
    PhaseRegie,
    RegieDefinition,
)
from facilitator.domain.region import Figure, Organisation, Person, Region, Term
from facilitator.domain.steps import BroughtSteps

Entity = (
    Region
    | Term
    | Figure
    | Organisation
    | Person
    | Meeting
    | AgendaBlock
    | Issue
    | Attendance
    | Agreement
    | FrozenVersion
    | Reopening
    | Phase
    | RoleAssignment
    | Expectation
    | RegieDefinition
    | Consent
    | PhaseRegie
    | EscalationLadder
    | EscalationStep
    | Forum
    | CheckInEntry
    | BroughtSteps
)

KINDS: dict[type[Entity], str] = {
    Region: "region",
    Term: "term",
    Figure: "figure",
    Organisation: "organisation",
    Person: "person",
    Meeting: "meeting",
    AgendaBlock: "agenda_block",
    Issue: "issue",
    Attendance: "attendance",
    Agreement: "agreement",
    FrozenVersion: "frozen_version",
    Reopening: "reopening",
    Phase: "phase",
    RoleAssignment: "role_assignment",
    Expectation: "expectation",
    RegieDefinition: "regie_definition",
    Consent: "consent",
    PhaseRegie: "phase_regie",
    EscalationLadder: "escalation_ladder",
    EscalationStep: "escalation_step",
    Forum: "forum",
    CheckInEntry: "check_in_entry",
    BroughtSteps: "brought_steps",
}
"""Parents come before children, so that inserting in this order satisfies every foreign key."""
