# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the steps that came along from elsewhere tell: history, and numbers that were given out.

They are a row of `brought_steps` as long as the merge that brought them stands: undo of the merge
takes them away like everything else it added.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from heapq import merge
from operator import attrgetter, itemgetter
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Select, Text, cast, select
from sqlalchemy.engine import Connection

from facilitator.domain.entities import KINDS, Entity
from facilitator.domain.steps import BroughtSteps, Made, MadeLines, Plain, Step, StepKind, StepLine
from facilitator.storage.schema import TABLES


@dataclass(frozen=True, slots=True)
class JournalledChange:
    """One field of one entity that changed; implements `ports.FieldChange`."""

    entity_id: UUID
    command: str
    at: datetime
    field: str
    before: object
    after: object


ROWS = TABLES[BroughtSteps].c


def write_steps(steps: Sequence[Step]) -> str:
    """As `BroughtSteps.steps` keeps them."""
    text, shapes = bytearray(b"["), _Shapes()
    # One by one: all the lines of a large region at once take more memory, and so more time.
    for place, step in enumerate(steps):
        if place:
            text += b","
        _JSON.encode_into(_written(step, shapes), text, -1)
    text += b"]"
    return text.decode()


_JSON = msgspec.json.Encoder()
_CHANGED = itemgetter(slice(0, -1))
_KEEPS = attrgetter("keeps")


class _Shapes(dict[tuple[str, ...], int]):
    """The kind and the fields of what was made so far, numbered as they came."""

    def written(self, made: Made) -> tuple[object, ...]:
        """The shape, the id and the values; a shape is written out once, and by number then."""
        names = (made.kind, *made.values)
        told = [*made.values.values()]
        number = self.get(names)
        if number is None:
            self[names] = len(self)
        return (names if number is None else number), made.entity, told


def _written(step: Step, shapes: _Shapes) -> list[object]:
    """What is not there at the end of a line is left out; what was made is told at once."""
    lines: Iterable[object]
    if isinstance(step.lines, MadeLines):
        lines = map(shapes.written, step.lines.made)
    elif any(map(_KEEPS, step.lines)):
        lines = (line if line.keeps else line[:-1] for line in step.lines)
    else:
        lines = map(_CHANGED, step.lines)
    return [
        step.id.hex,
        step.name,
        step.at.isoformat(),
        step.kind.value,
        step.target.hex if step.target else None,
        [parent.hex for parent in step.after],
        list(lines),
    ]


@lru_cache(maxsize=16)
def read_steps(text: str) -> tuple[Step, ...]:
    """The steps of a row. They never change, and every list that tells a past asks for them."""
    shapes: list[list[str]] = []
    return tuple([_read(written, shapes) for written in msgspec.json.decode(text)])


def _read(written: list[Any], shapes: list[list[str]]) -> Step:
    key, name, at, kind, target, after, lines = written
    return Step(
        id=UUID(key),
        name=name,
        at=datetime.fromisoformat(at),
        kind=StepKind(kind),
        target=UUID(target) if target else None,
        after=tuple(map(UUID, after)),
        lines=_read_lines(lines, shapes),
    )


def _read_lines(lines: list[Any], shapes: list[list[str]]) -> Sequence[StepLine]:
    if lines and len(lines[0]) == len(Made._fields):
        return MadeLines(tuple([_read_made(made[0], made[1], made[2], shapes) for made in lines]))
    return tuple([StepLine(*line) for line in lines])


def _read_made(
    shape: int | list[str], entity: str, told: list[Plain], shapes: list[list[str]]
) -> Made:
    if isinstance(shape, list):
        shapes.append(shape)
        kind, *names = shape
    else:
        kind, *names = shapes[shape]
    return Made(kind, entity, dict(zip(names, told, strict=True)))


def number_text(kind: type[Entity], field: str, parent: UUID, number: int | str) -> str:
    """How `BroughtSteps.numbers` names a number that a child of `parent` had."""
    return f"{KINDS[kind]}.{field}.{parent.hex}.{number}"


def changes_of(
    connection: Connection, kind: type[Entity], entity_id: UUID
) -> list[JournalledChange]:
    """Every brought change of one entity, choices included, oldest first."""
    wanted = KINDS[kind], entity_id.hex
    texts = select(ROWS.steps).where(ROWS.steps.contains(entity_id.hex))
    return [
        _change(step, line)
        for step in _by_time(connection, texts)
        for line in step.lines
        if line[:2] == wanted and line.before != line.after
    ]


def field_changes(
    connection: Connection, kind: type[Entity], field: str, region_id: UUID
) -> list[JournalledChange]:
    """Every brought change of one field in a region that still stands, oldest first."""
    steps = _by_time(connection, select(ROWS.steps).where(ROWS.region_id == region_id))
    undone = _undone(steps)
    return [
        _change(step, line)
        for step in steps
        if step.kind is StepKind.NORMAL and step.id not in undone
        for line in step.lines
        if line.field == field and line.kind == KINDS[kind]
    ]


def highest_number(connection: Connection, kind: type[Entity], field: str, parent: UUID) -> int:
    """The largest number of a child of `parent` that never became a row here."""
    start = number_text(kind, field, parent, "")
    clause = select(ROWS.numbers).where(cast(ROWS.numbers, Text).like(f'%"{start}%'))
    texts = [text for (numbers,) in connection.execute(clause) for text in numbers]
    found = [int(text.removeprefix(start)) for text in texts if text.startswith(start)]
    return max(found, default=0)


def _by_time(connection: Connection, texts: Select[Any]) -> list[Step]:
    steps = [step for (text,) in connection.execute(texts) for step in read_steps(text)]
    return sorted(steps, key=lambda step: (step.at, step.id))


def _undone(steps: Iterable[Step]) -> set[UUID]:
    """What was taken back once more than it was done again."""
    balance: Counter[UUID] = Counter()
    for step in steps:
        if step.target is not None:
            balance[step.target] += 1 if step.kind is StepKind.UNDO else -1
    return {target for target, count in balance.items() if count > 0}


def _change(step: Step, line: StepLine) -> JournalledChange:
    key = UUID(line.entity)
    return JournalledChange(key, step.name, step.at, line.field, line.before, line.after)


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
