# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bars of the voortgangsrapportage: how all afspraken stood after each meeting."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.dates import short_date
from facilitator.domain.words import Status
from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.layout import Block
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import CAPTION, CAPTION_STRONG, TEXT
from facilitator.exports.pdf.text import Line, clipped
from facilitator.exports.progress_words import (
    BAR_COLOURS,
    COUNTED,
    SHORT_LABELS,
    bar_numbers,
    bar_words,
)
from facilitator.exports.report_progress import ReportBar

_NUMBER = CAPTION_STRONG.coloured(TEXT)
_LABEL_WIDTH, _BAR, _ROW = 150.0, 14.0, 35.0
_LEAST = 12.0
"""A number stands in its part of the bar when it is at least so wide."""


def _ink(status: Status) -> str:
    colour = BAR_COLOURS[status]
    return " ".join(f"{int(colour[i : i + 2], 16) / 255:.4g}" for i in (0, 2, 4))


@dataclass(slots=True)
class ProgressBars(Block):
    """A stacked bar for each meeting, its name before it and its counts in words under it."""

    bars: Sequence[ReportBar]
    element: Element
    space: float = 0.0
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        return len(self.bars) * _ROW + 16

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        self._draw_legend(canvas, x + _LABEL_WIDTH, top)
        most = max((sum(bar_numbers(bar)) for bar in self.bars), default=0)
        y = top - 16
        for bar in self.bars:
            self._draw_row(canvas, bar, x, y, (width - _LABEL_WIDTH) / max(most, 1))
            y -= _ROW

    def _draw_row(
        self, canvas: TaggedCanvas, bar: ReportBar, x: float, top: float, unit: float
    ) -> None:
        item = Element("LI", self.element)
        with canvas.content(Element("Lbl", item)):
            title = clipped(bar.title, CAPTION_STRONG, _LABEL_WIDTH - 10)
            lines = [Line(title, soft=True), Line(short_date(bar.day), soft=True)]
            canvas.text_lines(lines[:1], CAPTION_STRONG, x, top)
            canvas.text_lines(lines[1:], CAPTION, x, top - CAPTION.leading)
        with canvas.artifact():
            self._draw_parts(canvas, bar, x + _LABEL_WIDTH, top - _BAR, unit)
        with canvas.content(Element("LBody", item)):
            words = [Line(bar_words(bar), soft=True)]
            canvas.text_lines(words, CAPTION, x + _LABEL_WIDTH, top - _BAR - 2.5)

    def _draw_parts(
        self, canvas: TaggedCanvas, bar: ReportBar, x: float, y: float, unit: float
    ) -> None:
        for status, number in zip(COUNTED, bar_numbers(bar), strict=True):
            wide = number * unit
            if not number:
                continue
            canvas.fill_box(x, y, max(wide - 1, 0.5), _BAR, _ink(status))
            if wide >= _LEAST:
                canvas.text_lines([Line(str(number), soft=True)], _NUMBER, x + 4, y + _BAR - 1.5)
            x += wide

    def _draw_legend(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """The colours with their names; the words under each bar tell the same."""
        with canvas.artifact():
            for status in COUNTED:
                name = SHORT_LABELS[status]
                canvas.round_box((x, top - 9.5, 8, 8), 2, fill=_ink(status))
                canvas.text_lines([Line(name, soft=True)], CAPTION, x + 11, top)
                x += CAPTION.face.width(name) * CAPTION.size + 22
