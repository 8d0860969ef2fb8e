# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The door: what a user typed is cleaned and checked here, before any use case stores it."""

from facilitator.domain.text import clean_line, clean_text
from facilitator.errors import InvalidInputError

MAX_NAME = 200
"""Longest name, title or function, in characters."""
MAX_MINUTES = 720
"""Longest block, in minutes."""
MAX_WEEKS = 520
"""Longest time in weeks: ten years."""
MAX_DAYS = 260
"""Longest term in working days: a year."""


def required_name(raw: str, what: str) -> str:
    """A cleaned name on one line; InvalidInputError naming `what` when nothing is left of it."""
    name = clean_line(raw)
    if not name:
        raise InvalidInputError(f"Vul {what} in.")
    if len(name) > MAX_NAME:
        raise InvalidInputError(
            f"{what.capitalize()} is te lang: {len(name)} tekens. Houd het onder de {MAX_NAME}."
        )
    return name


def required_text(raw: str, what: str) -> str:
    """A cleaned text; InvalidInputError naming `what` when nothing is left of it."""
    text = clean_text(raw).strip()
    if not text:
        raise InvalidInputError(f"Vul {what} in.")
    return text


def optional_line(raw: str | None) -> str | None:
    """A cleaned line, or None when nothing is left of it."""
    return clean_line(raw) or None if raw is not None else None


def clean_lines(raw: tuple[str, ...]) -> tuple[str, ...]:
    """Cleaned lines without the empty ones and without repeats, in order."""
    return tuple(dict.fromkeys(line for line in map(clean_line, raw) if line))


def minutes(value: int) -> int:
    """Planned minutes of a block; a block lasts from 1 minute to 12 hours."""
    if not 1 <= value <= MAX_MINUTES:
        raise InvalidInputError(f"Een blok duurt minstens 1 en hoogstens {MAX_MINUTES} minuten.")
    return value


def weeks(value: int, *, least: int = 0) -> int:
    """A number of weeks."""
    if not least <= value <= MAX_WEEKS:
        raise InvalidInputError(f"Kies een aantal weken van {least} tot en met {MAX_WEEKS}.")
    return value


def working_days(value: int | None) -> int | None:
    """A term in working days, or None when it is not agreed yet."""
    if value is not None and not 0 <= value <= MAX_DAYS:
        raise InvalidInputError(f"Kies een termijn van 0 tot en met {MAX_DAYS} werkdagen.")
    return value
