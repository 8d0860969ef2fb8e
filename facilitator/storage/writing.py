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
from facilitator.storage.records import Plain, Statement, record

Key = tuple[type[Entity], UUID]

ONE_FOR_KINDS = {RoleAssignment, Consent, PhaseRegie, EscalationLadder}
"""Kinds with a rule that there is one for what it is about; nothing refers to them."""

NUMBERED_KINDS = (Agreement, RegieDefinition)
"""Kinds with a rule that a number is unique."""

_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}


@dataclass(slots=True)
class Known:
    """One entity: at the start, in the tables now, and as it is meant to be.

    `plain` are the JSON values of what it is meant to be, where they were at hand.
    """

    before: Entity | None
    stored: Entity | None
    now: Entity | None
    plain: Plain | None = None


Due = list[tuple[type[Entity], Known]]


def by_rank(meant: Mapping[Key, Known]) -> Due:
    """The kind and the state of each; parents come before children."""
    due = [(key[0], known) for key, known in meant.items()]
    return sorted(due, key=lambda each: _RANKS[each[0]])


def write(connection: Connection, due: Due) -> None:
    """Write what is `due`, by rank: additions parents first, then changes, then removals."""
    _make_way(connection, due)
    fresh = [each for _, each in due if each.stored is None and each.now is not None]
    for _, group in groupby(fresh, key=lambda each: type(each.now)):
        _insert(connection, list(group))
    for _, each in due:
        if each.stored is not None and each.now is not None and each.stored is not each.now:
            _update(connection, each)
    for _, each in reversed(due):
        if each.now is None and each.stored is not None:
            _delete(connection, each)


def _make_way(connection: Connection, due: Due) -> None:
    """Free what must be unique before something else takes it, as a merge and its undo do.

    A row that goes and of which there may be one goes first. A number that passes to another row
    is parked below zero meanwhile.
    """
    for kind, each in due:
        if kind in ONE_FOR_KINDS and each.now is None and each.stored is not None:
            _delete(connection, each)
    # Of what is only added, no number passes on.
    if all(each.stored is None for _, each in due):
        return
    for kind in NUMBERED_KINDS:
        moving = [each for of, each in due if of is kind and _renumbers(each)]
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
    if len(entities) == 1:
        row = statement.parameters(mapping.values(entities[0]))
        connection.exec_driver_sql(statement.text, row)
    else:
        plain = [each.plain for each in fresh if each.plain is not None]
        at_hand = len(plain) == len(fresh) and connection.dialect.name == "sqlite"
        rows = mapping.rows_of_plain(entities, plain) if at_hand else mapping.rows(entities)
        connection.exec_driver_sql(statement.text, rows)
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
