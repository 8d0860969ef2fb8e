# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letters E U B O M I as chips: the more somebody carries, the more solid the chip."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from facilitator.domain.positionering import Role
from ui.fonts import sized_font
from ui.instruments.positionering.picture import Letter
from ui.text_flags import H_CENTER
from ui.tokens import Tokens, tokens
from ui.widgets.painting import draw_rounded, draw_text

GAP = 2
_SIZES = (22, 20, 18, 16, 14)
_BOLD = 700
_AIR = 3
"""Between the letters and the edge of their cell."""


@dataclass(frozen=True, slots=True)
class LetterLook:
    """Names of tokens; an empty name means nothing is drawn."""

    ink: str
    fill: str = ""
    border: str = ""


LOOKS = {
    Role.EINDVERANTWOORDELIJK: LetterLook("on_pos", "pos"),
    Role.VOERT_UIT: LetterLook("pos", "pos_t", "pos_l"),
    Role.BESLIST: LetterLook("on_pri", "pri"),
    Role.ONDERSTEUNT: LetterLook("pos", "", "pos"),
    Role.DENKT_MEE: LetterLook("text_2", "sunken", "line_2"),
    Role.GEINFORMEERD: LetterLook("text_2", "", "line_2"),
}
_EXPECTED_INK = {Role.EINDVERANTWOORDELIJK: "pos", Role.BESLIST: "pri"}


def draw_letter(painter: QPainter, rect: QRectF, letter: Letter) -> None:
    """Draw one chip that fills `rect`."""
    # A table has hundreds of them: each is drawn once for a size, a theme and a screen.
    chip = _chip(letter, round(rect.height()), tokens(), painter.device().devicePixelRatioF())
    painter.drawPixmap(rect.topLeft(), chip)


@lru_cache(maxsize=256)
def _chip(letter: Letter, size: int, t: Tokens, ratio: float) -> QPixmap:
    chip = QPixmap(round(size * ratio), round(size * ratio))
    chip.setDevicePixelRatio(ratio)
    chip.fill(Qt.GlobalColor.transparent)
    painter = QPainter(chip)
    _paint(painter, QRectF(0, 0, size, size), letter, t)
    painter.end()
    return chip


def _paint(painter: QPainter, rect: QRectF, letter: Letter, t: Tokens) -> None:
    look = LOOKS[letter.role]
    radius = rect.height() * 0.22
    if letter.expected:
        ink = t.color(_EXPECTED_INK.get(letter.role, look.ink))
        draw_rounded(painter, rect, radius, None, ink, width=1.5, dashed=True)
    else:
        ink = t.color(look.ink)
        fill = t.color(look.fill) if look.fill else None
        border = t.color(look.border) if look.border else None
        draw_rounded(painter, rect, radius, fill, border)
    painter.setFont(sized_font(max(11, round(rect.height() * 0.57)), _BOLD))
    draw_text(painter, rect, letter.role.value, ink, H_CENTER)


def letter_rects(count: int, room: QRectF) -> list[QRectF]:
    """Where chips go in a cell: in one row when they fit, else in more, as large as they can be."""
    inner = room.adjusted(_AIR, _AIR, -_AIR, -_AIR)
    for rows in range(1, max(count, 1) + 1):
        across = -(-count // rows)
        for size in _SIZES[: 3 if rows == 1 else None]:
            if _length(across, size) <= inner.width() and _length(rows, size) <= inner.height():
                return _placed(count, across, size, inner)
    return _placed(count, max(1, count), _SIZES[-1], inner)


def draw_letters(painter: QPainter, room: QRectF, letters: Sequence[Letter]) -> None:
    """Draw the chips of a cell in the middle of `room`."""
    for letter, rect in zip(letters, letter_rects(len(letters), room), strict=True):
        draw_letter(painter, rect, letter)


def _length(count: int, size: int) -> int:
    return count * size + max(0, count - 1) * GAP


def _placed(count: int, across: int, size: int, inner: QRectF) -> list[QRectF]:
    rows = -(-count // across) if count else 0
    top = inner.center().y() - _length(rows, size) / 2
    placed: list[QRectF] = []
    for number in range(count):
        row, place = divmod(number, across)
        here = min(across, count - row * across)
        left = inner.center().x() - _length(here, size) / 2
        x, y = left + place * (size + GAP), top + row * (size + GAP)
        placed.append(QRectF(round(x), round(y), size, size))
    return placed
