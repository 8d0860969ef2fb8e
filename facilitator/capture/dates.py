# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dutch dates as people type them, read against the date in the room.

A date without a year is the next one to come; today itself still counts, except for a bare
weekday. Every rule reads at the start of the text; the longest reading wins. Matching knows ASCII
letters only, on purpose: Python's Unicode case folding would let a long s or a dotless i stand
for a letter of a month's name.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from facilitator.capture.hint import Hint
from facilitator.domain.dates import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from facilitator.domain.text import fold

_MONTH_NUMBERS = {"febr": 2, "sept": 9} | {
    name: n for names in (MONTHS, SHORT_MONTHS) for n, name in enumerate(names, start=1)
}
_WEEKDAY_NUMBERS = {name: n for names in (WEEKDAYS, SHORT_WEEKDAYS) for n, name in enumerate(names)}
_COUNTS = {
    "een": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "elf": 11,
    "twaalf": 12,
}
_YEARS_AHEAD = 9
"""29 February is at most eight years away."""


class DateReading(NamedTuple):
    """`day` is None when nothing reads as a date, or when what was written doesn't exist.

    `length` is how many characters were read; 0 when the text doesn't start with a date.
    """

    day: date | None
    length: int
    hint: Hint | None


def read_date(text: str, today: date) -> DateReading:
    """Read the longest date at the start of `text`."""
    found = _longest(text)
    if found is None:
        return DateReading(None, 0, None)
    return _resolve(*found, today)


def read_lead_date(text: str, today: date, *, weak: bool) -> DateReading:
    """Read a date that follows a lead-in word instead of >; stricter, because that is prose.

    `weak` is for *voor* and *per*, which are mostly not about time: "per 2-3 leerlingen",
    "voor wo en hbo", "per week 2 keer". After any lead-in a name is no date: "voor Jan".
    """
    found = _longest(text)
    if found is None or _is_prose(*found, text, weak=weak):
        return DateReading(None, 0, None)
    return _resolve(*found, today)


def _longest(text: str) -> "tuple[_Rule, re.Match[str]] | None":
    matches = [(rule, match) for rule in _RULES if (match := rule.pattern.match(text))]
    return max(matches, key=lambda pair: pair[1].end(), default=None)


def _resolve(rule: "_Rule", match: re.Match[str], today: date) -> DateReading:
    try:
        day = rule.read(match, today)
    except (ValueError, OverflowError):
        sentence = f"De datum ‘{match[0]}’ bestaat niet. Kies een andere datum."
        return DateReading(None, match.end(), Hint("datum-bestaat-niet", sentence))
    return DateReading(day, match.end(), _weekday_hint(rule, match, day))


def _weekday_hint(rule: "_Rule", match: re.Match[str], day: date) -> Hint | None:
    if rule.name not in {"numeric", "named"} or match["wd"] is None:
        return None
    if _weekday(match) == day.weekday():
        return None
    name = f"{day.day} {MONTHS[day.month - 1]}"
    sentence = f"{name} is een {WEEKDAYS[day.weekday()]}. De datum telt, niet de dag van de week."
    return Hint("weekdag-klopt-niet", sentence)


def _is_prose(rule: "_Rule", match: re.Match[str], text: str, *, weak: bool) -> bool:
    if rule.name == "weekday":
        return match[0].lower() == "zo" or (weak and len(match["wd"]) == 2)
    if rule.name == "month":
        return match["month"] not in MONTHS
    if not weak or _PROSE_FOLLOWS.match(text, match.end()) is None:
        return False
    if rule.name == "numeric":
        return match["year"] is None and int(match["day"]) < int(match["month"])
    return rule.name == "week"


_PROSE_FOLLOWS = re.compile(r"\s+\w")


def _group(match: re.Match[str], name: str) -> int | None:
    value = match[name]
    return None if value is None else int(value)


def _weekday(match: re.Match[str]) -> int:
    return _WEEKDAY_NUMBERS[match["wd"].lower()]


def _month(match: re.Match[str]) -> int:
    return _MONTH_NUMBERS[match["month"].lower()]


def _year(match: re.Match[str]) -> int | None:
    year = match["year"]
    return None if year is None else int(year) + (2000 if len(year) == 2 else 0)


