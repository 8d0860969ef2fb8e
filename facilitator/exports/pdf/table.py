# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables laid out by themselves: rows that split, headers that come back, every cell tagged."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from facilitator.domain.text import clean_text
from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.layout import Block
from facilitator.exports.pdf.structure import Element, header_cell
from facilitator.exports.pdf.style import CONTROL, LABEL, LINE, LINE_STRONG, TextStyle
from facilitator.exports.pdf.text import Line, clipped, wrap

_PAD = 5.5
_GUTTER = 10.0
_HEAD_HEIGHT = 17.0
_PIECE_GAP = 1.5
_TICK_WIDTH = 20.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading and its width in points."""

    label: str
    width: float


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of a cell."""

    text: str
    style: TextStyle


Cell = Sequence[Text]


@dataclass(frozen=True, slots=True)
class TableLook:
    """How a table is drawn: colour of its rule, a circle to tick per row, the heading's sequel."""

    rule: str = LINE_STRONG
    tick: bool = False
    headed: bool = True
    row_header: int = 0
    continued: str = ""


class _Piece:
    """A paragraph of a cell with its lines; parts of it share its element."""

    __slots__ = ("element", "lines", "style")

    def __init__(self, element: Element, lines: list[Line], style: TextStyle) -> None:
        self.element = element
        self.lines = lines
        self.style = style

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading

    def cut(self, room: float) -> "tuple[_Piece | None, _Piece | None]":
        fitting = max(int(room // self.style.leading), 0)
        if fitting >= len(self.lines):
            return self, None
        rest = _Piece(self.element, self.lines[fitting:], self.style)
        return (_Piece(self.element, self.lines[:fitting], self.style) if fitting else None), rest


class _Row:
    """A row that is laid out, or a part of one."""

    __slots__ = ("cells", "elements", "first", "height", "title")

    def __init__(
        self,
        cells: list[list[_Piece]],
        elements: list[Element],
        title: "list[_Piece] | None" = None,
    ) -> None:
        self.cells = cells
        self.elements = elements
        self.first = title is None
        self.title = cells[0][:1] if title is None else title
        self.height = 2 * _PAD + max(map(_cell_height, cells))

    def cut(self, room: float) -> "tuple[_Row, _Row] | None":
        heads: list[list[_Piece]] = []
        rests: list[list[_Piece]] = []
        for cell in self.cells:
            head, rest = _cut_cell(cell, room - 2 * _PAD)
            heads.append(head)
            rests.append(rest)
        if not any(heads) or not any(rests):
            return None
        head = _Row(heads, self.elements, None if self.first else self.title)
        return head, _Row(rests, self.elements, self.title)


def _cell_height(cell: list[_Piece]) -> float:
    return sum(piece.height for piece in cell) + _PIECE_GAP * max(len(cell) - 1, 0)


def _cut_cell(cell: list[_Piece], room: float) -> tuple[list[_Piece], list[_Piece]]:
    head: list[_Piece] = []
    for index, piece in enumerate(cell):
        fits, rest = piece.cut(room)
        if fits is not None:
            head.append(fits)
        if rest is not None:
            return head, [rest, *cell[index + 1 :]]
        room -= piece.height + _PIECE_GAP
    return head, []


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
    rows: list[_Row] = field(default_factory=list["_Row"])
    body: Element | None = None

    def __post_init__(self) -> None:
        if not self.rows:
            self.body = Element("TBody", self.element) if self.look.headed else self.element
            self.rows = [self._row(cells) for cells in self.cells]

    # layout

    def height(self, width: float) -> float:
        return self._head_height() + sum(row.height for row in self.rows)

    def least(self, width: float) -> float:
        first = self.rows[0]
        leadings = [piece.style.leading for cell in first.cells for piece in cell]
        return self._head_height() + min(first.height, 2 * _PAD + 4 * max(leadings, default=0))

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        left = room - self._head_height()
        count = 0
        for row in self.rows:
            if row.height > left:
                break
            left -= row.height
            count += 1
        here, rest = self.rows[:count], self.rows[count:]
        if rest and self._worth_cutting(rest[0], left, alone=not here):
            parts = rest[0].cut(left)
            if parts:
                here, rest = [*here, parts[0]], [parts[1], *rest[1:]]
        if not here or not rest:
            return None
        return (
            replace(self, rows=here),
            replace(self, rows=rest, repeated=True, space=0.0),
        )

    def _worth_cutting(self, row: _Row, left: float, *, alone: bool) -> bool:
        """A row is cut when no page could hold it, and then where at least some lines fit."""
        return left > 60 and (alone or row.height > 400)

    def _head_height(self) -> float:
        if not self.look.headed:
            return 0.0
        named = self.repeated and self.look.continued
        return _HEAD_HEIGHT + (LABEL.leading + 4 if named else 0)

    def _row(self, cells: Sequence[Cell]) -> _Row:
        row = Element("TR", self.body)
        pieces: list[list[_Piece]] = []
        elements: list[Element] = []
        for index, (column, cell) in enumerate(zip(self.columns, cells, strict=True)):
            heads = index == self.look.row_header
            owner = header_cell(row, "Row") if heads else Element("TD", row)
            elements.append(owner)
            last = index == len(self.columns) - 1
            room = column.width - (0 if last else _GUTTER) - (0 if index else self._tick_width())
            pieces.append(_pieces(cell, owner, room))
        return _Row(pieces, elements)

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

    def _draw_row(self, canvas: TaggedCanvas, row: _Row, x: float, top: float) -> None:
        for column, cell, element in zip(self.columns, row.cells, row.elements, strict=True):
            element.join()
            y = top - _PAD
            left = x + self._tick_width() if column is self.columns[0] else x
            for piece in cell:
                canvas.begin(piece.element)
                canvas.text_lines(piece.lines, piece.style, left, y)
                canvas.end()
                y -= piece.height + _PIECE_GAP
            x += column.width

    def _draw_number_again(self, canvas: TaggedCanvas, row: _Row, x: float, top: float) -> None:
        """A row that goes on here says again which one it is, to whoever looks."""
        with canvas.artifact("Pagination"):
            for piece in row.title:
                canvas.text_lines(piece.lines[:1], piece.style, x + self._tick_width(), top - _PAD)

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
                    canvas.circle(x + 6, y + row.height - _PAD - 7, 5.6)


def _pieces(cell: Cell, owner: Element, width: float) -> list[_Piece]:
    """Paragraphs of a cell; a lone one is the cell's own content."""
    texts = [one for one in cell if one.text]
    alone = len(texts) == 1
    return [
        _Piece(
            owner if alone else Element("P", owner),
            wrap(clean_text(one.text), one.style, width),
            one.style,
        )
        for one in texts
    ]
