# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draws one overleg on the map: name, frequency, who takes part and whether it has mandate."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.fonts import Role, font, text_width
from ui.icons import draw_icon
from ui.instruments.overlegstructuur.kaart import Partner, Pill
from ui.tokens import tokens
from ui.widgets.painting import draw_rounded, draw_text
from ui.widgets.tag_look import draw_tag, partner_look, tag_width

_PAD = 10
_GAP = 4
_SHIELD = 18
_MOST_PARTNER = 96
_TWO_LINES, _LEAST_WORD = 30, 12
_LEAST_NAME = 72.0
"""What a name keeps, when it is that long."""
_MORE = 28.0
"""Room for the number of those that do not fit."""
NO_PHASES = "kies de fasen"


def draw_pill(painter: QPainter, rect: QRectF, pill: Pill, *, whole: bool, chosen: bool) -> None:
    """One piece of it; only the widest piece shows who takes part."""
    t = tokens()
    mandate = pill.forum.mandate
    fill = t.color("ovl_t" if mandate else "surface")
    border = t.color("ovl" if chosen else "ovl_l" if mandate else "line_2")
    draw_rounded(painter, rect, 8, fill, border, dashed=not pill.runs)
    inner = rect.adjusted(_PAD, 0, -_PAD, 0)
    inner = _draw_marks(painter, inner, pill)
    words = _words_width(pill, one_line=rect.height() < _TWO_LINES)
    if whole:
        room = inner.width() - words - 8
        taken = _draw_partners(painter, inner, pill.partners, room)
        inner.setRight(inner.right() - (taken + 8 if taken else 0))
    _draw_words(painter, inner, pill)


def _draw_marks(painter: QPainter, inner: QRectF, pill: Pill) -> QRectF:
    """The shield at the right end, and before it a warning when the toets says something.

    Where they would push the name away, an empty shield and then the warning give way.
    """
    t = tokens()
    mandate = pill.forum.mandate
    name = min(text_width(Role.DENSE_STRONG, pill.forum.name), _LEAST_NAME)
    if mandate or inner.width() - _SHIELD - 6 >= name:
        box = QRectF(inner.right() - _SHIELD, inner.top(), _SHIELD, inner.height())
        icon = "shield-check-fill" if mandate else "shield"
        draw_icon(painter, box, icon, t.color("pri" if mandate else "text_3"), _SHIELD)
        inner = inner.adjusted(0, 0, -_SHIELD - 6, 0)
    if pill.findings and inner.width() - 18 >= name:
        mark = QRectF(inner.right() - 14, inner.top(), 14, inner.height())
        draw_icon(painter, mark, "warning-circle-fill", t.color("hint"), 14)
        inner = inner.adjusted(0, 0, -18, 0)
    return inner


def _words_width(pill: Pill, *, one_line: bool) -> float:
    below = pill.frequency if pill.runs else NO_PHASES
    name = text_width(Role.DENSE_STRONG, pill.forum.name)
    lower = text_width(Role.CAPTION, below)
    return name + lower + 10 if one_line else max(name, lower) + 2


def _draw_words(painter: QPainter, inner: QRectF, pill: Pill) -> None:
    below = pill.frequency if pill.runs else NO_PHASES
    tone = "text_2" if pill.forum.every_weeks and pill.runs else "hint"
    if inner.height() < _TWO_LINES:
        name = min(text_width(Role.DENSE_STRONG, pill.forum.name) + 8, inner.width())
        first = QRectF(inner.left(), inner.top(), name, inner.height())
        _line(painter, first, pill.forum.name, Role.DENSE_STRONG, "text")
        _line(painter, inner.adjusted(name, 0, 0, 0), below, Role.CAPTION, tone)
        return
    step = min(16.0, (inner.height() - 2) / 2)
    top = inner.top() + inner.height() / 2 - step
    for role, text, ink, y in (
        (Role.DENSE_STRONG, pill.forum.name, "text", top),
        (Role.CAPTION, below, tone, top + step),
    ):
        _line(painter, QRectF(inner.left(), y, inner.width(), step), text, role, ink)


def _line(painter: QPainter, rect: QRectF, text: str, role: Role, ink: str) -> None:
    if rect.width() < _LEAST_WORD:
        return
    painter.setFont(font(role))
    mode = Qt.TextElideMode.ElideRight
    shown = QFontMetricsF(font(role)).elidedText(text, mode, rect.width() + 1)
    draw_text(painter, rect.adjusted(0, 0, 2, 0), shown, tokens().color(ink))


def _draw_partners(
    painter: QPainter, inner: QRectF, partners: tuple[Partner, ...], room: float
) -> float:
    """As many as fit, the others as a number; gives the width that was used."""
    widths = [min(float(tag_width(each.name, partner_look())), _MOST_PARTNER) for each in partners]
    count = _fitting(widths, room)
    left_out = len(partners) - count
    more = f"+{left_out}" if left_out and room > _MORE else ""
    if count == 0 and not more:
        return 0.0
    used = sum(widths[:count]) + _GAP * max(0, count - 1)
    more_width = float(tag_width(more, partner_look())) if more else 0.0
    used += more_width + (_GAP if more and count else 0)
    if used > room:
        return 0.0
    x = inner.right() - used
    for partner, width in zip(partners[:count], widths, strict=False):
        _tag(painter, QRectF(x, inner.top(), width, inner.height()), partner.name, partner.mandate)
        x += width + _GAP
    if more:
        _tag(painter, QRectF(x, inner.top(), more_width, inner.height()), more, mandate=False)
    return used


def _fitting(widths: list[float], room: float) -> int:
    """How many fit, with room for the number of the others unless all do."""
    if sum(widths) + _GAP * max(0, len(widths) - 1) <= room:
        return len(widths)
    used, count = _MORE, 0
    for width in widths:
        used += width + _GAP
        if used > room:
            break
        count += 1
    return count


def _tag(painter: QPainter, slot: QRectF, text: str, mandate: bool) -> None:
    look = partner_look(mandate=mandate)
    box = QRectF(slot.left(), 0, slot.width(), look.height)
    box.moveCenter(slot.center())
    draw_tag(painter, box, text, look)
