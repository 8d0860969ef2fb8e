# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The slide of a theme: its kernvraag on a panel, and beside it what the partners will do."""

from facilitator.domain.dates import long_date
from facilitator.domain.words import LEVEL_LABELS, AgreementKind, Theme
from facilitator.exports.pptx.look import (
    AGREEMENT,
    AGREEMENT_FACTS,
    BODY_BOTTOM,
    HEADING,
    LATE,
    RULE_2,
    SMALL,
    SPEECH_LEFT,
)
from facilitator.exports.pptx.markup import placeholder, plain
from facilitator.exports.pptx.measure import Paragraph, width_of
from facilitator.exports.pptx.rows import item_in_full, sentence, theme_name
from facilitator.exports.pptx.slides import (
    Layout,
    Slide,
    page_notes,
    page_suffix,
    statement,
    table_alt,
)
from facilitator.exports.pptx.tables import Column, Form, Row, paged, table_xml
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.wording import (
    NO_DATE,
    NO_IMPULSES_HERE,
    NO_OWNER,
    SETTLED,
    detail_lines,
    kernvraag,
    other_agreements,
    recommendation_labels,
    status_line,
)

_TOP = 42
_WIDTH = 522
_BETWEEN = "  ·  "
_LAYOUTS: dict[Theme | None, Layout] = {
    Theme.POSITIONERING: Layout.POSITIONERING,
    Theme.REGIEVOERING: Layout.REGIEVOERING,
    Theme.OVERLEGSTRUCTUUR: Layout.OVERLEGSTRUCTUUR,
    None: Layout.THEMA,
}
_SPOKEN = "Lees de vraag voor en loop de impulsen langs: wie trekt, en wanneer is het klaar."


def theme_slides(
    report: Report, impulses: tuple[ReportItem, ...], theme: Theme | None
) -> list[Slide]:
    """The slides of a theme's impulsen; a theme without any says so."""
    mine = [item for item in impulses if item.theme is theme]
    title = kernvraag(report, theme).strip() if theme else "Wat we verder doen"
    layout = _LAYOUTS[theme]
    head = placeholder("body", plain(_place(theme)), 13, "Thema")
    form = Form(
        (Column("Wat we afspreken", _WIDTH),),
        pad=11,
        left=SPEECH_LEFT,
        rule=RULE_2,
        accent=RULE_2,
        header=HEADING,
    )
    if not mine:
        said = statement(NO_IMPULSES_HERE, _TOP + 40, SPEECH_LEFT, _WIDTH)
        return [Slide(layout, title, (head, said), (NO_IMPULSES_HERE, *_around(report, theme)))]
    pages = paged(form, [_row(item) for item in mine], BODY_BOTTOM - _TOP)
    whole = {item.label: item for item in mine}
    slides: list[Slide] = []
    for index, page in enumerate(pages):
        suffix = page_suffix(index, len(pages))
        alt = table_alt(theme_name(theme) + suffix, form, page)
        body = table_xml(form, page, _TOP, name="Impulsen", alt=alt)
        notes = (_SPOKEN, *page_notes(pages, index, lambda key: item_in_full(whole[key])))
        notes += _around(report, theme) if index == 0 else ()
        keys = dict.fromkeys(row.key for row in page)
        notes += tuple(note for key in keys if (note := _weight(whole[key])))
        slides.append(Slide(layout, title, (head, body), notes, suffix))
    return slides


def _place(theme: Theme | None) -> str:
    """Which theme it is, above its kernvraag."""
    name = theme_name(theme)
    return f"{list(Theme).index(theme) + 1}  {name}" if theme else name


def _row(item: ReportItem) -> Row:
    under = (*_facts(item), *(Paragraph(line, SMALL, above=2) for line in detail_lines(item)))
    return Row(item.label, ((Paragraph(item.text, AGREEMENT), *under),))


def _facts(item: ReportItem) -> tuple[Paragraph, ...]:
    """Who, when and how far; what is still missing stands out on a line of its own."""
    missing = AGREEMENT_FACTS.coloured(LATE)
    owner = ", ".join(part for part in (item.owner, item.function) if part)
    who = f"Trekker: {owner}" if item.owner else ""
    when = f"uiterlijk {long_date(item.deadline)}" if item.deadline else ""
    known = [part for part in (who, when, status_line(item)) if part]
    together = sentence(_BETWEEN.join(known))
    texts = [together] if together else []
    if who and width_of(together, AGREEMENT_FACTS) > _WIDTH:
        texts = [who, sentence(_BETWEEN.join(known[1:]))]
    lines = [
        Paragraph(text, AGREEMENT_FACTS, 0 if n else 4) for n, text in enumerate(texts) if text
    ]
    gaps = [gap for gap, value in ((NO_OWNER, item.owner), (NO_DATE, item.deadline)) if not value]
    if gaps and item.kind is AgreementKind.AFSPRAAK and item.status not in SETTLED:
        lines.append(Paragraph(sentence(" en ".join(gaps)), missing, above=4))
    return tuple(lines)


def _around(report: Report, theme: Theme | None) -> tuple[str, ...]:
    """What else there is to say about a theme: what the partners saw, and what it has more."""
    seen = tuple(
        f"Wat we zien: {item.text}"
        for item in report.of_kind(AgreementKind.INZICHT)
        if item.theme is theme
    )
    more = other_agreements(report, theme)
    return (*seen, more) if more else seen


def _weight(item: ReportItem) -> str:
    """On which level an impuls is carried and to what it contributes."""
    parts: list[str] = []
    if item.level:
        parts.append(f"niveau {LEVEL_LABELS[item.level].lower()}")
    if labels := recommendation_labels((item,)):
        parts.append(f"draagt bij aan: {', '.join(labels)}")
    return f"{item.label}: {'; '.join(parts)}." if parts else ""
