# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one cleaner at every door: what a user typed or pasted becomes text every format can hold."""

import re
import unicodedata

_DROPPED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff"
    "\u202a-\u202e\u2066-\u2069]"
)
_LINE_BREAKS = re.compile("\r\n|\r|\x0b|\x0c|\x85|\u2028|\u2029")
_LINE_SPACE = re.compile(r"[\n\t ]+")

MAX_TEXT = 100_000
"""Longest text that is kept, in characters; longer input is cut here."""


def clean_text(raw: str, limit: int = MAX_TEXT) -> str:
    """Make `raw` safe for every format: NFC, line breaks as \\n, no characters that can't be shown.

    Dropped: control characters except \\n and \\t, lone surrogates, noncharacters, the byte order
    mark and bidi overrides. The result is at most `limit` characters and idempotent.
    """
    text = _LINE_BREAKS.sub("\n", raw)
    text = _DROPPED.sub("", text)
    text = "".join(c for c in text if ord(c) & 0xFFFE != 0xFFFE) if not text.isascii() else text
    return unicodedata.normalize("NFC", text)[:limit]


def clean_line(raw: str, limit: int = MAX_TEXT) -> str:
    """Clean `raw` and fold white space, so that it fits on one line without ends."""
    return _LINE_SPACE.sub(" ", clean_text(raw, limit)).strip()


def fold(text: str) -> str:
    """Text without case and accents, for comparing what people type with what is stored."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFKD", folded)
    marks = {ord(c): None for c in set(decomposed) if unicodedata.combining(c)}
    return decomposed.translate(marks)


_SORT_SPLIT = re.compile(r"(\d+)")


def sort_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Key for sorting Dutch text as people expect: accents and case aside, numbers by value."""
    parts = _SORT_SPLIT.split(fold(text))
    return tuple(_sort_part(part) for part in parts if part)


def _sort_part(part: str) -> tuple[int, int, str]:
    """Numbers sort by length and then by digits: int() refuses very long ones."""
    if not part.isdecimal():
        return 1, 0, part
    digits = part.lstrip("0")
    return 0, len(digits), digits
