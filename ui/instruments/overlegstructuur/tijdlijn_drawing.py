# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tijdlijn, drawn: a fictional pupil walks from the first day of absence to a decision."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.tijdlijn import Tijdlijn
from ui.fonts import Role, font
from ui.icons import draw_icon
from ui.instruments.overlegstructuur.label_layout import LINE_HEIGHT, Box, Label
from ui.instruments.overlegstructuur.tijdlijn_scene import Mark, Node, Scene, Stroke, Tick, scene_of
from ui.instruments.overlegstructuur.words import in_words
from ui.text_flags import H_CENTER
from ui.tokens import tokens
from ui.widgets.painted_button import RING_RADIUS
from ui.widgets.painting import draw_hatch, draw_rounded, draw_text

_LEAST = 112
_WITHIN = 12


class _Metrics:
    """Text as the drawing shows it."""

    def width(self, text: str, *, strong: bool) -> float:
        return self._of(strong).horizontalAdvance(text) + 1 if text else 0.0

    def elided(self, text: str, room: float, *, strong: bool) -> str:
        return self._of(strong).elidedText(text, Qt.TextElideMode.ElideRight, room)

    def _of(self, strong: bool) -> QFontMetricsF:
        return QFontMetricsF(font(Role.CAPTION_STRONG if strong else Role.CAPTION))


class TijdlijnDrawing(QWidget):
    """Its description says in words all that it shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = Tijdlijn()
        self._was: Tijdlijn | None = None
        self._scene: Scene | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RING_RADIUS, 6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Tijdlijn")

    def show_line(self, line: Tijdlijn, was: Tijdlijn | None = None) -> None:
        """Draw a walk; `was` stays visible behind it while something is tried."""
        self._line, self._was, self._scene = line, was, None
        self.setAccessibleDescription("\n".join(in_words(line)))
        self.update()

    def scene(self) -> Scene:
        """What is drawn at the present size."""
        if self._scene is None:
            size = self.size()
            self._scene = scene_of(self._line, size.width(), size.height(), _Metrics(), self._was)
        return self._scene

    def sizeHint(self) -> QSize:
        return QSize(600, 158)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, _LEAST)

    def resizeEvent(self, event: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] - the event is not used
        self._scene = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        scene, at = self.scene(), event.position()
        near = [
            mark.words
            for mark in reversed(scene.marks)
            if abs(mark.x - at.x()) <= _WITHIN and abs(scene.line_y - at.y()) <= _WITHIN
        ]
        self.setToolTip("\n".join(near))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._line.phases:
            _paint(painter, self.scene())
        painter.end()


def _paint(painter: QPainter, scene: Scene) -> None:
    _paint_axis(painter, scene)
    _paint_bands(painter, scene)
    for stroke in scene.strokes:
        _paint_stroke(painter, stroke, scene.line_y)
    t = tokens()
    painter.setPen(QPen(t.color("text"), 1.5))
    painter.drawLine(QLineF(scene.pact_x, 0, scene.pact_x, scene.axis_y + 5))
    for mark in scene.marks:
        _paint_mark(painter, mark, scene.line_y)
    for label in scene.labels:
        _paint_label(painter, label)


def _paint_axis(painter: QPainter, scene: Scene) -> None:
    t = tokens()
    painter.fillRect(_rect(scene.strip), t.color("ovl_t"))
    for box in scene.unseen:
        painter.fillRect(_rect(box), t.color("gap"))
        draw_hatch(painter, _rect(box), t.color("hatch"))
    painter.setPen(QPen(t.color("line_2"), 1))
    y = scene.axis_y
    painter.drawLine(QLineF(scene.left, y, scene.right, y))
    for tick in scene.ticks:
        painter.setPen(QPen(t.color("line_2"), 1))
        painter.drawLine(QLineF(tick.x, y, tick.x, y + (5 if tick.number else 3)))
        _paint_number(painter, tick, y)


def _paint_number(painter: QPainter, tick: Tick, y: float) -> None:
    painter.setFont(font(Role.CAPTION_STRONG if tick.strong else Role.CAPTION))
    ink = tokens().color("text" if tick.strong else "text_3")
    draw_text(painter, QRectF(tick.x - 30, y + 5, 60, 15), tick.number, ink, H_CENTER)


def _paint_bands(painter: QPainter, scene: Scene) -> None:
    t = tokens()
    if scene.spare is not None:
        draw_rounded(painter, _rect(scene.spare), 4, t.color("klaar_t"))
    if scene.over is not None:
        painter.fillRect(_rect(scene.over), t.color("gap"))
        draw_hatch(painter, _rect(scene.over), t.color("hatch"))


def _paint_stroke(painter: QPainter, stroke: Stroke, y: float) -> None:
    pen = QPen(tokens().color(stroke.tone), 3)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if stroke.dotted:
        pen.setDashPattern([0.6, 2.4])
    painter.setPen(pen)
    painter.drawLine(QLineF(stroke.x1, y, stroke.x2, y))


# node: (diameter, fill, border, icon, ink, icon size)
_NODES = {
    Node.START: (28, "ovl", "", "student-fill", "on_ovl", 18),
    Node.PHASE: (12, "surface", "ovl", "", "", 0),
    Node.GHOST: (24, "surface", "ctl", "shield", "text_3", 14),
    Node.UNSURE: (24, "surface", "ctl", "shield", "text_3", 14),
    Node.CAN_DECIDE: (26, "pri_t", "pri_l", "shield-check-fill", "pri", 16),
    Node.LATER: (24, "surface", "pri_l", "shield-check", "pri", 14),
    Node.DECIDED: (28, "klaar_t", "klaar_b", "shield-check-fill", "klaar", 18),
}
_DASHED = {Node.GHOST, Node.UNSURE}


def _paint_mark(painter: QPainter, mark: Mark, y: float) -> None:
    t = tokens()
    size, fill, border, icon, ink, pixels = _NODES[mark.node]
    if mark.late and mark.node is Node.DECIDED:
        fill, border, ink = "laat_t", "laat_l", "laat"
    box = QRectF(mark.x - size / 2, y - size / 2, size, size)
    width = 3.0 if mark.node is Node.PHASE else 1.0
    edge = t.color(border) if border else None
    dashed = mark.node in _DASHED
    draw_rounded(painter, box, size / 2, t.color(fill), edge, width=width, dashed=dashed)
    if icon:
        draw_icon(painter, box, icon, t.color(ink), pixels)


def _paint_label(painter: QPainter, label: Label) -> None:
    t = tokens()
    rect = _rect(label.box)
    if label.wish.tag:
        draw_rounded(painter, rect, rect.height() / 2, t.color("surface"), t.color("laat_l"))
    lines = [(label.upper, Role.CAPTION_STRONG, label.wish.tone)]
    if label.lower:
        lower = label.wish.tone if label.wish.tone in {"laat", "klaar"} else "text_3"
        lines.append((label.lower, Role.CAPTION, lower))
    for number, (text, role, tone) in enumerate(lines):
        painter.setFont(font(role))
        top = rect.top() + number * LINE_HEIGHT
        box = QRectF(rect.left() - 2, top, rect.width() + 4, LINE_HEIGHT)
        draw_text(painter, box, text, t.color(tone), H_CENTER)


def _rect(box: Box) -> QRectF:
    return QRectF(QPointF(box.x, box.y), QPointF(box.right, box.bottom))
