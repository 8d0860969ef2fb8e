# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes a document from top to bottom: headings with bookmarks, text, lists and tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.layout import Block, Page
from facilitator.exports.pdf.paragraph import Bookmark, Ornament, Paragraph, bookmark, list_item
from facilitator.exports.pdf.rows import Cell
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import BODY, HEADING, TextStyle
from facilitator.exports.pdf.table import Column, Table, TableLook
from facilitator.exports.pdf.text import Line, clipped


@dataclass(frozen=True, slots=True)
class HeadingLook:
    """How a heading is set: its style, the space above it and what is drawn beside it."""

    style: TextStyle = HEADING
    space: float = 18.0
    indent: float = 0.0
    right: float = 0.0
    ornament: Ornament | None = None


PART = HeadingLook()
PLAIN = TableLook()


class Story:
    """Collects the blocks of a document below one root element, in reading order."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.bookmarks: list[Bookmark] = []
        self._blocks: list[Block] = []

    def take(self) -> list[Block]:
        """The blocks since the last call: the pages of one section."""
        taken, self._blocks = self._blocks, []
        return taken

    def add(self, block: Block) -> None:
        """Append a block that was made elsewhere."""
        self._blocks.append(block)

    def heading(self, text: str, level: int, look: HeadingLook = PART) -> None:
        """A heading of `level` 1 to 3, with a bookmark, that stays with what follows."""
        mark = bookmark(text, f"h{len(self.bookmarks) + 1}", level - 1)
        self.bookmarks.append(mark)
        self.add(
            Paragraph(
                text,
                Element(f"H{level}", self.root),
                look.style,
                space=look.space,
                keep_with_next=True,
                indent=look.indent,
                right=look.right,
                ornament=look.ornament,
                bookmark=mark,
            )
        )

    def text(
        self, text: str, style: TextStyle = BODY, *, space: float = 4.0, keep: bool = False
    ) -> None:
        """A paragraph."""
        element = Element("P", self.root)
        self.add(Paragraph(text, element, style, space=space, keep_with_next=keep))

    def bullets(self, texts: Sequence[str], style: TextStyle = BODY) -> None:
        """A list with bullets."""
        parent = Element("L", self.root, attributes="/O/List/ListNumbering/Disc")
        for text in texts:
            self.add(list_item(text, parent, style))

    def table(
        self,
        columns: Sequence[Column],
        cells: Sequence[Sequence[Cell]],
        look: TableLook = PLAIN,
        *,
        space: float = 4.0,
    ) -> None:
        """A table with at least one row."""
        self.add(Table(columns, cells, Element("Table", self.root), look, space=space))


@dataclass(slots=True)
class ContentsLine(Block):
    """A line of the contents: a link to a heading with the page it is on."""

    mark: Bookmark
    parent: Element
    pages: dict[str, int]
    space: float = 0.0
    keep_with_next: bool = False

    def height(self, width: float) -> float:
        return 16.0

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        element = Element("Link", Element("TOCI", self.parent))
        title = clipped(self.mark.title, BODY, width - 60)
        page = str(self.pages[self.mark.key])
        right = x + width - BODY.face.width(page) * BODY.size
        with canvas.content(element):
            canvas.text_lines([Line(title, soft=True)], BODY, x, top)
            canvas.text_lines([Line(page, soft=True)], BODY, right, top)
        label = f"Naar {title}, pagina {page}"
        canvas.link(element, self.mark.key, label, (x, top - 16, x + width, top))


def heading_pages(pages: Sequence[Page]) -> dict[str, int]:
    """On which page each heading stands, by the key of its bookmark."""
    return {
        block.bookmark.key: number
        for number, page in enumerate(pages, start=1)
        for block, _ in page.placed
        if isinstance(block, Paragraph) and block.bookmark is not None
    }
