# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Puts blocks on pages: what belongs together stays together, what is too long goes on."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.style import BOTTOM, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TOP, WIDTH


class Block(ABC):
    """Something that takes a place on a page; `space` stays free above it, unless on top."""

    space: float = 0.0
    keep_with_next: bool = False

    @abstractmethod
    def height(self, width: float) -> float:
        """Height of the whole at this width."""

    @abstractmethod
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the whole from `top` down."""

    def least(self, width: float) -> float:
        """Height of the smallest part that may stand alone at the foot of a page."""
        return self.height(width)

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """A part of at most `room` points and the rest; None when nothing fits."""
        return None


class Frame(NamedTuple):
    """Where blocks may stand on a page."""

    x: float = MARGIN
    top: float = TOP
    bottom: float = BOTTOM
    width: float = WIDTH


FULL = Frame()
ALWAYS, LITTLE = 1.1, 0.4
"""A page that holds less than this part of what it could is not worth a page of its own."""


class PageNumber(NamedTuple):
    """Which page of how many."""

    page: int
    total: int


Decorate = Callable[[TaggedCanvas, PageNumber], None]


@dataclass(slots=True)
class Section:
    """Blocks that start on a new page, and what all their pages have around them.

    One that `joins` goes on below the section before it when that filled at most this part of its
    last page. Both then have the same around them.
    """

    blocks: list[Block]
    decorate: Decorate
    frame: Frame = FULL
    size: tuple[float, float] = (PAGE_WIDTH, PAGE_HEIGHT)
    joins: float = 0.0


@dataclass(slots=True)
class Page:
    """A page that is laid out: blocks with the height at which each starts."""

    section: Section
    placed: list[tuple[Block, float]] = field(default_factory=list[tuple[Block, float]])


def lay_out(sections: Sequence[Section]) -> list[Page]:
    """The pages of all sections in order."""
    pages: list[Page] = []
    for section in sections:
        last = pages.pop() if pages and _filled(pages[-1]) < section.joins else None
        pages += _Flow(section, last).pages()
    return pages


def _filled(page: Page) -> float:
    frame = page.section.frame
    return (frame.top - _foot(page)) / (frame.top - frame.bottom)


def _foot(page: Page) -> float:
    """Where what stands on a page ends."""
    frame = page.section.frame
    if not page.placed:
        return frame.top
    block, top = page.placed[-1]
    return top - block.height(frame.width)


def draw(canvas: TaggedCanvas, pages: Sequence[Page]) -> None:
    """Draw laid-out pages, in reading order."""
    for number, page in enumerate(pages, start=1):
        canvas.setPageSize(page.section.size)
        canvas.start_page()
        page.section.decorate(canvas, PageNumber(number, len(pages)))
        frame = page.section.frame
        for block, top in page.placed:
            block.draw(canvas, frame.x, top, frame.width)
        canvas.showPage()


class _Flow:
    """Fills the pages of one section, the first one below what `begun` holds already."""

    def __init__(self, section: Section, begun: Page | None = None) -> None:
        self._section = section
        self._frame = section.frame
        self._page = begun or Page(section)
        self._pages = [self._page]
        self._top = _foot(self._page)

    def pages(self) -> list[Page]:
        blocks = self._section.blocks
        for index, block in enumerate(blocks):
            if self._page.placed and not self._fits(blocks, index):
                self._break()
            self._place(block)
        return self._pages

    def _fits(self, blocks: Sequence[Block], index: int) -> bool:
        """Whether this block, with what it has to stay with, finds room here."""
        if index and blocks[index - 1].keep_with_next:
            return True  # decided together with the block before it
        width, needed = self._frame.width, 0.0
        for block in blocks[index:]:
            needed += block.space
            if not block.keep_with_next:
                needed += block.least(width)
                break
            needed += block.height(width)
        return needed <= self._room()

    def _place(self, block: Block) -> None:
        """Place a block, in parts when it is higher than the room that is left."""
        rest = block
        while True:
            space = rest.space if self._page.placed else 0.0
            height = rest.height(self._frame.width)
            if height + space <= self._room():
                self._put(rest, space, height)
                return
            parts = rest.split(self._frame.width, self._room() - space)
            if parts:
                self._put(parts[0], space, parts[0].height(self._frame.width))
                rest = parts[1]
            elif not self._page.placed:
                raise RuntimeError("a block that cannot be split is higher than a page")
            self._break()

    def _put(self, block: Block, space: float, height: float) -> None:
        self._page.placed.append((block, self._top - space))
        self._top -= space + height

    def _break(self) -> None:
        self._page = Page(self._section)
        self._pages.append(self._page)
        self._top = self._frame.top

    def _room(self) -> float:
        return self._top - self._frame.bottom + 0.01
