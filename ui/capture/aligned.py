# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the pieces of a cleaned line stand in what was typed.

A reading counts in the cleaned line (white space folded, no ends); the field counts in what is
in it, and in UTF-16 units on top of that.
"""

from collections.abc import Callable

from ui.capture.utf16 import utf16_offsets

Spans = Callable[[int, int], tuple[int, int]]


def raw_spans(raw: str, cleaned: str) -> Spans:
    """A function from start and end of a piece of `cleaned` to start and end in `raw`."""
    if raw == cleaned:
        return _same
    places: list[int] = []
    at = 0
    for character in cleaned:
        at = _find(raw, at, character)
        places.append(at)
        at += 1
    return lambda start, end: (places[start], places[end - 1] + 1) if start < end else (0, 0)


def field_spans(raw: str, cleaned: str) -> Spans:
    """The same, to start and end as the field counts them."""
    spans, units = raw_spans(raw, cleaned), utf16_offsets(raw)
    return lambda start, end: tuple(map(units, spans(start, end)))  # pyright: ignore[reportReturnType] - two in, two out


def _find(raw: str, at: int, character: str) -> int:
    """The first place from `at` that can be `character`; the last one when there is none."""
    for place in range(at, len(raw)):
        if raw[place] == character or (character == " " and raw[place].isspace()):
            return place
    return max(0, min(at, len(raw) - 1))


def _same(start: int, end: int) -> tuple[int, int]:
    return start, end
