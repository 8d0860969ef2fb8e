# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.dates import (
    clock_time,
    day_month,
    full_date,
    long_date,
    short_date,
    working_day,
)


def test_a_date_in_each_of_its_forms() -> None:
    day = date(2026, 10, 7)
    assert long_date(day) == "7 oktober 2026"
    assert full_date(day) == "woensdag 7 oktober 2026"
    assert short_date(day) == "wo 7 okt 2026"
    assert day_month(day) == "7 okt"


def test_short_form_of_the_design() -> None:
    assert short_date(date(2026, 12, 1)) == "di 1 dec 2026"
    assert short_date(date(2027, 3, 31)) == "wo 31 mrt 2027"


def test_clock_time_uses_a_point() -> None:
    assert clock_time(time(13, 0)) == "13.00"
    assert clock_time(time(9, 5)) == "09.05"


@given(st.dates())
def test_the_full_form_ends_with_the_long_form(day: date) -> None:
    assert full_date(day).endswith(" " + long_date(day))


@given(st.dates(max_value=date(9999, 12, 1)))
def test_a_working_day_is_the_day_itself_or_the_monday_after_it(day: date) -> None:
    found = working_day(day)
    assert found.weekday() < 5
    assert found == day or (found.weekday() == 0 and found - day <= timedelta(days=2))
    assert working_day(found) == found
