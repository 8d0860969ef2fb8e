# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The partners of a region and the people they send."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.agreement import Agreement
from facilitator.domain.changes import Changes
from facilitator.domain.ids import new_id
from facilitator.domain.meeting import Attendance
from facilitator.domain.region import Organisation, Person
from facilitator.domain.text import clean_line, fold
from facilitator.domain.words import OrganisationKind
from facilitator.errors import InvalidInputError
from facilitator.services.commands import Command
from facilitator.services.hanging import on_organisation
from facilitator.services.input import clean_lines, optional_line, required_name
from facilitator.services.meetings import open_meeting
from facilitator.services.people_list import PersonInput, read_people
from facilitator.services.ports import Library, Reader, Transaction
from facilitator.services.regions import Added
from facilitator.services.rows import listed


def add_organisation(
    library: Library,
    clock: Clock,
    region_id: UUID,
    name: str,
    *,
    kind: OrganisationKind = OrganisationKind.OVERIG,
    aliases: Sequence[str] = (),
) -> Added:
    """Add a partner; InvalidInputError when its name or an alias is already somebody's name."""
    with library.change(Command.ORGANISATION_ADDED, region_id, clock.now()) as change:
        organisation = Organisation(
            region_id=region_id,
            position=_next_position(change.tx.find(Organisation, region_id=region_id)),
            name=required_name(name, "een naam voor de organisatie"),
            kind=kind,
            aliases=clean_lines(tuple(aliases)),
        )
        _refuse_taken_names(change.tx, organisation)
        change.tx.add(organisation)
    return Added(organisation.id, change.changes)


def change_organisation(
    library: Library,
    clock: Clock,
    organisation_id: UUID,
    *,
    name: str | None = None,
    kind: OrganisationKind | None = None,
    aliases: Sequence[str] | None = None,
) -> Changes:
    """Change what is given; everything that hangs on the partner stays with it."""
    with library.read() as reader:
        region_id = reader.get(Organisation, organisation_id).region_id
    with library.change(Command.ORGANISATION_CHANGED, region_id, clock.now()) as change:
        organisation = change.tx.get(Organisation, organisation_id)
        if name is not None:
            organisation = replace(
                organisation, name=required_name(name, "een naam voor de organisatie")
            )
        if kind is not None:
            organisation = replace(organisation, kind=kind)
        if aliases is not None:
            organisation = replace(organisation, aliases=clean_lines(tuple(aliases)))
        _refuse_taken_names(change.tx, organisation)
        change.tx.save(organisation)
    return change.changes


def remove_organisation(library: Library, clock: Clock, organisation_id: UUID) -> Changes:
    """Remove a partner on which nothing hangs; otherwise say what does."""
    with library.read() as reader:
        organisation = reader.get(Organisation, organisation_id)
        _refuse_when_used(reader, organisation)
    with library.change(
        Command.ORGANISATION_REMOVED, organisation.region_id, clock.now()
    ) as change:
        for person in change.tx.find(Person, organisation_id=organisation_id):
            _remove_person(change.tx, person)
        change.tx.remove(change.tx.get(Organisation, organisation_id))
    return change.changes


def add_person(library: Library, clock: Clock, region_id: UUID, person: PersonInput) -> Added:
    """Add a participant; an organisation that is not known yet is added as a partner."""
    with library.change(Command.PERSON_ADDED, region_id, clock.now()) as change:
        added = insert_person(change.tx, region_id, person)
    return Added(added, change.changes)


def change_person(library: Library, clock: Clock, person_id: UUID, person: PersonInput) -> Changes:
    """Replace what is known of a participant.

    What they own goes along to another organisation: that is a correction, and a function at one
    organisation with another as owner would contradict itself.
    """
    with library.read() as reader:
        region_id = reader.get(Person, person_id).region_id
    with library.change(Command.PERSON_CHANGED, region_id, clock.now()) as change:
        stored = change.tx.get(Person, person_id)
        organisation_id = _organisation_for(change.tx, region_id, person)
        if organisation_id != stored.organisation_id:
            _take_along(change.tx, stored, organisation_id)
        change.tx.save(
            replace(
                stored,
                organisation_id=organisation_id,
                function=required_name(person.function, "een functie"),
                mandate=person.mandate,
                name=optional_line(person.name),
                email=optional_line(person.email),
            )
        )
    return change.changes


def remove_person(library: Library, clock: Clock, person_id: UUID) -> Changes:
    """Remove a participant; agreements keep their organisation as owner."""
    with library.read() as reader:
        region_id = reader.get(Person, person_id).region_id
    with library.change(Command.PERSON_REMOVED, region_id, clock.now()) as change:
        _remove_person(change.tx, change.tx.get(Person, person_id))
    return change.changes


