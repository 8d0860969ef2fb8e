# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands around the text of every page: logo, concept tag, foot and the bar of a theme."""

from dataclasses import dataclass

from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.layout import PageNumber
from facilitator.exports.pdf.style import (
    FOOT,
    HINT,
    HINT_LINE,
    HINT_TINT,
    LABEL,
    LINE,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PRIMARY,
    WHITE,
    WIDTH,
)
from facilitator.exports.pdf.text import Line, clipped
from facilitator.exports.wording import CONCEPT

_BARS = ((0.208, 0.25, 0.8), (0.425, 0.4167, 0.9), (0.642, 0.583, 1.0))
_BAR_COLOURS = ("0.762 0.681 0.768", "0.886 0.833 0.88", WHITE)


def logo(canvas: TaggedCanvas, x: float, y: float, size: float = 19.5) -> None:
    """The three rising bars on their tile, from the lower left corner; inside an artifact."""
    canvas.round_box((x, y, size, size), size / 4, fill=PRIMARY)
    for (left, height, _), colour in zip(_BARS, _BAR_COLOURS, strict=True):
        box = (x + left * size, y + 0.208 * size, 0.15 * size, height * size)
        canvas.round_box(box, 0.075 * size, fill=colour)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The foot of a document's pages, and the tag while it is a concept.

    `margin` and `size` are those of the pages, in points.
    """

    title: str
    state: str
    concept: bool
    margin: float = MARGIN
    foot: float = 46.0
    size: tuple[float, float] = (PAGE_WIDTH, PAGE_HEIGHT)

    def decorate(self, canvas: TaggedCanvas, number: PageNumber) -> None:
        """Draw the foot and the tag of one page."""
        width, height = self.size
        right = width - self.margin
        with canvas.artifact("Pagination"):
            canvas.rule(self.margin, self.foot, right - self.margin, LINE)
            self._foot_line(canvas, self._named(right - self.margin - 60), self.margin)
            counted = f"{number.page} van {number.total}"
            self._foot_line(canvas, counted, right - FOOT.face.width(counted) * FOOT.size)
            if self.concept:
                concept_tag(canvas, right, height)

    def _named(self, room: float) -> str:
        """The title, as much as there is room for, and the state, which must not be cut off."""
        state = f"  ·  {self.state}"
        left = max(room - FOOT.face.width(state) * FOOT.size, room / 3)
        return clipped(f"{clipped(self.title, FOOT, left)}{state}", FOOT, room)

    def _foot_line(self, canvas: TaggedCanvas, text: str, x: float) -> None:
        canvas.text_lines([Line(text, soft=False)], FOOT, x, self.foot - 7)

    def themed(self, colour: str) -> "Themed":
        """The same pages with the bar of a theme at their left edge."""
        return Themed(self, colour)


@dataclass(frozen=True, slots=True)
class Themed:
    """Pages of a theme."""

    sheet: Sheet
    colour: str

    def decorate(self, canvas: TaggedCanvas, number: PageNumber) -> None:
        """Draw the bar, the foot and the tag of one page."""
        with canvas.artifact():
            canvas.fill_box(0, 0, 10.5, PAGE_HEIGHT, self.colour)
        self.sheet.decorate(canvas, number)


def concept_tag(
    canvas: TaggedCanvas, right: float = MARGIN + WIDTH, height: float = PAGE_HEIGHT
) -> None:
    """The word Concept at the top of a page, in a tag that prints well in grey."""
    style = LABEL.coloured(HINT)
    width = style.face.width(CONCEPT) * style.size + 16
    x, y = right - width, height - 32
    canvas.round_box((x, y, width, 16), 8, fill=HINT_TINT, stroke=HINT_LINE)
    canvas.text_lines([Line(CONCEPT, soft=False)], style, x + 8, y + 14)
