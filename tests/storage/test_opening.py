# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file that can't be used gives one clear sentence and stays exactly as it was."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.domain.region import Region
from facilitator.errors import StorageError
from facilitator.services.commands import Command
from facilitator.storage import opening
from facilitator.storage.backends import SqliteBackend
from facilitator.storage.backup import backup_now
from facilitator.storage.check import check
from facilitator.storage.driver import connect_copy, connect_raw
from facilitator.storage.errors import (
    UNREADABLE,
    DamagedLibraryError,
    NewerLibraryError,
    ReadOnlyError,
    SecondInstanceError,
)
from facilitator.storage.library import SqlLibrary
from facilitator.storage.migrations import SCHEMA_VERSION
from facilitator.storage.opening import open_damaged, open_library, open_library_url
from tests.builders.damage import read_bytes, spoil_index, write_bytes
from tests.builders.entities import MOMENT, a_region
from tests.builders.postgres import PostgresServer

SHORT = timedelta(minutes=1)


def fill(path: Path, clock: FixedClock, regions: int = 60) -> None:
    with (
        open_library(path, clock=clock) as library,
        library.change(Command.REGION_ADDED, None, MOMENT) as change,
    ):
        change.tx.add(*(a_region(ambition=f"nul thuiszitters {n} " * 20) for n in range(regions)))


def test_a_library_is_made_with_its_folder(tmp_path: Path, clock: FixedClock) -> None:
    path = tmp_path / "nieuw" / "slagvaardig.db"
    with open_library(path, clock=clock) as library:
        assert not library.read_only
    assert check(path) == []


def test_an_empty_file_becomes_a_library(path: Path, clock: FixedClock) -> None:
    write_bytes(path, b"")
    open_library(path, clock=clock).close()
    assert check(path) == []


def test_a_library_that_was_only_begun_is_finished(path: Path, clock: FixedClock) -> None:
    """As a kill leaves it between the first write and the first schema."""
    connect_raw(path, "rwc").close()
    open_library(path, clock=clock).close()
    assert check(path) == []


def test_every_connection_is_set_to_lose_nothing(sqlite_library: SqlLibrary, path: Path) -> None:
    assert sqlite_library.path == path
    with SqliteBackend(path).connect() as connection:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "mmap_size")
        values = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
        cell_size_check = connection.exec_driver_sql("PRAGMA cell_size_check").scalar()
    assert values == ["wal", 2, 1, 0, 0]
    assert cell_size_check == 1


def spoil_random(content: bytes) -> bytes:
    return random.Random(7).randbytes(len(content))


def spoil_zero(content: bytes) -> bytes:
    return bytes(len(content))


