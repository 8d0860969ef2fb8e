# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Running text: paragraphs, headings with their bookmark, and list items."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator.domain.text import clean_text
from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.layout import Block
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import BODY, TextStyle
from facilitator.exports.pdf.text import Line, clipped, wrap, wrap_balanced

Ornament = Callable[[TaggedCanvas, float, float, float], None]
"""Draws something beside the first line: canvas, left, top and width."""

_LONGEST_BOOKMARK = 300.0


@dataclass(slots=True)
class Bookmark:
    """An entry in the outline of the document."""

    title: str
    key: str
    level: int


@dataclass(slots=True)
class Paragraph(Block):
    """Text in one style that goes on on the next page when it has to."""

    text: str
    element: Element
    style: TextStyle = BODY
    space: float = 0.0
    keep_with_next: bool = False
    indent: float = 0.0
    right: float = 0.0
    ornament: Ornament | None = None
    bookmark: Bookmark | None = None
    balanced: bool = False
    lines: list[Line] | None = None

    def height(self, width: float) -> float:
        return len(self._laid_out(width)) * self.style.leading

    def least(self, width: float) -> float:
        return min(len(self._laid_out(width)), 2) * self.style.leading

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        lines = self._laid_out(width)
        fitting = int(room // self.style.leading)
        if fitting == len(lines) - 1:
            fitting -= 1  # no last line alone on the next page
        if fitting < min(2, len(lines)) or fitting >= len(lines):
            return None
        first = replace(self, lines=lines[:fitting])
        return first, replace(self, lines=lines[fitting:], ornament=None, bookmark=None, space=0.0)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        if self.bookmark is not None:
            mark = self.bookmark
            canvas.outline(mark.title, mark.key, mark.level, top + 12)
        if self.ornament is not None:
            self.ornament(canvas, x, top, width)
        with canvas.content(self.element):
            canvas.text_lines(self._laid_out(width), self.style, x + self.indent, top)

    def _laid_out(self, width: float) -> list[Line]:
        if self.lines is None:
            room = width - self.indent - self.right
            setter = wrap_balanced if self.balanced else wrap
            self.lines = setter(clean_text(self.text), self.style, room)
        return self.lines


def bookmark(title: str, key: str, level: int) -> Bookmark:
    """A bookmark whose title is short enough for a side bar."""
    return Bookmark(clipped(clean_text(title), BODY, _LONGEST_BOOKMARK) or "–", key, level)


def list_item(
    text: str, parent: Element, style: TextStyle = BODY, *, space: float = 3.0
) -> Paragraph:
    """An item of the list `parent`, with a bullet that is its label."""
    item = Element("LI", parent)
    label = Element("Lbl", item)

    def bullet(canvas: TaggedCanvas, x: float, top: float, _: float) -> None:
        with canvas.content(label):
            canvas.text_lines([Line("•", soft=True)], style, x + 2, top)

    return Paragraph(text, Element("LBody", item), style, space=space, indent=14, ornament=bullet)
