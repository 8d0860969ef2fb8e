# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Breaks text into lines: at spaces, and inside a word only when a line cannot hold it."""

from typing import NamedTuple

from facilitator.exports.pdf.fonts import Face
from facilitator.exports.pdf.style import TextStyle


class Line(NamedTuple):
    """A line of text; `soft` when a space of the text ended it."""

    text: str
    soft: bool


def wrap(text: str, style: TextStyle, width: float) -> list[Line]:
    """The lines of `text` set in `style` within `width` points; at least one."""
    em = max(width / style.size, 1.0)
    lines: list[Line] = []
    for paragraph in text.split("\n"):
        _wrap_paragraph(paragraph, style.face, em, style.tracking / style.size, lines)
    return lines


def wrap_balanced(text: str, style: TextStyle, width: float) -> list[Line]:
    """As few lines as `wrap` makes, but about equally long: for large type."""
    lines = wrap(text, style, width)
    low, high = width / 2, width
    while high - low > 2:
        middle = (low + high) / 2
        if len(wrap(text, style, middle)) > len(lines):
            low = middle
        else:
            high = middle
    return wrap(text, style, high)


def _wrap_paragraph(text: str, face: Face, em: float, tracking: float, lines: list[Line]) -> None:
    """Greedy: a word goes on the line while it fits; everything is measured in ems."""
    measure = face.width
    space = measure(" ") + tracking
    current: list[str] = []
    used = 0.0
    for word in text.replace("\t", " ").split(" "):
        if not word:
            continue
        needed = measure(word) + tracking * len(word)
        if current and used + space + needed <= em:
            current.append(word)
            used += space + needed
            continue
        if current:
            lines.append(Line(" ".join(current), soft=True))
        if needed > em:
            *full, word = _chop(word, face, em, tracking)  # noqa: PLW2901 -- its tail goes on
            lines.extend(Line(part, soft=False) for part in full)
            needed = measure(word) + tracking * len(word)
        current, used = [word], needed
    lines.append(Line(" ".join(current), soft=False))


def _chop(word: str, face: Face, em: float, tracking: float) -> list[str]:
    """Pieces of a word that is wider than a line, each at least one character."""
    pieces: list[str] = []
    start, used = 0, 0.0
    for index, char in enumerate(word):
        needed = face.char_width(char) + tracking
        if used + needed > em and index > start:
            pieces.append(word[start:index])
            start, used = index, 0.0
        used += needed
    pieces.append(word[start:])
    return pieces


def clipped(text: str, style: TextStyle, width: float) -> str:
    """`text` on one line of `width` points, with an ellipsis when it is longer."""
    flat = " ".join(text.split())
    if style.face.width(flat) * style.size <= width:
        return flat
    first = _chop(flat, style.face, (width / style.size) - style.face.width("…"), 0)[0]
    return first.rstrip() + "…"
