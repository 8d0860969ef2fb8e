# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A hostile, broken or wrong file: one sentence, within the bounds, and nothing changed."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from facilitator.domain.sheet import SheetColumn
from facilitator.readback import process
from facilitator.readback.bounds import MAX_CELL, MAX_COLUMNS, MAX_FILE, MAX_MEMORY
from facilitator.readback.child import WORD, read
from facilitator.readback.grid import Refusal, Special
from facilitator.readback.process import ListError, child_command, read_sheets
from facilitator.readback.recognise import read_list
from tests.builders import hostile
from tests.builders.returned import Filled, as_read, filled_in, write
from tests.builders.rooms import DAY

Make = Callable[[bytes], bytes]

REFUSED: dict[str, tuple[Make, str]] = {
    "leeg": (lambda _: b"", "is leeg"),
    "oud": (lambda _: hostile.OLD_XLS, "oud Excel-bestand"),
    "wachtwoord": (lambda _: hostile.PASSWORD, "beveiligd met een wachtwoord"),
    "wachtwoord in de zip": (hostile.locked_zip, "beveiligd met een wachtwoord"),
    "pdf": (lambda _: b"%PDF-1.7 ...", "geen rekenblad"),
    "tekst": (lambda _: b"Nr;Status\n1;Klaar", "geen rekenblad"),
    "docx": (lambda _: hostile.document(), "geen rekenblad"),
    "afgekapt": (lambda data: data[: len(data) // 2], "beschadigd of niet helemaal aangekomen"),
    "macro": (hostile.with_macro, "bevat macro’s"),
    "xlsm": (hostile.as_macro_book, "bevat macro’s"),
    "zipbom": (lambda _: hostile.bomb(), "veel groter dan een actielijst"),
    "veel delen": (lambda _: hostile.many_parts(), "veel groter dan een actielijst"),
    "verre cel": (lambda d: hostile.far_cell(d, "A1048576"), "rij 1048576 van blad"),
    "rij te ver": (lambda d: hostile.far_cell(d, "A5001"), "rij 5001 van blad ‘Actielijst’"),
    "miljoen rijen": (lambda d: hostile.many_rows(d, 1_000_000), "veel groter"),
    "zesduizend rijen": (lambda d: hostile.many_rows(d, 6_000), "hoogstens 5000 rijen"),
    "laughs": (lambda d: hostile.with_dtd(d, "laughs"), "niet in een rekenblad hoort"),
    "quadratic": (lambda d: hostile.with_dtd(d, "quadratic"), "niet in een rekenblad hoort"),
    "xxe": (lambda d: hostile.with_dtd(d, "xxe"), "niet in een rekenblad hoort"),
    "geen xml": (
        lambda d: hostile.repacked(d, {hostile.SHEET_PART: b"<worksheet"}),
        "beschadigd",
    ),
    "geen inhoud": (lambda d: hostile.repacked(d, {}, without="xl/workbook.xml"), "geen rekenblad"),
    "ods-bom": (
        lambda _: hostile.bare_ods(hostile.ods_rows("x" * 40_000_000)),
        "veel groter",
    ),
    "ods-dtd": (
        lambda _: hostile.bare_ods(hostile.ods_rows("<x>&a;</x>", hostile.DTDS["xxe"][0])),
        "niet in een rekenblad hoort",
    ),
    "ods-macro": (
        lambda _: hostile.bare_ods(hostile.ods_rows(""), extra="Basic/Standard/Module1.xml"),
        "bevat macro’s",
    ),
    "ods-wachtwoord": (
        lambda _: hostile.bare_ods("x", manifest="<manifest:encryption-data/>"),
        "beveiligd met een wachtwoord",
    ),
    "ods met een miljard rijen": (
        lambda _: hostile.bare_ods(
            hostile.ods_rows(
                '<table:table-row table:number-rows-repeated="999999999"><table:table-cell '
                'table:number-columns-repeated="999999999"><text:p>x</text:p></table:table-cell>'
                "</table:table-row>"
            )
        ),
        "hoogstens 5000 rijen",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_one_sentence(name: str, sheet: bytes, tmp_path: Path) -> None:
    make, sentence = REFUSED[name]
    with pytest.raises(ListError, match=sentence) as caught:
        read_sheets(write(make(sheet), tmp_path, "terug.xlsx"))
    assert caught.value.sentence.startswith(("terug.xlsx", "In terug.xlsx"))
    assert caught.value.sentence.endswith(".")


def test_a_file_that_is_too_large_is_not_even_handed_on(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="veel groter"):
        read_sheets(write(b"PK" + b"\0" * MAX_FILE, tmp_path))


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="Er is geen bestand"):
        read_sheets(tmp_path / "weg.xlsx")
    with pytest.raises(ListError, match="is een map"):
        read_sheets(tmp_path)


def test_a_folder_without_a_name_is_called_by_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ListError, match=f"^{re.escape(str(tmp_path.resolve()))} is een map"):
        read_sheets(Path())


def test_a_child_that_takes_too_long_is_stopped(
    sheet: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "MAX_SECONDS", 0.001)
    with pytest.raises(ListError, match="duurt te lang"):
        read_sheets(write(sheet, tmp_path))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "veel groter"),
        ('print(\'{"geen": "lijst"}\')', "beschadigd"),
        ("print('[[[\"Blad\", [[1, [NaN]]]]]]')", "beschadigd"),
        ("raise SystemExit(3)", "beschadigd"),
    ],
)
def test_a_child_that_dies_or_talks_nonsense_is_a_refusal(
    sheet: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, sentence: str
) -> None:
    monkeypatch.setattr(process, "child_command", lambda: [sys.executable, "-c", code])
    with pytest.raises(ListError, match=sentence):
        read_sheets(write(sheet, tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has only the clock and the gate")
def test_the_child_holds_itself_to_its_memory() -> None:
    code = (
        "from facilitator.readback import child\n"
        "child._bound()\n"
        "try:\n"
        f"    bytearray({MAX_MEMORY})\n"
        "except MemoryError:\n"
        "    print('begrensd')\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "begrensd\n"


def test_what_uses_too_much_memory_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    from facilitator.readback import child

    def out_of_memory(_: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr(child, "opened", out_of_memory)
    with pytest.raises(MemoryError):
        read(b"PK")


def test_the_largest_text_that_passes_the_gate_is_read_within_bounds(
    sheet: bytes, tmp_path: Path
) -> None:
    text = "<t>" + "x" * 30_000 + "</t>"
    cells = "".join(f'<c r="A{n}" t="inlineStr"><is>{text}</is></c>' for n in range(20, 21))
    rows = "".join(f'<row r="{n}">{cells.replace("A20", f"A{n}")}</row>' for n in range(20, 900))
    body = hostile.part(sheet).replace("</sheetData>", f"{rows}</sheetData>")
    data = hostile.repacked(sheet, {hostile.SHEET_PART: body.encode()})
    with pytest.raises(ListError, match="veel groter"):
        read_sheets(write(data, tmp_path))


def test_a_wrong_dimension_loses_no_row(sheet: bytes) -> None:
    assert len(as_read(hostile.wrong_dimension(sheet), DAY).rows) == 3


@pytest.mark.parametrize("cell", ["XFD40", "XFD1048576"])
def test_a_cell_far_to_the_right_is_left_out(sheet: bytes, cell: str) -> None:
    (first, *_) = read(hostile.far_cell(sheet, cell)).sheets
    assert all(len(line.cells) <= MAX_COLUMNS for line in first.lines)
    assert len(as_read(hostile.far_cell(sheet, cell), DAY).rows) == 3


def test_a_formula_in_what_is_read_is_refused_with_its_cell(sheet: bytes, tmp_path: Path) -> None:
    data = filled_in(sheet, lambda f: f.put("A-002", SheetColumn.NOTE, "=1+1"))
    with pytest.raises(ListError, match="in cel I8 een formule"):
        read_list(write(data, tmp_path), DAY)


def test_a_link_to_another_file_is_not_followed(sheet: bytes, tmp_path: Path) -> None:
    linked = hostile.with_external_link(sheet)
    book: Any = openpyxl.load_workbook(write(linked, tmp_path))
    assert len(book._external_links) == 1
    assert as_read(linked, DAY) == as_read(sheet, DAY)


def test_hidden_rows_and_merged_cells_are_read(sheet: bytes) -> None:
    def edit(filled: Filled) -> None:
        filled.sheet.row_dimensions[8].hidden = True
        filled.sheet.merge_cells("B7:C7")

    numbers = [row.number for row in as_read(filled_in(sheet, edit), DAY).rows]
    assert numbers == [1, 2, 3]


def test_what_the_child_answers_is_plain() -> None:
    assert read(b"").refusal is Refusal.EMPTY
    assert json.loads(json.dumps(read(b""))) == [[], "leeg", ""]


def test_the_child_is_found_also_when_the_program_is_frozen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert child_command() == [sys.executable, "-m", "facilitator.readback.child"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/slagvaardig/slagvaardig")
    assert child_command() == ["/opt/slagvaardig/slagvaardig-cli", WORD]


def test_entities_are_refused_because_defusedxml_is_there() -> None:
    assert openpyxl.DEFUSEDXML


def test_a_libreoffice_sheet_is_read_cell_by_cell() -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="3"/>'
        "<table:table-row>"
        '<table:table-cell table:number-columns-repeated="2"/>'
        '<table:table-cell office:value-type="float" office:value="2.5"/>'
        '<table:table-cell office:value-type="date" office:date-value="2027-03-01T00:00:00"/>'
        '<table:table-cell table:formula="of:=1+1"/>'
        '<table:table-cell><text:p>een<text:s text:c="2"/>twee<text:tab/><text:span>drie'
        "<text:line-break/>vier</text:span></text:p><text:p>vijf</text:p></table:table-cell>"
        "</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048572"/>'
    )
    (blad,) = read(hostile.bare_ods(hostile.ods_rows(rows))).sheets
    (line,) = blad.lines
    assert line.number == 4
    assert line.cells == (
        None,
        None,
        2.5,
        Special("d", "2027-03-01"),
        Special("f", "of:=1+1"),
        "een  twee drie\nvier\nvijf",
    )


def test_one_endless_cell_is_cut(sheet: bytes) -> None:
    rows = f"<table:table-row><table:table-cell><text:p>{'x' * 90_000}</text:p></table:table-cell>"
    (blad,) = read(hostile.bare_ods(hostile.ods_rows(f"{rows}</table:table-row>"))).sheets
    assert len(str(blad.lines[0].cells[0])) == MAX_CELL
