# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where things are kept, and that tests and the demo can move all of it."""

from pathlib import Path

import pytest

from facilitator import paths


def test_everything_moves_with_the_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLAGVAARDIG_MAP", str(tmp_path))
    assert paths.library_path() == tmp_path / "slagvaardig.db"
    assert paths.agendas_folder() == tmp_path / "agendas"
    assert paths.documents_folder().parent == tmp_path
    assert paths.backups_folder(paths.library_path()) == tmp_path / "reservekopieen"


def test_without_it_the_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SLAGVAARDIG_MAP", raising=False)
    assert paths.data_folder().name == "slagvaardig"
    assert paths.data_folder().is_absolute()
    assert paths.documents_folder().name == "Slagvaardig"
