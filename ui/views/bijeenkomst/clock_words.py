# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the clock of a meeting says, derived from stored times at every tick."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from facilitator.clock import AMSTERDAM
from facilitator.domain.dates import clock_time, day_month
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.domain.timing import block_clock, expected_end, plan, planned_end
from ui.capture.tints import THEME_KEYS
from ui.widgets.timer_ring import TimerReading, TimerState

_ALMOST = timedelta(minutes=5)
_ANOTHER_DAY = timedelta(hours=12)
_ON_PLAN = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class EndWords:
    """When the meeting will end, how that differs from the plan, and the tone of that."""

    end: str
    difference: str
    tone: str


def zone() -> ZoneInfo:
    """Meetings are held in the Netherlands, whatever the laptop thinks."""
    return ZoneInfo(AMSTERDAM)


def timer_reading(block: AgendaBlock, now: datetime) -> TimerReading:
    """What the timer of a block shows."""
    clock = block_clock(block, now)
    planned = timedelta(minutes=block.minutes)
    theme = THEME_KEYS[block.theme] if block.theme else "pri"
    part = max(0.0, clock.remaining / planned)
    shown = f"+{_minutes(-clock.remaining)}" if clock.over else _minutes(clock.remaining)
    if clock.paused:
        return TimerReading(shown, "gepauzeerd", TimerState.PAUSED, part, theme)
    if not clock.running:
        return TimerReading(shown, "niet bezig", TimerState.IDLE, part, theme)
    if clock.over:
        return TimerReading(shown, "over tijd", TimerState.OVER, 1.0, theme)
    if clock.remaining <= _ALMOST:
        return TimerReading(shown, "bijna om", TimerState.ALMOST, part, theme)
    return TimerReading(shown, f"van {block.minutes} min", TimerState.RUNNING, part, theme)


def end_words(meeting: Meeting, blocks: Sequence[AgendaBlock], now: datetime) -> EndWords:
    """The expected end against the planned one."""
    expected = expected_end(meeting, blocks, now, zone())
    late = expected - planned_end(meeting, blocks, zone())
    end = f"Einde {clock_time(expected.astimezone(zone()).time())}"
    minutes = round(abs(late) / timedelta(minutes=1))
    if abs(late) <= _ON_PLAN or minutes == 0:
        return EndWords(end, "op plan", "klaar")
    if abs(late) > _ANOTHER_DAY:
        return EndWords(end, f"gepland op {day_month(meeting.day)}", "text_2")
    if late > timedelta(0):
        return EndWords(end, f"+{_long(minutes)} op plan", "hint")
    return EndWords(end, f"{_long(minutes)} voor op plan", "klaar")


def planned_times(meeting: Meeting, blocks: Sequence[AgendaBlock]) -> dict[object, str]:
    """Per block id its planned start, as in 13.10."""
    return {p.block.id: clock_time(p.starts.time()) for p in plan(meeting, blocks, zone())}


def _minutes(span: timedelta) -> str:
    """As in 17:36. What remains is rounded up, so that a block of 40 minutes starts at 40:00."""
    seconds = -(-span // timedelta(seconds=1))
    return f"{seconds // 60:02d}:{seconds % 60:02d}"


def _long(minutes: int) -> str:
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} u {minutes % 60:02d}"
