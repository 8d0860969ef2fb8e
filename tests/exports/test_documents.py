# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

import pytest

from facilitator.exports.documents import (
    DOCUMENT_LABELS,
    FORMAT_LABELS,
    FORMATS,
    Document,
    Format,
    documents_for,
    export,
    file_name,
    offered,
)
from facilitator.exports.report import for_organisation
from tests.builders.report_instruments import some_instruments
from tests.builders.reports import SWV, a_report


def test_every_document_has_a_name_and_formats() -> None:
    assert set(DOCUMENT_LABELS) == set(FORMATS) == set(Document)
    assert set(FORMAT_LABELS) == set(Format)
    assert all(FORMATS.values())


def test_only_what_exists_is_offered() -> None:
    wanted = offered([Document.IMPULSAGENDA, Document.ACTIELIJST], [Format.XLSX, Format.PDF])
    assert wanted == [
        (Document.IMPULSAGENDA, Format.PDF),
        (Document.ACTIELIJST, Format.XLSX),
        (Document.ACTIELIJST, Format.PDF),
    ]


def test_a_copy_for_an_organisation_carries_its_name(tmp_path: Path) -> None:
    copy = for_organisation(a_report(), SWV)
    (path,) = export(copy, tmp_path, [Document.ACTIELIJST], [Format.XLSX])
    assert path.name == "2026-10-07_Actielijst_Regio-Voorbeeld_SWV-VO-Voorbeeld_concept.xlsx"
    assert path.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("over", "ending"),
    [
        ({}, "concept"),
        ({"version": 1}, "v1-concept"),
        ({"version": 2, "concept": False}, "v2"),
    ],
)
def test_a_file_name_says_how_far_the_document_is(over: dict[str, object], ending: str) -> None:
    name = file_name(a_report(**over), Document.ACTIELIJST, Format.PDF)
    assert name == f"2026-10-07_Actielijst_Regio-Voorbeeld_{ending}.pdf"


def test_the_card_is_offered_when_there_is_something_on_it() -> None:
    assert Document.AFSPRAKENKAART in documents_for(a_report(instruments=some_instruments()))
    assert Document.AFSPRAKENKAART not in documents_for(a_report())
    without_phases = a_report(instruments=some_instruments(phases=()))
    assert Document.AFSPRAKENKAART not in documents_for(without_phases)


def test_the_card_is_called_what_it_is() -> None:
    name = file_name(a_report(), Document.AFSPRAKENKAART, Format.PDF)
    assert name == "2026-10-07_Afsprakenkaart_Regio-Voorbeeld_concept.pdf"
