# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The impulsagenda: what the region commits itself to, for its boards, with lists as appendix."""

from facilitator.domain.dates import full_date, long_date
from facilitator.domain.words import (
    AgreementKind,
    Recommendation,
    Theme,
)
from facilitator.exports import wording, wording_instruments
from facilitator.exports.pdf.cover import cover
from facilitator.exports.pdf.figures import Aside, Chips
from facilitator.exports.pdf.instruments import board_gaps, gaps, instruments
from facilitator.exports.pdf.items import (
    agreements_table,
    by_theme,
    impulses_table,
    notes_table,
    theme_colour,
    theme_name,
)
from facilitator.exports.pdf.layout import ALWAYS, LITTLE, Section
from facilitator.exports.pdf.paragraph import Paragraph
from facilitator.exports.pdf.rows import Text
from facilitator.exports.pdf.sheet import Sheet
from facilitator.exports.pdf.story import ContentsLine, HeadingLook, Story
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import (
    BODY,
    BODY_2,
    CAPTION,
    FOOT,
    HEADING,
    KERNVRAAG,
    KERNVRAAG_LARGE,
    SECTION,
    SEMIBOLD,
    STRONG,
    SUBHEADING,
    WIDTH,
)
from facilitator.exports.pdf.table import Column, TableLook
from facilitator.exports.pdf.text import clipped
from facilitator.exports.report import Report, ReportItem, ReportPartner, ReportPerson

_APPENDIX = HeadingLook(SECTION, space=40)
_PART = HeadingLook(SECTION, space=26)
_SMALL = HeadingLook(SUBHEADING, space=16)


def impulsagenda(report: Report, root: Element, pages: dict[str, int]) -> list[Section]:
    """The pages of the impulsagenda; `pages` is filled in for the contents before drawing."""
    story = Story(root)
    sheet = Sheet(f"Impulsagenda {report.region}", wording.version_line(report), report.concept)
    sections = [cover(story, report)]
    _opening(story, report)
    opening = Section(story.take(), sheet.decorate)
    sections.append(opening)
    plain = True
    for theme in Theme:
        if _is_empty(report, theme):
            _empty_theme(story, report, theme)
            joins = ALWAYS if plain else 0.0
            sections.append(Section(story.take(), sheet.decorate, joins=joins))
            plain = True
        else:
            _theme(story, report, theme)
            decorate = sheet.themed(theme_colour(theme)).decorate
            sections.append(Section(story.take(), decorate))
            plain = False
    _general(story, report)
    gaps(story, report, _PART)
    _board(story, report)
    _open_points(story, report)
    sections.append(Section(story.take(), sheet.decorate, joins=LITTLE if plain else 0.0))
    _appendix(story, report)
    sections.append(Section(story.take(), sheet.decorate, joins=LITTLE))
    _contents(opening, story, pages)
    return sections


def _contents(opening: Section, story: Story, pages: dict[str, int]) -> None:
    """Put the contents, which knows every heading only now, on top of the opening pages."""
    parent = Element("TOC", story.root)
    marks = [mark for mark in story.bookmarks if mark.level == 1]
    lines = [ContentsLine(mark, parent, pages) for mark in marks]
    first = Story(story.root)
    first.text("Inhoud", HEADING, space=0, keep=True)
    lines[0].space = 4
    opening.blocks[:0] = [*first.take(), *lines]


def _opening(story: Story, report: Report) -> None:
    story.heading("Over deze bijeenkomst", 2, _PART)
    _colophon(story, report)
    if report.partners:
        story.heading("Deelnemende organisaties", 3, _SMALL)
        _partners(story, report)
    story.heading("Aanleiding en ambitie", 2, _PART)
    story.text(report.ambition or wording.AMBITION_LINE, BODY)
    if report.issues:
        story.heading("Vraagstukken vooraf", 3, _SMALL)
        story.bullets([_issue(i.text, i.named_by, i.times) for i in report.issues])
    if report.figures:
        story.heading("Cijfers", 3, _SMALL)
        _figures(story, report)


def _issue(text: str, named_by: str, times: int) -> str:
    said = [f"{times} keer genoemd"] if times > 1 else []
    said += [f"door {named_by}"] if named_by else []
    return f"{text} ({' '.join(said)})" if said else text


