# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.settings import Choices, Settings


def test_a_choice_is_kept_at_once_and_told(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "nieuw" / "instellingen.json"
    settings = Settings(path)
    with qtbot.waitSignal(settings.changed) as told:
        settings.set("export_folder", "/tmp/één map")
    assert told.args == ["export_folder"]
    assert Settings(path).choices.export_folder == "/tmp/één map"


def test_the_same_choice_again_writes_nothing(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "x.json")
    settings.set("calm", False)
    assert not (tmp_path / "x.json").exists()


@pytest.mark.parametrize("raw", ["", "[]", "{", '{"calm": "ja", "onbekend": 1}', "\x00"])
def test_a_broken_file_means_the_defaults(tmp_path: Path, raw: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(raw, encoding="utf-8")
    assert Settings(path).choices == Choices()


def test_what_is_sound_in_a_half_broken_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"calm": true, "appearance": 3}', encoding="utf-8")
    assert Settings(path).choices == Choices(calm=True)
