# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator import assets
from facilitator.errors import InvalidInputError
from ui.self_check import self_check


@pytest.fixture(autouse=True)
def own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot) -> None:
    monkeypatch.setenv("SLAGVAARDIG_MAP", str(tmp_path))


def test_a_whole_program_passes_and_says_what_it_did(capsys: pytest.CaptureFixture[str]) -> None:
    assert self_check() == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 5
    assert all(line.startswith("goed ") for line in lines)
    assert "impulsagenda.pptx" in lines[3]
    assert "actielijst.ics" in lines[3]
    assert "rijen teruggelezen" in lines[3]


def test_a_broken_agenda_fails_and_the_rest_is_still_checked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_name: str) -> str:
        raise InvalidInputError("Regel 3 klopt niet.")

    monkeypatch.setattr(assets, "read_agenda", refuse)
    assert self_check() == 1
    out = capsys.readouterr().out
    assert "FOUT  agenda's: InvalidInputError: Regel 3 klopt niet." in out
    assert "goed  lettertypen" in out


def test_an_empty_file_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Empty:
        """The shipped files as this one part sees them.

        Only there: elsewhere what is read is remembered for as long as the process lives, and
        every test after this one would have a program without icons.
        """

        @staticmethod
        def resource_names() -> list[str]:
            return ["fonts/Inter-Regular.ttf"]

        @staticmethod
        def read_resource(_name: str) -> bytes:
            return b""

    monkeypatch.setattr("ui.self_check.assets", Empty)
    assert self_check() == 1
    assert "FOUT  bestanden" in capsys.readouterr().out
