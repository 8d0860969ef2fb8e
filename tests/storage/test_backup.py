# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A backup exists, is readable, and puts back exactly what was there."""

import os
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.domain.entities import KINDS, Entity
from facilitator.domain.region import Region
from facilitator.errors import StorageError, UserError
from facilitator.paths import backups_folder
from facilitator.services.commands import Command
from facilitator.storage.backup import (
    backup,
    backup_if_due,
    backup_now,
    list_backups,
    restore,
    thin,
)
from facilitator.storage.check import check
from facilitator.storage.driver import connect_raw
from facilitator.storage.errors import SecondInstanceError
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.damage import read_bytes, write_bytes
from tests.builders.entities import MOMENT, a_region, one_of_each


def fill(library: SqlLibrary) -> list[Entity]:
    entities = one_of_each()
    with library.change(Command.REGION_IMPORTED, None, MOMENT) as change:
        change.tx.add(*entities)
    return entities


def add_region(library: SqlLibrary) -> None:
    with library.change(Command.REGION_ADDED, None, MOMENT) as change:
        change.tx.add(a_region())


def content(path: Path, clock: FixedClock) -> list[Entity]:
    with open_library(path, clock=clock, read_only=True) as library, library.read() as reader:
        return [entity for kind in KINDS for entity in reader.find(kind)]


def test_a_backup_of_a_library_in_use_is_whole(
    sqlite_library: SqlLibrary, path: Path, tmp_path: Path, clock: FixedClock
) -> None:
    entities = fill(sqlite_library)
    target = tmp_path / "elders" / "kopie.db"
    backup(path, target)
    assert check(target) == []
    assert content(target, clock) == entities


def test_a_backup_is_one_file(sqlite_library: SqlLibrary, path: Path, tmp_path: Path) -> None:
    fill(sqlite_library)
    target = tmp_path / "elders" / "kopie.db"
    backup(path, target)
    assert [path.name for path in target.parent.iterdir()] == ["kopie.db"]


def test_a_backup_from_another_thread_does_not_hinder_writing(
    sqlite_library: SqlLibrary, path: Path, clock: FixedClock
) -> None:
    fill(sqlite_library)
    made: list[Path] = []
    with sqlite_library.change(Command.REGION_ADDED, None, MOMENT) as change:
        change.tx.add(a_region())
        change.tx.flush()
        thread = threading.Thread(target=lambda: made.append(backup_now(path, clock)))
        thread.start()
        thread.join()
    assert check(made[0]) == []
    assert len(content(made[0], clock)) == len(KINDS)


def test_two_threads_can_make_the_same_backup(
    path: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(path, clock=clock) as library:
        entities = fill(library)
    target, begun = tmp_path / "kopie.db", list[Path]()

    def other_comes_between(copy: Path) -> list[str]:
        begun.append(copy)
        if len(begun) == 1:
            backup(path, target)
        return check(copy)

    monkeypatch.setattr("facilitator.storage.backup.check", other_comes_between)
    backup(path, target)
    assert len(set(begun)) == 2
    assert content(target, clock) == entities
    assert not list(tmp_path.glob("*.tmp*"))


def test_a_damaged_library_gives_no_backup(path: Path, clock: FixedClock, tmp_path: Path) -> None:
    with open_library(path, clock=clock) as library:
        fill(library)
    raw = connect_raw(path, "rw")
    raw.execute("UPDATE issue SET text = 'omgevallen bit'")
    raw.close()
    target = tmp_path / "kopie.db"
    with pytest.raises(StorageError, match="reservekopie is niet gemaakt"):
        backup(path, target)
    assert not target.exists()
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".tmp")]


def test_the_older_backup_stays_when_a_new_one_fails(
    path: Path, clock: FixedClock, tmp_path: Path
) -> None:
    target = tmp_path / "kopie.db"
    with open_library(path, clock=clock) as library:
        fill(library)
        backup(path, target)
    before = read_bytes(target)
    write_bytes(path, bytes(9000))
    with pytest.raises(UserError):
        backup(path, target)
    assert read_bytes(target) == before


def test_backups_are_listed_newest_first(
    sqlite_library: SqlLibrary, path: Path, clock: FixedClock
) -> None:
    fill(sqlite_library)
    first = backup_now(path, clock)
    same_second = backup_now(path, clock)
    clock.advance(timedelta(days=1))
    last = backup_now(path, clock)
    (backups_folder(path) / "iets anders.txt").write_text("x", encoding="utf-8")
    found = list_backups(backups_folder(path))
    assert found[0].path == last
    assert {each.path for each in found} == {first, same_second, last}
    assert found[0].made_at == clock.now()


def test_a_backup_is_due_every_half_hour_when_something_changed(
    sqlite_library: SqlLibrary, clock: FixedClock
) -> None:
    assert backup_if_due(sqlite_library, clock) is None
    fill(sqlite_library)
    assert backup_if_due(sqlite_library, clock) is not None
    clock.advance(timedelta(minutes=31))
    assert backup_if_due(sqlite_library, clock) is None
    add_region(sqlite_library)
    assert backup_if_due(sqlite_library, clock) is not None
    add_region(sqlite_library)
    clock.advance(timedelta(minutes=29))
    assert backup_if_due(sqlite_library, clock) is None
    clock.advance(timedelta(minutes=2))
    assert backup_if_due(sqlite_library, clock) is not None


