# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the agenda fits: minutes in words, and a bar in which every block has its share."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.timing import PlannedBlock
from facilitator.domain.words import THEME_LABELS, Theme
from ui.fonts import Role, font, text_width
from ui.tokens import tokens
from ui.views.voorbereiden.agenda_delegate import tabular
from ui.views.voorbereiden.snapshot import Span
from ui.views.voorbereiden.wording import THEME_KEYS, fit_text, minutes_text
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.label import Label
from ui.widgets.painting import draw_hatch, draw_rounded, draw_text


class AgendaSummary(QWidget):
    """Stands above the list."""

    def __init__(self) -> None:
        super().__init__()
        self._total = Label("", Role.BODY_STRONG)
        self._total.setFont(tabular(Role.BODY_STRONG))
        self.fit = ElidedLabel("", Role.DENSE, tone="text_3")
        self._themes = _ThemeMinutes()
        self._bar = _Bar()
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._total)
        words.addWidget(self.fit, 1)
        words.addWidget(self._themes)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 11, 16, 12)
        column.setSpacing(8)
        column.addLayout(words)
        column.addWidget(self._bar)

    def show_span(self, span: Span, planned: Sequence[PlannedBlock]) -> None:
        """Show how this agenda fits."""
        self._total.setText(minutes_text(span))
        self.fit.setText(fit_text(span))
        self.fit.set_tone("laat" if span.available and span.slack < 0 else "text_3")
        self._themes.show_minutes(span.theme_minutes)
        self._bar.show_plan(planned, span)
        self._bar.setAccessibleName(f"{minutes_text(span)}, {fit_text(span)}")


class _ThemeMinutes(QWidget):
    """A dot and the minutes of each theme that is on the agenda."""

    def __init__(self) -> None:
        super().__init__()
        self._minutes: dict[Theme, int] = {}
        self.setFixedHeight(16)

    def show_minutes(self, minutes: dict[Theme, int]) -> None:
        self._minutes = {theme: number for theme, number in minutes.items() if number}
        self.setToolTip(
            "\n".join(f"{THEME_LABELS[t]}: {number} min" for t, number in self._minutes.items())
        )
        self.setFixedWidth(round(sum(self._width(n) for n in self._minutes.values())))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setFont(font(Role.CAPTION))
        x = 0.0
        for theme, number in self._minutes.items():
            dot = QRectF(x + 12, 4, 8, 8)
            draw_rounded(painter, dot, 4, t.color(THEME_KEYS[theme]))
            draw_text(painter, QRectF(x + 26, 0, 40, 16), str(number), t.color("text_2"))
            x += self._width(number)
        painter.end()

    def _width(self, number: int) -> float:
        return 26 + text_width(Role.CAPTION, str(number)) + 1


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[str, float]] = []
        self._over = 0
        self.setFixedHeight(10)

    def show_plan(self, planned: Sequence[PlannedBlock], span: Span) -> None:
        """Blocks in their colours; waiting and what is left hatched, too much in red."""
        parts: list[tuple[str, float]] = []
        for block in planned:
            if block.gap > timedelta(0):
                parts.append(("wait", block.gap / timedelta(minutes=1)))
            theme = block.block.theme
            parts.append((THEME_KEYS[theme] if theme else "line_2", float(block.block.minutes)))
        if span.available and span.slack > 0:
            parts.append(("wait", float(span.slack)))
        self._parts = parts
        self._over = max(-span.slack, 0) if span.available else 0
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        clip = QPainterPath()
        clip.addRoundedRect(whole, 5, 5)
        painter.setClipPath(clip)
        total = sum(minutes for _, minutes in self._parts) or 1.0
        gaps = 2.0 * max(len(self._parts) - 1, 0)
        scale = max(whole.width() - gaps, 0) / total
        x = 0.0
        for look, minutes in self._parts:
            part = QRectF(x, 0, minutes * scale, whole.height())
            if look == "wait":
                draw_hatch(painter, part, t.color("line_2"), pen_width=1, gap=5)
            else:
                painter.fillRect(part, t.color(look))
            x = part.right() + 2
        self._paint_too_much(painter, whole, scale)
        painter.end()

    def _paint_too_much(self, painter: QPainter, whole: QRectF, scale: float) -> None:
        """What falls after the end of the meeting."""
        if self._over:
            t = tokens()
            width = min(self._over * scale, whole.width())
            part = QRectF(whole.right() - width, 0, width, whole.height())
            painter.fillRect(part, t.color("laat_t"))
            draw_hatch(painter, part, t.color("laat"), pen_width=2, gap=5)
