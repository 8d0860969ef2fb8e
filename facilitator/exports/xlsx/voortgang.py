# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The voortgangsrapportage as a workbook: counts to make one's own figure of, and every row."""

from collections.abc import Iterable, Sequence

from xlsxwriter.worksheet import Worksheet

from facilitator.domain.toets.finding import Severity
from facilitator.domain.words import STATUS_LABELS, Status
from facilitator.exports import progress_words as words
from facilitator.exports import wording
from facilitator.exports.progress_brief import brief, closed_gap
from facilitator.exports.progress_gaps import (
    closed_per,
    gap_recommendations,
    gap_theme,
    item_called,
    item_recommendations,
    item_theme,
)
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.report_progress import ReportChange, ReportGap
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
    ("Aanbevelingen", 30),
    ("Status", 19),
    ("Eerste deadline", 15),
    ("Deadline", 14),
    ("Verzet", 8),
    ("Vast, en bij wie", 40),
    ("Laatste notitie", 40),
    ("Uit", 24),
)
_CHANGED: Columns = (
    ("Soort", 16),
    ("Nummer of code", 16),
    ("Waarover", 50),
    ("Wat", 70),
    ("Thema", 17),
    ("Aanbevelingen", 30),
)
_STATUS = 5
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
    lines = [words.headline(report), *words.since_lines(report), *told]
    lines += [per] if (per := closed_per(report)) else []
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
        item_theme(item),
        ", ".join(item_recommendations(item)) or None,
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
    rows: list[tuple[str, ...]] = [
        ("Afspraak", each.label, each.text, "\n".join(each.parts), *_about(report, each))
        for each in progress.changed
    ]
    for severity, gap, said in (
        *((_CLOSED[gap.severity], gap, closed_gap(report, gap)) for gap in progress.gaps_closed),
        *((_OPENED[gap.severity], gap, gap.sentence) for gap in progress.gaps_opened),
    ):
        rows.append((severity, gap.code, gap.place, said, *_about(report, gap)))
    if not rows:
        return
    sheet = book.sheet("Veranderd")
    _columns(book, sheet, _CHANGED)
    cell = book.cell
    for row, values in enumerate(rows, start=1):
        _fit(sheet, row, values, _CHANGED)
        for place, value in enumerate(values):
            put(sheet, row, place, value or None, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(_CHANGED) - 1)
    landscape(sheet)


def _about(report: Report, told: ReportChange | ReportGap) -> tuple[str, str]:
    """The theme and the recommendations."""
    if isinstance(told, ReportGap):
        return gap_theme(report, told), ", ".join(gap_recommendations(report, told))
    item = item_called(report, told.label)
    return (item_theme(item), ", ".join(item_recommendations(item))) if item else ("", "")


def _columns(book: Book, sheet: Worksheet, columns: Columns) -> None:
    sheet.set_row(0, _HEAD_HEIGHT)
    for place, (name, width) in enumerate(columns):
        sheet.set_column(place, place, width)
        put(sheet, 0, place, name, book.head)
    sheet.repeat_rows(0)


def _fit(sheet: Worksheet, row: int, values: Sequence[Value], columns: Columns) -> None:
    widths = (width for _, width in columns)
    sheet.set_row(row, row_height(zip(values, widths, strict=True)))
