# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a child process found: sheets of plain cells, nothing else crosses to the program."""

from enum import StrEnum
from typing import Literal, NamedTuple


class Special(NamedTuple):
    """A cell with a date in it (d), or with a formula or an error of Excel's (f)."""

    kind: Literal["d", "f"]
    text: str


Cell = None | str | float | Special
"""Nothing, a text, a number, or something special."""


class Refusal(StrEnum):
    """Why a file is not read; its value is what the child answers."""

    EMPTY = "leeg"
    OLD = "oud"
    PASSWORD = "wachtwoord"  # noqa: S105 -- the word, no secret
    OTHER = "anders"
    BROKEN = "beschadigd"
    MACRO = "macro"
    BINARY = "binair"
    STRICT = "strikt"
    LARGE = "te-groot"
    FAR = "te-ver"
    TRICK = "truc"


class RefusedError(Exception):
    """The child reads no further; `where` names the sheet and row when that helps."""

    def __init__(self, refusal: Refusal, where: str = "") -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.where = where


class Line(NamedTuple):
    """A row with something in it: its number as people see it, and its cells."""

    number: int
    cells: tuple[Cell, ...]


class Sheet(NamedTuple):
    """A sheet: its name, and the rows with something in them."""

    name: str
    lines: tuple[Line, ...]


class Found(NamedTuple):
    """All that the child answers: the sheets, or why not."""

    sheets: tuple[Sheet, ...] = ()
    refusal: Refusal | None = None
    where: str = ""
