# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counting on from one answer gives what reading all of the region again would give."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.domain.agreement import Agreement
from facilitator.domain.words import Status
from facilitator.exports.choose import picture_on
from facilitator.services.finishing import freeze
from facilitator.services.opvolging import Progress, progress, progress_after
from tests.builders.follow_up import FollowUp
from tests.builders.rooms import DAY, Room

JAN, FEB = date(2027, 1, 12), date(2027, 2, 9)
DAYS = (None, date(2026, 12, 1), date(2027, 2, 9), date(2027, 6, 1))
WHY = {"reason": "wacht op het college", "unblocker": "wethouder"}


STEP = st.tuples(st.integers(0, 3), st.sampled_from(Status), st.sampled_from(DAYS))


@dataclass(frozen=True, slots=True)
class Begun:
    """The second check-in of a region, and the afspraken it is about."""

    follow: FollowUp
    check_in: UUID
    said: list[Agreement]

    def read(self) -> Progress:
        room = self.follow.room
        with room.library.read() as reader:
            return progress(reader, room.region_id, room.clock.today(), self.check_in)


@pytest.fixture
def begun(room: Room) -> Begun:
    """At the first check-in things were said, and one afspraak is from there."""
    follow = FollowUp(room)
    lines = ("Een @school >1-12-2026", "Twee @school >1-6-2027", "Drie", "b: Een besluit")
    said = [room.capture(line) for line in lines]
    freeze(room.library, room.clock, room.meeting_id, picture_on(DAY))
    first = follow.meeting(JAN)
    follow.answer(said[0], first, Status.BEZIG, deadline=DAYS[3])
    follow.answer(said[1], first, Status.KLAAR)
    newer = follow.capture(first, "Vier >1-2-2027")
    follow.freeze(first)
    return Begun(follow, follow.meeting(FEB), [*said[:3], newer])


# Each example goes on where the one before stopped: an earlier answer is a state as well.
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(STEP, min_size=1, max_size=6))
def test_it_is_what_reading_again_would_say(
    begun: Begun, steps: list[tuple[int, Status, date | None]]
) -> None:
    follow, now = begun.follow, begun.read()
    for which, status, deadline in steps:
        before = follow.now(begun.said[which])
        follow.answer(before, begun.check_in, status, deadline=deadline, **WHY)
        now = progress_after(now, before, follow.now(before))
        assert now == begun.read()
        assert [each.parts for each in now.changed] == [each.parts for each in begun.read().changed]


def test_a_status_and_back_leaves_nothing_behind(begun: Begun) -> None:
    start = now = begun.read()
    for status in (Status.KLAAR, Status.OPEN):
        before = begun.follow.now(begun.said[2])
        begun.follow.answer(before, begun.check_in, status)
        now = progress_after(now, before, begun.follow.now(before))
    assert now == start


def test_what_the_bar_does_not_count_moves_no_count(begun: Begun) -> None:
    now = begun.read()
    stranger = replace(begun.said[0], id=begun.check_in, status=Status.OPEN)
    after = progress_after(now, stranger, replace(stranger, status=Status.KLAAR))
    assert (after.bars, after.since_last) == (now.bars, now.since_last)
