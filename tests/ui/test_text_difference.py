# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is marked between two texts is what differs, no more than that and nothing less."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.text_difference import NOTHING, Marks, Span, differing

WORDS = st.lists(st.sampled_from(["de", "school", "belt", "ouders", ",", " ", "\n", "é", "😀"]))
TEXTS = WORDS.map(" ".join)


def marked(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[start : start + length] for start, length in spans]


def rest(text: str, spans: tuple[Span, ...]) -> str:
    for start, length in reversed(spans):
        text = text[:start] + text[start + length :]
    return text


def both(one: str, other: str) -> tuple[list[str], list[str]]:
    found: Marks = differing(one, other)
    return marked(one, found[0]), marked(other, found[1])


@given(TEXTS, TEXTS, st.sampled_from([0, 20, 1_000_000]))
def test_without_what_is_marked_both_texts_are_the_same(one: str, other: str, most: int) -> None:
    found = differing(one, other, most)
    if found == NOTHING:
        return
    assert rest(one, found[0]) == rest(other, found[1])
    assert "".join(marked(one, found[0])) != "".join(marked(other, found[1]))


@given(TEXTS, TEXTS)
def test_texts_that_share_most_are_always_marked(one: str, other: str) -> None:
    shared = "afspraak over het overleg " * 40
    assert (differing(shared + one, shared + other) == NOTHING) == (one == other)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("1 december 2026", "15 december 2026", (["1"], ["15"])),
        ("Belt de ouders vaak", "Belt ouders vaak", (["de "], [])),
        ("Belt een week lang", "Belt twee maanden lang", (["een week"], ["twee maanden"])),
        ("bel de school", "bel  de school", ([" de"], ["  de"])),
        ("bel de school", "bel de\nschool", ([" school"], ["\nschool"])),
    ],
)
def test_words_that_differ_are_marked(
    one: str, other: str, found: tuple[list[str], list[str]]
) -> None:
    assert both(one, other) == found


def test_of_one_very_long_word_only_the_letters_are_marked() -> None:
    one = "overleg" * 17
    other = f"{one[:60]}X{one[61:]}"
    assert both(one, other) == ([one[58:63]], [other[58:63]])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", "Belt de school"),
        ("Open", "Klaar"),
        ("Zo", "Zo"),
        ("Belt nu", "De jeugdarts komt langs"),
    ],
)
def test_nothing_is_marked_where_there_is_nothing_to_compare(one: str, other: str) -> None:
    assert differing(one, other) == NOTHING
