# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date, timedelta

from facilitator.services.capturing import set_deadline
from facilitator.services.finishing import reopen
from facilitator.services.history import DeadlineHistory, deadline_histories
from tests.builders.rooms import Room


def _history(room: Room) -> list[DeadlineHistory]:
    with room.library.read() as reader:
        return list(deadline_histories(reader, room.region_id).values())


def _move(room: Room, deadline: date | None) -> None:
    room.clock.advance(timedelta(minutes=1))
    set_deadline(room.library, room.clock, room.agreements()[0].id, deadline)


def _hand_out(room: Room) -> None:
    room.clock.advance(timedelta(minutes=1))
    room.freeze()
    room.clock.advance(timedelta(days=30))
    reopen(room.library, room.clock, room.meeting_id, "Check-in")


def test_moving_a_date_before_it_was_handed_out_is_no_postponement(room: Room) -> None:
    room.capture("Belt >vr")
    _move(room, date(2026, 12, 1))
    _hand_out(room)
    assert _history(room) == []


def test_a_later_date_after_vaststellen_is_a_postponement_each_time(room: Room) -> None:
    room.capture("Belt >1-12-2026")
    _hand_out(room)
    _move(room, date(2027, 1, 15))
    _move(room, date(2027, 3, 1))
    assert _history(room) == [DeadlineHistory(date(2026, 12, 1), 2)]


def test_a_date_that_came_back_can_be_given_up_again(room: Room) -> None:
    room.capture("Belt >1-12-2026")
    _hand_out(room)
    for deadline in (date(2027, 1, 15), date(2026, 12, 1), date(2027, 1, 15)):
        _move(room, deadline)
    assert _history(room) == [DeadlineHistory(date(2026, 12, 1), 2)]


def test_an_earlier_date_a_cleared_one_and_a_first_one_are_no_postponements(room: Room) -> None:
    room.capture("Belt >1-12-2026")
    _hand_out(room)
    for deadline in (date(2026, 11, 1), None, date(2027, 5, 1)):
        _move(room, deadline)
    assert _history(room) == [DeadlineHistory(date(2026, 12, 1), 0)]


def test_an_undone_postponement_does_not_count(room: Room) -> None:
    room.capture("Belt >1-12-2026")
    _hand_out(room)
    _move(room, date(2027, 1, 15))
    room.library.undo(room.region_id, room.clock.now())
    assert [h for h in _history(room) if h.postponed] == []
