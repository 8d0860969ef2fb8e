# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regions, their words and figures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.domain.meeting import Meeting
from facilitator.domain.region import Figure, Region, Term
from facilitator.domain.text import clean_line, fold
from facilitator.errors import InvalidInputError, NotFoundError
from facilitator.services.commands import Command
from facilitator.services.input import clean_lines, required_name, required_text
from facilitator.services.ports import Library, Reader, Transaction
from facilitator.services.rows import listed


@dataclass(frozen=True, slots=True)
class Added:
    """What a use case made, and what it changed."""

    id: UUID
    changes: Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class TermInput:
    """A begrip as typed."""

    term: str
    meaning: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureInput:
    """A cijfer as typed; `count` may be "<5"."""

    school_year: str
    kind: str
    count: str
    reference_date: date | None = None


def add_region(
    library: Library, clock: Clock, name: str, codes: Sequence[str] = (), ambition: str = ""
) -> Added:
    """Make a new region; two regions can't share a name, because people pick them by it."""
    region = Region(
        name=required_name(name, "een naam voor de regio"),
        codes=clean_lines(tuple(codes)),
        ambition=clean_line(ambition),
    )
    with library.change(Command.REGION_ADDED, region.id, clock.now()) as change:
        _refuse_taken_name(change.tx, region)
        change.tx.add(region)
    return Added(region.id, change.changes)


def change_region(
    library: Library,
    clock: Clock,
    region_id: UUID,
    *,
    name: str | None = None,
    codes: Sequence[str] | None = None,
    ambition: str | None = None,
) -> Changes:
    """Change what is given; None leaves a field as it is."""
    with library.change(Command.REGION_CHANGED, region_id, clock.now()) as change:
        region = change.tx.get(Region, region_id)
        if name is not None:
            region = replace(region, name=required_name(name, "een naam voor de regio"))
            _refuse_taken_name(change.tx, region)
        if codes is not None:
            region = replace(region, codes=clean_lines(tuple(codes)))
        if ambition is not None:
            region = replace(region, ambition=clean_line(ambition))
        change.tx.save(region)
    return change.changes


def region_named(reader: Reader, name: str) -> Region:
    """The region with this name, case and accents aside, or with this id.

    NotFoundError names the others; InvalidInputError tells namesakes apart by their ids.
    """
    regions = reader.find(Region)
    wanted = fold(clean_line(name))
    found = [one for one in regions if wanted in {fold(one.name), one.id.hex}]
    if len(found) == 1:
        return found[0]
    if found:
        raise InvalidInputError(_namesakes(reader, found))
    known = ", ".join(f"‘{region.name}’" for region in regions) or "nog geen enkele"
    raise NotFoundError(f"Er is geen regio ‘{clean_line(name)}’. Wel bekend: {known}.")


def _namesakes(reader: Reader, regions: Sequence[Region]) -> str:
    told = [
        f"{one.id.hex} ({len(reader.find(Meeting, region_id=one.id))} keer bijeengekomen)"
        for one in regions
    ]
    return (
        f"Er zijn {len(regions)} regio’s ‘{regions[0].name}’: {listed(told)}. Geef zo’n code op "
        "in plaats van de naam, of geef een van de regio’s in het venster een andere naam."
    )


def set_terms(
    library: Library, clock: Clock, region_id: UUID, terms: Sequence[TermInput]
) -> Changes:
    """Replace the begrippen of a region, keeping those that did not change."""
    fresh = [
        Term(
            region_id=region_id,
            position=position,
            term=required_name(term.term, "een begrip"),
            meaning=required_text(term.meaning, f"wat ‘{clean_line(term.term)}’ betekent"),
            source=clean_line(term.source),
        )
        for position, term in enumerate(terms)
    ]
    _refuse_repeats([term.term for term in fresh])
    with library.change(Command.TERMS_CHANGED, region_id, clock.now()) as change:
        stored = change.tx.find(Term, region_id=region_id)
        _replace(change.tx, stored, fresh, lambda term: fold(term.term))
    return change.changes


def set_figures(
    library: Library, clock: Clock, region_id: UUID, figures: Sequence[FigureInput]
) -> Changes:
    """Replace the cijfers of a region, keeping those that did not change."""
    fresh = [
        Figure(
            region_id=region_id,
            position=position,
            school_year=required_name(figure.school_year, "een schooljaar"),
            kind=required_name(figure.kind, "wat er geteld is"),
            count=required_name(figure.count, "een aantal"),
            reference_date=figure.reference_date,
        )
        for position, figure in enumerate(figures)
    ]
    _refuse_repeats([f"{figure.school_year}: {figure.kind}" for figure in fresh])
    with library.change(Command.FIGURES_CHANGED, region_id, clock.now()) as change:
        stored = change.tx.find(Figure, region_id=region_id)
        _replace(change.tx, stored, fresh, lambda f: fold(f"{f.school_year}: {f.kind}"))
    return change.changes


def _refuse_taken_name(reader: Reader, region: Region) -> None:
    wanted = fold(region.name)
    if any(r.id != region.id and fold(r.name) == wanted for r in reader.find(Region)):
        raise InvalidInputError(f"Er is al een regio ‘{region.name}’. Kies een andere naam.")


def _refuse_repeats(names: Sequence[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if fold(name) in seen:
            raise InvalidInputError(f"‘{name}’ staat er twee keer. Haal er één weg.")
        seen.add(fold(name))


_Row = TypeVar("_Row", Term, Figure)


def _replace(
    tx: Transaction, stored: list[_Row], fresh: list[_Row], key: Callable[[_Row], str]
) -> None:
    """Make the stored rows the fresh ones; a row with the same key stays the same row."""
    left = {key(row): row for row in stored}
    for row in fresh:
        old = left.pop(key(row), None)
        if old is None:
            tx.add(row)
        else:
            tx.save(replace(row, id=old.id, version=old.version))
    for old in left.values():
        tx.remove(old)
