# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A choice out of a few, in segments that never move: status, consent, presence."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import Role, font, text_width
from ui.icons import draw_icon, has_icon
from ui.text_flags import H_CENTER
from ui.tokens import tokens
from ui.widgets.painted_button import RING_RADIUS
from ui.widgets.painting import draw_rounded, draw_text

_SEGMENT = 34
_WORD_GAP = 10


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice. `tone` is a status or theme token: its tint fills the chosen segment."""

    value: str
    word: str
    icon: str = ""
    tone: str = "pri"


class SegmentedToggle(QWidget):
    """Digits and arrow keys choose; the chosen word stands at the right, or in the segment.

    Signals: `value_chosen(str)` when the user chose another value.
    """

    value_chosen = Signal(str)

    def __init__(
        self,
        name: str,
        segments: Sequence[Segment],
        value: str = "",
        *,
        height: int = 28,
        show_word: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._segments = tuple(segments)
        self._value = value
        self._show_word = show_word and all(s.icon for s in segments)
        self._hovered = -1
        self.setFixedHeight(height)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RING_RADIUS, 6)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell()

    @property
    def value(self) -> str:
        """What is chosen; "" for nothing."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show a choice, without a signal."""
        if value != self._value:
            self._value = value
            self._tell()
            self.update()

    def segment_rect(self, index: int) -> QRectF:
        """Where a segment is."""
        left = sum(self._width(s) for s in self._segments[:index])
        return QRectF(left, 0, self._width(self._segments[index]), self.height())

    def sizeHint(self) -> QSize:
        width = sum(self._width(s) for s in self._segments)
        if self._show_word:
            width += _WORD_GAP + max(text_width(Role.DENSE_STRONG, s.word) for s in self._segments)
        return QSize(round(width + 1), self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._index_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self._choose(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._index_at(event.position())
        names = [s.word for s in self._segments]
        self.setToolTip(names[self._hovered] if self._hovered >= 0 else "")
        self.update()

    def leaveEvent(self, event: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] - the event is not used
        self._hovered = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = next((i for i, s in enumerate(self._segments) if s.value == self._value), -1)
        key = event.key()
        last = len(self._segments) - 1
        if key in {Qt.Key.Key_Right, Qt.Key.Key_Space}:
            self._choose(min(current + 1, last))
        elif key == Qt.Key.Key_Left:
            self._choose(max(current - 1, 0))
        elif event.text().isdigit() and 1 <= int(event.text()) <= last + 1:
            self._choose(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0, 0, sum(self._width(s) for s in self._segments), self.height())
        draw_rounded(painter, whole, 6, t.color("surface" if self.isEnabled() else "sunken"))
        clip = QPainterPath()
        clip.addRoundedRect(whole, 6, 6)
        painter.setClipPath(clip)
        for index, segment in enumerate(self._segments):
            self._paint_segment(painter, index, segment)
        painter.setClipping(False)
        draw_rounded(painter, whole, 6, None, t.color("line_2"))
        chosen = next((s for s in self._segments if s.value == self._value), None)
        if chosen and self._show_word:
            painter.setFont(font(Role.DENSE_STRONG))
            words = QRectF(whole.right() + _WORD_GAP, 0, self.width(), self.height())
            draw_text(painter, words, chosen.word, t.color(chosen.tone))
        painter.end()

    def _paint_segment(self, painter: QPainter, index: int, segment: Segment) -> None:
        t = tokens()
        rect = self.segment_rect(index)
        chosen = segment.value == self._value
        if chosen:
            painter.fillRect(rect, t.color(f"{segment.tone}_t"))
        elif index == self._hovered and self.isEnabled():
            painter.fillRect(rect, t.color("hover"))
        if index:
            painter.fillRect(QRectF(rect.left(), 0, 1, rect.height()), t.color("line_2"))
        ink = t.color(segment.tone if chosen else "text_2" if self.isEnabled() else "text_3")
        if segment.icon:
            filled = f"{segment.icon}-fill"
            name = filled if chosen and has_icon(filled) else segment.icon
            draw_icon(painter, rect, name, ink, 16)
            return
        painter.setFont(font(Role.DENSE_STRONG if chosen else Role.DENSE_MEDIUM))
        draw_text(painter, rect, segment.word, ink, H_CENTER)

    def _width(self, segment: Segment) -> float:
        if segment.icon:
            return _SEGMENT
        return round(text_width(Role.DENSE_STRONG, segment.word)) + 24

    def _index_at(self, point: QPointF) -> int:
        inside = (i for i in range(len(self._segments)) if self.segment_rect(i).contains(point))
        return next(inside, -1)

    def _choose(self, index: int) -> None:
        value = self._segments[index].value
        if value != self._value and self.isEnabled():
            self.set_value(value)
            self.value_chosen.emit(value)

    def _tell(self) -> None:
        word = next((s.word for s in self._segments if s.value == self._value), "geen keuze")
        self.setAccessibleName(f"{self._name}: {word}")
