# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The voortgangsrapportage as slides: how it stands on one, then each group in full."""

from collections.abc import Callable, Iterable, Sequence

from facilitator.domain.dates import long_date, short_date
from facilitator.domain.words import STATUS_LABELS, Status, Theme
from facilitator.exports import progress_words as words
from facilitator.exports.pptx.cover import cover
from facilitator.exports.pptx.look import BODY, LEAD_TOP, LEFT, RIGHT, SMALL, TEXT, Style
from facilitator.exports.pptx.markup import Box, paragraph, shape, text_body, text_box
from facilitator.exports.pptx.measure import Paragraph
from facilitator.exports.pptx.rows import item_in_full, number_cell, sentence
from facilitator.exports.pptx.slides import Layout, Lead, Sheet, Slide, sheet_slides
from facilitator.exports.pptx.tables import Column, Form, Row
from facilitator.exports.progress_brief import brief, gap_lines, gap_tables
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.report_progress import ReportBar
from facilitator.exports.wording import NO_DATE, owner_line, plural, subtitle

_SPOKEN = (
    "Begin met wat gelukt is. Sta stil bij wat vastzit: wie kan het losmaken, en wanneer horen we "
    "dat?"
)
_STUCK, _BOARD, _DONE = "Wat vastzit, en bij wie", "Naar het OOGO", "Gedaan"
_MOVED, _RUNNING, _DROPPED = "Verzet", "Loopt nog", "Vervallen"
_NOTES = {
    _STUCK: "Vraag bij elke regel wie het losmaakt, en wanneer we dat horen.",
    _BOARD: "Dit ligt bij de bestuurders. Spreek af wie het antwoord terugbrengt.",
    _DONE: "Dit is gelukt. Noem wie het deed.",
    _MOVED: "Een deadline die vaker schuift, zegt iets over de afspraak zelf.",
    _RUNNING: "Dit loopt nog. Alleen bespreken wat iemand wil bespreken.",
    _DROPPED: "Dit doen we niet meer, en waarom.",
}
_BARS = 4
_NUMBER = Style(14, 19, bold=True, colour=TEXT)
_HEADLINE = Style(20, 27, serif=True)
_BAR_LEFT, _BAR_HEIGHT, _BAR_STEP, _BARS_TOP = 240, 26, 64, 206

Told = Callable[[ReportItem], tuple[str, str]]


def voortgang(report: Report) -> list[Slide]:
    """All slides of the voortgangsrapportage, in order."""
    found = words.standing(report)
    slides = [_cover(report), _overview(report), *sheet_slides(_brief_sheet(report))]
    groups: Sequence[tuple[str, Sequence[ReportItem], str, Told]] = (
        (_STUCK, found.stuck, "Waarom", _stuck),
        (_BOARD, found.passed_on, "Notitie", _noted),
        (_DONE, found.done, "Notitie", _noted),
        (_MOVED, found.moved, "Hoe vaak", _moves),
        (_RUNNING, found.running, "Stand", _runs),
        (_DROPPED, found.dropped, "Waarom", _noted),
    )
    for title, items, last, told in groups:
        if items:
            slides.extend(sheet_slides(_item_sheet(title, items, last, told)))
    slides.extend(sheet_slides(_count_sheet("Per thema", "Thema", words.per_theme(report))))
    per_recommendation = words.per_recommendation(report)
    slides.extend(sheet_slides(_count_sheet("Per aanbeveling", "Aanbeveling", per_recommendation)))
    return [*slides, *_gap_slides(report)]


def _cover(report: Report) -> Slide:
    found = words.standing(report)
    meta = (words.headline(report), f"Stand van {long_date(report.made_on)}")
    counts = {
        theme: f"{sum(i.theme is theme and i.status is Status.KLAAR for i in found.items)} van "
        f"{plural(sum(i.theme is theme for i in found.items), 'afspraak', 'afspraken')} klaar"
        for theme in Theme
    }
    return cover(report, "Voortgang", subtitle(report), meta, counts)


def _overview(report: Report) -> Slide:
    """The bars of the meetings under the one sentence that matters."""
    bars = words.bars_of(report)
    shown = bars if len(bars) <= _BARS else (bars[0], *bars[1 - _BARS :])
    most = max(1, *(sum(words.bar_numbers(bar)) for bar in shown))
    unit = (RIGHT - _BAR_LEFT) / most
    headline = words.headline(report)
    since = words.since_lines(report)
    core = Box(LEFT, LEAD_TOP, RIGHT - LEFT, _HEADLINE.line)
    told = Box(LEFT, LEAD_TOP + _HEADLINE.line + 8, RIGHT - LEFT, 4 * SMALL.line)
    shapes = [
        text_box(core, paragraph(headline, _HEADLINE), name="Kern"),
        text_box(told, "".join(paragraph(line, SMALL) for line in since), name="Sinds"),
    ]
    for index, bar in enumerate(shown):
        shapes += _bar(bar, _BARS_TOP + index * _BAR_STEP, unit)
    spoken = [f"{bar.title} ({short_date(bar.day)}): {words.bar_words(bar)}." for bar in bars]
    notes = (_SPOKEN, headline, *since, *spoken, *words.gap_lines(report))
    return Slide(Layout.TITEL, "Hoe het loopt", tuple(shapes), notes)


