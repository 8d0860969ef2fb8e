# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The actielijst as a spreadsheet: partners choose a status, give a new date, add a note."""

from collections.abc import Sequence
from datetime import date

from xlsxwriter.format import Format as XlsxFormat
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from facilitator.domain.sheet import (
    ABOUT,
    HEADINGS,
    HIDDEN,
    INPUT,
    SHEET,
    About,
    SheetColumn,
)
from facilitator.domain.text import clean_line
from facilitator.domain.words import (
    KIND_LABELS,
    STATUS_LABELS,
    THEME_LABELS,
    AgreementKind,
    Status,
    Theme,
)
from facilitator.exports import wording
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.xlsx.book import (
    CONTROL,
    DATE,
    LATE,
    LINE,
    PAPER,
    PRIMARY,
    STATUS_COLOURS,
    TEXT_2,
    THEME_COLOURS,
    TINT,
    WHITE,
    Book,
    Property,
    Value,
    landscape,
    put,
    row_height,
)

_C = SheetColumn
COLUMNS: tuple[tuple[SheetColumn, float], ...] = (
    (_C.NUMBER, 7),
    (_C.TEXT, 43),
    (_C.OWNER, 25),
    (_C.ORIGINAL, 13),
    (_C.DEADLINE, 13),
    (_C.POSTPONED, 8),
    (_C.STATUS, 19),
    (_C.NEW_DEADLINE, 14),
    (_C.NOTE, 34),
    (_C.UNBLOCKER, 18),
    (_C.LAST_NOTE, 32),
    (_C.THEME, 17),
    (_C.SUPPORTING, 26),
    (_C.VISIBLE, 32),
    *((hidden, 12.0) for hidden in HIDDEN),
)
"""The columns in order, with their widths. The first ten are what is printed."""

CODES = 4
"""The hidden row with the codes; the headings stand in the row after it, counting from 0."""
HEAD = CODES + 1
FIRST = HEAD + 1
_PRINTED = 10
_LATE_WIDTH = 20.0
_PLACES = {column: place for place, (column, _) in enumerate(COLUMNS)}
_LAST = len(COLUMNS) - 1
_WIDTHS = tuple(width for column, width in COLUMNS if column not in HIDDEN)
"""Of the columns that people see: these stand before the hidden ones."""
_INSTRUCTION = (
    "Vul in: Status, Nieuwe deadline en Notitie. Bewaar het bestand en mail het terug. "
    "De andere kolommen horen bij de lijst zelf."
)
_EARLIEST, _LATEST = date(2000, 1, 1), date(2099, 12, 31)


def actielijst(report: Report) -> bytes:
    """The agreements to fill in, and beside them what else was captured, to read."""
    book = Book(f"Actielijst {report.region}", report)
    items = report.of_kind(AgreementKind.AFSPRAAK)
    sheet = book.sheet(SHEET)
    _heading(book, sheet, report)
    _columns(book, sheet, any(item.late_on(report.made_on) for item in items))
    rows = _Rows(book, sheet, report)
    for row, item in enumerate(items, start=FIRST):
        rows.write(row, item)
    last = max(FIRST + len(items) - 1, FIRST)
    _marks(book, sheet, last)
    _validations(sheet, last)
    _protect(sheet, last)
    _print_setup(sheet, report, last)
    _others(book, report)
    _about(book, report)
    return book.to_bytes()


def _heading(book: Book, sheet: Worksheet, report: Report) -> None:
    title = book.look(font_size=18, bold=True, font_color=PRIMARY, valign="vcenter")
    quiet = book.look(font_color=TEXT_2)
    strong = book.look(bold=True)
    sheet.set_row(0, 28)
    put(sheet, 0, 0, f"Actielijst {wording.whose(report)}", title)
    put(sheet, 1, 0, f"{wording.dated_meeting(report)}. {wording.version_line(report)}.", quiet)
    put(sheet, 2, 0, _INSTRUCTION, strong)


