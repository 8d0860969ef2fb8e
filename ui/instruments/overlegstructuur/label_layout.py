# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places labels around a line so that none covers another; what finds no place is left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

LINE_HEIGHT = 15
_STEP = 6.0
_AIR = 12.0


class Measure(Protocol):
    """Measures text as it will be drawn."""

    def width(self, text: str, *, strong: bool) -> float: ...
    def elided(self, text: str, room: float, *, strong: bool) -> str: ...


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def meets(self, other: "Box") -> bool:
        """Whether they share more than an edge."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A label that wants to stand near `at`; `tops` are the heights it may have, best first.

    `beside` is how far it may stand beside what it belongs to.
    """

    upper: str
    lower: str = ""
    at: float
    tone: str = "text"
    tag: bool = False
    tops: tuple[float, ...]
    most: float = 168.0
    beside: float = 10.0

    @property
    def height(self) -> float:
        return LINE_HEIGHT * (2 if self.lower else 1)


@dataclass(frozen=True, slots=True)
class Label:
    """A label that found its place."""

    wish: Wish
    box: Box
    upper: str
    lower: str


@dataclass(slots=True)
class LabelLayout:
    """`taken` is what no label may cover. Wishes are heard in their order."""

    width: float
    measure: Measure
    taken: list[Box] = field(default_factory=list["Box"])
    placed: list[Label] = field(default_factory=list["Label"])

    def place(self, wishes: Sequence[Wish]) -> None:
        """Give every wish the first place that is free, near before far."""
        for wish in wishes:
            label = self._find(wish)
            if label is not None:
                self.placed.append(label)
                self.taken.append(label.box)

    def _find(self, wish: Wish) -> Label | None:
        upper = self.measure.elided(wish.upper, wish.most, strong=True)
        lower = self.measure.elided(wish.lower, wish.most, strong=False)
        width = max(self.measure.width(upper, strong=True), self.measure.width(lower, strong=False))
        width += 14 if wish.tag else 0
        for box in self._boxes(wish, width):
            wide = Box(box.x - _AIR / 2, box.y, box.width + _AIR, box.height)
            if not any(wide.meets(other) for other in self.taken):
                return Label(wish, box, upper, lower)
        return None

    def _boxes(self, wish: Wish, width: float) -> Iterator[Box]:
        """Places in the middle first, on each of the heights, then further aside."""
        if width > self.width:
            return
        reach = width / 2 + wish.beside
        for near, far in ((0.0, reach / 2), (reach / 2, reach)):
            for top in wish.tops:
                for aside in _asides(near, far):
                    x = min(max(wish.at - width / 2 + aside, 0.0), self.width - width)
                    yield Box(x, top, width, wish.height)


def _asides(near: float, far: float) -> Iterator[float]:
    distance = near
    while distance <= far:
        yield distance
        if distance:
            yield -distance
        distance += _STEP
