# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rounded tints behind what was recognised in the line."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from facilitator.capture.reading import Reading
from ui.capture.aligned import field_spans
from ui.capture.tints import Tint, tint_of
from ui.tokens import tokens
from ui.widgets.painting import draw_rounded

_INSET = 3
_PADDING = 2


class TintPainter:
    """Knows where characters stand in a one-line field."""

    def __init__(self, field: QPlainTextEdit) -> None:
        self._field = field

    def left_of(self, units: int) -> float:
        """The x in the viewport of a position as Qt counts them."""
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(units)
        return self._field.cursorRect(cursor).left()

    def paint(self, line: str, reading: Reading) -> None:
        """Paint a tint for every token; call it before the text is painted."""
        if not reading.tokens:
            return
        painter = QPainter(self._field.viewport())
        spans = field_spans(line, reading.line)
        for token in reading.tokens:
            tint = tint_of(token, reading)
            if tint.fill:
                self._paint(painter, spans(token.start, token.end), tint)
        painter.end()

    def _paint(self, painter: QPainter, span: tuple[int, int], tint: Tint) -> None:
        left, right = (self.left_of(units) for units in span)
        height = self._field.viewport().height() - 2 * _INSET
        area = QRectF(left - _PADDING, _INSET, right - left + 2 * _PADDING, height)
        if area.right() < 0 or area.left() > self._field.viewport().width():
            return
        t = tokens()
        border = t.color(tint.border) if tint.dashed else None
        draw_rounded(painter, area, 4, t.color(tint.fill), border, dashed=tint.dashed)
