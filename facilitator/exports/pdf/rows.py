# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of tables, laid out: cells of paragraphs that can be cut where a page ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.text import clean_text
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import TextStyle
from facilitator.exports.pdf.text import Line, wrap

PIECE_GAP = 1.5


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of a cell."""

    text: str
    style: TextStyle


Cell = Sequence[Text]


class Piece:
    """A paragraph of a cell with its lines; parts of it share its element."""

    __slots__ = ("element", "lines", "style")

    def __init__(self, element: Element, lines: list[Line], style: TextStyle) -> None:
        self.element = element
        self.lines = lines
        self.style = style

    @property
    def height(self) -> float:
        """Height of all its lines."""
        return len(self.lines) * self.style.leading

    def cut(self, room: float) -> "tuple[Piece | None, Piece | None]":
        """The lines that fit in `room` points, and the others."""
        fitting = max(int(room // self.style.leading), 0)
        if fitting >= len(self.lines):
            return self, None
        rest = Piece(self.element, self.lines[fitting:], self.style)
        return (Piece(self.element, self.lines[:fitting], self.style) if fitting else None), rest


class Row:
    """A row that is laid out, or a part of one."""

    __slots__ = ("cells", "elements", "first", "height", "pad", "ticked", "title")

    def __init__(
        self,
        cells: list[list[Piece]],
        elements: list[Element],
        pad: float,
        title: "list[Piece] | None" = None,
    ) -> None:
        self.pad = pad
        self.cells = cells
        self.elements = elements
        self.first = title is None
        self.ticked = False
        self.title = cells[0][:1] if title is None else title
        self.height = 2 * self.pad + max(map(_cell_height, cells))

    def cut(self, room: float) -> "tuple[Row, Row] | None":
        """The part of at most `room` points and the rest; None when either would be empty."""
        heads: list[list[Piece]] = []
        rests: list[list[Piece]] = []
        for cell in self.cells:
            head, rest = _cut_cell(cell, room - 2 * self.pad)
            heads.append(head)
            rests.append(rest)
        if not any(heads) or not any(rests):
            return None
        head = Row(heads, self.elements, self.pad, None if self.first else self.title)
        head.ticked = self.ticked
        return head, Row(rests, self.elements, self.pad, self.title)


def _cell_height(cell: list[Piece]) -> float:
    return sum(piece.height for piece in cell) + PIECE_GAP * max(len(cell) - 1, 0)


def _cut_cell(cell: list[Piece], room: float) -> tuple[list[Piece], list[Piece]]:
    head: list[Piece] = []
    for index, piece in enumerate(cell):
        fits, rest = piece.cut(room)
        if fits is not None:
            head.append(fits)
        if rest is not None:
            return head, [rest, *cell[index + 1 :]]
        room -= piece.height + PIECE_GAP
    return head, []


def pieces(cell: Cell, owner: Element, width: float) -> list[Piece]:
    """Paragraphs of a cell; a lone one is the cell's own content."""
    texts = [one for one in cell if one.text]
    alone = len(texts) == 1
    return [
        Piece(
            owner if alone else Element("P", owner),
            wrap(clean_text(one.text), one.style, width),
            one.style,
        )
        for one in texts
    ]
