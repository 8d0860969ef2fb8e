# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import subprocess
import sys
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from facilitator.domain.sheet import ABOUT, SHEET
from facilitator.domain.text import clean_text
from facilitator.domain.words import AgreementKind, Status
from facilitator.exports.documents import Document
from facilitator.exports.report import ReportItem, for_organisation
from facilitator.exports.xlsx import render
from facilitator.exports.xlsx.book import LONGEST, cell_text
from tests.builders.reports import JGZ, SWV, a_report, an_item, many_items
from tests.exports.nasty import LONG_AGREEMENT, NASTY, nasty_text
from tests.exports.xlsx.reading import listed, opened

UID = "0192f3a1-7c1e-7b2a-9d40-3a5b6c7d8e9f"


def row_of(**over: Any) -> dict[str, Any]:
    (row,) = listed(opened(a_report(items=(an_item(**over),), version=3, concept=False)))
    return row


def test_a_row_says_who_does_what_by_when() -> None:
    row = row_of(
        number=5,
        text="Belt",
        owner=JGZ,
        function="Jeugdarts",
        deadline=date(2027, 2, 1),
        original_deadline=date(2026, 12, 1),
        postponed=2,
        status=Status.BEZIG,
        uid=UID,
    )
    assert {name: cell.value for name, cell in row.items()} == {
        "nummer": "A-005",
        "afspraak": "Belt",
        "eigenaar": f"{JGZ}\nJeugdarts",
        "eerste-deadline": row["eerste-deadline"].value,
        "deadline": row["deadline"].value,
        "verzet": 2,
        "status": "Bezig",
        "nieuwe-deadline": None,
        "notitie": None,
        "losmaken": None,
        "laatste-notitie": None,
        "thema": "Positionering",
        "met": None,
        "zichtbaar-aan": None,
        "kenmerk": UID,
        "versie": 3,
        "status-was": "bezig",
        "deadline-was": "2027-02-01",
        "notitie-was": None,
    }
    assert row["eerste-deadline"].value.date() == date(2026, 12, 1)
    assert row["deadline"].value.date() == date(2027, 2, 1)


def test_only_status_date_and_note_take_typing() -> None:
    row = row_of(uid=UID)
    free = {name for name, cell in row.items() if not cell.protection.locked}
    assert free == {"status", "nieuwe-deadline", "notitie", "losmaken"}


def test_the_sheet_is_protected_and_can_still_be_sorted_and_filtered() -> None:
    sheet = opened(a_report())[SHEET]
    assert sheet.protection.sheet
    # In the file these are prohibitions: False allows.
    assert (sheet.protection.sort, sheet.protection.autoFilter) == (False, False)
    assert sheet.auto_filter.ref == "A6:S22"
    assert sheet.freeze_panes == "C7"


def test_what_the_program_reads_is_hidden() -> None:
    book = opened(a_report())
    hidden = [n for n, d in book[SHEET].column_dimensions.items() if d.hidden]
    assert hidden == ["O"]
    assert book[SHEET].column_dimensions["O"].max == 19
    assert book[SHEET].row_dimensions[5].hidden
    assert book[ABOUT].sheet_state == "hidden"


def test_status_and_date_are_checked_while_typing() -> None:
    found = {
        str(one.sqref): (one.type, one.formula1)
        for one in opened(a_report(items=many_items(3)))[SHEET].data_validations.dataValidation
    }
    names = "Open,Bezig,Klaar,Geblokkeerd,Vervallen,Doorgeleid naar OOGO"
    assert found["G7:G9"] == ("list", f'"{names}"')
    assert found["H7:H9"][0] == "date"
    assert found["A7:F9"] == found["K7:S9"] == ("custom", "FALSE()")


def test_a_late_agreement_says_so_in_words() -> None:
    late = row_of(deadline=date(2026, 9, 1))["deadline"]
    assert '"te laat"' in late.number_format


def test_what_is_no_agreement_stands_on_a_sheet_of_its_own() -> None:
    book = opened(a_report())
    rows = list(book["Besluiten en punten"].iter_rows(values_only=True))
    kinds = {row[1] for row in rows[1:]}
    assert kinds == {"Besluit", "Inzicht", "Parkeerpunt"}
    items = a_report().items
    assert len(listed(book)) + len(rows) - 1 == len(items)


def test_the_hidden_sheet_says_which_list_it_is() -> None:
    report = a_report(uid=UID, version=2, concept=False, made_on=date(2026, 10, 9))
    facts = dict(opened(report)[ABOUT].iter_rows(values_only=True))
    assert facts == {
        "slagvaardig-lijst": "1",
        "regio": "Regio Voorbeeld",
        "bijeenkomst": UID,
        "versie": "2",
        "gemaakt-op": "2026-10-09",
    }


def test_the_copies_of_the_organisations_together_hold_every_agreement_with_an_owner() -> None:
    report = a_report()
    owned = {i.label for i in report.of_kind(AgreementKind.AFSPRAAK) if i.owner}
    found: set[str] = set()
    for owner in {i.owner for i in report.items if i.owner}:
        copy = for_organisation(report, owner)
        book = opened(copy)
        assert book[SHEET]["A1"].value == f"Actielijst Regio Voorbeeld: {owner}"
        found |= {row["nummer"].value for row in listed(book)}
    assert found == owned


def test_an_organisation_gets_what_it_helps_with_too() -> None:
    mine = an_item(1, owner=SWV)
    help_out = an_item(2, owner=JGZ, supporting=(SWV,))
    copy = for_organisation(a_report(items=(mine, help_out, an_item(3))), SWV)
    assert [item.number for item in copy.items] == [1, 2]


def test_a_list_without_agreements_opens() -> None:
    assert listed(opened(a_report(items=()))) == []


def nasty_item(text: str) -> ReportItem:
    return an_item(
        1, text=text, owner=text or None, function=text, visible=text, supporting=(text,), note=text
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=nasty_text)
@example(text=NASTY[7])
@example(text="_x0041_")
@example(text='=HYPERLINK("http://x";"y")')
def test_whatever_was_typed_stays_text(text: str) -> None:
    report = replace(a_report(items=(nasty_item(text),)), region=text, organisation=text)
    (row,) = listed(opened(report))
    assert row["afspraak"].data_type in {"s", "inlineStr", "n"}
    assert (row["afspraak"].value or "") == clean_text(text).replace("\t", " ")
    assert row["afspraak"].hyperlink is None


@settings(deadline=None, max_examples=40)
@given(day=st.dates())
def test_any_date_can_be_written(day: date) -> None:
    value = row_of(deadline=day)["deadline"].value
    assert value if day.year < 1900 else value.date() == day


@pytest.mark.parametrize("text", ["😀" * 20_000, "x" * 40_000, LONG_AGREEMENT])
def test_what_no_cell_can_hold_is_cut_and_says_so(text: str) -> None:
    shown = cell_text(text)
    assert len(shown.encode("utf-16-le")) // 2 <= LONGEST
    assert shown == text or shown.endswith(" […]")
    assert row_of(text=text)["afspraak"].value == shown


def test_the_same_report_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "from hashlib import sha256; from facilitator.exports.documents import Document;"
        "from facilitator.exports.xlsx import render; from tests.builders.reports import a_report;"
        "print(sha256(render(a_report(), Document.ACTIELIJST)).hexdigest())"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == sha256(render(a_report(), Document.ACTIELIJST)).hexdigest()
