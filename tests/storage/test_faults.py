# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the disk or the driver refuses becomes a sentence, and the library goes on after."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from facilitator.domain.region import Region
from facilitator.errors import StorageError
from facilitator.services.commands import Command
from facilitator.storage.check import check
from facilitator.storage.driver import connect_raw
from facilitator.storage.errors import (
    BUSY,
    DAMAGED,
    DISK,
    FULL,
    NO_RIGHTS,
    OTHER,
    UNREACHABLE,
    plain_error,
)
from facilitator.storage.library import SqlLibrary
from tests.builders.entities import MOMENT, a_region


@contextmanager
def full_disk(library: SqlLibrary) -> Generator[None]:
    """SQLite gives the same answer for a full disk as for a library at its limit."""
    run = library._connection.exec_driver_sql
    pages = run("PRAGMA page_count").scalar_one()
    run(f"PRAGMA max_page_count = {pages}")
    library._connection.rollback()
    yield
    run("PRAGMA max_page_count = 1000000")
    library._connection.rollback()


def add(library: SqlLibrary, region: Region) -> None:
    with library.change(Command.REGION_ADDED, region.id, MOMENT) as change:
        change.tx.add(region)


def regions(library: SqlLibrary) -> list[Region]:
    with library.read() as reader:
        return reader.find(Region)


def test_a_full_disk_gives_a_sentence_and_the_next_try_works(
    sqlite_library: SqlLibrary, path: Path
) -> None:
    kept, big = a_region(), a_region(ambition="x" * 100_000)
    add(sqlite_library, kept)
    with full_disk(sqlite_library), pytest.raises(StorageError, match="de schijf is vol"):
        add(sqlite_library, big)
    assert regions(sqlite_library) == [kept]
    add(sqlite_library, big)
    assert {region.id for region in regions(sqlite_library)} == {kept.id, big.id}
    assert check(path) == []


def test_a_library_another_program_holds_gives_a_sentence(
    sqlite_library: SqlLibrary, path: Path
) -> None:
    other = connect_raw(path, "rw")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError, match="houdt de bibliotheek bezet"):
        add(sqlite_library, a_region())
    other.execute("ROLLBACK")
    other.close()
    add(sqlite_library, a_region())
    assert len(regions(sqlite_library)) == 1


@pytest.mark.postgres
def test_a_lost_connection_gives_a_sentence_and_the_next_try_works(
    postgres_library: SqlLibrary,
) -> None:
    region = a_region()

    def lose() -> None:
        with postgres_library.change(Command.REGION_ADDED, region.id, MOMENT) as change:
            change.tx.add(region)
            own = postgres_library._connection.exec_driver_sql
            own("SELECT pg_terminate_backend(pg_backend_pid())")

    with pytest.raises(StorageError, match="niet bereikbaar"):
        lose()
    add(postgres_library, region)
    assert regions(postgres_library) == [region]


class DriverFaultError(Exception):
    """Looks like an error of one of the two drivers."""

    def __init__(self, code: int | str) -> None:
        super().__init__(f"fault {code}")
        self.sqlite_errorcode = code if isinstance(code, int) else None
        self.sqlstate = code if isinstance(code, str) else None


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (13, FULL),
        (10, DISK),
        (5, BUSY),
        (6, BUSY),
        (8, NO_RIGHTS),
        (14, NO_RIGHTS),
        ("53100", FULL),
        ("08006", UNREACHABLE),
        ("57P01", UNREACHABLE),
    ],
)
def test_each_code_has_its_sentence(code: int | str, sentence: str) -> None:
    assert plain_error(DriverFaultError(code)).sentence == sentence


@pytest.mark.parametrize("code", [1, 19, 99, "22000", "23502"])
def test_any_other_code_still_says_that_nothing_was_half_kept(code: int | str) -> None:
    assert "niets half bewaard" in plain_error(DriverFaultError(code)).sentence


@pytest.mark.parametrize("code", [11, 26])
def test_damage_is_told_as_damage(code: int) -> None:
    assert plain_error(DriverFaultError(code)).code == "beschadigd"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("file is not a database", DAMAGED),
        ("database disk image is malformed", DAMAGED),
        ("database or disk is full", FULL),
        ("disk I/O error", DISK),
        ("database is locked", BUSY),
        ("unable to open database file", NO_RIGHTS),
        ("attempt to write a readonly database", NO_RIGHTS),
        ("words that nobody has seen yet", OTHER),
    ],
)
def test_an_error_of_the_backup_call_has_words_only(words: str, sentence: str) -> None:
    assert plain_error(Exception(words)).sentence == sentence
