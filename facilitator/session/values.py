# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a file may hold in each field: exactly what this program would have written there.

A value that can be read is not enough: `20261007` is a date to Python and would be found by no
query, and a block of a billion minutes is a number that no agenda survives.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache

from facilitator.domain.steps import Plain
from facilitator.domain.text import MAX_TEXT, clean_text
from facilitator.session.fields import AGREEMENT, DEFINITION, FROZEN, TRAVELLING
from facilitator.storage.records import record
from facilitator.storage.types import (
    ClockTime,
    Day,
    Id,
    Instant,
    Prose,
    Several,
    Stored,
    Truth,
    Whole,
    Word,
)

Check = Callable[[object], bool]

MAX_PICTURE = 8_000_000
MAX_LIST = 1_000
MAX_NUMBER = 99_999
MAX_WHOLE = 2_000_000_000
FIRST_YEAR, LAST_YEAR = 1900, 2200

_HEX = re.compile(r"[0-9a-f]{32}")
_LEAST: dict[tuple[str, str], int] = {
    (AGREEMENT, "number"): 1,
    (DEFINITION, "number"): 1,
    (FROZEN, "number"): 1,
    ("agenda_block", "minutes"): 1,
    ("forum", "every_weeks"): 1,
}
_MOST: dict[tuple[str, str], int] = {
    (AGREEMENT, "number"): MAX_NUMBER,
    (AGREEMENT, "twin"): MAX_NUMBER,
    (DEFINITION, "number"): MAX_NUMBER,
    (FROZEN, "number"): MAX_NUMBER,
    ("meeting", "frozen_versions"): MAX_NUMBER,
    ("agenda_block", "minutes"): 720,
    ("phase", "from_week"): 520,
    ("forum", "every_weeks"): 520,
    ("escalation_step", "after_weeks"): 520,
    ("escalation_step", "decides_within_days"): 260,
    ("phase_regie", "handover_days"): 260,
}


@cache
def checks(kind: str) -> dict[str, Check]:
    """Per field of a kind, whether a value other than None may stand there."""
    mapping = record(TRAVELLING[kind], "sqlite")
    return {name: _check(kind, name, mapping.types[name]) for name in mapping.journalled}


@cache
def may_be_empty(kind: str) -> frozenset[str]:
    """The fields of a kind that None may stand in."""
    mapping = record(TRAVELLING[kind], "sqlite")
    return frozenset(name for name in mapping.journalled if mapping.table.c[name].nullable)


def is_id(value: object) -> bool:
    """Whether `value` is an id as the journal writes it."""
    return isinstance(value, str) and _is_hex(value)


@lru_cache(maxsize=4096)
def _is_hex(text: str) -> bool:
    """Remembered, because a history names the same few ids over and over."""
    return _HEX.fullmatch(text) is not None


def is_text(value: object, most: int = MAX_TEXT) -> bool:
    """Whether `value` is text that went through our own door."""
    if not isinstance(value, str) or len(value) > most:
        return False
    return (value.isascii() and value.isprintable()) or clean_text(value, most) == value


def read_moment(value: object) -> datetime | None:
    """The moment that `value` is, written as the journal writes it; None when it is not."""
    return _moment(value) if isinstance(value, str) else None


@lru_cache(maxsize=4096)
def _moment(text: str) -> datetime | None:
    """Remembered, because what was captured in a step has the moment of the step."""
    try:
        moment = datetime.fromisoformat(text)
        fits = FIRST_YEAR <= moment.year <= LAST_YEAR
        same = moment.astimezone(UTC).isoformat(timespec="microseconds") == text
    except (ValueError, OverflowError):
        return None
    return moment if fits and same else None


def _is_moment(value: object) -> bool:
    return read_moment(value) is not None


def _is_day(value: object) -> bool:
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        return False
    return day.isoformat() == value and FIRST_YEAR <= day.year <= LAST_YEAR


def _is_clock_time(value: object) -> bool:
    try:
        moment = time.fromisoformat(str(value))
    except ValueError:
        return False
    return moment.isoformat() == value and moment.tzinfo is None


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


def _whole(least: int, most: int) -> Check:
    def check(value: object) -> bool:
        return type(value) is int and least <= value <= most

    return check


def _text(most: int) -> Check:
    def check(value: object) -> bool:
        return is_text(value, most)

    return check


def _word(words: frozenset[str]) -> Check:
    def check(value: object) -> bool:
        return isinstance(value, str) and value in words

    return check


def _several(inner: Check) -> Check:
    def check(value: object) -> bool:
        if not isinstance(value, list) or len(value) > MAX_LIST:
            return False
        return all(map(inner, value))

    return check


_SIMPLE: dict[type[Stored], Check] = {
    Id: is_id,
    Day: _is_day,
    Instant: _is_moment,
    ClockTime: _is_clock_time,
    Truth: _is_truth,
}


def _check(kind: str, name: str, stored: Stored) -> Check:
    if isinstance(stored, Several):
        return _several(_check(kind, name, stored.inner))
    if isinstance(stored, Word):
        return _word(frozenset(word.value for word in stored.words))
    if isinstance(stored, Prose):
        return _text(MAX_PICTURE if (kind, name) == (FROZEN, "picture") else MAX_TEXT)
    if isinstance(stored, Whole):
        place = (kind, name)
        return _whole(_LEAST.get(place, 0), _MOST.get(place, MAX_WHOLE))
    return _SIMPLE[type(stored)]


def fits(kind: str, name: str, value: Plain) -> bool:
    """Whether `value` may stand in a field."""
    if value is None:
        return name in may_be_empty(kind)
    return checks(kind)[name](value)
