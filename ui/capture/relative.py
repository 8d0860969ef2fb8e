# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far away a date is, in words."""

from datetime import date

_WEEKS_FROM = 14
_MONTHS_FROM = 70
_NEAR = {0: "vandaag", 1: "morgen", 2: "overmorgen", -1: "gisteren"}


def relative_days(day: date, today: date) -> str:
    """The distance in words: vandaag, morgen, over 5 dagen, over 2 weken, over 4 maanden."""
    days = (day - today).days
    if days in _NEAR:
        return _NEAR[days]
    amount = _amount(abs(days))
    return f"over {amount}" if days > 0 else f"{amount} geleden"


def _amount(days: int) -> str:
    if days < _WEEKS_FROM:
        return f"{days} dagen"
    if days < _MONTHS_FROM:
        return f"{round(days / 7)} weken"
    return f"{round(days / 30.44)} maanden"