def _colophon(story: Story, report: Report) -> None:
    rows = (
        ("Regio", report.region),
        ("Codes", ", ".join(report.codes)),
        ("Bijeenkomst", f"{wording.meeting_name(report)}, {full_date(report.day)}"),
        ("Plaats", report.place),
        ("Facilitator", report.facilitator),
        ("Stand", wording.version_line(report)),
        ("Reden nieuwe versie", report.reason),
    )
    cells = [
        ((Text(label, BODY_2),), (Text(value, BODY),)) for label, value in rows if value.strip()
    ]
    columns = (Column("", 130), Column("", WIDTH - 130))
    story.table(columns, cells, TableLook(headed=False))


def _partners(story: Story, report: Report) -> None:
    columns = (
        Column("Organisatie", 200),
        Column("Functies", WIDTH - 200 - 70 - 62),
        Column("Aanwezig", 70),
        Column("Mandaat", 62),
    )
    cells = [
        (
            (Text(partner.name, STRONG),),
            tuple(Text(_person(partner, person), BODY) for person in partner.people),
            (Text("ja" if partner.present else "nee", BODY),),
            (Text(_mandate(partner), BODY),),
        )
        for partner in report.partners
    ]
    story.table(columns, cells)


def _person(partner: ReportPartner, person: ReportPerson) -> str:
    name = f", {person.name}" if person.name else ""
    absent = " (afwezig)" if partner.present and not person.present else ""
    return f"{person.function}{name}{absent}"


def _mandate(partner: ReportPartner) -> str:
    return "ja" if partner.mandate else "nee"


def _figures(story: Story, report: Report) -> None:
    columns = (
        Column("Schooljaar", 80),
        Column("Cijfer", WIDTH - 80 - 70 - 100),
        Column("Aantal", 70),
        Column("Peildatum", 100),
    )
    cells = [
        (
            (Text(figure.school_year, BODY),),
            (Text(figure.kind, BODY),),
            (Text(figure.count, STRONG),),
            (Text(long_date(figure.reference_date) if figure.reference_date else "", BODY),),
        )
        for figure in report.figures
    ]
    story.table(columns, cells, TableLook(row_header=1))


def _has_general(report: Report) -> bool:
    kinds = (AgreementKind.INZICHT, AgreementKind.BESLUIT)
    return any(item.theme is None and (item.impuls or item.kind in kinds) for item in report.items)


def _general(story: Story, report: Report) -> None:
    if _has_general(report):
        story.heading(wording.GENERAL, 2, _PART)
        _parts(story, report, None)


def _is_empty(report: Report, theme: Theme) -> bool:
    """Whether there is nothing to tell about a theme but what it asks."""
    kinds = (AgreementKind.INZICHT, AgreementKind.BESLUIT)
    told = any(i.theme is theme and (i.impuls or i.kind in kinds) for i in report.items)
    return not told and report.instruments is None


def _empty_theme(story: Story, report: Report, theme: Theme) -> None:
    """A theme that would leave a page of its own empty."""
    look = HeadingLook(SEMIBOLD.coloured(theme_colour(theme)), space=30)
    story.heading(_numbered(theme), 2, look)
    story.text(wording.kernvraag(report, theme), KERNVRAAG, space=4, keep=True)
    story.text(wording.NO_IMPULSES_HERE, BODY_2, space=4)


def _numbered(theme: Theme) -> str:
    return f"{list(Theme).index(theme) + 1}  {theme_name(theme)}"


def _theme(story: Story, report: Report, theme: Theme) -> None:
    look = HeadingLook(SEMIBOLD.coloured(theme_colour(theme)), right=260)
    story.heading(_numbered(theme), 2, look)
    running = clipped(f"Impulsagenda {report.region}", FOOT, 240)
    story.add(Aside(running, None, FOOT, 13))
    question = Paragraph(
        wording.kernvraag(report, theme),
        Element("P", story.root),
        KERNVRAAG_LARGE,
        space=16,
        keep_with_next=True,
        right=20,
        balanced=True,
    )
    story.add(question)
    _parts(story, report, theme)


def _parts(story: Story, report: Report, theme: Theme | None) -> None:
    _insights(story, report, theme)
    if theme is not None:
        instruments(story, report, theme)
    _impulses(story, report, theme)
    _decisions(story, report, theme)
    _contributions(story, report, theme)


