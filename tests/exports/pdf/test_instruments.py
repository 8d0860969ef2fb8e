# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The instruments in the impulsagenda, and nothing of them when nothing was filled in."""

from typing import Any

import pytest

from facilitator.exports import pdf
from facilitator.exports.build_instruments import report_instruments
from facilitator.exports.documents import Document
from facilitator.exports.report_instruments import ReportInstruments
from tests.builders.regions import a_large_region
from tests.builders.report_instruments import some_instruments
from tests.builders.reports import a_report
from tests.exports.pdf.pdfcheck import TaggedPdf, problems

OURS = (
    "Wie doet wat",
    "Wat we van elkaar verwachten",
    "Wat we onder regie verstaan",
    "Regie per fase",
    "Escalatieladder",
    "Overlegkalender",
    "Tijdlijn",
    "Wat nog niet sluitend is",
)


def opened(told: ReportInstruments | None) -> TaggedPdf:
    data = pdf.render(a_report(instruments=told), Document.IMPULSAGENDA)
    assert problems(data) == []
    return TaggedPdf(data)


def headings(document: TaggedPdf) -> list[str]:
    return [node.text.strip() for node in document.nodes("H2", "H3")]


def test_each_instrument_has_its_heading() -> None:
    assert [one for one in headings(opened(some_instruments())) if one in OURS] == list(OURS)


def test_without_instruments_there_is_nothing_of_them() -> None:
    assert not set(headings(opened(None))) & set(OURS)


@pytest.mark.parametrize(
    ("left", "gone"),
    [
        ({"forums": (), "routes": ()}, {"Overlegkalender"}),
        ({"steps": ()}, {"Escalatieladder"}),
        ({"definition": None}, {"Wat we onder regie verstaan"}),
        ({"expectations": ()}, {"Wat we van elkaar verwachten"}),
        ({"phases": ()}, {"Wie doet wat", "Regie per fase", "Tijdlijn"}),
    ],
)
def test_a_part_that_is_empty_prints_no_heading(left: dict[str, Any], gone: set[str]) -> None:
    found = headings(opened(some_instruments(**left)))
    assert not gone & set(found)
    assert set(OURS) - gone <= set(found)


def test_the_drawing_says_the_same_in_words() -> None:
    document = opened(some_instruments())
    said = str(document.nodes("Figure")[-1].dictionary.Alt)
    assert "uiterlijk in week 11" in said
    assert "Uit beeld: vanaf week 13" in said


def test_thirteen_weeks_are_an_ambition_and_the_top_a_regional_agreement() -> None:
    text = opened(some_instruments()).text
    assert "de ambitie van het Thuiszitterspact, geen wet" in text
    assert "Doorzettingsmacht (regionale afspraak)" in text


def test_what_a_board_has_to_decide_stands_with_its_gap() -> None:
    text = opened(some_instruments()).text
    assert "Wijs aan wie hier met mandaat beslist." in text
    assert "De aanpak is sluitend" in opened(some_instruments(findings=())).text


def test_the_large_region_is_a_document_too() -> None:
    told = report_instruments(a_large_region())
    assert told is not None
    text = opened(told).text
    assert all(phase.name in text for phase in told.phases)
