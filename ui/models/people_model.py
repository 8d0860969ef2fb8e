# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Participants and partners as table rows."""

from collections.abc import Sequence
from uuid import UUID

from facilitator.domain.ids import new_id
from facilitator.domain.partner_kind import likely_kind
from facilitator.domain.region import Organisation, Person
from facilitator.domain.words import ORGANISATION_KIND_LABELS
from facilitator.services.partners import partner_called
from facilitator.services.people_list import PersonInput
from ui.models.cells import Cell, Row

PEOPLE_HEADERS = ("Functie", "Organisatie", "Mandaat")
PASTED_HEADERS = (*PEOPLE_HEADERS, "Nieuwe partner")
PARTNER_HEADERS = ("Naam", "Soort", "Ook wel")
MANDATE_COLUMN = 2


def people_rows(people: Sequence[Person], organisations: Sequence[Organisation]) -> list[Row]:
    """Participants in the order in which they were added."""
    names = {organisation.id: organisation.name for organisation in organisations}
    return [
        _person_row(p.id, p.function, p.name, names.get(p.organisation_id, ""), mandate=p.mandate)
        for p in people
    ]


def pasted_rows(people: Sequence[PersonInput], partners: Sequence[Organisation]) -> list[Row]:
    """The same for people that were not stored yet, with the kind of who becomes a partner."""
    return [_pasted_row(person, partners) for person in people]


def _pasted_row(person: PersonInput, partners: Sequence[Organisation]) -> Row:
    row = _person_row(
        new_id(), person.function, person.name, person.organisation, mandate=person.mandate
    )
    new = partner_called(partners, person.organisation) is None
    kind = ORGANISATION_KIND_LABELS[person.kind] if new else ""
    spoken = f"{row.spoken}, nieuwe partner: {kind}" if new else row.spoken
    return Row(row.id, (*row.cells, Cell(kind, "text_2")), spoken)


def new_partner_note(partners: Sequence[Organisation], name: str) -> str:
    """What is said where typing a name makes a partner; empty when it is known."""
    if not name.strip() or partner_called(partners, name) is not None:
        return ""
    kind = ORGANISATION_KIND_LABELS[likely_kind(name)]
    return f"Wordt een nieuwe partner, soort: {kind}. Je past dat aan bij Partners."


def partner_rows(organisations: Sequence[Organisation], people: Sequence[Person]) -> list[Row]:
    """Partners; one that sends nobody is lighter."""
    sending = {person.organisation_id for person in people}
    rows: list[Row] = []
    for organisation in organisations:
        kind, aliases = ORGANISATION_KIND_LABELS[organisation.kind], ", ".join(organisation.aliases)
        nobody = "" if organisation.id in sending else ", nog geen deelnemer"
        called = f", ook wel {aliases}" if aliases else ""
        rows.append(
            Row(
                organisation.id,
                (
                    Cell(organisation.name, "text_2" if nobody else "text", strong=True),
                    Cell(kind, "text_2"),
                    Cell(aliases, "text_3"),
                ),
                f"{organisation.name}, {kind}{called}{nobody}",
            )
        )
    return rows


def _person_row(
    row_id: UUID, function: str, name: str | None, organisation: str, *, mandate: bool
) -> Row:
    who = f"{function} ({name})" if name else function
    word = "met mandaat" if mandate else "zonder mandaat"
    shield = (
        Cell("Ja", "pri", strong=True, icon="shield-check-fill")
        if mandate
        else Cell("Nee", "text_2", icon="shield")
    )
    cells = (Cell(who, strong=True), Cell(organisation, "text_2"), shield)
    return Row(row_id, cells, f"{who}, {organisation}, {word}")
