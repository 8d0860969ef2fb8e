# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The impulsagenda as slides: what the region will do, for who decides about it."""

from facilitator.domain.dates import full_date, short_date
from facilitator.domain.words import LEVEL_LABELS, Level, Recommendation, Status, Theme
from facilitator.exports.pptx.actielijst import agreement_slides
from facilitator.exports.pptx.background import issues, occasion, partners, terms
from facilitator.exports.pptx.cover import cover
from facilitator.exports.pptx.instruments import board_slides, gap_slides, instrument_slides
from facilitator.exports.pptx.look import BODY, LEAD
from facilitator.exports.pptx.measure import Paragraph
from facilitator.exports.pptx.planning import planning
from facilitator.exports.pptx.registers import decisions, parked
from facilitator.exports.pptx.rows import (
    deadline_cell,
    item_in_full,
    number_cell,
    owner_cell,
    sentence,
    text_cell,
)
from facilitator.exports.pptx.slides import Lead, Sheet, Slide, sheet_slides
from facilitator.exports.pptx.spoken import theme_slides
from facilitator.exports.pptx.tables import Column, Form, Row
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.wording import (
    AMBITION_LINE,
    board_items,
    check_in_label,
    detail_lines,
    meeting_name,
    organisations,
    owners,
    plural,
)


def impulsagenda(report: Report) -> list[Slide]:
    """All slides of the impulsagenda, in order."""
    impulses = tuple(item for item in report.items if item.impuls)
    live = tuple(item for item in impulses if item.status is not Status.VERVALLEN)
    slides = [_cover(report, live)]
    for sheet in (partners(report), occasion(report)):
        slides.extend(sheet_slides(sheet))
    for sheet in (issues(report), terms(report)):
        slides.extend(sheet_slides(sheet) if sheet.rows else [])
    for theme in Theme:
        slides.extend(theme_slides(report, impulses, theme))
        slides.extend(instrument_slides(report, theme))
    if any(item.theme is None for item in impulses):
        slides.extend(theme_slides(report, impulses, None))
    slides.extend(planning(report, live))
    if (taken := decisions(report)).rows:
        slides.extend(sheet_slides(taken))
    slides.extend(gap_slides(report))
    asked = board_slides(report)
    board = _board(report)
    slides.extend(sheet_slides(board) if board.rows or not asked else [])
    slides.extend(asked)
    slides.extend(sheet_slides(_open_points(report)))
    slides.extend(agreement_slides(report, "Bijlage: actielijst {}"))
    return slides


def _cover(report: Report, impulses: tuple[ReportItem, ...]) -> Slide:
    held = len(owners(impulses))
    drawn = f", getrokken door {organisations(held)}" if held else ""
    meta = (
        meeting_name(report),
        f"{plural(len(impulses), 'impuls', 'impulsen')}{drawn}",
        f"{check_in_label(report)}: {short_date(report.check_in)}" if report.check_in else "",
    )
    counts = {
        theme: plural(sum(item.theme is theme for item in impulses), "impuls", "impulsen")
        for theme in Theme
    }
    return cover(report, "Impulsagenda", AMBITION_LINE, meta, counts)


def _board(report: Report) -> Sheet:
    """What boards have to decide before it can go on."""
    items = board_items(report)
    whole = {item.label: item for item in items}
    form = Form(
        (
            Column("Nr", 62),
            Column("Waarover", 370, gives=True),
            Column("Trekker", 186),
            Column("Uiterlijk", 122),
            Column("Waarom", 130),
        )
    )
    return Sheet(
        title="Wat we bestuurlijk nodig hebben",
        form=form,
        rows=tuple(_board_row(item) for item in items),
        empty="Er zijn nu geen punten die een bestuurlijk besluit vragen.",
        notes=("Hier is een besluit van bestuurders nodig. Vraag wie het wanneer neemt.",),
        full=lambda key: item_in_full(whole[key]),
    )


def _board_row(item: ReportItem) -> Row:
    return Row(
        item.label,
        (
            number_cell(item),
            text_cell(item.text, detail_lines(item)),
            owner_cell(item),
            deadline_cell(item),
            tuple(Paragraph(reason, BODY) for reason in _reasons(item)),
        ),
    )


def _reasons(item: ReportItem) -> list[str]:
    return [
        reason
        for reason, holds in (
            (f"{LEVEL_LABELS[Level.BESTUURLIJK]} niveau", item.level is Level.BESTUURLIJK),
            ("Mandaat", Recommendation.MANDAAT in item.recommendations),
            ("Doorgeleid naar OOGO", item.status is Status.DOORGELEID),
        )
        if holds
    ]


def _open_points(report: Report) -> Sheet:
    said = "Er is nog geen datum afgesproken om samen terug te kijken."
    if report.check_in:
        said = f"{check_in_label(report)} is op {full_date(report.check_in)}."
    return parked(report, "Open punten en check-in", Lead(sentence(said), LEAD))
