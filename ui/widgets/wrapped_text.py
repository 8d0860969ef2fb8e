# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole text over as many lines as it needs, for delegates; some of it can stand out."""

from collections.abc import Sequence
from functools import cached_property
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from ui.fonts import Role, font, sized_font

Span = tuple[int, int]
_LEADING = 1.4
"""Height of a line for each pixel of the font: 18 for the 13 of a row."""
_PLAIN = "\u0250"
"""Letters before this one are in the font itself; others may be higher than its lines."""


class WrappedText:
    """Breaks at words, and in a word that is wider than the line; line ends are kept.

    `marks` are the parts that stand out, bold and underlined: seen without colour too.
    """

    def __init__(self, text: str, role: Role, width: float, marks: Sequence[Span] = ()) -> None:
        self.text = text
        self._role, self._width, self._marks = role, max(width, 1.0), marks

    @cached_property
    def height(self) -> int:
        """Pixels from the top of the first line to the foot of the last."""
        if self._is_one_line():
            return _line_height(self._role)
        last = self._layout.lineAt(self._layout.lineCount() - 1)
        return ceil(last.y() + last.height() / 2 + _line_height(self._role) / 2)

    def draw(self, painter: QPainter, top_left: QPointF, color: QColor, clip: QRectF) -> None:
        """Draw what falls within `clip`."""
        painter.save()
        painter.setPen(QPen(color))
        self._layout.draw(painter, top_left, [], clip)
        painter.restore()

    def _is_one_line(self) -> bool:
        """Counting and measuring take a tenth of breaking in lines, and most texts are short."""
        if "\n" in self.text or max(self.text, default="") >= _PLAIN:
            return False
        if len(self.text) * self._role.value[1] <= self._width:
            return True
        # As if all of it stood out, which is the widest.
        widest = sized_font(self._role.value[1], QFont.Weight.DemiBold, self._role.value[0])
        return QFontMetricsF(widest).horizontalAdvance(self.text) <= self._width

    @cached_property
    def _layout(self) -> QTextLayout:
        # To Qt a line feed is a space and a line separator ends a line; both are one character.
        made = QTextLayout(self.text.replace("\n", "\u2028"), font(self._role))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setTextOption(option)
        made.setCacheEnabled(True)
        if self._marks:
            made.setFormats([_standing_out(self.text, span) for span in self._marks])
        least, top = _line_height(self._role), 0.0
        made.beginLayout()
        while (line := made.createLine()).isValid():
            line.setLineWidth(self._width)
            high = max(line.height(), least)
            line.setPosition(QPointF(0, top + (high - line.height()) / 2))
            top += high
        made.endLayout()
        return made


def _line_height(role: Role) -> int:
    return round(role.value[1] * _LEADING)


def _standing_out(text: str, span: Span) -> QTextLayout.FormatRange:
    start, length = span
    found = QTextLayout.FormatRange()
    found.start = _units(text[:start])
    found.length = _units(text[start : start + length])
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setFontUnderline(True)
    found.format = look
    return found


def _units(text: str) -> int:
    """Qt counts in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
