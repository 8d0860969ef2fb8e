# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tijdlijn as native shapes: phases over weeks, weeks out of view, ways to a decision."""

from facilitator.domain.tijdlijn import PACT_WEEKS
from facilitator.domain.words import Theme
from facilitator.exports.pptx.look import (
    BODY_BOTTOM,
    LATE,
    LATE_LINE,
    LEAD_TOP,
    LEFT,
    PRIMARY,
    RIGHT,
    RULE,
    SMALL_STRONG,
    TEXT,
    TEXT_3,
    THEME_COLOURS,
    THEME_LINES,
    THEME_TINTS,
    WHITE,
    Style,
)
from facilitator.exports.pptx.markup import Box, paragraph, shape, text_box
from facilitator.exports.pptx.measure import shorten, width_of
from facilitator.exports.pptx.slides import LEAD_GAP, Layout, Lead, Slide
from facilitator.exports.report_instruments import ReportInstruments
from facilitator.exports.walk import Bar, Walk, Way, walk_of
from facilitator.exports.wording_instruments import PACT_LINE, PACT_SHORT

TITLE = "Wanneer valt er een besluit"
_OVL = Theme.OVERLEGSTRUCTUUR
_NAMES = 275.0
_AXIS_LEFT, _AXIS_RIGHT = LEFT + 14 + _NAMES, RIGHT - 40
_MOST_ROW = 24.0
_AXIS_HEIGHT = 24.0
_BAR, _DOT, _WEEK = 10.0, 11.0, 56.0
_SPARE = 1.2
"""A text box cannot grow as a table does: it keeps room for a wider font than ours."""
_NAME = Style(13, 16)
_STRONG = Style(13, 16, bold=True)


def tijdlijn(told: ReportInstruments) -> Slide:
    """The slide of the walk; its notes say all of it in words."""
    walk = walk_of(told)
    lead = Lead(walk.headline, lines=3)
    top = LEAD_TOP + lead.height + LEAD_GAP
    shapes = (lead.xml(), *_Drawing(walk, top).shapes())
    notes = (PACT_LINE, *walk.words, *((walk.left_out,) if walk.left_out else ()))
    return Slide(Layout.TITEL, TITLE, shapes, notes)


