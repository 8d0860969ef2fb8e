# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""User text is data: whatever it is, the deck opens, shows it and stays within its slides."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from facilitator.domain.words import AgreementKind, OrganisationKind, Theme
from facilitator.exports.documents import Document
from facilitator.exports.pptx.look import BODY_BOTTOM, HEIGHT, WIDTH, Style
from facilitator.exports.pptx.markup import EMU
from facilitator.exports.pptx.measure import Paragraph, height_of, set_lines
from facilitator.exports.report import (
    Report,
    ReportFigure,
    ReportIssue,
    ReportPartner,
    ReportPerson,
    ReportTerm,
    ReportTheme,
)
from tests.builders.report_instruments import nasty_instruments
from tests.builders.reports import a_report, an_item
from tests.exports.nasty import LONG_AGREEMENT, LONG_WORD, NASTY, nasty_text
from tests.exports.pptx.reading import everything, opened, squeezed, titles

ITEMS = pytest.mark.parametrize("document", [Document.ACTIELIJST, Document.IMPULSAGENDA])
EVERY = pytest.mark.parametrize("document", list(Document))


def nasty_report(text: str) -> Report:
    """A report with the text wherever a user can write one."""
    person = ReportPerson(function=text, mandate=True, present=True, name=text)
    items = tuple(
        an_item(
            number,
            kind=kind,
            text=text,
            theme=theme,
            owner=text or None,
            function=text,
            visible=text,
            supporting=(text, text),
            unknown=(text,),
            impuls=True,
        )
        for number, (kind, theme) in enumerate(
            [(kind, theme) for kind in AgreementKind for theme in (*Theme, None)], start=1
        )
    )
    return replace(
        a_report(items=items),
        region=text,
        ambition=text,
        place=text,
        facilitator=text,
        reason=text,
        partners=(ReportPartner(name=text, kind=OrganisationKind.OVERIG, people=(person,)),),
        terms=(ReportTerm(term=text, meaning=text, source=text),),
        figures=(ReportFigure(school_year=text, kind=text, count=text),),
        issues=(ReportIssue(text=text, named_by=text),),
        themes=tuple(ReportTheme(theme=theme, kernvraag=text) for theme in Theme),
        instruments=nasty_instruments(text),
    )


def assert_inside(slides: list[Any]) -> None:
    """Every shape's box lies on its slide, and what is in a table fits in its box."""
    for slide in slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= WIDTH * EMU
            assert shape.top + shape.height <= HEIGHT * EMU
            if shape.has_table:
                assert shape.top + shape.height <= BODY_BOTTOM * EMU + EMU
                assert_table_fits(shape)


def assert_table_fits(shape: Any) -> None:
    table = shape.table
    assert sum(row.height for row in table.rows) <= shape.height + len(table.rows)
    for row in table.rows:
        for cell, column in zip(row.cells, table.columns, strict=True):
            if cell._tc.tcPr.get("vert"):
                continue  # text that runs upwards has the height of its row as its width
            room = (column.width - cell.margin_left - cell.margin_right) / EMU
            paragraphs = tuple(_paragraph(one) for one in cell.text_frame.paragraphs)
            high = height_of(set_lines(paragraphs, room + 0.01)) * EMU
            assert high + cell.margin_top + cell.margin_bottom <= row.height + EMU


def _paragraph(one: Any) -> Paragraph:
    spacing = one.line_spacing.pt
    if not one.runs:
        return Paragraph("", Style(13, spacing), one.space_before.pt)
    font = one.runs[0].font
    return Paragraph(one.text, Style(font.size.pt, spacing, bool(font.bold)), one.space_before.pt)


@EVERY
@pytest.mark.parametrize("text", NASTY[:-2])
def test_nasty_texts_are_shown_and_stay_inside(text: str, document: Document) -> None:
    slides = opened(nasty_report(text), document)
    assert squeezed(text) in everything(slides)
    assert_inside(slides)
    assert len(set(titles(slides))) == len(slides)


@ITEMS
@pytest.mark.parametrize("text", [LONG_WORD, LONG_AGREEMENT])
def test_long_texts_go_on_over_slides(text: str, document: Document) -> None:
    items = (an_item(1, text=text, impuls=True), an_item(2, impuls=True))
    slides = opened(a_report(items=items), document)
    assert squeezed(text) in everything(slides)
    assert_inside(slides)


def test_a_split_agreement_is_whole_again_over_its_slides() -> None:
    slides = opened(a_report(items=(an_item(1, text=LONG_AGREEMENT),)))
    parts = [
        row.cells[1].text_frame.text
        for slide in slides
        if slide.shapes.title.text_frame.text.startswith("Positionering")
        for shape in slide.shapes
        if shape.has_table
        for row in list(shape.table.rows)[1:]
    ]
    assert len(parts) > 5
    assert squeezed("".join(parts)) == squeezed(LONG_AGREEMENT)


@EVERY
def test_long_texts_everywhere_stay_inside(document: Document) -> None:
    assert_inside(opened(nasty_report(LONG_WORD[:1500]), document))


@EVERY
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=nasty_text)
@example(text="\t000000\u0e5c\u2d26")
def test_whatever_is_typed_is_shown(document: Document, text: str) -> None:
    slides = opened(nasty_report(text), document)
    assert squeezed(text) in everything(slides)
    assert_inside(slides)


days = st.one_of(st.none(), st.dates(), st.dates(date(2026, 9, 1), date(2027, 12, 31)))


@settings(max_examples=25, deadline=None)
@given(deadlines=st.lists(days, max_size=40), check_in=days)
def test_the_planning_holds_any_dates(deadlines: list[date | None], check_in: date | None) -> None:
    themes = (*Theme, None)
    items = tuple(
        an_item(n, deadline=day, impuls=True, theme=themes[n % 4])
        for n, day in enumerate(deadlines, start=1)
    )
    slides = opened(a_report(items=items, check_in=check_in), Document.IMPULSAGENDA)
    assert_inside(slides)
    planned = [s for s in slides if s.shapes.title.text_frame.text.startswith("Wanneer")]
    cards = [shape for slide in planned for shape in slide.shapes if shape.name == "Kaart"]
    assert len(cards) == sum(day is not None for day in deadlines)
    for slide in planned:
        assert_no_overlap([shape for shape in slide.shapes if shape.name == "Kaart"])


def assert_no_overlap(cards: list[Any]) -> None:
    for index, one in enumerate(cards):
        for other in cards[index + 1 :]:
            beside = one.left + one.width <= other.left or other.left + other.width <= one.left
            below = one.top + one.height <= other.top or other.top + other.height <= one.top
            assert beside or below
