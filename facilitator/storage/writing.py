# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes what a transaction meant, in an order that no rule of the tables forbids."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import cast
from uuid import UUID

from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import KINDS, Entity
from facilitator.domain.positionering import RoleAssignment
from facilitator.domain.regievoering import (
    Consent,
    EscalationLadder,
    PhaseRegie,
    RegieDefinition,
)
from facilitator.errors import ConflictError, StorageError
from facilitator.storage.errors import CONFLICT, HANGS_ON
from facilitator.storage.records import Statement, record

Key = tuple[type[Entity], UUID]

ONE_FOR_KINDS = {RoleAssignment, Consent, PhaseRegie, EscalationLadder}
"""Kinds with a rule that there is one for what it is about; nothing refers to them."""

NUMBERED_KINDS = (Agreement, RegieDefinition)
"""Kinds with a rule that a number is unique."""

_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}


@dataclass(slots=True)
class Known:
    """One entity: at the start, in the tables now, and as it is meant to be."""

    before: Entity | None
    stored: Entity | None
    now: Entity | None


def rank(key: Key) -> int:
    """Parents come before children."""
    return _RANKS[key[0]]


def write(connection: Connection, due: list[Key], known: Mapping[Key, Known]) -> None:
    """Write what is `due`, by rank: additions parents first, then changes, then removals."""
    _make_way(connection, due, known)
    fresh = [key for key in due if known[key].stored is None and known[key].now is not None]
    for _, keys in groupby(fresh, key=rank):
        _insert(connection, [known[key] for key in keys])
    for key in due:
        stored, now = known[key].stored, known[key].now
        if stored is not None and now is not None and stored is not now:
            _update(connection, known[key])
    for key in reversed(due):
        if known[key].now is None and known[key].stored is not None:
            _delete(connection, known[key])


def _make_way(connection: Connection, due: list[Key], known: Mapping[Key, Known]) -> None:
    """Free what must be unique before something else takes it, as a merge and its undo do.

    A row that goes and of which there may be one goes first. A number that passes to another row
    is parked below zero meanwhile.
    """
    for key in due:
        if key[0] in ONE_FOR_KINDS and known[key].now is None and known[key].stored is not None:
            _delete(connection, known[key])
    for kind in NUMBERED_KINDS:
        moving = [known[key] for key in due if key[0] is kind and _renumbers(known[key])]
        leaves = [each for each in moving if each.stored is not None]
        if leaves and any(each.now is not None for each in moving):
            for place, each in enumerate(leaves, start=1):
                _park(connection, each, -place)


def _renumbers(known: Known) -> bool:
    return _number(known.stored) != _number(known.now)


def _number(entity: Entity | None) -> tuple[object, object]:
    return getattr(entity, "number", None), getattr(entity, "twin", None)


def _park(connection: Connection, known: Known, number: int) -> None:
    stored = cast("Agreement", known.stored)
    mapping = record(type(stored), connection.dialect.name)
    _compare_and_set(connection, mapping.update(("number",)), {"new_number": number}, stored)
    known.stored = replace(stored, number=number)


def _insert(connection: Connection, fresh: list[Known]) -> None:
    """Insert entities of one kind; many at once take a tenth of the time of one by one."""
    entities = [cast("Entity", each.now) for each in fresh]
    mapping = record(type(entities[0]), connection.dialect.name)
    statement = mapping.insert()
    rows = [statement.parameters(mapping.values(entity)) for entity in entities]
    connection.exec_driver_sql(statement.text, rows[0] if len(rows) == 1 else rows)
    for each in fresh:
        each.stored = each.now


def _update(connection: Connection, known: Known) -> None:
    entity, stored = cast("Entity", known.now), cast("Entity", known.stored)
    mapping = record(type(entity), connection.dialect.name)
    new, old = mapping.values(entity), mapping.values(stored)
    changed = tuple(name for name in mapping.names if new[name] != old[name])
    if changed:
        values = {f"new_{name}": new[name] for name in changed}
        _compare_and_set(connection, mapping.update(changed), values, stored)
    known.stored = entity


def _delete(connection: Connection, known: Known) -> None:
    stored = cast("Entity", known.stored)
    mapping = record(type(stored), connection.dialect.name)
    try:
        _compare_and_set(connection, mapping.delete(), {}, stored)
    except IntegrityError as error:
        raise StorageError(HANGS_ON) from error
    known.stored = None


def _compare_and_set(
    connection: Connection, statement: Statement, values: dict[str, object], stored: Entity
) -> None:
    mapping = record(type(stored), connection.dialect.name)
    values |= {"key": mapping.encode("id", stored.id), "version_was": stored.version}
    if connection.exec_driver_sql(statement.text, statement.parameters(values)).rowcount != 1:
        raise ConflictError(CONFLICT)