def spoil_cut(content: bytes) -> bytes:
    return content[: len(content) // 2 + 100]


def spoil_header(content: bytes) -> bytes:
    return b"%PDF-1.7" + content[8:]


def spoil_page(content: bytes) -> bytes:
    return content[:8192] + bytes(4096) + content[12288:]


SPOILERS = [spoil_random, spoil_zero, spoil_cut, spoil_header, spoil_page]


@pytest.mark.parametrize("spoil", SPOILERS)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_spoiled_library_is_refused_and_untouched(
    path: Path, clock: FixedClock, spoil: Callable[[bytes], bytes], *, read_only: bool
) -> None:
    fill(path, clock)
    spoiled = spoil(read_bytes(path))
    write_bytes(path, spoiled)
    with pytest.raises(DamagedLibraryError, match="Er is niets veranderd"):
        open_library(path, clock=clock, read_only=read_only)
    assert read_bytes(path) == spoiled
    assert check(path) != []


def test_a_spoiled_library_names_the_newest_good_backup(path: Path, clock: FixedClock) -> None:
    fill(path, clock)
    good = backup_now(path, clock)
    clock.advance(SHORT)
    bad = backup_now(path, clock)
    write_bytes(bad, spoil_page(read_bytes(bad)))
    write_bytes(path, spoil_zero(read_bytes(path)))
    with pytest.raises(DamagedLibraryError, match=good.name):
        open_library(path, clock=clock)


def test_an_emptied_library_is_not_started_anew_beside_its_backups(
    path: Path, clock: FixedClock
) -> None:
    fill(path, clock)
    backup_now(path, clock)
    write_bytes(path, b"")
    with pytest.raises(DamagedLibraryError, match="reservekopie"):
        open_library(path, clock=clock)


def test_a_database_of_another_program_is_refused(path: Path, clock: FixedClock) -> None:
    raw = connect_raw(path, "rwc")
    raw.execute("CREATE TABLE other (x)")
    raw.close()
    before = read_bytes(path)
    with pytest.raises(DamagedLibraryError, match="geen bibliotheek van Slagvaardig"):
        open_library(path, clock=clock)
    assert read_bytes(path) == before


def test_a_newer_library_is_refused_by_version(path: Path, clock: FixedClock) -> None:
    fill(path, clock)
    raw = connect_raw(path, "rw")
    raw.execute("PRAGMA user_version = 907")
    raw.close()
    before = read_bytes(path)
    for read_only in (False, True):
        with pytest.raises(NewerLibraryError, match="907"):
            open_library(path, clock=clock, read_only=read_only)
    assert read_bytes(path) == before


@pytest.mark.postgres
def test_a_newer_library_on_a_server_is_refused(
    postgres_library: SqlLibrary, server: PostgresServer, clock: FixedClock
) -> None:
    import psycopg

    postgres_library.close()
    url = server.url.replace("+psycopg", "")
    with psycopg.connect(url) as connection:
        connection.execute("UPDATE schema_version SET version = 907")
    with pytest.raises(NewerLibraryError, match="907"):
        open_library_url(server.url, clock=clock)


def test_a_server_that_is_not_there_gives_a_sentence(clock: FixedClock) -> None:
    with pytest.raises(StorageError, match="niet bereikbaar"):
        open_library_url("postgresql+psycopg://nobody@/x?host=/nonexistent", clock=clock)


def test_a_second_window_is_refused(path: Path, clock: FixedClock) -> None:
    with open_library(path, clock=clock):
        with pytest.raises(SecondInstanceError, match="al open"):
            open_library(path, clock=clock)
        with open_library(path, clock=clock, read_only=True) as beside, beside.read() as reader:
            assert reader.find(Region) == []
    open_library(path, clock=clock).close()


def test_a_second_process_is_refused_until_the_first_is_gone(path: Path, clock: FixedClock) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from facilitator.clock import SystemClock\n"
        "from facilitator.storage.opening import open_library\n"
        "library = open_library(Path(sys.argv[1]), clock=SystemClock())\n"
        "print('open', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(SecondInstanceError):
            open_library(path, clock=clock)
        other.kill()
        other.wait()
        open_library(path, clock=clock).close()


def test_a_refused_library_gives_its_slot_free(path: Path, clock: FixedClock) -> None:
    write_bytes(path, b"x" * 5000)
    with pytest.raises(DamagedLibraryError):
        open_library(path, clock=clock)
    path.unlink()
    open_library(path, clock=clock).close()


def test_reading_a_library_that_is_not_there_makes_none(path: Path, clock: FixedClock) -> None:
    with pytest.raises(StorageError, match="Er is geen bibliotheek"):
        open_library(path, clock=clock, read_only=True)
    assert not path.exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_gives_a_sentence(tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "dicht"
    folder.mkdir(mode=0o500)
    with pytest.raises(StorageError, match="niet schrijven"):
        open_library(folder / "slagvaardig.db", clock=clock)


def test_a_folder_that_is_a_file_gives_a_sentence(tmp_path: Path, clock: FixedClock) -> None:
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    with pytest.raises(StorageError, match="niet schrijven"):
        open_library(tmp_path / "bestand" / "slagvaardig.db", clock=clock)


def test_the_schema_version_is_in_the_file(sqlite_library: SqlLibrary, path: Path) -> None:
    assert not sqlite_library.read_only
    backend = SqliteBackend(path)
    with backend.connect(read_only=True) as connection:
        assert backend.version(connection) == SCHEMA_VERSION


def test_a_library_that_goes_out_of_reach_while_it_opens_gives_a_sentence(
    path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when the disk fails between the look at a library and its opening."""

    def gone(library: Path) -> int:
        library.unlink()
        return SCHEMA_VERSION

    fill(path, clock, regions=1)
    monkeypatch.setattr(opening, "inspect", gone)
    with pytest.raises(StorageError, match="niet te lezen"):
        open_library(path, clock=clock, read_only=True)


def test_a_library_out_of_reach_is_not_called_damaged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    def there(_: Path) -> bool:
        return True

    monkeypatch.setattr(Path, "is_file", there)
    assert check(path) == [UNREADABLE]


def test_what_is_left_of_a_damaged_library_can_be_read_and_nothing_is_written(
    path: Path, clock: FixedClock
) -> None:
    fill(path, clock, regions=3)
    spoil_index(path, "draft")
    before = read_bytes(path)
    with pytest.raises(DamagedLibraryError):
        open_library(path, clock=clock)
    with open_damaged(path, clock=clock) as library:
        with library.read() as reader:
            assert len(reader.find(Region)) == 3
        with pytest.raises(ReadOnlyError, match="Zet een reservekopie terug"):
            library.save_draft("vastleggen", "Belt")
    assert read_bytes(path) == before


@pytest.mark.parametrize("spoil", SPOILERS[:4])
def test_a_library_of_which_too_little_is_left_is_not_shown_half(
    path: Path, clock: FixedClock, spoil: Callable[[bytes], bytes]
) -> None:
    fill(path, clock)
    spoiled = spoil(read_bytes(path))
    write_bytes(path, spoiled)
    with pytest.raises(StorageError, match="beschadigd"):
        open_damaged(path, clock=clock)
    assert read_bytes(path) == spoiled


def test_a_library_found_damaged_while_open_takes_no_more_changes(
    sqlite_library: SqlLibrary,
) -> None:
    sqlite_library.refuse_changes("Dit is niet bewaard.")
    with (
        pytest.raises(ReadOnlyError, match="niet bewaard"),
        sqlite_library.change(Command.REGION_ADDED, None, MOMENT) as change,
    ):
        change.tx.add(a_region())
    with sqlite_library.read() as reader:
        assert reader.find(Region) == []


@pytest.mark.skipif(
    shutil.which("cp") is None, reason="copies an open library as a power cut would"
)
def test_a_change_that_a_power_cut_left_half_is_taken_back(
    path: Path, clock: FixedClock, tmp_path: Path
) -> None:
    """A library that was put back is not in WAL yet; it changes to that when it opens."""
    fill(path, clock)
    (tmp_path / "na").mkdir()
    raw = connect_copy(path)
    for statement in (
        "PRAGMA journal_mode = DELETE",
        "PRAGMA cache_size = 1",
        "BEGIN IMMEDIATE",
        "UPDATE region SET ambition = 'half' || ambition",
    ):
        raw.execute(statement)
    subprocess.run(["cp", path, f"{path}-journal", tmp_path / "na"], check=True)
    raw.execute("ROLLBACK")
    raw.close()
    with (
        open_library(tmp_path / "na" / path.name, clock=clock) as library,
        library.read() as reader,
    ):
        assert not any(region.ambition.startswith("half") for region in reader.find(Region))
    assert check(tmp_path / "na" / path.name) == []
