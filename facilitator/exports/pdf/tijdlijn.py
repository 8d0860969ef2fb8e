# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tijdlijn drawn: phases over weeks, weeks out of view hatched, and the ways to a decision."""

from dataclasses import dataclass

from facilitator.domain.tijdlijn import PACT_WEEKS
from facilitator.domain.words import Theme
from facilitator.exports.pdf import fonts
from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.layout import Block
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import (
    GAP_TINT,
    HATCH,
    LATE,
    LATE_LINE,
    LINE,
    LINE_STRONG,
    PRIMARY,
    TEXT,
    TEXT_2,
    TEXT_3,
    THEME_COLOURS,
    THEME_LINES,
    THEME_TINTS,
    WHITE,
    TextStyle,
)
from facilitator.exports.pdf.text import Line, clipped
from facilitator.exports.walk import Bar, Walk, Way
from facilitator.exports.wording_instruments import PACT_SHORT

_OVL = Theme.OVERLEGSTRUCTUUR
_NAMES = 160.0
_ROW = 15.0
_BAR = 9.0
_TOP = 16.0
_AXIS = 22.0
_BETWEEN = 20.0
_NAME = TextStyle(size=9, leading=_ROW)
_WAYS = TextStyle(fonts.MEDIUM, 9, _ROW, TEXT_3)
_SMALL = TextStyle(size=9, leading=11, colour=TEXT_2)
_UNSEEN = TextStyle(fonts.MEDIUM, 9, _ROW, LATE)
_WEEKS = TextStyle(fonts.MEDIUM, 9, _ROW, PRIMARY)
_PACT = TextStyle(fonts.SEMIBOLD, 9, 11, TEXT)


@dataclass(slots=True)
class TijdlijnDrawing(Block):
    """The drawing, a figure whose text says the same to who does not see it."""

    walk: Walk
    parent: Element
    space: float = 6.0
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        ways = len(self.walk.ways)
        return _TOP + len(self.walk.bars) * _ROW + (_BETWEEN + ways * _ROW if ways else 0) + _AXIS

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        box = f"{x:.2f} {top - self.height(width):.2f} {x + width:.2f} {top:.2f}"
        figure = Element(
            "Figure",
            self.parent,
            alt=" ".join(self.walk.words),
            attributes=f"/O/Layout/Placement/Block/BBox[{box}]",
        )
        with canvas.content(figure):
            _Drawing(canvas, self.walk, x, width).draw(top, top - self.height(width) + _AXIS)


