# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A ReportLab canvas on which everything drawn is either content of an element or an artifact."""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from facilitator.exports.pdf import fonts
from facilitator.exports.pdf.metadata import Info, metadata
from facilitator.exports.pdf.structure import Element, StructureTree, text_string
from facilitator.exports.pdf.style import PAGE_HEIGHT, PAGE_WIDTH, TextStyle
from facilitator.exports.pdf.text import Line

LANGUAGE = "nl-NL"

for _key in ("StructParents", "Tabs"):
    # WORKAROUND: ReportLab's page dictionary writes no other keys than the ones it lists.
    if _key not in pdfdoc.PDFPage.__NoDefault__:
        pdfdoc.PDFPage.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, _key]


class TaggedCanvas(Canvas):
    """Draws pages and keeps the structure tree; text is set in the shipped faces only."""

    # What ReportLab keeps for canvases derived from its own, which its stubs leave out.
    _doc: pdfdoc.PDFDocument
    _code: list[str]
    _escape: Callable[[bytes], str]
    _bookmarkReference: Callable[[str], pdfdoc.PDFObject]  # noqa: N815 -- ReportLab's name
    _addAnnotation: Callable[[pdfdoc.PDFObject, str], None]  # noqa: N815 -- ReportLab's name

    def __init__(self, title: str, made_on: date) -> None:
        # Without a first font of our own ReportLab puts Helvetica in every file, not embedded.
        first: Any = fonts.face(fonts.REGULAR).name
        super().__init__(
            BytesIO(),
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=first,
            lang=LANGUAGE,
        )
        self.tree = StructureTree()
        self._open = False
        self._page_names: list[str] = []
        self._page_key = 0
        self._faces: set[str] = set()
        self._document_title = title
        self._made_on = made_on
        self._doc.info = Info(title, made_on)
        self.setViewerPreference("DisplayDocTitle", "true")

    # marked content

    @contextmanager
    def content(self, element: Element) -> Generator[None]:
        """Everything drawn inside is content of `element`."""
        self.begin(element)
        yield
        self.end()

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Generator[None]:
        """Everything drawn inside is decoration, which is not read aloud."""
        self._start(f"/Artifact<</Type/{kind}>>BDC")
        yield
        self.end()

    def begin(self, element: Element) -> None:
        """Start content of `element`; prefer `content` where speed does not matter."""
        self._start(f"/{element.role}<</MCID {self.tree.mark(element)}>>BDC")

    def end(self) -> None:
        """End what was begun."""
        self._code.append("EMC")
        self._open = False

    def _start(self, operator: str) -> None:
        if self._open:
            raise RuntimeError("marked content does not nest")
        self._open = True
        self._code.append(operator)

    # text

    def text_lines(self, lines: Sequence[Line], style: TextStyle, x: float, top: float) -> None:
        """Set `lines` from the top of the first line down, left at `x`."""
        if not self._open:
            raise RuntimeError("text outside marked content")
        code = self._code
        code.append(f"BT {style.colour} rg {x:.2f} {top - style.drop:.2f} Td {style.leading:g} TL")
        if style.tracking:
            code.append(f"{style.tracking:g} Tc")
        face, size = style.face, style.size
        current = ""
        for index, line in enumerate(lines):
            if index:
                code.append("T*")
            # a real space at a soft line end keeps words apart for whoever reads the text
            for run in face.runs(line.text + " " if line.soft else line.text):
                current = self._run(run, size, current)
        code.append("0 Tc ET" if style.tracking else "ET")
        if style.struck:
            self._strike(lines, style, x, top)

    def _strike(self, lines: Sequence[Line], style: TextStyle, x: float, top: float) -> None:
        for index, line in enumerate(lines):
            y = top - style.drop - index * style.leading + 0.27 * style.size
            self.rule(x, y, style.face.width(line.text) * style.size, style.colour, 0.6)

    def _run(self, run: fonts.Run, size: float, current: str) -> str:
        """Append the operators for one run; the font that is set after it."""
        code = self._code
        if run.actual:
            code.append(f"/Span<</ActualText {text_string(run.actual)}>>BDC")
        for name, shown in self._encoded(run):
            if name != current:
                code.append(f"{name} {size:g} Tf")
                current = name
            code.append(f"({shown}) Tj")
        if run.actual:
            code.append("EMC")
        return current

    def _encoded(self, run: fonts.Run) -> list[tuple[str, str]]:
        font, text = run.face.font, run.text
        if font.fontName not in self._faces:
            self._faces.add(font.fontName)
            font.splitString("", self._doc)
        if text.isascii():  # subset 0 of every face holds ASCII under its own codes
            if "\\" in text or "(" in text or ")" in text:
                text = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
            return [(font.getSubsetInternalName(0, self._doc), text)]
        return [
            (font.getSubsetInternalName(subset, self._doc), self._escape(codes))
            for subset, codes in font.splitString(text, self._doc)
        ]

    # shapes

    def paint(self, *operators: str) -> None:
        """Append drawing operators; they have to be inside marked content."""
        if not self._open:
            raise RuntimeError("drawing outside marked content")
        self._code.extend(operators)

    def fill_box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self.paint(f"{colour} rg {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def round_box(
        self,
        box: tuple[float, float, float, float],
        radius: float,
        fill: str = "",
        stroke: str = "",
    ) -> None:
        """A rectangle with round corners: `box` is left, bottom, width and height."""
        if fill:
            self.paint(f"{fill} rg")
        if stroke:
            self.paint(f"{stroke} RG 0.75 w")
        self.roundRect(*box, radius, stroke=int(bool(stroke)), fill=int(bool(fill)))

    def rule(self, x: float, y: float, width: float, colour: str, weight: float = 0.75) -> None:
        """A horizontal line."""
        self.paint(f"{colour} RG {weight:g} w {x:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S")

    # navigation

    def outline(self, title: str, key: str, level: int, top: float) -> None:
        """A bookmark to this place on this page."""
        self.bookmarkHorizontalAbsolute(key, top)
        self.addOutlineEntry(title, key, level)

    def link(self, element: Element, key: str, label: str, box: Sequence[float]) -> None:
        """A link to a bookmark: `box` is left, bottom, right and top."""
        annotation = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Annot"),
                "Subtype": pdfdoc.PDFName("Link"),
                "Rect": pdfdoc.PDFArray(list(box)),
                "Border": pdfdoc.PDFArray([0, 0, 0]),
                "Contents": pdfdoc.PDFString(label),
                "F": 4,
                "Dest": self._bookmarkReference(key),
            }
        )
        name = f"link{len(self._doc.idToObject)}"
        self._addAnnotation(annotation, name)
        number, _ = self._doc.idToObjectNumberAndVersion[self._doc.annotationName(name)]
        annotation["StructParent"] = self.tree.annotate(element, number)

    # pages

    def start_page(self) -> None:
        """Begin a page; `showPage` ends it."""
        self._page_key = self.tree.start_page()

    def showPage(self) -> None:  # noqa: N802 -- ReportLab's name
        """Finish the page."""
        if self._open:
            raise RuntimeError("marked content left open at the end of a page")
        name = self._doc.thisPageName()
        self._doc.updateSignature("".join(self._code))
        super().showPage()
        page: Any = self._doc.idToObject[name]
        # ReportLab would also write the page in ASCII 85, a quarter larger and slow.
        zipped = [pdfdoc.PDFZCompress]
        page.Contents = pdfdoc.PDFStream(content=page.stream, filters=zipped)
        page.StructParents = self._page_key
        page.Tabs = pdfdoc.PDFName("S")
        self._page_names.append(name)

    def finish(self) -> bytes:
        """The whole document."""
        document: Any = self._doc
        catalog = document.Catalog
        catalog.StructTreeRoot = self.tree.write(self._doc, self._page_names)
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        catalog.Metadata = metadata(self._document_title, self._made_on)
        return self.getpdfdata()
