# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Damage that SQLite does not notice is noticed: any changed text, any broken chain."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.ids import new_id
from facilitator.domain.meeting import Meeting
from facilitator.errors import StorageError
from facilitator.services.commands import Command
from facilitator.storage.check import MOST, check, check_content
from facilitator.storage.driver import connect_raw
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from facilitator.storage.replay import Replay
from tests.builders.damage import read_bytes, write_bytes
from tests.builders.entities import MOMENT, a_meeting, a_region, an_agreement, one_of_each


def fill(path: Path, clock: FixedClock) -> None:
    with open_library(path, clock=clock) as library:
        with library.change(Command.REGION_IMPORTED, None, MOMENT) as change:
            change.tx.add(*one_of_each())
        with library.change(Command.CAPTURED, None, MOMENT) as change:
            meeting = change.tx.find(Meeting)[0]
            change.tx.add(
                *(an_agreement(meeting, number=n, text=f"afspraak {n} " * 9) for n in range(2, 60))
            )
        with library.change(Command.AGREEMENT_CHANGED, None, MOMENT) as change:
            first = change.tx.find(Agreement, number=1)[0]
            change.tx.save(replace(first, text="Belt altijd"))


def spoil(path: Path, statement: str) -> None:
    raw = connect_raw(path, "rw")
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute(statement)
    raw.close()


def test_a_whole_library_is_whole(path: Path, clock: FixedClock) -> None:
    fill(path, clock)
    assert check(path) == []


def test_checking_changes_nothing(path: Path, clock: FixedClock) -> None:
    fill(path, clock)
    before = read_bytes(path)
    check(path)
    assert read_bytes(path) == before


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE agreement SET text = 'Belt nooit' WHERE number = 1", "text is anders"),
        ("UPDATE agreement SET deadline = '2027-10-07' WHERE number = 1", "deadline is anders"),
        ("UPDATE agreement SET version = 5 WHERE number = 1", "de versie is anders"),
        ("DELETE FROM issue", "ontbreekt er iets"),
        ("UPDATE journal SET after = '\"Belt nooit\"' WHERE op = 'update'", "logboek klopt niet"),
        ("UPDATE command SET name = 'niets' WHERE seq = 2", "logboek klopt niet"),
        ("DELETE FROM journal WHERE command = 3", "logboek klopt niet"),
        ("DELETE FROM command WHERE seq = 1", "ontbreekt opdracht 1"),
        ("UPDATE agreement SET owner_id = 'zzz' WHERE number = 1", "klopt een verwijzing niet"),
        ("UPDATE agreement SET status = 'gek' WHERE number = 1", "beschadigd"),
        ("UPDATE agreement SET impuls = 7 WHERE number = 1", "beschadigd"),
        ("UPDATE command SET at = 'gisteren' WHERE seq = 1", "beschadigd"),
        ("PRAGMA application_id = 1", "geen bibliotheek"),
        ("PRAGMA user_version = 907", "907"),
        ("PRAGMA user_version = 0", "oudere versie"),
    ],
)
def test_what_was_changed_behind_our_back_is_told(
    path: Path, clock: FixedClock, statement: str, expected: str
) -> None:
    fill(path, clock)
    spoil(path, statement)
    assert expected in "\n".join(check(path))


def test_a_row_nobody_wrote_is_told(path: Path, clock: FixedClock) -> None:
    fill(path, clock)
    spoil(path, "INSERT INTO region SELECT 'f' || substr(id, 2), 'x', '[]', '', 0 FROM region")
    assert "niet in het logboek" in "\n".join(check(path))


def test_a_supporting_partner_that_is_nowhere_is_told(path: Path, clock: FixedClock) -> None:
    with open_library(path, clock=clock) as library:
        region = a_region()
        meeting = a_meeting(region)
        with library.change(Command.CAPTURED, region.id, MOMENT) as change:
            change.tx.add(region, meeting, an_agreement(meeting, supporting=(new_id(),)))
    assert "supporting verwijst naar iets" in "\n".join(check(path))


def test_many_faults_are_told_in_few_lines(path: Path, clock: FixedClock) -> None:
    fill(path, clock)
    spoil(path, "UPDATE agreement SET text = 'x'")
    found = check(path)
    assert len(found) == MOST + 1
    assert "nog meer mis" in found[-1]


def visible_text(path: Path, clock: FixedClock) -> list[object] | None:
    """What a user would read, history too; None when the library is refused as damaged."""
    try:
        with open_library(path, clock=clock, read_only=True) as library, library.read() as reader:
            agreements = reader.find(Agreement)
            histories = [library.history(Agreement, each.id) for each in agreements]
            return [agreements, reader.find(Meeting), histories]
    except StorageError:
        return None


def test_no_flipped_bit_changes_what_is_read_unnoticed(path: Path, clock: FixedClock) -> None:
    fill(path, clock)
    good = read_bytes(path)
    right = visible_text(path, clock)
    dice = random.Random(20261007)
    changed = 0
    for _ in range(200):
        flipped = bytearray(good)
        flipped[dice.randrange(len(good))] ^= 1 << dice.randrange(8)
        write_bytes(path, bytes(flipped))
        if visible_text(path, clock) != right:
            changed += 1
            assert check(path) != []
    assert changed > 10


def test_the_content_of_a_server_is_checked_too(library: SqlLibrary) -> None:
    with library.change(Command.REGION_IMPORTED, None, MOMENT) as change:
        change.tx.add(*one_of_each())
    connection = library._connection
    assert list(check_content(connection)) == []
    connection.exec_driver_sql("UPDATE issue SET text = 'anders'")
    assert "text is anders" in "\n".join(check_content(connection))
    connection.rollback()


def test_a_file_that_is_not_there_is_told(path: Path) -> None:
    assert "Er is geen bibliotheek" in check(path)[0]


def test_a_line_stored_while_checking_is_no_damage(
    path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window checks in the background while somebody types."""
    fill(path, clock)
    compare = Replay.compare_tables
    with open_library(path, clock=clock) as library:

        def store_first(self: Replay) -> Iterator[str]:
            with library.change(Command.CAPTURED, None, MOMENT) as change:
                change.tx.add(a_region(name="Intussen"))
            return compare(self)

        monkeypatch.setattr(Replay, "compare_tables", store_first)
        assert check(path) == []