def _of(report: Report, kind: AgreementKind, theme: Theme | None) -> list[ReportItem]:
    return [item for item in report.of_kind(kind) if item.theme is theme]


def _impulses_of(report: Report, theme: Theme | None) -> list[ReportItem]:
    return [item for item in report.items if item.impuls and item.theme is theme]


def _insights(story: Story, report: Report, theme: Theme | None) -> None:
    seen = _of(report, AgreementKind.INZICHT, theme)
    if seen:
        story.heading("Wat we zien", 3, _SMALL)
        story.bullets([item.text for item in seen])


def _impulses(story: Story, report: Report, theme: Theme | None) -> None:
    impulses = _impulses_of(report, theme)
    if not impulses and theme is None:
        return
    story.heading("Impulsen", 3, _SMALL)
    if not impulses:
        story.text(wording.NO_IMPULSES_HERE, BODY_2, space=2)
        return
    name = theme_name(theme)
    impulses_table(story, report, impulses, theme_colour(theme), f"{name}, vervolg")
    more = wording.other_agreements(report, theme)
    if more:
        story.text(more, CAPTION, space=6)


def _decisions(story: Story, report: Report, theme: Theme | None) -> None:
    decisions = [i for i in _of(report, AgreementKind.BESLUIT, theme) if not i.impuls]
    if decisions:
        story.heading("Besluiten", 3, _SMALL)
        story.bullets([item.text for item in decisions])


def _contributions(story: Story, report: Report, theme: Theme | None) -> None:
    items = [*_impulses_of(report, theme), *_of(report, AgreementKind.BESLUIT, theme)]
    used = {one for item in items for one in item.recommendations}
    if used:
        story.heading("Waar dit aan bijdraagt", 3, _SMALL)
        ordered = [one for one in Recommendation if one in used]
        story.add(Chips(ordered, Element("L", story.root), space=4))


def _board(story: Story, report: Report) -> None:
    story.heading("Wat we bestuurlijk nodig hebben", 2, _PART)
    needed = wording.board_items(report)
    if not needed and not wording_instruments.board_findings(report):
        story.text("Er zijn nu geen punten die een bestuurlijk besluit vragen.", BODY_2)
        return
    story.text("Deze punten vragen een besluit of mandaat van bestuurders.", BODY_2, keep=True)
    if needed:
        agreements_table(story, report, needed, TableLook())
    board_gaps(story, report)


def _open_points(story: Story, report: Report) -> None:
    story.heading("Open punten", 2, _PART)
    parked = report.of_kind(AgreementKind.PARKEERPUNT)
    if parked:
        notes_table(story, parked, "Punt")
    else:
        story.text("Er staan geen punten open.", BODY_2)
    story.heading("Terugkomdatum", 2, _PART)
    story.text(_return_sentence(report), BODY)


def _return_sentence(report: Report) -> str:
    if report.check_in is None:
        return "Er is nog geen datum afgesproken om samen terug te kijken."
    day = full_date(report.check_in)
    return f"Op {day} kijken we samen terug: wat is klaar, wat loopt en wat is er nog nodig."


def _appendix(story: Story, report: Report) -> None:
    story.heading("Bijlage: actielijst", 2, _APPENDIX)
    agreements = report.of_kind(AgreementKind.AFSPRAAK)
    if not agreements:
        story.text(wording.NO_AGREEMENTS, BODY_2)
    for theme, items in by_theme(agreements):
        name = theme_name(theme)
        story.heading(name, 3, HeadingLook(SUBHEADING.coloured(theme_colour(theme)), space=14))
        look = TableLook(rule=theme_colour(theme), continued=f"{name}, vervolg")
        agreements_table(story, report, items, look)
    decisions = report.of_kind(AgreementKind.BESLUIT)
    if decisions:
        story.heading("Bijlage: besluitenlijst", 2, _PART)
        notes_table(story, decisions, "Besluit")
    if report.terms:
        story.heading("Bijlage: begrippen", 2, _PART)
        _terms(story, report)


def _terms(story: Story, report: Report) -> None:
    columns = (Column("Begrip", 120), Column("Betekenis", WIDTH - 250), Column("Bron", 130))
    cells = [
        (
            (Text(term.term, STRONG),),
            (Text(term.meaning, BODY),),
            (Text(term.source, BODY_2),),
        )
        for term in report.terms
    ]
    story.table(columns, cells)
