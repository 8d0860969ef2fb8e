# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How tags and chips look; widgets and table delegates draw them with the same code."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.fonts import Role, font
from ui.icons import STATUS_ICONS, THEME_ICONS, draw_icon
from ui.tokens import tokens
from ui.widgets.painting import draw_rounded

ICON = 14
GAP = 5
CLOSE = 16


@dataclass(frozen=True, slots=True)
class TagLook:
    """Names of tokens; an empty name means nothing is drawn."""

    ink: str = "text_2"
    fill: str = "sunken"
    border: str = "line"
    icon: str = ""
    role: Role = Role.CAPTION_MEDIUM
    height: int = 22
    padding: int = 8
    dashed: bool = False


def theme_look(theme: str) -> TagLook:
    """A theme: "pos", "reg" or "ovl"."""
    return TagLook(theme, f"{theme}_t", f"{theme}_l", THEME_ICONS[theme])


def status_look(status: str) -> TagLook:
    """A status: "open", "bezig", "klaar", "verv" or "laat"."""
    border = "laat_l" if status == "laat" else ""
    return TagLook(status, f"{status}_t", border, STATUS_ICONS[status])


def partner_look(*, mandate: bool = False) -> TagLook:
    """A partner's pill; tinted when the partner has mandate."""
    if mandate:
        return TagLook("pri", "pri_t", "pri_l", role=Role.PILL, height=20, padding=5)
    return TagLook("text_2", "sunken", "line_2", role=Role.PILL, height=20, padding=5)


def hint_look(icon: str = "warning-circle-fill") -> TagLook:
    """Let op."""
    return TagLook("hint", "hint_t", "hint_l", icon)


def gap_look(icon: str = "warning-fill") -> TagLook:
    """Something is missing."""
    return TagLook("laat", "surface", "laat_l", icon, Role.CAPTION_STRONG, 24)


NEUTRAL = TagLook()
OUTLINE = TagLook("text_2", "surface", "line_2")
PRIMARY = TagLook("pri", "pri_t", "pri_l")


def tag_width(text: str, look: TagLook, *, removable: bool = False) -> int:
    """Width that the text needs."""
    width = QFontMetricsF(font(look.role)).horizontalAdvance(text) + 2 * look.padding
    if look.icon:
        width += ICON + (GAP if text else 0)
    if removable:
        width += CLOSE
    return max(round(width + 0.5), look.height)


def draw_tag(
    painter: QPainter, rect: QRectF, text: str, look: TagLook, *, removable: bool = False
) -> None:
    """Draw a tag that fills `rect`; text that does not fit is shortened."""
    t = tokens()
    fill = t.color(look.fill) if look.fill else None
    border = t.color(look.border) if look.border else None
    draw_rounded(painter, rect, rect.height() / 2, fill, border, dashed=look.dashed)
    ink = t.color(look.ink)
    inner = rect.adjusted(look.padding, 0, -look.padding - (CLOSE if removable else 0), 0)
    if look.icon:
        box = QRectF(inner.left(), inner.top(), ICON, inner.height())
        draw_icon(painter, box, look.icon, ink, ICON)
        inner.setLeft(inner.left() + ICON + GAP)
    painter.setFont(font(look.role))
    painter.setPen(ink)
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 1)
    flags = Qt.AlignmentFlag.AlignVCenter | (
        Qt.AlignmentFlag.AlignLeft if look.icon or removable else Qt.AlignmentFlag.AlignHCenter
    )
    painter.drawText(
        inner.adjusted(0, 0, 1, 0), int(flags) | int(Qt.TextFlag.TextSingleLine), shown
    )
    if removable:
        box = QRectF(rect.right() - look.padding - CLOSE + 4, rect.top(), CLOSE, rect.height())
        draw_icon(painter, box, "x-bold", ink, 12)
