# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words in which two texts differ, so that an eye finds them at once."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, takewhile

Span = tuple[int, int]
"""Where a part of a text begins and how long it is, in characters."""
Marks = tuple[tuple[Span, ...], tuple[Span, ...]]
"""What differs in each of the two texts."""

NOTHING: Marks = ((), ())
_PARTS = re.compile(r"\w+|\s+|[^\w\s]")
_LONG_WORD = 24
"""From here on one letter in a word is too little to be found when the whole word is marked."""
_AROUND = 2
"""Letters that are marked along on each side: one letter by itself is easily missed."""
_ALIKE = 0.25
"""Texts that share less have nothing to compare: all would be marked."""
MOST_PAIRS = 1_000_000
"""Comparing takes the product of the words; beyond this all between start and end is marked."""

_Run = tuple[int, int, int, int]
# Where parts that differ begin and end, in the one text and in the other.


def differing(one: str, other: str, most_pairs: int = MOST_PAIRS) -> Marks:
    """The words that only one of the two has; nothing when they have little or all in common."""
    if not one or not other or one == other:
        return NOTHING
    left, right = _PARTS.findall(one), _PARTS.findall(other)
    seen = (_visible(run, left, right) for run in _runs(left, right, most_pairs))
    places = _starts(left), _starts(right)
    found = [_trimmed(one, other, _places(run, *places)) for run in _joined(seen, left)]
    marks = (
        tuple((a, b - a) for a, b, _, _ in found if b > a),
        tuple((c, d - c) for _, _, c, d in found if d > c),
    )
    shared = len(one) - sum(length for _, length in marks[0])
    return marks if shared >= _ALIKE * max(len(one), len(other)) else NOTHING


def _runs(left: Sequence[str], right: Sequence[str], most_pairs: int) -> Iterator[_Run]:
    start = _common(left, right)
    end = min(_common(left[::-1], right[::-1]), min(len(left), len(right)) - start)
    a, b = left[start : len(left) - end], right[start : len(right) - end]
    if len(a) * len(b) > most_pairs:
        yield start, start + len(a), start, start + len(b)
        return
    for code in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if code[0] != "equal":
            yield code[1] + start, code[2] + start, code[3] + start, code[4] + start


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    """How many parts, or letters, are the same from the start."""
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    )


def _visible(run: _Run, left: Sequence[str], right: Sequence[str]) -> _Run:
    """White space alone can't be seen: the word beside it, which both have, is marked along."""
    a, b, c, d = run
    if any(part.strip() for part in (*left[a:b], *right[c:d])):
        return run
    if b < len(left) and d < len(right):
        return a, b + 1, c, d + 1
    return (a - 1, b, c - 1, d) if a and c else run


def _joined(runs: Iterator[_Run], left: Sequence[str]) -> Iterator[_Run]:
    """Runs that touch, or have but a space between them, are one."""
    last: _Run | None = None
    for run in runs:
        if last and not any(part.strip() for part in left[last[1] : run[0]]):
            last = last[0], run[1], last[2], run[3]
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _places(run: _Run, left: Sequence[int], right: Sequence[int]) -> _Run:
    """The same run, counted in characters."""
    return left[run[0]], left[run[1]], right[run[2]], right[run[3]]


def _trimmed(one: str, other: str, run: _Run) -> _Run:
    """Of one very long word only the letters that differ are marked."""
    a, b, c, d = run
    left, right = one[a:b], other[c:d]
    if min(len(left), len(right)) < _LONG_WORD or any(each.isspace() for each in left + right):
        return run
    start = _common(left, right)
    end = min(_common(left[::-1], right[::-1]), min(len(left), len(right)) - start)
    start, end = max(start - _AROUND, 0), max(end - _AROUND, 0)
    return a + start, b - end, c + start, d - end


def _starts(parts: Sequence[str]) -> list[int]:
    return [0, *accumulate(len(part) for part in parts)]
