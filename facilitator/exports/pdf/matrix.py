# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The wie-doet-wat-matrix as a table: phases down, partners across, letters and words in a cell.

Cells hold a limited number of lines, so that a row never outgrows a page; what was shortened is
told, because a document has to have it in full somewhere else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from facilitator.domain.text import clean_text
from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.layout import Block
from facilitator.exports.pdf.role_chip import RoleChip, chips_height, draw_chips
from facilitator.exports.pdf.rows import Text
from facilitator.exports.pdf.structure import Element, header_cell
from facilitator.exports.pdf.style import GAP_TINT, LINE, LINE_STRONG, TextStyle
from facilitator.exports.pdf.text import Line, clipped, wrap


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A column: what heads it and how wide it is."""

    label: str
    width: float
    turned: bool = False


class MatrixCell(NamedTuple):
    """Letters, and words under them."""

    chips: tuple[RoleChip, ...] = ()
    texts: tuple[Text, ...] = ()


class MatrixRow(NamedTuple):
    """A row, its first cell is its header; one with a gap is tinted."""

    cells: Sequence[MatrixCell]
    gap: bool = False


@dataclass(frozen=True, slots=True)
class MatrixLook:
    """How a matrix is set: the style of its head, the size of its letters and its spaces.

    With `upright` the names of the partners are turned and take that much height.
    """

    head: TextStyle
    chip: float = 12.0
    pad: float = 4.0
    gutter: float = 6.0
    most_lines: int = 12
    head_lines: int = 5
    grid: bool = False
    upright: float = 0.0
    rule: str = LINE_STRONG


class _Set(NamedTuple):
    """A paragraph of a cell in lines."""

    lines: list[Line]
    style: TextStyle

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading


class _Laid(NamedTuple):
    """A cell that is laid out; `cut` when it could not show all it says."""

    chips: tuple[RoleChip, ...]
    chips_height: float
    sets: list[_Set]
    cut: bool

    @property
    def height(self) -> float:
        air = 2.0 if self.chips and self.sets else 0.0
        return self.chips_height + air + sum(one.height for one in self.sets)


@dataclass(slots=True)
class _LaidRow:
    cells: list[_Laid]
    height: float
    gap: bool


@dataclass(slots=True)
class Matrix(Block):
    """The matrix as a block; its head comes back on every page."""

    columns: Sequence[MatrixColumn]
    rows: Sequence[MatrixRow]
    element: Element
    look: MatrixLook
    space: float = 0.0
    keep_with_next: bool = False
    repeated: bool = False
    body: Element | None = None
    laid: list[_LaidRow] = field(default_factory=list["_LaidRow"])
    head: list[_Laid] = field(default_factory=list["_Laid"])

    def __post_init__(self) -> None:
        if not self.laid:
            self.body = Element("TBody", self.element)
            self.head = [self._heading(column) for column in self.columns]
            self.laid = [self._row(row) for row in self.rows]

    @property
    def cut(self) -> list[tuple[int, int]]:
        """Which cells are shortened, as row and column; a head is of row -1."""
        heads = [(-1, column) for column, cell in enumerate(self.head) if cell.cut]
        return heads + [
            (row, column)
            for row, laid in enumerate(self.laid)
            for column, cell in enumerate(laid.cells)
            if cell.cut
        ]

    # layout

    def height(self, width: float) -> float:
        return self._head_height() + sum(row.height for row in self.laid)

    def least(self, width: float) -> float:
        return self._head_height() + self.laid[0].height

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        left = room - self._head_height()
        count = 0
        for row in self.laid:
            if row.height > left:
                break
            left -= row.height
            count += 1
        if not count or count == len(self.laid):
            return None
        return (
            replace(self, laid=self.laid[:count]),
            replace(self, laid=self.laid[count:], repeated=True, space=0.0),
        )

    def _head_height(self) -> float:
        pairs = zip(self.columns, self.head, strict=True)
        highest = max(
            min(self.look.upright, max(map(self._wide, cell.sets), default=0.0))
            if self._turned(column)
            else cell.height
            for column, cell in pairs
        )
        return highest + self.look.pad + 2

    def _turned(self, column: MatrixColumn) -> bool:
        return column.turned and self.look.upright > 0

    @staticmethod
    def _wide(one: _Set) -> float:
        face = one.style.face
        return max(face.width(line.text) for line in one.lines) * one.style.size + 2

    def _heading(self, column: MatrixColumn) -> _Laid:
        style = self.look.head
        cell = MatrixCell(texts=(Text(column.label, style),))
        if not self._turned(column):
            return self._cell(cell, column.width, self.look.head_lines)
        lines = max(1, int((column.width - 1) // style.leading))
        return self._cell(cell, self.look.upright + self.look.gutter, lines)

    def _row(self, row: MatrixRow) -> _LaidRow:
        cells = [
            self._cell(cell, column.width, self.look.most_lines)
            for cell, column in zip(row.cells, self.columns, strict=True)
        ]
        height = max(cell.height for cell in cells) + 2 * self.look.pad
        return _LaidRow(cells, height, row.gap)

    def _cell(self, cell: MatrixCell, width: float, left: int) -> _Laid:
        """A cell within `width` that shows at most `left` lines."""
        room = width - self.look.gutter
        sets: list[_Set] = []
        cut = False
        for text in cell.texts:
            if not text.text.strip():
                continue
            if not left:
                cut = True
                break
            lines = wrap(clean_text(text.text), text.style, room)
            if len(lines) > left:
                lines, cut = lines[:left], True
            left -= len(lines)
            sets.append(_Set(lines, text.style))
        if cut:
            sets[-1] = _Set(_ended(sets[-1], room), sets[-1].style)
        high = chips_height(len(cell.chips), room, self.look.chip) if cell.chips else 0.0
        return _Laid(cell.chips, high, sets, cut)

    # drawing

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        foot = top - self._head_height()
        with canvas.artifact():
            self._ground(canvas, x, foot)
        self._draw_head(canvas, x, foot)
        y = foot
        for row in self.laid:
            self._draw_row(canvas, row, x, y)
            y -= row.height

    def _ground(self, canvas: TaggedCanvas, x: float, foot: float) -> None:
        wide = sum(column.width for column in self.columns)
        y = foot
        ends = [y := y - row.height for row in self.laid]
        for row, end in zip(self.laid, ends, strict=True):
            if row.gap:
                canvas.fill_box(x, end, wide, row.height, GAP_TINT)
        for end in ends:
            canvas.rule(x, end, wide, LINE)
        canvas.rule(x, foot, wide, self.look.rule, 1.1)
        if self.look.grid:
            left = x
            canvas.paint(f"{LINE} RG 0.5 w")
            for column in self.columns[:-1]:
                left += column.width
                at = left - self.look.gutter / 2
                canvas.paint(f"{at:.2f} {y:.2f} m {at:.2f} {foot:.2f} l S")

    def _draw_head(self, canvas: TaggedCanvas, x: float, foot: float) -> None:
        row = Element("TR", Element("THead", self.element))
        for column, cell in zip(self.columns, self.head, strict=True):
            if self.repeated:
                marked = canvas.artifact("Pagination")
            else:
                marked = canvas.content(header_cell(row, "Column"))
            with marked:
                for one in cell.sets:
                    if self._turned(column):
                        _draw_turned(canvas, one, x, foot + self.look.pad)
                    else:
                        top = foot + cell.height + self.look.pad
                        canvas.text_lines(one.lines, one.style, x, top)
            x += column.width

    def _draw_row(self, canvas: TaggedCanvas, row: _LaidRow, x: float, top: float) -> None:
        element = Element("TR", self.body)
        for index, (column, cell) in enumerate(zip(self.columns, row.cells, strict=True)):
            owner = Element("TD", element) if index else header_cell(element, "Row")
            owner.join()
            self._draw_cell(canvas, cell, owner, (x, top - self.look.pad), column.width)
            x += column.width

    def _draw_cell(
        self,
        canvas: TaggedCanvas,
        cell: _Laid,
        owner: Element,
        place: tuple[float, float],
        width: float,
    ) -> None:
        x, y = place
        room = (width - self.look.gutter, self.look.chip)
        draw_chips(canvas, cell.chips, owner, place, room)
        y -= cell.chips_height + (2.0 if cell.chips else 0.0)
        for one in cell.sets:
            with canvas.content(Element("P", owner)):
                canvas.text_lines(one.lines, one.style, x, y)
            y -= one.height


def _draw_turned(canvas: TaggedCanvas, one: _Set, x: float, foot: float) -> None:
    """Lines from below upwards, beside each other from `x` on."""
    canvas.paint("q", f"0 1 -1 0 {x:.2f} {foot:.2f} cm")
    canvas.text_lines(one.lines, one.style, 0, 0)
    canvas.paint("Q")


def _ended(one: _Set, room: float) -> list[Line]:
    """Lines whose last one says that there is more."""
    last = one.lines[-1].text.rstrip("…")
    shown = clipped(f"{last}…", one.style, room)
    return [*one.lines[:-1], Line(shown, soft=False)]