def _columns(book: Book, sheet: Worksheet, late: bool) -> None:
    """Widths, the hidden codes and the headings; what is to be filled in has our colour."""
    code = book.look(font_color=TEXT_2)
    for place, (column, usual) in enumerate(COLUMNS):
        width = _LATE_WIDTH if column is _C.DEADLINE and late else usual
        sheet.set_column(place, place, width, None, {"hidden": column in HIDDEN})
        put(sheet, CODES, place, column.code, code)
        colours = (
            {"bg_color": PRIMARY, "font_color": WHITE}
            if column in INPUT
            else {"bg_color": TINT, "font_color": PRIMARY}
        )
        look = book.look(bold=True, valign="vcenter", text_wrap=True, bottom=1, **colours)
        put(sheet, HEAD, place, HEADINGS[column], look)
    sheet.set_row(CODES, None, None, {"hidden": True})
    sheet.set_row(HEAD, 30)


class _Rows:
    """Writes the rows of one list; what is the same for many rows is made once."""

    def __init__(self, book: Book, sheet: Worksheet, report: Report) -> None:
        self._book = book
        self._sheet = sheet
        self._report = report
        self._looks: dict[tuple[bool, bool, Theme | None], list[XlsxFormat]] = {}

    def write(self, row: int, item: ReportItem) -> None:
        """One agreement."""
        values = _values(item, self._report.version)
        self._sheet.set_row(row, row_height(zip(values, _WIDTHS, strict=False)))
        for place, look in enumerate(self._row_looks(item)):
            put(self._sheet, row, place, values[place], look)

    def _row_looks(self, item: ReportItem) -> list[XlsxFormat]:
        """How the cells of a row look: by lateness, owner and theme."""
        late = item.late_on(self._report.made_on)
        key = late, _lacks_owner(item), item.theme
        if key not in self._looks:
            looks = (_look(column, late=late, item=item) for column, _ in COLUMNS)
            self._looks[key] = [self._book.look(**look) for look in looks]
        return self._looks[key]


def _lacks_owner(item: ReportItem) -> bool:
    return not item.owner and item.status not in wording.SETTLED


def _values(item: ReportItem, version: int) -> Sequence[Value]:
    """The values of a row, in the order of the columns."""
    owner = wording.owner_line(item)
    function = wording.function_line(item)
    return (
        item.label,
        item.text,
        f"{owner}\n{function}" if function else owner,
        item.original_deadline,
        item.deadline,
        item.postponed or None,
        STATUS_LABELS[item.status],
        None,
        None,
        None,
        item.note,
        THEME_LABELS[item.theme] if item.theme else wording.GENERAL,
        "\n".join(item.supporting),
        item.visible,
        item.uid,
        version,
        item.status.value,
        item.deadline.isoformat() if item.deadline else None,
        item.note,
    )


def _look(column: SheetColumn, *, late: bool, item: ReportItem) -> dict[str, Property]:
    look: dict[str, Property] = {"valign": "vcenter", "text_wrap": True}
    if column in INPUT:
        look |= {"locked": False, "border": 1, "border_color": CONTROL, "bg_color": WHITE}
    else:
        look |= {"bottom": 1, "bottom_color": LINE, "bg_color": PAPER}
    if column in {_C.ORIGINAL, _C.DEADLINE, _C.NEW_DEADLINE}:
        look |= {"num_format": DATE, "align": "left"}
    if column is _C.DEADLINE and late:
        look |= {"num_format": f'{DATE} "{wording.LATE}"', "font_color": LATE, "bold": True}
    if column is _C.OWNER and _lacks_owner(item):
        look["font_color"] = LATE
    if column is _C.THEME:
        look["font_color"] = THEME_COLOURS[item.theme]
    if column is _C.TEXT:
        look["bold"] = True
    if column is _C.POSTPONED:
        look |= {"num_format": '0 "×"', "align": "left"}
    return look


def _marks(book: Book, sheet: Worksheet, last: int) -> None:
    """A status has its colour, also one that is chosen later; the word says the same."""
    place = _PLACES[_C.STATUS]
    for status, (colour, tint) in STATUS_COLOURS.items():
        sheet.conditional_format(
            FIRST,
            place,
            last,
            place,
            {
                "type": "cell",
                "criteria": "==",
                "value": f'"{STATUS_LABELS[status]}"',
                "format": book.mark(font_color=colour, bg_color=tint),
            },
        )


