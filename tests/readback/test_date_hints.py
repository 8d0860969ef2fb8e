# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.dates import SHORT_WEEKDAYS, WEEKDAYS, full_date, long_date
from facilitator.domain.sheet import SheetColumn
from facilitator.readback.compare import Part
from facilitator.readback.date_hints import date_hints
from facilitator.readback.grid import Cell, Special
from facilitator.readback.values import deadline_of
from tests.builders.returned import Filled, differences, filled_in
from tests.builders.rooms import Room

_C = SheetColumn
TODAY = date(2026, 10, 7)


def hints(cell: Cell) -> list[str]:
    day = deadline_of(cell, TODAY, None).value
    assert isinstance(day, date)
    return list(date_hints(cell, day, TODAY))


@pytest.mark.parametrize(
    "cell",
    ["di 3-11-2026", "3-11-2026", "3 november", "12-11", "week 27", "over 2 weken", "maandag"],
)
def test_a_date_that_is_clear_needs_no_hint(cell: Cell) -> None:
    assert hints(cell) == []


@pytest.mark.parametrize("cell", ["ma 3-11-2026", "maandag 3 november 2026", "uiterlijk Ma. 3-11"])
def test_a_weekday_that_does_not_match_is_told_and_the_date_counts(cell: Cell) -> None:
    (hint,) = hints(cell)
    assert "is gelezen als dinsdag 3 november 2026. De datum telt" in hint


@pytest.mark.parametrize("cell", ["3-11-26", "3/11/26", "3 november '26", "3.11.26", 46329])
def test_a_year_of_two_digits_shows_what_was_understood(cell: Cell) -> None:
    (hint,) = hints(cell)
    assert hint.startswith(f"‘{cell}’ is gelezen als dinsdag 3 november 2026.")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2028, 10, 7), ""),
        (date(2028, 10, 8), "meer dan twee jaar weg"),
        (date(2062, 1, 1), "meer dan twee jaar weg"),
        (TODAY, ""),
        (date(2026, 10, 6), "al voorbij"),
    ],
)
def test_a_day_that_is_far_away_or_over_is_told(day: date, said: str) -> None:
    found = hints(Special("d", day.isoformat()))
    assert found == [] if not said else said in found[0]
    assert hints(f"{day.day}-{day.month}-{day.year}") == found


@given(days=st.integers(0, 700), named=st.integers(0, 6))
def test_any_weekday_but_its_own_is_told(days: int, named: int) -> None:
    day = TODAY + timedelta(days=days)
    written = f"{SHORT_WEEKDAYS[named]} {long_date(day)}"
    assert bool(list(date_hints(written, day, TODAY))) is (named != day.weekday())


def test_a_date_that_may_not_be_meant_is_taken_with_a_hint(room: Room, sheet: bytes) -> None:
    first = room.agreements()[0].deadline
    assert first is not None
    early = first - timedelta(days=1)
    wrong = WEEKDAYS[(early.weekday() + 1) % 7]

    def edit(filled: Filled) -> None:
        filled.put("A-001", _C.NEW_DEADLINE, f"{wrong} {long_date(early)}")
        filled.put("A-002", _C.NEW_DEADLINE, "1-3-27")

    one, other = differences(room, filled_in(sheet, edit)).rows
    assert [one.parts[0].there, other.parts[0].there] == [early, date(2027, 3, 1)]
    assert f"is gelezen als {full_date(early)}. De datum telt" in one.hints[0]
    assert f"ligt vóór de eerste datum, {long_date(first)}" in one.hints[-1]
    assert other.hints[0].startswith("‘1-3-27’ is gelezen als maandag 1 maart 2027.")
    assert not one.problems


def test_an_odd_date_that_is_so_already_gives_no_hint(room: Room, sheet: bytes) -> None:
    there = room.agreements()[0].deadline
    assert there is not None
    wrong = WEEKDAYS[(there.weekday() + 1) % 7]

    def edit(filled: Filled) -> None:
        filled.put("A-001", _C.NEW_DEADLINE, f"{wrong} {long_date(there)}")
        filled.put("A-001", _C.NOTE, "gebeld")

    (row,) = differences(room, filled_in(sheet, edit)).rows
    assert [part.part for part in row.parts] == [Part.NOTE]
    assert row.hints == ()
