# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Questions that are answered in one query instead of by reading lists."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Text, bindparam, case, cast, exists, func, select
from sqlalchemy.engine import Connection

from facilitator.domain.agreement import Agreement, Tally, tallied
from facilitator.domain.entities import KINDS, Entity
from facilitator.domain.steps import BroughtSteps
from facilitator.domain.words import AgreementKind
from facilitator.storage import brought
from facilitator.storage.brought import JournalledChange, in_order
from facilitator.storage.errors import telling_damage
from facilitator.storage.journal import CommandKind, Op
from facilitator.storage.records import Statement, dialect_of
from facilitator.storage.schema import COMMAND, JOURNAL, TABLES
from facilitator.storage.types import Id, json_text


@telling_damage()
def history(
    connection: Connection, kind: type[Entity], entity_id: UUID
) -> Sequence[JournalledChange]:
    """Every journalled change of one entity, undoing included, oldest first.

    What a merge did is told by the steps it brought, at the moment and in the words of then.
    """
    merge = COMMAND.alias("merge")
    of_merge = select(merge.c.id).where(
        merge.c.id == COMMAND.c.target, merge.c.kind == CommandKind.MERGE.value
    )
    own = _changes(
        connection,
        kind,
        JOURNAL.c.entity_id == entity_id,
        COMMAND.c.kind != CommandKind.MERGE.value,
        ~of_merge.exists(),
    )
    return in_order(own, brought.changes_of(connection, kind, entity_id))


@telling_damage()
def field_history(
    connection: Connection,
    kind: type[Entity],
    field: str,
    region_id: UUID,
    since: datetime | None = None,
) -> Sequence[JournalledChange]:
    """Every change of one field in a region that still stands, oldest first."""
    later = COMMAND.alias("later")
    last = select(later.c.kind).where(later.c.target == COMMAND.c.id)
    last = last.order_by(later.c.seq.desc()).limit(1).scalar_subquery()
    own = _changes(
        connection,
        kind,
        JOURNAL.c.field == field,
        COMMAND.c.region_id == region_id,
        COMMAND.c.kind == CommandKind.NORMAL.value,
        func.coalesce(last, CommandKind.REDO.value) == CommandKind.REDO.value,
        *([] if since is None else [COMMAND.c.at > since]),
    )
    theirs = brought.field_changes(connection, kind, field, region_id)
    return in_order(own, [each for each in theirs if since is None or each.at > since])


@telling_damage()
def highest_ever(
    connection: Connection, kind: type[Entity], field: str, parent: tuple[str, UUID]
) -> int:
    """The largest number any child of `parent` (field, id) ever had, what was undone included.

    A number never changes, and nothing but undo takes away what carries one: so it is there, it
    was undone, or it came along from elsewhere.
    """
    dialect = connection.dialect.name
    statement = _told(kind, field, parent[0], dialect)
    values = {
        "parent_id": Id().encoder(dialect)(parent[1]),
        "least": Id().encoder(dialect)(UUID(int=0)),
        "undo": CommandKind.UNDO.value,
        "kind": KINDS[kind],
        "op": Op.DELETE.value,
        "field": field,
        "parent_field": parent[0],
        "brought": f'%"{brought.number_text(kind, field, parent[1], "")}%',
        "parent": json_text(Id().plain(parent[1])),
    }
    found = connection.exec_driver_sql(statement.text, statement.parameters(values)).one()
    there, undone, some_came_along = found
    came = brought.highest_number(connection, kind, field, parent[1]) if some_came_along else 0
    return max(there or 0, undone or 0, came)


@cache
def _told(kind: type[Entity], field: str, parent: str, dialect: str) -> Statement:
    """One question, made once: every captured line waits for it."""
    table, number, own = TABLES[kind].c, JOURNAL.c, JOURNAL.alias("own")
    there = select(func.max(table[field])).where(table[parent] == bindparam("parent_id"))
    child = exists().where(
        own.c.command == number.command,
        own.c.entity_id == number.entity_id,
        own.c.field == bindparam("parent_field"),
        own.c.before == bindparam("parent"),
    )
    # Any target at all, said so that its index is used: undo did little, the journal is long.
    undoing = select(COMMAND.c.seq).where(
        COMMAND.c.target > bindparam("least"), COMMAND.c.kind == bindparam("undo")
    )
    undone = select(func.max(cast(number.before, Integer))).where(
        number.command.in_(undoing),
        number.kind == bindparam("kind"),
        number.op == bindparam("op"),
        number.field == bindparam("field"),
        child,
    )
    steps = TABLES[BroughtSteps].c
    some_came_along = exists().where(cast(steps.numbers, Text).like(bindparam("brought")))
    clause = select(there.scalar_subquery(), undone.scalar_subquery(), some_came_along)
    return Statement(clause, dialect_of(dialect))


def _changes(
    connection: Connection, kind: type[Entity], *conditions: ColumnElement[bool]
) -> list[JournalledChange]:
    c, j = COMMAND.c, JOURNAL.c
    clause = select(j.entity_id, c.name, c.at, j.field, j.before, j.after)
    clause = clause.join_from(JOURNAL, COMMAND).where(j.kind == KINDS[kind], *conditions)
    return [
        JournalledChange(row[0], row[1], row[2], row[3], _plain(row[4]), _plain(row[5]))
        for row in connection.execute(clause.order_by(j.command, j.position))
    ]


def _plain(text: str | None) -> object:
    return None if text is None else json.loads(text)


@telling_damage()
def tallies(connection: Connection, today: date) -> dict[UUID, Tally]:
    """Per region how its afspraken stand; regions without any are left out."""
    c = TABLES[Agreement].c
    late = func.sum(case((c.deadline < today, 1), else_=0))
    clause = select(c.region_id, c.status, func.count(), late)
    clause = clause.where(c.kind == AgreementKind.AFSPRAAK).group_by(c.region_id, c.status)
    return tallied(row for row in connection.execute(clause))
