# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The actielijst as slides: per theme who does what by when, then decisions and owners."""

from facilitator.domain.dates import short_date
from facilitator.domain.text import sort_key
from facilitator.domain.words import AgreementKind, Theme
from facilitator.exports.pptx.cover import cover
from facilitator.exports.pptx.look import BODY, LATE
from facilitator.exports.pptx.measure import Paragraph
from facilitator.exports.pptx.registers import decisions, insights, parked
from facilitator.exports.pptx.rows import (
    agreement_row,
    agreements_form,
    item_in_full,
    sentence,
    theme_name,
)
from facilitator.exports.pptx.slides import Lead, Sheet, Slide, sheet_slides
from facilitator.exports.pptx.tables import Column, Form, Row
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.wording import (
    NO_AGREEMENTS,
    SETTLED,
    carried,
    check_in_label,
    first_deadline,
    kernvraag,
    live_agreements,
    nobody,
    owners,
    plural,
    subtitle,
)

_SPOKEN = (
    "Wie doet wat, en wanneer is het klaar. Loop de regels langs en vraag elke eigenaar of het zo "
    "klopt."
)
_SECTIONS: tuple[Theme | None, ...] = (*Theme, None)


def actielijst(report: Report) -> list[Slide]:
    """All slides of the actielijst, in order."""
    slides = [_cover(report)]
    agreements = agreement_slides(report, "{}: afspraken")
    slides.extend(agreements or sheet_slides(_theme_sheet(report, (), "Afspraken", None)))
    for sheet in (decisions(report), parked(report), insights(report)):
        slides.extend(sheet_slides(sheet) if sheet.rows else [])
    live = live_agreements(report)
    if live and not report.organisation:
        slides.extend(sheet_slides(_owner_sheet(live)))
    return slides


def agreement_slides(report: Report, title: str) -> list[Slide]:
    """The agreements of each theme that has any; `title` has a place for the theme's name."""
    slides: list[Slide] = []
    agreements = report.of_kind(AgreementKind.AFSPRAAK)
    for theme in _SECTIONS:
        if mine := tuple(item for item in agreements if item.theme is theme):
            name = title.format(theme_name(theme))
            slides.extend(sheet_slides(_theme_sheet(report, mine, name, theme)))
    return slides


def _cover(report: Report) -> Slide:
    live = live_agreements(report)
    first = first_deadline(live)
    made = plural(len(live), "afspraak", "afspraken")
    held = f"{made}, {plural(len(owners(live)), 'eigenaar', 'eigenaren')}"
    if report.organisation:
        held = ", ".join(f"{label.lower()}: {count}" for label, count in carried(report))
    meta = (
        sentence(held),
        f"Eerste deadline: {short_date(first)}" if first else "",
        f"{check_in_label(report)}: {short_date(report.check_in)}" if report.check_in else "",
    )
    counts = {
        theme: plural(sum(item.theme is theme for item in live), "afspraak", "afspraken")
        for theme in Theme
    }
    return cover(report, "Actielijst", subtitle(report), meta, counts)


def _theme_sheet(
    report: Report, items: tuple[ReportItem, ...], title: str, theme: Theme | None
) -> Sheet:
    whole = {item.label: item for item in items}
    question = kernvraag(report, theme) if theme else ""
    return Sheet(
        title=title,
        form=agreements_form(theme),
        rows=tuple(agreement_row(item, report.made_on) for item in items),
        empty=NO_AGREEMENTS,
        notes=(_SPOKEN,),
        lead=Lead(question) if question.strip() else None,
        full=lambda key: item_in_full(whole[key]),
    )


def _owner_sheet(items: tuple[ReportItem, ...]) -> Sheet:
    form = Form(
        (
            Column("Eigenaar", 290),
            Column("Aantal", 80),
            Column("Afspraken", 350),
            Column("Eerste deadline", 150),
        )
    )
    names = sorted(owners(items), key=sort_key)
    rows = [_owner_row(name, [item for item in items if item.owner == name]) for name in names]
    if nobody := [item for item in items if not item.owner]:
        rows.append(_owner_row("", nobody))
    return Sheet(
        title="Wat ieder meeneemt",
        form=form,
        rows=tuple(rows),
        empty=NO_AGREEMENTS,
        notes=("Per organisatie hoeveel afspraken zij meeneemt, en wanneer de eerste klaar is.",),
    )


def _owner_row(name: str, items: list[ReportItem]) -> Row:
    first = first_deadline(items)
    settled = all(item.status in SETTLED for item in items)
    style = BODY if name or settled else BODY.coloured(LATE)
    texts = (
        str(len(items)),
        ", ".join(item.label for item in items),
        short_date(first) if first else "",
    )
    shown = name or nobody(items)
    cells = ((Paragraph(shown, style),), *((Paragraph(text, BODY),) for text in texts))
    return Row(" ".join(shown.split())[:60], cells)
