# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The voortgangsrapportage: one page that tells it all, then the lists behind it."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from facilitator.domain.dates import short_date
from facilitator.domain.words import STATUS_LABELS, Status
from facilitator.exports import progress_words as words
from facilitator.exports import wording
from facilitator.exports.pdf.figures import Facts
from facilitator.exports.pdf.layout import Section, lay_out
from facilitator.exports.pdf.masthead import masthead
from facilitator.exports.pdf.progress_chart import ProgressBars
from facilitator.exports.pdf.rows import Cell, Text
from facilitator.exports.pdf.sheet import Sheet
from facilitator.exports.pdf.story import HeadingLook, Story
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import (
    BODY,
    BODY_2,
    CAPTION,
    KERNVRAAG,
    NUMBER,
    SECTION,
    STRONG,
    SUBHEADING,
    WIDTH,
)
from facilitator.exports.pdf.table import Column, TableLook
from facilitator.exports.pdf.text import clipped
from facilitator.exports.progress_brief import (
    gap_lines,
    gap_tables,
    moved_line,
    recommendation_line,
    theme_line,
)
from facilitator.exports.progress_gaps import closed_per
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.report_progress import ReportBar

_NR, _OWNER = 40.0, 130.0
Told = Callable[[ReportItem], Sequence[str]]


class _Shown(NamedTuple):
    """How many meetings and rows stand on the first page; the lists after it have all rows."""

    bars: int
    done: int
    stuck: int
    passed_on: int


_ROOMS = (
    _Shown(4, 8, 5, 3),
    _Shown(4, 5, 3, 2),
    _Shown(4, 3, 3, 2),
    _Shown(4, 2, 2, 1),
    _Shown(3, 2, 2, 1),
    _Shown(2, 2, 2, 1),
    _Shown(2, 1, 1, 1),
)
"""From much to little: the first one that fits on a page is taken."""


def voortgang(report: Report, root: Element) -> list[Section]:
    """The pages of the voortgangsrapportage."""
    title = f"Voortgangsrapportage {report.region}"
    sheet = Sheet(title, wording.version_line(report), report.concept)
    story, page = _one_page(report, root, sheet)
    _counts(story, report)
    _lists(story, report)
    _changed(story, report)
    _gaps(story, report)
    return [page, Section(story.take(), sheet.decorate)]


def _one_page(report: Report, root: Element, sheet: Sheet) -> tuple[Story, Section]:
    """The first page with as much as fits on it, and the story to go on with."""
    story, page = Story(root), Section([], sheet.decorate)
    for shown in _ROOMS:
        story = Story(root)
        _first_page(story, report, shown)
        page = Section(story.take(), sheet.decorate)
        if len(lay_out([page])) == 1:
            break
    return story, page


def _first_page(story: Story, report: Report, shown: _Shown) -> None:
    found = words.standing(report)
    masthead(story, report, "Voortgangsrapportage", space=14)
    story.text(words.headline(report), KERNVRAAG, space=8)
    facts = (
        ("Klaar", f"{len(found.done)} van {len(found.items)}"),
        ("Loopt nog", str(len(found.running))),
        ("Geblokkeerd", str(found.count(Status.GEBLOKKEERD))),
        ("Te laat", str(found.late)),
        ("Naar het OOGO", str(len(found.passed_on))),
    )
    story.add(Facts(facts, Element("Table", story.root), space=12))
    _part(story, "Hoe het loopt")
    lists = Element("L", story.root, attributes="/O/List/ListNumbering/None")
    bars = _first_and_last(words.bars_of(report), shown.bars)
    story.add(ProgressBars(bars, lists, space=6))
    for line in (*words.since_lines(report), theme_line(report), recommendation_line(report)):
        story.text(line, BODY, space=3)
    _part(story, "Gedaan")
    _lines(story, found.done, words.NOTHING_DONE, shown.done)
    _part(story, "Wat vastzit, en bij wie")
    _short(story, found.stuck, words.NOTHING_STUCK, shown.stuck, _who_and_why)
    _part(story, "Verzet")
    story.text(moved_line(report), BODY, space=3)
    _part(story, "Naar het OOGO")
    _short(story, found.passed_on, words.NOTHING_PASSED_ON, shown.passed_on, _owner_and_note)
    _part(story, "Sluitende aanpak")
    story.text(" ".join((*gap_lines(report), closed_per(report))).strip(), BODY, space=3)


def _part(story: Story, title: str) -> None:
    story.heading(title, 2, HeadingLook(SUBHEADING, space=13))


def _first_and_last(bars: Sequence[ReportBar], most: int) -> Sequence[ReportBar]:
    return bars if len(bars) <= most else (bars[0], *bars[1 - most :])


def _short(story: Story, items: Sequence[ReportItem], nothing: str, most: int, told: Told) -> None:
    """The first rows of a list, each on two lines, and how many there are more."""
    if not items:
        story.text(nothing, BODY, space=3)
    for item in items[:most]:
        text = " ".join(item.text.split())
        said = " ".join(". ".join(part for part in told(item) if part).split())
        story.text(f"{item.label}  {clipped(text, STRONG, WIDTH - 50)}", STRONG, space=5, keep=True)
        story.text(clipped(said, CAPTION, WIDTH), CAPTION, space=0)
    _more(story, items, most)


def _lines(story: Story, items: Sequence[ReportItem], nothing: str, most: int) -> None:
    """The first rows of a list, each on one line with its owner, and how many there are more."""
    if not items:
        story.text(nothing, BODY, space=3)
    for item in items[:most]:
        said = clipped(wording.owner_line(item), BODY, WIDTH / 2)
        room = WIDTH - BODY.face.width(f"{item.label}    {said}") * BODY.size
        story.text(f"{item.label}  {clipped(item.text, BODY, room)}, {said}", BODY, space=2)
    _more(story, items, most)


