# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finds the marks in a line: where something could start that is more than text.

A mark starts at the beginning of a word only, so a@b.nl, 5>3, R&D and C# stay text. What a mark
means (which partner, which label, which of two dates counts) is decided by line.py.

A backslash before a mark keeps it as text. It is what lets every stored text be written as a line
that reads back the same, and what puts a chip back as text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from facilitator.capture.dates import DateReading, read_date, read_lead_date
from facilitator.capture.hint import Hint

QUOTES = {'"': '"', "“": "”", "„": "”"}
"""Opening quotes and what closes them; word processors and phones type the curly ones."""

_LEAD = r"uiterlijk|v[oóò]{2}r|per|met\s+ingang\s+van"
_TRIGGER = rf'[@#>=!"“„]|(?:{_LEAD})\b'
ESCAPABLE = re.compile(rf"\\*(?:{_TRIGGER})", re.IGNORECASE)
"""What a backslash at the start of a word keeps as text; more of them may be in between."""
ESCAPABLE_VISIBLE = re.compile(r'\\*["“„]')
"""The same directly after =, where only a quote can start."""
KIND_PREFIX = re.compile("([abipABIP]):")

_ESCAPED_PREFIX = re.compile(r"\\(?=\\*[abipABIP]:)")
_LEAD_IN = re.compile(
    r"(?:(uiterlijk(?:\s+(?:op|per|v[oóò]{2}r))?|met\s+ingang\s+van|v[oóò]{2}r)|(voor|per))\s+(>?)",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"\s+(?=\S)")
_NAME = re.compile(r'[^\W_][^\s"“”„@#<>=,;:!?()\[\]{}…]*')
_LABEL = re.compile(r"#([^\W_][\w-]*)")
_IMPULS = re.compile(r"!(?:impuls)?(?!\S)", re.IGNORECASE)
_WORD_SHOWN = 40
_DATE_REACH = 120
"""No date is longer; keeps reading linear in the length of the line."""


class Sign(Enum):
    """The kinds of mark."""

    NAME = auto()
    LABEL = auto()
    DATE = auto()
    IMPULS = auto()
    VISIBLE = auto()
    ESCAPE = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of the line. `word` is the name or label; `explicit` is true for a date after >."""

    sign: Sign
    start: int
    end: int
    word: str = ""
    day: date | None = None
    explicit: bool = False
    hint: Hint | None = None


def unquoted_name(text: str, position: int) -> str:
    """The name without quotes at `position`; punctuation at its end isn't part of it."""
    match = _NAME.match(text, position)
    return match[0].rstrip(".-'’/&+*~\\") if match else ""


def name_token(name: str) -> str:
    """The @ for `name`, quoted when needed; quotes that can't be written are left out."""
    if unquoted_name(name, 0) == name:
        return f"@{name}"
    for opening, closing in (('"', '"'), ("“", "”")):
        if closing not in name:
            return f"@{opening}{name}{closing}"
    return '@"' + name.replace('"', " ").strip() + '"'


