# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The cover of the impulsagenda: its name, the region, and three rising bars for the themes."""

from dataclasses import dataclass

from facilitator.domain.dates import long_date
from facilitator.domain.words import THEME_LABELS, Theme
from facilitator.exports import wording
from facilitator.exports.pdf import fonts
from facilitator.exports.pdf.canvas import TaggedCanvas
from facilitator.exports.pdf.layout import Block, Frame, PageNumber, Section
from facilitator.exports.pdf.paragraph import Paragraph
from facilitator.exports.pdf.sheet import concept_tag, logo
from facilitator.exports.pdf.story import HeadingLook, Story
from facilitator.exports.pdf.structure import Element
from facilitator.exports.pdf.style import (
    COVER_FACTS,
    COVER_LEAD,
    COVER_TITLE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PAPER,
    SEMIBOLD,
    THEME_COLOURS,
    WHITE,
    WIDTH,
    TextStyle,
)
from facilitator.exports.pdf.text import Line
from facilitator.exports.report import Report

_FRAME = Frame(top=PAGE_HEIGHT - 48, bottom=400)
_NUMBER = TextStyle(fonts.SERIF_SEMIBOLD, 16.5, 21, WHITE)
_NAME = TextStyle(fonts.SEMIBOLD, 15.75, 21, WHITE)
_NAMES = {
    Theme.POSITIONERING: (THEME_LABELS[Theme.POSITIONERING],),
    Theme.REGIEVOERING: (THEME_LABELS[Theme.REGIEVOERING],),
    Theme.OVERLEGSTRUCTUUR: ("Overleg-", "structuur"),
}
_ALT = "Drie balken die oplopen: 1 Positionering, 2 Regievoering, 3 Overlegstructuur."


def cover(story: Story, report: Report) -> Section:
    """The first page."""
    region = Element("P", story.root)
    story.add(Paragraph(report.region, region, SEMIBOLD, indent=28, ornament=_logo))
    story.heading("Impulsagenda", 1, HeadingLook(COVER_TITLE, space=63))
    story.add(
        Paragraph(
            wording.AMBITION_LINE,
            Element("P", story.root),
            COVER_LEAD,
            space=13,
            right=WIDTH - 385,
        )
    )
    day = long_date(report.day)
    story.text(f"{wording.meeting_name(report)}, {day}", COVER_FACTS, space=26)
    story.text(_made_by(report), COVER_FACTS, space=0)
    story.text(wording.version_line(report), COVER_FACTS, space=0)
    story.add(_Bars(Element("Figure", story.root, alt=_ALT, attributes=_layout_box())))
    concept = report.concept

    def decorate(canvas: TaggedCanvas, _: PageNumber) -> None:
        with canvas.artifact("Background"):
            canvas.fill_box(0, 0, PAGE_WIDTH, PAGE_HEIGHT, PAPER)
        if concept:
            with canvas.artifact("Pagination"):
                concept_tag(canvas)

    return Section(story.take(), decorate, _FRAME)


def _made_by(report: Report) -> str:
    count = wording.plural(len(wording.live_agreements(report)), "afspraak", "afspraken")
    if not report.present:
        return count
    how = "besproken met" if report.is_check_in else "gemaakt door"
    return f"{count}, {how} {wording.organisations(len(report.present))}"


def _logo(canvas: TaggedCanvas, x: float, top: float, _: float) -> None:
    with canvas.artifact():
        logo(canvas, x, top - 16.5)


def _layout_box() -> str:
    return f"/O/Layout/Placement/Block/BBox[45 0 {45 + WIDTH:.2f} 390]"


@dataclass(slots=True)
class _Bars(Block):
    """Three rising bars at the foot of the page: the themes in their order."""

    element: Element

    def height(self, width: float) -> float:
        return 0.0

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        with canvas.content(self.element):
            for index, theme in enumerate(Theme):
                left, high = x + index * 176.25, 225 + index * 82.5
                canvas.round_box((left, -30, 153, high + 30), 21, fill=THEME_COLOURS[theme])
                number = Line(str(index + 1), soft=True)
                canvas.text_lines([number], _NUMBER, left + 21, high - 24)
                names = [Line(part, soft=False) for part in _NAMES[theme]]
                canvas.text_lines(names, _NAME, left + 21, high - 50)