def _more(story: Story, items: Sequence[ReportItem], most: int) -> None:
    if len(items) > most:
        more = wording.plural(len(items) - most, "afspraak", "afspraken")
        story.text(f"En nog {more}; de lijst hierna heeft ze alle.", CAPTION, space=4)


def _who_and_why(item: ReportItem) -> Sequence[str]:
    return wording.owner_line(item), words.stuck_line(item)


def _owner_and_note(item: ReportItem) -> Sequence[str]:
    return wording.owner_line(item), words.capital(words.remark(item))


def _counts(story: Story, report: Report) -> None:
    """Per theme and per recommendation how many stand where."""
    story.heading("Per thema en per aanbeveling", 2, HeadingLook(SECTION, space=0))
    for label, counts in (
        ("Thema", words.per_theme(report)),
        ("Aanbeveling", words.per_recommendation(report)),
    ):
        if counts:
            _count_table(story, label, counts)


def _count_table(story: Story, label: str, counts: Iterable[words.Count]) -> None:
    names = ["Totaal", *(words.SHORT_LABELS[status] for status in words.COUNTED), "Te laat"]
    widths = [40.0, 36.0, 38.0, 36.0, 66.0, 58.0, 54.0, 40.0]
    columns = [Column(label, WIDTH - sum(widths))]
    columns += [Column(name, width) for name, width in zip(names, widths, strict=True)]
    cells = [
        [(Text(one.label, BODY),), *map(_number, (one.total, *one.by_status, one.late))]
        for one in counts
    ]
    story.table(columns, cells, TableLook(pad=4), space=10)


def _number(count: int) -> Cell:
    return (Text(str(count) if count else "–", BODY if count else BODY_2),)


def _lists(story: Story, report: Report) -> None:
    """Each group in full: what was done, moved, stuck, passed on, still runs and was dropped."""
    found = words.standing(report)
    late = [item for item in found.stuck if item.status is not Status.GEBLOKKEERD]
    parts: Sequence[tuple[str, Sequence[ReportItem], str, str, Told]] = (
        ("Gedaan", found.done, words.NOTHING_DONE, "Notitie", _owner_and_note),
        ("Verzet", found.moved, words.NOTHING_MOVED, "Hoe vaak", _moves),
        ("Wat vastzit", found.stuck, words.NOTHING_STUCK, "Waarom", _who_and_why),
        ("Naar het OOGO", found.passed_on, words.NOTHING_PASSED_ON, "Notitie", _owner_and_note),
        ("Loopt nog", [i for i in found.running if i not in late], "", "Stand", _runs),
        ("Vervallen", found.dropped, "", "Waarom", _owner_and_note),
    )
    for title, items, nothing, last, told in parts:
        if items or nothing:
            story.heading(title, 2, HeadingLook(SECTION, space=24))
        if items:
            _item_table(story, title, items, last, told)
        elif nothing:
            story.text(nothing, BODY, space=4)


def _moves(item: ReportItem) -> Sequence[str]:
    return wording.owner_line(item), f"{words.times(item)}: {words.moved_line(item)}"


def _runs(item: ReportItem) -> Sequence[str]:
    day = short_date(item.deadline) if item.deadline else wording.NO_DATE
    note = f": {item.note}" if item.note else ""
    return wording.owner_line(item), f"{STATUS_LABELS[item.status]}, {day}{note}"


def _item_table(
    story: Story, title: str, items: Sequence[ReportItem], last: str, told: Told
) -> None:
    rest = (WIDTH - _NR - _OWNER) / 2
    columns = (
        Column("Nr", _NR),
        Column("Afspraak", rest),
        Column("Bij wie", _OWNER),
        Column(last, rest),
    )
    cells: list[Sequence[Cell]] = []
    for item in items:
        who, said = told(item)
        texts = (Text(item.text, BODY), Text(who, BODY_2), Text(said, BODY_2))
        cells.append(((Text(item.label, NUMBER),), *((text,) for text in texts)))
    story.table(columns, cells, TableLook(continued=f"{title}, vervolg", pad=4), space=4)


def _changed(story: Story, report: Report) -> None:
    progress = report.progress
    if progress is None or not progress.changed:
        return
    title = f"Wat is veranderd sinds {progress.since_title}, versie {progress.since_version}"
    story.heading(title, 2, HeadingLook(SECTION, space=24))
    columns = (Column("Nr", _NR), Column("Afspraak", 210), Column("Wat", WIDTH - _NR - 210))
    cells = [
        (
            (Text(change.label, NUMBER),),
            (Text(change.text, BODY),),
            tuple(Text(part, BODY_2) for part in change.parts),
        )
        for change in progress.changed
    ]
    story.table(columns, cells, TableLook(continued=f"{title}, vervolg", pad=4), space=4)


def _gaps(story: Story, report: Report) -> None:
    for title, what, rows in gap_tables(report):
        story.heading(title, 2, HeadingLook(SECTION, space=24))
        _gap_table(story, title, what, rows)


def _gap_table(story: Story, title: str, what: str, rows: Sequence[tuple[str, str, str]]) -> None:
    columns = (Column("Waar", 170), Column(what, WIDTH - 170))
    cells = [
        ((Text(place, BODY), Text(belongs, CAPTION)), (Text(said, BODY_2),))
        for place, belongs, said in rows
    ]
    story.table(columns, cells, TableLook(continued=f"{title}, vervolg", pad=4), space=4)
