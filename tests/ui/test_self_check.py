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
    monkeypatch.setattr(assets, "resource_names", lambda: ["fonts/Inter-Regular.ttf"])

    def nothing(_name: str) -> bytes:
        return b""

    monkeypatch.setattr(assets, "read_resource", nothing)
    assert self_check() == 1
    assert "FOUT  bestanden" in capsys.readouterr().out