def _upcoming(today: date, year: int | None, build: Callable[[int], date]) -> date:
    """What `build` makes of `year`, or of the first year for which it isn't before today."""
    if year is not None:
        return build(year)
    for candidate in range(today.year, today.year + _YEARS_AHEAD):
        try:
            found = build(candidate)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError


def _next_weekday(today: date, weekday: int) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _monday(today: date, weeks: int = 0) -> date:
    return today + timedelta(days=7 * weeks - today.weekday())


def _month_day(year: int, month: int, day: int) -> date:
    """That day, or the last day of a shorter month."""
    return date(year, month, min(day, monthrange(year, month)[1]))


def _add_months(today: date, months: int) -> date:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return _month_day(year, month + 1, today.day)


def _add_workdays(today: date, count: int) -> date:
    """The day that many working days later; holidays are not known here."""
    weeks, rest = divmod(count, 5)
    day = today + timedelta(weeks=weeks)
    if rest == 0 and day.weekday() >= 5:
        return day - timedelta(days=day.weekday() - 4)
    for _ in range(rest):
        day += timedelta(days=max(1, 7 - day.weekday()) if day.weekday() >= 4 else 1)
    return day


def _read_iso(match: re.Match[str], _today: date) -> date:
    return date(int(match["year"]), int(match["month"]), int(match["day"]))


def _read_numeric(match: re.Match[str], today: date) -> date:
    month, day = int(match["month"]), int(match["day"])
    return _upcoming(today, _year(match), lambda year: date(year, month, day))


def _read_named(match: re.Match[str], today: date) -> date:
    month, day = _month(match), int(match["day"])
    return _upcoming(today, _year(match), lambda year: date(year, month, day))


def _read_month(match: re.Match[str], today: date) -> date:
    month = _month(match)
    return _upcoming(today, _year(match), lambda year: date(year, month, 1))


def _read_weekday(match: re.Match[str], today: date) -> date:
    return _next_weekday(today, _weekday(match))


def _read_week_day(match: re.Match[str], today: date) -> date:
    weeks = 0 if match["which"].lower() == "deze" else 1
    return _monday(today, weeks) + timedelta(days=_weekday(match))


def _read_period(match: re.Match[str], today: date) -> date:
    if match["unit"].lower() == "maand":
        return _add_months(today.replace(day=1), 1)
    return _monday(today, 1)


_NEARBY = {"vandaag": 0, "morgen": 1, "overmorgen": 2}


def _read_nearby(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=_NEARBY[match[0].lower()])


def _read_distance(match: re.Match[str], today: date) -> date:
    word = fold(match["count"])
    count = int(word) if word.isdigit() else _COUNTS[word]
    unit = match["unit"].lower()
    if unit.startswith("maand"):
        return _add_months(today, count)
    if unit == "jaar":
        return _add_months(today, 12 * count)
    if unit.startswith("werkdag"):
        return _add_workdays(today, count)
    return today + timedelta(days=count * (7 if unit.startswith("we") else 1))


def _read_half_year(_match: re.Match[str], today: date) -> date:
    return _add_months(today, 6)


def _part_day(match: re.Match[str]) -> int:
    """The day of the month that begin, half or eind stands for; 31 is cut to the last day."""
    return {"b": 1, "h": 15, "m": 15, "e": 31}[match["part"][0].lower()]


def _read_part_of_month(match: re.Match[str], today: date) -> date:
    month, day = _month(match), _part_day(match)
    return _upcoming(today, _year(match), lambda year: _month_day(year, month, day))


def _read_part_of_this_month(match: re.Match[str], today: date) -> date:
    first, day = today.replace(day=1), _part_day(match)
    found = _month_day(first.year, first.month, day)
    if (match["which"] or "").lower() == "volgende" or found < today:
        later = _add_months(first, 1)
        return _month_day(later.year, later.month, day)
    return found


def _read_part_of_week(match: re.Match[str], today: date) -> date:
    weeks = 1 if (match["which"] or "").lower() == "volgende" else 0
    return _monday(today, weeks) + timedelta(days=4 if _part_day(match) == 31 else 0)


