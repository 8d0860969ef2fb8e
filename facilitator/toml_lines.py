# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which line each value of a TOML text stands.

No library for Python tells, and a user who writes an agenda by hand needs to know. The text is
known to be valid (tomllib has read it), so that this only has to find where values begin and end.
"""

import re
import tomllib
from bisect import bisect_right

KeyPath = tuple[str | int, ...]
"""Keys and indexes from the root: ("blok", 2, "minuten")."""

_SKIP_IN_LINE = re.compile(r"[ \t]*")
_SKIP = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:\\.|[^"\\])*"|'[^']*'""")
_STRING = re.compile(
    r'"{3}(?:\\.|[^\\])*?"{3}"{0,2}'
    r"|'{3}.*?'{3}'{0,2}"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'",
    re.DOTALL,
)
_BARE = re.compile(r"[^,\]}\n#]*")


def value_lines(text: str) -> dict[KeyPath, int]:
    """The line (from 1) of every table, key and list item of a valid TOML `text`."""
    return _Scanner(text.replace("\r\n", "\n")).scan()


class _Scanner:
    """Walks over a valid text once and notes the line of each path."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._lines: dict[KeyPath, int] = {}
        self._counts: dict[KeyPath, int] = {}

    def scan(self) -> dict[KeyPath, int]:
        table: KeyPath = ()
        self._skip(_SKIP)
        while self._at < len(self._text):
            if self._next("["):
                table = self._header()
            else:
                self._pair(table)
            self._skip(_SKIP)
        return self._lines

    def _header(self) -> KeyPath:
        line = self._line()
        listed = self._next("[")
        keys = self._keys()
        self._next("]")
        if listed:
            self._next("]")
        path: KeyPath = ()
        for key in keys[:-1]:
            path = self._last_of((*path, key))
            self._note(path, line)
        path = (*path, keys[-1])
        self._note(path, line)
        if listed:
            self._counts[path] = self._counts.get(path, 0) + 1
            path = self._last_of(path)
            self._note(path, line)
        return path

    def _last_of(self, path: KeyPath) -> KeyPath:
        """The newest item of a list of tables; any other path is itself."""
        count = self._counts.get(path)
        return path if count is None else (*path, count - 1)

    def _pair(self, table: KeyPath) -> None:
        line = self._line()
        path = table
        for key in self._keys():
            path = (*path, key)
            self._note(path, line)
        self._next("=")
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        self._skip(_SKIP_IN_LINE)
        if self._next("["):
            self._items(path)
        elif self._next("{"):
            self._inline(path)
        else:
            self._skip(_STRING if self._text[self._at] in "\"'" else _BARE)

    def _items(self, path: KeyPath) -> None:
        index = 0
        self._skip(_SKIP)
        while not self._next("]"):
            self._note((*path, index), self._line())
            self._value((*path, index))
            index += 1
            self._skip(_SKIP)
            self._next(",")
            self._skip(_SKIP)

    def _inline(self, path: KeyPath) -> None:
        self._skip(_SKIP)
        while not self._next("}"):
            self._pair(path)
            self._skip(_SKIP)
            self._next(",")
            self._skip(_SKIP)

    def _keys(self) -> list[str]:
        keys = [self._key()]
        while self._next("."):
            keys.append(self._key())
        return keys

    def _key(self) -> str:
        self._skip(_SKIP_IN_LINE)
        raw = self._skip(_KEY)
        return next(iter(tomllib.loads(f"{raw}=0"))) if raw[0] in "\"'" else raw

    def _next(self, sign: str) -> bool:
        """Step over `sign` and the blanks before it, when it comes next."""
        blanks = _SKIP_IN_LINE.match(self._text, self._at)
        at = blanks.end() if blanks else self._at
        if not self._text.startswith(sign, at):
            return False
        self._at = at + len(sign)
        return True

    def _skip(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        if not found or (found.end() == self._at and pattern in {_KEY, _STRING}):
            raise ValueError(f"no TOML at position {self._at}")
        self._at = found.end()
        return found.group()

    def _line(self) -> int:
        return bisect_right(self._starts, self._at)

    def _note(self, path: KeyPath, line: int) -> None:
        self._lines.setdefault(path, line)
