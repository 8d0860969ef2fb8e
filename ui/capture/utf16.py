# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Python counts characters, Qt counts UTF-16 units: an emoji is one and two."""

from collections.abc import Callable

_BMP_END = 0xFFFF


def utf16_offsets(text: str) -> Callable[[int], int]:
    """A function from a position in `text` to the position Qt means."""
    if text.isascii() or max(text, default="") <= chr(_BMP_END):
        return _same
    return lambda position: position + sum(ord(c) > _BMP_END for c in text[:position])


def python_offset(text: str, units: int) -> int:
    """The position in `text` of what Qt calls `units`."""
    if text.isascii():
        return min(units, len(text))
    seen = 0
    for position, character in enumerate(text):
        if seen >= units:
            return position
        seen += 2 if ord(character) > _BMP_END else 1
    return len(text)


def _same(position: int) -> int:
    return position
