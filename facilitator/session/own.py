# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The region as this library has it: its steps, and how it stands.

The steps must lead to exactly what the tables hold, because a file carries only steps. Should a
table differ all the same (a rule of this program that changed between two versions), then one step
more says what the tables have; so what the user sees is what travels.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import fields
from uuid import UUID

from facilitator.domain.entities import Entity
from facilitator.domain.region import Region
from facilitator.domain.steps import LineOp, Step, StepKind, StepLine
from facilitator.session.fields import EMPTY, TRAVELLING
from facilitator.session.resolve import Key, Resolved, Values, resolve
from facilitator.storage.records import record
from facilitator.storage.transaction import SqlReader

NAME = "stand van de bibliotheek"

MENDING = 8
"""The version of UUID that a step gets whose id follows from what it says."""

_DERIVED = {"number", "twin"}
"""Fields that follow from all steps together; no step can set them."""


def own_history(reader: SqlReader, region_id: UUID) -> tuple[list[Step], Resolved | None]:
    """The steps of a region in this library and what they lead to; None when it has no region."""
    if not reader.find(Region, id=region_id):
        return [], None
    steps = reader.steps(region_id)
    resolved = resolve(steps)
    lines = tuple(_differences(reader, region_id, resolved))
    if lines:
        steps.append(_mending(steps, lines))
        resolved = resolve(steps)
    return steps, resolved


def rows_of(reader: SqlReader, region_id: UUID) -> dict[Key, Entity]:
    """Everything of a region that the tables hold, by kind and id."""
    found: dict[Key, Entity] = {}
    for name, kind in TRAVELLING.items():
        own = {"id": region_id} if kind is Region else {"region_id": region_id}
        found.update({(name, row.id.hex): row for row in reader.find(kind, **own)})
    return found


def values_of(row: Entity) -> Values:
    """The JSON values of a row, by field."""
    return record(type(row), "sqlite").plain(row)


def filled(kind: str, values: Values) -> Values:
    """`values` with what nobody ever filled in."""
    every = (field.name for field in fields(TRAVELLING[kind]))
    return {
        name: values.get(name, EMPTY[kind].get(name))
        for name in every
        if name not in {"id", "version"}
    }


def _differences(reader: SqlReader, region_id: UUID, resolved: Resolved) -> Iterator[StepLine]:
    rows = rows_of(reader, region_id)
    for key, row in rows.items():
        there = resolved.entities.get(key)
        was: Values = {} if there is None else filled(key[0], there)
        op = LineOp.INSERT if there is None else LineOp.UPDATE
        for name, value in values_of(row).items():
            if value != was.get(name) and not (name in _DERIVED and there is not None):
                yield StepLine(*key, op, name, was.get(name), value)
    for key, values in resolved.entities.items():
        if key not in rows:
            for name, value in values.items():
                yield StepLine(*key, LineOp.DELETE, name, value, None)


def tips_of(steps: Sequence[Step]) -> tuple[UUID, ...]:
    """The steps that nothing came after yet."""
    passed = {parent for step in steps for parent in step.after}
    return tuple(sorted(step.id for step in steps if step.id not in passed))


def _mending(steps: list[Step], lines: tuple[StepLine, ...]) -> Step:
    """The same differences give the same step, so that it is not told twice."""
    tips = tips_of(steps)
    content = repr((tips, lines)).encode("utf-8", "backslashreplace")
    key = UUID(bytes=hashlib.sha256(content).digest()[:16], version=MENDING)
    at = max(step.at for step in steps)
    return Step(key, NAME, at, StepKind.NORMAL, None, tips, lines)
