# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Items as rows of a table: which cells they have and how each is set."""

from collections.abc import Iterable
from datetime import date

from facilitator.domain.words import STATUS_LABELS, THEME_LABELS, AgreementKind, Theme
from facilitator.exports.pptx.look import BODY, LATE, SMALL, SMALL_STRONG, THEME_COLOURS
from facilitator.exports.pptx.measure import Paragraph
from facilitator.exports.pptx.tables import Cell, Column, Form, Row
from facilitator.exports.report import ReportItem
from facilitator.exports.wording import (
    GENERAL,
    SETTLED,
    deadline_line,
    detail_lines,
    function_line,
    owner_line,
    postponed_line,
    unknown_line,
)
from facilitator.exports.wording import (
    LATE as LATE_WORD,
)

_DETAIL_ABOVE = 3


def theme_name(theme: Theme | None) -> str:
    """The theme's name; what has no theme is general."""
    return THEME_LABELS[theme] if theme else GENERAL


def sentence(text: str) -> str:
    """`text` with a capital, for where it stands on its own."""
    return text[:1].upper() + text[1:]


def agreements_form(theme: Theme | None) -> Form:
    """The table of agreements, ruled in the colour of its theme."""
    columns = (
        Column("Nr", 62),
        Column("Afspraak", 400, gives=True),
        Column("Eigenaar", 186),
        Column("Deadline", 122),
        Column("Status", 100),
    )
    return Form(columns, accent=THEME_COLOURS[theme])


def agreement_row(item: ReportItem, today: date) -> Row:
    """An agreement: number, what and by what it shows, who, when, how far."""
    return Row(
        item.label,
        (
            number_cell(item),
            text_cell(item.text, detail_lines(item)),
            owner_cell(item),
            deadline_cell(item),
            _status_cell(item, today),
        ),
    )


def number_cell(item: ReportItem) -> Cell:
    return (Paragraph(item.label, SMALL),)


def text_cell(text: str, details: Iterable[str] = ()) -> Cell:
    """A text with what belongs to it in smaller type under it."""
    under = (Paragraph(detail, SMALL, _DETAIL_ABOVE) for detail in details if detail)
    return (Paragraph(text, BODY), *under)


def owner_cell(item: ReportItem) -> Cell:
    style = BODY if item.owner or item.status in SETTLED else BODY.coloured(LATE)
    said = sentence(owner_line(item)) if item.owner or _is_agreement(item) else ""
    lines = (function_line(item), unknown_line(item))
    under = tuple(Paragraph(line, SMALL) for line in lines if line)
    return (Paragraph(said, style), *under) if said else under


def _is_agreement(item: ReportItem) -> bool:
    """Whether a missing owner or date is a gap."""
    return item.kind is AgreementKind.AFSPRAAK


def deadline_cell(item: ReportItem) -> Cell:
    style = BODY if item.deadline or item.status in SETTLED else BODY.coloured(LATE)
    moved = postponed_line(item)
    under = (Paragraph(moved, SMALL),) if moved else ()
    if not item.deadline and not _is_agreement(item):
        return under
    return (Paragraph(_date(item), style), *under)


def _date(item: ReportItem) -> str:
    return deadline_line(item) if item.deadline else sentence(deadline_line(item))


def _status_cell(item: ReportItem, today: date) -> Cell:
    status = Paragraph(STATUS_LABELS[item.status], BODY)
    if not item.late_on(today):
        return (status,)
    return (status, Paragraph(sentence(LATE_WORD), SMALL_STRONG.coloured(LATE)))


def item_in_full(item: ReportItem) -> str:
    """Everything an item says, for the notes."""
    who = ", ".join(part for part in (owner_line(item), function_line(item)) if part)
    parts = [
        f"{item.label}: {item.text}",
        *detail_lines(item),
        f"Eigenaar: {who}",
        sentence(unknown_line(item)),
        f"Deadline: {deadline_line(item)}",
    ]
    return "\n".join(part for part in parts if part)
