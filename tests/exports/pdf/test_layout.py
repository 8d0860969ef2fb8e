# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks on pages: what belongs together stays together, what is too long goes on."""

from dataclasses import dataclass
from typing import TypeVar

from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.layout import (
    LITTLE,
    Block,
    Frame,
    Page,
    PageNumber,
    Section,
    lay_out,
)
from facilitator.exports.pdf.paragraph import Paragraph
from facilitator.exports.pdf.rows import Text
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import BODY
from facilitator.exports.pdf.table import Column, Table

B = TypeVar("B", bound=Block)
FRAME = Frame(x=0, top=300, bottom=100, width=200)
LINES = "\n".join(f"regel {n}" for n in range(30))


@dataclass
class Box(Block):
    size: float
    keep_with_next: bool = False
    space: float = 0.0

    def height(self, width: float) -> float:
        return self.size

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        raise NotImplementedError


def nothing(_: TaggedCanvas, __: PageNumber) -> None:
    """Pages without anything around the text."""


def pages(*blocks: Block) -> list[Page]:
    return lay_out([Section(list(blocks), nothing, FRAME)])


def sizes(laid_out: list[Page]) -> list[list[float]]:
    return [[block.height(200) for block, _ in page.placed] for page in laid_out]


def placed(laid_out: list[Page], kind: type[B]) -> list[B]:
    return [b for page in laid_out for b, _ in page.placed if isinstance(b, kind)]


def a_table(*texts: str) -> Table:
    cells = [((Text(text, BODY),),) for text in texts]
    return Table([Column("Nr", 200)], cells, Element("Table"))


def test_a_heading_never_stands_alone_at_the_foot() -> None:
    assert sizes(pages(Box(150), Box(20, keep_with_next=True), Box(60))) == [[150], [20, 60]]


def test_space_above_is_dropped_at_the_top_of_a_page() -> None:
    (_, second) = pages(Box(150), Box(100, space=30))
    assert second.placed[0][1] == FRAME.top


def test_space_above_is_kept_between_blocks() -> None:
    (page,) = pages(Box(50), Box(50, space=30))
    assert [top for _, top in page.placed] == [300, 220]


def test_a_paragraph_goes_on_without_a_lonely_line() -> None:
    laid_out = pages(Paragraph(LINES, Element("P")))
    counts = [len(block.lines or []) for block in placed(laid_out, Paragraph)]
    assert sum(counts) == 30
    assert min(counts) >= 2


def test_a_row_that_fits_on_a_page_is_not_cut() -> None:
    table = a_table("een", "\n".join(["twee"] * 8))
    laid_out = pages(Box(80), table)
    assert [len(block.rows) for block in placed(laid_out, Table)] == [1, 1]


def test_a_row_taller_than_a_page_is_cut_and_keeps_every_line() -> None:
    parts = placed(pages(a_table(LINES)), Table)
    lines = [line.text for part in parts for row in part.rows for line in row.cells[0][0].lines]
    assert len(parts) > 1
    assert lines == LINES.split("\n")


def two_sections(first: float, second: float) -> list[list[float]]:
    before = Section([Box(first)], nothing, FRAME)
    return sizes(lay_out([before, Section([Box(second, space=30)], nothing, FRAME, joins=LITTLE)]))


def test_what_joins_fills_a_page_that_is_nearly_empty() -> None:
    assert two_sections(50, 100) == [[50, 100]]


def test_what_joins_starts_anew_below_a_page_of_some_length() -> None:
    assert two_sections(90, 80) == [[90], [80]]


def test_what_joins_but_does_not_fit_starts_anew() -> None:
    assert two_sections(50, 190) == [[50], [190]]


def test_a_tick_stays_with_the_first_part_of_a_row_that_is_cut() -> None:
    table = a_table(LINES, "los")
    table.rows[0].ticked = True
    parts = placed(pages(table), Table)
    assert [row.ticked for part in parts for row in part.rows if row.first] == [True, False]
