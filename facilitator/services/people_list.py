# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads a list of participants that was pasted from a spreadsheet."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.partner_kind import likely_kind
from facilitator.domain.text import clean_line, clean_text, fold
from facilitator.domain.words import OrganisationKind
from facilitator.errors import InvalidInputError
from facilitator.services.rows import listed

_YES = {"ja", "j", "yes", "x", "1", "waar", "true", "mandaat", "✓"}
_NAMES = ("functie", "organisatie", "mandaat", "naam", "e-mail")
_NAMED = 5
"""So many bad rows are called by number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonInput:
    """A participant as typed or pasted; `kind` is that of the organisation if it is a new one."""

    function: str
    organisation: str
    mandate: bool = False
    name: str | None = None
    email: str | None = None
    kind: OrganisationKind = OrganisationKind.OVERIG


@dataclass(frozen=True, slots=True)
class PeopleList:
    """Who could be read; `problem` names the rows that could not, and what to do."""

    people: tuple[PersonInput, ...]
    problem: str = ""


def read_people(pasted: str) -> list[PersonInput]:
    """Read a pasted list of participants; InvalidInputError names the row that can't be read."""
    read = read_list(pasted)
    if read.problem:
        raise InvalidInputError(read.problem)
    return list(read.people)


def read_list(pasted: str) -> PeopleList:
    """Read what can be read of a pasted list."""
    text = clean_text(pasted).strip("\n")
    if not text.strip():
        return PeopleList((), "Er is niets geplakt. Kopieer eerst de rijen in Excel.")
    delimiter = "\t" if "\t" in text else ";"
    rows = [
        [clean_line(cell) for cell in row]
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    ]
    header = _columns(rows[0])
    columns = header or {name: index for index, name in enumerate(_NAMES)}
    people: list[PersonInput] = []
    bad: dict[int, list[str]] = {}
    for number, row in enumerate(rows, start=1):
        if not any(row) or (header and number == 1):
            continue
        person = _person(columns, row)
        if person.function and person.organisation:
            people.append(person)
        else:
            bad[number] = row
    return PeopleList(tuple(people), _problem(bad))


def _person(columns: dict[str, int], row: Sequence[str]) -> PersonInput:
    def cell(column: str) -> str:
        index = columns.get(column, -1)
        return row[index] if 0 <= index < len(row) else ""

    return PersonInput(
        function=cell("functie"),
        organisation=cell("organisatie"),
        mandate=fold(cell("mandaat")) in _YES,
        name=cell("naam") or None,
        email=cell("e-mail") or None,
        kind=likely_kind(cell("organisatie")),
    )


def _problem(bad: dict[int, list[str]]) -> str:
    if not bad:
        return ""
    (first, row), *others = bad.items()
    more = [str(number) for number, _ in others[:_NAMED]]
    more += [f"nog {len(others) - _NAMED}"] if len(others) > _NAMED else []
    also = f" Dat geldt ook voor rij {listed(more)}." if more else ""
    return (
        f"Rij {first} heeft geen functie of geen organisatie: ‘{' '.join(row).strip()}’.{also} "
        "Functie en organisatie zijn genoeg, in die volgorde."
    )


def _columns(header: list[str]) -> dict[str, int] | None:
    words = [
        "e-mail" if fold(cell) in {"email", "e-mail", "mail"} else fold(cell) for cell in header
    ]
    found = {word: index for index, word in enumerate(words) if word in _NAMES}
    return found if {"functie", "organisatie"} <= set(found) else None
