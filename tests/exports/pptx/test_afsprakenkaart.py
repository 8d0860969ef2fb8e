# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The card as a slide: one while it fits, and nothing that runs off it."""

from dataclasses import replace
from typing import Any

from facilitator.exports.build_instruments import report_instruments
from facilitator.exports.documents import Document
from facilitator.exports.report import Report
from tests.builders.regions import a_large_region
from tests.builders.report_instruments import PHASES, some_instruments
from tests.builders.reports import SCHOOL, a_report
from tests.exports.nasty import LONG_AGREEMENT, LONG_WORD
from tests.exports.pptx.reading import everything, notes, opened, slide_text, squeezed, tables
from tests.exports.pptx.test_nasty import assert_inside


def card(report: Report) -> list[Any]:
    slides = opened(report, Document.AFSPRAKENKAART)
    assert_inside(slides)
    return slides


def test_the_example_is_one_slide_with_everybody_on_it() -> None:
    slides = card(a_report(instruments=some_instruments()))
    assert len(slides) == 1
    heads = [cell.text_frame.text for cell in tables(slides)[0].rows[0].cells]
    assert heads[0] == "Fase"
    assert heads[-2:] == ["Regie", "Overleg"]
    assert SCHOOL in [" ".join(head.split()) for head in heads]
    text = slide_text(slides[0])
    assert "Bespreekt verzuim met ouders" in text
    assert "O (U)" in text
    assert "E eindverantwoordelijk" in text


def test_a_large_region_goes_on_over_slides_with_its_phases_on_each() -> None:
    told = report_instruments(a_large_region())
    assert told is not None
    slides = card(a_report(partners=(), instruments=told))
    assert all(table.rows[0].cells[0].text_frame.text == "Fase" for table in tables(slides))
    assert all(squeezed(phase.name) in everything(slides) for phase in told.phases)


def test_what_is_shortened_is_in_the_notes() -> None:
    for text in (LONG_WORD, LONG_AGREEMENT):
        cell = replace(PHASES[0].cells[0], taak=text)
        phases = (replace(PHASES[0], cells=(cell,)), *PHASES[1:])
        slides = card(a_report(instruments=some_instruments(phases=phases)))
        assert squeezed(text) in everything(slides)


def test_without_anything_filled_in_the_slide_says_where_to_begin() -> None:
    slides = card(a_report())
    assert len(slides) == 1
    assert "Er is nog niets ingevuld" in slide_text(slides[0])
    assert "Er is nog niets ingevuld" in notes(slides[0])
