# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import timedelta

import pytest

from facilitator.domain.ids import new_id
from facilitator.domain.meeting import Attendance
from facilitator.domain.timing import active_block, block_elapsed
from facilitator.errors import FrozenMeetingError, InvalidInputError, NotFoundError
from facilitator.services.live import (
    begin,
    end_blocks,
    pause_clock,
    resume_clock,
    set_attendance,
    start_block,
    walk_in,
)
from facilitator.services.partners import PersonInput
from tests.builders.rooms import Room


def _minutes(room: Room, title: str) -> float:
    return block_elapsed(room.block(title), room.clock.now()).total_seconds() / 60


def _start(room: Room, title: str, minutes_ago: int = 0) -> None:
    start_block(room.library, room.clock, room.block(title).id, minutes_ago=minutes_ago)


def _wait(room: Room, minutes: float) -> None:
    room.clock.advance(timedelta(minutes=minutes))


def _attendance(room: Room) -> list[Attendance]:
    with room.library.read() as reader:
        return reader.find(Attendance, meeting_id=room.meeting_id)


def test_going_to_a_block_starts_it_and_ends_the_one_before(room: Room) -> None:
    _start(room, "Opening")
    _wait(room, 12)
    _start(room, "Regievoering")
    _wait(room, 3)
    assert (_minutes(room, "Opening"), _minutes(room, "Regievoering")) == (12, 3)
    active = active_block(room.blocks())
    assert active is not None
    assert active.title == "Regievoering"


def test_going_to_the_running_block_changes_nothing(room: Room) -> None:
    _start(room, "Opening")
    _wait(room, 5)
    changes = start_block(room.library, room.clock, room.block("Opening").id)
    assert not changes.touched
    assert _minutes(room, "Opening") == 5


def test_a_second_visit_counts_on(room: Room) -> None:
    for title in ("Opening", "Regievoering", "Opening"):
        _start(room, title)
        _wait(room, 4)
    assert (_minutes(room, "Opening"), _minutes(room, "Regievoering")) == (8, 4)


def test_time_that_stood_still_does_not_count(room: Room) -> None:
    _start(room, "Opening")
    _wait(room, 2)
    pause_clock(room.library, room.clock, room.meeting_id)
    _wait(room, 30)
    assert _minutes(room, "Opening") == 2
    resume_clock(room.library, room.clock, room.meeting_id)
    _wait(room, 1)
    assert _minutes(room, "Opening") == 3


def test_leaving_a_paused_block_does_not_count_the_pause(room: Room) -> None:
    _start(room, "Opening")
    _wait(room, 2)
    pause_clock(room.library, room.clock, room.meeting_id)
    _wait(room, 30)
    _start(room, "Regievoering")
    assert _minutes(room, "Opening") == 2
    assert room.block("Opening").paused_at is None


def test_pausing_twice_or_without_a_block_changes_nothing(room: Room) -> None:
    assert not pause_clock(room.library, room.clock, room.meeting_id).touched
    assert not resume_clock(room.library, room.clock, room.meeting_id).touched
    _start(room, "Opening")
    pause_clock(room.library, room.clock, room.meeting_id)
    _wait(room, 1)
    assert not pause_clock(room.library, room.clock, room.meeting_id).touched


def test_a_back_dated_start_ends_the_block_before_at_that_moment(room: Room) -> None:
    _start(room, "Opening")
    _wait(room, 15)
    _start(room, "Regievoering", minutes_ago=5)
    assert (_minutes(room, "Opening"), _minutes(room, "Regievoering")) == (10, 5)


def test_the_running_block_can_be_back_dated(room: Room) -> None:
    _start(room, "Opening")
    _wait(room, 1)
    _start(room, "Opening", minutes_ago=6)
    assert _minutes(room, "Opening") == 6


def test_a_start_before_the_previous_block_leaves_that_with_nothing(room: Room) -> None:
    _start(room, "Opening")
    _wait(room, 2)
    _start(room, "Regievoering", minutes_ago=10)
    assert (_minutes(room, "Opening"), _minutes(room, "Regievoering")) == (0, 10)


