# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Documents: ours, against the libraries writing the same texts without tags, paging or notes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID
from xml.sax.saxutils import escape

from openpyxl import load_workbook
from pptx import Presentation
from pptx.util import Pt
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table
from xlsxwriter import Workbook

from facilitator import assets
from facilitator.exports.documents import Document, Format, render
from facilitator.exports.pdf.actielijst import actielijst
from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.style import MARGIN, TextStyle
from facilitator.exports.pdf.table import Table as OurTable
from facilitator.exports.report import Report
from tests.benchmarks.measure import Row, timed
from tests.builders.reports import a_report, many_items

PlainText = tuple[str, TextStyle]
PlainTable = tuple[list[float], list[str], list[list[list[PlainText]]]]
PlainSlide = tuple[str, list[list[list[str]]]]

GRID = [
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, HexColor("#E6E1D8")),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


@cache
def plain_style(style: TextStyle) -> ParagraphStyle:
    """The same face, size and leading for ReportLab's own paragraphs."""
    name = f"plain-{style.font}"
    if name not in pdfmetrics.getRegisteredFontNames():
        with assets.resource_path(f"fonts/{style.font}.ttf") as path:
            pdfmetrics.registerFont(TTFont(name, str(path)))
    return ParagraphStyle(repr(style), fontName=name, fontSize=style.size, leading=style.leading)


def agreements(report: Report) -> PlainTable:
    """The table of the actielijst: every agreement once, all themes under one head."""
    canvas = TaggedCanvas("", report.made_on)
    blocks = [b for section in actielijst(report, canvas.tree.root) for b in section.blocks]
    tables = [b for b in blocks if isinstance(b, OurTable) and b.look.tick]
    columns = tables[0].columns
    rows = [row for table in tables for row in table.cells]
    cells = [[[(t.text, t.style) for t in cell if t.text] for cell in row] for row in rows]
    return [column.width for column in columns], [column.label for column in columns], cells


def plain_table(widths: list[float], head: list[str], rows: list[list[list[PlainText]]]) -> Table:
    cells = [
        [[Paragraph(escape(text), plain_style(style)) for text, style in cell] for cell in row]
        for row in rows
    ]
    return Table([head, *cells], widths, repeatRows=1, splitInRow=1, style=GRID)


def plain_pdf(table: PlainTable) -> bytes:
    buffer = BytesIO()
    margins = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), MARGIN - 6)
    SimpleDocTemplate(buffer, pagesize=A4, **margins).build([plain_table(*table)])
    return buffer.getvalue()


def slides_of(deck: bytes) -> list[PlainSlide]:
    """Titles and table cells of a deck, slide by slide."""
    found: list[PlainSlide] = []
    for slide in Presentation(BytesIO(deck)).slides:
        tables: list[Any] = [shape for shape in slide.shapes if shape.has_table]
        title = slide.shapes.title
        cells = [[c.text for c in row.cells] for t in tables for row in t.table.rows]
        found.append((title.text if title is not None else "", [cells] if cells else []))
    return found


def bare_deck(slides: Sequence[PlainSlide]) -> bytes:
    deck: Any = Presentation()
    layout = deck.slide_layouts[5]
    for title, tables in slides:
        slide = deck.slides.add_slide(layout)
        slide.shapes.title.text = title
        for rows in tables:
            place = (Pt(40), Pt(90), Pt(640), Pt(400))
            table = slide.shapes.add_table(len(rows), len(rows[0]), *place).table
            for row, texts in enumerate(rows):
                for column, text in enumerate(texts):
                    table.cell(row, column).text = text
    buffer = BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def pdf_of(count: int) -> Callable[[Path], Iterator[Row]]:
    def rows(_: Path) -> Iterator[Row]:
        report = a_report(items=many_items(count))
        table = agreements(report)
        yield Row(
            f"actielijst als PDF, {count} afspraken",
            1.7,
            product=timed(lambda: render(report, Document.ACTIELIJST, Format.PDF)),
            baseline=timed(lambda: plain_pdf(table)),
            rounds=15,
        )

    return rows


def cells_of(book: bytes) -> list[list[list[Any]]]:
    """The values of each sheet, row by row."""
    opened: Any = load_workbook(BytesIO(book))
    return [[[_cell(cell) for cell in row] for row in sheet.iter_rows()] for sheet in opened]


def _cell(cell: Any) -> Any:
    """A value, "" for a cell that is only there to look like something, None for no cell."""
    return "" if cell.value is None and cell.has_style else cell.value


def bare_book(sheets: Sequence[list[list[Any]]]) -> bytes:
    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True, "default_date_format": "d mmm yyyy"})
    plain = book.add_format()
    for rows in sheets:
        sheet = book.add_worksheet()
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                if value is not None:
                    look = None if isinstance(value, datetime) else plain
                    sheet.write(row, column, value, look)
    book.close()
    return buffer.getvalue()


def xlsx_of(count: int) -> Callable[[Path], Iterator[Row]]:
    def rows(_: Path) -> Iterator[Row]:
        items = tuple(replace(i, uid=str(UUID(int=i.number))) for i in many_items(count))
        report = a_report(items=items)
        cells = cells_of(render(report, Document.ACTIELIJST, Format.XLSX))
        yield Row(
            f"actielijst als XLSX, {count} afspraken",
            1.7,
            product=timed(lambda: render(report, Document.ACTIELIJST, Format.XLSX)),
            baseline=timed(lambda: bare_book(cells)),
            rounds=15,
        )

    return rows


def pptx_of(count: int) -> Callable[[Path], Iterator[Row]]:
    def rows(_: Path) -> Iterator[Row]:
        report = a_report(items=many_items(count))
        slides = slides_of(render(report, Document.ACTIELIJST, Format.PPTX))
        yield Row(
            f"actielijst als PPTX, {count} afspraken",
            1.7,
            product=timed(lambda: render(report, Document.ACTIELIJST, Format.PPTX)),
            baseline=timed(lambda: bare_deck(slides)),
            rounds=15,
        )

    return rows
