# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file is replaced whole or not at all, and what goes wrong is said plainly."""

import errno
import os
import re
from pathlib import Path

import pytest

from facilitator import files
from facilitator.files import WAITS, FileError, make_folder, shown_name, write_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def hold(monkeypatch: pytest.MonkeyPatch, tries: int, code: int = 32) -> None:
    """Let Windows refuse to replace a file, as a virus scanner makes it do, `tries` times."""
    left = [tries]
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if left[0]:
            left[0] -= 1
            error = PermissionError(errno.EACCES, "in use")
            error.winerror = code  # pyright: ignore[reportAttributeAccessIssue] Windows only
            raise error
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_a_file_is_written(tmp_path: Path) -> None:
    write_file(tmp_path / "lijst.pdf", b"%PDF")
    assert (tmp_path / "lijst.pdf").read_bytes() == b"%PDF"
    assert names(tmp_path) == ["lijst.pdf"]


def test_a_file_is_replaced(tmp_path: Path) -> None:
    write_file(tmp_path / "lijst.pdf", b"oud en langer")
    write_file(tmp_path / "lijst.pdf", b"nieuw")
    assert (tmp_path / "lijst.pdf").read_bytes() == b"nieuw"


def test_a_file_that_is_written_twice_at_once_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, target, found = os.fsync, tmp_path / "lijst.pdf", list[bytes]()

    def fsync(handle: int) -> None:
        real(handle)
        if not found:
            found.append(b"")
            write_file(target, b"van een ander, die er tussendoor kwam")
            found.append(target.read_bytes())

    monkeypatch.setattr(os, "fsync", fsync)
    write_file(target, b"van ons")
    assert found[1] == b"van een ander, die er tussendoor kwam"
    assert target.read_bytes() == b"van ons"
    assert names(tmp_path) == ["lijst.pdf"]


@pytest.mark.parametrize("tries", range(1, len(WAITS) + 1))
@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_held_file_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tries: int, code: int
) -> None:
    hold(monkeypatch, tries, code)
    waited: list[float] = []
    write_file(tmp_path / "lijst.pdf", b"nieuw", sleep=waited.append)
    assert waited == list(WAITS[:tries])
    assert (tmp_path / "lijst.pdf").read_bytes() == b"nieuw"


def test_a_file_that_stays_held_is_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "lijst.pdf"
    target.write_bytes(b"oud")
    hold(monkeypatch, 99)
    waited: list[float] = []
    with pytest.raises(FileError, match=r"lijst\.pdf .* ander programma heeft het open"):
        write_file(target, b"nieuw", sleep=waited.append)
    assert 2 < sum(waited) < 3
    assert target.read_bytes() == b"oud"
    assert names(tmp_path) == ["lijst.pdf"]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EDQUOT, "de schijf is vol"),
        (errno.EIO, "de schijf geeft een fout"),
        (errno.EROFS, "je mag niet schrijven"),
        (errno.EACCES, "je mag niet schrijven"),
    ],
)
def test_a_failing_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    target = tmp_path / "lijst.pdf"
    target.write_bytes(b"oud")

    def fail(_: int) -> None:
        raise OSError(number, "fails")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(FileError, match=sentence):
        write_file(target, b"nieuw")
    assert target.read_bytes() == b"oud"
    assert names(tmp_path) == ["lijst.pdf"]


@pytest.mark.parametrize("before", [None, b"oud"])
def test_a_folder_that_can_not_be_synced_leaves_no_new_file_that_was_told_to_have_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bytes | None
) -> None:
    target = tmp_path / "lijst.pdf"
    if before is not None:
        target.write_bytes(before)

    def fail(_: Path) -> None:
        raise OSError(errno.EIO, "fails")

    monkeypatch.setattr(files, "sync_folder", fail)
    with pytest.raises(FileError, match="de schijf geeft een fout"):
        write_file(target, b"nieuw")
    assert names(tmp_path) == ([] if before is None else ["lijst.pdf"])


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"de map .*weg is er niet"):
        write_file(tmp_path / "weg" / "lijst.pdf", b"x")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "lijst.pdf").mkdir()
    with pytest.raises(FileError, match="dit is een map"):
        write_file(tmp_path / "lijst.pdf", b"x")
    assert names(tmp_path) == ["lijst.pdf"]


@pytest.mark.parametrize("folder", [".", ".."])
def test_a_folder_without_a_name_of_its_own_is_called_by_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.chdir(tmp_path)
    place = str(Path(folder).resolve())
    assert shown_name(Path(folder)) == place
    with pytest.raises(FileError, match=f"^{re.escape(place)} is niet bewaard: dit is een map"):
        write_file(Path(folder), b"x")
    assert names(tmp_path) == []


def test_content_and_name_are_synced_in_that_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    real_sync, real_replace = os.fsync, Path.replace

    def fsync(handle: int) -> None:
        folder = os.path.isdir(f"/proc/self/fd/{handle}")  # noqa: PTH112 a handle, no path
        done.append("folder" if folder else "file")
        real_sync(handle)

    def replace(self: Path, target: Path) -> Path:
        done.append("replace")
        return real_replace(self, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    write_file(tmp_path / "lijst.pdf", b"x")
    assert done == ["file", "replace", "folder"]
    assert files.sync_folder(tmp_path) is None


def test_the_names_of_new_folders_are_synced_above_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(files, "sync_folder", synced.append)
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    assert set(synced) == {tmp_path, tmp_path / "a"}
    synced.clear()
    make_folder(tmp_path / "a" / "b")
    assert synced == []
