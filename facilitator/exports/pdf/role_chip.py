# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letters E U B O M I as chips: the more somebody carries, the more solid the chip."""

from typing import NamedTuple

from facilitator.domain.positionering import Role
from facilitator.domain.words import Theme
from facilitator.exports.pdf import fonts
from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.layout import Block
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import (
    CONTROL,
    LINE_STRONG,
    PRIMARY,
    SUNKEN,
    TEXT_2,
    THEME_COLOURS,
    THEME_LINES,
    THEME_TINTS,
    WHITE,
    TextStyle,
)
from facilitator.exports.pdf.text import Line
from facilitator.exports.wording_instruments import EXPECTED, role_words

_POS = Theme.POSITIONERING
_LETTER = 0.68
_GAP = 0.16


class _Paint(NamedTuple):
    text: str
    fill: str = ""
    stroke: str = ""


_PAINTS = {
    Role.EINDVERANTWOORDELIJK: _Paint(WHITE, fill=THEME_COLOURS[_POS]),
    Role.VOERT_UIT: _Paint(THEME_COLOURS[_POS], fill=THEME_TINTS[_POS], stroke=THEME_LINES[_POS]),
    Role.BESLIST: _Paint(WHITE, fill=PRIMARY),
    Role.ONDERSTEUNT: _Paint(THEME_COLOURS[_POS], stroke=THEME_COLOURS[_POS]),
    Role.DENKT_MEE: _Paint(TEXT_2, fill=SUNKEN, stroke=SUNKEN),
    Role.GEINFORMEERD: _Paint(TEXT_2, stroke=LINE_STRONG),
}


class RoleChip(NamedTuple):
    """A letter; `expected` when only others say so."""

    role: Role
    expected: bool = False

    @property
    def words(self) -> str:
        """What the letter stands for, for who listens."""
        return role_words(self.role, expected=self.expected)


def chips_per_row(width: float, size: float) -> int:
    """How many chips fit beside each other; at least one."""
    return max(1, int((width + _GAP * size) // (size * (1 + _GAP))))


def chips_height(count: int, width: float, size: float) -> float:
    """The height of so many chips, with some air under them."""
    rows = -(-count // chips_per_row(width, size))
    return rows * size * (1 + _GAP)


def draw_chip(
    canvas: TaggedCanvas, chip: RoleChip, owner: Element, place: tuple[float, float], size: float
) -> None:
    """Draw one chip with its upper left corner at `place`, as content below `owner`."""
    paint = _Paint(TEXT_2, stroke=CONTROL) if chip.expected else _PAINTS[chip.role]
    x, top = place
    with canvas.artifact():
        if chip.expected:
            canvas.paint("[1.6 1.2] 0 d")
        box = (x + 0.4, top - size + 0.4, size - 0.8, size - 0.8)
        canvas.round_box(box, size * 0.22, fill=paint.fill, stroke=paint.stroke)
        if chip.expected:
            canvas.paint("[] 0 d")
    style = TextStyle(fonts.SEMIBOLD, size * _LETTER, size, paint.text)
    left = x + (size - style.face.width(chip.role.value) * style.size) / 2
    with canvas.content(Element("Span", owner, expanded=chip.words)):
        canvas.text_lines([Line(chip.role.value, soft=True)], style, left, top)


def draw_chips(
    canvas: TaggedCanvas,
    chips: tuple[RoleChip, ...],
    owner: Element,
    place: tuple[float, float],
    room: tuple[float, float],
) -> None:
    """Draw chips from `place` on; `room` is the width they have and the size of each."""
    x, top = place
    width, size = room
    per_row = chips_per_row(width, size)
    for index, chip in enumerate(chips):
        row, column = divmod(index, per_row)
        left = x + column * size * (1 + _GAP)
        draw_chip(canvas, chip, owner, (left, top - row * size * (1 + _GAP)), size)


class Legend(Block):
    """What the letters mean, each with its chip; and what a dashed one is."""

    def __init__(self, parent: Element, style: TextStyle, *, dashed: bool, space: float) -> None:
        self.space = space
        self._element = Element("L", parent)
        self._style = style
        self._entries = [(RoleChip(role), role_words(role).lower()) for role in Role]
        if dashed:
            self._entries.append((RoleChip(Role.VOERT_UIT, expected=True), EXPECTED))

    def height(self, width: float) -> float:
        return len(self._rows(width)) * self._line

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        for index, row in enumerate(self._rows(width)):
            left = x
            for chip, words in row:
                self._entry(canvas, chip, words, (left, top - index * self._line))
                left += self._width(words)

    def _entry(
        self, canvas: TaggedCanvas, chip: RoleChip, words: str, place: tuple[float, float]
    ) -> None:
        item = Element("LI", self._element)
        left, top = place
        size = self._chip
        draw_chip(canvas, chip, Element("Lbl", item), (left, top), size)
        with canvas.content(Element("LBody", item)):
            down = (size - self._style.leading) / 2
            line = [Line(words, soft=True)]
            canvas.text_lines(line, self._style, left + size + 4, top - down)

    @property
    def _chip(self) -> float:
        return self._style.size * 1.35

    @property
    def _line(self) -> float:
        return self._chip * 1.35

    def _width(self, words: str) -> float:
        return self._chip + 4 + self._style.face.width(words) * self._style.size + 12

    def _rows(self, width: float) -> list[list[tuple[RoleChip, str]]]:
        rows: list[list[tuple[RoleChip, str]]] = [[]]
        used = 0.0
        for entry in self._entries:
            needed = self._width(entry[1])
            if rows[-1] and used + needed > width:
                rows.append([])
                used = 0.0
            rows[-1].append(entry)
            used += needed
        return rows
