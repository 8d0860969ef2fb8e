# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A step of a region's history, as it travels between laptops.

The journal of a library numbers its commands; those numbers mean nothing elsewhere. A step is a
command with what other laptops need: an id, the steps it came directly after (`after`), and what
it changed. All that a step came after, directly or not, was known where it was made; two steps of
which neither came after the other were made side by side, whatever the clocks said.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
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


@dataclass(frozen=True, slots=True)
class Step:
    """One command of one laptop."""

    id: UUID
    name: str
    at: datetime
    kind: StepKind
    target: UUID | None
    after: tuple[UUID, ...]
    lines: tuple[StepLine, ...]


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
