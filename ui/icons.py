# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Phosphor icons, drawn from the shipped font in the colours of the theme.

QtAwesome is not used: its import alone takes longer than the rest of the start.
"""

from functools import cache

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QIconEngine, QPainter, QPixmap

from facilitator import assets
from ui.fonts import ICONS
from ui.tokens import tokens

THEME_ICONS = {"pos": "users-three", "reg": "compass", "ovl": "chats-circle"}
STATUS_ICONS = {
    "open": "circle-bold",
    "bezig": "circle-half-fill",
    "klaar": "check-circle-fill",
    "verv": "prohibit-bold",
    "laat": "clock-fill",
    "hint": "warning-circle-fill",
    "gap": "warning-fill",
}


@cache
def _glyphs() -> dict[str, str]:
    lines = assets.read_resource("icons/phosphor.txt").decode("ascii").splitlines()
    pairs = (line.split(" ") for line in lines)
    return {name: chr(int(code, 16)) for name, code in pairs}


def draw_icon(painter: QPainter, rect: QRectF | QRect, name: str, color: QColor, size: int) -> None:
    """Draw an icon of `size` pixels in the middle of `rect`; `name` as in "flag" or "flag-fill"."""
    font = QFont(ICONS)
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter.save()
    painter.setFont(font)
    painter.setPen(color)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
    painter.drawText(QRectF(rect), int(flags), _glyphs()[name])
    painter.restore()


class _Engine(QIconEngine):
    """Draws the glyph when asked, so that it is sharp at every scale and follows the theme."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        tone = "text_3" if mode is QIcon.Mode.Disabled else self._tone
        size = min(rect.width(), rect.height())
        draw_icon(painter, rect, self._name, tokens().color(tone), size)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._tone)


def icon(name: str, tone: str = "text_2") -> QIcon:
    """An icon for menus, line edits and item models; `tone` names a token."""
    if name not in _glyphs():
        raise KeyError(name)
    return QIcon(_Engine(name, tone))


def has_icon(name: str) -> bool:
    """Whether `name` is in the shipped font."""
    return name in _glyphs()
