# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads a tagged PDF as a screen reader would, and says what is wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2

Obj = Any  # pikepdf's objects answer to any key
_SHOWS = {"Tj", "TJ", "'", '"'}
_PAINTS = {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do"}
_FONT_KEYS = ("/FontFile", "/FontFile2", "/FontFile3")


@dataclass
class Node:
    """An element of the structure tree with the text of its own marks."""

    role: str
    dictionary: Obj
    kids: list["Node | str"] = field(default_factory=list["Node | str"])

    def walk(self) -> Iterator["Node"]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    @property
    def text(self) -> str:
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)


class TaggedPdf:
    """A document, opened for questions."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pdf = pikepdf.open(BytesIO(data))
        self.problems: list[str] = []
        self.marks: dict[tuple[int, int], str] = {}
        self.pages = {page.objgen: index for index, page in enumerate(self.pdf.pages)}
        self.fonts = {
            str(key): _Font(font) for key, font in self.pdf.pages[0].Resources.Font.items()
        }
        for index, page in enumerate(self.pdf.pages):
            _PageReader(self, index, page).read()

    @cached_property
    def tree(self) -> Node:
        return self._node(self.pdf.Root.StructTreeRoot.K)

    @cached_property
    def text(self) -> str:
        """All content in reading order; artifacts left out."""
        return self.tree.text

    @cached_property
    def seen(self) -> str:
        """What an ordinary reader extracts, artifacts included."""
        with pypdfium2.PdfDocument(self.data) as document:
            return "\n".join(page.get_textpage().get_text_range() for page in document)

    def right_edges(self) -> list[float]:
        """Where each character ends, on every page."""
        with pypdfium2.PdfDocument(self.data) as document:
            pages = [page.get_textpage() for page in document]
            return [
                page.get_charbox(index)[2] for page in pages for index in range(page.count_chars())
            ]

    def nodes(self, *roles: str) -> list[Node]:
        return [node for node in self.tree.walk() if node.role in roles]

    def _node(self, dictionary: Obj) -> Node:
        node = Node(str(dictionary.S)[1:], dictionary)
        kids = dictionary.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            self._kid(node, dictionary, kid)
        return node

    def _kid(self, node: Node, dictionary: Obj, kid: Obj) -> None:
        if isinstance(kid, int):
            node.kids.append(self._mark(dictionary.Pg, kid))
        elif kid.get("/Type") == "/MCR":
            node.kids.append(self._mark(kid.Pg, int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            if kid.Obj.get("/Subtype") != "/Link":
                self.problems.append("object reference to something else than a link")
        else:
            if kid.P.objgen != dictionary.objgen:
                self.problems.append(f"{kid.S} names another parent")
            node.kids.append(self._node(kid))

    def _mark(self, page: Obj, mcid: int) -> str:
        index = self.pages[page.objgen]
        if (index, mcid) not in self.marks:
            self.problems.append(f"page {index + 1} has no marked content {mcid}")
        return self.marks.pop((index, mcid), "")


class _PageReader:
    """Follows the operators of one page: what is marked, what is shown, in which font."""

    def __init__(self, document: TaggedPdf, index: int, page: Obj) -> None:
        self.document = document
        self.index = index
        self.page = page
        self.open: list[tuple[str, int | None, str | None]] = []
        self.font: _Font | None = None

    def read(self) -> None:
        for operands, operator in pikepdf.parse_content_stream(self.page):
            self._operator(list(operands), str(operator))
        if self.open:
            self._problem("marked content is not closed")

    def _problem(self, what: str) -> None:
        self.document.problems.append(f"page {self.index + 1}: {what}")

    def _operator(self, operands: list[Obj], operator: str) -> None:
        if operator in {"BDC", "BMC"}:
            self._begin(operands)
        elif operator == "EMC":
            self.open.pop()
        elif operator == "Tf":
            self.font = self.document.fonts[str(operands[0])]
        elif operator in _SHOWS | _PAINTS:
            if not self.open:
                self._problem(f"{operator} outside marked content")
            if operator in _SHOWS:
                self._show(operands[-1])

    def _begin(self, operands: list[Obj]) -> None:
        role = str(operands[0])[1:]
        properties: Obj = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
        mcid = int(properties.MCID) if "/MCID" in properties else None
        actual = str(properties.ActualText) if "/ActualText" in properties else None
        if self.open and role != "Span":
            self._problem(f"{role} inside {self.open[-1][0]}")
        if mcid is not None:
            self.document.marks[self.index, mcid] = ""
        self.open.append((role, mcid, actual))
        if actual is not None:
            self._append(actual)

    def _show(self, shown: Obj) -> None:
        if self.font is None:
            self._problem("text without a font")
            return
        for problem in self.font.problems(bytes(shown)):
            self._problem(problem)
        if all(actual is None for _, _, actual in self.open):
            self._append(self.font.decode(bytes(shown)))

    def _append(self, text: str) -> None:
        for _, mcid, _ in self.open:
            if mcid is not None:
                self.document.marks[self.index, mcid] += text


class _Font:
    def __init__(self, dictionary: Obj) -> None:
        self.dictionary = dictionary
        self.embedded = any(key in dictionary.get("/FontDescriptor", {}) for key in _FONT_KEYS)
        self.unicode = _to_unicode(dictionary)

    def decode(self, codes: bytes) -> str:
        return "".join(self.unicode.get(code, "\ufffd") for code in codes)

    def problems(self, codes: bytes) -> Iterator[str]:
        if not self.embedded:
            yield f"{self.dictionary.BaseFont} is not embedded"
        if 0 in codes:
            yield f"{self.dictionary.BaseFont} shows glyph 0"
        if any(code not in self.unicode for code in codes):
            yield f"{self.dictionary.BaseFont} shows a code without a character"


def _to_unicode(font: Obj) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    cmap = font.ToUnicode.read_bytes().decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
        for first, last, listed in re.findall(r"<(\w+)>\s*<(\w+)>\s*\[(.*?)\]", block, re.S):
            values = re.findall(r"<(\w+)>", listed)
            codes = range(int(first, 16), int(last, 16) + 1)
            found |= {c: _utf16(v) for c, v in zip(codes, values, strict=True)}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, value in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            found[int(code, 16)] = _utf16(value)
    return found


def _utf16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")


def problems(data: bytes) -> list[str]:
    """Everything that is wrong with the tags of a document; empty when nothing is."""
    document = TaggedPdf(data)
    nodes = list(document.tree.walk())
    return [
        *document.problems,
        *(f"mark {mark} belongs to no element" for mark in document.marks),
        *document.pdf.check_pdf_syntax(),
        *_catalog(document.pdf),
        *_parent_tree(document.pdf),
        *_headings(nodes),
        *(p for node in nodes for p in _node_problems(node)),
        *(p for node in nodes if node.role == "Table" for p in _table(node)),
        *_links(document.pdf),
    ]


def _catalog(pdf: pikepdf.Pdf) -> Iterator[str]:
    root: Obj = pdf.Root
    if pdf.pdf_version != "1.7":
        yield "not PDF 1.7"
    if not root.MarkInfo.Marked:
        yield "not marked as tagged"
    if str(root.get("/Lang")) != "nl-NL":
        yield "no language"
    if not str(pdf.docinfo.get("/Title", "")):
        yield "no title"
    if not root.ViewerPreferences.DisplayDocTitle:
        yield "title is not shown"
    metadata = bytes(root.Metadata.read_bytes())
    if b"dc:title" not in metadata or b"pdfuaid" in metadata:
        yield "metadata without a title, or with a claim"
    if "/Outlines" not in root:
        yield "no bookmarks"
    for page in pdf.pages:
        if page.get("/Tabs") != "/S":
            yield "tab order is not that of the structure"


def _parent_tree(pdf: pikepdf.Pdf) -> Iterator[str]:
    numbers: Obj = pdf.Root.StructTreeRoot.ParentTree.Nums
    keys = [int(key) for key in list(numbers)[::2]]
    owners: dict[int, Obj] = dict(zip(keys, list(numbers)[1::2], strict=True))
    if keys != sorted(set(keys)):
        yield "parent tree is not sorted"
    if int(pdf.Root.StructTreeRoot.ParentTreeNextKey) <= max(keys):
        yield "next key of the parent tree is taken"
    for page in pdf.pages:
        listed = owners[int(page.StructParents)]
        for mcid, owner in enumerate(listed):
            if not any(_is_mark(kid, owner, page, mcid) for kid in owner.K):
                yield f"parent tree gives {mcid} to an element that does not have it"


def _is_mark(kid: Obj, owner: Obj, page: Obj, mcid: int) -> bool:
    if isinstance(kid, int):
        return kid == mcid and owner.Pg.objgen == page.objgen
    return kid.get("/MCID", -1) == mcid and kid.Pg.objgen == page.objgen


def _headings(nodes: list[Node]) -> Iterator[str]:
    level = 0
    for node in nodes:
        if re.fullmatch(r"H[1-6]", node.role):
            here = int(node.role[1])
            if here > level + 1:
                yield f"heading {node.text!r} skips from {level} to {here}"
            level = here
    if level == 0:
        yield "no headings"


def _node_problems(node: Node) -> Iterator[str]:
    attributes = node.dictionary.get("/A", {})
    if node.role == "Figure" and not str(node.dictionary.get("/Alt", "")):
        yield "figure without a text instead"
    if node.role == "TH" and str(attributes.get("/Scope", "")) not in {"/Row", "/Column"}:
        yield "header cell without scope"
    wanted = _PARENTS.get(node.role)
    if wanted and str(node.dictionary.P.get("/S", ""))[1:] not in wanted:
        yield f"{node.role} in {node.dictionary.P.get('/S')}"


_PARENTS = {
    "TR": {"THead", "TBody", "Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "TOCI": {"TOC"},
    "Link": {"TOCI"},
}


def _table(table: Node) -> Iterator[str]:
    rows = [node for node in table.walk() if node.role == "TR"]
    if len({len(row.kids) for row in rows}) > 1:
        yield "rows of a table differ in length"
    if not any(node.role == "TH" for node in table.walk()):
        yield "table without header cells"


def _links(pdf: pikepdf.Pdf) -> Iterator[str]:
    numbers: Obj = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners: dict[int, Obj] = {
        int(k): v for k, v in zip(list(numbers)[::2], list(numbers)[1::2], strict=True)
    }
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            owner = owners[int(link.StructParent)]
            if owner.S != "/Link" or not str(link.get("/Contents", "")):
                yield "link without element or description"
