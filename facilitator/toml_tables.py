# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Strict reading of TOML that people write by hand: every fault is one Dutch sentence with a line.

Text passes the cleaner here, because a file is a door like any other.
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any, NoReturn, TypeVar, cast

from facilitator.domain.text import clean_line, clean_text
from facilitator.errors import InvalidInputError
from facilitator.files import shown_name
from facilitator.toml_lines import KeyPath, value_lines

MAX_BYTES = 2_000_000
"""Larger files are no agendas or scripts that a person wrote."""

W = TypeVar("W", bound=StrEnum)

_AT = re.compile(r"\(at line (\d+), column (\d+)\)")
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


def read_file(path: Path) -> "Table":
    """Read a TOML file; InvalidInputError when it can't be read as one.

    Files of another name are not opened at all: opening a library would do harm.
    """
    if path.suffix.lower() != ".toml":
        raise InvalidInputError(
            f"{shown_name(path)} is geen .toml-bestand. Kies een ander bestand."
        )
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InvalidInputError(
                f"{path.name} is te groot: meer dan {MAX_BYTES // 1_000_000} MB. "
                "Kies een kleiner bestand."
            )
        raw = path.read_bytes()
    except FileNotFoundError:
        raise InvalidInputError(f"{path} bestaat niet. Kijk of de naam klopt.") from None
    except OSError as error:
        raise InvalidInputError(
            f"{path} is niet te lezen ({error.strerror or error}). "
            "Kijk of het een bestand is en of je het mag openen."
        ) from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InvalidInputError(
            f"{path.name}, regel {line}: hier staat een teken dat geen UTF-8 is. "
            "Bewaar het bestand als UTF-8."
        ) from error
    return read_text(text, path.name)


