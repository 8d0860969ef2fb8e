# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The planning slide: months, the meeting and the check-in as lines, impulsen as cards."""

from datetime import date

from facilitator.domain.dates import long_date
from facilitator.domain.words import Theme
from facilitator.exports.pptx.look import (
    LEFT,
    PRIMARY,
    RIGHT,
    RULE,
    SMALL,
    SMALL_STRONG,
    TEXT_3,
    THEME_COLOURS,
    THEME_LINES,
    WHITE,
    Style,
)
from facilitator.exports.pptx.markup import Box, paragraph, shape, text_body, text_box
from facilitator.exports.pptx.rows import item_in_full, sentence, theme_name
from facilitator.exports.pptx.slides import LEAD_GAP, Layout, Lead, Slide, page_suffix, statement
from facilitator.exports.pptx.timeline import (
    AXIS_LEFT,
    CARD,
    CARD_INSET,
    LANES_BOTTOM,
    LANES_TOP,
    Axis,
    Card,
    axis_for,
    lane_height,
    marks,
    planned,
)
from facilitator.exports.report import Report, ReportItem
from facilitator.exports.wording import by_date, check_in_label, deadline_line, plural

TITLE = "Wanneer we wat doen"
_MONTH_TOP = 126
_NAME = Style(14, 20, bold=True)
_FLAG = 4
_LABEL_WIDTH = 120


def planning(report: Report, items: tuple[ReportItem, ...]) -> list[Slide]:
    """The planning of the impulsen that have a date."""
    dated = [item for item in by_date(items) if item.deadline]
    lead = Lead(_lead(report, len(dated), len(items) - len(dated)))
    if not dated:
        said = statement("Nog geen impuls heeft een datum.", 80 + lead.height + LEAD_GAP)
        return [Slide(Layout.TITEL, TITLE, (lead.xml(), said), (_SPOKEN,))]
    lanes: tuple[Theme | None, ...] = tuple(Theme)
    if any(item.theme is None for item in dated):
        lanes = (*lanes, None)
    days = [report.day, *(item.deadline for item in dated if item.deadline)]
    axis = axis_for(days + ([report.check_in] if report.check_in else []))
    ground = (lead.xml(), *_months(axis), *_lanes(lanes), *_moments(report, axis))
    pages = planned(axis, dated, lanes)
    return [
        Slide(
            Layout.TITEL,
            TITLE,
            (*ground, *(part for card in cards for part in _card(card))),
            (_SPOKEN, *(_spoken(card.item) for card in cards)),
            page_suffix(index, len(pages)),
        )
        for index, cards in enumerate(pages)
    ]


_SPOKEN = (
    "Een kaartje staat bij de dag waarop de impuls klaar is. De teksten zijn ingekort; hieronder "
    "staan ze helemaal."
)


def _lead(report: Report, dated: int, undated: int) -> str:
    parts = [f"{plural(dated, 'impuls', 'impulsen')} met een datum"]
    if undated:
        parts.append(f"{undated} nog zonder datum")
    if report.check_in:
        parts.append(f"op {long_date(report.check_in)} maken we samen de stand op")
    return sentence(", ".join(parts))


def _spoken(item: ReportItem) -> str:
    return f"{sentence(deadline_line(item))}, {item_in_full(item)}"


def _months(axis: Axis) -> list[str]:
    parts: list[str] = []
    for mark in marks(axis):
        line = Box(mark.at, _MONTH_TOP + 4, 0.75, LANES_BOTTOM - _MONTH_TOP)
        parts.append(shape(line, name="Maandlijn", colour=RULE, alt=f"Begin van {mark.label}"))
        if mark.at + 96 <= RIGHT + 20:
            box = Box(mark.at + 6, _MONTH_TOP, 92, 18)
            text = paragraph(mark.label, SMALL.coloured(TEXT_3))
            parts.append(text_box(box, text, name="Maand"))
    return parts


def _lanes(lanes: tuple[Theme | None, ...]) -> list[str]:
    parts: list[str] = []
    height = lane_height(len(lanes))
    for index, theme in enumerate(lanes):
        top, colour, name = LANES_TOP + index * height, THEME_COLOURS[theme], theme_name(theme)
        flag = Box(LEFT, top + 6, _FLAG, height - 12)
        rule = Box(LEFT, top + height, RIGHT - LEFT, 0.75)
        label = Box(LEFT + 14, top + 11, 146, 20)
        parts += [
            shape(flag, name="Themakleur", colour=colour, alt=f"Baan van {name}"),
            text_box(label, paragraph(name, _NAME.coloured(colour)), name="Thema"),
            shape(rule, name="Lijn", colour=RULE, alt=f"Onderkant van de baan van {name}"),
        ]
    return parts


def _moments(report: Report, axis: Axis) -> list[str]:
    """The meeting and the check-in; their names never run over each other."""
    first = _label_left(axis.at(report.day))
    parts = _moment("Bijeenkomst", report.day, axis.at(report.day), first)
    if report.check_in:
        at = axis.at(report.check_in)
        left = _label_left(at)
        if abs(left - first) < _LABEL_WIDTH + 8:
            left = first + _LABEL_WIDTH + 8
            left = left if left + _LABEL_WIDTH <= RIGHT else first - _LABEL_WIDTH - 8
        parts += _moment(check_in_label(report), report.check_in, at, left)
    return parts


def _label_left(at: float) -> float:
    return min(max(at - _LABEL_WIDTH / 2, AXIS_LEFT - 10), RIGHT - _LABEL_WIDTH)


def _moment(name: str, day: date, at: float, left: float) -> list[str]:
    line = Box(at - 0.75, LANES_TOP - 8, 1.5, LANES_BOTTOM - LANES_TOP + 12)
    middle = left + _LABEL_WIDTH / 2
    align = "ctr" if abs(middle - at) < 1 else "r" if at > middle else "l"
    text = paragraph(name, SMALL_STRONG.coloured(PRIMARY), align=align)
    text += paragraph(long_date(day), SMALL, align=align)
    box = Box(left, LANES_BOTTOM + 7, _LABEL_WIDTH, 36)
    return [
        shape(line, name="Momentlijn", colour=PRIMARY, alt=f"{name} op {long_date(day)}"),
        text_box(box, text, name="Moment"),
    ]


def _card(card: Card) -> list[str]:
    theme = card.item.theme
    box = Box(card.left, card.top, card.width, card.height)
    edge = card.left + card.width - _FLAG if card.flag_right else card.left
    body = text_body(paragraph(card.text, CARD), inset=CARD_INSET, anchor="ctr")
    return [
        shape(box, name="Kaart", colour=WHITE, outline=THEME_LINES[theme], body=body),
        shape(
            Box(edge, card.top, _FLAG, card.height),
            name="Kaartrand",
            colour=THEME_COLOURS[theme],
            alt=f"{theme_name(theme)}, {deadline_line(card.item)}",
        ),
    ]
