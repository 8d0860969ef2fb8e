# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from hypothesis import given
from hypothesis import strategies as st

from facilitator.capture.expectation import parse_expectation
from facilitator.domain.text import clean_line
from tests.builders.capture import EXAMPLE


def test_the_first_two_names_are_who_expects_and_of_whom() -> None:
    reading = parse_expectation('@"Jeugdteam Noord" belt @swv >vr over @ggz', EXAMPLE)
    assert reading.giver is not None
    assert reading.taker is not None
    assert (reading.giver.name, reading.taker.name) == ("Jeugdteam Noord", "SWV VO Voorbeeld")
    assert reading.text == "belt >vr over @ggz"
    assert reading.hints == ()


def test_a_name_of_an_overleg_or_of_nobody_gets_its_hint() -> None:
    reading = parse_expectation("@thuiszitterstafel @wie bewaakt", EXAMPLE)
    assert (reading.giver, reading.taker) == (None, None)
    assert "is een overleg" in reading.hints[0].sentence
    assert reading.hints[1].code == "onbekende-partij"


def test_nobody_expects_something_of_itself() -> None:
    reading = parse_expectation("@rector @school belt", EXAMPLE)
    assert reading.giver is not None
    assert (reading.taker, reading.hints[0].code) == (None, "zelfde-partij")


def test_what_looks_like_personal_data_is_told() -> None:
    reading = parse_expectation("@swv @ggz belt 111222333", EXAMPLE)
    assert reading.hints


@given(st.text(max_size=80))
def test_any_line_reads_without_an_error(text: str) -> None:
    assert parse_expectation(text, EXAMPLE).line == clean_line(text)
