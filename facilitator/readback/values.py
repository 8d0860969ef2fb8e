# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads what a partner typed: a number, a status, a date. Kindly, but never by guessing."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from difflib import get_close_matches
from typing import NamedTuple
from uuid import UUID

from facilitator.capture.dates import read_date
from facilitator.domain.dates import long_date
from facilitator.domain.text import clean_line, clean_text, fold
from facilitator.domain.words import STATUS_LABELS, Status
from facilitator.readback.grid import Cell, Special

_NUMBER = re.compile(r"(?:a\s*[-–]?\s*)?0*(\d{1,6})\s*([a-z]|-\d{1,3})?", re.IGNORECASE)
_LONGEST = 2_000
"""What is quoted of a cell; nobody types a status or a date that is longer."""
_NOTHING = {"", "-", "–", "geen", "nvt", "n.v.t.", "onveranderd", "zelfde", "idem"}
_SAID = {
    Status.OPEN: ("open", "nog niet begonnen", "niet begonnen", "niet gestart", "te doen", "todo"),
    Status.BEZIG: ("bezig", "mee bezig", "loopt", "lopend", "in uitvoering", "gestart", "begonnen"),
    Status.KLAAR: ("klaar", "gereed", "afgerond", "gedaan", "af", "voltooid", "gelukt", "done"),
    Status.GEBLOKKEERD: ("geblokkeerd", "vast", "zit vast", "stagneert", "wacht", "staat stil"),
    Status.VERVALLEN: ("vervallen", "vervalt", "gestopt", "niet meer nodig", "afgevoerd"),
    Status.DOORGELEID: ("doorgeleid naar oogo", "doorgeleid", "naar oogo", "oogo", "naar bestuur"),
}
_STATUSES = {word: status for status, words in _SAID.items() for word in words}
_NO_DATE = "‘{}’ lees ik niet als datum. Typ een datum als 1-3-2027."
_DOTTED = re.compile(r"(?<=\d)\.(?=\d)")
_FIRST, _LAST = date(2000, 1, 1), date(2099, 12, 31)
_EPOCH = date(1899, 12, 30)
"""The day that Excel counts from, its leap day of 1900 taken into account."""


class Value(NamedTuple):
    """What was read, or the sentence why not; neither when nothing was filled in."""

    value: Status | date | None = None
    problem: str = ""


def text_of(cell: Cell) -> str:
    """A cell as text, cleaned; a whole number without its decimals."""
    if cell is None:
        return ""
    if isinstance(cell, int | float):
        return f"{cell:.10g}".replace(".", ",")
    if isinstance(cell, Special):
        return _day_text(cell.text)
    return clean_text(cell).strip()


def _day_text(written: str) -> str:
    try:
        return long_date(date.fromisoformat(written))
    except ValueError:
        return clean_line(written)


def number_of(cell: Cell) -> tuple[int, str] | None:
    """The number of an agreement and the letter after it: A-012, a12, 12 or A-012b."""
    found = _NUMBER.fullmatch(clean_line(text_of(cell)))
    return (int(found[1]), (found[2] or "").lower()) if found else None


def id_of(cell: Cell) -> UUID | None:
    """The hidden id, when there is one."""
    try:
        return UUID(clean_line(text_of(cell)))
    except ValueError:
        return None


def day_of(cell: Cell) -> date | None:
    """A date that we wrote ourselves: as a date, or as text like 2026-10-07."""
    written = cell.text if isinstance(cell, Special) else text_of(cell)
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def status_of(cell: Cell) -> Value:
    """A status as it is chosen or typed: a label, another word for it, or its beginning."""
    written = clean_line(text_of(cell))
    word = fold(written).rstrip(".").replace("…", "").strip()
    if not word:
        return Value()
    exact = _STATUSES.get(word)
    if exact is not None:
        return Value(exact)
    begun = {status for known, status in _STATUSES.items() if known.startswith(word)}
    if len(word) >= 3 and len(begun) == 1:
        return Value(begun.pop())
    meant = {_STATUSES[known] for known in get_close_matches(word, _STATUSES, n=3, cutoff=0.84)}
    if len(meant) == 1:
        return Value(meant.pop())
    names = ", ".join(STATUS_LABELS.values())
    return Value(problem=f"{quoted(written)} ken ik niet als status. Kies uit: {names}.")


def quoted(written: str) -> str:
    """What stands in the list, whole: who reads the difference has no other copy beside it."""
    return f"‘{written if len(written) <= _LONGEST else f'{written[: _LONGEST - 1]}…'}’"


def deadline_of(cell: Cell, today: date, made_on: date | None) -> Value:
    """A new deadline: a date, a date as text, or words as in the capture line."""
    if isinstance(cell, Special):
        return _within(day_of(cell), cell.text)
    if isinstance(cell, int | float):
        return _serial(cell)
    written = clean_line(text_of(cell))
    if fold(written) in _NOTHING:
        return Value()
    day = _typed(written, lambda text: _whole_date(text, today, made_on))
    return _within(day, written)


def _typed(written: str, read: Callable[[str], date | None]) -> date | None:
    """The date in a text; a word that leads to it may stand before."""
    plain = re.sub(r"^(?:>|uiterlijk|voor|vóór|per|op)\s*", "", written, flags=re.IGNORECASE)
    tidy = re.sub(r"(?<=[a-z])\.", " ", plain, flags=re.IGNORECASE)  # ma. 1 mrt. 2027
    tidy = re.sub(r"[’‘'](?=\d\d$)", "20", tidy.strip())  # 1 maart '27
    return read(plain) or read(" ".join(tidy.split())) or read(_DOTTED.sub("-", plain))


def _whole_date(text: str, today: date, made_on: date | None) -> date | None:
    """The date that the whole text is. What has no year is counted from when the list was made."""
    found = read_date(text, today)
    if found.day is None or text[found.length :].strip(" ."):
        return None
    earlier = read_date(text, made_on).day if made_on and made_on < today else None
    if earlier and (earlier.month, earlier.day) == (found.day.month, found.day.day):
        return earlier
    return found.day


def _serial(number: float) -> Value:
    """A date that lost its form: the number of days that Excel stores."""
    if not 36_526 <= number < 73_051:
        return Value(
            problem=f"‘{text_of(number)}’ lees ik niet als datum. Typ een datum als 1-3-2027."
        )
    return Value(_EPOCH + timedelta(days=int(number)))


def _within(day: date | None, written: str) -> Value:
    if day is None:
        return Value(
            problem=f"{quoted(written)} lees ik niet als datum. Typ een datum als 1-3-2027."
        )
    if not _FIRST <= day <= _LAST:
        return Value(problem=f"{long_date(day)} kan geen deadline zijn. Kijk het jaar na.")
    return Value(day)
