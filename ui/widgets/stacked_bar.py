# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far things are, in one bar: a part for each status, of which what is late is hatched."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.tokens import tokens
from ui.widgets.painting import draw_hatch


class Part(StrEnum):
    """A part of the bar, in the order in which progress is told everywhere."""

    KLAAR = "klaar"
    BEZIG = "bezig"
    OPEN = "open"
    VAST = "vast"
    DOOR = "door"
    VERV = "verv"


@dataclass(frozen=True, slots=True)
class PartLook:
    """`tone` names the token of the word, `fill` that of the part."""

    word: str
    tone: str
    fill: str


PART_LOOKS = {
    Part.KLAAR: PartLook("klaar", "klaar", "klaar_b"),
    Part.BEZIG: PartLook("bezig", "bezig", "bezig_b"),
    Part.OPEN: PartLook("open", "open", "open_b"),
    Part.VAST: PartLook("geblokkeerd", "laat", "laat_b"),
    Part.DOOR: PartLook("naar OOGO", "pri", "pri"),
    Part.VERV: PartLook("vervallen", "verv", "verv_b"),
}
_PICKETS, _PICKET = 5.0, 1.5
_EDGE = 3.0


@dataclass(frozen=True, slots=True)
class BarCounts:
    """How many of each part, and how many of those are late: the parts add up to all."""

    parts: Mapping[Part, int] = field(default_factory=dict[Part, int])
    late: Mapping[Part, int] = field(default_factory=dict[Part, int])

    @property
    def total(self) -> int:
        """All together."""
        return sum(self.parts.values())

    @property
    def laat(self) -> int:
        """How many of all are late."""
        return sum(self.late.values())

    def sentence(self) -> str:
        """The same in words."""
        told = [(self.parts.get(part, 0), look.word) for part, look in PART_LOOKS.items()]
        told.append((self.laat, "te laat"))
        *counts, late = [f"{count} {word}" if count else "" for count, word in told]
        said = ", ".join(filter(None, counts)) or "nog niets"
        return f"{said}, waarvan {late}" if late else said


def draw_bar(painter: QPainter, rect: QRectF, counts: BarCounts) -> None:
    """Draw the bar in `rect`; delegates use this too."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip = QPainterPath()
    clip.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setClipPath(clip)
    painter.fillRect(rect, tokens().color("line"))
    x = rect.left()
    for part in Part:
        late = counts.late.get(part, 0)
        for count, is_late in ((counts.parts.get(part, 0) - late, False), (late, True)):
            if count > 0:
                width = rect.width() * count / counts.total
                gap = 1 if x + width < rect.right() - 1 else 0
                draw_part(painter, QRectF(x, rect.top(), width - gap, rect.height()), part, is_late)
                x += width
    painter.restore()


def draw_part(painter: QPainter, rect: QRectF, part: Part, late: bool = False) -> None:
    """Fill `rect` as a part of the bar: with pickets when it is stuck, hatched when it is late.

    Under the hatching an edge of the part itself stays in sight: what is late has a status too.
    """
    t = tokens()
    painter.fillRect(rect, t.color(PART_LOOKS[part].fill))
    if part is Part.VAST:
        _draw_pickets(painter, rect)
    if late:
        above = rect.adjusted(0, 0, 0, -_EDGE)
        painter.fillRect(above, t.color("laat_t"))
        draw_hatch(painter, above, t.color("laat_b"), pen_width=3, gap=5)


def _draw_pickets(painter: QPainter, rect: QRectF) -> None:
    x = rect.left() + _PICKETS - _PICKET
    while x < rect.right():
        width = min(_PICKET, rect.right() - x)
        painter.fillRect(QRectF(x, rect.top(), width, rect.height()), tokens().color("laat_t"))
        x += _PICKETS


class StackedBar(QWidget):
    """The bar as a widget; the counts stand in words beside it and in its description."""

    def __init__(self, counts: BarCounts | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_counts(counts or BarCounts())

    def set_counts(self, counts: BarCounts) -> None:
        """Show other counts."""
        self._counts = counts
        self.setAccessibleName(counts.sentence())
        self.setToolTip(counts.sentence())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(128, 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_bar(painter, QRectF(self.rect()), self._counts)
        painter.end()