def read_text(text: str, name: str) -> "Table":
    """Read TOML text; `name` is what the sentences of its faults begin with."""
    try:
        values = tomllib.loads(text)
        lines = value_lines(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidInputError(_syntax_sentence(text, name, error)) from error
    except (RecursionError, ValueError) as error:
        raise InvalidInputError(
            f"{name} is niet te lezen: te diep genest of met een te groot getal."
        ) from error
    return Table(_Source(name, lines), values, ())


def _syntax_sentence(text: str, name: str, error: tomllib.TOMLDecodeError) -> str:
    found = _AT.search(str(error))
    if found is None:
        line = max(1, len(text.splitlines()))
        return f"{name}, regel {line}: het bestand houdt te vroeg op. Maak de laatste regel af."
    line, column = found.groups()
    if "overwrite" in str(error) or "twice" in str(error):
        return f"{name}, regel {line}: dit staat er twee keer. Haal er één weg."
    if "date" in str(error):
        return f"{name}, regel {line}: deze datum bestaat niet."
    return (
        f"{name}, regel {line}, teken {column}: dit is geen geldige TOML. "
        "Kijk of elke tekst tussen aanhalingstekens staat en elke lijst gesloten is."
    )


@dataclass(frozen=True, slots=True)
class _Source:
    """Where a table came from, for the sentences of its faults."""

    name: str
    lines: dict[KeyPath, int]

    def fail(self, path: KeyPath, sentence: str) -> NoReturn:
        while path not in self.lines and path:
            path = path[:-1]
        raise InvalidInputError(f"{self.name}, regel {self.lines.get(path, 1)}: {sentence}")


class Table:
    """One table of a file. Each getter checks the type and names the line when it is wrong."""

    def __init__(self, source: _Source, values: dict[str, Any], path: KeyPath) -> None:
        self._source = source
        self._values = values
        self._path = path

    def fail(self, sentence: str, key: str | None = None) -> NoReturn:
        """Raise InvalidInputError at the line of `key`, or of the table itself."""
        self._source.fail(self._path if key is None else (*self._path, key), sentence)

    @property
    def line_number(self) -> int:
        """The line on which this table begins."""
        return self._source.lines.get(self._path, 1)

    def others(self, *known: str) -> list[str]:
        """The keys that are not among `known`, as they were written."""
        return [clean_line(key) for key in self._values if key not in known]

    def has(self, key: str) -> bool:
        """Whether the key is there at all."""
        return key in self._values

    def only(self, *known: str) -> None:
        """Refuse keys that nobody asked for: mostly typing errors."""
        for key in self._values:
            if key not in known:
                close = get_close_matches(key, known, n=1)
                advice = (
                    f"Bedoel je ‘{close[0]}’?"
                    if close
                    else f"Hier kunnen staan: {', '.join(known)}."
                )
                self.fail(f"‘{clean_line(key)}’ ken ik niet. {advice}", key)

    def line(self, key: str, *, limit: int | None = None) -> str:
        """Text on one line; empty when the key is not there."""
        text = clean_line(self._string(key))
        if limit is not None and len(text) > limit:
            self.fail(f"‘{key}’ is te lang: {len(text)} tekens. Houd het onder de {limit}.", key)
        return text

    def required(self, key: str, *, limit: int = 200) -> str:
        """Text on one line that must be there."""
        text = self.line(key, limit=limit)
        if not text:
            self.fail(f'‘{key}’ ontbreekt of is leeg. Zet erbij: {key} = "…"', key)
        return text

    def text(self, key: str) -> str:
        """Text that may have several lines; empty when the key is not there."""
        return clean_text(self._string(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, each on one line, without the empty ones."""
        items = self._list(key)
        for index, item in enumerate(items):
            if not isinstance(item, str):
                self._source.fail(
                    (*self._path, key, index),
                    f"in ‘{key}’ hoort alleen tekst tussen aanhalingstekens.",
                )
        return tuple(line for line in map(clean_line, items) if line)

    def raw_lines(self, key: str) -> tuple[tuple[int, str], ...]:
        """A list of texts as they were written, each with its line number."""
        self.texts(key)
        return tuple(
            (self._source.lines[*self._path, key, index], item)
            for index, item in enumerate(self._list(key))
        )

    def number(self, key: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number between bounds; required when there is no default."""
        value = self._values.get(key, default)
        example = f"Schrijf bijvoorbeeld {key} = {max(low, min(40, high))}."
        if value is None:
            self.fail(f"‘{key}’ ontbreekt. {example}", key)
        if isinstance(value, bool) or not isinstance(value, int):
            self.fail(f"‘{key}’ moet een geheel getal zijn. {example}", key)
        if not low <= value <= high:
            self.fail(f"‘{key}’ is {value}; het moet van {low} tot en met {high} zijn.", key)
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """true or false."""
        value = self._values.get(key, default)
        if not isinstance(value, bool):
            self.fail(f"‘{key}’ moet true (ja) of false (nee) zijn, zonder aanhalingstekens.", key)
        return value

    def word(self, key: str, words: type[W]) -> W | None:
        """One of a closed list of words; None when the key is not there."""
        written = self.line(key)
        if key not in self._values:
            return None
        known = [word.value for word in words]
        if written not in known:
            close = get_close_matches(written, known, n=1)
            advice = f"Bedoel je ‘{close[0]}’?" if close else f"Kies uit: {', '.join(known)}."
            self.fail(f"‘{written}’ ken ik niet als {key}. {advice}", key)
        return words(written)

    def day(self, key: str) -> date | None:
        """A date (2026-10-07, with or without quotes); None when the key is not there."""
        value = self._values.get(key)
        if isinstance(value, str):
            try:
                return date.fromisoformat(value.strip())
            except ValueError:
                value = 0
        if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
            self.fail(f"‘{key}’ moet een datum zijn, zoals 2026-10-07.", key)
        return value

    def clock(self, key: str) -> time | None:
        """A time of day ("13:00", "13.00" or 13:00:00); None when the key is not there."""
        value = self._values.get(key)
        if isinstance(value, str) and (found := _CLOCK.fullmatch(value.strip())):
            return time(int(found[1]), int(found[2]))
        if value is not None and not isinstance(value, time):
            self.fail(f'‘{key}’ moet een tijd zijn, zoals "13:00".', key)
        return None if value is None else value.replace(second=0, microsecond=0)

    def table(self, key: str) -> "Table | None":
        """A table under this one; None when it is not there."""
        value = self._values.get(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.fail(f"‘{key}’ moet een kop zijn: [{key}] op een eigen regel.", key)
        return Table(self._source, cast("dict[str, Any]", value), (*self._path, key))

    def tables(self, key: str) -> list["Table"]:
        """The tables of a list, written as [[key]] or inline."""
        items = self._list(key)
        for index, item in enumerate(items):
            if not isinstance(item, dict):
                self._source.fail(
                    (*self._path, key, index), f'in ‘{key}’ hoort een rij zoals {{ … = "…" }}.'
                )
        return [
            Table(self._source, item, (*self._path, key, index)) for index, item in enumerate(items)
        ]

    def _string(self, key: str) -> str:
        value = self._values.get(key, "")
        if not isinstance(value, str):
            self.fail(f"‘{key}’ moet tekst tussen aanhalingstekens zijn.", key)
        return value

    def _list(self, key: str) -> list[Any]:
        value = self._values.get(key, [])
        if not isinstance(value, list):
            self.fail(f"‘{key}’ moet een lijst zijn: tussen [ en ], of met [[{key}]] erboven.", key)
        return cast("list[Any]", value)
