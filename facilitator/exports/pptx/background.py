# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the impulsagenda begins with: partners, aanleiding, vraagstukken and begrippen."""

from facilitator.domain.dates import short_date
from facilitator.exports.pptx.look import AGREEMENT, BODY, BODY_STRONG, LATE, SMALL, Style
from facilitator.exports.pptx.measure import Paragraph
from facilitator.exports.pptx.rows import theme_name
from facilitator.exports.pptx.slides import Lead, Sheet
from facilitator.exports.pptx.tables import Cell, Column, Form, Row
from facilitator.exports.report import (
    Report,
    ReportFigure,
    ReportIssue,
    ReportPartner,
    ReportPerson,
    ReportTerm,
)
from facilitator.exports.wording import listed, subtitle

_AMBITION = Style(19, 28, serif=True)


def partners(report: Report) -> Sheet:
    """Who sat at the table, and who may commit an organisation."""
    form = Form(
        (Column("Organisatie", 340, gives=True), Column("Functie", 310), Column("Mandaat", 220))
    )
    return Sheet(
        title="Wie aan tafel zaten",
        form=form,
        rows=tuple(_partner_row(partner) for partner in report.partners),
        empty="Er zijn nog geen partners ingevoerd.",
        notes=(f"{subtitle(report)}. De derde kolom zegt wie de organisatie mag binden.",),
    )


def _partner_row(partner: ReportPartner) -> Row:
    people = tuple(Paragraph(_person(person), BODY) for person in partner.people)
    name = " ".join(partner.name.split())[:60]
    return Row(name, ((Paragraph(partner.name, BODY_STRONG),), people, _mandate(partner)))


def _person(person: ReportPerson) -> str:
    named = ", ".join(part for part in (person.function, person.name) if part)
    return named if person.present else f"{named} (afwezig)"


def _mandate(partner: ReportPartner) -> Cell:
    if not partner.present:
        return (Paragraph("Niet aanwezig", BODY.coloured(LATE)),)
    if not partner.mandate:
        return (Paragraph("Nee", BODY),)
    who = [p.function for p in partner.people if p.present and p.mandate]
    return (Paragraph("Ja", BODY), Paragraph(listed(who), SMALL))


def occasion(report: Report) -> Sheet:
    """The ambition in the region's own words, and its figures."""
    form = Form(
        (
            Column("Schooljaar", 140),
            Column("Wat we tellen", 430),
            Column("Aantal", 130),
            Column("Peildatum", 170),
        )
    )
    ambition = report.ambition.strip()
    return Sheet(
        title="Aanleiding en ambitie",
        form=form,
        rows=tuple(_figure_row(figure) for figure in report.figures),
        empty="De regio heeft nog geen cijfers ingevoerd.",
        notes=("Waar de regio naartoe wil, en de cijfers waarmee zij begint.",),
        lead=Lead(ambition, _AMBITION, 4) if ambition else None,
    )


def _figure_row(figure: ReportFigure) -> Row:
    day = short_date(figure.reference_date) if figure.reference_date else ""
    return Row(
        f"{figure.school_year} {figure.kind}"[:60],
        (
            (Paragraph(figure.school_year, BODY),),
            (Paragraph(figure.kind, BODY),),
            (Paragraph(figure.count, AGREEMENT),),
            (Paragraph(day, BODY),),
        ),
    )


def issues(report: Report) -> Sheet:
    """What the partners named beforehand; by whom, when that was written down."""
    named = any(issue.named_by.strip() for issue in report.issues)
    columns = [Column("Vraagstuk", 500 if named else 670, gives=True), Column("Thema", 140)]
    columns += [Column("Genoemd door", 170)] if named else []
    return Sheet(
        title="Waar de regio op vastloopt",
        form=Form((*columns, Column("Keer", 60))),
        rows=tuple(
            _issue_row(number, issue, named=named) for number, issue in enumerate(report.issues, 1)
        ),
        empty="Vooraf zijn geen vraagstukken opgehaald.",
        notes=("De vraagstukken die de partners vooraf hebben ingebracht.",),
    )


def _issue_row(number: int, issue: ReportIssue, *, named: bool) -> Row:
    by = ((Paragraph(issue.named_by, BODY),),) if named else ()
    return Row(
        f"vraagstuk {number}",
        (
            (Paragraph(issue.text, BODY),),
            (Paragraph(theme_name(issue.theme), BODY),),
            *by,
            (Paragraph(str(issue.times), BODY),),
        ),
    )


def terms(report: Report) -> Sheet:
    """The words as this region fixed them."""
    form = Form(
        (Column("Begrip", 190), Column("Wat we eronder verstaan", 470), Column("Bron", 210))
    )
    return Sheet(
        title="Wat we met onze woorden bedoelen",
        form=form,
        rows=tuple(_term_row(term) for term in report.terms),
        empty="De regio heeft nog geen begrippen vastgelegd.",
        notes=("De begrippen zoals deze regio ze gebruikt.",),
    )


def _term_row(term: ReportTerm) -> Row:
    return Row(
        " ".join(term.term.split())[:60],
        (
            (Paragraph(term.term, BODY_STRONG),),
            (Paragraph(term.meaning, BODY),),
            (Paragraph(term.source, SMALL),),
        ),
    )
