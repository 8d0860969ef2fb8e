# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first slide: what it is, of whom, and the three themes as rising bars."""

from collections.abc import Sequence

from facilitator.domain.dates import full_date
from facilitator.domain.words import THEME_LABELS, Theme
from facilitator.exports.pptx.look import HEIGHT, THEME_COLOURS, WHITE, Style
from facilitator.exports.pptx.markup import (
    Box,
    paragraph,
    placeholder,
    plain,
    shape,
    text_body,
)
from facilitator.exports.pptx.measure import shorten, wrap
from facilitator.exports.pptx.slides import Layout, Slide
from facilitator.exports.report import Report
from facilitator.exports.wording import whose

_WIDTH, _GAP, _LEFT = 146, 6, 465
_HEIGHTS = (172, 246, 320)
_NUMBER = Style(20, 26, bold=True, serif=True, colour=WHITE)
_NAME = Style(13, 19, bold=True, colour=WHITE)
_NAMES = {
    Theme.POSITIONERING: (THEME_LABELS[Theme.POSITIONERING],),
    Theme.REGIEVOERING: (THEME_LABELS[Theme.REGIEVOERING],),
    # Broken by hand: a font that is wider than ours would leave its last letter alone.
    Theme.OVERLEGSTRUCTUUR: ("Overleg-", "structuur"),
}
_COUNT = Style(13, 18, colour=WHITE)
_REGION = Style(15, 24, bold=True)
_SUBTITLE = Style(18, 27)
_META = Style(14, 21)
_META_LINES = 5


def cover(
    report: Report, title: str, subtitle: str, meta: Sequence[str], counts: dict[Theme, str]
) -> Slide:
    """The cover; `counts` says in each bar how much there is of a theme."""
    region = whose(report).strip() or "Regio"
    shown = shorten(region, _REGION, 560)
    lines = [line for line in (_day(report), *meta) if line]
    texts = (
        placeholder("body", plain(shown), 13, "Regio"),
        placeholder("subTitle", plain(shorten(subtitle, _SUBTITLE, 390, 3)), 1, "Ondertitel"),
        placeholder("body", "".join(plain(line) for line in _fit(lines)), 14, "Bijeenkomst"),
    )
    bars = tuple(_bar(index, theme, counts[theme]) for index, theme in enumerate(Theme))
    notes = (f"{title} van {region}.", subtitle, *lines, *_colophon(report))
    return Slide(Layout.OMSLAG, title, (*texts, *bars), notes)


def _colophon(report: Report) -> tuple[str, ...]:
    """What the cover leaves out, for the notes."""
    rows = (
        ("Codes", ", ".join(report.codes)),
        ("Facilitator", report.facilitator),
        ("Reden nieuwe versie", report.reason),
    )
    return tuple(f"{label}: {value}" for label, value in rows if value.strip())


def _day(report: Report) -> str:
    return ", ".join(part for part in (full_date(report.day), report.place.strip()) if part)


def _fit(lines: Sequence[str]) -> list[str]:
    """As many of the lines as the cover has room for; the notes have them all."""
    kept: list[str] = []
    room = _META_LINES
    for line in lines:
        shown = shorten(line, _META, 390, min(2, room)) if room else ""
        room -= len(wrap(shown, _META, 390)) if shown else 0
        kept.extend([shown] if shown else [])
    return kept


def _bar(index: int, theme: Theme, count: str) -> str:
    height = _HEIGHTS[index]
    box = Box(_LEFT + index * (_WIDTH + _GAP), HEIGHT - height, _WIDTH, height)
    content = (
        paragraph(str(index + 1), _NUMBER)
        + "".join(paragraph(line, _NAME, above=1) for line in _NAMES[theme])
        + paragraph(count, _COUNT, above=2)
    )
    return shape(
        box,
        name=f"Staaf {THEME_LABELS[theme]}",
        geometry="round2SameRect",
        adjust=(("adj1", 13000), ("adj2", 0)),
        colour=THEME_COLOURS[theme],
        body=text_body(content, inset=11, top=16),
    )
