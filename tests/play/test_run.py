# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import AgendaBlock, Attendance, Meeting
from facilitator.domain.region import Region
from facilitator.domain.words import MeetingState
from facilitator.errors import InvalidInputError
from facilitator.play.run import play, play_example
from facilitator.play.script import example_script, read_script
from facilitator.services.ports import Library
from facilitator.storage.check import check
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path / "spel.db", clock=FixedClock.on(DAY)) as opened:
        yield opened


def test_every_block_was_walked_for_its_planned_time(library: Library) -> None:
    played = play(library, example_script())
    with library.read() as reader:
        blocks = reader.find(AgendaBlock, meeting_id=played.meeting_id)
    scheduled = [block for block in blocks if block.scheduled]
    assert [b.spent_seconds for b in scheduled] == [b.minutes * 60 for b in scheduled]
    assert scheduled[-1].ended_at == datetime(2026, 10, 7, 14, 0, tzinfo=UTC)
    assert all(block.started_at is None for block in blocks if not block.scheduled)


def test_lines_are_captured_in_order_within_their_block(library: Library) -> None:
    played = play(library, example_script(), check_in=False)
    with library.read() as reader:
        agreements = sorted(reader.find(Agreement), key=lambda a: a.number)
        blocks = {block.id: block for block in reader.find(AgendaBlock)}
    moments = [agreement.captured_at for agreement in agreements]
    assert moments == sorted(moments)
    for agreement in agreements:
        assert agreement.block_id is not None
        block = blocks[agreement.block_id]
        assert block.started_at is not None
        assert block.ended_at is not None
        assert block.started_at < agreement.captured_at < block.ended_at
    assert played.captured == len(agreements) == 23


def test_the_meeting_is_a_concept_and_the_absent_are_absent(library: Library) -> None:
    played = play(library, example_script(), check_in=False)
    with library.read() as reader:
        assert reader.get(Meeting, played.meeting_id).state is MeetingState.CONCEPT
        assert [row.present for row in reader.find(Attendance)] == [False]


def test_later_tables_are_named_in_one_warning(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "later.toml"
    text = '[regio]\nnaam = "Klein"\n[bijeenkomst]\ndatum = 2026-10-07\n[vervolg]\n[toekomst]\n'
    path.write_text(text, encoding="utf-8")
    (warning,) = play(library, read_script(path)).warnings
    assert warning == "Deze versie slaat over: vervolg, toekomst."


def test_a_refused_line_is_named_and_the_rest_goes_on(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "script.toml"
    path.write_text(
        '[regio]\nnaam = "Klein"\n[bijeenkomst]\ndatum = 2026-10-07\nsjabloon = "kort"\n'
        '[[vastleggen]]\nblok = "Regievoering"\nregels = [\n "Een",\n ">vr",\n "Twee"]\n'
        '[[vastleggen]]\nblok = "Pauze"\nregels = ["In de gang"]\n'
        '[[vastleggen]]\nblok = "Begrippen"\nregels = ["Terug"]\n',
        encoding="utf-8",
    )
    played = play(library, read_script(path))
    assert played.captured == 4
    (refused,) = played.refused
    assert refused.startswith("script.toml, regel 10: Er staat nog niet wat er is afgesproken")


def test_the_example_is_made_once(library: Library) -> None:
    region_id = play_example(library)
    with library.read() as reader:
        assert reader.get(Region, region_id).name == "Regio Voorbeeld"
    with pytest.raises(InvalidInputError, match="De voorbeeldregio staat er al"):
        play_example(library)


def test_a_played_library_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "heel.db"
    with open_library(path, clock=FixedClock.on(DAY)) as library:
        play(library, example_script())
    assert check(path) == []
