# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.text import clean_text
from facilitator.exports.pptx.look import BODY, TITLE
from facilitator.exports.pptx.measure import (
    Paragraph,
    height_of,
    set_lines,
    shorten,
    width_of,
    wrap,
)
from tests.exports.nasty import LONG_WORD, nasty_text

typed = st.one_of(nasty_text, st.sampled_from([LONG_WORD[:300], "een twee drie " * 20]))


@given(text=typed.map(clean_text), width=st.floats(40, 900))
def test_wrapping_loses_nothing_and_fits(text: str, width: float) -> None:
    lines = wrap(text, BODY, width)
    assert "".join(lines) == text.replace("\n", "")
    assert all(width_of(line.rstrip(" "), BODY) <= width + 0.01 for line in lines)


@given(text=typed.map(clean_text), lines=st.integers(1, 4))
def test_a_shortened_text_fits_and_begins_like_the_whole(text: str, lines: int) -> None:
    shown = shorten(text, BODY, 200, lines)
    assert len(wrap(shown, BODY, 200)) <= lines
    assert " ".join(text.split()).startswith(shown.removesuffix("…"))


def test_a_text_is_cut_between_words() -> None:
    shown = shorten("Maakt met leerplicht één afsprakenkaart verzuim", BODY, 160)
    assert shown == "Maakt met leerplicht…"


def test_a_line_break_begins_a_new_line() -> None:
    lines = set_lines((Paragraph("een\ntwee", BODY), Paragraph("drie", BODY, above=4)), 300)
    assert [line.text for line in lines] == ["een", "twee", "drie"]
    assert height_of(lines) == 3 * BODY.line + 4


@pytest.mark.parametrize("character", ["😀", "你", "م", "\U0001d54f"])
def test_a_character_that_our_font_lacks_still_takes_room(character: str) -> None:
    assert width_of(character, BODY) > BODY.size / 2


def test_marks_above_a_letter_take_none() -> None:
    assert width_of("a\u0332", BODY) == width_of("a", BODY)


def test_bold_and_serif_are_measured_with_their_own_font() -> None:
    text = "Wie doet wat"
    assert width_of(text, BODY) < width_of(text, TITLE)
