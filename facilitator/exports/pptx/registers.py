# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lists beside the agreements: decisions, parkeerpunten and inzichten."""

from facilitator.domain.words import AgreementKind
from facilitator.exports.pptx.look import BODY
from facilitator.exports.pptx.measure import Paragraph
from facilitator.exports.pptx.rows import (
    item_in_full,
    number_cell,
    text_cell,
    theme_name,
)
from facilitator.exports.pptx.slides import Lead, Sheet
from facilitator.exports.pptx.tables import Column, Form, Row
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.wording import detail_lines, function_line, unknown_line


def decisions(report: Report) -> Sheet:
    """What was decided in the meeting."""
    return _sheet(
        report.of_kind(AgreementKind.BESLUIT),
        title="Besluiten",
        column="Besluit",
        empty="In deze bijeenkomst zijn geen besluiten genomen.",
        note="Wat de partners samen hebben besloten. Dit geldt vanaf nu voor iedereen.",
    )


def parked(report: Report, title: str = "Parkeerpunten", lead: Lead | None = None) -> Sheet:
    """What came up and has to be taken up elsewhere."""
    return _sheet(
        report.of_kind(AgreementKind.PARKEERPUNT),
        title=title,
        column="Parkeerpunt",
        empty="Er staan geen punten open.",
        note="Punten die nu niet zijn opgelost. Spreek af wie ze waar op tafel legt.",
        lead=lead,
    )


def insights(report: Report) -> Sheet:
    """What the partners saw together."""
    return _sheet(
        report.of_kind(AgreementKind.INZICHT),
        title="Inzichten",
        column="Inzicht",
        empty="In deze bijeenkomst zijn geen inzichten vastgelegd.",
        note="Wat de partners samen hebben gezien. Hier hoeft niemand iets mee te doen.",
    )


def _sheet(
    items: tuple[ReportItem, ...],
    *,
    title: str,
    column: str,
    empty: str,
    note: str,
    lead: Lead | None = None,
) -> Sheet:
    whole = {item.label: item for item in items}
    columns = [Column("Nr", 62), Column(column, 668, gives=True), Column("Thema", 140)]
    if any(_who(item) for item in items):
        columns = [
            columns[0],
            Column(column, 478, gives=True),
            Column("Thema", 140),
            Column("Wie", 190),
        ]
    return Sheet(
        title=title,
        form=Form(tuple(columns)),
        rows=tuple(_row(item, len(columns)) for item in items),
        empty=empty,
        notes=(note,),
        lead=lead,
        full=lambda key: item_in_full(whole[key]),
    )


def _who(item: ReportItem) -> tuple[str, ...]:
    who = (item.owner or "", function_line(item), unknown_line(item))
    return tuple(line for line in who if line)


def _row(item: ReportItem, columns: int) -> Row:
    cells = (
        number_cell(item),
        text_cell(item.text, detail_lines(item)),
        (Paragraph(theme_name(item.theme), BODY),),
        tuple(Paragraph(line, BODY) for line in _who(item)),
    )
    return Row(item.label, cells[:columns])
