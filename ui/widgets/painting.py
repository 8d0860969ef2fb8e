# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shapes and text that widgets and delegates draw.

Colours reach the painter through QPalette and QStyle. QPainter's own setPen and setBrush would
make PySide build the namespace `Qt`, some hundred enums, before the first paint.
"""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QApplication

from ui.text_flags import LEFT, SINGLE_LINE, V_CENTER

_ROLE = QPalette.ColorRole.WindowText


def draw_rounded(
    painter: QPainter,
    rect: QRectF | QRect,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    *,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """A rounded rectangle whose border lies inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if border else 0.0
    shape = QPainterPath()
    inner = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    shape.addRoundedRect(inner, max(0.0, radius - inset), max(0.0, radius - inset))
    if fill:
        painter.fillPath(shape, _brush(fill))
    if border:
        pen = QPen()
        pen.setColor(border)
        pen.setWidthF(width)
        if dashed:
            pen.setDashPattern([3, 2])
        painter.strokePath(shape, pen)
    painter.restore()


def draw_hatch(
    painter: QPainter,
    rect: QRectF | QRect,
    color: QColor,
    *,
    radius: float = 0.0,
    pen_width: float = 2.0,
    gap: float = 8.0,
) -> None:
    """Slanting lines, clipped to `rect`: something is missing or over time."""
    from PySide6.QtCore import Qt  # costs much at first use: see ui.text_flags

    area = QRectF(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip = QPainterPath()
    clip.addRoundedRect(area, radius, radius)
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    pen = QPen(color, pen_width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    # Lines at 45 degrees lie sqrt(2) further apart along the edge than across.
    step = gap * 2**0.5
    x = area.left() - step
    while x < area.right() + area.height():
        painter.drawLine(
            QPointF(x, area.top() - 1), QPointF(x - area.height() - 2, area.bottom() + 1)
        )
        x += step
    painter.restore()


def draw_text(
    painter: QPainter,
    rect: QRectF | QRect,
    text: str,
    color: QColor,
    align: int = LEFT,
) -> None:
    """One line, vertically in the middle, never broken off; `align` from ui.text_flags."""
    flags = align | V_CENTER | SINGLE_LINE
    draw_flagged(painter, rect, text, color, flags)


def draw_flagged(
    painter: QPainter, rect: QRectF | QRect, text: str, color: QColor, flags: int
) -> None:
    """Text with flags of ui.text_flags, in the painter's font."""
    palette = QPalette()
    palette.setColor(_ROLE, color)
    box = rect.toRect() if isinstance(rect, QRectF) else rect
    QApplication.style().drawItemText(painter, box, flags, palette, True, text, _ROLE)


def fill(painter: QPainter, rect: QRectF | QRect, color: QColor) -> None:
    """A filled rectangle with sharp edges."""
    path = QPainterPath()
    path.addRect(QRectF(rect))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillPath(path, _brush(color))
    painter.restore()


def draw_row_focus(
    painter: QPainter, rect: QRect, color: QColor, *, first: bool, last: bool
) -> None:
    """The part of the 2 px border around a row that runs along this cell of it."""
    painter.fillRect(rect.x(), rect.y(), rect.width(), 2, color)
    painter.fillRect(rect.x(), rect.bottom() - 1, rect.width(), 2, color)
    if first:
        painter.fillRect(rect.x(), rect.y(), 2, rect.height(), color)
    if last:
        painter.fillRect(rect.right() - 1, rect.y(), 2, rect.height(), color)


def _brush(color: QColor) -> QBrush:
    palette = QPalette()
    palette.setColor(_ROLE, color)
    return palette.brush(_ROLE)
