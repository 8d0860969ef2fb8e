# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The journal: what every command changed, field by field, chained by digests.

One row of `command` for each command that changed something, and one row of `journal` for each
field: on insert the fields that hold a value, on delete the same with the value as *before*. What a
merge adds has one row for all its fields. Rows
are only ever added. Each command's digest covers the one before it, so a flipped bit anywhere in
the journal breaks the chain; and because the journal holds every value, replaying it tells
whether a table was damaged (`replay.py`).

`id` and `version` are not journalled: the id names the entity, and the version follows from the
journal. An entity starts at version 0 and goes up by one with each command that changes it; what
undo, redo or a merge brings (back) starts at the number of that command, which no earlier row
ever had.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.engine import Connection

from facilitator.domain.entities import KINDS, Entity
from facilitator.domain.ids import new_id
from facilitator.domain.steps import BroughtSteps
from facilitator.storage.errors import telling_damage
from facilitator.storage.records import Statement, dialect_of, record
from facilitator.storage.schema import COMMAND, JOURNAL
from facilitator.storage.types import Id, Instant, json_bytes, json_text
from facilitator.storage.writing import Known


class CommandKind(StrEnum):
    """How a command came to be."""

    NORMAL = "normal"
    UNDO = "undo"
    REDO = "redo"
    MERGE = "merge"

    @property
    def forward(self) -> bool:
        """Whether it did something new, instead of taking something back or doing it again."""
        return self in {CommandKind.NORMAL, CommandKind.MERGE}


class Op(StrEnum):
    """What happened to an entity."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


class Line(NamedTuple):
    """One row of the journal; `before` and `after` are JSON texts, the id is hexadecimal."""

    kind: str
    entity: str
    op: str
    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of `command`."""

    seq: int
    id: UUID
    name: str
    region_id: UUID | None
    at: datetime
    kind: CommandKind
    target: UUID | None


@dataclass(frozen=True, slots=True)
class Head:
    """The newest command: its number, and the digest the next one continues."""

    seq: int
    digest: str


START = Head(0, "")

WHOLE = "*"
"""In the place of a field: all fields at once, as a JSON object."""

_ID = Id()
_INSTANT = Instant()


def digest(previous: str, entry: Entry, lines: Iterable[Line]) -> str:
    """The digest of a command: over the one before, the command itself and all its lines."""
    command = [
        entry.seq,
        entry.id.hex,
        entry.name,
        entry.region_id.hex if entry.region_id else None,
        _INSTANT.plain(entry.at),
        entry.kind.value,
        entry.target.hex if entry.target else None,
    ]
    content = json_bytes([previous, command, list(lines)])
    return hashlib.sha256(content).hexdigest()


def lines_of(before: Entity | None, after: Entity | None) -> Iterator[Line]:
    """The lines for an entity that was added, changed or removed."""
    entity = after or before
    if entity is None:
        return
    op = Op.INSERT if before is None else Op.DELETE if after is None else Op.UPDATE
    mapping = record(type(entity), "sqlite")
    old: dict[str, Any] = mapping.plain(before) if before is not None else {}
    new: dict[str, Any] = mapping.plain(after) if after is not None else {}
    kind, key = KINDS[type(entity)], entity.id.hex
    for name in mapping.journalled:
        was, now = old.get(name), new.get(name)
        if was != now:
            yield Line(kind, key, op.value, name, _text(was), _text(now))


def packed_lines_of(known: Known) -> Iterable[Line]:
    """As `lines_of`, with one line for the whole of an entity that a merge brought.

    The steps that came along tell its fields one by one already; a large region would be written
    twice.
    """
    entity = known.now
    if known.before is not None or entity is None or isinstance(entity, BroughtSteps):
        return lines_of(known.before, entity)
    mapping = record(type(entity), "sqlite")
    plain = known.plain or mapping.in_order(mapping.plain(entity))
    text = mapping.packed(plain)
    return (Line(KINDS[type(entity)], entity.id.hex, Op.INSERT.value, WHOLE, None, text),)


def spread(line: Line) -> Iterator[Line]:
    """A line as one for each field."""
    if line.field != WHOLE:
        yield line
        return
    for name, value in json.loads(line.after or "{}").items():
        yield line._replace(field=name, after=json_text(value))


def _text(plain: object) -> str | None:
    return None if plain is None else json_text(plain)