def _validations(sheet: Worksheet, last: int) -> None:
    status, deadline = _PLACES[_C.STATUS], _PLACES[_C.NEW_DEADLINE]
    after = _PLACES[INPUT[-1]] + 1
    sheet.data_validation(
        FIRST,
        status,
        last,
        status,
        {
            "validate": "list",
            "source": [STATUS_LABELS[one] for one in Status],
            "error_title": "Kies een status",
            "error_message": "Kies een status uit de lijst. Meer uitleg kan in de kolom Notitie.",
        },
    )
    sheet.data_validation(
        FIRST,
        deadline,
        last,
        deadline,
        {
            "validate": "date",
            "criteria": "between",
            "minimum": _EARLIEST,
            "maximum": _LATEST,
            "input_title": "Nieuwe deadline",
            "input_message": "Alleen als de datum verandert, bijvoorbeeld 1-3-2027.",
            "error_title": "Typ een datum",
            "error_message": "Typ een datum als 1-3-2027. Meer uitleg kan in de kolom Notitie.",
        },
    )
    # Typing elsewhere is refused with a sentence; the protection alone would forbid sorting too.
    refuse = {
        "validate": "custom",
        "value": "=FALSE()",
        "ignore_blank": False,
        "error_title": "Hoort bij de lijst",
        "error_message": "Vul alleen Status, Nieuwe deadline of Notitie in.",
    }
    sheet.data_validation(FIRST, 0, last, status - 1, refuse)
    sheet.data_validation(FIRST, after, last, _LAST, refuse)


def _protect(sheet: Worksheet, last: int) -> None:
    """Only what is to be filled in takes typing; sorting and filtering stay possible.

    Excel sorts a protected range only when it may be edited: an editable range without password
    says so, and the validation of its locked columns keeps typing out.
    """
    sheet.protect(
        "",
        {"sort": True, "autofilter": True, "format_rows": True, "format_columns": False},
    )
    sheet.unprotect_range(xl_range(HEAD, 0, last, _LAST), "Lijst")
    sheet.autofilter(HEAD, 0, last, _LAST)
    sheet.freeze_panes(FIRST, 2)


def _print_setup(sheet: Worksheet, report: Report, last: int) -> None:
    landscape(sheet)
    sheet.repeat_rows(HEAD)
    sheet.print_area(0, 0, last, _PRINTED - 1)
    region = clean_line(report.region).replace("&", "&&")[:60]
    sheet.set_footer(f"&L&8Actielijst {region}&C&8{wording.version_line(report)}&R&8&P van &N")


def _others(book: Book, report: Report) -> None:
    """Decisions, insights and parkeerpunten: nothing to fill in, but part of the list."""
    items = [item for item in report.items if item.kind is not AgreementKind.AFSPRAAK]
    if not items:
        return
    sheet = book.sheet("Besluiten en punten")
    columns: Sequence[tuple[str, float]] = (
        ("Nr", 7), ("Soort", 14), ("Tekst", 70), ("Thema", 17), ("Wie", 30), ("Wanneer", 14),
    )  # fmt: skip
    head, cell, dated = book.head, book.cell, book.day
    sheet.set_row(0, 20)
    for place, (label, width) in enumerate(columns):
        sheet.set_column(place, place, width)
        put(sheet, 0, place, label, head)
    for row, item in enumerate(items, start=1):
        who = "\n".join(part for part in (item.owner, wording.function_line(item)) if part)
        theme = THEME_LABELS[item.theme] if item.theme else wording.GENERAL
        texts = (item.label, KIND_LABELS[item.kind], item.text, theme, who)
        sheet.set_row(row, row_height((t, w) for t, (_, w) in zip(texts, columns, strict=False)))
        for place, text in enumerate(texts):
            put(sheet, row, place, text, cell)
        put(sheet, row, len(texts), item.deadline, dated)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(items), len(columns) - 1)
    sheet.protect("", {"sort": True, "autofilter": True, "format_columns": True})
    landscape(sheet)
    sheet.repeat_rows(0)


def _about(book: Book, report: Report) -> None:
    """Which list this is, for when it comes back."""
    sheet = book.sheet(ABOUT)
    plain = book.look()
    facts = {
        About.FORMAT: "1",
        About.REGION: report.region,
        About.MEETING: report.uid,
        About.VERSION: str(report.version),
        About.MADE_ON: report.made_on.isoformat(),
    }
    for row, (key, value) in enumerate(facts.items()):
        put(sheet, row, 0, key.value, plain)
        put(sheet, row, 1, value, plain)
    sheet.hide()
    sheet.protect("")
