# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the use cases of the three instruments share: rows of a region, and their order."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from facilitator.domain.entities import Entity
from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.positionering import Expectation, Phase
from facilitator.domain.regievoering import EscalationStep
from facilitator.domain.region import Organisation
from facilitator.domain.text import fold
from facilitator.errors import InvalidInputError, NotFoundError
from facilitator.services.ports import Library, Reader, Transaction

Ordered = TypeVar("Ordered", Phase, Expectation, EscalationStep, Forum)
E = TypeVar("E", Phase, Organisation)


def region_of_row(library: Library, kind: type[Entity], entity_id: UUID) -> UUID:
    """The region that a row belongs to."""
    with library.read() as reader:
        return reader.get(kind, entity_id).region_id


def in_region(reader: Reader, kind: type[E], entity_id: UUID, region_id: UUID) -> E:
    """The phase or partner with this id; NotFoundError when it is another region's."""
    found = reader.get(kind, entity_id)
    if found.region_id != region_id:
        raise NotFoundError("Dit hoort bij een andere regio. Kies iets uit deze regio.")
    return found


def insert(tx: Transaction, rows: Sequence[Ordered], added: Ordered, position: int | None) -> None:
    """Add a row among `rows` at `position` (0 is first); at the end when None."""
    tx.add(added)
    move(tx, [*rows, added], added.id, len(rows) if position is None else position)


def move(tx: Transaction, rows: Sequence[Ordered], row_id: UUID, position: int) -> None:
    """Put one of `rows` at `position` and number them anew."""
    ordered = sorted(rows, key=lambda row: row.position)
    moving = next(row for row in ordered if row.id == row_id)
    ordered.remove(moving)
    ordered.insert(max(0, min(position, len(ordered))), moving)
    renumber(tx, ordered)


def renumber(tx: Transaction, ordered: Sequence[Ordered]) -> None:
    """Give rows the positions that follow from their order."""
    for position, row in enumerate(ordered):
        if row.position != position:
            tx.save(replace(tx.get(type(row), row.id), position=position))


def refuse_taken_name(rows: Sequence[Phase] | Sequence[Forum], row: Phase | Forum) -> None:
    """InvalidInputError when another row of the region is called the same."""
    if any(other.id != row.id and fold(other.name) == fold(row.name) for other in rows):
        raise InvalidInputError(f"‘{row.name}’ staat er al. Kies een andere naam.")


def counted(number: int, one: str, more: str) -> str:
    """A number with its noun: "1 fase", "3 fasen"."""
    return f"{number} {one if number == 1 else more}"


_FEW = 3


def first_few(parts: Sequence[str]) -> str:
    """Parts of a sentence, at most four: "a, b, c en 13 andere"."""
    if len(parts) <= _FEW + 1:
        return listed(parts)
    return listed([*parts[:_FEW], f"{len(parts) - _FEW} andere"])


def listed(parts: Sequence[str]) -> str:
    """Parts of a sentence: "a, b en c"."""
    return " en ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
