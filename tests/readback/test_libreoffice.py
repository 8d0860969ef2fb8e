# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What LibreOffice makes of a list: as it is on this machine, and as files that were kept.

The kept files are the example's list, filled in, opened by LibreOffice 7.4 and saved as .ods, and
that saved as .xlsx again.
"""

import shutil
import subprocess
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from facilitator.domain.sheet import SheetColumn
from facilitator.domain.words import Status
from facilitator.readback.read_list import ReadList
from facilitator.readback.recognise import read_list
from tests.builders.returned import Filled, as_read, filled_in, write

FILES = Path(__file__).parent / "files"
DAY = date(2027, 4, 14)


def read_file(path: Path) -> ReadList:
    return as_read(path.read_bytes(), DAY, path.name)


@pytest.mark.parametrize("name", ["libreoffice.ods", "libreoffice.xlsx"])
def test_a_list_that_libreoffice_saved_is_read_whole(name: str) -> None:
    read = read_file(FILES / name)
    rows = {row.number: row for row in read.rows}
    assert len(read.rows) == 17
    assert (read.region, read.meeting, read.version) == ("Regio Voorbeeld", UUID(int=99), 1)
    assert read.made_on == date(2026, 10, 7)
    assert all(row.id == UUID(int=number) for number, row in rows.items() if number)
    assert rows[3].status is Status.KLAAR
    assert rows[3].note == "kaart staat online\nen hangt in elke teamkamer"
    assert (rows[6].status, rows[6].deadline) == (Status.BEZIG, date(2027, 5, 21))
    assert rows[7].deadline == date(2027, 3, 1)
    assert (rows[14].note, rows[14].unblocker) == (
        "wacht op besluit college",
        "Afdelingshoofd jeugd",
    )
    assert rows[None].text == "Nieuw: een vast overleg met het mbo"
    assert rows[5].base.known == {"status", "deadline", "note"}
    assert (rows[5].base.status, rows[5].base.deadline) == (Status.BEZIG, date(2026, 12, 18))
    assert not any(row.problems for row in read.rows)
    assert read.warnings == ()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("suffix", ["ods", "xlsx"])
def test_a_list_says_the_same_after_libreoffice_here(
    sheet: bytes, suffix: str, tmp_path: Path
) -> None:
    def edit(filled: Filled) -> None:
        filled.put("A-001", SheetColumn.STATUS, "Klaar")
        filled.put("A-002", SheetColumn.NEW_DEADLINE, date(2027, 5, 1))
        filled.put("A-003", SheetColumn.NOTE, "=geen formule")
        cell = filled.sheet.cell(filled.row("A-003"), filled.column(SheetColumn.NOTE))
        cell.data_type = "s"

    data = filled_in(sheet, edit)
    path = write(data, tmp_path)
    out = tmp_path / "uit"
    subprocess.run(
        [
            *("soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"),
            *("--convert-to", suffix, "--outdir", str(out), str(path)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    saved = read_list(out / f"lijst.{suffix}", DAY)
    assert saved.rows == as_read(data, DAY).rows
