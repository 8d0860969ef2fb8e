# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The clock of a block: a ring with what remains, and the time in words."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import Role, font, text_width
from ui.tokens import tokens
from ui.widgets.painting import draw_text

_RING = 34
_GAP = 10


class TimerState(StrEnum):
    """How the block stands."""

    RUNNING = "loopt"
    ALMOST = "bijna om"
    OVER = "over tijd"
    PAUSED = "gepauzeerd"
    IDLE = "niet gestart"


@dataclass(frozen=True, slots=True)
class TimerReading:
    """What the clock says: "17:36", "van 40 min", the part that remains, the block's theme."""

    time: str = "00:00"
    caption: str = ""
    state: TimerState = TimerState.IDLE
    remaining: float = 1.0
    theme: str = "pri"


class TimerRing(QWidget):
    """Figures are of one width, so that nothing moves while time runs."""

    def __init__(self, reading: TimerReading | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._reading = TimerReading()
        self.set_reading(reading or self._reading)

    def set_reading(self, reading: TimerReading) -> None:
        """Show another reading; costs one repaint and only when it differs."""
        if len(reading.time) != len(self._reading.time) or self._reading.caption != reading.caption:
            self.updateGeometry()
        if reading != self._reading:
            self._reading = reading
            self.setAccessibleName(f"{reading.time} {reading.caption}".strip())
            self.update()

    def sizeHint(self) -> QSize:
        widest = max(
            text_width(Role.TIMER, "0" * len(self._reading.time)),
            text_width(Role.CAPTION, self._reading.caption),
        )
        return QSize(round(_RING + _GAP + widest + 4), 40)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ring(painter)
        self._paint_words(painter)
        painter.end()

    def _paint_ring(self, painter: QPainter) -> None:
        t = tokens()
        over = self._reading.state is TimerState.OVER
        circle = QRectF(2, (self.height() - _RING) / 2 + 2, _RING - 4, _RING - 4)
        painter.setPen(QPen(t.color("line"), 4))
        painter.drawEllipse(circle)
        tone = "laat" if over else self._reading.theme
        pen = QPen(t.color(tone), 4)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        part = 1.0 if over else max(0.0, min(1.0, self._reading.remaining))
        # Qt counts in sixteenths of a degree, from three o'clock, against the clock.
        painter.drawArc(circle, 90 * 16, -round(part * 360 * 16))

    def _paint_words(self, painter: QPainter) -> None:
        t = tokens()
        ink, soft = _INKS[self._reading.state]
        left = _RING + _GAP
        painter.setFont(font(Role.TIMER))
        top = QRectF(left, 0, self.width() - left, 24)
        draw_text(painter, top, self._reading.time, t.color(ink))
        painter.setFont(font(Role.CAPTION))
        below = QRectF(left, 22, self.width() - left, 18)
        draw_text(painter, below, self._reading.caption, t.color(soft))


_INKS = {
    TimerState.RUNNING: ("text", "text_3"),
    TimerState.ALMOST: ("hint", "hint"),
    TimerState.OVER: ("laat", "laat"),
    TimerState.PAUSED: ("text_3", "text_3"),
    TimerState.IDLE: ("text_3", "text_3"),
}
