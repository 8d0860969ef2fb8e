# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dutch dates and clock times as a reader sees them.

Written out by hand, because the locale of the machine must never change a document.
"""

from datetime import date, time, timedelta

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
SHORT_MONTHS = (
    "jan",
    "feb",
    "mrt",
    "apr",
    "mei",
    "jun",
    "jul",
    "aug",
    "sep",
    "okt",
    "nov",
    "dec",
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SHORT_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_FRIDAY = 4


def long_date(day: date) -> str:
    """The date for running text: 7 oktober 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def full_date(day: date) -> str:
    """The date with its weekday: woensdag 7 oktober 2026."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def short_date(day: date) -> str:
    """The date for chips and table cells: wo 7 okt 2026."""
    return f"{SHORT_WEEKDAYS[day.weekday()]} {day_month(day)} {day.year}"


def day_month(day: date) -> str:
    """The date where the year is plain from the context: 7 okt."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]}"


def clock_time(moment: time) -> str:
    """The time as Dutch writes it: 13.00."""
    return f"{moment.hour:02d}.{moment.minute:02d}"


def weekday_date(day: date) -> str:
    """The date where the year is plain from the context, with its weekday: do 19 nov."""
    return f"{SHORT_WEEKDAYS[day.weekday()]} {day_month(day)}"


def working_day(day: date) -> date:
    """This day, or the Monday after it when it falls in a weekend: nobody meets then."""
    return day + timedelta(days=7 - day.weekday() if day.weekday() > _FRIDAY else 0)
