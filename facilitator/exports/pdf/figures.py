# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks that are drawn more than written: facts in a box, recommendations as chips, the cover."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.words import RECOMMENDATION_LABELS, Recommendation
from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.icons import RECOMMENDATION_ICONS, icon
from facilitator.exports.pdf.layout import Block
from facilitator.exports.pdf.structure import Element, header_cell
from facilitator.exports.pdf.style import (
    CAPTION_STRONG,
    FACT,
    LABEL,
    LINE,
    LINE_STRONG,
    PAPER,
    TEXT_2,
    TextStyle,
)
from facilitator.exports.pdf.text import Line, clipped


@dataclass(slots=True)
class Facts(Block):
    """A row of figures in a box: a table of one row to whoever listens."""

    facts: Sequence[tuple[str, str]]
    element: Element
    space: float = 0.0
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        return 46.0

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        part = width / len(self.facts)
        with canvas.artifact():
            canvas.round_box((x, top - 46, width, 46), 6, fill=PAPER, stroke=LINE)
            for index in range(1, len(self.facts)):
                left = x + index * part
                canvas.paint(f"{left:.2f} {top - 46:.2f} m {left:.2f} {top:.2f} l S")
        labels = Element("TR", Element("THead", self.element))
        values = Element("TR", Element("TBody", self.element))
        for index, (label, _) in enumerate(self.facts):
            with canvas.content(header_cell(labels, "Column")):
                _in_box(canvas, label, LABEL, x + index * part + 12, top - 8, part - 20)
        for index, (_, value) in enumerate(self.facts):
            with canvas.content(Element("TD", values)):
                _in_box(canvas, value, FACT, x + index * part + 12, top - 21, part - 20)


def _in_box(
    canvas: TaggedCanvas, text: str, style: TextStyle, x: float, top: float, width: float
) -> None:
    line = Line(clipped(text, style, width), soft=True)
    canvas.text_lines([line], style, x, top)


@dataclass(slots=True)
class Aside(Block):
    """A short text at the right of the line above it, without height.

    Without an element it is decoration.
    """

    text: str
    element: Element | None
    style: TextStyle
    above: float

    def height(self, width: float) -> float:
        return 0.0

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        left = x + width - self.style.face.width(self.text) * self.style.size
        marked = canvas.content(self.element) if self.element else canvas.artifact("Pagination")
        with marked:
            line = Line(self.text, soft=True)
            canvas.text_lines([line], self.style, left, top + self.above)


@dataclass(slots=True)
class Chips(Block):
    """Recommendations as a list of chips, each with its icon and its name."""

    recommendations: Sequence[Recommendation]
    element: Element
    space: float = 0.0
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        return len(self._rows(width)) * 26.0

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        for row in self._rows(width):
            left = x
            for one in row:
                self._chip(canvas, one, left, top)
                left += _chip_width(one) + 6
            top -= 26

    def _chip(self, canvas: TaggedCanvas, one: Recommendation, x: float, top: float) -> None:
        with canvas.artifact():
            canvas.round_box((x, top - 20, _chip_width(one), 20), 10, stroke=LINE_STRONG)
            canvas.paint(f"{TEXT_2} rg", *icon(RECOMMENDATION_ICONS[one], x + 9, top - 16, 12))
        with canvas.content(Element("LBody", Element("LI", self.element))):
            label = Line(RECOMMENDATION_LABELS[one], soft=True)
            canvas.text_lines([label], CAPTION_STRONG, x + 25, top - 3.75)

    def _rows(self, width: float) -> list[list[Recommendation]]:
        rows: list[list[Recommendation]] = [[]]
        used = 0.0
        for one in self.recommendations:
            needed = _chip_width(one) + 6
            if rows[-1] and used + needed > width:
                rows.append([])
                used = 0.0
            rows[-1].append(one)
            used += needed
        return rows


def _chip_width(one: Recommendation) -> float:
    style = CAPTION_STRONG
    return style.face.width(RECOMMENDATION_LABELS[one]) * style.size + 36
