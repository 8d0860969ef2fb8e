# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Captured items as table rows, the same in both documents."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from facilitator.domain.dates import short_date
from facilitator.domain.words import (
    LEVEL_LABELS,
    RECOMMENDATION_LABELS,
    THEME_LABELS,
    AgreementKind,
    Status,
    Theme,
)
from facilitator.exports import wording
from facilitator.exports.pdf.rows import Cell, Text
from facilitator.exports.pdf.story import Story
from facilitator.exports.pdf.style import (
    BODY,
    BODY_2,
    CAPTION,
    CAPTION_STRONG,
    DONE,
    DROPPED,
    GAP,
    LATE,
    NUMBER,
    STATUS,
    STRONG,
    TEXT_3,
    THEME_COLOURS,
    WIDTH,
    TextStyle,
)
from facilitator.exports.pdf.table import Column, TableLook
from facilitator.exports.report import Report, ReportItem

_OWNER, _DATE = 130.0, 86.0

_STATUS_COLOURS = {
    Status.BEZIG: STATUS,
    Status.KLAAR: DONE,
    Status.GEBLOKKEERD: LATE,
    Status.VERVALLEN: TEXT_3,
    Status.DOORGELEID: STATUS,
}


def agreements_table(
    story: Story, report: Report, items: Sequence[ReportItem], look: TableLook
) -> None:
    """Agreements with owner and deadline; a circle to tick when the look asks for one."""
    number = 58.0 if look.tick else 38.0
    columns = (
        Column("Nr", number),
        Column("Afspraak", WIDTH - number - _OWNER - _DATE),
        Column("Eigenaar", _OWNER),
        Column("Deadline", _DATE),
    )
    cells = [
        (_number(item), _agreement(item), _owner(item), _deadline(item, report)) for item in items
    ]
    done = frozenset(n for n, item in enumerate(items) if item.status is Status.KLAAR)
    story.table(columns, cells, replace(look, ticked=done))


def owner_table(story: Story, report: Report, items: Sequence[ReportItem], continued: str) -> None:
    """What one organisation takes along, by date: its date, number and text."""
    columns = (Column("Deadline", 98), Column("Nr", 38), Column("Afspraak", WIDTH - 98 - 38))
    cells = [
        (_deadline(item, report), _number(item), (Text(item.text, BODY), *_status(item)))
        for item in items
    ]
    story.table(columns, cells, TableLook(row_header=1, continued=continued, pad=4), space=2)


def impulses_table(
    story: Story, report: Report, items: Sequence[ReportItem], colour: str, continued: str
) -> None:
    """Impulses: what, who leads with whom, by when, and how it will be noticed."""
    columns = (
        Column("Nr", 38),
        Column("Wat we doen", WIDTH - 38 - _OWNER - _DATE),
        Column("Trekker", _OWNER),
        Column("Gereed uiterlijk", _DATE),
    )
    cells = [
        (_number(item), _impulse(item), _owner(item), _deadline(item, report)) for item in items
    ]
    story.table(columns, cells, TableLook(rule=colour, continued=continued))


def notes_table(story: Story, items: Sequence[ReportItem], label: str) -> None:
    """Decisions, insights or parked points, with whatever was said about who and when."""
    columns = (Column("Nr", 38), Column(label, WIDTH - 38 - 110), Column("Thema", 110))
    cells = [
        (_number(item), _note(item), (Text(theme_name(item.theme), BODY_2),)) for item in items
    ]
    story.table(columns, cells)


def theme_name(theme: Theme | None) -> str:
    """A theme in words, also when an item has none."""
    return THEME_LABELS[theme] if theme else wording.GENERAL


def by_theme(items: Iterable[ReportItem]) -> list[tuple[Theme | None, list[ReportItem]]]:
    """Items per theme in the themes' order, then those without one; empty themes left out."""
    listed = list(items)
    parts = [(theme, [i for i in listed if i.theme is theme]) for theme in (*Theme, None)]
    return [(theme, found) for theme, found in parts if found]


def theme_colour(theme: Theme | None) -> str:
    """The colour of a theme's rule."""
    return THEME_COLOURS[theme] if theme else TEXT_3


def _number(item: ReportItem) -> Cell:
    return (Text(item.label, NUMBER),)


def _text_style(item: ReportItem) -> TextStyle:
    return DROPPED if item.status is Status.VERVALLEN else STRONG


def _agreement(item: ReportItem) -> Cell:
    details = (Text(line, CAPTION) for line in wording.detail_lines(item))
    return (Text(item.text, _text_style(item)), *details, *_status(item))


def _impulse(item: ReportItem) -> Cell:
    lines = (
        f"We merken het aan: {item.visible}" if item.visible else "",
        f"Betrokken: {wording.listed(item.supporting)}" if item.supporting else "",
        f"Niveau: {LEVEL_LABELS[item.level].lower()}" if item.level else "",
        _contributes(item),
    )
    details = (Text(line, CAPTION) for line in lines if line)
    return (Text(item.text, _text_style(item)), *details, *_status(item))


def _contributes(item: ReportItem) -> str:
    names = [RECOMMENDATION_LABELS[one] for one in item.recommendations]
    return f"Draagt bij aan: {wording.listed(names)}" if names else ""


def _status(item: ReportItem) -> Cell:
    said = wording.status_line(item)
    if not said:
        return ()
    style = CAPTION_STRONG.coloured(_STATUS_COLOURS[item.status])
    return (Text(f"Status: {said[0].lower()}{said[1:]}", style),)


def _owner(item: ReportItem) -> Cell:
    told = BODY if item.owner else BODY_2 if item.status in wording.SETTLED else GAP
    return (
        Text(wording.owner_line(item), told),
        Text(wording.function_line(item), CAPTION),
        Text(wording.unknown_line(item), CAPTION),
    )


def _deadline(item: ReportItem, report: Report) -> Cell:
    wanted = item.status.running
    style = BODY if item.deadline or not wanted else GAP
    late = wording.LATE if item.late_on(report.made_on) else ""
    return (
        Text(wording.deadline_line(item), style),
        Text(late, CAPTION_STRONG.coloured(LATE)),
        Text(wording.postponed_line(item), CAPTION),
    )


def _note(item: ReportItem) -> Cell:
    lines = [
        f"Wie: {wording.listed([item.owner, *item.supporting])}" if item.owner else "",
        f"Genoemd: {wording.listed(item.unknown)}" if item.unknown else "",
        f"Wanneer: {short_date(item.deadline)}" if item.deadline else "",
        f"Zichtbaar aan: {item.visible}" if item.visible else "",
        _contributes(item),
    ]
    style = _text_style(item) if item.kind is AgreementKind.BESLUIT else BODY
    details = (Text(line, CAPTION) for line in lines if line)
    return (Text(item.text, style), *details, *_status(item))
