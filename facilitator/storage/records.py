# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Entities to rows and back, and the statements for them.

The statements are built by SQLAlchemy Core, once for each table and dialect, and then handed to
the driver as text: building and processing them anew took three times as long as the writing.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, Field, fields
from functools import cache
from itertools import repeat
from operator import attrgetter, itemgetter
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from sqlalchemy import Table, bindparam, func, select
from sqlalchemy.dialects import registry
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.sql import ClauseElement

from facilitator.domain.entities import Entity
from facilitator.storage.errors import DAMAGED, SPOILED, DamagedLibraryError
from facilitator.storage.schema import TABLES
from facilitator.storage.types import Convert, Stored, json_text

E = TypeVar("E", bound=Entity)
Values = dict[str, Any]
Plain = tuple[Any, ...]
"""The JSON values of the journalled fields of an entity, in their order."""


class Statement:
    """SQL text of the driver, with the names of its parameters in order."""

    __slots__ = ("names", "text")

    def __init__(
        self, clause: ClauseElement, dialect: Dialect, names: Sequence[str] | None = None
    ) -> None:
        compiled = cast("Any", clause.compile(dialect=dialect, column_keys=names))
        self.text = str(compiled)
        self.names = tuple(cast("Sequence[str]", compiled.positiontup or ()))

    def parameters(self, values: Values) -> tuple[Any, ...]:
        """The values in the order in which the driver wants them."""
        return tuple([values[name] for name in self.names])


@cache
def dialect_of(name: str) -> Dialect:
    """A dialect whose parameters are positional, for both drivers."""
    style = "qmark" if name == "sqlite" else "format"
    driver = "sqlite.pysqlite" if name == "sqlite" else "postgresql.psycopg"
    return registry.load(driver)(paramstyle=style)


def _converted(column: Sequence[Any], convert: Convert) -> Iterable[Any]:
    """Each object once: a column of a large region repeats the same few ids and words."""
    values = dict(zip(map(id, column), column, strict=True))
    if len(values) == 1:
        value = column[0]
        return repeat(None if value is None else convert(value), len(column))
    made = {key: None if value is None else convert(value) for key, value in values.items()}
    return map(made.__getitem__, map(id, column))


