# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plays the journal again from the first command, and compares the outcome with the tables."""

from collections.abc import Iterator
from dataclasses import MISSING, fields
from functools import cache
from itertools import chain
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.engine import Connection

from facilitator.domain.entities import KINDS, Entity
from facilitator.storage.journal import (
    CommandKind,
    Entry,
    Line,
    Op,
    digest,
    lines_by_command,
    spread,
)
from facilitator.storage.records import record
from facilitator.storage.schema import COMMAND, KINDS_BY_NAME, REFERENCES
from facilitator.storage.transaction import SqlReader
from facilitator.storage.types import json_text

Texts = dict[str, str | None]


class _State:
    """One entity as the journal has it."""

    __slots__ = ("command", "texts", "version")

    def __init__(self, version: int, command: int) -> None:
        self.version = version
        self.command = command
        self.texts: Texts = {}


class Replay:
    """One replay over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._states: dict[tuple[str, str], _State] = {}

    def read_journal(self) -> Iterator[str]:
        """Walk the whole journal; what is wrong with its chain or its order."""
        previous, expected = "", 1
        lines = lines_by_command(self._connection)
        for row in self._connection.execute(select(COMMAND).order_by(COMMAND.c.seq)):
            entry = Entry(row[0], row[1], row[2], row[3], row[4], CommandKind(row[5]), row[6])
            own = lines.pop(entry.seq, [])
            if entry.seq != expected:
                yield f"In het logboek ontbreekt opdracht {expected}."
            if digest(previous, entry, own) != row[7]:
                yield f"Het logboek klopt niet bij opdracht {entry.seq} ({entry.name})."
            previous, expected = row[7], entry.seq + 1
            for line in chain.from_iterable(map(spread, own)):
                yield from self._play(entry, line)

    def _play(self, entry: Entry, line: Line) -> Iterator[str]:
        key = (line.kind, line.entity)
        state = self._states.get(key)
        if state is None:
            first = 0 if entry.kind is CommandKind.NORMAL else entry.seq
            state = self._states[key] = _State(first, entry.seq)
        elif state.command != entry.seq:
            state.command = entry.seq
            state.version += 1
        if _was(state, line) != line.before:
            yield f"Het logboek sluit niet aan bij opdracht {entry.seq} ({entry.name})."
        state.texts[line.field] = line.after
        if line.op == Op.DELETE and not any(state.texts.values()):
            del self._states[key]

    def compare_tables(self) -> Iterator[str]:
        """Every value in the tables that is not what the journal made of it."""
        reader = SqlReader(self._connection)
        for kind, name in KINDS.items():
            yield from self._compare(kind, name, reader)
        for _, key in self._states:
            yield f"Volgens het logboek ontbreekt er iets in de bibliotheek ({key})."
        yield from _dangling(reader)

    def _compare(self, kind: type[Entity], name: str, reader: SqlReader) -> Iterator[str]:
        mapping = record(kind, "sqlite")
        defaults = _defaults(kind)
        for entity in reader.find(kind):
            state = self._states.pop((name, entity.id.hex), None)
            if state is None:
                yield f"{describe(entity)} staat niet in het logboek."
                continue
            for field, plain in mapping.plain(entity).items():
                text = None if plain is None else json_text(plain)
                if state.texts.get(field, defaults[field]) != text:
                    yield f"{describe(entity)}: {field} is anders dan in het logboek."
            if state.version != entity.version:
                yield f"{describe(entity)}: de versie is anders dan in het logboek."


def _was(state: _State, line: Line) -> str | None:
    """What a field held before a line, as the journal has it."""
    if line.field in state.texts or line.op == Op.INSERT:
        return state.texts.get(line.field)
    return _defaults(KINDS_BY_NAME[line.kind]).get(line.field)


@cache
def _defaults(kind: type[Entity]) -> Texts:
    """What a field holds that is newer than the journal of an entity."""
    mapping = record(kind, "sqlite")
    found: Texts = {}
    for field in fields(kind):
        known = field.default not in {MISSING, None} and field.name in mapping.journalled
        value = mapping.types[field.name].plain(field.default) if known else None
        found[field.name] = None if value is None else json_text(value)
    return found


def describe(entity: Entity) -> str:
    """An entity in words a user recognises, without its text."""
    label = getattr(entity, "label", None) or getattr(entity, "name", None)
    return f"{type(entity).__name__} {label or entity.id.hex[-6:]}"


def _dangling(reader: SqlReader) -> Iterator[str]:
    """Ids inside lists that belong to nothing."""
    for (kind, field), parent in REFERENCES.items():
        present = {entity.id for entity in reader.find(parent)}
        for entity in reader.find(kind):
            missing: set[UUID] = set(getattr(entity, field)) - present
            if missing:
                yield f"{describe(entity)}: {field} verwijst naar iets dat er niet is."