def paste_people(library: Library, clock: Clock, region_id: UUID, pasted: str) -> Changes:
    """Add participants from a list pasted from a spreadsheet, as one step.

    Columns (tab or semicolon): functie, organisatie, mandaat (ja/nee), naam, e-mail; a header row
    with those words may put them in another order. Who is already there is not added twice.
    """
    people = read_people(pasted)
    with library.change(Command.PEOPLE_PASTED, region_id, clock.now()) as change:
        known = {
            (fold(person.function), person.organisation_id, fold(person.name or ""))
            for person in change.tx.find(Person, region_id=region_id)
        }
        for person in people:
            organisation_id = _organisation_for(change.tx, region_id, person)
            key = (fold(clean_line(person.function)), organisation_id, fold(person.name or ""))
            if key not in known:
                known.add(key)
                insert_person(change.tx, region_id, person)
    return change.changes


def insert_person(tx: Transaction, region_id: UUID, person: PersonInput) -> UUID:
    """Add a participant within a running transaction."""
    added = Person(
        region_id=region_id,
        organisation_id=_organisation_for(tx, region_id, person),
        position=_next_position(tx.find(Person, region_id=region_id)),
        function=required_name(person.function, "een functie"),
        mandate=person.mandate,
        name=optional_line(person.name),
        email=optional_line(person.email),
    )
    tx.add(added)
    return added.id


def partner_called(organisations: Sequence[Organisation], name: str) -> Organisation | None:
    """The partner with this name, else the one with this alias."""
    wanted = fold(clean_line(name))
    by_name = (each for each in organisations if wanted == fold(each.name))
    by_alias = (each for each in organisations if wanted in map(fold, each.aliases))
    return next(by_name, None) or next(by_alias, None)


def _organisation_for(tx: Transaction, region_id: UUID, person: PersonInput) -> UUID:
    """The partner that a participant comes from; a new one when nobody is called so."""
    name = required_name(person.organisation, "een organisatie")
    organisations = tx.find(Organisation, region_id=region_id)
    known = partner_called(organisations, name)
    if known is not None:
        return known.id
    added = Organisation(
        id=new_id(),
        region_id=region_id,
        position=_next_position(organisations),
        name=clean_line(name),
        kind=person.kind,
    )
    tx.add(added)
    return added.id


def _remove_person(tx: Transaction, person: Person) -> None:
    """Remove a person; FrozenMeetingError when they stand in what was vastgesteld."""
    for attendance in tx.find(Attendance, person_id=person.id):
        open_meeting(tx, attendance.meeting_id)
        tx.remove(attendance)
    for agreement in tx.find(Agreement, owner_person_id=person.id):
        open_meeting(tx, agreement.meeting_id)
        tx.save(replace(agreement, owner_person_id=None))
    tx.remove(person)


def _take_along(tx: Transaction, person: Person, organisation_id: UUID) -> None:
    for agreement in tx.find(Agreement, owner_person_id=person.id):
        open_meeting(tx, agreement.meeting_id)
        supporting = tuple(other for other in agreement.supporting if other != organisation_id)
        tx.save(replace(agreement, owner_id=organisation_id, supporting=supporting))


def _refuse_taken_names(reader: Reader, organisation: Organisation) -> None:
    others = [
        other
        for other in reader.find(Organisation, region_id=organisation.region_id)
        if other.id != organisation.id
    ]
    taken = {fold(other.name) for other in others}
    for name in (organisation.name, *organisation.aliases):
        if fold(name) in taken:
            raise InvalidInputError(f"Er is al een organisatie ‘{name}’. Kies een andere naam.")


def _refuse_when_used(reader: Reader, organisation: Organisation) -> None:
    agreements = [
        agreement
        for agreement in reader.find(Agreement, region_id=organisation.region_id)
        if organisation.id in (agreement.owner_id, *agreement.supporting)
    ]
    if agreements:
        numbers = ", ".join(agreement.label for agreement in agreements[:5])
        more = f" en nog {len(agreements) - 5}" if len(agreements) > 5 else ""
        raise InvalidInputError(
            f"‘{organisation.name}’ is nog partij bij {numbers}{more}. "
            "Geef die eerst aan een andere organisatie."
        )
    hanging = on_organisation(reader, organisation)
    if hanging:
        raise InvalidInputError(
            f"‘{organisation.name}’ heeft nog {listed(hanging)}. "
            "Haal dat eerst weg, of voeg haar samen met een andere organisatie."
        )


def _next_position(rows: Sequence[Organisation] | Sequence[Person]) -> int:
    return max((row.position for row in rows), default=-1) + 1
