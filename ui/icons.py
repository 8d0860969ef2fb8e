# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Phosphor icons, drawn from the shipped font in the colours of the theme.

QtAwesome is not used: its import alone takes longer than the rest of the start.
"""

from functools import cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFont, QIcon, QPainter

from facilitator import assets
from ui.fonts import ICONS
from ui.text_flags import CENTER, DONT_CLIP
from ui.widgets.painting import draw_flagged

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
    draw_flagged(painter, rect, _glyphs()[name], color, CENTER | DONT_CLIP)
    painter.restore()


def icon(name: str, tone: str = "text_2") -> QIcon:
    """An icon for menus, line edits and item models; `tone` names a token."""
    if name not in _glyphs():
        raise KeyError(name)
    # Loaded here: the first paint draws its icons itself, and making this class takes 20 ms.
    from ui.icon_engine import IconEngine

    return QIcon(IconEngine(name, tone))


def has_icon(name: str) -> bool:
    """Whether `name` is in the shipped font."""
    return name in _glyphs()