class _Drawing:
    """The shapes of a walk between `top` and the foot of the slide."""

    def __init__(self, walk: Walk, top: float) -> None:
        self._walk = walk
        self._top = top
        self._first = top + 24
        rows = len(walk.bars) + (len(walk.ways) + 1 if walk.ways else 0)
        room = BODY_BOTTOM - _AXIS_HEIGHT - self._first
        self._row = min(_MOST_ROW, room / rows)
        self._axis = self._first + rows * self._row + 3

    def shapes(self) -> list[str]:
        """All shapes, the panel with the words first."""
        parts = [self._panel(), *self._weeks(), *self._pact()]
        y = self._first
        for bar in self._walk.bars:
            parts += self._bar(bar, y)
            y += self._row
        if self._walk.ways:
            title = "Wanneer iemand met mandaat kan beslissen"
            parts.append(self._text(title, SMALL_STRONG, (LEFT + 14, y + 2), "Kop", room=600))
            y += self._row
        for way in self._walk.ways:
            parts += self._way(way, y)
            y += self._row
        return parts

    def _at(self, week: float) -> float:
        return _AXIS_LEFT + (_AXIS_RIGHT - _AXIS_LEFT) * week / self._walk.end

    def _panel(self) -> str:
        box = Box(LEFT, self._top - 4, RIGHT - LEFT, self._axis + _AXIS_HEIGHT - self._top + 4)
        return shape(
            box, name="Tijdlijn", colour=WHITE, outline=RULE, alt=" ".join(self._walk.words)
        )

    def _weeks(self) -> list[str]:
        axis = Box(_AXIS_LEFT, self._axis, _AXIS_RIGHT - _AXIS_LEFT, 0.75)
        parts = [shape(axis, name="As", colour=TEXT_3, alt="As met weken")]
        for week in self._walk.ticks:
            style = _STRONG if week == PACT_WEEKS else _NAME.coloured(TEXT_3)
            if week != PACT_WEEKS:
                line = Box(self._at(week), self._first, 0.75, self._axis - self._first)
                parts.append(shape(line, name="Weeklijn", colour=RULE, alt=f"Week {week}"))
            said = f"week {week}" if week == 0 else str(week)
            place = (self._at(week) - _WEEK / 2, self._axis + 4)
            parts.append(self._text(said, style, place, "Week", room=_WEEK, align="ctr"))
        return parts

    def _pact(self) -> list[str]:
        at = self._at(PACT_WEEKS)
        after = at + 6 + width_of(PACT_SHORT, _STRONG) * _SPARE <= RIGHT
        line = Box(at - 0.75, self._top + 2, 1.5, self._axis - self._top)
        return [
            shape(line, name="Grens", colour=TEXT, alt=PACT_SHORT),
            self._beside(PACT_SHORT, _STRONG, (at, self._top + 2), after=after),
        ]

    def _bar(self, bar: Bar, top: float) -> list[str]:
        left, right = self._at(bar.start), self._at(bar.end)
        box = Box(left, top + (self._row - _BAR) / 2, max(right - left - 1, 2), _BAR)
        weeks = f"week {bar.start} tot {bar.end}"
        parts = [self._name(bar.name, top)]
        if not bar.unseen:
            line, tint = THEME_LINES[_OVL], THEME_TINTS[_OVL]
            alt = f"In beeld, {weeks}"
            return [*parts, shape(box, name="Fase", colour=tint, outline=line, alt=alt)]
        alt = f"Niemand heeft de leerling in beeld, {weeks}"
        parts.append(shape(box, name="Uit beeld", outline=LATE_LINE, alt=alt, hatched=True))
        said, style = "uit beeld", _STRONG.coloured(LATE)
        after = right + 6 + width_of(said, style) * _SPARE <= RIGHT - 4
        place = (right if after else left, top + self._down)
        return [*parts, self._beside(said, style, place, after=after)]

    @property
    def _down(self) -> float:
        return (self._row - _NAME.line) / 2

    def _way(self, way: Way, top: float) -> list[str]:
        """From the best week to the worst; what is not certain has no second mark."""
        sure = way.worst is not None
        colour = THEME_COLOURS[_OVL] if sure else TEXT_3
        best = self._at(way.best)
        worst = self._at(way.worst) if way.worst is not None else min(best + 50, _AXIS_RIGHT)
        middle = top + self._row / 2
        line = Box(best, middle - 0.75, max(worst - best, 0.75), 1.5)
        parts = [
            self._name(way.name, top),
            shape(line, name="Wachten", colour=colour, alt=way.words),
            self._dot(best, middle, WHITE, colour, f"Op zijn vroegst week {way.best}"),
        ]
        end = worst
        if sure:
            alt = f"Uiterlijk week {way.worst}"
            parts.append(self._dot(worst, middle, PRIMARY, PRIMARY, alt))
            end += _DOT / 2
        style = _STRONG.coloured(PRIMARY) if sure else _NAME
        before = best - _DOT - width_of(way.words, style) * _SPARE >= _AXIS_LEFT - 10
        place = (best - _DOT / 2 if before else end, top + self._down)
        return [*parts, self._beside(way.words, style, place, after=not before)]

    def _beside(self, text: str, style: Style, place: tuple[float, float], *, after: bool) -> str:
        """A text after or before a point, in a box with room for a wider font than ours."""
        at, top = place
        wide = width_of(text, style) * _SPARE
        left = min(at + 6, RIGHT - wide) if after else max(at - 6 - wide, LEFT)
        align = "l" if after else "r"
        return self._text(text, style, (left, top), "Tekst", room=wide, align=align)

    @staticmethod
    def _dot(at: float, middle: float, colour: str, line: str, alt: str) -> str:
        box = Box(at - _DOT / 2, middle - _DOT / 2, _DOT, _DOT)
        return shape(box, name="Besluit", geometry="ellipse", colour=colour, outline=line, alt=alt)

    def _name(self, name: str, top: float) -> str:
        shown = shorten(name, _NAME, (_NAMES - 10) / _SPARE)
        return self._text(shown, _NAME, (LEFT + 14, top + self._down), "Naam", room=_NAMES - 10)

    @staticmethod
    def _text(
        text: str,
        style: Style,
        place: tuple[float, float],
        name: str,
        *,
        room: float,
        align: str = "l",
    ) -> str:
        box = Box(*place, room, style.line)
        return text_box(box, paragraph(text, style, align=align), name=name)
