# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How wide and how high text becomes, measured with the fonts that ship.

PowerPoint wraps but does not page: what is to stay on a slide has to be measured beforehand.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from re import compile as pattern

from reportlab.pdfbase.ttfonts import TTFontFile

from facilitator.assets import read_resource
from facilitator.exports.pptx.look import Style

_MARGIN = 1.06
"""Room for the difference between our widths and those of whoever draws the slide. Calibri and
Cambria, which stand in where our fonts are not installed, are narrower; others are wider."""

_WORDS = pattern("[^ ]+ *| +")
_FILES = {
    (False, False): "Inter-Regular",
    (False, True): "Inter-Bold",
    (True, False): "SourceSerif4-Regular",
    (True, True): "SourceSerif4-SemiBold",
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph to set, with white space above it unless it comes first in its cell."""

    text: str
    style: Style
    above: float = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph as wrapped; `begins` tells whether it is the paragraph's first."""

    text: str
    style: Style
    begins: bool
    above: float = 0

    @property
    def height(self) -> float:
        return self.style.line + self.above


class _Widths(dict[str, float]):
    """Width of each character in thousandths of the size, also of those the font lacks."""

    def __missing__(self, character: str) -> float:
        width = _stand_in_width(character)
        self[character] = width
        return width


def _stand_in_width(character: str) -> float:
    """The width of a character that another font has to draw: emoji and CJK are wide."""
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    if unicodedata.east_asian_width(character) in "WF" or ord(character) > 0xFFFF:
        return 1400
    return 750


@cache
def _widths(serif: bool, bold: bool) -> _Widths:
    data = read_resource(f"fonts/{_FILES[serif, bold]}.ttf")
    font = TTFontFile(BytesIO(data), charInfo=1)
    return _Widths({chr(code): float(width) for code, width in font.charWidths.items()})


def width_of(text: str, style: Style) -> float:
    """The width of `text` on one line, in points."""
    widths = _widths(style.serif, style.bold)
    return sum(map(widths.__getitem__, text)) * style.size / 1000 * _MARGIN


def wrap(text: str, style: Style, width: float) -> list[str]:
    """The lines `text` takes at `width`; joined they are `text` without its line breaks."""
    lines: list[str] = []
    for part in text.split("\n"):
        lines.extend(_wrap_part(part, style, width))
    return lines


def _wrap_part(text: str, style: Style, width: float) -> list[str]:
    if width_of(text, style) <= width:
        return [text]
    widths = _widths(style.serif, style.bold)
    room = width * 1000 / style.size / _MARGIN
    lines: list[str] = []
    start = end = 0
    used = 0.0
    for match in _WORDS.finditer(text):
        token = match.group()
        word = sum(map(widths.__getitem__, token.rstrip(" ")))
        if used + word > room and end > start:
            lines.append(text[start:end])
            start, used = end, 0.0
        if word > room:
            pieces = _break_word(token, widths, room)
            lines.extend(pieces[:-1])
            start, word = match.end() - len(pieces[-1]), 0.0
            used = sum(map(widths.__getitem__, pieces[-1]))
        else:
            used += word + widths[" "] * (len(token) - len(token.rstrip(" ")))
        end = match.end()
    lines.append(text[start:])
    return lines


def _break_word(token: str, widths: _Widths, room: float) -> list[str]:
    """A word that is wider than a line, in pieces that are not."""
    pieces: list[str] = []
    start, used = 0, 0.0
    for index, character in enumerate(token):
        width = widths[character]
        if used + width > room and index > start:
            pieces.append(token[start:index])
            start, used = index, 0.0
        used += width
    pieces.append(token[start:])
    return pieces


def set_lines(paragraphs: tuple[Paragraph, ...], width: float) -> list[Line]:
    """All lines of the paragraphs at `width`; a line break in a text begins a new paragraph."""
    lines: list[Line] = []
    for paragraph in paragraphs:
        above = paragraph.above if lines else 0
        for part in paragraph.text.split("\n"):
            for index, text in enumerate(_wrap_part(part, paragraph.style, width)):
                lines.append(Line(text, paragraph.style, index == 0, above))
                above = 0
    return lines


def height_of(lines: list[Line]) -> float:
    """The height of lines below each other."""
    return sum(line.height for line in lines)


def shorten(text: str, style: Style, width: float, lines: int = 1) -> str:
    """`text` on at most so many lines; cut at a word, with an ellipsis, when it is longer."""
    flat = " ".join(text.split())
    wrapped = wrap(flat, style, width)
    if len(wrapped) <= lines:
        return flat
    kept = "".join(wrapped[:lines])
    while kept:
        candidate = kept.rstrip(" ,;:.–-") + "…"
        if len(wrap(candidate, style, width)) <= lines:
            return candidate
        kept = kept[: kept.rstrip().rfind(" ")] if " " in kept.strip() else kept[:-1]
    return "…"
