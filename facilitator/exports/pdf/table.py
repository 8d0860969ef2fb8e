# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables laid out by themselves: rows that split, headers that come back, every cell tagged."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.layout import Block
from facilitator.exports.pdf.rows import PIECE_GAP, Cell, Piece, Row, pieces
from facilitator.exports.pdf.structure import Element, header_cell
from facilitator.exports.pdf.style import CONTROL, LABEL, LINE, LINE_STRONG
from facilitator.exports.pdf.text import Line, clipped

_GUTTER = 10.0
_HEAD_HEIGHT = 17.0
_TICK_WIDTH = 20.0
_TALL = 250.0
_ROOM_TO_CUT = 70.0
"""A row taller than `_TALL` is cut where a page ends, if so much of it fits there."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading and its width in points."""

    label: str
    width: float


@dataclass(frozen=True, slots=True)
class TableLook:
    """How a table is drawn: colour of its rule, a circle to tick per row, the heading's sequel.

    `ticked` are the rows of a table with circles that are ticked already: the words in the row
    say so too.
    """

    rule: str = LINE_STRONG
    tick: bool = False
    ticked: frozenset[int] = frozenset()
    headed: bool = True
    row_header: int = 0
    continued: str = ""
    pad: float = 5.5


@dataclass(slots=True)
class Table(Block):
    """A table. With `headed` its columns have header cells, repeated on every page."""

    columns: Sequence[Column]
    cells: Sequence[Sequence[Cell]]
    element: Element
    look: TableLook = TableLook()
    space: float = 0.0
    keep_with_next: bool = False
    repeated: bool = False
    rows: list[Row] = field(default_factory=list["Row"])
    body: Element | None = None

    def __post_init__(self) -> None:
        if not self.rows:
            self.body = Element("TBody", self.element) if self.look.headed else self.element
            self.rows = [self._row(cells) for cells in self.cells]
            for number in self.look.ticked:
                self.rows[number].ticked = True

    # layout

    def height(self, width: float) -> float:
        return self._head_height() + sum(row.height for row in self.rows)

    def least(self, width: float) -> float:
        first = self.rows[0].height
        return self._head_height() + (_ROOM_TO_CUT if first > _TALL else first)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        left = room - self._head_height()
        count = 0
        for row in self.rows:
            if row.height > left:
                break
            left -= row.height
            count += 1
        here, rest = self.rows[:count], self.rows[count:]
        if rest and rest[0].height > _TALL and left >= _ROOM_TO_CUT:
            parts = rest[0].cut(left)
            if parts:
                here, rest = [*here, parts[0]], [parts[1], *rest[1:]]
        if not here or not rest:
            return None
        return (
            replace(self, rows=here),
            replace(self, rows=rest, repeated=True, space=0.0),
        )

    def _head_height(self) -> float:
        if not self.look.headed:
            return 0.0
        named = self.repeated and self.look.continued
        return _HEAD_HEIGHT + (LABEL.leading + 4 if named else 0)

    def _row(self, cells: Sequence[Cell]) -> Row:
        row = Element("TR", self.body)
        laid_out: list[list[Piece]] = []
        elements: list[Element] = []
        for index, (column, cell) in enumerate(zip(self.columns, cells, strict=True)):
            heads = index == self.look.row_header
            owner = header_cell(row, "Row") if heads else Element("TD", row)
            elements.append(owner)
            last = index == len(self.columns) - 1
            room = column.width - (0 if last else _GUTTER) - (0 if index else self._tick_width())
            laid_out.append(pieces(cell, owner, room))
        return Row(laid_out, elements, self.look.pad)

    # drawing

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        if self.look.headed:
            self._draw_head(canvas, x, top, width)
        y = top - self._head_height()
        ends: list[float] = []
        for row in self.rows:
            if not row.first and not row.cells[0]:
                self._draw_number_again(canvas, row, x, y)
            self._draw_row(canvas, row, x, y)
            y -= row.height
            ends.append(y)
        with canvas.artifact():
            self._draw_lines(canvas, x, width, ends)

    def _draw_head(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        foot = top - self._head_height()
        if self.repeated and self.look.continued:
            with canvas.artifact("Pagination"):
                named = LABEL if self.look.rule == LINE_STRONG else LABEL.coloured(self.look.rule)
                name = clipped(self.look.continued, named, width)
                canvas.text_lines([Line(name, soft=True)], named, x, top)
        row = Element("TR", Element("THead", self.element))
        left = x + self._tick_width()
        for column in self.columns:
            if self.repeated:
                marked = canvas.artifact("Pagination")
            else:
                marked = canvas.content(header_cell(row, "Column"))
            with marked:
                label = Line(column.label, soft=True)
                canvas.text_lines([label], LABEL, left, foot + _HEAD_HEIGHT)
            left = left + column.width - (self._tick_width() if column is self.columns[0] else 0)
        with canvas.artifact():
            canvas.rule(x, foot, width, self.look.rule, 1.1)

    def _tick_width(self) -> float:
        return _TICK_WIDTH if self.look.tick else 0.0

    def _draw_row(self, canvas: TaggedCanvas, row: Row, x: float, top: float) -> None:
        for column, cell, element in zip(self.columns, row.cells, row.elements, strict=True):
            element.join()
            y = top - row.pad
            left = x + self._tick_width() if column is self.columns[0] else x
            for piece in cell:
                canvas.begin(piece.element)
                canvas.text_lines(piece.lines, piece.style, left, y)
                canvas.end()
                y -= piece.height + PIECE_GAP
            x += column.width

    def _draw_number_again(self, canvas: TaggedCanvas, row: Row, x: float, top: float) -> None:
        """A row that goes on here says again which one it is, to whoever looks."""
        with canvas.artifact("Pagination"):
            for piece in row.title:
                canvas.text_lines(
                    piece.lines[:1], piece.style, x + self._tick_width(), top - row.pad
                )

    def _draw_lines(
        self, canvas: TaggedCanvas, x: float, width: float, ends: Sequence[float]
    ) -> None:
        canvas.paint(f"{LINE} RG 0.75 w")
        for y in ends:
            canvas.paint(f"{x:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S")
        if self.look.tick:
            canvas.paint(f"{CONTROL} RG 1.1 w")
            for row, y in zip(self.rows, ends, strict=True):
                if row.first:
                    _draw_tick(canvas, row, x + 6, y + row.height - row.pad - 7)


def _draw_tick(canvas: TaggedCanvas, row: Row, x: float, y: float) -> None:
    """A circle around x, y; in that of a row that is ticked, the tick."""
    canvas.circle(x, y, 5.6)
    if row.ticked:
        mark = (
            f"{x - 2.7:.2f} {y:.2f} m {x - 0.7:.2f} {y - 2.1:.2f} l {x + 2.9:.2f} {y + 2.3:.2f} l"
        )
        canvas.paint(f"{mark} S")
