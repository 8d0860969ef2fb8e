# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to offer while somebody types @, # or >.

Positions are those of the line as it is being typed, not of a cleaned one. Nothing is offered
inside quotes and in prose: a list that pops up while people talk is worse than none.
"""

import re
from dataclasses import dataclass
from datetime import date

from facilitator.capture.dates import read_date
from facilitator.capture.labels import LABELS
from facilitator.capture.line import parse
from facilitator.capture.marks import QUOTES, name_token, unquoted_name
from facilitator.capture.partners import Partner, Partners, partners_of
from facilitator.capture.reading import CaptureContext
from facilitator.domain.dates import MONTHS, WEEKDAYS, short_date
from facilitator.domain.text import clean_line, fold
from facilitator.domain.words import (
    ORGANISATION_KIND_LABELS,
    RECOMMENDATION_LABELS,
    THEME_LABELS,
    Theme,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A choice: `insert` replaces the range, `label` and `detail` are what the list shows.

    `mandate` marks a function that may commit its organisation, `new` the choice to add a
    partner that isn't known yet.
    """

    insert: str
    label: str
    detail: str = ""
    mandate: bool = False
    new: bool = False


@dataclass(frozen=True, slots=True)
class Completion:
    """What to offer for the characters from `start` up to `end`."""

    start: int
    end: int
    heading: str
    options: tuple[Option, ...]


_WORD = re.compile(r"\S+")
_DAY = re.compile("[0-9]{1,2}")
_MOMENTS = (
    "morgen",
    "vr",
    "volgende week",
    "over 1 week",
    "over 2 weken",
    "over 3 weken",
    "over een maand",
    "over 2 maanden",
    "over 3 maanden",
    "eind van de maand",
    "eind volgende maand",
    "eind van het jaar",
)
_CHECK_IN = "voor check-in"
_CHECK_IN_AT = 5
_MOST_DATES = 8
_WIDEST = 60
"""A fragment longer than this isn't a name, label or date any more."""


def complete(line: str, cursor: int, context: CaptureContext) -> Completion | None:
    """What to offer with the cursor after `cursor` characters of `line`; None for nothing."""
    start = _sign_before(line, cursor)
    if start is None:
        return None
    fragment = line[start + 1 : cursor]
    if line[start] == "@":
        return _partners(line, start, cursor, context)
    if line[start] == "#":
        return _some(start, _word_end(line, cursor), "Label", _labels(fragment))
    return _some(start, cursor, "Deadline", _moments(fragment, context))


def _some(start: int, end: int, heading: str, options: list[Option]) -> Completion | None:
    return Completion(start, end, heading, tuple(options)) if options else None


def _sign_before(line: str, cursor: int) -> int | None:
    """Where the @, # or > starts whose word or words the cursor is in."""
    position = 0
    found: int | None = None
    for match in _WORD.finditer(line, 0, cursor):
        at = match.start()
        if at < position:
            continue
        quoted = at + 1 if line[at] == "@" else at
        if closing := QUOTES.get(line[quoted : quoted + 1]):
            position = line.find(closing, quoted + 1, cursor) + 1
            if position == 0:
                return at if quoted > at and cursor - at <= _WIDEST else None
            found = None
        elif line[at] in "@#>!=":
            found = at
    return found if found is not None and _reaches(line, found, cursor) else None


def _reaches(line: str, start: int, cursor: int) -> bool:
    """Whether the cursor still belongs to the sign: names and labels end at white space."""
    if line[start] not in "@#>" or cursor - start > _WIDEST:
        return False
    fragment = line[start + 1 : cursor]
    return line[start] == ">" or not any(c.isspace() for c in fragment)


def _word_end(line: str, cursor: int) -> int:
    match = _WORD.match(line, cursor)
    return match.end() if match else cursor


