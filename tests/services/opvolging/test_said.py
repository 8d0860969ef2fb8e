# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was said before stands with each row, and what the check-in captured itself apart."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from facilitator.domain.agreement import Agreement
from facilitator.domain.words import Status
from facilitator.services.opvolging import Said, read_thread
from tests.builders.follow_up import FollowUp
from tests.builders.rooms import Room

JAN, FEB, MAR = (date(2027, month, 12) for month in (1, 2, 3))


@pytest.fixture
def follow(room: Room) -> FollowUp:
    return FollowUp(room)


def said(follow: FollowUp, meeting_id: UUID, agreement: Agreement) -> tuple[Said, ...]:
    rows = follow.rows(meeting_id).rows
    return next(row.said for row in rows if row.agreement.id == agreement.id)


def test_all_that_was_said_before_the_newest_first(follow: FollowUp) -> None:
    agreement = follow.room.capture("Belt de school @leerplicht >1-12-2026")
    first, second = follow.meeting(JAN), follow.meeting(FEB)
    follow.answer(
        agreement, first, Status.GEBLOKKEERD, reason="wacht op geld", unblocker="Directie"
    )
    follow.answer(agreement, second, Status.BEZIG, note="gebeld", deadline=MAR)
    third = follow.meeting(MAR)
    assert [
        (each.title, each.day, each.status, each.remarks, each.unblocker, each.deadline)
        for each in said(follow, third, agreement)
    ] == [
        ("Check-in 2", FEB, Status.BEZIG, ("gebeld",), "", MAR),
        ("Check-in 1", JAN, Status.GEBLOKKEERD, ("wacht op geld",), "Directie", None),
    ]


def test_its_own_answer_and_later_ones_are_not_before_it(follow: FollowUp) -> None:
    agreement = follow.room.capture("Belt de school @leerplicht")
    first, second = follow.meeting(JAN), follow.meeting(FEB)
    follow.answer(agreement, first, Status.BEZIG, note="eerst")
    follow.answer(agreement, second, Status.BEZIG, note="later")
    assert said(follow, first, agreement) == ()


def test_a_list_that_was_mailed_in_is_told_as_one(follow: FollowUp) -> None:
    agreement = follow.room.capture("Belt de school @leerplicht")
    first = follow.meeting(JAN)
    follow.answer(agreement, None, None, note="per mail")
    assert [(each.title, each.remarks) for each in said(follow, first, agreement)] == [
        ("Actielijst", ("per mail",))
    ]


def test_a_list_that_came_after_a_check_in_dated_ahead_is_the_last_word(follow: FollowUp) -> None:
    agreement = follow.room.capture("Belt de school @leerplicht")
    check_in = follow.meeting(JAN)
    follow.room.clock.advance(timedelta(days=-30))
    follow.answer(agreement, check_in, Status.BEZIG, note="voorbereid")
    follow.room.clock.advance(timedelta(days=1))
    follow.answer(agreement, None, Status.KLAAR, note="per mail")
    assert follow.room.clock.today() < JAN
    with follow.room.library.read() as reader:
        thread = read_thread(reader, follow.room.region_id)
    assert [entry.note for entry in thread.entries(agreement)] == ["voorbereid", "per mail"]
    assert thread.status_after(agreement, 1) is Status.KLAAR


def test_what_the_check_in_captured_stands_apart(follow: FollowUp) -> None:
    follow.room.capture("Belt de school @leerplicht")
    first = follow.meeting(JAN)
    follow.capture(first, "Belt het mbo @school")
    follow.capture(first, "b: Besluit")
    found = follow.rows(first)
    assert [row.agreement.label for row in found.rows] == ["A-001"]
    assert [(row.agreement.label, row.owner) for row in found.new] == [
        ("A-002", "School"),
        (found.new[1].agreement.label, None),
    ]
