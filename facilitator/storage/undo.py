# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Undo and redo, read from the journal alone.

The stack of a region is rebuilt by walking its commands from the newest: nothing is kept in
memory, so undo works after a restart and in a library that was merged or restored. Undo takes the
lines of a command back; redo takes the lines of that undo back. A new command forgets what could
be done again.
"""

import json
from dataclasses import replace
from itertools import groupby
from typing import Any
from uuid import UUID

from facilitator.domain.entities import Entity
from facilitator.errors import ConflictError, NotFoundError
from facilitator.storage.errors import UNDO_CONFLICT, telling_damage
from facilitator.storage.journal import CommandKind, Entry, Journal, Line, Op
from facilitator.storage.records import record
from facilitator.storage.schema import KINDS_BY_NAME
from facilitator.storage.transaction import SqlTransaction


def to_undo(journal: Journal, region_id: UUID) -> Entry | None:
    """The newest command of the region that is not undone."""
    latest: dict[UUID | None, CommandKind] = {}
    for entry in journal.entries(region_id):
        if not entry.kind.forward:
            latest.setdefault(entry.target, entry.kind)
        elif latest.get(entry.id) is not CommandKind.UNDO:
            return entry
    return None


def to_redo(journal: Journal, region_id: UUID) -> Entry | None:
    """The newest undo that was not taken back since the last new command."""
    again: set[UUID | None] = set()
    for entry in journal.entries(region_id):
        if entry.kind.forward:
            return None
        if entry.kind is CommandKind.REDO:
            again.add(entry.target)
        elif entry.target in again:
            again.remove(entry.target)
        else:
            return entry
    return None


def take_back(tx: SqlTransaction, lines: list[Line], seq: int) -> None:
    """Give every entity in `lines` the values from before. `seq` numbers the command doing so.

    ConflictError when a value is no longer what the lines made of it.
    """
    for (kind, key, op), group in groupby(lines, lambda line: line[:3]):
        _take_one_back(tx, KINDS_BY_NAME[kind], UUID(key), Op(op), list(group), seq)


def _take_one_back(
    tx: SqlTransaction, kind: type[Entity], key: UUID, op: Op, lines: list[Line], seq: int
) -> None:
    before = _values(kind, {line.field: line.before for line in lines})
    if op is Op.DELETE:
        # A field that is not in the journal was empty, and then empty is its default.
        tx.add_at(kind(id=key, **before), seq)
        return
    current = _unchanged(tx, kind, key, {line.field: line.after for line in lines})
    if op is Op.INSERT:
        tx.remove(current)
    else:
        tx.save(replace(current, **before))


def _unchanged(
    tx: SqlTransaction, kind: type[Entity], key: UUID, texts: dict[str, str | None]
) -> Entity:
    """The entity as it is, when it still has the values that the journal gave it."""
    try:
        current = tx.get(kind, key)
    except NotFoundError as error:
        raise ConflictError(UNDO_CONFLICT) from error
    wanted = _values(kind, texts)
    if any(getattr(current, name) != value for name, value in wanted.items()):
        raise ConflictError(UNDO_CONFLICT)
    return current


@telling_damage()
def _values(kind: type[Entity], texts: dict[str, str | None]) -> dict[str, Any]:
    plain = {name: None if text is None else json.loads(text) for name, text in texts.items()}
    return record(kind, "sqlite").unplain(plain)
