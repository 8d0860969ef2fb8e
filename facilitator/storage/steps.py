# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The journal of a region as steps that can travel: own commands and what came along.

A command comes after the one before it. A merge is no step: it passes on what it brought, so that
the next command comes after our own last step and after theirs. What is undone together with a
merge is no step either, because it rests on what is not here any more. Removing a region starts
its history anew; undoing that brings the history back.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from facilitator.domain.entities import KINDS
from facilitator.domain.region import Region
from facilitator.domain.steps import (
    BroughtSteps,
    Made,
    MadeLines,
    Plain,
    Step,
    StepKind,
    StepLine,
)
from facilitator.storage.brought import read_steps
from facilitator.storage.errors import telling_damage
from facilitator.storage.journal import CommandKind, Line, Op, lines_by_command
from facilitator.storage.schema import COMMAND

_BROUGHT = KINDS[BroughtSteps]
_REGION = KINDS[Region]


class _Entry(NamedTuple):
    seq: int
    id: UUID
    name: str
    at: datetime
    kind: CommandKind
    target: UUID | None

    @property
    def done(self) -> UUID:
        """The command that this one did, took back or did again."""
        return self.target or self.id


@dataclass(slots=True)
class _History:
    """The steps so far, and those that nothing came after yet."""

    steps: list[Step] = field(default_factory=list[Step])
    tips: tuple[UUID, ...] = ()

    def copy(self) -> "_History":
        return _History(list(self.steps), self.tips)


@telling_damage()
def region_steps(connection: Connection, region_id: UUID) -> list[Step]:
    """The history of a region, every step behind what it came after."""
    now = _History()
    before: dict[UUID, _History] = {}
    lines = lines_by_command(connection, region_id)
    for entry in _entries(connection, region_id):
        now = _walk(now, before, entry, lines.get(entry.seq, []))
    return now.steps


def newest(connection: Connection, region_id: UUID) -> int:
    """The number of the newest command of a region; 0 when there was none."""
    clause = select(func.max(COMMAND.c.seq)).where(COMMAND.c.region_id == region_id)
    return connection.execute(clause).scalar() or 0


def _walk(
    now: _History, before: dict[UUID, _History], entry: _Entry, lines: list[Line]
) -> _History:
    """The history after one more command; `before` remembers it as it was before some."""
    ops = {(line.kind, line.op) for line in lines}
    removes = (_REGION, Op.DELETE) in ops
    if (_BROUGHT, Op.DELETE) in ops and not removes:
        return before[entry.done].copy()
    if (_REGION, Op.INSERT) in ops and entry.done in before and not entry.kind.forward:
        return before[entry.done].copy()
    if removes or (_BROUGHT, Op.INSERT) in ops:
        before[entry.done] = now.copy()
    if removes:
        return _History()
    if (_BROUGHT, Op.INSERT) in ops:
        return _joined(now, _brought(lines))
    now.steps.append(_own(entry, now.tips, lines))
    now.tips = (entry.id,)
    return now


def _joined(now: _History, brought: list[Step]) -> _History:
    known = {step.id for step in now.steps}
    fresh = [step for step in brought if step.id not in known]
    passed = {parent for step in fresh for parent in step.after}
    tips = (*now.tips, *(step.id for step in fresh))
    now.steps.extend(fresh)
    now.tips = tuple(sorted({tip for tip in tips if tip not in passed}))
    return now


def _own(entry: _Entry, after: tuple[UUID, ...], lines: list[Line]) -> Step:
    kind = StepKind.NORMAL if entry.kind.forward else StepKind(entry.kind.value)
    return Step(entry.id, entry.name, entry.at, kind, entry.target, after, _travelling(lines))


def _travelling(lines: list[Line]) -> Sequence[StepLine]:
    if all([line.op == Op.INSERT for line in lines]):  # noqa: C419 - a list is read in half the time of a generator, and every line of a region comes by
        groups = groupby(lines, key=itemgetter(0, 1))
        return MadeLines(tuple([Made(kind, entity, _values(of)) for (kind, entity), of in groups]))
    return tuple(
        StepLine(
            line.kind, line.entity, line.op, line.field, _plain(line.before), _plain(line.after)
        )
        for line in lines
    )


def _values(lines: Iterable[Line]) -> dict[str, Plain]:
    return {field: _plain(after) for _, _, _, field, _, after in lines}


def _brought(lines: list[Line]) -> list[Step]:
    """The steps that a merge brought, from its own lines in the journal."""
    texts = [line.after for line in lines if (line.kind, line.field) == (_BROUGHT, "steps")]
    return [step for text in texts for step in read_steps(str(_plain(text)))]


def _plain(text: str | None) -> Plain:
    """A JSON text of the journal; most are a plain string, which needs no reader."""
    if text is None:
        return None
    if text[0] == '"' and "\\" not in text:
        return text[1:-1]
    return json.loads(text)


def _entries(connection: Connection, region_id: UUID) -> Iterator[_Entry]:
    c = COMMAND.c
    clause = select(c.seq, c.id, c.name, c.at, c.kind, c.target)
    for row in connection.execute(clause.where(c.region_id == region_id).order_by(c.seq)):
        yield _Entry(row[0], row[1], row[2], row[3], CommandKind(row[4]), row[5])
