# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The region as this library has it: its steps, and how it stands.

The steps must lead to exactly what the tables hold, because a file carries only steps. Should a
table differ all the same (a rule of this program that changed between two versions), then one step
more says what the tables have; so what the user sees is what travels.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.entities import Entity
from facilitator.domain.region import Region
from facilitator.domain.steps import LineOp, MadeLines, Step, StepKind, StepLine
from facilitator.session.fields import DERIVED, EMPTY, TRAVELLING
from facilitator.session.resolve import Key, Resolved, Values, resolve
from facilitator.storage.records import Plain, record
from facilitator.storage.transaction import SqlReader

NAME = "stand van de bibliotheek"

_BLANK: dict[str, Values] = {
    kind: {name: EMPTY[kind].get(name) for name in record(of_kind, "sqlite").journalled}
    for kind, of_kind in TRAVELLING.items()
}
"""What a field holds that nobody filled in, empty ones included."""

MENDING = 8
"""The version of UUID that a step gets whose id follows from what it says."""


@dataclass(frozen=True, slots=True)
class OwnRegion:
    """The steps of a region in this library, what they lead to, and what the tables hold.

    `mark` is the newest command of then: while it is the same, all this is.
    """

    mark: int
    steps: tuple[Step, ...]
    resolved: Resolved
    rows: Mapping[Key, Entity]


def own_region(reader: SqlReader, region_id: UUID) -> OwnRegion | None:
    """The region as this library has it; None when it is not here."""
    if not reader.find(Region, id=region_id):
        return None
    steps = reader.steps(region_id)
    # The journal holds every row; a kind that it never names has none.
    rows = rows_of(reader, region_id, set(_kinds(steps)))
    resolved = resolve(steps)
    lines = tuple(_differences(rows, resolved))
    if lines:
        steps.append(_mending(steps, lines))
        resolved = resolve(steps)
    return OwnRegion(reader.mark(region_id), tuple(steps), resolved, rows)


def _kinds(steps: Iterable[Step]) -> Iterator[str]:
    for step in steps:
        told = step.lines.made if isinstance(step.lines, MadeLines) else step.lines
        yield from (each.kind for each in told)


def rows_of(reader: SqlReader, region_id: UUID, kinds: Iterable[str]) -> dict[Key, Entity]:
    """Everything of some kinds that the tables hold of a region, by kind and id."""
    found: dict[Key, Entity] = {}
    for name in kinds:
        kind = TRAVELLING[name]
        own = {"id": region_id} if kind is Region else {"region_id": region_id}
        found.update({(name, row.id.hex): row for row in reader.find(kind, **own)})
    return found


def values_of(row: Entity) -> Values:
    """The JSON values of a row, by field."""
    return record(type(row), "sqlite").plain(row)


def filled(kind: str, values: Values) -> Values:
    """`values` with what nobody ever filled in."""
    return {**_BLANK[kind], **values}


def told(kind: str, values: Values) -> Plain:
    """As `filled`, in the order of the fields."""
    return record(TRAVELLING[kind], "sqlite").in_order(filled(kind, values))


def _differences(rows: Mapping[Key, Entity], resolved: Resolved) -> Iterator[StepLine]:
    for key, row in rows.items():
        there = resolved.entities.get(key)
        was: Values = {} if there is None else filled(key[0], there)
        op = LineOp.INSERT if there is None else LineOp.UPDATE
        for name, value in values_of(row).items():
            if value != was.get(name) and not (name in DERIVED and there is not None):
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
    key = _uuid8(hashlib.sha256(content).digest()[:16])
    at = max(step.at for step in steps)
    return Step(key, NAME, at, StepKind.NORMAL, None, tips, lines)


def _uuid8(content: bytes) -> UUID:
    """The UUID that is made of these bytes; Python's own makes no version 8 before 3.14."""
    number = int.from_bytes(content, "big")
    number = number & ~(0xF << 76) | MENDING << 76
    return UUID(int=number & ~(0x3 << 62) | 0x2 << 62)
