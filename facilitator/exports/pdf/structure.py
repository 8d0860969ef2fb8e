# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The structure tree: what each piece of a page is, for whoever does not see the page."""

from collections.abc import Iterator
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject


class Mark(NamedTuple):
    """A piece of marked content: its page (from 0) and its number on that page."""

    page: int
    number: int


class Annotation(NamedTuple):
    """An annotation that belongs to an element: its page and its object number."""

    page: int
    number: int


class Element:
    """A node of the structure tree: it joins its parent when its first content is drawn.

    Pages are drawn in reading order, so the tree is in reading order whatever was laid out first,
    and a paragraph or row that goes on on the next page stays one element.
    """

    __slots__ = ("_joined", "alt", "attributes", "expanded", "kids", "number", "parent", "role")

    def __init__(
        self,
        role: str,
        parent: "Element | None" = None,
        *,
        attributes: str = "",
        alt: str = "",
        expanded: str = "",
    ) -> None:
        self.role = role
        self.parent = parent
        self.attributes = attributes
        self.alt = alt
        self.expanded = expanded
        self.kids: list[Element | Mark | Annotation] = []
        self.number = 0
        self._joined = False

    def join(self) -> None:
        """Take its place in the tree, after everything that was drawn before."""
        if self._joined or self.parent is None:
            return
        self._joined = True
        self.parent.join()
        self.parent.kids.append(self)

    def walk(self) -> Iterator["Element"]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


def header_cell(parent: Element, scope: str) -> Element:
    """A header cell that says whether it heads its row or its column."""
    return Element("TH", parent, attributes=f"/O/Table/Scope/{scope}")


class _Raw(PDFObject):
    """An object whose text is made when every object has its number."""

    def __init__(self, text: str = "") -> None:
        self.text = text

    def format(self, document: PDFDocument) -> bytes:
        return self.text.encode("latin-1")


class StructureTree:
    """Collects which element owns which marks, and writes the tree into the document."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._page = -1
        self._parents: list[list[Element] | Element] = []
        self._owners: list[Element] = []

    def start_page(self) -> int:
        """Marks that follow are on a new page; the page's key in the parent tree."""
        self._page += 1
        self._owners = []
        self._parents.append(self._owners)
        return len(self._parents) - 1

    def mark(self, element: Element) -> int:
        """Give a new piece of content on this page to `element`; its number on the page."""
        element.join()
        number = len(self._owners)
        self._owners.append(element)
        element.kids.append(Mark(self._page, number))
        return number

    def annotate(self, element: Element, number: int) -> int:
        """Give the annotation that is object `number` to `element`; its key in the parent tree."""
        element.join()
        element.kids.append(Annotation(self._page, number))
        self._parents.append(element)
        return len(self._parents) - 1

    def write(self, document: PDFDocument, page_names: list[str]) -> PDFObject:
        """Add all objects to `document` and return the root of the tree."""
        numbers = document.idToObjectNumberAndVersion
        pages = [numbers[name][0] for name in page_names]
        made: list[tuple[Element, _Raw]] = []
        for element in self.root.walk():
            raw = _Raw()
            element.number = _register(document, raw)
            made.append((element, raw))
        tree = _Raw()
        tree_number = _register(document, tree)
        for element, raw in made:
            parent = element.parent.number if element.parent else tree_number
            raw.text = _element(element, parent, pages)
        parents = _register(document, _Raw(self._parent_tree(document)))
        tree.text = (
            f"<</Type/StructTreeRoot/K {self.root.number} 0 R"
            f"/ParentTree {parents} 0 R/ParentTreeNextKey {len(self._parents)}>>"
        )
        return tree

    def _parent_tree(self, document: PDFDocument) -> str:
        entries: list[str] = []
        for key, owner in enumerate(self._parents):
            if isinstance(owner, Element):
                number = owner.number
            else:
                listed = " ".join(f"{element.number} 0 R" for element in owner)
                number = _register(document, _Raw(f"[{listed}]"))
            entries.append(f"{key} {number} 0 R")
        return f"<</Nums[{' '.join(entries)}]>>"


def _register(document: PDFDocument, raw: _Raw) -> int:
    document.Reference(raw)
    return document.objectcounter


def _element(element: Element, parent: int, pages: list[int]) -> str:
    page = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
    kids = " ".join(_kid(kid, page, pages) for kid in element.kids)
    parts = [f"<</Type/StructElem/S/{element.role}/P {parent} 0 R"]
    if page is not None:
        parts.append(f"/Pg {pages[page]} 0 R")
    if element.attributes:
        parts.append(f"/A<<{element.attributes}>>")
    if element.alt:
        parts.append(f"/Alt {text_string(element.alt)}")
    if element.expanded:
        parts.append(f"/E {text_string(element.expanded)}")
    parts.append(f"/K[{kids}]>>")
    return "".join(parts)


def _kid(kid: Element | Mark | Annotation, page: int | None, pages: list[int]) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    if isinstance(kid, Annotation):
        return f"<</Type/OBJR/Pg {pages[kid.page]} 0 R/Obj {kid.number} 0 R>>"
    if kid.page == page:
        return str(kid.number)
    return f"<</Type/MCR/Pg {pages[kid.page]} 0 R/MCID {kid.number}>>"


def text_string(text: str) -> str:
    """A text string of PDF in hexadecimal UTF-16, which needs no escaping."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
