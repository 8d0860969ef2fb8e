# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which backups are kept: Anki's scheme, about a year back.

Everything of the last two days, then one for each of 12 days, 10 weeks and 9 months that have
one.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

RECENT = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9


def to_keep(moments: Sequence[datetime], now: datetime) -> list[bool]:
    """For each moment, newest first, whether its backup stays. The newest always stays."""
    keeper = _Keeper(now)
    return [keeper.keeps(moment) or index == 0 for index, moment in enumerate(moments)]


class _Keeper:
    def __init__(self, now: datetime) -> None:
        self._now = now
        self._left = [DAYS, WEEKS, MONTHS]
        self._last: list[tuple[int, ...] | None] = [None, None, None]

    def keeps(self, moment: datetime) -> bool:
        """Whether this one, older than all before it, stays."""
        if self._now - moment < RECENT:
            self._last = _periods(moment)
            return True
        stage = next((index for index, left in enumerate(self._left) if left), None)
        if stage is None:
            return False
        periods = _periods(moment)
        if periods[stage] == self._last[stage]:
            return False
        self._left[stage] -= 1
        self._last = periods
        return True


def _periods(moment: datetime) -> list[tuple[int, ...] | None]:
    """The day, the week and the month of a moment."""
    iso = moment.isocalendar()
    return [(moment.toordinal(),), (iso.year, iso.week), (moment.year, moment.month)]
