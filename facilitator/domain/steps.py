# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A step of a region's history, as it travels between laptops.

The journal of a library numbers its commands; those numbers mean nothing elsewhere. A step is a
command with what other laptops need: an id, the steps it came directly after (`after`), and what
it changed. All that a step came after, directly or not, was known where it was made; two steps of
which neither came after the other were made side by side, whatever the clocks said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, overload
from uuid import UUID

from facilitator.domain.ids import new_id

Plain = str | int | bool | list[str] | None
"""A value of a field as JSON has it."""


class StepKind(StrEnum):
    """How a step came to be; `keuze` is what a user chose when two sides differed."""

    NORMAL = "normal"
    UNDO = "undo"
    REDO = "redo"
    CHOICE = "keuze"


class LineOp(StrEnum):
    """What happened to an entity."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


class StepLine(NamedTuple):
    """One field that a step changed; the entity is named by its kind and its hexadecimal id.

    In a choice, `keeps` is the step in which the value that was chosen was written.
    """

    kind: str
    entity: str
    op: str
    field: str
    before: Plain
    after: Plain
    keeps: str | None = None


class Made(NamedTuple):
    """An entity that a step made, with the value of every field that holds one."""

    kind: str
    entity: str
    values: dict[str, Plain]


class MadeLines(Sequence[StepLine]):
    """The lines of a step that only made entities, kept entity by entity.

    A large region has tens of thousands of lines, and hardly anybody asks for one of them.
    """

    __slots__ = ("_lines", "made")

    def __init__(self, made: tuple[Made, ...]) -> None:
        self.made = made
        self._lines: tuple[StepLine, ...] | None = None

    @property
    def one_by_one(self) -> tuple[StepLine, ...]:
        """The lines themselves."""
        if self._lines is None:
            self._lines = tuple([line for each in self.made for line in lines_of_made(each)])
        return self._lines

    @overload
    def __getitem__(self, index: int) -> StepLine: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[StepLine, ...]: ...
    def __getitem__(self, index: int | slice) -> StepLine | tuple[StepLine, ...]:
        return self.one_by_one[index]

    def __iter__(self) -> Iterator[StepLine]:
        return iter(self.one_by_one)

    def __len__(self) -> int:
        return sum(len(each.values) for each in self.made)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, MadeLines):
            return self.made == other.made or self.one_by_one == other.one_by_one
        return self.one_by_one == other

    def __hash__(self) -> int:
        return hash(self.one_by_one)


def lines_of_made(made: Made) -> list[StepLine]:
    """A line for each field."""
    kind, entity, values = made
    op = LineOp.INSERT
    return [StepLine(kind, entity, op, name, None, value) for name, value in values.items()]


@dataclass(frozen=True, slots=True)
class Step:
    """One command of one laptop."""

    id: UUID
    name: str
    at: datetime
    kind: StepKind
    target: UUID | None
    after: tuple[UUID, ...]
    lines: Sequence[StepLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtSteps:
    """The steps that one merge brought along from elsewhere, as this library keeps them.

    `steps` is JSON, written and read by `storage/brought.py`. `numbers` are the numbers that were
    given out to what is no row here ("agreement.number.<parent>.13"): nobody gets those again.
    """

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    numbers: tuple[str, ...] = ()
    steps: str
    version: int = 0
