# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tijdlijn as a drawing, before anybody draws it: places in pixels of a given size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from facilitator.domain.tijdlijn import PACT_WEEKS, Route, Tijdlijn, joined, shown
from facilitator.domain.toets.overlegstructuur import weeks_in_words
from ui.instruments.overlegstructuur.label_layout import Box, Label, LabelLayout, Measure, Wish
from ui.instruments.overlegstructuur.words import AMBITION, moment, route_name, weeks

_LEFT, _RIGHT = 36, 22
_AXIS, _STRIP, _STRIP_AIR = 20, 16, 6
_ABOVE, _BELOW = 16, 12
"""How far labels stay from the middle of the line, for the nodes on it."""
_LEAST_ABOVE = 46
_LEAST_END = 16
_NUMBER_APART = 30.0


class Node(Enum):
    """What stands on the line, from least to most important."""

    PHASE = 1
    GHOST = 2
    UNSURE = 3
    CAN_DECIDE = 4
    LATER = 5
    DECIDED = 6
    START = 7


@dataclass(frozen=True, slots=True)
class Mark:
    """A node; `words` are for the tip."""

    x: float
    node: Node
    words: str
    late: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A piece of the line; `tone` names a colour."""

    x1: float
    x2: float
    tone: str
    dotted: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A week on the axis, with its number when there is room."""

    x: float
    number: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is drawn. `over` is the time beyond the ambition, `spare` what is left."""

    line_y: float
    axis_y: float
    strip: Box
    left: float
    right: float
    pact_x: float
    ticks: tuple[Tick, ...]
    strokes: tuple[Stroke, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    unseen: tuple[Box, ...]
    over: Box | None
    spare: Box | None


def scene_of(
    line: Tijdlijn, width: float, height: float, measure: Measure, was: Tijdlijn | None = None
) -> Scene:
    """The drawing of a walk; `was` is the walk as it is stored, while something is tried."""
    return _Builder(line, was, width, height, measure).scene()


class _Builder:
    def __init__(
        self, line: Tijdlijn, was: Tijdlijn | None, width: float, height: float, measure: Measure
    ) -> None:
        self.line, self.was, self.measure = line, was, measure
        self.width = width
        self.axis_y = height - _AXIS
        self.strip_y = self.axis_y - _STRIP - 1
        room = self.strip_y - _STRIP_AIR
        self.line_y = max(_LEAST_ABOVE, min(room - _BELOW - 15, room * 0.58))
        self.end = _end(line, was)
        self.right = max(width - _RIGHT, _LEFT + 1.0)

    def x(self, week: Fraction | float) -> float:
        return _LEFT + float(week) * (self.right - _LEFT) / self.end

    def scene(self) -> Scene:
        pact = self.x(PACT_WEEKS)
        strip = Box(_LEFT, self.strip_y, self.right - _LEFT, _STRIP)
        layout = LabelLayout(self.width, self.measure, [Box(pact - 1, 0, 2, self.axis_y)])
        layout.place([self._ambition()])
        layout.place([wish for wish in self._wishes() if wish.tops])
        layout.place(list(self._strip_wishes()))
        worst = self.line.worst
        late = worst is None or worst > PACT_WEEKS
        until = self.x(self.end if worst is None else worst)
        band = Box(min(pact, until), self.line_y - 10, abs(until - pact), 20)
        return Scene(
            line_y=self.line_y,
            axis_y=self.axis_y,
            strip=strip,
            left=_LEFT,
            right=self.right,
            pact_x=pact,
            ticks=tuple(self._ticks()),
            strokes=tuple(self._strokes()),
            marks=tuple(self._marks()),
            labels=tuple(layout.placed),
            unseen=tuple(Box(a, self.strip_y, b - a, _STRIP) for a, b, _ in self._unseen()),
            over=band if late else None,
            spare=None if late else band,
        )

    def _strokes(self) -> Iterator[Stroke]:
        best, worst = self.line.best, self.line.worst
        old = self.was.worst if self.was else None
        if self.was is not None:
            yield Stroke(self.x(0), self.x(self.end if old is None else old), "line_2", dotted=True)
        first = self.x(best if best is not None else 0)
        until = self.x(self.end if worst is None else worst)
        pact = self.x(PACT_WEEKS)
        yield Stroke(self.x(0), first, "ovl", dotted=False)
        if min(until, pact) > first:
            yield Stroke(first, min(until, pact), "ctl", dotted=True)
        if until > pact:
            yield Stroke(max(pact, first), until, "laat", dotted=True)

    def _marks(self) -> list[Mark]:
        """Less important ones first, so that the others stand on top."""
        marks = [Mark(self.x(0), Node.START, "Eerste verzuimdag")]
        for view in self.line.phases:
            if view.from_week > 0:
                words = f"{view.name}: vanaf week {view.from_week}"
                marks.append(Mark(self.x(view.from_week), Node.PHASE, words))
        for route in self.line.routes:
            marks += self._route_marks(route)
        if (
            self.was is not None
            and self.was.worst is not None
            and self.was.worst != self.line.worst
        ):
            words = f"Was week {shown(self.was.worst)}"
            marks.append(Mark(self.x(self.was.worst), Node.GHOST, words))
        return sorted(marks, key=lambda mark: mark.node.value)

    def _route_marks(self, route: Route) -> Iterator[Mark]:
        name = route_name(route)
        if route.worst is None:
            words = f"{name}: kan beslissen in {moment(route.best)}, niet gegarandeerd"
            yield Mark(self.x(route.best), Node.UNSURE, words)
            return
        words = f"{name}: kan beslissen vanaf {moment(route.best)}"
        yield Mark(self.x(route.best), Node.CAN_DECIDE, words)
        final = route.worst == self.line.worst
        late = route.worst > PACT_WEEKS
        words = f"{name}: besluit uiterlijk in {moment(route.worst)}"
        yield Mark(self.x(route.worst), Node.DECIDED if final else Node.LATER, words, late)

    def _wishes(self) -> list[Wish]:
        """From most to least important."""
        above = self._tops(2)
        return [
            *self._final_wishes(above),
            *self._margin_wishes(),
            *self._route_wishes(above),
            *self._phase_wishes(),
        ]

    def _ambition(self) -> Wish:
        """Beside its line, on the side where less is told."""
        pact, name = self.x(PACT_WEEKS), max(AMBITION, key=len)
        half = self.measure.width(name, strong=True) / 2 + 8
        fits_right, fits_left = pact + 2 * half <= self.width, pact >= 2 * half
        right = fits_right and not (self._over() and fits_left)
        at = pact + (half if right else -half)
        return Wish(upper=AMBITION[0], lower=AMBITION[1], at=at, most=half * 2, tops=(0.0,))

    def _tops(self, lines: int) -> tuple[float, ...]:
        """Where a label of so many lines may begin: above the line near to far, then below."""
        height = 15.0 * lines
        found: list[float] = []
        top = self.line_y - _ABOVE - height
        while top >= 0:
            found.append(top)
            top -= height
        top = self.line_y + _BELOW
        if top + height <= self.strip_y - 1:
            found.append(top)
        return tuple(found)

    def _final_wishes(self, tops: tuple[float, ...]) -> Iterator[Wish]:
        worst = self.line.worst
        final = next((r for r in self.line.routes if worst is not None and r.worst == worst), None)
        if final is not None and worst is not None:
            yield Wish(
                upper=route_name(final),
                lower=f"uiterlijk {moment(worst)}",
                at=self.x(worst),
                tone="laat" if worst > PACT_WEEKS else "klaar",
                tops=tops,
            )
        old = self.was.worst if self.was else None
        if self.was is not None and old is not None and old != worst:
            yield Wish(
                upper=f"was {moment(old)}", at=self.x(old), tone="text_3", tops=self._tops(1)
            )

    def _margin_wishes(self) -> Iterator[Wish]:
        worst, pact = self.line.worst, self.x(PACT_WEEKS)
        tops = self._tops(1)
        if worst is None:
            yield Wish(upper="geen besluit gegarandeerd", at=(pact + self.right) / 2, tone="laat",
                       tag=True, tops=tops, most=240)  # fmt: skip
            return
        count = (shown(worst) or 0) - PACT_WEEKS
        if count > 0:
            at = (pact + self.x(worst)) / 2
            yield Wish(
                upper=f"{weeks(count)} over de ambitie", at=at, tone="laat", tag=True, tops=tops
            )
        elif count < 0:
            at = (pact + self.x(worst)) / 2
            yield Wish(upper=f"{weeks(-count)} speling", at=at, tone="klaar", tops=tops[::-1])

    def _route_wishes(self, tops: tuple[float, ...]) -> Iterator[Wish]:
        for route in sorted(self.line.routes, key=lambda each: (each.best, each.name)):
            unsure = route.worst is None
            early = "niet gegarandeerd" if unsure else f"vanaf {moment(route.best)}"
            yield Wish(upper=route_name(route), lower=early, at=self.x(route.best), tops=tops,
                       tone="text_2" if unsure else "text")  # fmt: skip
        for route in self.line.routes:
            if route.worst is not None and route.worst != self.line.worst:
                late = f"uiterlijk {moment(route.worst)}"
                yield Wish(upper=route_name(route), lower=late, at=self.x(route.worst), tops=tops)

    def _phase_wishes(self) -> Iterator[Wish]:
        """Below the line, where their weeks are on the axis; above it when that is full."""
        below = [self.line_y + _BELOW + 15.0 * n for n in range(4)]
        room = tuple(top for top in below if top + 15 <= self.strip_y - 1)
        for view in self.line.phases:
            yield Wish(upper=view.name, at=self.x(view.from_week), tone="text_2", most=132,
                       tops=(*room, *self._tops(1)[:2]))  # fmt: skip

    def _unseen(self) -> Iterator[tuple[float, float, str]]:
        for start, end in joined(self.line.out_of_view):
            until = self.end if end is None else min(end, self.end)
            if start < self.end:
                words = f"uit beeld {weeks_in_words((start, end))}"
                yield self.x(start), self.x(until), words

    def _strip_wishes(self) -> Iterator[Wish]:
        for start, end, words in self._unseen():
            yield Wish(upper=words, at=(start + end) / 2, tone="laat", tops=(self.strip_y + 0.5,),
                       most=220, beside=400)  # fmt: skip

    def _ticks(self) -> Iterator[Tick]:
        per_week = self.x(1) - self.x(0)
        step = next((n for n in _STEPS if n * per_week >= _NUMBER_APART), _STEPS[-1])
        minor = next((n for n in _STEPS if n * per_week >= 6), step)
        for week in range(0, self.end + 1, minor):
            near = abs(week - PACT_WEEKS) * per_week < _NUMBER_APART - 6
            number = "" if week % step or near else f"week {week}" if week == 0 else str(week)
            yield Tick(self.x(week), number)
        yield Tick(self.x(PACT_WEEKS), str(PACT_WEEKS), strong=True)

    def _over(self) -> bool:
        return self.line.worst is None or self.line.worst > PACT_WEEKS


_STEPS = (1, 2, 4, 13, 26, 52, 104, 520, 1040)


def _end(line: Tijdlijn, was: Tijdlijn | None) -> int:
    """The axis holds every week that is marked, with some air."""
    found: list[int] = [_LEAST_END]
    for each in (line, was or line):
        routes: Sequence[Route] = each.routes
        found += [view.from_week + 3 for view in each.phases]
        found += [(shown(route.best) or 0) + 2 for route in routes]
        found += [(shown(route.worst) or 0) + 2 for route in routes]
    return max(found)
