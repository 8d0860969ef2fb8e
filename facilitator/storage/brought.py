# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the steps that came along from elsewhere tell: history, and numbers that were given out.

They are rows of `brought_step` as long as the merge that brought them stands: undo of the merge
takes them away like everything else it added.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from typing import Any
from uuid import UUID

from sqlalchemy import Text, cast, select
from sqlalchemy.engine import Connection

from facilitator.domain.entities import KINDS, Entity
from facilitator.domain.steps import BroughtStep, StepKind, StepLine
from facilitator.storage.schema import TABLES
from facilitator.storage.types import json_text


@dataclass(frozen=True, slots=True)
class JournalledChange:
    """One field of one entity that changed; implements `ports.FieldChange`."""

    entity_id: UUID
    command: str
    at: datetime
    field: str
    before: object
    after: object


STEPS = TABLES[BroughtStep].c


def read_lines(text: str) -> tuple[StepLine, ...]:
    """The lines of a step as `BroughtStep.lines` has them."""
    return tuple(StepLine(*line) for line in json.loads(text))


def write_lines(lines: Sequence[StepLine]) -> str:
    """As `BroughtStep.lines` keeps them; what is not there at the end is left out."""
    return json_text([line if line.keeps else line[:-1] for line in lines])


def number_text(kind: type[Entity], field: str, parent: UUID, number: int | str) -> str:
    """How `BroughtStep.numbers` names a number that a child of `parent` had."""
    return f"{KINDS[kind]}.{field}.{parent.hex}.{number}"


def changes_of(
    connection: Connection, kind: type[Entity], entity_id: UUID
) -> list[JournalledChange]:
    """Every brought change of one entity, choices included, oldest first."""
    rows = _mentioning(connection, entity_id.hex)
    wanted = KINDS[kind], entity_id.hex
    return [
        _change(row.name, row.at, line)
        for row in rows
        for line in read_lines(row.lines)
        if line[:2] == wanted and line.before != line.after
    ]


def field_changes(
    connection: Connection, kind: type[Entity], field: str, region_id: UUID
) -> list[JournalledChange]:
    """Every brought change of one field in a region that still stands, oldest first."""
    rows = [r for r in _mentioning(connection, f'"{field}"') if r.region_id == region_id]
    standing = [row for row in rows if row.kind is StepKind.NORMAL]
    undone = _undone(connection, region_id) if standing else set()
    return [
        _change(row.name, row.at, line)
        for row in standing
        if row.id not in undone
        for line in read_lines(row.lines)
        if line.kind == KINDS[kind] and line.field == field
    ]


def highest_number(connection: Connection, kind: type[Entity], field: str, parent: UUID) -> int:
    """The largest number of a child of `parent` that never became a row here."""
    start = number_text(kind, field, parent, "")
    clause = select(STEPS.numbers).where(cast(STEPS.numbers, Text).like(f'%"{start}%'))
    texts = [text for (numbers,) in connection.execute(clause) for text in numbers]
    found = [int(text.removeprefix(start)) for text in texts if text.startswith(start)]
    return max(found, default=0)


def _undone(connection: Connection, region_id: UUID) -> set[UUID]:
    """What was taken back once more than it was done again."""
    clause = select(STEPS.kind, STEPS.target).where(
        STEPS.region_id == region_id, STEPS.target.is_not(None)
    )
    balance: Counter[UUID] = Counter()
    for kind, target in connection.execute(clause):
        balance[target] += 1 if kind is StepKind.UNDO else -1
    return {target for target, count in balance.items() if count > 0}


def _mentioning(connection: Connection, word: str) -> Sequence[Any]:
    columns = (STEPS.id, STEPS.region_id, STEPS.name, STEPS.at, STEPS.kind, STEPS.lines)
    clause = select(*columns).where(STEPS.lines.contains(word, autoescape=True))
    return connection.execute(clause.order_by(STEPS.at, STEPS.id)).all()


def _change(name: str, at: datetime, line: StepLine) -> JournalledChange:
    return JournalledChange(UUID(line.entity), name, at, line.field, line.before, line.after)


def in_order(
    own: Sequence[JournalledChange], others: Sequence[JournalledChange]
) -> list[JournalledChange]:
    """Both by time. Our own keep their order, also where the clock was set back."""
    if not others:
        return list(own)
    timed = merge(_timed(own), _timed(others), key=lambda pair: pair[0])
    return [change for _, change in timed]


def _timed(changes: Iterable[JournalledChange]) -> Iterator[tuple[datetime, JournalledChange]]:
    latest: datetime | None = None
    for change in changes:
        latest = change.at if latest is None else max(latest, change.at)
        yield latest, change
