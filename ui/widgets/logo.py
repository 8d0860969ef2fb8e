# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mark: three rising bars, the three themes in order."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.tokens import LIGHT, tokens
from ui.widgets.painting import draw_rounded

# The bars on a square of 24: left, top, height.
_BARS = ((6.0, 12.0, 6.0), (10.75, 9.0, 9.0), (15.5, 6.0, 12.0))
_BAR_WIDTH = 2.75


def draw_logo(painter: QPainter, rect: QRectF, ground: QColor, ink: QColor) -> None:
    """Draw the mark in the square `rect`."""
    unit = rect.width() / 24
    draw_rounded(painter, rect, 6 * unit, ground)
    for left, top, height in _BARS:
        bar = QRectF(left * unit, top * unit, _BAR_WIDTH * unit, height * unit)
        draw_rounded(painter, bar.translated(rect.topLeft()), _BAR_WIDTH * unit / 2, ink)


def logo_svg() -> str:
    """The mark as a drawing for the desktop, in any size."""
    bars = "".join(
        f'<rect x="{left}" y="{top}" width="{_BAR_WIDTH}" height="{height}" '
        f'rx="{_BAR_WIDTH / 2}" fill="{LIGHT.on_pri}"/>'
        for left, top, height in _BARS
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="128" height="128" viewBox="0 0 24 24">'
        f'<rect width="24" height="24" rx="6" fill="{LIGHT.pri}"/>{bars}</svg>\n'
    )


def window_icon() -> QIcon:
    """The mark for the task bar, in the sizes that systems ask for."""
    made = QIcon()
    for size in (16, 32, 64, 128):
        drawn = QPixmap(size, size)
        drawn.fill(QColor(0, 0, 0, 0))
        painter = QPainter(drawn)
        draw_logo(painter, QRectF(0, 0, size, size), QColor(LIGHT.pri), QColor(LIGHT.on_pri))
        painter.end()
        made.addPixmap(drawn)
    return made


class Logo(QWidget):
    """The mark as a widget of 24 by 24."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(24, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        draw_logo(painter, QRectF(self.rect()), t.color("pri"), t.color("on_pri"))
        painter.end()
