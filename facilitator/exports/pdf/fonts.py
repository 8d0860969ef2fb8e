# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped faces, measured and resolved per character, with a fallback for what a face lacks."""

import re
import unicodedata
from functools import cache
from io import BytesIO
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

from facilitator.assets import read_resource

REGULAR = "Inter-Regular"
MEDIUM = "Inter-Medium"
SEMIBOLD = "Inter-SemiBold"
SERIF = "SourceSerif4-Regular"
SERIF_SEMIBOLD = "SourceSerif4-SemiBold"
EMOJI = "NotoEmoji-Regular"

REPLACEMENT = "□"
_ASTRAL = re.compile("<([0-9A-F]{5,6})>")
_MAX_REMEMBERED = 20_000


class Run(NamedTuple):
    """Characters that one face shows; `actual` is the text meant when the glyphs do not say it."""

    face: "Face"
    text: str
    actual: str = ""


class _Glyph(NamedTuple):
    face: "Face"
    char: str
    width: float
    actual: str


class _Font(TTFont):
    """A TrueType font whose characters beyond U+FFFF can be read back.

    WORKAROUND: ReportLab writes their numbers with five digits where PDF wants UTF-16.
    """

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 -- ReportLab's name
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in set(doc.idToObject) - before:
            if name.startswith("toUnicodeCMap:"):
                stream: Any = doc.idToObject[name]
                stream.content = _ASTRAL.sub(_as_utf16, stream.content)


def _as_utf16(number: re.Match[str]) -> str:
    return f"<{chr(int(number[1], 16)).encode('utf-16-be').hex().upper()}>"


class Face:
    """One typeface and weight, measured in ems."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.font = _Font(name, BytesIO(read_resource(f"fonts/{name}.ttf")), asciiReadable=1)
        pdfmetrics.registerFont(self.font)
        self._glyphs: dict[str, _Glyph | None] = {}
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        """Width of `text` at size 1."""
        known = self._widths.get(text)
        if known is None:
            if len(self._widths) > _MAX_REMEMBERED:
                self._widths.clear()
            known = self._widths[text] = sum(map(self.char_width, text))
        return known

    def char_width(self, char: str) -> float:
        """Width of one character at size 1, as it will be shown."""
        glyph = self._glyph(char)
        return glyph.width if glyph else 0.0

    def runs(self, text: str) -> list[Run]:
        """`text` as it can be shown: split where another face has to step in."""
        if text.isascii() and text.isprintable():
            return [Run(self, text)]
        runs: list[Run] = []
        for char in text:
            glyph = self._glyph(char)
            if glyph is None:
                continue
            if runs and runs[-1].face is glyph.face and bool(runs[-1].actual) == bool(glyph.actual):
                last = runs.pop()
                runs.append(Run(last.face, last.text + glyph.char, last.actual + glyph.actual))
            else:
                runs.append(Run(glyph.face, glyph.char, glyph.actual))
        return runs

    def own(self, char: str) -> _Glyph | None:
        """The glyph of this very face, if it has one."""
        if not self.font.face.charToGlyph.get(ord(char)):
            return None
        width = self.font.face.getCharWidth(ord(char)) / 1000
        return _Glyph(self, char, width, "")

    def _glyph(self, char: str) -> _Glyph | None:
        if char not in self._glyphs:
            self._glyphs[char] = self._resolve(char)
        return self._glyphs[char]

    def _resolve(self, char: str) -> _Glyph | None:
        if is_invisible(char):
            return None
        found = self.own(" " if char.isspace() else char)
        found = found or face(REGULAR).own(char) or face(EMOJI).own(char)
        if found is None:
            box = face(REGULAR).own(REPLACEMENT)
            found = box._replace(actual=char) if box else None
        return found


def is_invisible(char: str) -> bool:
    """Whether a character only steers others: joiners, variation selectors, soft hyphens."""
    return (
        unicodedata.category(char) in {"Cf", "Cc", "Cs"}
        or "\ufe00" <= char <= "\ufe0f"
        or "\U000e0100" <= char <= "\U000e01ef"
    )


@cache
def face(name: str) -> Face:
    """The face called `name`; read once, and the large emoji face only when it is needed."""
    return Face(name)
