# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.meeting import AgendaBlock
from facilitator.domain.timing import (
    active_block,
    at,
    block_clock,
    block_elapsed,
    ended,
    expected_end,
    plan,
    planned_end,
)
from tests.builders.entities import DAY, a_block, a_meeting

ZONE = ZoneInfo("Europe/Amsterdam")
MEETING = a_meeting(starts_at=time(13, 0))
START = at(DAY, time(13, 0), ZONE)
MINUTES = st.integers(1, 90)


def _agenda(*minutes: int) -> list[AgendaBlock]:
    return [a_block(MEETING, position=p, minutes=m) for p, m in enumerate(minutes)]


def _after(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def _times(blocks: Sequence[AgendaBlock]) -> list[str]:
    return [f"{p.starts:%H:%M}-{p.ends:%H:%M}" for p in plan(MEETING, blocks, ZONE)]


def test_clock_times_run_along_in_the_order_of_the_agenda() -> None:
    blocks = _agenda(10, 40, 5)
    assert _times(list(reversed(blocks))) == ["13:00-13:10", "13:10-13:50", "13:50-13:55"]


def test_a_block_kept_at_hand_takes_no_time() -> None:
    blocks = _agenda(10, 40, 5)
    blocks[1] = replace(blocks[1], scheduled=False)
    assert _times(blocks) == ["13:00-13:10", "13:10-13:15"]


def test_a_locked_start_leaves_slack_before_it() -> None:
    blocks = _agenda(10, 15)
    blocks[1] = replace(blocks[1], locked_start=time(13, 30))
    planned = plan(MEETING, blocks, ZONE)
    assert (planned[1].starts, planned[1].gap) == (_after(30), timedelta(minutes=20))


def test_a_locked_start_that_does_not_fit_is_told_by_a_negative_gap() -> None:
    blocks = _agenda(40, 15)
    blocks[1] = replace(blocks[1], locked_start=time(13, 30))
    planned = plan(MEETING, blocks, ZONE)
    assert (planned[1].starts, planned[1].gap) == (_after(40), timedelta(minutes=-10))


def test_an_agenda_without_blocks_ends_when_it_starts() -> None:
    assert planned_end(MEETING, [], ZONE) == START == expected_end(MEETING, [], START, ZONE)


@given(st.lists(MINUTES, min_size=1, max_size=8))
def test_without_locks_the_plan_is_as_long_as_its_blocks(minutes: list[int]) -> None:
    blocks = _agenda(*minutes)
    assert planned_end(MEETING, blocks, ZONE) == _after(sum(minutes))
    assert all(p.gap == timedelta(0) for p in plan(MEETING, blocks, ZONE))


@given(
    st.lists(st.tuples(MINUTES, st.none() | st.times(time(12), time(18))), min_size=1, max_size=6)
)
def test_the_plan_never_overlaps_and_keeps_every_minute(
    agenda: list[tuple[int, time | None]],
) -> None:
    blocks = [
        replace(block, locked_start=lock)
        for block, (_, lock) in zip(_agenda(*(m for m, _ in agenda)), agenda, strict=True)
    ]
    planned = plan(MEETING, blocks, ZONE)
    assert all(p.ends - p.starts == timedelta(minutes=p.block.minutes) for p in planned)
    assert all(a.ends <= b.starts for a, b in pairwise(planned))
    assert all(
        p.starts == at(DAY, p.block.locked_start, ZONE)
        for p in planned
        if p.block.locked_start is not None and p.gap >= timedelta(0)
    )


def _walked(planned: Sequence[int], actual: Sequence[int]) -> tuple[list[AgendaBlock], datetime]:
    """The first len(actual) blocks were walked one after the other; now is the end of the last."""
    blocks = _agenda(*planned)
    now = START
    for index, minutes in enumerate(actual):
        begun = replace(blocks[index], started_at=now)
        now += timedelta(minutes=minutes)
        blocks[index] = ended(begun, now)
    return blocks, now


@given(st.lists(st.tuples(MINUTES, MINUTES), min_size=1, max_size=8), st.data())
def test_the_offset_is_what_the_blocks_took_more_than_planned(
    agenda: list[tuple[int, int]], data: st.DataObject
) -> None:
    done = data.draw(st.integers(1, len(agenda)))
    blocks, now = _walked([p for p, _ in agenda], [a for _, a in agenda[:done]])
    offset = expected_end(MEETING, blocks, now, ZONE) - planned_end(MEETING, blocks, ZONE)
    assert offset == timedelta(minutes=sum(a - p for p, a in agenda[:done]))


@given(MINUTES, MINUTES, MINUTES)
def test_a_running_block_takes_at_least_what_was_planned(first: int, gone: int, rest: int) -> None:
    blocks = _agenda(first, rest)
    blocks[0] = replace(blocks[0], started_at=START)
    expected = expected_end(MEETING, blocks, _after(gone), ZONE)
    assert expected == _after(max(first, gone) + rest)


def test_running_over_eats_the_slack_before_a_locked_start_first() -> None:
    blocks = _agenda(10, 15)
    blocks[0] = replace(blocks[0], started_at=START)
    blocks[1] = replace(blocks[1], locked_start=time(13, 30))
    assert expected_end(MEETING, blocks, _after(25), ZONE) == _after(45)
    assert expected_end(MEETING, blocks, _after(35), ZONE) == _after(50)


def test_a_start_that_is_late_moves_the_end_and_one_that_is_early_does_not() -> None:
    blocks = _agenda(30)
    assert expected_end(MEETING, blocks, _after(-600), ZONE) == _after(30)
    assert expected_end(MEETING, blocks, _after(12), ZONE) == _after(42)


def test_a_block_at_hand_counts_once_it_was_started() -> None:
    blocks = _agenda(10, 20)
    blocks[1] = replace(blocks[1], scheduled=False, started_at=START)
    assert expected_end(MEETING, blocks, _after(5), ZONE) == _after(30)


def test_when_everything_is_done_the_end_no_longer_moves() -> None:
    blocks, now = _walked([10, 20], [15, 20])
    assert expected_end(MEETING, blocks, now + timedelta(hours=5), ZONE) == now


def test_during_a_pause_the_end_moves_on_with_the_clock() -> None:
    blocks = _agenda(30)
    blocks[0] = replace(blocks[0], started_at=START, paused_at=_after(10))
    assert expected_end(MEETING, blocks, _after(25), ZONE) == _after(45)


def test_the_timer_counts_down_and_then_over() -> None:
    block = replace(_agenda(10)[0], started_at=START)
    running = block_clock(block, _after(4))
    assert (running.elapsed, running.remaining) == (timedelta(minutes=4), timedelta(minutes=6))
    assert (running.running, running.paused, running.over) == (True, False, False)
    assert block_clock(block, _after(12)).remaining == timedelta(minutes=-2)
    assert block_clock(block, _after(12)).over


def test_a_block_that_was_not_started_shows_its_plan() -> None:
    still = block_clock(_agenda(10)[0], START)
    assert (still.elapsed, still.running, still.paused) == (timedelta(0), False, False)


def test_a_clock_set_back_never_shows_negative_time() -> None:
    block = replace(_agenda(10)[0], started_at=START)
    assert block_elapsed(block, _after(-60)) == timedelta(0)


@pytest.mark.parametrize(("until", "minutes"), [(5, 5), (20, 8)])
def test_a_block_that_ends_in_a_pause_took_until_the_pause(until: int, minutes: int) -> None:
    block = replace(_agenda(10)[0], started_at=START, paused_at=_after(8))
    left = ended(block, _after(until))
    assert (left.spent_seconds, left.paused_at, left.ended_at) == (
        minutes * 60,
        None,
        _after(until),
    )


def test_the_active_block_is_the_one_that_was_started_and_not_ended() -> None:
    blocks, now = _walked([10, 20], [10])
    assert active_block(blocks) is None
    blocks[1] = replace(blocks[1], started_at=now)
    assert active_block(blocks) == blocks[1]


def test_instants_in_utc_and_local_plans_go_together() -> None:
    blocks = _agenda(30)
    blocks[0] = replace(blocks[0], started_at=datetime(2026, 10, 7, 11, 0, tzinfo=UTC))
    assert expected_end(MEETING, blocks, datetime(2026, 10, 7, 11, 5, tzinfo=UTC), ZONE) == _after(
        30
    )
