# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One step of a stepper."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui.fonts import sized_font
from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import draw_rounded, draw_text

_DOT = 22
_LEFT = 8
_GAP = 8
_RIGHT = 14


@dataclass(frozen=True, slots=True)
class StepInfo:
    """A step's key, title and theme ("pos", "reg", "ovl" or "pri")."""

    key: str
    title: str
    theme: str = "pri"


class Step(PaintedButton):
    """Press to go there. Its state is spoken: bezig, klaar or nog te doen."""

    def __init__(self, info: StepInfo, number: int, parent: QWidget | None = None) -> None:
        super().__init__(info.title, parent, radius=18)
        self.info = info
        self._number = number
        self._active = False
        self._done = False
        self._compact = False
        self.setFixedHeight(36)
        self._set_font()

    def set_state(self, *, active: bool, done: bool) -> None:
        """Where the meeting stands."""
        self._active, self._done = active, done
        state = "bezig" if active else "klaar" if done else "nog te doen"
        self.setAccessibleDescription(state)
        self._set_font()
        self.updateGeometry()
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Only the number, for a narrow window; the title becomes a tip."""
        self._compact = compact
        self.setToolTip(self.info.title if compact else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._compact:
            return QSize(36, 36)
        # Room for the bold title is always kept, so that steps never move.
        title = QFontMetricsF(sized_font(14, 600)).horizontalAdvance(self.info.title)
        return QSize(round(_LEFT + _DOT + _GAP + title + _RIGHT), 36)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        t = tokens()
        theme = self.info.theme
        if self._active:
            draw_rounded(painter, rect, 18, t.color(f"{theme}_t"), t.color(f"{theme}_l"))
        elif self.isDown() or self.hovered:
            draw_rounded(painter, rect, 18, t.color("sunken" if self.isDown() else "hover"))
        left = (rect.width() - _DOT) / 2 if self._compact else _LEFT
        self._paint_dot(painter, QRectF(left, (rect.height() - _DOT) / 2, _DOT, _DOT))
        if self._compact:
            return
        ink = theme if self._active else "text" if self._done or self.hovered else "text_2"
        painter.setFont(self.font())
        words = rect.adjusted(_LEFT + _DOT + _GAP, 0, 0, 0)
        draw_text(painter, words, self.info.title, t.color(ink if self.isEnabled() else "text_3"))

    def _paint_dot(self, painter: QPainter, dot: QRectF) -> None:
        t = tokens()
        theme = self.info.theme
        if self._done and not self._active:
            draw_icon(painter, dot, "check-circle-fill", t.color(theme), _DOT)
            return
        if self._active:
            draw_rounded(painter, dot, _DOT / 2, t.color(theme))
        else:
            draw_rounded(painter, dot, _DOT / 2, None, t.color("ctl"), width=1.5)
        painter.setFont(sized_font(12, 600))
        painter.setPen(t.color(f"on_{theme}" if self._active else "text_2"))
        painter.drawText(dot, 0x84, str(self._number))

    def _set_font(self) -> None:
        self.setFont(sized_font(14, 600 if self._active else 500))
