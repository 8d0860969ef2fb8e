# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the journal knows of all that ever was: how often it was touched, and what it was.

The journal only grows, so these counts never go down: not by undo, and not when a merge is undone
that brought steps along. What was handed out can be numbered by them.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from facilitator.domain.entities import KINDS, Entity
from facilitator.domain.steps import BroughtSteps, Step
from facilitator.storage.brought import read_steps
from facilitator.storage.errors import telling_damage
from facilitator.storage.journal import CommandKind, Op
from facilitator.storage.schema import COMMAND, JOURNAL


@telling_damage()
def times_touched(
    connection: Connection, kind: type[Entity], region_id: UUID
) -> Mapping[UUID, int]:
    """How many steps touched each entity of a kind: own ones, undo and redo, and what came along.

    A merge is no step itself, its steps are; so two laptops that merge come to the same counts.
    """
    c, j = COMMAND.c, JOURNAL.c
    clause = select(j.entity_id, func.count(j.command.distinct()))
    clause = clause.join_from(JOURNAL, COMMAND).where(
        c.region_id == region_id, j.kind == KINDS[kind], c.kind != CommandKind.MERGE.value
    )
    own = connection.execute(clause.group_by(j.entity_id))
    found = Counter[UUID]({row[0]: row[1] for row in own})
    for step in _brought(connection, region_id):
        found.update({UUID(line.entity) for line in step.lines if line.kind == KINDS[kind]})
    return found


@telling_damage()
def ever(
    connection: Connection, kind: type[Entity], field: str, region_id: UUID
) -> Sequence[tuple[UUID, object]]:
    """What a field of each entity of a kind ever was, removed or not; of one entity in order."""
    c, j = COMMAND.c, JOURNAL.c
    clause = select(j.entity_id, j.after).join_from(JOURNAL, COMMAND)
    clause = clause.where(
        c.region_id == region_id,
        j.kind == KINDS[kind],
        j.field == field,
        j.after.is_not(None),
        c.kind != CommandKind.MERGE.value,
    )
    own = connection.execute(clause.order_by(j.command, j.position))
    found: list[tuple[UUID, object]] = [
        (UUID(line.entity), line.after)
        for step in _brought(connection, region_id)
        for line in step.lines
        if line.kind == KINDS[kind] and line.field == field and line.after is not None
    ]
    return found + [(key, json.loads(after)) for key, after in own]


def _brought(connection: Connection, region_id: UUID) -> Iterator[Step]:
    """Every step that ever came along, once, also of a merge that was undone."""
    c, j = COMMAND.c, JOURNAL.c
    clause = select(j.after).join_from(JOURNAL, COMMAND)
    clause = clause.where(
        c.region_id == region_id,
        j.kind == KINDS[BroughtSteps],
        j.field == "steps",
        j.op == Op.INSERT.value,
    )
    seen = set[UUID]()
    for (text,) in connection.execute(clause.order_by(j.command, j.position)):
        for step in read_steps(json.loads(text)):
            if step.id not in seen:
                seen.add(step.id)
                yield step
