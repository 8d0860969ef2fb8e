# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The traps that users of other tools fell into: an open action that is lost, doubled or moved."""

from datetime import date

import pytest

from facilitator.domain.words import AgreementKind, MeetingKind, Status, Theme
from facilitator.errors import InvalidInputError
from facilitator.services.capturing import set_kind
from facilitator.services.opvolging import CheckInRow, Grouping, Need
from tests.builders.follow_up import FollowUp
from tests.builders.rooms import Room

JAN, FEB, MAR, APR = (date(2027, month, 12) for month in (1, 2, 3, 4))


@pytest.fixture
def follow(room: Room) -> FollowUp:
    return FollowUp(room)


def _labels(rows: tuple[CheckInRow, ...]) -> list[str]:
    return [row.agreement.label for row in rows]


def _needs(rows: tuple[CheckInRow, ...]) -> dict[str, tuple[Need, ...]]:
    return {row.agreement.label: row.needs for row in rows}


def test_what_needs_the_room_comes_first(follow: FollowUp) -> None:
    room = follow.room
    room.capture("Gaat goed @school >1-6-2027")
    room.capture("Niemand >1-6-2027")
    blocked = room.capture("Vast @school >1-6-2027")
    room.capture("Laat @school >1-12-2026")
    room.capture("Eerder laat @school >1-11-2026")
    first, second = follow.meeting(JAN), follow.meeting(FEB)
    follow.answer(blocked, first, Status.GEBLOKKEERD, reason="Geld", unblocker="Rector")
    for agreement in room.agreements():
        if agreement.id != blocked.id:
            follow.answer(agreement, first, Status.OPEN)
    found = follow.rows(second)
    assert _needs(found.first) == {
        "A-005": (Need.TE_LAAT,),
        "A-004": (Need.TE_LAAT,),
        "A-002": (Need.GEEN_EIGENAAR,),
        "A-003": (Need.GEBLOKKEERD,),
    }
    assert _labels(found.first) == ["A-005", "A-004", "A-002", "A-003"]
    assert _labels(found.rest) == ["A-001"]


def test_only_afspraken_that_still_run_come_back(follow: FollowUp) -> None:
    room = follow.room
    for line in ("b: Besluit", "i: Inzicht", "p: Parkeerpunt", "Loopt", "Klaar", "Naar OOGO"):
        room.capture(line)
    done, passed = room.agreements()[4:]
    first, second = follow.meeting(JAN), follow.meeting(FEB)
    follow.answer(done, first, Status.KLAAR)
    follow.answer(passed, first, Status.DOORGELEID)
    assert _labels(follow.rows(second).rows) == ["A-004"]
    set_kind(room.library, room.clock, done.id, AgreementKind.AFSPRAAK)
    assert _labels(follow.rows(second).rows) == ["A-004"]


def test_opened_twice_nothing_doubles(follow: FollowUp) -> None:
    follow.room.capture("Belt")
    check_in = follow.meeting(JAN)
    before = follow.rows(check_in)
    assert follow.rows(check_in) == before
    assert len(follow.room.agreements()) == 1


def test_what_is_captured_after_the_check_in_was_made_is_not_missed(follow: FollowUp) -> None:
    """A check-in that is planned before the meeting it follows is closed."""
    check_in = follow.meeting(JAN)
    follow.room.capture("Later vastgelegd")
    assert _labels(follow.rows(check_in).rows) == ["A-001"]
    follow.room.freeze()
    assert _labels(follow.rows(check_in).rows) == ["A-001"]


def test_a_check_in_made_before_the_one_before_it_is_over_misses_nothing(follow: FollowUp) -> None:
    old = follow.room.capture("Oud")
    first, second = follow.meeting(JAN), follow.meeting(FEB)
    fresh = follow.capture(first, "Nieuw")
    assert _labels(follow.rows(second).rows) == [old.label, fresh.label]
    follow.answer(old, first, Status.KLAAR)
    assert _labels(follow.rows(second).rows) == [fresh.label]
    assert _labels(follow.rows(first).rows) == [old.label]


def test_two_check_ins_on_one_day(follow: FollowUp) -> None:
    one, other = follow.room.capture("Een"), follow.room.capture("Twee")
    morning, noon = follow.meeting(JAN), follow.meeting(JAN)
    follow.answer(one, morning, Status.KLAAR)
    follow.answer(other, noon, Status.BEZIG)
    assert _labels(follow.rows(morning).rows) == ["A-001", "A-002"]
    assert _labels(follow.rows(noon).rows) == ["A-002"]
    assert [len(follow.entries(a)) for a in (one, other)] == [1, 1]


def test_an_answer_moves_no_row(follow: FollowUp) -> None:
    room = follow.room
    lines = ("Laat @school >1-11-2026", "Gewoon @school >1-6-2027", "Later @school >1-12-2026")
    for line in lines:
        room.capture(line)
    check_in = follow.meeting(JAN)
    before = _needs(follow.rows(check_in).rows)
    follow.answer(room.agreements()[0], check_in, Status.BEZIG, deadline=APR)
    follow.answer(room.agreements()[2], check_in, Status.KLAAR)
    found = follow.rows(check_in)
    assert _needs(found.rows) == before
    assert _labels(found.rows) == ["A-001", "A-003", "A-002"]
    assert [row.status for row in found.rows] == [Status.BEZIG, Status.KLAAR, Status.OPEN]


def test_new_lines_of_this_check_in_are_not_walked_through(follow: FollowUp) -> None:
    check_in = follow.meeting(JAN)
    follow.capture(check_in, "Nieuw")
    assert follow.rows(check_in).rows == ()


