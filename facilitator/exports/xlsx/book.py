# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A workbook in our colours: text stays text, the same cells give the same bytes."""

from collections.abc import Iterable
from datetime import date, datetime, time
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format as XlsxFormat
from xlsxwriter.worksheet import Worksheet

from facilitator.domain.dates import long_date
from facilitator.domain.text import clean_text
from facilitator.domain.words import Status, Theme
from facilitator.exports.report import Report
from facilitator.exports.wording import version_line

Property = str | int | float | bool
Value = str | int | date | None

PRIMARY, TINT, WHITE = "#5C2E5E", "#F4ECF3", "#FFFFFF"
PAPER, LINE, CONTROL = "#F8F6F2", "#E6E1D8", "#8E867A"
TEXT, TEXT_2, LATE = "#26221E", "#585149", "#B3261E"
THEME_COLOURS: dict[Theme | None, str] = {
    Theme.POSITIONERING: "#4258C8",
    Theme.REGIEVOERING: "#A35200",
    Theme.OVERLEGSTRUCTUUR: "#00635A",
    None: TEXT_2,
}
STATUS_COLOURS = {
    Status.OPEN: ("#5D646B", "#EEEFF0"),
    Status.BEZIG: ("#1B6797", "#E5F0F7"),
    Status.KLAAR: ("#2C7038", "#E8F3E9"),
    Status.GEBLOKKEERD: (LATE, "#FCEDEB"),
    Status.VERVALLEN: ("#6D665D", "#F1EEE9"),
    Status.DOORGELEID: ("#1B6797", "#E5F0F7"),
}
FONT = "Arial"
# Dutch names of months on every machine: 413 is Dutch as it is spoken in the Netherlands.
DATE = "[$-413]d mmm yyyy"
CELL: dict[str, Property] = {
    "valign": "vcenter",
    "text_wrap": True,
    "bottom": 1,
    "bottom_color": LINE,
}
_HEAD: dict[str, Property] = {
    "bold": True,
    "bg_color": TINT,
    "font_color": PRIMARY,
    "bottom": 1,
    "valign": "vcenter",
    "text_wrap": True,
}
LONGEST = 32_767
"""What a cell of Excel holds, in UTF-16 code units; longer text makes it repair the file."""
_CUT = " […]"
_LINE_HEIGHT, _HIGHEST = 13.5, 400.0
_PER_WIDTH = 0.92
"""How many letters fit in one unit of a column's width, words that move along counted in."""


class Book:
    """A workbook in memory. Looks are given as XlsxWriter's format properties."""

    def __init__(self, title: str, report: Report) -> None:
        self._buffer = BytesIO()
        # Whatever was typed is text: no formula, link or number is made of it.
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self._book = xlsxwriter.Workbook(self._buffer, options)
        self._looks: dict[tuple[tuple[str, Property], ...], XlsxFormat] = {}
        self._book.set_size(20_000, 11_000)
        self._book.set_properties(
            {
                "title": clean_text(title)[:255],
                "subject": version_line(report)[:255],
                "author": "Slagvaardig",
                "created": datetime.combine(report.made_on, time()),
            }
        )

    def sheet(self, name: str) -> Worksheet:
        """A new sheet."""
        return self._book.add_worksheet(name)

    def look(self, **properties: Property) -> XlsxFormat:
        """The format with these properties; one of each kind is made."""
        key = tuple(sorted(properties.items()))
        if key not in self._looks:
            given = {"font_name": FONT, "font_size": 10, "font_color": TEXT, **properties}
            self._looks[key] = self._book.add_format(given)
        return self._looks[key]

    @property
    def head(self) -> XlsxFormat:
        """A heading of a column."""
        return self.look(**_HEAD)

    @property
    def head_right(self) -> XlsxFormat:
        """A heading above numbers."""
        return self.look(**_HEAD, align="right")

    @property
    def cell(self) -> XlsxFormat:
        """A cell to read."""
        return self.look(**CELL)

    @property
    def day(self) -> XlsxFormat:
        """A cell with a date to read."""
        return self.look(**CELL, num_format=DATE, align="left")

    def mark(self, **properties: Property) -> XlsxFormat:
        """A format that is laid over a cell's own when a condition holds."""
        return self._book.add_format(properties)

    def to_bytes(self) -> bytes:
        """The file."""
        self._book.close()
        return self._buffer.getvalue()


def landscape(sheet: Worksheet) -> None:
    """Print a sheet on A4, as wide as it is, with its headings on every page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&R&8&P van &N")


def cell_text(text: str) -> str:
    """Text as a cell can hold it: cleaned, and cut where Excel would call the file damaged."""
    clean = clean_text(text)
    if "\t" in clean:
        clean = clean.replace("\t", " ")
    if len(clean) * 2 <= LONGEST:
        return clean
    raw = clean.encode("utf-16-le")
    if len(raw) <= 2 * LONGEST:
        return clean
    room = 2 * (LONGEST - len(_CUT))
    return raw[:room].decode("utf-16-le", errors="ignore") + _CUT


def put(
    sheet: Worksheet, row: int, column: int, value: str | int | date | None, look: XlsxFormat
) -> None:
    """Write one value as what it is: text as text, a date as a date, nothing as an empty cell."""
    if value is None or value == "":
        sheet.write_blank(row, column, None, look)
    elif isinstance(value, str):
        sheet.write_string(row, column, cell_text(value), look)
    elif isinstance(value, int):
        sheet.write_number(row, column, value, look)
    elif value.year < 1900:  # before the first day that Excel knows
        sheet.write_string(row, column, long_date(value), look)
    else:
        sheet.write_datetime(row, column, datetime.combine(value, time()), look)


def row_height(cells: Iterable[tuple[Value, float]]) -> float:
    """The height of a row, from its cells and the widths of their columns.

    LibreOffice gives rows without a height one line, whatever stands in them.
    """
    lines = 1
    for text, width in cells:
        if isinstance(text, str) and (len(text) > width * _PER_WIDTH or "\n" in text):
            lines = max(lines, _lines(text, width))
    return min(lines * _LINE_HEIGHT + 4, _HIGHEST)


def _lines(text: str, width: float) -> int:
    room = int(width * _PER_WIDTH)
    return sum(1 + max(len(part) - 1, 0) // room for part in text.split("\n"))
