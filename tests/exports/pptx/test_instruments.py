# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from hypothesis import HealthCheck, given, settings

from facilitator.domain.instruments import Instruments
from facilitator.exports.build_instruments import report_instruments
from facilitator.exports.documents import Document
from facilitator.exports.report import ReportIssue
from facilitator.exports.report_instruments import ReportInstruments
from tests.builders.regions import a_large_region, regions
from tests.builders.report_instruments import some_instruments
from tests.builders.reports import a_report
from tests.exports.pptx.reading import notes, opened, slide_text, tables, titles
from tests.exports.pptx.test_nasty import assert_inside

OURS = (
    "Wie doet wat per fase",
    "Wat we van elkaar verwachten",
    "Wat we onder regie verstaan",
    "Wie de regie heeft",
    "Escalatieladder",
    "Overlegkalender",
    "Wanneer valt er een besluit",
    "Wat nog niet sluitend is",
    "Wat alleen een bestuur kan besluiten",
)


def agenda(told: ReportInstruments | None) -> list[Any]:
    return opened(a_report(instruments=told), Document.IMPULSAGENDA)


def test_each_instrument_has_its_slide_in_order() -> None:
    found = titles(agenda(some_instruments()))
    assert [one for one in found if one in OURS] == list(OURS)


def test_without_instruments_there_is_no_slide_of_them() -> None:
    assert not set(OURS) & set(titles(agenda(None)))


def test_the_drawing_is_described_and_told_in_the_notes() -> None:
    slides = agenda(some_instruments())
    slide = slides[titles(slides).index("Wanneer valt er een besluit")]
    panel = next(shape for shape in slide.shapes if shape.name == "Tijdlijn")
    described = panel.element.xpath(".//p:cNvPr/@descr")[0]
    assert "uiterlijk in week 11" in described
    assert "geen wet" in notes(slide)
    assert "uit beeld" in slide_text(slide)
    assert slide.element.xpath(".//a:pattFill")


def test_a_phase_without_anybody_says_niemand() -> None:
    slides = agenda(some_instruments())
    row = tables([slides[titles(slides).index("Wie doet wat per fase")]])[0].rows[4]
    assert [cell.text_frame.text for cell in row.cells][1] == "Niemand"


def test_who_named_an_issue_has_a_column_only_when_somebody_was_written_down() -> None:
    def heads(issue: ReportIssue) -> list[str]:
        slides = opened(a_report(issues=(issue,)), Document.IMPULSAGENDA)
        table = tables([slides[titles(slides).index("Waar de regio op vastloopt")]])[0]
        return [cell.text_frame.text for cell in table.rows[0].cells]

    assert "Genoemd door" not in heads(ReportIssue(text="Iedereen wacht"))
    assert "Genoemd door" in heads(ReportIssue(text="Iedereen wacht", named_by="school"))


def test_the_large_region_stays_on_its_slides() -> None:
    assert_inside(agenda(report_instruments(a_large_region())))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(regions())
def test_any_region_stays_on_its_slides(region: Instruments) -> None:
    slides = agenda(report_instruments(region))
    assert_inside(slides)
    assert len(set(titles(slides))) == len(slides)
