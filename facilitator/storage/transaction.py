# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading and writing entities within one transaction.

A transaction keeps every entity it met in an identity map: as it was when the transaction began,
as the tables hold it now, and as it is meant to be. Writing waits until something is searched or
the transaction commits, and then happens parents first; so entities may be added and removed in
any order, and saving one twice writes it once. `get` and `find` always show what was meant.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from typing import TypeVar, cast
from uuid import UUID

from sqlalchemy.engine import Connection

from facilitator.domain.agreement import Tally
from facilitator.domain.entities import Entity
from facilitator.domain.steps import Step
from facilitator.errors import ConflictError, NotFoundError
from facilitator.storage import queries, steps, touched
from facilitator.storage.errors import CONFLICT, NOT_FOUND, TWICE, telling_damage
from facilitator.storage.journal import Line, lines_of, packed_lines_of
from facilitator.storage.records import Plain, Record, Statement, record
from facilitator.storage.writing import Key, Known, by_rank, write

E = TypeVar("E", bound=Entity)


class SqlReader:
    """A consistent view of the library over one connection; implements `ports.Reader`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._dialect = connection.dialect.name

    def get(self, kind: type[E], entity_id: UUID, /) -> E:
        found = self._lookup(kind, entity_id)
        if found is None:
            raise NotFoundError(NOT_FOUND)
        return found

    def find(self, kind: type[E], /, **equals: object) -> list[E]:
        mapping = record(kind, self._dialect)
        statement, values = _filtered(mapping, "find", (), equals)
        with telling_damage():
            rows = self._connection.exec_driver_sql(statement.text, values).all()
        return mapping.entities(rows)

    def highest(self, kind: type[E], field: str, /, **equals: object) -> int:
        mapping = record(kind, self._dialect)
        statement, values = _filtered(mapping, "highest", (field,), equals)
        return self._connection.exec_driver_sql(statement.text, values).scalar() or 0

    def highest_ever(self, kind: type[Entity], field: str, parent: tuple[str, UUID]) -> int:
        return queries.highest_ever(self._connection, kind, field, parent)

    def tallies(self, today: date) -> dict[UUID, Tally]:
        return queries.tallies(self._connection, today)

    def field_history(
        self, kind: type[Entity], field: str, region_id: UUID, since: datetime | None = None
    ) -> Sequence[queries.JournalledChange]:
        return queries.field_history(self._connection, kind, field, region_id, since)

    def times_touched(self, kind: type[Entity], region_id: UUID) -> Mapping[UUID, int]:
        return touched.times_touched(self._connection, kind, region_id)

    def ever(
        self, kind: type[Entity], field: str, region_id: UUID
    ) -> Sequence[tuple[UUID, object]]:
        return touched.ever(self._connection, kind, field, region_id)

    def steps(self, region_id: UUID) -> list[Step]:
        """The history of a region as it travels: own steps and brought ones, oldest first."""
        return steps.region_steps(self._connection, region_id)

    def mark(self, region_id: UUID) -> int:
        """The number of the newest command of a region; 0 when there was none."""
        return steps.newest(self._connection, region_id)

    def _lookup(self, kind: type[E], entity_id: UUID) -> E | None:
        found = SqlReader.find(self, kind, id=entity_id)
        return found[0] if found else None


def _filtered(
    mapping: Record[E], verb: str, extra: tuple[str, ...], equals: dict[str, object]
) -> tuple[Statement, tuple[object, ...]]:
    names = tuple(name for name, value in equals.items() if value is not None)
    nulls = tuple(name for name, value in equals.items() if value is None)
    statement = getattr(mapping, verb)(*extra, names, nulls)
    values = {f"is_{name}": mapping.encode(name, equals[name]) for name in names}
    return statement, statement.parameters(values)


def _same(one: Entity | None, other: Entity | None) -> bool:
    if one is None or other is None:
        return one is other
    return replace(one, version=other.version) == other


class SqlTransaction(SqlReader):
    """A reader that can write; implements `ports.Transaction`.

    A changed entity's version goes up by one for the whole transaction. `save` accepts the
    version from before and the one that `get` shows since.
    """

    def __init__(self, connection: Connection, first_version: int = 0) -> None:
        """`first_version` is what `add` gives; a merge may bring back what was removed here."""
        super().__init__(connection)
        self._first = first_version
        self._known: dict[Key, Known] = {}
        # Ordered as they came, so that equal work gives equal journals.
        self._meant: dict[Key, Known] = {}
        self._unwritten: dict[Key, Known] = {}

    def find(self, kind: type[E], /, **equals: object) -> list[E]:
        self.flush()
        known = self._known
        found: list[E] = []
        for entity in super().find(kind, **equals):
            key = (kind, entity.id)
            if key not in known:
                known[key] = Known(entity, entity, entity)
            found.append(cast("E", known[key].now))
        return found

    def highest(self, kind: type[E], field: str, /, **equals: object) -> int:
        self.flush()
        return super().highest(kind, field, **equals)

    def highest_ever(self, kind: type[Entity], field: str, parent: tuple[str, UUID]) -> int:
        """As in `SqlReader`: what this transaction itself adds is in no journal yet."""
        self.flush()
        return super().highest_ever(kind, field, parent)

    def tallies(self, today: date) -> dict[UUID, Tally]:
        self.flush()
        return super().tallies(today)

    def times_touched(self, kind: type[Entity], region_id: UUID) -> Mapping[UUID, int]:
        """As in `SqlReader`, with what this transaction itself touches as one step more."""
        self.flush()
        counts = Counter(super().times_touched(kind, region_id))
        counts.update(key for meant, key in self._meant if meant is kind)
        return counts

    def add(self, *entities: Entity) -> None:
        for kind, group in groupby(entities, key=type):
            for entity in record(kind, self._dialect).numbered(list(group), self._first):
                self._add(entity)

    def bring(self, entities: Sequence[Entity], plain: Sequence[Plain]) -> None:
        """As `add`, of entities whose JSON values are at hand; a large merge has many."""
        self.add(*entities)
        for entity, values in zip(entities, plain, strict=True):
            self._known[type(entity), entity.id].plain = values

    def add_at(self, entity: Entity, version: int) -> None:
        """Add `entity` with a version of its own: for what undo and redo bring back."""
        self._add(replace(entity, version=version))

    def _add(self, entity: Entity) -> None:
        key = (type(entity), entity.id)
        known = self._known.setdefault(key, Known(None, None, None))
        if known.now is not None:
            raise ConflictError(TWICE)
        self._mean(key, known, entity)

    def save(self, entity: Entity) -> None:
        kind = type(entity)
        known = self._meet(kind, entity.id)
        if known.now is None:
            raise NotFoundError(NOT_FOUND)
        allowed = {known.now.version}
        if known.before is not None:
            allowed.add(known.before.version)
        if entity.version not in allowed:
            raise ConflictError(CONFLICT)
        self._mean((kind, entity.id), known, entity)

    def remove(self, entity: Entity) -> None:
        kind = type(entity)
        known = self._meet(kind, entity.id)
        if known.now is None:
            raise NotFoundError(NOT_FOUND)
        if entity.version not in {known.now.version, (known.before or known.now).version}:
            raise ConflictError(CONFLICT)
        known.now = None
        self._mark((kind, entity.id), known)

    def _mean(self, key: Key, known: Known, entity: Entity) -> None:
        """Note what an entity is meant to be, with the version it will have."""
        if known.before is not None:
            changed = not _same(known.before, entity)
            entity = replace(entity, version=known.before.version + changed)
        elif known.now is not None:
            entity = replace(entity, version=known.now.version)
        known.now = entity
        self._mark(key, known)

    def _mark(self, key: Key, known: Known) -> None:
        known.plain = None
        self._meant[key] = self._unwritten[key] = known

    def _meet(self, kind: type[E], entity_id: UUID) -> Known:
        known = self._known.get((kind, entity_id))
        if known is None:
            found = super()._lookup(kind, entity_id)
            known = self._known[kind, entity_id] = Known(found, found, found)
        return known

    def _lookup(self, kind: type[E], entity_id: UUID) -> E | None:
        return cast("E | None", self._meet(kind, entity_id).now)

    def flush(self) -> None:
        """Write what was meant: additions parents first, then changes, then removals."""
        if not self._unwritten:
            return
        write(self._connection, by_rank(self._unwritten))
        self._unwritten.clear()

    def lines(self) -> list[Line]:
        """What the journal says of this transaction: parents first."""
        changed = [known for _, known in by_rank(self._meant)]
        if self._first:
            return [line for known in changed for line in packed_lines_of(known)]
        return [line for known in changed for line in lines_of(known.before, known.now)]

    def touched(self) -> frozenset[Key]:
        """Kinds and ids of what this transaction changes."""
        meant = self._meant.items()
        return frozenset(key for key, known in meant if not _same(known.before, known.now))
