# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A double-click on a sessiebestand: the system is told, in folders of the user's own."""

import os
import shlex
import sys
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from facilitator.errors import UserError
from ui import file_type

linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux keeps this in files"
)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a user's desktop files go; no program of the desktop is on the path."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "PATH"):
        monkeypatch.setenv(name, str(tmp_path / name))
    return tmp_path / "XDG_DATA_HOME"


def _entry(data: Path) -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.read(data / "applications" / "slagvaardig.desktop", encoding="utf-8")
    return dict(parser["Desktop Entry"])


def _all(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@linux_only
def test_a_double_click_starts_this_program_with_the_file(data: Path) -> None:
    assert not file_type.is_registered()
    file_type.register()
    entry = _entry(data)
    assert shlex.split(entry["exec"]) == [sys.executable, "-m", "ui", "%f"]
    assert (Path(entry["path"]) / "ui" / "__main__.py").is_file()
    assert entry["mimetype"] == "application/x-slagvaardig;"
    assert file_type.is_registered()


@linux_only
def test_the_kind_of_file_is_known_by_how_its_name_ends(data: Path) -> None:
    file_type.register()
    told = ET.parse(data / "mime" / "packages" / "slagvaardig.xml").getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kinds = {
        (kind.get("type"), glob.get("pattern"))
        for kind in told
        for glob in kind.iter(f"{space}glob")
    }
    assert kinds == {("application/x-slagvaardig", "*.slagvaardig")}


@linux_only
def test_the_program_and_its_files_have_the_mark_as_their_icon(data: Path) -> None:
    file_type.register()
    icon = _entry(data)["icon"]
    told = ET.parse(data / "mime" / "packages" / "slagvaardig.xml").getroot()
    assert [each.get("name") for each in told.iter() if each.tag.endswith("}icon")] == [icon]
    drawn = ET.parse(data / "icons/hicolor/scalable/apps" / f"{icon}.svg").getroot()
    assert [each.get("height") for each in drawn] == ["24", "6.0", "9.0", "12.0"]


@linux_only
def test_asking_twice_leaves_the_same(data: Path) -> None:
    file_type.register()
    once = _all(data)
    file_type.register()
    assert _all(data) == once
    assert len(once) == 3


@linux_only
def test_a_program_that_moved_is_not_the_registered_one(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file_type.register()
    monkeypatch.setattr(sys, "executable", '/opt/100% "mijn" map$/slagvaardig')
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert not file_type.is_registered()
    file_type.register()
    # Twice escaped, as the specification of desktop files has it: as a value, and as an argument.
    assert _entry(data)["exec"] == r'"/opt/100%% \\"mijn\\" map\\$/slagvaardig" %f'
    assert "path" not in _entry(data)


@linux_only
def test_the_desktop_is_told_where_it_has_programs_for_that(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tools = tmp_path / "PATH"
    tools.mkdir()
    for name in ("update-mime-database", "update-desktop-database", "xdg-mime"):
        (tools / name).write_text(f'#!/bin/sh\necho "{name} $*" >> "$HOME.log"\nexit 1\n')
        (tools / name).chmod(0o700)
    file_type.register()
    assert (tmp_path / "HOME.log").read_text().splitlines() == [
        f"update-mime-database {data}/mime",
        f"update-desktop-database {data}/applications",
        "xdg-mime default slagvaardig.desktop application/x-slagvaardig",
    ]


@linux_only
def test_a_relative_data_folder_is_ignored_as_the_specification_says(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "ergens")
    file_type.register()
    assert (tmp_path / "HOME/.local/share/applications/slagvaardig.desktop").is_file()


def _refusal() -> str:
    with pytest.raises(UserError) as refused:
        file_type.register()
    return refused.value.sentence


@linux_only
@pytest.mark.skipif(os.name != "nt" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told(data: Path) -> None:
    data.mkdir(mode=0o500)
    assert f"niet schrijven in {data}" in _refusal()


@linux_only
def test_a_folder_that_cannot_be_made_is_told_with_another_way(data: Path) -> None:
    data.write_bytes(b"")
    sentence = _refusal()
    assert f"niet schrijven in {data}" in sentence
    assert "Bestand openen" in sentence
    assert not file_type.is_registered()


def test_libraries_of_the_frozen_program_stay_out_of_the_desktops_programs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours = {"LD_LIBRARY_PATH": "/bundel", "LD_LIBRARY_PATH_ORIG": "/eigen"}
    assert file_type._environment(ours)["LD_LIBRARY_PATH"] == "/bundel"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert file_type._environment(ours)["LD_LIBRARY_PATH"] == "/eigen"
    assert "LD_LIBRARY_PATH" not in file_type._environment({"LD_LIBRARY_PATH": "/bundel"})


def test_windows_finds_the_program_by_way_of_the_suffix(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", r"C:\Mijn map\slagvaardig.exe")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    entries = file_type.windows_entries()
    kind = entries[r"Software\Classes\.slagvaardig"]
    command = entries[rf"Software\Classes\{kind}\shell\open\command"]
    assert command == r'"C:\Mijn map\slagvaardig.exe" "%1"'
