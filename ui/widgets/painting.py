# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shapes that several widgets and delegates draw."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


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
    shape = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.setPen(Qt.PenStyle.NoPen)
    if border:
        pen = QPen(border, width)
        if dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(shape, radius - inset, radius - inset)
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
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line, vertically in the middle, never broken off."""
    painter.setPen(color)
    flags = align | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(rect), int(flags) | int(Qt.TextFlag.TextSingleLine), text)
