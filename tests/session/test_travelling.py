# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A region goes from one laptop to another, whole, and nothing is left half done."""

from pathlib import Path

from facilitator.clock import FixedClock
from facilitator.domain.region import Region
from facilitator.session import apply_merge, plan_merge, read_session, save_region, session_of
from facilitator.session.fields import TRAVELLING
from facilitator.session.own import rows_of, values_of
from facilitator.storage.check import check
from facilitator.storage.library import SqlLibrary
from tests.builders.rooms import Room

Picture = dict[tuple[str, str], dict[str, object]]


def picture(library: SqlLibrary, room: Room) -> Picture:
    """Everything of the region, without the versions that only one library knows."""
    with library.read() as reader:
        return {
            k: dict(values_of(row))
            for k, row in rows_of(reader, room.region_id, TRAVELLING).items()
        }


def test_a_region_arrives_as_it_left(
    room: Room, mine: SqlLibrary, other: SqlLibrary, clock: FixedClock, tmp_path: Path
) -> None:
    room.capture("@leerplicht belt de school >1 december !")
    held = save_region(mine, clock, room.region_id, tmp_path / "regio.slagvaardig")
    session = read_session(tmp_path / "regio.slagvaardig")
    assert session.counts == held.counts
    assert (session.region_name, session.counts["agreement"]) == ("Regio Voorbeeld", 1)
    plan = plan_merge(other, session)
    assert plan.new_region
    assert (plan.conflicts, plan.notices) == ((), ())
    apply_merge(other, clock, plan)
    assert picture(other, room) == picture(mine, room)
    assert session_of(other, clock, room.region_id).steps == session.steps
    assert other.path is not None
    assert check(other.path) == []


def test_opening_the_same_file_twice_changes_nothing(
    room: Room, mine: SqlLibrary, other: SqlLibrary, clock: FixedClock
) -> None:
    session = session_of(mine, clock, room.region_id)
    apply_merge(other, clock, plan_merge(other, session))
    plan = plan_merge(other, session)
    assert plan.known
    assert not apply_merge(other, clock, plan).touched


def test_one_undo_takes_a_whole_region_away_again(
    room: Room, mine: SqlLibrary, other: SqlLibrary, clock: FixedClock
) -> None:
    room.capture("@leerplicht belt de school")
    apply_merge(other, clock, plan_merge(other, session_of(mine, clock, room.region_id)))
    there = picture(other, room)
    assert other.undo(room.region_id, clock.now())
    with other.read() as reader:
        assert reader.find(Region) == []
    assert other.redo(room.region_id, clock.now())
    assert picture(other, room) == there
    assert other.path is not None
    assert check(other.path) == []
