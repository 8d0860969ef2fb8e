# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far things are: klaar, bezig, open, te laat and vervallen in one bar."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.tokens import tokens
from ui.widgets.painting import draw_hatch

_FILLS = {"laat": "laat_t", "door": "pri"}


@dataclass(frozen=True, slots=True)
class BarCounts:
    """How many of each."""

    klaar: int = 0
    bezig: int = 0
    open: int = 0
    laat: int = 0
    verv: int = 0
    door: int = 0

    @property
    def total(self) -> int:
        """All together."""
        return self.klaar + self.bezig + self.open + self.laat + self.verv + self.door

    def sentence(self) -> str:
        """The same in words."""
        named = (
            (self.klaar, "klaar"),
            (self.door, "doorgeleid"),
            (self.bezig, "bezig"),
            (self.open, "open"),
            (self.laat, "te laat"),
            (self.verv, "vervallen"),
        )
        return ", ".join(f"{count} {word}" for count, word in named if count) or "nog niets"


def draw_bar(painter: QPainter, rect: QRectF, counts: BarCounts) -> None:
    """Draw the bar in `rect`; delegates use this too."""
    t = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip = QPainterPath()
    clip.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setClipPath(clip)
    painter.fillRect(rect, t.color("line"))
    x = rect.left()
    for name in ("klaar", "door", "bezig", "open", "laat", "verv"):
        count: int = getattr(counts, name)
        if not count:
            continue
        width = rect.width() * count / counts.total
        part = QRectF(
            x, rect.top(), width - 1 if x + width < rect.right() - 1 else width, rect.height()
        )
        painter.fillRect(part, t.color(_FILLS.get(name, f"{name}_b")))
        if name == "laat":
            draw_hatch(painter, part, t.color("laat_b"), pen_width=3, gap=5)
        x += width
    painter.restore()


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