class Journal:
    """Reads and writes the journal over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        name = connection.dialect.name
        dialect = dialect_of(name)
        newest = select(COMMAND.c.seq, COMMAND.c.digest).where(
            COMMAND.c.seq == select(func.max(COMMAND.c.seq)).scalar_subquery()
        )
        self._newest = Statement(newest, dialect)
        self._command = Statement(COMMAND.insert().inline(), dialect)
        self._lines = Statement(JOURNAL.insert().inline(), dialect)
        self._id = _ID.encoder(name)
        self._native_ids = name == "postgresql"
        self._at = _INSTANT.encoder(name)

    def head(self) -> Head:
        """The newest command; `START` in an empty library."""
        row = self._connection.exec_driver_sql(self._newest.text).first()
        return Head(row[0], row[1]) if row else START

    def append(self, entry: Entry, lines: list[Line]) -> None:
        """Append a command with its lines, behind the newest one."""
        head = self.head()
        entry = replace(entry, seq=head.seq + 1)
        run = self._connection.exec_driver_sql
        run(self._command.text, self._command.parameters(self._row(entry, head.digest, lines)))
        # Order of the columns of JOURNAL: command, position, then those of Line.
        rows = [
            (entry.seq, position, line[0], self._stored_key(line[1]), *line[2:])
            for position, line in enumerate(lines)
        ]
        run(self._lines.text, rows)

    def _row(self, entry: Entry, previous: str, lines: list[Line]) -> dict[str, Any]:
        return {
            "seq": entry.seq,
            "id": self._id(entry.id),
            "name": entry.name,
            "region_id": entry.region_id and self._id(entry.region_id),
            "at": self._at(entry.at),
            "kind": entry.kind.value,
            "target": entry.target and self._id(entry.target),
            "digest": digest(previous, entry, lines),
        }

    def _stored_key(self, key: str) -> object:
        return UUID(key) if self._native_ids else key

    @telling_damage()
    def lines(self, seq: int) -> list[Line]:
        """The lines of one command, in order, one for each field."""
        j = JOURNAL.c
        clause = select(j.kind, j.entity_id, j.op, j.field, j.before, j.after)
        rows = self._connection.execute(clause.where(j.command == seq).order_by(j.position))
        lines = [Line(r[0], r[1].hex, r[2], r[3], r[4], r[5]) for r in rows]
        return [each for line in lines for each in spread(line)]

    def entries(self, region_id: UUID) -> Iterator[Entry]:
        """The commands of a region, newest first, read only as far as they are asked for."""
        below: int | None = None
        while True:
            page = self._page(region_id, below)
            yield from page
            if len(page) < _PAGE:
                return
            below = page[-1].seq

    @telling_damage()
    def _page(self, region_id: UUID, below: int | None) -> list[Entry]:
        c = COMMAND.c
        clause = select(c.seq, c.id, c.name, c.region_id, c.at, c.kind, c.target)
        clause = clause.where(c.region_id == region_id)
        if below is not None:
            clause = clause.where(c.seq < below)
        rows = self._connection.execute(clause.order_by(c.seq.desc()).limit(_PAGE))
        return [Entry(r[0], r[1], r[2], r[3], r[4], CommandKind(r[5]), r[6]) for r in rows]


_PAGE = 32


def lines_by_command(
    connection: Connection, region_id: UUID | None = None
) -> dict[int, list[Line]]:
    """The lines of every command of a region, or of all, as they were written, by its number.

    Straight from the driver: there are tens of thousands, and only their ids need a look.
    """
    name = connection.dialect.name
    statement, decode = _all_lines(name, within=region_id is not None), _ID.decoder(name)
    values = statement.parameters({"region": _ID.encoder(name)(region_id)} if region_id else {})
    ids: dict[object, str] = {}
    found: dict[int, list[Line]] = {}
    for command, kind, key, *rest in connection.exec_driver_sql(statement.text, values):
        if key not in ids:
            ids[key] = (key if decode is None else decode(key)).hex
        found.setdefault(command, []).append(Line(kind, ids[key], *rest))
    return found


@cache
def _all_lines(dialect: str, *, within: bool) -> Statement:
    c, j = COMMAND.c, JOURNAL.c
    clause = select(j.command, j.kind, j.entity_id, j.op, j.field, j.before, j.after)
    if within:
        clause = clause.join_from(JOURNAL, COMMAND).where(c.region_id == bindparam("region"))
    return Statement(clause.order_by(j.command, j.position), dialect_of(dialect))


def new_entry(
    name: str,
    region_id: UUID | None,
    at: datetime,
    kind: CommandKind = CommandKind.NORMAL,
    target: UUID | None = None,
) -> Entry:
    """An entry with an id of its own; its number is given when it is appended."""
    return Entry(0, new_id(), name, region_id, at, kind, target)
