# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to look at twice in a date that a partner typed: it was read, and perhaps not as meant."""

import re
from collections.abc import Iterator
from datetime import date

from facilitator.domain.dates import (
    MONTHS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    full_date,
    long_date,
)
from facilitator.domain.text import clean_line, fold
from facilitator.readback.grid import Cell, Special
from facilitator.readback.values import text_of

_FAR = 2
"""Years: a deadline that is further away is more often a wrong year."""
_DAYS = {name: n for names in (WEEKDAYS, SHORT_WEEKDAYS) for n, name in enumerate(names)}
_MONTH = "|".join((*MONTHS, *SHORT_MONTHS, "febr", "sept"))
_SHORT_YEAR = re.compile(
    rf"(?:\d\s*[-/. ]\s*\d{{1,2}}\s*[-/. ]\s*|(?:{_MONTH})\.?[- ]*)[’‘']?(\d\d)$", re.IGNORECASE
)


def date_hints(cell: Cell, day: date, today: date) -> Iterator[str]:
    """Sentences that show how a date was read, where that was not sure or the day is odd."""
    typed = not isinstance(cell, Special)
    written = clean_line(text_of(cell))
    if typed and _other_weekday(written, day):
        yield f"{_read(written, day)} De datum telt, niet de dag van de week."
    elif typed and (isinstance(cell, int | float) or _short_year(written, day)):
        yield f"{_read(written, day)} Kijk of dat zo bedoeld is."
    if day < today:
        yield f"{long_date(day)} is al voorbij. Kijk de datum na."
    elif (day.year - _FAR, day.month, day.day) > (today.year, today.month, today.day):
        yield f"{long_date(day)} is meer dan twee jaar weg. Kijk het jaar na."


def earlier_hint(day: date, first: date) -> str:
    """A new date before the one that was handed out first: nobody moves a deadline back often."""
    return f"{long_date(day)} ligt vóór de eerste datum, {long_date(first)}. Kijk de datum na."


def _read(written: str, day: date) -> str:
    return f"‘{written[:60]}’ is gelezen als {full_date(day)}."


def _other_weekday(written: str, day: date) -> bool:
    named = [_DAYS[word] for word in re.findall(r"[a-z]+", fold(written)) if word in _DAYS]
    return bool(named) and day.weekday() not in named


def _short_year(written: str, day: date) -> bool:
    """Whether the year stands there as two digits: 3-11-26, 3 november '26."""
    found = _SHORT_YEAR.search(written.rstrip(" ."))
    return found is not None and int(found[1]) == day.year % 100 and str(day.year) not in written
