# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables that never run off a slide: rows are measured, paged and, when too tall, split."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from facilitator.exports.pptx.look import LEFT, RULE, SMALL, SMALL_STRONG, Style
from facilitator.exports.pptx.markup import (
    AT_FOOT,
    TURNED,
    Box,
    cell,
    cell_properties,
    lines_xml,
    paragraph,
    table,
    table_row,
)
from facilitator.exports.pptx.measure import Line, Paragraph, height_of, set_lines, width_of, wrap

Cell = tuple[Paragraph, ...]
CONTINUED = "vervolg"
_LEAST_LINES = 4
_LEAST_WIDTH = 260


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header and its width in points; one that `gives` makes room for the others.

    The header of one that is `turned` runs upwards.
    """

    label: str
    width: float
    gives: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, one for each column; `key` names it in alt text and on a second slide."""

    key: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Set:
    """A row, or a part of one, as it stands on a slide."""

    key: str
    columns: tuple[tuple[Line, ...], ...]
    height: float
    whole: bool


@dataclass(frozen=True, slots=True)
class Form:
    """How a table looks: its columns and the space around text.

    `upright` is the longest line of a header that is turned.
    """

    columns: tuple[Column, ...]
    pad: float = 7
    gap: float = 14
    left: float = LEFT
    rule: str = RULE
    accent: str = "accent4"
    header: Style = SMALL_STRONG
    upright: float = 0

    @property
    def header_height(self) -> float:
        return max(map(self._label_height, range(len(self.columns)))) + self.pad

    def _label_height(self, index: int) -> float:
        column = self.columns[index]
        if not column.turned:
            lines = wrap(column.label, self.header, self.text_width(index))
            return len(lines) * self.header.line
        lines = wrap(column.label, self.header, self.upright)
        return max(width_of(line.rstrip(), self.header) for line in lines) + self.pad

    @property
    def width(self) -> float:
        return sum(column.width for column in self.columns)

    def text_width(self, index: int) -> float:
        """The room for text in a column: the last one has no gap after it."""
        last = index == len(self.columns) - 1
        return self.columns[index].width - (0 if last else self.gap)


def paged(form: Form, rows: Sequence[Row], room: float) -> list[list[Set]]:
    """The rows of each slide, so that header and rows stay within `room` points."""
    pages: list[list[Set]] = [[]]
    space = room - form.header_height
    left = space
    for row in rows:
        rest = _measured(form, row)
        while rest is not None:
            if rest.height <= left:
                part, rest = rest, None
            elif rest.height > space and left >= _least(rest, form):
                part, rest = _split(rest, form, left)
            elif pages[-1]:
                pages.append([])
                left = space
                continue
            else:
                part, rest = _split(rest, form, left)
            pages[-1].append(part)
            left -= part.height
    return [page for page in pages if page]


def balanced(form: Form, pages: list[list[Set]], room: float) -> list[list[Set]]:
    """The same pages with the rows of the last two shared alike, so that none stays alone."""
    if len(pages) < 2 or not all(row.whole for page in pages[-2:] for row in page):
        return pages
    rows = [*pages[-2], *pages[-1]]
    space = room - form.header_height
    heights = [row.height for row in rows]
    cuts = [cut for cut in range(1, len(rows)) if max(_halves(heights, cut)) <= space]
    cut = min(cuts, key=lambda cut: abs(_halves(heights, cut)[0] - _halves(heights, cut)[1]))
    return [*pages[:-2], rows[:cut], rows[cut:]]


def _halves(heights: Sequence[float], cut: int) -> tuple[float, float]:
    return sum(heights[:cut]), sum(heights[cut:])


def scaled(form: Form, rows: Sequence[Row], factor: float) -> tuple[Form, list[Row]] | None:
    """The same table in larger type, as wide as it was; None when that leaves too little room."""
    columns = _widened(form.columns, factor)
    if any(column.gives and column.width < _LEAST_WIDTH for column in columns):
        return None
    larger = [
        Row(row.key, tuple(tuple(_scaled(one, factor) for one in cell) for cell in row.cells))
        for row in rows
    ]
    return replace(form, columns=columns, header=form.header.scaled(factor)), larger