class Record(Generic[E]):
    """The mapping of one kind of entity on its table in one dialect."""

    def __init__(self, kind: type[E], dialect: str) -> None:
        self.kind = kind
        self.table: Table = TABLES[kind]
        self.names = tuple(field.name for field in fields(kind))
        self.types: dict[str, Stored] = {
            name: cast("Stored", self.table.c[name].type) for name in self.names
        }
        self.journalled = tuple(name for name in self.names if name not in {"id", "version"})
        self.in_order: Callable[[Values], Plain] = itemgetter(*self.journalled)
        self._dialect = dialect_of(dialect)
        self._encoders = {name: self.types[name].encoder(dialect) for name in self.names}
        self._readers = {name: self.types[name].reader() for name in self.names}
        self._fillers: list[tuple[Callable[[E, Any], None], Convert | None, bool]] = [
            (
                getattr(kind, name).__set__,
                self.types[name].decoder(dialect),
                bool(self.table.c[name].nullable),
            )
            for name in self.names
        ]
        self._take = attrgetter(*self.names)
        self._columns = [self.table.c[name] for name in self.names]
        self._order = [
            self.table.c[name] for name in ("position", "number", "id") if name in self.table.c
        ]
        self._cache: dict[object, Statement] = {}

    def values(self, entity: E) -> Values:
        """The row of an entity, as the driver takes it."""
        encoders = self._encoders
        return {
            name: None if value is None else encoders[name](value)
            for name, value in zip(self.names, self._take(entity), strict=True)
        }

    def rows(self, entities: Sequence[E]) -> list[tuple[Any, ...]]:
        """What `insert` takes for many entities: column by column, in a third of the time."""
        columns = [
            _converted(self._column(name, entities), self._encoders[name])
            for name in self.insert().names
        ]
        return list(zip(*columns, strict=True))

    def rows_of_plain(self, entities: Sequence[E], plain: Sequence[Plain]) -> list[tuple[Any, ...]]:
        """As `rows`, for SQLite, of entities whose JSON values are at hand."""
        told = dict(zip(self.journalled, zip(*plain, strict=True), strict=True))
        columns: list[Iterable[Any]] = []
        for name in self.insert().names:
            column, kind = told.get(name), self.types[name]
            if column is None:
                columns.append(_converted(self._column(name, entities), self._encoders[name]))
            else:
                columns.append(_converted(column, kind.kept) if kind.keeps_its_own else column)
        return list(zip(*columns, strict=True))

    def packed(self, plain: Plain) -> str:
        """The JSON object of the values of an entity, without what is empty."""
        named = zip(self.journalled, plain, strict=True)
        return json_text({name: value for name, value in named if value is not None})

    def _column(self, name: str, entities: Sequence[E]) -> list[Any]:
        return list(map(attrgetter(name), entities))

    def numbered(self, entities: Sequence[E], version: int) -> Sequence[E]:
        """The same entities with another version; as `entities` below, without the constructor."""
        if all(entity.version == version for entity in entities):
            return entities
        new, kind = object.__new__, self.kind
        made = [new(kind) for _ in entities]
        for name, (fill, _, _) in zip(self.names, self._fillers, strict=True):
            values = repeat(version) if name == "version" else map(attrgetter(name), entities)
            deque(map(fill, made, values), maxlen=0)
        return made

    def encode(self, name: str, value: object) -> object:
        """One value of a field, as the driver takes it."""
        return None if value is None else self._encoders[name](value)

    def entities(self, rows: Sequence[Sequence[Any]]) -> list[E]:
        """The entities of whole rows; DamagedLibraryError when a value can't be read.

        Column by column and straight into the slots of the dataclass: a list of 2,000 rows takes
        a third of the time of calling a frozen dataclass for each. No entity has a
        `__post_init__` that would be passed over (tests/storage/test_schema.py).
        """
        new, kind = object.__new__, self.kind
        found = [new(kind) for _ in rows]
        try:
            for (fill, decode, optional), column in zip(
                self._fillers, zip(*rows, strict=True), strict=False
            ):
                values: Any = column
                if decode is not None and optional:
                    values = [None if value is None else decode(value) for value in column]
                elif decode is not None:
                    values = map(decode, column)
                deque(map(fill, found, values), maxlen=0)
        except SPOILED as error:
            raise DamagedLibraryError(DAMAGED) from error
        return found

    def whole(self, keys: Sequence[UUID], held: Sequence[Values]) -> Sequence[E]:
        """New entities with these ids of JSON values; KeyError when one that must be there is not.

        Column by column, as `entities`: half the time of `unplain` and the constructor.
        """
        new, kind = object.__new__, self.kind
        made = [new(kind) for _ in keys]
        for field, (fill, _, _) in zip(fields(kind), self._fillers, strict=True):
            column = keys if field.name == "id" else self._read(field, held)
            deque(map(fill, made, column), maxlen=0)
        return made

    def _read(self, field: Field[Any], held: Sequence[Values]) -> list[Any]:
        """A column of Python values; what is not given gets the value that a new entity has."""
        name, read, absent = field.name, self._readers[field.name], field.default
        if absent is MISSING and any([name not in values for values in held]):  # noqa: C419 - as below
            raise KeyError(name)
        return [
            value if (value := values.get(name, absent)) is absent or value is None else read(value)
            for values in held
        ]

    def plain(self, entity: E) -> Values:
        """The JSON value of every journalled field."""
        types = self.types
        found: Values = {}
        for name in self.journalled:
            value = getattr(entity, name)
            found[name] = None if value is None else types[name].plain(value)
        return found

    def unplain(self, values: Values) -> Values:
        """Python values of JSON values, for the fields that are given."""
        readers = self._readers
        return {
            name: None if value is None else readers[name](value) for name, value in values.items()
        }

    def _statement(self, key: object, build: Callable[[], Statement]) -> Statement:
        statement = self._cache.get(key)
        if statement is None:
            statement = self._cache[key] = build()
        return statement

    def insert(self) -> Statement:
        def build() -> Statement:
            return Statement(self.table.insert().inline(), self._dialect, self.names)

        return self._statement("insert", build)

    def update(self, changed: tuple[str, ...]) -> Statement:
        """Compare and set: writes `changed`, only while the stored version is `version_was`."""

        def build() -> Statement:
            table = self.table
            new = {table.c[name]: bindparam(f"new_{name}", type_=table.c[name].type)
                   for name in changed}  # fmt: skip
            clause = table.update().values(new)
            clause = clause.where(table.c.id == bindparam("key"))
            return Statement(
                clause.where(table.c.version == bindparam("version_was")), self._dialect
            )

        return self._statement(("update", changed), build)

    def delete(self) -> Statement:
        def build() -> Statement:
            table = self.table
            clause = table.delete().where(table.c.id == bindparam("key"))
            return Statement(
                clause.where(table.c.version == bindparam("version_was")), self._dialect
            )

        return self._statement("delete", build)

    def find(self, names: tuple[str, ...], nulls: tuple[str, ...]) -> Statement:
        """Whole rows whose `names` equal parameters and whose `nulls` are empty, in order."""

        def build() -> Statement:
            clause = select(*self._columns).where(*self._conditions(names, nulls))
            return Statement(clause.order_by(*self._order), self._dialect)

        return self._statement(("find", names, nulls), build)

    def highest(self, field: str, names: tuple[str, ...], nulls: tuple[str, ...]) -> Statement:
        def build() -> Statement:
            largest = select(func.max(self.table.c[field]))
            return Statement(largest.where(*self._conditions(names, nulls)), self._dialect)

        return self._statement(("highest", field, names, nulls), build)

    def _conditions(self, names: tuple[str, ...], nulls: tuple[str, ...]) -> list[Any]:
        equal = [self.table.c[name] == bindparam(f"is_{name}") for name in names]
        return equal + [self.table.c[name].is_(None) for name in nulls]


@cache
def record(kind: type[E], dialect: str) -> Record[E]:
    """The mapping of `kind`; made once."""
    return Record(kind, dialect)
