# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The voortgangsrapportage as a workbook: counts to make one's own figure of, and every row."""

from collections.abc import Iterable, Sequence

from xlsxwriter.worksheet import Worksheet

from facilitator.domain.toets.finding import Severity
from facilitator.domain.words import STATUS_LABELS, THEME_LABELS, Status
from facilitator.exports import progress_words as words
from facilitator.exports import wording
from facilitator.exports.progress_brief import brief, closed_gap
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.xlsx.book import (
    CELL,
    PRIMARY,
    STATUS_COLOURS,
    TEXT_2,
    Book,
    Value,
    landscape,
    put,
    row_height,
)

Columns = Sequence[tuple[str, float]]
_LIST: Columns = (
    ("Nr", 8),
    ("Afspraak", 50),
    ("Eigenaar", 26),
    ("Thema", 17),
    ("Status", 19),
    ("Eerste deadline", 15),
    ("Deadline", 14),
    ("Verzet", 8),
    ("Vast, en bij wie", 40),
    ("Laatste notitie", 40),
    ("Uit", 24),
)
_STATUS = 4
_HEAD_HEIGHT = 20.0
_CLOSED = {Severity.GAT: "Gat gedicht", Severity.LET_OP: "Let op opgelost"}
_OPENED = {Severity.GAT: "Nieuw gat", Severity.LET_OP: "Nieuw: let op"}
_COUNTS = ("Totaal", *(words.SHORT_LABELS[status] for status in words.COUNTED), "Te laat")


def voortgang(report: Report) -> bytes:
    """Three sheets: the counts, the afspraken, and what else changed."""
    book = Book(f"Voortgangsrapportage {report.region}", report)
    _overview(book, report)
    _agreements(book, report)
    _changes(book, report)
    return book.to_bytes()


def _overview(book: Book, report: Report) -> None:
    sheet = book.sheet("Voortgang")
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, len(_COUNTS) + 1, 13)
    title = book.look(font_size=18, bold=True, font_color=PRIMARY, valign="vcenter")
    sheet.set_row(0, 28)
    put(sheet, 0, 0, f"Voortgangsrapportage {report.region}", title)
    quiet = book.look(font_color=TEXT_2)
    put(sheet, 1, 0, f"{wording.dated_meeting(report)}. {wording.version_line(report)}.", quiet)
    told = (f"{line.about}: {line.told}" for line in brief(report)[:5])
    lines = (words.headline(report), *words.since_lines(report), *told)
    plain = book.look()
    for row, line in enumerate(lines, start=2):
        put(sheet, row, 0, line, plain)
    row = len(lines) + 3
    row = _table(book, sheet, row, ("Bijeenkomst", "Datum"), _bars(report))
    row = _table(book, sheet, row, ("Thema",), _count_rows(words.per_theme(report)))
    _table(book, sheet, row, ("Aanbeveling",), _count_rows(words.per_recommendation(report)))
    landscape(sheet)


def _bars(report: Report) -> Iterable[Sequence[Value]]:
    for bar in words.bars_of(report):
        numbers = words.bar_numbers(bar)
        yield bar.title, bar.day, sum(numbers), *numbers, bar.laat


def _count_rows(counts: Iterable[words.Count]) -> Iterable[Sequence[Value]]:
    for count in counts:
        yield count.label, count.total, *count.by_status, count.late


def _table(
    book: Book, sheet: Worksheet, row: int, named: Sequence[str], rows: Iterable[Sequence[Value]]
) -> int:
    """A table of counts from `row` on; gives the row for the next one."""
    cell, day = book.cell, book.day
    sheet.set_row(row, _HEAD_HEIGHT)
    for place, name in enumerate((*named, *_COUNTS)):
        put(sheet, row, place, name, book.head if place < len(named) else book.head_right)
    for values in rows:
        row += 1
        sheet.set_row(row, row_height(()))
        for place, value in enumerate(values):
            dated = place == 1 and len(named) == 2
            put(sheet, row, place, value, day if dated else cell)
    return row + 2


def _agreements(book: Book, report: Report) -> None:
    items = words.standing(report).items
    sheet = book.sheet("Afspraken")
    _columns(book, sheet, _LIST)
    cell, day = book.cell, book.day
    for row, item in enumerate(items, start=1):
        values = _values(item, report)
        _fit(sheet, row, values, _LIST)
        for place, value in enumerate(values):
            dated = not isinstance(value, str | int | None)
            put(sheet, row, place, value, day if dated else cell)
        colour, tint = STATUS_COLOURS[item.status]
        status = book.look(**{**CELL, "font_color": colour, "bg_color": tint})
        put(sheet, row, _STATUS, STATUS_LABELS[item.status], status)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(len(items), 1), len(_LIST) - 1)
    landscape(sheet)


def _values(item: ReportItem, report: Report) -> Sequence[Value]:
    stuck = item.status is Status.GEBLOKKEERD or item.late_on(report.made_on)
    return (
        item.label,
        item.text,
        wording.owner_line(item),
        THEME_LABELS[item.theme] if item.theme else wording.GENERAL,
        STATUS_LABELS[item.status],
        item.original_deadline,
        item.deadline,
        words.times(item) if item.postponed else None,
        words.stuck_line(item) if stuck else None,
        words.remark(item),
        item.origin,
    )


def _changes(book: Book, report: Report) -> None:
    """What changed since the last version, and which gaps closed or came."""
    progress = report.progress
    if progress is None:
        return
    rows = [("Afspraak", c.label, c.text, "\n".join(c.parts)) for c in progress.changed]
    rows += [
        (_CLOSED[g.severity], g.code, g.place, closed_gap(report, g)) for g in progress.gaps_closed
    ]
    rows += [(_OPENED[g.severity], g.code, g.place, g.sentence) for g in progress.gaps_opened]
    if not rows:
        return
    sheet = book.sheet("Veranderd")
    columns: Columns = (("Soort", 16), ("Nummer of code", 16), ("Waarover", 50), ("Wat", 70))
    _columns(book, sheet, columns)
    cell = book.cell
    for row, values in enumerate(rows, start=1):
        _fit(sheet, row, values, columns)
        for place, value in enumerate(values):
            put(sheet, row, place, value, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    landscape(sheet)


def _columns(book: Book, sheet: Worksheet, columns: Columns) -> None:
    sheet.set_row(0, _HEAD_HEIGHT)
    for place, (name, width) in enumerate(columns):
        sheet.set_column(place, place, width)
        put(sheet, 0, place, name, book.head)
    sheet.repeat_rows(0)


def _fit(sheet: Worksheet, row: int, values: Sequence[Value], columns: Columns) -> None:
    widths = (width for _, width in columns)
    sheet.set_row(row, row_height(zip(values, widths, strict=True)))
