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
from facilitator.domain.region import Figure, Organisation, Person, Region, Term

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
}
"""Parents come before children, so that inserting in this order satisfies every foreign key."""
