# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list that came back, as it was understood: plain values, nothing compared yet."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from facilitator.domain.words import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """How an agreement was handed out. A field that nobody can tell any more is not in `known`."""

    status: Status | None = None
    deadline: date | None = None
    note: str = ""
    known: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRow:
    """A row of the list. `place` is its row in the sheet; `problems` is what can't be read.

    `letter` follows the number of an agreement whose number was handed out twice: A-012b.
    `date_hints` say what to look at twice in the new deadline.
    """

    place: int
    id: UUID | None = None
    number: int | None = None
    letter: str = ""
    text: str = ""
    owner: str = ""
    status: Status | None = None
    deadline: date | None = None
    note: str = ""
    unblocker: str = ""
    base: Base = Base()
    problems: tuple[str, ...] = ()
    date_hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadList:
    """A whole list. `warnings` tells in sentences what is missing from it.

    `made_on` is what the list itself says, `read_on` the day it is read here.
    """

    name: str
    region: str = ""
    meeting: UUID | None = None
    version: int | None = None
    made_on: date | None = None
    read_on: date
    rows: tuple[ReadRow, ...] = ()
    warnings: tuple[str, ...] = ()
