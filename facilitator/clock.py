# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Time as an argument: every use case is handed a clock, so that every test can set it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

AMSTERDAM = "Europe/Amsterdam"


class Clock(Protocol):
    """Tells the time; `now()` is aware and in UTC, `today()` is the date in the room."""

    def now(self) -> datetime: ...

    def today(self) -> date: ...


class SystemClock:
    """The clock of the machine; the date is the local one."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return datetime.now(UTC).astimezone().date()


@dataclass(slots=True)
class FixedClock:
    """A clock that stands still until it is moved: for tests, `play` and `parse --today`."""

    instant: datetime

    @classmethod
    def on(cls, day: date, hour: int = 13, minute: int = 0) -> "FixedClock":
        """A clock on `day` at a wall-clock time in Amsterdam."""
        local = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(AMSTERDAM))
        return cls(local.astimezone(UTC))

    def now(self) -> datetime:
        return self.instant

    def today(self) -> date:
        return self.instant.astimezone(ZoneInfo(AMSTERDAM)).date()

    def advance(self, delta: timedelta) -> None:
        """Move the clock forward (or back, with a negative `delta`)."""
        self.instant += delta
