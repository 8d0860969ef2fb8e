# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The actielijst: what was agreed, per theme and per organisation, to tick by hand."""

from collections.abc import Sequence

from facilitator.domain.dates import short_date
from facilitator.domain.text import sort_key
from facilitator.domain.words import AgreementKind, Theme
from facilitator.exports import wording
from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.figures import Facts
from facilitator.exports.pdf.icons import GENERAL_ICON, THEME_ICONS, icon
from facilitator.exports.pdf.items import (
    agreements_table,
    by_theme,
    notes_table,
    owner_table,
    theme_colour,
    theme_name,
)
from facilitator.exports.pdf.layout import Section
from facilitator.exports.pdf.masthead import masthead
from facilitator.exports.pdf.paragraph import Ornament
from facilitator.exports.pdf.sheet import Sheet
from facilitator.exports.pdf.story import HeadingLook, Story
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import (
    BODY_2,
    CAPTION,
    HEADING,
    KERNVRAAG,
    SECTION,
    SUBHEADING,
    WHITE,
)
from facilitator.exports.pdf.table import TableLook
from facilitator.exports.report import Report, ReportItem

NOTES = (
    (AgreementKind.BESLUIT, "Besluiten", "Besluit"),
    (AgreementKind.INZICHT, "Inzichten", "Inzicht"),
    (AgreementKind.PARKEERPUNT, "Parkeerplaats", "Punt"),
)


def actielijst(report: Report, root: Element) -> list[Section]:
    """The pages of the actielijst."""
    story = Story(root)
    masthead(story, report, "Actielijst")
    _facts(story, report)
    agreements = report.of_kind(AgreementKind.AFSPRAAK)
    if not agreements:
        story.text(wording.NO_AGREEMENTS, BODY_2, space=20)
    if report.organisation:
        _taken_along(story, report, agreements)
    else:
        for theme, items in by_theme(agreements):
            theme_section(story, report, theme, items)
        _per_owner(story, report)
    _notes(story, report)
    title = f"Actielijst {wording.whose(report)}"
    sheet = Sheet(title, wording.version_line(report), report.concept)
    return [Section(story.take(), sheet.decorate)]


def theme_section(
    story: Story, report: Report, theme: Theme | None, items: list[ReportItem]
) -> None:
    """A theme: its tile, name and kernvraag, and its agreements."""
    colour = theme_colour(theme)
    name = theme_name(theme)
    look = HeadingLook(
        HEADING.coloured(colour), space=18, indent=27.5, ornament=_tile(theme, colour)
    )
    story.heading(name, 2, look)
    if theme:
        story.text(wording.kernvraag(report, theme), KERNVRAAG, space=4, keep=True)
    table = TableLook(rule=colour, tick=True, continued=f"{name}, vervolg")
    agreements_table(story, report, items, table)


def _tile(theme: Theme | None, colour: str) -> Ornament:
    code = THEME_ICONS[theme] if theme else GENERAL_ICON

    def tile(canvas: TaggedCanvas, x: float, top: float, _: float) -> None:
        with canvas.artifact():
            canvas.round_box((x, top - 18.75, 19.5, 19.5), 5.25, fill=colour)
            canvas.paint(f"{WHITE} rg", *icon(code, x + 3.75, top - 15, 12))

    return tile


def _facts(story: Story, report: Report) -> None:
    live = wording.live_agreements(report)
    first = wording.first_deadline(live)
    facts = (
        *((label, str(count)) for label, count in wording.carried(report)),
        ("Eerste deadline", short_date(first) if first else wording.NO_DATE),
        (
            wording.check_in_label(report),
            short_date(report.check_in) if report.check_in else wording.NO_DATE,
        ),
    )
    story.add(Facts(facts, Element("Table", story.root), space=14))


def _taken_along(story: Story, report: Report, agreements: Sequence[ReportItem]) -> None:
    """The copy of one organisation: what it does itself, then where it helps, both by date."""
    own = [item for item in agreements if item.owner == report.organisation]
    helps = [item for item in agreements if item.owner != report.organisation]
    for title, items in (("Dit neem je mee", own), ("Hier help je bij", helps)):
        if items:
            story.heading(title, 2, HeadingLook(SECTION, space=20))
            look = TableLook(tick=True, continued=f"{title}, vervolg")
            agreements_table(story, report, wording.by_date(items), look)


def _per_owner(story: Story, report: Report) -> None:
    live = wording.live_agreements(report)
    if not live:
        return
    story.heading("Per organisatie", 2, HeadingLook(SECTION, space=24))
    story.text("Wat iedereen meeneemt, op volgorde van datum.", BODY_2, space=2, keep=True)
    for owner in (*sorted(wording.owners(live), key=sort_key), None):
        items = wording.by_date(item for item in live if item.owner == owner)
        helps = [item.label for item in live if owner in item.supporting]
        if items:
            name = owner or wording.nobody(items)
            story.heading(name, 3, HeadingLook(SUBHEADING, space=14))
            owner_table(story, report, items, f"{name}, vervolg")
            if helps:
                story.text(f"Helpt mee bij {wording.listed(helps)}.", CAPTION, space=4)


def _notes(story: Story, report: Report) -> None:
    for kind, title, label in NOTES:
        items = report.of_kind(kind)
        if items:
            story.heading(title, 2, HeadingLook(SECTION, space=24))
            notes_table(story, items, label)