def _brief_sheet(report: Report) -> Sheet:
    """The whole story on one slide."""
    told = brief(report)
    return Sheet(
        title="In het kort",
        form=Form((Column("Waarover", 220), Column("Hoe het staat", 650))),
        rows=tuple(Row(line.about, (_cell(line.about), _cell(line.told))) for line in told),
        empty="",
        notes=("Dit is het hele verhaal. De dia's hierna laten elke afspraak zien.",),
    )


def _bar(bar: ReportBar, top: float, unit: float) -> list[str]:
    name = Box(LEFT, top, _BAR_LEFT - LEFT - 10, 2 * SMALL.line)
    label = paragraph(bar.title, SMALL) + paragraph(short_date(bar.day), SMALL)
    shapes = [text_box(name, label, name=bar.title[:60] or "Bijeenkomst")]
    left = float(_BAR_LEFT)
    for status, number in zip(words.COUNTED, words.bar_numbers(bar), strict=True):
        if number:
            shapes.append(_segment(status, number, Box(left, top, number * unit - 1, _BAR_HEIGHT)))
            left += number * unit
    under = Box(_BAR_LEFT, top + _BAR_HEIGHT + 3, RIGHT - _BAR_LEFT, SMALL.line)
    return [*shapes, text_box(under, paragraph(words.bar_words(bar), SMALL), name="In woorden")]


def _segment(status: Status, number: int, box: Box) -> str:
    shown = str(number) if box.width >= 10 * len(str(number)) + 4 else ""
    body = text_body(paragraph(shown, _NUMBER, align="ctr"), anchor="ctr")
    name = f"{words.SHORT_LABELS[status]}: {number}"
    return shape(box, name=name, colour=words.BAR_COLOURS[status], body=body)


def _stuck(item: ReportItem) -> tuple[str, str]:
    return owner_line(item), words.stuck_line(item)


def _noted(item: ReportItem) -> tuple[str, str]:
    return owner_line(item), words.remark(item)


def _moves(item: ReportItem) -> tuple[str, str]:
    return owner_line(item), f"{words.times(item)}: {words.moved_line(item)}"


def _runs(item: ReportItem) -> tuple[str, str]:
    day = short_date(item.deadline) if item.deadline else NO_DATE
    note = f": {item.note}" if item.note else ""
    return owner_line(item), f"{STATUS_LABELS[item.status]}, {day}{note}"


def _item_sheet(title: str, items: Sequence[ReportItem], last: str, told: Told) -> Sheet:
    columns = (
        Column("Nr", 62),
        Column("Afspraak", 340, gives=True),
        Column("Bij wie", 190),
        Column(last, 278),
    )
    whole = {item.label: item for item in items}
    rows = tuple(
        Row(item.label, (number_cell(item), *(_cell(part) for part in (item.text, *told(item)))))
        for item in items
    )
    return Sheet(
        title=title,
        form=Form(columns),
        rows=rows,
        empty="",
        notes=(_NOTES[title],),
        full=lambda key: item_in_full(whole[key]),
    )


def _cell(text: str) -> tuple[Paragraph, ...]:
    return (Paragraph(sentence(text), BODY),) if text else ()


def _count_sheet(title: str, label: str, counts: Iterable[words.Count]) -> Sheet:
    names = ("Totaal", *(words.SHORT_LABELS[status] for status in words.COUNTED), "Te laat")
    widths = (68, 62, 64, 60, 118, 106, 98, 74)
    columns = (Column(label, 220, gives=True), *map(Column, names, widths))
    rows = tuple(
        Row(
            count.label,
            (
                _cell(count.label),
                *(_cell(str(n) if n else "–") for n in (count.total, *count.by_status, count.late)),
            ),
        )
        for count in counts
    )
    return Sheet(
        title=title,
        form=Form(columns, gap=8),
        rows=rows,
        empty="Er zijn nog geen afspraken.",
        notes=("Hoeveel afspraken waar staan. Een afspraak kan bij meer aanbevelingen horen.",),
    )


def _gap_slides(report: Report) -> list[Slide]:
    """What the toets says now that it did not say before, and the other way round."""
    slides: list[Slide] = []
    for title, what, rows in gap_tables(report):
        lead = None if slides else Lead(" ".join(gap_lines(report)), lines=3)
        slides += sheet_slides(_gap_sheet(title, what, rows, lead))
    return slides


def _gap_sheet(
    title: str, what: str, gaps: Sequence[tuple[str, str, str]], lead: Lead | None = None
) -> Sheet:
    rows = tuple(
        Row(f"Punt {number}", (_cell(place), _cell(belongs), _cell(said)))
        for number, (place, belongs, said) in enumerate(gaps, start=1)
    )
    return Sheet(
        title=title,
        form=Form((Column("Waar", 200), Column("Thema en aanbeveling", 200), Column(what, 470))),
        rows=rows,
        empty="",
        notes=("Wat de sluitende-aanpaktoets nu anders zegt dan in de vorige versie.",),
        lead=lead,
    )
