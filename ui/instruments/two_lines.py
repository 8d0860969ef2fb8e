# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text on at most two lines, broken between words where that is possible."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.fonts import Role, font
from ui.text_flags import LEFT
from ui.tokens import tokens
from ui.widgets.painting import draw_text


def two_lines(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """One line when it fits, else two; what does not fit on the second ends in an ellipsis."""
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    words = text.split()
    first = words[:1]
    for count in range(2, len(words)):
        if metrics.horizontalAdvance(" ".join(words[:count])) > width:
            break
        first = words[:count]
    rest = " ".join(words[len(first) :])
    elide = Qt.TextElideMode.ElideRight
    lines = [metrics.elidedText(" ".join(first), elide, width)]
    return [*lines, metrics.elidedText(rest, elide, width)] if rest else lines


def count_lines(text: str, role: Role, width: float, most: int = 2) -> int:
    """On how many lines a text is drawn."""
    return min(most, len(two_lines(text, QFontMetricsF(font(role)), width)))


def draw_lines(
    painter: QPainter,
    rect: QRectF,
    text: str,
    role: Role,
    tone: str,
    *,
    most: int = 2,
    align: int = LEFT,
) -> None:
    """Draw a text on one or two lines, vertically in the middle of `rect`."""
    painter.setFont(font(role))
    metrics = QFontMetricsF(painter.font())
    lines = two_lines(text, metrics, rect.width())
    if most == 1 and len(lines) > 1:
        lines = [metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())]
    height = round(metrics.height()) + 1
    top = rect.center().y() - height * len(lines) / 2
    for number, line in enumerate(lines):
        place = QRectF(rect.left(), top + number * height, rect.width(), height)
        draw_text(painter, place, line, tokens().color(tone), align)