def _partners(line: str, start: int, cursor: int, context: CaptureContext) -> Completion | None:
    quoted = line[start + 1 : start + 2] in QUOTES
    fragment = line[start + 2 if quoted else start + 1 : cursor]
    end = _quote_end(line, start + 1, cursor) if quoted else _name_end(line, cursor)
    partners = partners_of(context.organisations, context.people)
    options = [_option(partners, partner) for partner in partners.options(fragment)]
    name = clean_line(fragment)
    if name[:1].isalnum() and not partners.names_exactly(name):
        label = f"‘{name}’ als nieuwe partij toevoegen"
        options.append(Option(insert=name_token(name), label=label, new=True))
    owned = parse(line[:start], context).owner is not None
    return _some(start, end, "Ondersteunend" if owned else "Eigenaar", options)


def _name_end(line: str, cursor: int) -> int:
    return cursor + len(unquoted_name("x" + line[cursor : cursor + _WIDEST], 0)) - 1


def _quote_end(line: str, opening: int, cursor: int) -> int:
    """After the closing quote, when it follows before anything else starts."""
    closing = line.find(QUOTES[line[opening]], cursor, cursor + _WIDEST)
    between = line[cursor : max(closing, cursor)]
    return cursor if closing < 0 or any(c in "@#>" for c in between) else closing + 1


def _option(partners: Partners, partner: Partner) -> Option:
    organisation, person = partner.organisation, partner.person
    insert = partners.token_of(partner)
    if person is None:
        kind = ORGANISATION_KIND_LABELS[organisation.kind]
        return Option(insert=insert, label=organisation.name, detail=kind)
    return Option(
        insert=insert, label=person.function, detail=organisation.name, mandate=person.mandate
    )


def _labels(fragment: str) -> list[Option]:
    key = fold(fragment)
    options: list[Option] = []
    for label in LABELS:
        if isinstance(label, Theme):
            text, detail = THEME_LABELS[label], "Thema"
        else:
            text, detail = RECOMMENDATION_LABELS[label], "Aanbeveling"
        words = [label.value, *fold(text).split()]
        if any(word.startswith(key) for word in words):
            options.append(Option(insert=f"#{label.value}", label=text, detail=detail))
    return sorted(options, key=lambda option: not option.insert[1:].startswith(key))


def _moments(fragment: str, context: CaptureContext) -> list[Option]:
    """The date that was typed, and the ones that go on from it; after a space only the latter."""
    typed = " ".join(fragment.split())
    found = read_date(typed, context.today)
    if 0 < found.length < len(typed):
        return []
    options: dict[str, Option] = {}
    done = found.day is not None and fragment[-1:].isspace()
    if found.day is not None and not done:
        options[fold(typed)] = _moment(typed, found.day)
    wanted = fold(typed) + (" " if done else "")
    fitting = [(p, day) for p, day in _phrases(typed, context) if f" {wanted}" in f" {p}"]
    for phrase, day in sorted(fitting, key=lambda pair: not pair[0].startswith(wanted)):
        options.setdefault(phrase, _moment(phrase, day))
    return list(options.values())[:_MOST_DATES]


def _moment(phrase: str, day: date) -> Option:
    insert = f">{phrase}"
    if phrase == _CHECK_IN:
        insert = f">{day.day}-{day.month}-{day.year}"
    return Option(insert=insert, label=phrase, detail=short_date(day))


def _phrases(typed: str, context: CaptureContext) -> list[tuple[str, date]]:
    """What can be offered: the usual moments, and once something was typed the rarer ones."""
    phrases = [*_MOMENTS, *_rarer(typed, context.today)] if typed else _MOMENTS
    read = [(phrase, read_date(phrase, context.today).day) for phrase in phrases]
    known = [(phrase, day) for phrase, day in read if day is not None]
    if context.check_in is not None:
        known.insert(_CHECK_IN_AT, (_CHECK_IN, context.check_in))
    return known


def _rarer(typed: str, today: date) -> list[str]:
    months = [*MONTHS[today.month :], *MONTHS[: today.month]]
    phrases = [*WEEKDAYS, *(f"volgende week {day}" for day in WEEKDAYS)]
    for part in ("eind", "begin", "half"):
        phrases += [f"{part} {month}" for month in months]
    day = _DAY.match(typed)
    return phrases + ([f"{day[0]} {month}" for month in months] if day else [])