@pytest.mark.parametrize("minutes_ago", [-1, 721])
def test_a_start_in_the_future_or_another_day_is_refused(room: Room, minutes_ago: int) -> None:
    with pytest.raises(InvalidInputError, match="Kies een begin"):
        _start(room, "Opening", minutes_ago=minutes_ago)


def test_a_clock_that_ran_all_night_goes_on_and_can_be_ended(room: Room) -> None:
    _start(room, "Slot")
    _wait(room, 14 * 60)
    assert _minutes(room, "Slot") == 14 * 60
    end_blocks(room.library, room.clock, room.meeting_id)
    _wait(room, 60)
    assert _minutes(room, "Slot") == 14 * 60
    assert active_block(room.blocks()) is None


def test_undo_of_a_start_gives_the_block_before_its_clock_back(room: Room) -> None:
    _start(room, "Opening")
    _wait(room, 5)
    _start(room, "Regievoering")
    room.library.undo(room.region_id, room.clock.now())
    _wait(room, 5)
    assert (_minutes(room, "Opening"), _minutes(room, "Regievoering")) == (10, 0)


def test_who_was_absent_and_comes_in_later_came_at_that_moment(room: Room) -> None:
    set_attendance(room.library, room.clock, room.meeting_id, room.mentor, present=False)
    _start(room, "Opening")
    _wait(room, 20)
    set_attendance(room.library, room.clock, room.meeting_id, room.mentor, present=True)
    (row,) = _attendance(room)
    assert (row.present, row.arrived_at) == (True, room.clock.now())
    _wait(room, 5)
    assert not set_attendance(
        room.library, room.clock, room.meeting_id, room.mentor, present=True
    ).touched


def test_who_is_ticked_as_present_was_there_from_the_start(room: Room) -> None:
    _start(room, "Opening")
    set_attendance(room.library, room.clock, room.meeting_id, room.mentor, present=True)
    assert _attendance(room)[0].arrived_at is None


def test_who_was_expected_absent_but_is_there_at_the_start_is_not_late(room: Room) -> None:
    set_attendance(room.library, room.clock, room.meeting_id, room.mentor, present=False)
    set_attendance(room.library, room.clock, room.meeting_id, room.mentor, present=True)
    assert _attendance(room)[0].arrived_at is None


def test_attendance_of_somebody_unknown_is_refused(room: Room) -> None:
    with pytest.raises(NotFoundError):
        set_attendance(room.library, room.clock, room.meeting_id, new_id(), present=True)


def test_a_partner_that_walks_in_is_added_and_present_in_one_step(room: Room) -> None:
    _start(room, "Opening")
    _wait(room, 10)
    walk_in(
        room.library,
        room.clock,
        room.meeting_id,
        PersonInput(function="Arts", organisation="GGD", mandate=True),
    )
    assert _attendance(room)[0].arrived_at == room.clock.now()
    assert room.organisations()[-1].name == "GGD"
    room.library.undo(room.region_id, room.clock.now())
    assert (len(room.people()), _attendance(room)) == (2, [])


def test_a_meeting_that_is_vastgesteld_has_no_running_clock(room: Room) -> None:
    _start(room, "Slot")
    _wait(room, 7)
    room.freeze()
    _wait(room, 60)
    assert _minutes(room, "Slot") == 7
    changes = [
        lambda: _start(room, "Opening"),
        lambda: pause_clock(room.library, room.clock, room.meeting_id),
        lambda: resume_clock(room.library, room.clock, room.meeting_id),
        lambda: end_blocks(room.library, room.clock, room.meeting_id),
        lambda: set_attendance(
            room.library, room.clock, room.meeting_id, room.mentor, present=False
        ),
    ]
    for change in changes:
        with pytest.raises(FrozenMeetingError):
            change()


def test_a_meeting_begins_with_its_first_block_on_its_own_day_only(room: Room) -> None:
    room.clock.advance(timedelta(days=-1))
    assert begin(room.library, room.clock, room.meeting_id) is None
    room.clock.advance(timedelta(days=1))
    assert begin(room.library, room.clock, room.meeting_id) is not None
    assert room.block("Opening").started_at == room.clock.now()
    assert begin(room.library, room.clock, room.meeting_id) is None
