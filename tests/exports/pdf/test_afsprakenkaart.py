# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The card stays on one page; what does not fit is shortened and stands in full behind it."""

from dataclasses import replace

from facilitator.exports import pdf
from facilitator.exports.build_instruments import report_instruments
from facilitator.exports.documents import Document
from facilitator.exports.report import Report
from facilitator.exports.report_instruments import ReportInstruments
from tests.builders.regions import a_large_region
from tests.builders.report_instruments import PHASES, some_instruments
from tests.builders.reports import a_report
from tests.exports.nasty import LONG_AGREEMENT, LONG_WORD
from tests.exports.pdf.pdfcheck import TaggedPdf, problems

A4_WIDE, A3_WIDE = 842, 1191


def card(report: Report) -> TaggedPdf:
    data = pdf.render(report, Document.AFSPRAKENKAART)
    assert problems(data) == []
    return TaggedPdf(data)


def widths(opened: TaggedPdf) -> list[int]:
    return [round(float(page.MediaBox[2])) for page in opened.pdf.pages]


def large(taak: str = "") -> Report:
    told = report_instruments(a_large_region())
    assert isinstance(told, ReportInstruments)
    phases = tuple(
        replace(phase, cells=tuple(replace(cell, taak=taak) for cell in phase.cells))
        for phase in told.phases
    )
    return a_report(partners=(), instruments=replace(told, phases=phases))


def test_the_example_is_one_page_of_a4_across() -> None:
    opened = card(a_report(instruments=some_instruments()))
    assert widths(opened) == [A4_WIDE]
    for said in (
        "Bespreekt verzuim met ouders",
        "Termijn: elke week",
        "Thuiszitterstafel (beslist)",
    ):
        assert said in opened.text
    assert "initieert, stemt af en coördineert" in opened.text


def test_letters_are_spelled_out_for_who_listens() -> None:
    opened = card(a_report(instruments=some_instruments()))
    spoken = {str(node.dictionary.get("/E", "")) for node in opened.nodes("Span")}
    assert {"Eindverantwoordelijk", "Voert uit, verwacht door anderen"} <= spoken
    legend = [node.text.strip() for node in opened.nodes("LBody")]
    assert legend[0] == "eindverantwoordelijk"
    assert len(legend) == 7


def test_the_dashed_chip_is_explained_only_when_there_is_one() -> None:
    phases = tuple(replace(phase, cells=phase.cells[:1]) for phase in PHASES)
    opened = card(a_report(instruments=some_instruments(phases=phases)))
    assert len(opened.nodes("LBody")) == 6


def test_fifteen_organisations_and_ten_phases_are_one_page() -> None:
    opened = card(large())
    assert len(opened.pdf.pages) == 1
    rows = opened.nodes("TR")
    assert len(rows) == 11
    assert {len(row.kids) for row in rows} == {18}


def test_a_card_full_of_tasks_goes_to_a3() -> None:
    opened = card(large("Belt binnen een week met ouders"))
    assert widths(opened)[0] == A3_WIDE


def with_a_task(taak: str) -> Report:
    cell = replace(PHASES[0].cells[0], taak=taak)
    phases = (replace(PHASES[0], cells=(cell,)), *PHASES[1:])
    return a_report(instruments=some_instruments(phases=phases))


def test_what_cannot_fit_is_shortened_and_follows_in_full() -> None:
    opened = card(with_a_task(LONG_AGREEMENT))
    assert len(opened.pdf.pages) > 1
    assert "Wat op de kaart is ingekort" in opened.text
    assert "".join(LONG_AGREEMENT.split()) in "".join(opened.text.split())


def test_a_word_of_five_thousand_letters_stays_on_the_card() -> None:
    opened = card(with_a_task(LONG_WORD))
    assert LONG_WORD in "".join(opened.text.split())
    assert max(opened.right_edges()) <= widths(opened)[0]


def test_without_anything_filled_in_the_card_says_where_to_begin() -> None:
    opened = card(a_report())
    assert len(opened.pdf.pages) == 1
    assert "Er is nog niets ingevuld" in opened.text


def test_forty_partners_are_spread_over_cards() -> None:
    cells = tuple(replace(PHASES[0].cells[0], partner=f"Partner {n}") for n in range(40))
    told = some_instruments(phases=(replace(PHASES[0], cells=cells), *PHASES[1:]))
    opened = card(a_report(partners=(), instruments=told))
    assert len(opened.pdf.pages) == 2
    assert all(f"Partner {n}" in opened.text for n in range(40))