@pytest.mark.postgres
def test_a_library_on_a_server_makes_no_backups_here(
    postgres_library: SqlLibrary, clock: FixedClock
) -> None:
    fill(postgres_library)
    assert backup_if_due(postgres_library, clock) is None


def test_restoring_gives_back_what_was_and_keeps_what_is_replaced(
    path: Path, clock: FixedClock
) -> None:
    with open_library(path, clock=clock) as library:
        entities = fill(library)
        saved = backup_now(path, clock)
        add_region(library)
    aside = restore(saved, path, clock)
    assert content(path, clock) == entities
    assert aside is not None
    assert len(content(aside, clock)) == len(entities) + 1
    assert check(aside) == []
    assert check(path) == []


def test_restoring_over_a_damaged_library_keeps_its_bytes(path: Path, clock: FixedClock) -> None:
    with open_library(path, clock=clock) as library:
        entities = fill(library)
        saved = backup_now(path, clock)
    write_bytes(path, b"kapot" * 4000)
    aside = restore(saved, path, clock)
    assert content(path, clock) == entities
    assert aside is not None
    assert read_bytes(aside) == b"kapot" * 4000


def test_a_stale_wal_never_ends_up_in_the_restored_library(path: Path, clock: FixedClock) -> None:
    with open_library(path, clock=clock) as library:
        entities = fill(library)
        saved = backup_now(path, clock)
        add_region(library)
        wal = path.with_name(path.name + "-wal")
        os.link(wal, path.with_name("wal"))
    write_bytes(path, b"kapot" * 4000)
    path.with_name("wal").rename(wal)
    restore(saved, path, clock)
    assert content(path, clock) == entities


def test_restoring_where_nothing_is(path: Path, clock: FixedClock) -> None:
    with open_library(path, clock=clock) as library:
        entities = fill(library)
        saved = backup_now(path, clock)
    path.unlink()
    assert restore(saved, path, clock) is None
    assert content(path, clock) == entities


def test_restoring_works_on_a_disk_without_links(
    path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(path, clock=clock) as library:
        entities = fill(library)
        saved = backup_now(path, clock)

    def no_links(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", no_links)
    aside = restore(saved, path, clock)
    assert content(path, clock) == entities
    assert aside is not None
    assert content(aside, clock) == entities


def test_a_bad_backup_is_not_restored(path: Path, clock: FixedClock) -> None:
    with open_library(path, clock=clock) as library:
        entities = fill(library)
        saved = backup_now(path, clock)
    write_bytes(saved, read_bytes(saved)[:9000])
    with pytest.raises(StorageError, match="niet worden teruggezet"):
        restore(saved, path, clock)
    assert content(path, clock) == entities


def test_an_open_library_is_not_replaced(path: Path, clock: FixedClock) -> None:
    with open_library(path, clock=clock) as library:
        fill(library)
        saved = backup_now(path, clock)
        with pytest.raises(SecondInstanceError):
            restore(saved, path, clock)


def test_the_only_good_backup_is_never_thinned_away(
    sqlite_library: SqlLibrary, path: Path, clock: FixedClock
) -> None:
    fill(sqlite_library)
    good = [backup_now(path, clock)]
    clock.advance(timedelta(seconds=1))
    good.append(backup_now(path, clock))
    clock.advance(timedelta(days=400))
    add_region(sqlite_library)
    newest = backup_now(path, clock)
    write_bytes(newest, bytes(4096))
    before = {each.path for each in list_backups(backups_folder(path))}
    thin(backups_folder(path), clock.now())
    assert {each.path for each in list_backups(backups_folder(path))} == before


def test_a_full_disk_leaves_no_half_backup(
    sqlite_library: SqlLibrary, path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(sqlite_library)

    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("facilitator.storage.backup.sync_file", full)
    with pytest.raises(StorageError):
        backup_now(path, clock)
    assert list(backups_folder(path).iterdir()) == []


def test_a_restored_library_can_be_worked_in(path: Path, clock: FixedClock) -> None:
    with open_library(path, clock=clock) as library:
        region = fill(library)[0]
        saved = backup_now(path, clock)
    restore(saved, path, clock)
    assert isinstance(region, Region)
    with open_library(path, clock=clock) as library:
        with library.change(Command.REGION_CHANGED, region.id, MOMENT) as change:
            change.tx.save(replace(region, name="Verder"))
        library.undo(region.id, MOMENT)
    assert check(path) == []


def test_what_a_crash_left_half_written_is_removed(
    sqlite_library: SqlLibrary, path: Path, clock: FixedClock
) -> None:
    first = backup_now(path, clock)
    half = first.with_name(f".{first.name}.4711.tmp")
    other = first.with_name("aantekeningen.tmp")
    put_back = path.with_name(f".{path.name}.4711.tmp")
    for leftover in (half, half.with_name(f"{half.name}-journal"), other, put_back):
        leftover.write_bytes(b"half")
    clock.advance(timedelta(hours=1))
    backup_now(path, clock)
    assert not list(first.parent.glob(".*"))
    assert other.exists()
    sqlite_library.close()
    restore(first, path, clock)
    assert not put_back.exists()
