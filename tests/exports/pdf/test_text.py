# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Breaking text into lines: nothing is lost, every line fits."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.exports.pdf import fonts
from facilitator.exports.pdf.style import BODY, KERNVRAAG_LARGE, TITLE, TextStyle
from facilitator.exports.pdf.text import Line, clipped, wrap, wrap_balanced

texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200)
styles = st.sampled_from([BODY, TITLE])


def width_of(text: str) -> float:
    return BODY.face.width(text) * BODY.size


@given(texts, styles, st.floats(40, 500))
def test_no_character_but_spaces_is_lost(text: str, style: TextStyle, width: float) -> None:
    lines = wrap(text, style, width)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")


@given(texts, st.floats(40, 500))
def test_every_line_fits(text: str, width: float) -> None:
    for line in wrap(text, BODY, width):
        assert width_of(line.text) <= width + 0.01 or len(line.text) == 1


def test_words_stay_whole_when_a_line_can_hold_them() -> None:
    lines = wrap("Belt de ondersteuningscoördinator op", BODY, 140)
    assert [line.text for line in lines] == ["Belt de", "ondersteuningscoördinator", "op"]


def test_a_space_is_remembered_where_a_line_was_broken_at_one() -> None:
    assert wrap("aan een", BODY, width_of("aan e")) == [
        Line("aan", soft=True),
        Line("een", soft=False),
    ]
    assert not any(line.soft for line in wrap("a" * 100, BODY, 60))


def test_a_line_break_of_the_user_stays() -> None:
    assert [line.text for line in wrap("een\n\ntwee", BODY, 200)] == ["een", "", "twee"]


def test_balanced_lines_are_as_few_and_about_as_long() -> None:
    text = "Wie doet wat als een leerling (langere tijd) verzuimt?"
    lines = wrap_balanced(text, KERNVRAAG_LARGE, 485)
    assert len(lines) == len(wrap(text, KERNVRAAG_LARGE, 485))
    assert [line.text for line in lines] == ["Wie doet wat als een leerling", text[30:]]


def test_clipped_text_is_one_line_with_an_ellipsis() -> None:
    short = clipped("Regio met een\nlange naam", BODY, 60)
    assert short.endswith("…")
    assert "\n" not in short
    assert width_of(short) <= 60
    assert clipped("Regio", BODY, 60) == "Regio"


def test_what_a_face_lacks_comes_from_another() -> None:
    runs = fonts.face(fonts.REGULAR).runs("ja 😀 م")
    assert [run.face.name for run in runs] == [
        fonts.REGULAR,
        fonts.EMOJI,
        fonts.REGULAR,
        fonts.REGULAR,
    ]
    assert (runs[-1].text, runs[-1].actual) == (fonts.REPLACEMENT, "م")


def test_characters_that_only_steer_are_left_out() -> None:
    runs = fonts.face(fonts.REGULAR).runs("a\u00adb\u200dc\ufe0f")
    assert "".join(run.text for run in runs) == "abc"