def _widened(columns: tuple[Column, ...], factor: float) -> tuple[Column, ...]:
    """Wider columns, at the cost of the one that gives; without such a one they stay."""
    fixed = sum(column.width for column in columns if not column.gives)
    giving = sum(column.width for column in columns) - fixed * factor
    if not any(column.gives for column in columns):
        return columns
    return tuple(
        replace(column, width=giving if column.gives else column.width * factor)
        for column in columns
    )


def _scaled(one: Paragraph, factor: float) -> Paragraph:
    return replace(one, style=one.style.scaled(factor))


def breaks_words(page: Sequence[Set]) -> bool:
    """Whether a column is too narrow for a word in it."""
    return any(
        not line.begins and not before.text.endswith(" ")
        for row in page
        for column in row.columns
        for before, line in pairwise(column)
    )


def _measured(form: Form, row: Row) -> Set:
    columns = tuple(
        tuple(set_lines(one, form.text_width(index))) for index, one in enumerate(row.cells)
    )
    return Set(row.key, columns, _row_height(columns, form), whole=True)


def _row_height(columns: Sequence[Sequence[Line]], form: Form) -> float:
    return max(height_of(list(column)) for column in columns) + 2 * form.pad


def _least(row: Set, form: Form) -> float:
    """How much room a part has to have before splitting a row for it is worth while."""
    return 2 * form.pad + sum(line.height for line in _longest(row)[:_LEAST_LINES])


def _longest(row: Set) -> tuple[Line, ...]:
    return max(row.columns, key=lambda column: height_of(list(column)))


def _split(row: Set, form: Form, room: float) -> tuple[Set, Set | None]:
    """The part of `row` that fits in `room`, and what is left of it."""
    heads: list[tuple[Line, ...]] = []
    tails: list[tuple[Line, ...]] = []
    for column in row.columns:
        count = _fitting(column, room - 2 * form.pad)
        heads.append(column[:count])
        tails.append(column[count:])
    head = Set(row.key, tuple(heads), _row_height(heads, form), whole=False)
    if not any(tails):
        return head, None
    if not tails[0]:
        texts = [Paragraph(row.key, SMALL), Paragraph(CONTINUED, SMALL)]
        tails[0] = tuple(set_lines(tuple(texts), form.text_width(0)))
    return head, Set(row.key, tuple(tails), _row_height(tails, form), whole=False)


def _fitting(column: Sequence[Line], room: float) -> int:
    """How many lines fit; at least one, so that a split always gets on."""
    used = 0.0
    for count, line in enumerate(column):
        used += line.height
        if used > room and count:
            return count
    return len(column)


def table_xml(form: Form, page: Sequence[Set], top: float, *, name: str, alt: str) -> str:
    """One slide's part of a table."""
    height = form.header_height + sum(row.height for row in page)
    box = Box(form.left, top, form.width, height)
    widths = [column.width for column in form.columns]
    return table(
        box, widths, [_header(form), *(_row(form, row) for row in page)], name=name, alt=alt
    )


def _header(form: Form) -> str:
    cells: list[str] = []
    last = len(form.columns) - 1
    for index, column in enumerate(form.columns):
        gap = 0 if index == last else form.gap
        turned = column.turned
        extra = TURNED if turned else AT_FOOT if form.upright else ""
        pad = form.pad if turned else form.pad / 2
        properties = cell_properties(0, gap, pad, form.accent, 1.5, extra)
        # A turned header is broken by hand: not every program wraps text that runs upwards.
        lines = wrap(column.label, form.header, form.upright) if turned else [column.label]
        content = "".join(
            paragraph(line.rstrip() if turned else line, form.header) for line in lines
        )
        cells.append(cell(content, properties))
    return table_row(cells, form.header_height)


def _row(form: Form, row: Set) -> str:
    last = len(form.columns) - 1
    inner = cell_properties(0, form.gap, form.pad, form.rule, 0.75)
    outer = cell_properties(0, 0, form.pad, form.rule, 0.75)
    cells = (
        cell(lines_xml(lines) or paragraph("", SMALL), outer if index == last else inner)
        for index, lines in enumerate(row.columns)
    )
    return table_row(cells, row.height)