class Scanner:
    """Walks once over a line; `hints` holds what it noticed about dates that can't be read."""

    def __init__(self, line: str, today: date) -> None:
        self._line = line
        self._today = today
        self._unclosed: set[str] = set()
        self._visible = False
        self.hints: list[Hint] = []

    def marks(self, start: int) -> Iterator[Mark]:
        """The marks from `start`, in order; they never overlap, except inside a VISIBLE."""
        if start == 0 and (match := _ESCAPED_PREFIX.match(self._line)):
            yield Mark(Sign.ESCAPE, 0, match.end())
            start = match.end()
        position: int | None = self._word_at(start)
        while position is not None:
            reach = position + 1
            for mark in self._marks_at(position):
                yield mark
                reach = max(reach, mark.end)
            reach = max(reach, self._after_quote(position))
            position = self._word_after(reach)

    def _word_at(self, start: int) -> int | None:
        if start < len(self._line) and not self._line[start].isspace():
            return start
        return self._word_after(start)

    def _word_after(self, position: int) -> int | None:
        match = _NEXT_WORD.search(self._line, position)
        return match.end() if match else None

    def _marks_at(self, at: int) -> Iterator[Mark]:
        first = self._line[at]
        if first == "\\":
            if ESCAPABLE.match(self._line, at + 1):
                yield Mark(Sign.ESCAPE, at, at + 1)
        elif first == "=":
            yield from self._visible_at(at)
        elif mark := self._single_mark(first, at):
            yield mark

    def _single_mark(self, first: str, at: int) -> Mark | None:
        if first == "@":
            return self._name_at(at)
        if first == "#":
            match = _LABEL.match(self._line, at)
            return Mark(Sign.LABEL, at, match.end(), word=match[1]) if match else None
        if first == ">":
            return self._date_at(at)
        if first == "!":
            match = _IMPULS.match(self._line, at)
            return Mark(Sign.IMPULS, at, match.end()) if match else None
        return self._lead_at(at) if first in "uUvVpPmM" else None

    def _name_at(self, at: int) -> Mark | None:
        closing = self._closing(at + 1)
        if closing is not None:
            word = self._line[at + 2 : closing].strip()
            return Mark(Sign.NAME, at, closing + 1, word=word) if word else None
        word = unquoted_name(self._line, at + 1)
        return Mark(Sign.NAME, at, at + 1 + len(word), word=word) if word else None

    def _visible_at(self, at: int) -> Iterator[Mark]:
        """The = itself; how far the visible result goes is decided when all marks are known."""
        after = at + 1
        if self._visible or self._line[after : after + 1].strip() == "":
            return
        self._visible = True
        yield Mark(Sign.VISIBLE, at, max(after, self._after_quote(after)))
        if self._line[after] == "\\" and ESCAPABLE_VISIBLE.match(self._line, after + 1):
            yield Mark(Sign.ESCAPE, after, after + 1)

    def _date_at(self, at: int) -> Mark | None:
        begin = at + 1
        while self._line[begin : begin + 1].isspace():
            begin += 1
        found = read_date(self._line[begin : begin + _DATE_REACH], self._today)
        if found.length == 0 and self._line[at + 1 : at + 2].isalpha():
            word = self._line[at : at + _WORD_SHOWN].split(maxsplit=1)[0]
            sentence = f"‘{word}’ is geen datum die ik ken. Typ bijvoorbeeld >vr of >1 maart."
            self.hints.append(Hint("datum-onleesbaar", sentence))
        return self._date_mark(at, begin, found, explicit=True)

    def _lead_at(self, at: int) -> Mark | None:
        match = _LEAD_IN.match(self._line, at)
        if match is None:
            return None
        weak = match[1] is None or match[1].lower() == "voor"
        text = self._line[match.end() : match.end() + _DATE_REACH]
        if match[3]:
            found = read_date(text, self._today) if not weak else DateReading(None, 0, None)
        else:
            found = read_lead_date(text, self._today, weak=weak)
        return self._date_mark(at, match.end(), found, explicit=bool(match[3]))

    def _date_mark(self, at: int, begin: int, found: DateReading, *, explicit: bool) -> Mark | None:
        if found.day is None:
            if found.hint is not None:
                self.hints.append(found.hint)
            return None
        end = begin + found.length
        return Mark(Sign.DATE, at, end, day=found.day, explicit=explicit, hint=found.hint)

    def _after_quote(self, at: int) -> int:
        """Where the quoted text that starts at `at` ends; `at` when there is none."""
        closing = self._closing(at)
        return at if closing is None else closing + 1

    def _closing(self, at: int) -> int | None:
        """Where the quote that opens at `at` closes; a quote that never closes is plain text."""
        closing = QUOTES.get(self._line[at : at + 1])
        if closing is None or closing in self._unclosed:
            return None
        found = self._line.find(closing, at + 1)
        if found < 0:
            self._unclosed.add(closing)
            return None
        return found
