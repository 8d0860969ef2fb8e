# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date, timedelta

from facilitator.clock import FixedClock
from facilitator.domain.words import AgreementKind, MeetingKind
from facilitator.exports.choose import picture_on
from facilitator.services.capturing import drop, set_kind
from facilitator.services.finishing import freeze, reopen
from facilitator.services.meetings import add_meeting, open_check_in, plan_check_in
from facilitator.services.overview import RegionOverview, Stage, overview
from facilitator.services.ports import Library
from facilitator.services.regions import add_region
from tests.builders.rooms import DAY, TEMPLATE, Room


def _rows(library: Library, today: date = DAY) -> list[RegionOverview]:
    with library.read() as reader:
        return overview(reader, today)


def test_an_empty_library_has_nothing_to_show(library: Library) -> None:
    assert _rows(library) == []


def test_what_comes_first_stands_first_and_regions_without_a_date_last(
    library: Library, clock: FixedClock
) -> None:
    for name, days in (("Later", 9), ("Eerst", 2), ("Zonder 10", None), ("Zonder 9", None)):
        region_id = add_region(library, clock, name).id
        if days:
            add_meeting(library, clock, region_id, TEMPLATE, DAY + timedelta(days=days))
    assert [row.region.name for row in _rows(library)] == [
        "Eerst",
        "Later",
        "Zonder 9",
        "Zonder 10",
    ]


def test_agreements_are_counted_and_late_ones_apart(room: Room) -> None:
    room.capture("Te laat >8-10-2026")
    room.capture("Op tijd >1-12-2026")
    drop(room.library, room.clock, room.capture("Vervalt >8-10-2026").id)
    inzicht = room.capture("Inzicht >8-10-2026")
    set_kind(room.library, room.clock, inzicht.id, AgreementKind.INZICHT)
    (row,) = _rows(room.library, date(2026, 10, 9))
    assert (row.tally.total, row.tally.running, row.tally.late, row.tally.done) == (3, 2, 1, 0)


def test_the_next_date_is_a_meeting_or_its_check_in(room: Room) -> None:
    plan_check_in(room.library, room.clock, room.meeting_id, date(2027, 4, 14))
    (row,) = _rows(room.library)
    assert (row.next_day, row.next_is_check_in, row.last_day) == (DAY, False, None)
    (row,) = _rows(room.library, DAY + timedelta(days=1))
    assert (row.next_day, row.next_is_check_in, row.last_day) == (date(2027, 4, 14), True, DAY)
    (row,) = _rows(room.library, date(2028, 1, 1))
    assert row.next_day is None


def test_a_meeting_of_today_that_is_vastgesteld_no_longer_comes(room: Room) -> None:
    room.freeze()
    (row,) = _rows(room.library)
    assert (row.next_day, row.last_day) == (None, DAY)
    assert row.stage is Stage.OPVOLGING


def test_the_meeting_to_open_is_todays_or_the_next_else_the_last(room: Room) -> None:
    later = add_meeting(room.library, room.clock, room.region_id, TEMPLATE, date(2027, 4, 14)).id

    def current(today: date) -> object:
        found = _rows(room.library, today)[0].current
        return found.id if found else None

    assert current(DAY) == room.meeting_id
    assert current(DAY + timedelta(days=1)) == later
    assert current(date(2028, 1, 1)) == later


def test_the_stage_follows_the_day_of_the_meeting(room: Room) -> None:
    def stage(days: int) -> Stage:
        return _rows(room.library, DAY + timedelta(days=days))[0].stage

    assert (stage(-1), stage(0), stage(1)) == (
        Stage.VOORBEREIDEN,
        Stage.BIJEENKOMST,
        Stage.AFRONDEN,
    )


def test_a_check_in_that_was_made_takes_the_place_of_the_plan(room: Room) -> None:
    planned, held = date(2027, 4, 14), date(2027, 4, 21)
    plan_check_in(room.library, room.clock, room.meeting_id, planned)
    add_meeting(room.library, room.clock, room.region_id, TEMPLATE, held, kind=MeetingKind.CHECK_IN)
    (before,) = _rows(room.library, DAY + timedelta(days=1))
    assert (before.next_day, before.next_is_check_in) == (held, True)
    assert before.stage is Stage.VOORBEREIDEN
    (on_the_day,) = _rows(room.library, held)
    assert on_the_day.stage is Stage.OPVOLGING
    (after,) = _rows(room.library, held + timedelta(days=1))
    assert (after.next_day, after.stage) == (None, Stage.OPVOLGING)


def test_of_two_check_ins_on_one_day_the_one_that_still_runs_is_opened(room: Room) -> None:
    room.freeze()
    room.clock.advance(timedelta(days=90))
    library, clock, today = room.library, room.clock, room.clock.today()
    first = open_check_in(library, clock, room.region_id, TEMPLATE, today)
    freeze(library, clock, first.id, picture_on(today))
    second = open_check_in(library, clock, room.region_id, TEMPLATE, today)
    (row,) = _rows(library, today)
    assert row.current is not None
    assert row.current.id == second.id
    freeze(library, clock, second.id, picture_on(today))
    reopen(library, clock, first.id, "een datum klopt niet")
    (row,) = _rows(library, today)
    assert row.current is not None
    assert row.current.id == first.id
