# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the parts of the planning stand: days on an axis, cards in lanes without overlap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.dates import MONTHS, day_month
from facilitator.domain.words import Theme
from facilitator.exports.pptx.look import RIGHT, Style
from facilitator.exports.pptx.measure import shorten, width_of, wrap
from facilitator.exports.report import ReportItem

AXIS_LEFT, AXIS_RIGHT = 215, 890
LANES_TOP, LANES_BOTTOM = 156, 453
CARD = Style(13, 17)
CARD_INSET = 9
_SPARE = 0.9
"""A card cannot grow as a table row does: it keeps room for a wider font than ours."""
_CARD_PAD = 3.5
_BETWEEN = 5
_LANE_PAD = 5
_LONG = 330
_LABEL_ROOM = 92
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 12000, 120000)


@dataclass(frozen=True, slots=True)
class Axis:
    """Days laid out from left to right; the first and the last day are on its ends."""

    first: date
    last: date

    def at(self, day: date) -> float:
        whole = max(1, self.last.toordinal() - self.first.toordinal())
        share = (day.toordinal() - self.first.toordinal()) / whole
        return AXIS_LEFT + share * (AXIS_RIGHT - AXIS_LEFT)

    @property
    def long(self) -> bool:
        """Whether a day and a month do not tell any more which year it is."""
        return self.last.toordinal() - self.first.toordinal() > _LONG

    def label(self, day: date) -> str:
        return f"{day_month(day)} {day.year}" if self.long else day_month(day)


@dataclass(frozen=True, slots=True)
class Mark:
    """A month on the axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Card:
    """An item in its place; `flag_right` when it ends at its day instead of beginning there."""

    item: ReportItem
    text: str
    left: float
    top: float
    width: float
    height: float
    flag_right: bool


@dataclass(frozen=True, slots=True)
class _Size:
    """How much a card may say: lines, and points of width."""

    lines: int
    width: float

    @property
    def height(self) -> float:
        return self.lines * CARD.line + 2 * _CARD_PAD


_SIZES = (_Size(2, 280), _Size(2, 240), _Size(2, 205), _Size(1, 205), _Size(1, 150))


def axis_for(days: Iterable[date]) -> Axis:
    """An axis that holds all the days."""
    ordered = sorted(days)
    return Axis(ordered[0], ordered[-1])


def marks(axis: Axis) -> list[Mark]:
    """The first days of months, as many as leave room for their names."""
    first = axis.first.year * 12 + axis.first.month
    last = axis.last.year * 12 + axis.last.month - 1
    space = (AXIS_RIGHT - AXIS_LEFT) / max(1, last - first + 1)
    step = next((one for one in _STEPS if one * space >= _LABEL_ROOM), _STEPS[-1])
    found = range(first + -first % step, last + 1, step)
    return [_mark(axis, month, step) for month in found]


def _mark(axis: Axis, month: int, step: int) -> Mark:
    year, index = divmod(month, 12)
    name = MONTHS[index] if step < 12 else ""
    if index == 0 or not name:
        name = f"{name} {year}".strip()
    return Mark(axis.at(date(year, index + 1, 1)), name)


def lane_height(lanes: int) -> float:
    return (LANES_BOTTOM - LANES_TOP) / lanes


def planned(
    axis: Axis, items: Sequence[ReportItem], lanes: Sequence[Theme | None]
) -> list[list[Card]]:
    """The cards of each slide: with two lines while all fit on one, else smaller and on more."""
    pages: list[list[Card]] = []
    for size in _SIZES:
        cards, left = _place(axis, items, lanes, size)
        if not left:
            return [cards]
    rest = list(items)
    while rest:
        cards, rest = _place(axis, rest, lanes, _SIZES[-1])
        pages.append(cards)
    return pages


def _place(
    axis: Axis, items: Sequence[ReportItem], lanes: Sequence[Theme | None], size: _Size
) -> tuple[list[Card], list[ReportItem]]:
    """Cards that fit on a slide, and the items that do not."""
    room = lane_height(len(lanes)) - 2 * _LANE_PAD
    tracks = max(1, int((room + _BETWEEN) // (size.height + _BETWEEN)))
    taken: dict[tuple[int, int], list[tuple[float, float]]] = {}
    cards: list[Card] = []
    rest: list[ReportItem] = []
    for item in items:
        lane = lanes.index(item.theme)
        text, width = _text(axis, item, size)
        left, flag_right = _beside(axis, item, width)
        free = (t for t in range(tracks) if _free(taken.get((lane, t), []), left, width))
        track = next(free, None)
        if track is None:
            rest.append(item)
            continue
        taken.setdefault((lane, track), []).append((left, left + width))
        top = LANES_TOP + lane * lane_height(len(lanes)) + _LANE_PAD
        top += track * (size.height + _BETWEEN)
        cards.append(Card(item, text, left, top, width, size.height, flag_right))
    return cards, rest


def _free(taken: Sequence[tuple[float, float]], left: float, width: float) -> bool:
    return all(left >= end + 6 or left + width <= start - 6 for start, end in taken)


def _text(axis: Axis, item: ReportItem, size: _Size) -> tuple[str, float]:
    """What a card says, and how wide that makes it."""
    day = axis.label(item.deadline) if item.deadline else ""
    room = (size.width - 2 * CARD_INSET) * _SPARE
    text = shorten(f"{day}: {item.text}", CARD, room, size.lines)
    widest = max(width_of(line.rstrip(), CARD) for line in wrap(text, CARD, room))
    return text, min(size.width, widest / _SPARE + 2 * CARD_INSET)


def _beside(axis: Axis, item: ReportItem, width: float) -> tuple[float, bool]:
    """Right of its day, or left of it where the slide ends."""
    at = axis.at(item.deadline or axis.last)
    return (at - width, True) if at + width > RIGHT else (at, False)
