# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the colours of the bars mean, in words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.fonts import Role, font
from ui.tokens import tokens
from ui.widgets.painting import draw_hatch, draw_rounded, draw_text

_WORDS = (
    ("klaar", "Klaar"),
    ("bezig", "Bezig"),
    ("open", "Open"),
    ("laat", "Te laat"),
    ("verv", "Vervallen"),
)
_SWATCH = 10
_GAP = 6
_BETWEEN = 16


class Legend(QWidget):
    """Static; read aloud as one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Kleuren: " + ", ".join(word for _, word in _WORDS))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(Role.CAPTION))
        width = sum(
            _SWATCH + _GAP + metrics.horizontalAdvance(word) + _BETWEEN for _, word in _WORDS
        )
        return QSize(round(width), 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setFont(font(Role.CAPTION))
        metrics = QFontMetricsF(painter.font())
        x = 0.0
        for name, word in _WORDS:
            swatch = QRectF(x, self.height() / 2 - 4, _SWATCH, 8)
            fill = "laat_t" if name == "laat" else f"{name}_b"
            draw_rounded(painter, swatch, 2, t.color(fill))
            if name == "laat":
                draw_hatch(painter, swatch, t.color("laat_b"), radius=2, pen_width=2, gap=3)
            x += _SWATCH + _GAP
            width = metrics.horizontalAdvance(word)
            draw_text(painter, QRectF(x, 0, width + 1, self.height()), word, t.color("text_2"))
            x += width + _BETWEEN
        painter.end()