class _Drawing:
    """The figure while it is drawn: names at the left, weeks from `left` to `right`."""

    def __init__(self, canvas: TaggedCanvas, walk: Walk, x: float, width: float) -> None:
        self._canvas = canvas
        self._walk = walk
        self._x = x
        self._left = x + _NAMES
        self._right = x + width - 12

    def draw(self, top: float, axis: float) -> None:
        self._ground(top, axis)
        y = top - _TOP
        for bar in self._walk.bars:
            self._bar(bar, y)
            y -= _ROW
        if self._walk.ways:
            label = Line("Wanneer iemand met mandaat kan beslissen", soft=True)
            self._canvas.text_lines([label], _WAYS, self._x, y - 2)
            y -= _BETWEEN
        for way in self._walk.ways:
            self._way(way, y)
            y -= _ROW

    def _at(self, week: float) -> float:
        return self._left + (self._right - self._left) * week / self._walk.end

    def _ground(self, top: float, axis: float) -> None:
        """The weeks under the drawing, and the line of the pact through it."""
        canvas = self._canvas
        canvas.rule(self._left, axis, self._right - self._left, LINE_STRONG)
        for week in self._walk.ticks:
            at = self._at(week)
            pact = week == PACT_WEEKS
            if not pact:
                canvas.paint(f"{LINE} RG 0.5 w {at:.2f} {axis:.2f} m {at:.2f} {top - _TOP:.2f} l S")
            style = _PACT if pact else _SMALL
            self._centred(f"week {week}" if week == 0 else str(week), style, at, axis - 3)
        at = self._at(PACT_WEEKS)
        canvas.paint(f"{TEXT} RG 1.2 w {at:.2f} {axis:.2f} m {at:.2f} {top - 2:.2f} l S")
        self._pact_label(at, top)

    def _pact_label(self, at: float, top: float) -> None:
        wide = _PACT.face.width(PACT_SHORT) * _PACT.size
        left = at + 4 if at + 4 + wide <= self._right + 12 else at - 4 - wide
        self._text(PACT_SHORT, _PACT, left, top - 1)

    def _bar(self, bar: Bar, top: float) -> None:
        self._text(clipped(bar.name, _NAME, _NAMES - 10), _NAME, self._x, top)
        left, right = self._at(bar.start), self._at(bar.end)
        wide = max(right - left - 1, 2.0)
        y = top - (_ROW + _BAR) / 2
        if not bar.unseen:
            box = (left, y, wide, _BAR)
            tint, line = THEME_TINTS[_OVL], THEME_LINES[_OVL]
            self._canvas.round_box(box, 2, fill=tint, stroke=line)
            return
        self._hatched(left, y, wide)
        said = "uit beeld"
        room = _UNSEEN.face.width(said) * _UNSEEN.size
        after = right + 5 if right + 5 + room <= self._right + 12 else left - 5 - room
        self._text(said, _UNSEEN, after, top)

    def _hatched(self, x: float, y: float, wide: float) -> None:
        lines = (
            f"{x + step:.2f} {y:.2f} m {x + step + _BAR:.2f} {y + _BAR:.2f} l"
            for step in range(-int(_BAR), int(wide) + 1, 5)
        )
        self._canvas.fill_box(x, y, wide, _BAR, GAP_TINT)
        self._canvas.paint(
            f"q {x:.2f} {y:.2f} {wide:.2f} {_BAR} re W n {HATCH} RG 1.6 w", *lines, "S Q"
        )
        self._canvas.round_box((x, y, wide, _BAR), 0.1, stroke=LATE_LINE)

    def _way(self, way: Way, top: float) -> None:
        """From the best week dashed to the worst; what is not certain has no end."""
        self._text(clipped(way.name, _NAME, _NAMES - 10), _NAME, self._x, top)
        canvas, y = self._canvas, top - _ROW / 2
        best = self._at(way.best)
        worst = self._at(way.worst) if way.worst is not None else min(best + 40, self._right)
        colour = THEME_COLOURS[_OVL] if way.worst is not None else TEXT_3
        canvas.paint(f"{colour} RG 1.4 w [3 2.4] 0 d")
        canvas.paint(f"{best:.2f} {y:.2f} m {worst:.2f} {y:.2f} l S [] 0 d")
        canvas.paint(f"{WHITE} rg {colour} RG 1.4 w")
        canvas.circle(best, y, 3.4, stroke=1, fill=1)
        end = worst
        if way.worst is not None:
            canvas.paint(f"{PRIMARY} rg {PRIMARY} RG")
            canvas.circle(worst, y, 3.8, stroke=1, fill=1)
            end += 3.8
        self._words(way, best, end, top)

    def _words(self, way: Way, best: float, end: float, top: float) -> None:
        """The weeks in words, where there is room: before the way, else after it."""
        style = _WEEKS if way.worst is not None else _SMALL_ROW
        wide = style.face.width(way.words) * style.size
        left = best - 8 - wide
        if left < self._left:
            left = min(end + 6, self._right + 12 - wide)
        y = top - _ROW / 2 - 5.5
        self._canvas.fill_box(left - 2, y, wide + 4, 11, WHITE)
        self._text(way.words, style, left, top)

    def _centred(self, text: str, style: TextStyle, at: float, top: float) -> None:
        self._text(text, style, at - style.face.width(text) * style.size / 2, top)

    def _text(self, text: str, style: TextStyle, x: float, top: float) -> None:
        self._canvas.text_lines([Line(text, soft=True)], style, x, top)


_SMALL_ROW = TextStyle(size=9, leading=_ROW, colour=TEXT_2)
