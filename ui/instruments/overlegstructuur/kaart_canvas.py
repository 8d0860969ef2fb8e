# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The surface of the overlegkaart: it scrolls under what is frozen, and is painted as a whole."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.instruments.overlegstructuur.kaart import Kaart
from ui.instruments.overlegstructuur.kaart_geometry import (
    COMPACT,
    DENSE,
    LEVEL_WIDTH,
    NORMAL,
    Geometry,
    Sizes,
)
from ui.instruments.overlegstructuur.kaart_painter import KaartPainter, Look

_NEAR_EDGE, _SCROLL_STEP = 24, 16
_AIR = 10


class KaartCanvas(QAbstractScrollArea):
    """Twenty overleggen over ten phases would be too many widgets, so there are none.

    Signals: `resized()`: what fits in it may be different now.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kaart = Kaart((), (), (), ())
        self._sizes: Sizes = NORMAL
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    def geometry_now(self) -> Geometry:
        """Where everything is at the present size."""
        return Geometry(self.kaart, self._sizes, self.viewport().width())

    def wanted_height(self) -> int:
        """What it takes to show every level."""
        return self._height(self._sizes, self.width())

    def fit(self, room: int, generous: int) -> None:
        """Take the highest rows with which everything fits in `room`; the lowest when none do.

        Normal rows are only for when they leave more: what stays free of `generous`.
        """
        rooms = ((NORMAL, generous), (COMPACT, room), (DENSE, room))
        fitting = (s for s, height in rooms if self._height(s, self.width()) <= height)
        chosen = next(fitting, DENSE)
        if chosen != self._sizes:
            self._sizes = chosen
            self.fit_bars()
            self.viewport().update()

    def look(self) -> Look:
        """What stands out."""
        return Look()

    def show_rect(self, rect: QRectF) -> None:
        """Scroll until a rectangle of the body is in sight."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        room = self.viewport().width() - LEVEL_WIDTH
        left = rect.left() - LEVEL_WIDTH - _AIR
        right = rect.right() - LEVEL_WIDTH + _AIR - room
        across.setValue(round(min(max(across.value(), right), left)))
        body = self.viewport().height() - self.geometry_now().header - 2 * self._sizes.foot
        lowest = rect.bottom() + _AIR - body
        down.setValue(round(min(max(down.value(), lowest), rect.top() - _AIR)))

    def body_point(self, position: QPointF, *, clamped: bool = False) -> QPointF | None:
        """A point of the viewport in the coordinates of the body; None when it is on a frame."""
        size, top = self.viewport().size(), self.geometry_now().header
        bottom = min(size.height() - 2 * self._sizes.foot, top + self.geometry_now().body_height)
        inside = position.x() >= LEVEL_WIDTH and top <= position.y() < bottom
        return position + self._scrolled() - QPointF(0, top) if inside or clamped else None

    def frame_tip(self, position: QPointF) -> str:
        """The whole of what the header or the foot says there; it may not fit in its column."""
        geometry = self.geometry_now()
        if position.x() < LEVEL_WIDTH or not self.kaart.columns:
            return ""
        number = geometry.column_at(position.x() + self._scrolled().x())
        foot = min(
            self.viewport().height() - geometry.foot_height,
            geometry.header + geometry.body_height,
        )
        if position.y() < geometry.header:
            phase = self.kaart.columns[number].phase
            return "\n".join(part for part in (phase.name, phase.trigger) if part)
        if position.y() < foot:
            return ""
        lower = position.y() >= foot + self._sizes.foot
        return (self.kaart.deciding if lower else self.kaart.seen)[number].text

    def scroll_along(self, position: QPointF) -> None:
        """Scroll while something is dragged near an edge."""
        bar = self.horizontalScrollBar()
        if position.x() > self.viewport().width() - _NEAR_EDGE:
            bar.setValue(bar.value() + _SCROLL_STEP)
        elif position.x() < LEVEL_WIDTH + _NEAR_EDGE:
            bar.setValue(bar.value() - _SCROLL_STEP)

    def fit_bars(self) -> None:
        """Let the scroll bars know how much there is."""
        geometry, size = self.geometry_now(), self.viewport().size()
        wide = round(geometry.content_width - size.width())
        high = round(geometry.height - size.height())
        self.horizontalScrollBar().setPageStep(size.width())
        self.horizontalScrollBar().setRange(0, max(0, wide))
        self.horizontalScrollBar().setSingleStep(40)
        self.verticalScrollBar().setPageStep(size.height())
        self.verticalScrollBar().setRange(0, max(0, high))
        self.verticalScrollBar().setSingleStep(20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_bars()
        self.resized.emit()

    def sizeHint(self) -> QSize:
        return QSize(600, self.wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self._sizes.header + 2 * self._sizes.foot + 2 * self._sizes.pill)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        area = QRectF(self.viewport().rect())
        KaartPainter(painter, self.geometry_now(), area, self._scrolled(), self.look()).paint()
        painter.end()

    def _height(self, sizes: Sizes, width: int) -> int:
        geometry = Geometry(self.kaart, sizes, width)
        bar = 12 if geometry.content_width > width + 0.5 else 0
        return round(geometry.height) + bar

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
