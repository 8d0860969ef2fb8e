# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draws the overlegkaart: a body that scrolls under a frozen header, level column and foot."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.fonts import Role, font
from ui.icons import draw_icon
from ui.instruments.overlegstructuur.kaart import Band, Column, FootCell, Pill
from ui.instruments.overlegstructuur.kaart_geometry import (
    HEAD_LINE,
    HEAD_ROOM,
    LEVEL_WIDTH,
    Geometry,
)
from ui.instruments.overlegstructuur.pill_painter import draw_pill
from ui.instruments.two_lines import two_lines
from ui.tokens import tokens
from ui.widgets.painting import draw_hatch, draw_rounded, draw_text
from ui.widgets.tag_look import draw_tag, gap_look, tag_width

_PAD = 10
_SEEN, _DECIDING = "In beeld bij", "Wie beslist"
GAP_WORDS = "Geen overleg"


@dataclass(frozen=True, slots=True)
class Look:
    """What is chosen, and which pill is held by the pointer (drawn as it would become)."""

    chosen: UUID | None = None
    held: Pill | None = None
    focused: bool = False


@dataclass(frozen=True, slots=True)
class KaartPainter:
    """`area` is the viewport, `scrolled` how far the content is moved away."""

    painter: QPainter
    geometry: Geometry
    area: QRectF
    scrolled: QPointF
    look: Look

    def paint(self) -> None:
        """Everything, from back to front."""
        painter = self.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.area, tokens().color("surface"))
        top, foot = self.geometry.header, self._foot_top()
        width, height = self.area.width(), self.area.height()
        x, y = -self.scrolled.x(), -self.scrolled.y()
        right = width - LEVEL_WIDTH
        self._part(QRectF(LEVEL_WIDTH, top, right, foot - top), x, top + y, self._body)
        self._part(QRectF(LEVEL_WIDTH, 0, right, top), x, 0, self._header)
        self._part(QRectF(0, top, LEVEL_WIDTH, foot - top), 0, top + y, self._levels)
        self._part(QRectF(0, foot, width, height - foot), 0, foot, self._foot_ground)
        self._part(QRectF(LEVEL_WIDTH, foot, right, height - foot), x, foot, self._foot)
        self._rule(0, top - 1, width)
        painter.fillRect(QRectF(LEVEL_WIDTH - 1, 0, 1, height), tokens().color("line"))

    def _foot_top(self) -> float:
        """The foot stays in sight, and follows the last level when there is room."""
        geometry = self.geometry
        room = self.area.height() - geometry.foot_height
        return min(room, geometry.header + geometry.body_height)

    def _part(self, clip: QRectF, x: float, y: float, draw: Callable[[], None]) -> None:
        self.painter.save()
        self.painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
        self.painter.translate(x, y)
        draw()
        self.painter.restore()

    def _rule(self, x: float, y: float, width: float) -> None:
        self.painter.fillRect(QRectF(x, y, width, 1), tokens().color("line"))

    def _body(self) -> None:
        geometry, line = self.geometry, tokens().color("line")
        for number in range(1, len(geometry.kaart.columns)):
            self.painter.fillRect(
                QRectF(geometry.column(number).topLeft(), _upright(geometry)), line
            )
        for _, rect in geometry.bands():
            self._rule(LEVEL_WIDTH, rect.bottom() - 1, geometry.content_width)
        for number, column in enumerate(geometry.kaart.columns):
            if column.gap is not None:
                self._gap(column, geometry.column(number))
        for pill in geometry.kaart.pills:
            if self.look.held is None or pill.forum.id != self.look.held.forum.id:
                self._pill(pill)
        if self.look.held is not None:
            self._pill(self.look.held)

    def _pill(self, pill: Pill) -> None:
        pieces = self.geometry.pill_rects(pill)
        chosen = self.look.chosen == pill.forum.id
        if len(pieces) > 1:
            self._join([rect for _, rect in pieces])
        widest = max(pieces, key=lambda piece: piece[1].width())
        for piece in pieces:
            draw_pill(self.painter, piece[1], pill, whole=piece == widest, chosen=chosen)
            if chosen and self.look.focused:
                self._ring(piece[1])

    def _join(self, rects: list[QRectF]) -> None:
        """A dotted line between the pieces of one overleg."""
        self.painter.setPen(QPen(tokens().color("ctl"), 1.5, Qt.PenStyle.DotLine))
        for one, other in pairwise(rects):
            y = one.center().y()
            self.painter.drawLine(QLineF(one.right(), y, other.left(), y))

    def _gap(self, column: Column, rect: QRectF) -> None:
        t = tokens()
        inner = rect.adjusted(1, 0, 0, -1)
        self.painter.fillRect(inner, t.color("gap"))
        draw_hatch(self.painter, inner, t.color("hatch"))
        look = gap_look()
        if tag_width(GAP_WORDS, look) > rect.width() - 4:
            look = gap_look(icon="")
        width = min(tag_width(GAP_WORDS, look), rect.width() - 4)
        tag = QRectF(0, 0, width, look.height)
        tag.moveCenter(QPointF(rect.center().x(), self._middle_in_sight()))
        draw_tag(self.painter, tag, GAP_WORDS, look)
        if self.look.focused and self.look.chosen == column.phase.id:
            self._ring(tag)

    def _middle_in_sight(self) -> float:
        """The middle of the levels that are in sight, in the coordinates of the body."""
        top = self.scrolled.y()
        bottom = top + self._foot_top() - self.geometry.header
        return (top + min(bottom, self.geometry.body_height)) / 2

    def _ring(self, rect: QRectF) -> None:
        around = rect.adjusted(-3, -3, 3, 3)
        radius = min(10.0, around.height() / 2)
        draw_rounded(self.painter, around, radius, None, tokens().color("focus"), width=2)

    def _header(self) -> None:
        t, height = tokens(), self.geometry.header
        metrics = QFontMetricsF(font(Role.CAPTION_STRONG))
        for number, column in enumerate(self.geometry.kaart.columns):
            rect = self.geometry.column(number, 0, height)
            if number:
                self.painter.fillRect(QRectF(rect.left(), 0, 1, rect.height()), t.color("line"))
            names = two_lines(column.phase.name, metrics, rect.width() - HEAD_ROOM)
            top = (height - HEAD_LINE * (len(names) + 1)) / 2
            words = rect.adjusted(_PAD, top, -4, 0)
            for name in names:
                self._line(words, name, Role.CAPTION_STRONG, "text", HEAD_LINE)
                words.translate(0, HEAD_LINE)
            self._line(words, column.weeks, Role.CAPTION, "text_3", HEAD_LINE)

    def _line(self, rect: QRectF, text: str, role: Role, tone: str, height: float) -> None:
        self.painter.setFont(font(role))
        shown = QFontMetricsF(font(role)).elidedText(
            text, Qt.TextElideMode.ElideRight, rect.width()
        )
        box = QRectF(rect.left(), rect.top(), rect.width() + 2, height)
        draw_text(self.painter, box, shown, tokens().color(tone))

    def _levels(self) -> None:
        for band, rect in self.geometry.bands():
            box = QRectF(0, rect.top(), LEVEL_WIDTH - 1, rect.height())
            self.painter.fillRect(box, tokens().color("surface"))
            self._level(band, box)
            self._rule(0, rect.bottom() - 1, LEVEL_WIDTH)

    def _level(self, band: Band, box: QRectF) -> None:
        height = min(box.height(), self.geometry.sizes.pill + 2 * self.geometry.sizes.room)
        words = QRectF(14, box.top(), box.width() - 16, height)
        if band.gap is None:
            self._line(words, band.label, Role.DENSE_STRONG, "text", height)
            return
        draw_hatch(self.painter, QRectF(0, box.top(), 6, box.height() - 1), tokens().color("hatch"))
        self._line(
            words.adjusted(0, height / 2 - 17, 0, 0), band.label, Role.DENSE_STRONG, "text", 18
        )
        lower = words.adjusted(0, height / 2 + 1, 0, 0)
        draw_icon(self.painter, QRectF(14, lower.top(), 14, 15), "warning-fill", _red(), 13)
        self._line(lower.adjusted(17, 0, 0, 0), "Geen mandaat", Role.CAPTION_STRONG, "laat", 15)

    def _foot_ground(self) -> None:
        sizes, width = self.geometry.sizes, self.area.width()
        self.painter.fillRect(QRectF(0, 0, width, 999), tokens().color("sunken"))
        for number, words in enumerate((_SEEN, _DECIDING)):
            top = number * sizes.foot
            self._rule(0, top - (1 if number == 0 else 0), width)
            self._line(
                QRectF(14, top, LEVEL_WIDTH - 16, 0), words, Role.CAPTION, "text_2", sizes.foot
            )

    def _foot(self) -> None:
        kaart, sizes = self.geometry.kaart, self.geometry.sizes
        line = tokens().color("line")
        for row, cells in enumerate((kaart.seen, kaart.deciding)):
            for number, cell in enumerate(cells):
                rect = self.geometry.column(number, row * sizes.foot, sizes.foot)
                if number:
                    self.painter.fillRect(QRectF(rect.left(), rect.top(), 1, sizes.foot), line)
                self._foot_cell(cell, rect.adjusted(_PAD, 0, -4, 0))

    def _foot_cell(self, cell: FootCell, rect: QRectF) -> None:
        t = tokens()
        if cell.fine is None:
            self._line(rect, cell.text, Role.CAPTION, "text_2", rect.height())
            return
        icon, tone = ("check-circle-fill", "klaar") if cell.fine else ("warning-fill", "laat")
        box = QRectF(rect.left(), rect.top(), 14, rect.height())
        draw_icon(self.painter, box, icon, t.color(tone), 14)
        role = Role.CAPTION if cell.fine else Role.CAPTION_STRONG
        words = rect.adjusted(18, 0, 0, 0)
        self._line(words, cell.text, role, "text_2" if cell.fine else "laat", rect.height())


def _upright(geometry: Geometry) -> QSizeF:
    return QSizeF(1, geometry.body_height)


def _red() -> QColor:
    return tokens().color("laat")
