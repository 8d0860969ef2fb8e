# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import unicodedata
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.text import MAX_TEXT, clean_line, clean_text, fold, sort_key

ANY = st.text(st.characters(), max_size=60)
"""Everything a clipboard can bring: control characters, lone surrogates, noncharacters."""


@given(ANY)
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    assert clean_text(clean_text(raw)) == clean_text(raw)
    assert clean_line(clean_line(raw)) == clean_line(raw)


@given(ANY)
def test_what_is_left_fits_in_a_file_and_in_xml(raw: str) -> None:
    for text in (clean_text(raw), clean_line(raw)):
        assert text.encode().decode() == text
        element = ET.Element("a")
        element.text = text
        assert (ET.fromstring(ET.tostring(element, encoding="unicode")).text or "") == text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=60))
def test_nothing_that_can_be_shown_is_lost(raw: str) -> None:
    assert clean_text(raw) == unicodedata.normalize("NFC", raw)


@given(ANY)
def test_a_line_is_one_line_without_ends(raw: str) -> None:
    line = clean_line(raw)
    assert line == line.strip()
    assert not {"\n", "\t", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"} & set(line)
    assert "  " not in line


@given(ANY, st.integers(0, 20))
def test_text_is_never_longer_than_its_limit(raw: str, limit: int) -> None:
    assert len(clean_text(raw, limit)) <= limit


def test_very_long_text_is_cut() -> None:
    assert len(clean_text("a" * (MAX_TEXT + 5))) == MAX_TEXT


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\x00b\x07c\x1b[0m", "abc[0m"),
        ("regel\r\ntwee\rdrie\u2028vier", "regel\ntwee\ndrie\nvier"),
        ("\ud800half \udcff", "half "),
        ("\ufeffbom\ufffe\U0001ffff", "bom"),
        ("omgedraaid \u202etxt.exe\u202c", "omgedraaid txt.exe"),
        ("e\u0301e\u0301n", "één"),
        ("tab\tblijft", "tab\tblijft"),
        ("👩\u200d👧 مرحبا", "👩\u200d👧 مرحبا"),
        ("<b>R&D</para>", "<b>R&D</para>"),
    ],
)
def test_known_trouble_comes_out_as_text(raw: str, cleaned: str) -> None:
    assert clean_text(raw) == cleaned


def test_comparing_ignores_case_and_accents() -> None:
    assert fold("Één Café") == fold("een CAFE") == "een cafe"


def test_sorting_ignores_accents_and_counts_numbers() -> None:
    names = ["Zorg 10", "Éénheid", "zorg 9", "eend", "Zorg"]
    assert sorted(names, key=sort_key) == ["eend", "Éénheid", "Zorg", "zorg 9", "Zorg 10"]


@given(st.lists(ANY | st.sampled_from(["፩", "²", "9" * 5_000, "007"]), max_size=6))
def test_any_texts_can_be_sorted(texts: list[str]) -> None:
    assert len(sorted(texts, key=sort_key)) == len(texts)
