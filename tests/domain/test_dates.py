# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.dates import clock_time, day_month, full_date, long_date, short_date


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