def test_niet_bespreken_tot_hides_and_comes_back(follow: FollowUp) -> None:
    agreement = follow.room.capture("Wacht op de raad")
    first, second, third = (follow.meeting(day) for day in (JAN, FEB, MAR))
    follow.answer(agreement, first, None, not_before=MAR)
    assert _labels(follow.rows(first).rows) == ["A-001"]
    found = follow.rows(second)
    assert (_labels(found.rows), _labels(found.hidden)) == ([], ["A-001"])
    assert follow.must_decide(second) == []
    assert _labels(follow.rows(third).rows) == ["A-001"]
    assert follow.must_decide(third) == []


def test_how_it_stood_before_is_told(follow: FollowUp) -> None:
    agreement = follow.room.capture("Belt @school >1-12-2026")
    first, second = follow.meeting(JAN), follow.meeting(FEB)
    follow.answer(agreement, first, Status.BEZIG, note="Half af", deadline=FEB)
    follow.answer(agreement, second, None, deadline=MAR)
    (row,) = follow.rows(second).rows
    assert row.earlier is not None
    assert (row.earlier.title, row.earlier.status) == ("Check-in 1", Status.BEZIG)
    assert row.origin == "Maatwerkbijeenkomst 1"
    assert (row.times, row.notes, row.postponed) == (2, 1, 2)
    assert row.original_deadline == date(2026, 12, 1)
    assert (row.owner, row.function) == ("School", None)
    (row,) = follow.rows(first).rows
    assert row.earlier is None


def test_groups_per_owner_and_per_theme(follow: FollowUp) -> None:
    room = follow.room
    room.capture("Een @leerplicht >1-6-2027")
    room.capture("Twee @school >1-6-2027")
    room.capture("Drie @school >1-6-2027", "Opening")
    found = follow.rows(follow.meeting(JAN))
    groups = found.groups(Grouping.EIGENAAR)
    assert [(g.title, _labels(g.rows)) for g in groups] == [
        ("School", ["A-002", "A-003"]),
        ("Leerplicht", ["A-001"]),
    ]
    groups = found.groups(Grouping.THEMA)
    assert [(g.key, g.title, _labels(g.rows)) for g in groups] == [
        (Theme.REGIEVOERING, "Regievoering", ["A-001", "A-002"]),
        (None, "Geen thema", ["A-003"]),
    ]


def test_what_two_check_ins_leave_untouched_must_be_decided(follow: FollowUp) -> None:
    left, told = follow.room.capture("Blijft liggen @school"), follow.room.capture("Wel @school")
    first = follow.meeting(JAN)
    follow.answer(told, first, Status.OPEN)
    assert follow.must_decide(first) == []
    follow.freeze(first)
    second = follow.meeting(FEB)
    assert follow.must_decide(second) == ["A-001"]
    assert _needs(follow.rows(second).first) == {"A-001": (Need.STILSTAAND,)}
    with pytest.raises(InvalidInputError, match="A-001 bleef twee check-ins onbesproken"):
        follow.freeze(second)
    follow.answer(left, second, Status.OPEN)
    assert follow.must_decide(second) == []
    assert _needs(follow.rows(second).first) == {"A-001": (Need.STILSTAAND,)}
    follow.freeze(second)


def test_two_check_ins_on_one_day_leave_untouched_once(follow: FollowUp) -> None:
    follow.room.capture("Blijft liggen @school")
    told = follow.room.capture("Wel @school")
    morning, noon = follow.meeting(JAN), follow.meeting(JAN)
    follow.answer(told, morning, Status.OPEN)
    follow.freeze(morning)
    assert follow.must_decide(noon) == []
    assert _needs(follow.rows(noon).first) == {}
    follow.freeze(noon)
    assert follow.must_decide(follow.meeting(FEB)) == ["A-001"]


def test_a_list_that_came_in_between_counts_as_a_word(follow: FollowUp) -> None:
    agreement = follow.room.capture("Belt @school")
    follow.freeze(follow.meeting(JAN))
    follow.answer(agreement, None, Status.BEZIG)
    assert follow.must_decide(follow.meeting(FEB)) == []
    assert follow.must_decide(follow.meeting(MAR)) == []


def test_a_meeting_that_was_never_held_passes_nothing_over(follow: FollowUp) -> None:
    follow.room.capture("Belt @school")
    follow.meeting(JAN)
    assert follow.must_decide(follow.meeting(FEB)) == []


def test_a_maatwerkbijeenkomst_makes_stale_but_asks_no_decision(follow: FollowUp) -> None:
    follow.room.capture("Belt @school")
    follow.capture(follow.meeting(JAN, MeetingKind.MAATWERK), "Anders @school")
    check_in = follow.meeting(FEB)
    assert _needs(follow.rows(check_in).first) == {"A-001": (Need.STILSTAAND,)}
    assert follow.must_decide(check_in) == []


def test_a_check_in_that_is_over_shows_how_it_was(follow: FollowUp) -> None:
    done, left = follow.room.capture("Een @school"), follow.room.capture("Twee @school")
    first = follow.meeting(JAN)
    follow.answer(done, first, Status.KLAAR)
    follow.freeze(first)
    before = [(row.agreement.id, row.status, row.needs) for row in follow.rows(first).rows]
    second = follow.meeting(FEB)
    follow.answer(left, second, Status.KLAAR, deadline=JAN)
    after = [(row.agreement.id, row.status, row.needs) for row in follow.rows(first).rows]
    assert after == before
