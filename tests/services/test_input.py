# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.text import clean_line
from facilitator.errors import InvalidInputError
from facilitator.services.input import (
    MAX_NAME,
    clean_lines,
    minutes,
    optional_line,
    required_name,
    required_text,
)


@given(st.text(st.characters(), max_size=300))
def test_a_name_is_cleaned_and_fits_or_is_refused(raw: str) -> None:
    fits = 0 < len(clean_line(raw)) <= MAX_NAME
    try:
        name = required_name(raw, "een naam")
    except InvalidInputError:
        assert not fits
    else:
        assert fits
        assert name == clean_line(raw)


def test_a_name_that_is_too_long_says_how_long() -> None:
    with pytest.raises(InvalidInputError, match="Een naam is te lang: 201 tekens"):
        required_name("a" * 201, "een naam")


def test_text_may_have_lines_but_not_nothing() -> None:
    assert required_text("\n a\r\nb \n", "een reden") == "a\nb"
    with pytest.raises(InvalidInputError, match="Vul een reden in"):
        required_text("\n\x00", "een reden")


def test_an_optional_line_is_none_when_nothing_is_left() -> None:
    assert [optional_line(raw) for raw in (None, " \n", " a ")] == [None, None, "a"]


def test_lines_are_cleaned_without_empty_ones_and_repeats() -> None:
    assert clean_lines((" b ", "", "a\n", "b")) == ("b", "a")


@pytest.mark.parametrize(("value", "fits"), [(0, False), (1, True), (720, True), (721, False)])
def test_a_block_lasts_from_a_minute_to_twelve_hours(value: int, fits: bool) -> None:
    if fits:
        assert minutes(value) == value
    else:
        with pytest.raises(InvalidInputError):
            minutes(value)
