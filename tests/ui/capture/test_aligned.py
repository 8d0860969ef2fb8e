# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.text import clean_line
from ui.capture.aligned import field_spans, raw_spans
from ui.capture.utf16 import python_offset, utf16_offsets

WORDS = st.text(alphabet="ab @>🙂\té", max_size=30)


@given(WORDS)
def test_every_piece_of_the_cleaned_line_is_found_in_what_was_typed(raw: str) -> None:
    cleaned = clean_line(raw)
    spans = raw_spans(raw, cleaned)
    for start in range(len(cleaned)):
        for end in range(start + 1, len(cleaned) + 1):
            first, last = spans(start, end)
            assert clean_line(raw[first:last]) == clean_line(cleaned[start:end])


@given(WORDS, st.integers(0, 30))
def test_counting_as_qt_does_and_back(text: str, position: int) -> None:
    place = min(position, len(text))
    assert python_offset(text, utf16_offsets(text)(place)) == place


def test_an_emoji_counts_twice_in_the_field() -> None:
    assert field_spans("🙂  @a", "🙂 @a")(2, 4) == (4, 6)
