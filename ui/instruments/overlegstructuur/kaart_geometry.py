# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where everything on the overlegkaart is, in the coordinates of its content."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from ui.fonts import Role, font
from ui.instruments.overlegstructuur.kaart import Band, Kaart, Pill, Run
from ui.instruments.two_lines import two_lines

LEVEL_WIDTH = 113
LEAST_COLUMN = 100
"""Eight phases, those a region starts with, fit beside each other on the smallest screen."""
HEAD_LINE, HEAD_ROOM = 15, 14
"""Height of a line of the header, and what a name in it leaves free of its column."""
_GAP = 5
EDGE = 8
"""Pixels at both ends of a pill by which it is stretched."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Heights: the header with names on one line, a pill, the room around it, a row of the foot."""

    header: int = 36
    pill: int = 38
    room: int = 4
    foot: int = 27


NORMAL = Sizes()
COMPACT = Sizes(header=34, pill=33, room=4, foot=25)
DENSE = Sizes(header=34, pill=24, room=3, foot=25)
"""For many overleggen: their name and frequency on one line."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A pill under the pointer; `edge` is -1 at its begin, 1 at its end, 0 in its middle."""

    pill: Pill
    run: Run
    edge: int


@dataclass(frozen=True, slots=True)
class Geometry:
    """`width` is what the map may use without scrolling."""

    kaart: Kaart
    sizes: Sizes
    width: float

    @property
    def column_width(self) -> float:
        count = max(1, len(self.kaart.columns))
        return max(float(LEAST_COLUMN), (self.width - LEVEL_WIDTH) / count)

    @property
    def content_width(self) -> float:
        return LEVEL_WIDTH + self.column_width * len(self.kaart.columns)

    @property
    def header_lines(self) -> int:
        """Two when some phase has a name that is too long for one."""
        metrics = QFontMetricsF(font(Role.CAPTION_STRONG))
        room = self.column_width - HEAD_ROOM
        names = (column.phase.name for column in self.kaart.columns)
        return max((len(two_lines(name, metrics, room)) for name in names), default=1)

    @property
    def header(self) -> int:
        return self.sizes.header + (self.header_lines - 1) * HEAD_LINE

    @property
    def body_height(self) -> float:
        return sum(self.band_height(band) for band in self.kaart.bands)

    @property
    def foot_height(self) -> int:
        return 2 * self.sizes.foot

    @property
    def height(self) -> float:
        """What the map needs to show everything."""
        return self.header + self.body_height + self.foot_height

    def band_height(self, band: Band) -> float:
        return band.lanes * (self.sizes.pill + self.sizes.room) + self.sizes.room

    def bands(self) -> Iterator[tuple[Band, QRectF]]:
        """Each level with its rectangle; the first one begins at y 0."""
        top = 0.0
        for band in self.kaart.bands:
            height = self.band_height(band)
            yield band, QRectF(0, top, self.content_width, height)
            top += height

    def column(self, number: int, top: float = 0.0, height: float = 0.0) -> QRectF:
        """A column over some height."""
        left = LEVEL_WIDTH + number * self.column_width
        return QRectF(left, top, self.column_width, height or self.body_height)

    def column_at(self, x: float) -> int:
        """The column at x, within what there is."""
        number = int((x - LEVEL_WIDTH) // self.column_width)
        return max(0, min(number, len(self.kaart.columns) - 1))

    def band_at(self, y: float) -> Band:
        """The level at y, the last one below all."""
        found = [band for band, rect in self.bands() if rect.top() <= y]
        return found[-1] if found else self.kaart.bands[0]

    def pill_rects(self, pill: Pill) -> list[tuple[Run, QRectF]]:
        """The pieces of a pill, one for each run."""
        band_top = next(r.top() for b, r in self.bands() if b.level is pill.forum.level)
        sizes = self.sizes
        top = band_top + sizes.room + pill.lane * (sizes.pill + sizes.room)
        pieces: list[tuple[Run, QRectF]] = []
        for first, last in pill.runs or ((0, 0),):
            left = LEVEL_WIDTH + first * self.column_width + _GAP
            width = (last - first + 1) * self.column_width - 2 * _GAP
            pieces.append(((first, last), QRectF(left, top, width, sizes.pill)))
        return pieces

    def outline(self, pill: Pill) -> QRectF:
        """The rectangle around all pieces."""
        rects = [rect for _, rect in self.pill_rects(pill)]
        return rects[0].united(rects[-1])

    def hit(self, point: QPointF) -> Hit | None:
        """The pill at a point of the body."""
        for pill in self.kaart.pills:
            for run, rect in self.pill_rects(pill):
                if rect.contains(point):
                    at_begin = point.x() - rect.left() <= EDGE
                    at_end = rect.right() - point.x() <= EDGE
                    edge = -1 if at_begin else 1 if at_end else 0
                    return Hit(pill, run, edge if pill.runs else 0)
        return None

    def gap_at(self, point: QPointF) -> int | None:
        """The column without any overleg at a point of the body."""
        if point.x() < LEVEL_WIDTH or not self.kaart.columns:
            return None
        number = self.column_at(point.x())
        return number if self.kaart.columns[number].gap else None
