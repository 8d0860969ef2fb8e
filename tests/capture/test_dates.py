# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.capture.dates import read_date
from facilitator.domain.dates import MONTHS, full_date, long_date, short_date
from tests.builders.capture import TODAY

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ma", "2026-10-12"),
        ("Zondag", "2026-10-11"),
        ("woensdag", "2026-10-14"),
        ("komende vrijdag", "2026-10-09"),
        ("volgende week vrijdag", "2026-10-16"),
        ("vrijdag volgende week", "2026-10-16"),
        ("deze week vrijdag", "2026-10-09"),
        ("deze week maandag", "2026-10-05"),
        ("deze week", "2026-10-09"),
        ("volgende week", "2026-10-12"),
        ("volgende maand", "2026-11-01"),
        ("vandaag", "2026-10-07"),
        ("morgen", "2026-10-08"),
        ("overmorgen", "2026-10-09"),
        ("7 oktober", "2026-10-07"),
        ("6 oktober", "2027-10-06"),
        ("15-3", "2027-03-15"),
        ("15/3", "2027-03-15"),
        ("15-3-27", "2027-03-15"),
        ("15-3-2027", "2027-03-15"),
        ("2027-03-15", "2027-03-15"),
        ("1 mrt 2027", "2027-03-01"),
        ("1 mrt. 2027", "2027-03-01"),
        ("1\u00a0maart", "2027-03-01"),
        ("29 februari", "2028-02-29"),
        ("ma 2 november", "2026-11-02"),
        ("maandag 2-11-2026", "2026-11-02"),
        ("over 3 dagen", "2026-10-10"),
        ("over een week", "2026-10-14"),
        ("over één maand", "2026-11-07"),
        ("over twaalf weken", "2026-12-30"),
        ("over 5 werkdagen", "2026-10-14"),
        ("over 3 werkdagen", "2026-10-12"),
        ("over een half jaar", "2027-04-07"),
        ("over 1 jaar", "2027-10-07"),
        ("binnen 3 weken", "2026-10-28"),
        ("begin november", "2026-11-01"),
        ("half november", "2026-11-15"),
        ("eind februari", "2027-02-28"),
        ("eind oktober", "2026-10-31"),
        ("eind van de maand", "2026-10-31"),
        ("begin van de maand", "2026-11-01"),
        ("eind volgende maand", "2026-11-30"),
        ("eind van de week", "2026-10-09"),
        ("eind volgende week", "2026-10-16"),
        ("eind dit jaar", "2026-12-31"),
        ("begin volgend jaar", "2027-01-01"),
        ("eind 2028", "2028-12-31"),
        ("week 12", "2027-03-22"),
        ("week 53", "2026-12-28"),
        ("week 1 2027", "2027-01-04"),
        ("mei", "2027-05-01"),
    ],
)
def test_the_whole_text_reads_as_a_date(text: str, expected: str) -> None:
    assert read_date(text, TODAY) == (date.fromisoformat(expected), len(text), None)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("vr", "vr"),
        ("1 maart 2000 keer", "1 maart 2000"),
        ("1 maart 20 scholen", "1 maart"),
        ("volgende week vrijdag", "volgende week vrijdag"),
        ("volgende week vrij", "volgende week"),
        ("over 2 weken en", "over 2 weken"),
        ("eind november.", "eind november"),
    ],
)
def test_the_longest_date_counts(text: str, read: str) -> None:
    assert read_date(text, TODAY).length == len(read)


@pytest.mark.parametrize(
    "text", ["", "jan-willem", "vrouw", "meisje", "zo snel mogelijk", "over de brug", "3", "15-3x"]
)
def test_what_is_no_date(text: str) -> None:
    assert read_date(text, TODAY) == (None, 0, None)


@pytest.mark.parametrize(
    "text",
    ["31-2", "31 april", "29-2-2027", "2027-02-30", "1-13", "week 54", "0-0", "over 999999 jaar"],
)
def test_a_date_that_does_not_exist_says_so(text: str) -> None:
    reading = read_date(text, TODAY)
    assert (reading.day, reading.length) == (None, len(text))
    assert reading.hint is not None
    assert reading.hint.code == "datum-bestaat-niet"


@pytest.mark.parametrize("text", ["over 999999 weken", "eind december", "za", "29-2"])
def test_the_end_of_time_is_no_error(text: str) -> None:
    assert read_date(text, date(9999, 12, 31)).length == len(text)


@given(DAYS, DAYS)
def test_every_written_form_reads_back(day: date, today: date) -> None:
    forms = [long_date(day), full_date(day), short_date(day), day.isoformat()]
    forms.append(f"{day.day}/{day.month}/{day.year}")
    assert all(read_date(form, today) == (day, len(form), None) for form in forms)


@given(DAYS, DAYS)
def test_without_a_year_it_is_the_next_one_to_come(day: date, today: date) -> None:
    found = read_date(f"{day.day} {MONTHS[day.month - 1]}", today).day
    assert found is not None
    assert (found.day, found.month) == (day.day, day.month)
    assert today <= found < today + timedelta(days=366 * 8)


@given(st.integers(0, 2000), DAYS)
def test_working_days_skip_the_weekend(count: int, today: date) -> None:
    found = read_date(f"over {count} werkdagen", today).day
    days = [today + timedelta(days=n) for n in range(1, (found - today).days + 1)] if found else []
    assert sum(day.weekday() < 5 for day in days) == count


@given(st.text(max_size=30), st.dates())
def test_nothing_raises(text: str, today: date) -> None:
    assert read_date(text, today).length <= len(text)