def _read_part_of_year(match: re.Match[str], today: date) -> date:
    year = _group(match, "year")
    if year is None:
        year = today.year + ((match["which"] or "").lower() == "volgend")
    return date(year, 12, 31) if _part_day(match) == 31 else date(year, 1, 1)


def _read_week(match: re.Match[str], today: date) -> date:
    week = int(match["week"])
    return _upcoming(today, _year(match), lambda year: date.fromisocalendar(year, week, 1))


def _read_this_week(_match: re.Match[str], today: date) -> date:
    return _monday(today) + timedelta(days=4)


class _Rule(NamedTuple):
    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], date], date]


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_PARTS = {
    "WD": f"(?P<wd>{_one_of(_WEEKDAY_NUMBERS)})",
    "MONTH": rf"(?P<month>{_one_of(_MONTH_NUMBERS)})(?:\.(?= [0-9]{{4}}))?",
    "YEAR": "(?: (?P<year>(?:19|20|21)[0-9]{2}))?",
    "COUNT": f"(?P<count>[0-9]{{1,6}}|[eéEÉ]{{2}}n|{_one_of(_COUNTS)})",
    "PARTEDGE": "(?P<part>begin|einde?)(?: van)?",
    "PART": "(?P<part>begin|half|medio|einde?)(?: van)?",
    "NUMERIC": "(?P<day>[0-9]{1,2})(?P<sep>[-/])(?P<month>[0-9]{1,2})"
    "(?:(?P=sep)(?P<year>[0-9]{4}|[0-9]{2}))?",
    "SOON": "(?!(?<=zo) (?:snel|spoedig|gauw|vlug|goed|veel|ver|kort|lang|nodig|mogelijk))",
}
_NAMED_PART = re.compile(_one_of(_PARTS))
_SPACE = "[ \u00a0\u202f]+"
_END = r"(?![^\W_]|[-/.:'’]\w)"


def _rule(name: str, pattern: str, read: Callable[[re.Match[str], date], date]) -> _Rule:
    """A rule; in `pattern` a capitalised word stands for a part, and a space for white space."""
    body = _NAMED_PART.sub(lambda word: _PARTS[word[0]], pattern)
    spaced = re.sub(r"(?<!\[) ", lambda _: _SPACE, body)
    return _Rule(name, re.compile(f"(?ai:{spaced}){_END}"), read)


_RULES = (
    _rule("iso", "(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})", _read_iso),
    _rule("numeric", "(?:WD )?NUMERIC", _read_numeric),
    _rule("named", "(?:WD )?(?P<day>[0-9]{1,2}) ?MONTHYEAR", _read_named),
    _rule("weekday", "(?:(?:komende|aankomende|aanstaande) )?WDSOON", _read_weekday),
    _rule("week day", "(?P<which>volgende|komende|deze) week WD", _read_week_day),
    _rule("week day", "WD (?P<which>volgende|deze) week", _read_week_day),
    _rule("this week", "deze week", _read_this_week),
    _rule("period", "(?:volgende|komende) (?P<unit>week|maand)", _read_period),
    _rule("nearby", _one_of(_NEARBY), _read_nearby),
    _rule(
        "distance",
        "(?:over|binnen) COUNT (?P<unit>dag(?:en)?|werkdag(?:en)?|week|weken|maand(?:en)?|jaar)",
        _read_distance,
    ),
    _rule("distance", "(?:over|binnen) (?:een )?half jaar", _read_half_year),
    _rule("part", "PART MONTHYEAR", _read_part_of_month),
    _rule("part", "PART (?:(?:de|deze|(?P<which>volgende)) )?maand", _read_part_of_this_month),
    _rule("part", "PARTEDGE (?:(?:de|deze|(?P<which>volgende)) )?week", _read_part_of_week),
    _rule(
        "part",
        "PARTEDGE (?:(?:(?:het|dit|(?P<which>volgend)) )?jaar|(?P<year>(?:19|20|21)[0-9]{2}))",
        _read_part_of_year,
    ),
    _rule("week", "week (?P<week>[0-9]{1,2})YEAR", _read_week),
    _rule("month", "MONTHYEAR", _read_month),
)
