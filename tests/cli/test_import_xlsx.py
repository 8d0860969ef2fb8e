# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.domain.sheet import SheetColumn
from facilitator.readback.child import WORD
from tests.builders.returned import Filled, filled_in
from tests.cli.conftest import REGION, ROOT, Run

_WANTED = ("--formats", "xlsx", "--documents", "actielijst")


@pytest.fixture
def returned(library: Path, run: Run, tmp_path: Path) -> Path:
    """The example's list: one answer, one row of its own, one status that is none."""
    out = tmp_path / "uit"
    run("export", "--library", library, "--region", REGION, "--out", out, *_WANTED)
    (made,) = out.iterdir()

    def edit(filled: Filled) -> None:
        filled.put("A-003", SheetColumn.STATUS, "Klaar")
        filled.put("A-003", SheetColumn.NOTE, "kaart staat online")
        filled.put("A-004", SheetColumn.STATUS, "tja")
        filled.sheet.cell(40, 2).value = "Iets nieuws"

    path = tmp_path / "terug.xlsx"
    path.write_bytes(filled_in(made.read_bytes(), edit))
    return path


def test_it_prints_the_differences_and_changes_nothing(
    library: Path, returned: Path, run: Run
) -> None:
    shown = ("show", "--library", library, "--region", REGION, "--json")
    before = run(*shown).out
    ran = run("import-xlsx", returned, "--library", library, "--region", REGION)
    assert (ran.code, ran.err) == (0, "")
    first, second = ran.json["verschillen"]
    assert (first["nummer"], first["conflict"]) == ("A-003", False)
    assert first["status"] == {
        "was": "open",
        "hier": "open",
        "lijst": "klaar",
        "conflict": False,
        "overgenomen": False,
    }
    assert first["notitie"]["lijst"] == "kaart staat online"
    assert "‘tja’ ken ik niet als status" in second["problemen"][0]
    assert [row["tekst"] for row in ran.json["onbekend"]] == ["Iets nieuws"]
    assert ran.json["toegepast"] is False
    assert run(*shown).out == before


def test_with_apply_it_stores_what_needs_no_choice(library: Path, returned: Path, run: Run) -> None:
    ran = run("import-xlsx", returned, "--library", library, "--region", REGION, "--apply")
    assert ran.code == 2
    assert ran.err.startswith("Niet overgenomen: wat in 2 rijen een keuze")
    assert ran.json["verschillen"][0]["status"]["overgenomen"] is True
    shown = run("show", "--library", library, "--region", REGION, "--json").json
    assert next(i for i in shown["afspraken"] if i["nummer"] == "A-003")["status"] == "klaar"
    again = run("import-xlsx", returned, "--library", library, "--region", REGION)
    assert [row["nummer"] for row in again.json["verschillen"]] == ["A-004"]


def test_a_file_that_is_no_list_is_one_sentence(library: Path, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(b"%PDF-1.7")
    ran = run("import-xlsx", path, "--library", library, "--region", REGION, "--apply")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("lijst.xlsx is geen rekenblad van Excel of LibreOffice")


def test_a_wanted_format_that_a_document_does_not_have_is_told(
    library: Path, run: Run, tmp_path: Path
) -> None:
    wanted = ("--formats", "xlsx", "--documents", "impulsagenda")
    ran = run("export", "--library", library, "--region", REGION, "--out", tmp_path, *wanted)
    assert ran.code == 2
    assert ran.err.startswith("Dit kan niet samen. Kies uit: actielijst als pdf, pptx, xlsx")


def test_an_organisation_gets_its_own_copy(library: Path, run: Run, tmp_path: Path) -> None:
    wanted = ("--organisation", "leerplicht", "--formats", "xlsx")
    ran = run("export", "--library", library, "--region", REGION, "--out", tmp_path / "o", *wanted)
    assert ran.code == 0
    (made,) = (tmp_path / "o").iterdir()
    assert "_Leerplicht-gemeente-Voorbeeldstad_" in made.name
    whole = (*wanted, "--documents", "actielijst,voortgangsrapportage")
    ran = run("export", "--library", library, "--region", REGION, "--out", tmp_path / "o", *whole)
    assert ran.code == 2
    assert ran.err.startswith("Voor één organisatie is er alleen de actielijst")
    unknown = ("--organisation", "niemand", "--out", tmp_path / "o")
    ran = run("export", "--library", library, "--region", REGION, *unknown)
    assert (ran.code, ran.err[:33]) == (2, "Er is geen organisatie ‘niemand’.")


def test_the_agenda_of_a_region_is_one_file(library: Path, run: Run, tmp_path: Path) -> None:
    asked = ("agenda", "--library", library, "--region", REGION, "--to")
    assert run(*asked, tmp_path / "alles.ics").code == 0
    assert run(*asked, tmp_path / "deel.ics", "--organisation", "leerplicht").code == 0
    whole = (tmp_path / "alles.ics").read_bytes()
    part = (tmp_path / "deel.ics").read_bytes()
    assert whole.startswith(b"BEGIN:VCALENDAR")
    assert 0 < part.count(b"BEGIN:VTODO") < whole.count(b"BEGIN:VTODO") == 15


def test_the_program_without_a_window_is_the_reader_when_it_is_asked_by_its_word(
    returned: Path,
) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "facilitator", WORD],
        input=returned.read_bytes(),
        capture_output=True,
        check=True,
        cwd=ROOT,
    )
    assert ran.stdout.startswith(b'[[["Actielijst", [[1, ["Actielijst Regio Voorbeeld"]]')
