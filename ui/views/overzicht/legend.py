# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the colours of the bars mean, in words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.fonts import Role, font
from ui.tokens import tokens
from ui.widgets.painting import draw_text
from ui.widgets.stacked_bar import PART_LOOKS, Part, draw_part

_LATE = "Te laat"
_WORDS = {part: look.word[0].upper() + look.word[1:] for part, look in PART_LOOKS.items()}
_ENTRIES = (*((part, False, word) for part, word in _WORDS.items()), (Part.OPEN, True, _LATE))
_SWATCH = 14
_GAP = 6
_BETWEEN = 16


class Legend(QWidget):
    """Static; read aloud as one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Kleuren: " + ", ".join(word for _, _, word in _ENTRIES))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(Role.CAPTION))
        width = sum(
            _SWATCH + _GAP + metrics.horizontalAdvance(word) + _BETWEEN for _, _, word in _ENTRIES
        )
        return QSize(round(width), 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setFont(font(Role.CAPTION))
        metrics = QFontMetricsF(painter.font())
        x = 0.0
        for part, late, word in _ENTRIES:
            swatch = QRectF(x, self.height() / 2 - 4, _SWATCH, 8)
            draw_part(painter, swatch, part, late)
            x += _SWATCH + _GAP
            width = metrics.horizontalAdvance(word)
            draw_text(painter, QRectF(x, 0, width + 1, self.height()), word, t.color("text_2"))
            x += width + _BETWEEN
        painter.end()
