# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.words import STATUS_LABELS, Status
from facilitator.readback.grid import Cell, Special
from facilitator.readback.values import deadline_of, id_of, number_of, status_of, text_of

TODAY = date(2027, 2, 8)
MADE_ON = date(2026, 10, 7)


@pytest.mark.parametrize("status", Status)
def test_every_status_is_read_as_it_was_written(status: Status) -> None:
    assert status_of(STATUS_LABELS[status]).value is status
    assert status_of(status.value).value is status


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        (" KLAAR ", Status.KLAAR),
        ("klaar.", Status.KLAAR),
        ("Gereed", Status.KLAAR),
        ("afgerond", Status.KLAAR),
        ("klar", Status.KLAAR),
        ("mee bezig", Status.BEZIG),
        ("loopt", Status.BEZIG),
        ("bezg", Status.BEZIG),
        ("zit vast", Status.GEBLOKKEERD),
        ("geblokeerd", Status.GEBLOKKEERD),
        ("niet meer nodig", Status.VERVALLEN),
        ("OOGO", Status.DOORGELEID),
        ("doorgeleid naar het OOGO", Status.DOORGELEID),
        ("nog niet begonnen", Status.OPEN),
    ],
)
def test_a_status_typed_by_hand_is_understood(typed: str, status: Status) -> None:
    assert status_of(typed).value is status


@pytest.mark.parametrize("typed", ["misschien", "niet", "ja", "12", "kl", "af of niet"])
def test_what_is_no_status_is_not_guessed(typed: str) -> None:
    value, problem = status_of(typed)
    assert value is None
    assert "ken ik niet als status" in problem


def test_what_can_not_be_read_is_quoted_whole() -> None:
    typed = "zodra de school, de jeugdarts en leerplicht het met elkaar eens zijn geworden " * 4
    for problem in (status_of(typed).problem, deadline_of(typed, TODAY, MADE_ON).problem):
        assert f"‘{typed.strip()}’" in problem


def test_a_quote_of_a_cell_full_of_text_has_a_bound() -> None:
    assert len(status_of("woorden " * 5_000).problem) < 2_200


def test_nothing_is_nothing() -> None:
    assert status_of(None) == status_of("  ") == (None, "")
    assert deadline_of(None, TODAY, None) == deadline_of("-", TODAY, None) == (None, "")


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (Special("d", "2027-03-01"), date(2027, 3, 1)),
        ("2027-03-01", date(2027, 3, 1)),
        ("1-3-2027", date(2027, 3, 1)),
        ("1.3.2027", date(2027, 3, 1)),
        ("1 maart 2027", date(2027, 3, 1)),
        ("uiterlijk 1 maart 2027", date(2027, 3, 1)),
        ("vr 30 apr 2027", date(2027, 4, 30)),
        ("ma. 1 mrt. 2027", date(2027, 3, 1)),
        ("1 mrt. '27", date(2027, 3, 1)),
        ("1 maart ’27", date(2027, 3, 1)),
        ("eind mei", date(2027, 5, 31)),
        ("over 2 weken", date(2027, 2, 22)),
        (46_447.0, date(2027, 3, 1)),
    ],
)
def test_a_date_is_read_as_it_was_typed(cell: Cell, day: date) -> None:
    assert deadline_of(cell, TODAY, MADE_ON).value == day


def test_a_date_without_a_year_counts_from_when_the_list_was_made() -> None:
    assert deadline_of("1 februari", TODAY, MADE_ON).value == date(2027, 2, 1)
    assert deadline_of("1 februari", TODAY, None).value == date(2028, 2, 1)


@pytest.mark.parametrize(
    "cell",
    ["31 februari", "binnenkort", "1 maart of later", 12.0, Special("d", "1027-03-01"), "1-3-1927"],
)
def test_what_is_no_deadline_is_told(cell: Cell) -> None:
    value, problem = deadline_of(cell, TODAY, MADE_ON)
    assert value is None
    assert problem.endswith(".")


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("A-012", (12, "")),
        ("a12", (12, "")),
        (12.0, (12, "")),
        ("A – 012b", (12, "b")),
        ("A-012-27", (12, "-27")),
        ("Nr", None),
        ("", None),
        ("A-", None),
    ],
)
def test_a_number_is_read_as_people_write_it(cell: Cell, number: tuple[int, str] | None) -> None:
    assert number_of(cell) == number


cells = st.one_of(
    st.none(),
    st.text(max_size=40),
    st.floats(allow_nan=False, allow_infinity=False),
    st.builds(Special, st.sampled_from(["d", "f"]), st.text(max_size=12)),
)


@given(cell=cells)
def test_nothing_that_was_typed_breaks_the_reading(cell: Cell) -> None:
    status, deadline = status_of(cell), deadline_of(cell, TODAY, MADE_ON)
    assert not (status.value and status.problem)
    assert not (deadline.value and deadline.problem)
    assert text_of(cell) == text_of(text_of(cell))
    assert id_of(cell) is None or str(id_of(cell))
    assert number_of(cell) is None or isinstance(cell, str | float | Special)
