# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.words import Theme
from facilitator.errors import InvalidInputError
from facilitator.toml_tables import MAX_BYTES, read_file, read_text


def _sentence_of(text: str) -> str:
    with pytest.raises(InvalidInputError) as caught:
        read_text(text, "plan.toml")
    return caught.value.sentence


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("a = 1\nb = \n", "plan.toml, regel 2, teken 5: dit is geen geldige TOML."),
        ("a = 1\na = 2\n", "plan.toml, regel 2: dit staat er twee keer."),
        ("[t]\na = 1\n[t]\n", "plan.toml, regel 3: dit staat er twee keer."),
        ("d = 2026-02-31\n", "plan.toml, regel 1: deze datum bestaat niet."),
        ('a = 1\nb = """\nnog\n', "plan.toml, regel 3: het bestand houdt te vroeg op."),
        ("a = " + "[" * 5_000 + "]" * 5_000, "plan.toml is niet te lezen: te diep genest"),
        ("a = " + "9" * 5_000, "plan.toml is niet te lezen"),
    ],
)
def test_text_that_is_no_toml_is_refused_with_its_line(text: str, begins: str) -> None:
    assert _sentence_of(text).startswith(begins)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    sentence = "plan.toml"
    try:
        read_text(text, "plan.toml").only()
    except InvalidInputError as error:
        sentence = error.sentence
    assert sentence.startswith("plan.toml")


TABLE = read_text(
    'tekst = "a\\tb"\nlijst = ["x", ""]\ngetal = 40\nja = true\ndag = 2026-10-07\n'
    'dagtekst = "2026-10-07"\ntijd = "9.05"\ntijd2 = 13:00:30\nthema = "regie"\n'
    'mix = ["a", 1]\nkop.x = 1\n',
    "plan.toml",
)


def test_values_come_out_cleaned_and_typed() -> None:
    assert TABLE.line("tekst") == "a b"
    assert TABLE.texts("lijst") == ("x",)
    assert TABLE.number("getal", 1, 720) == 40
    assert TABLE.flag("ja", default=False)
    assert TABLE.day("dag") == TABLE.day("dagtekst") == date(2026, 10, 7)
    assert TABLE.clock("tijd") == time(9, 5)
    assert TABLE.clock("tijd2") == time(13, 0)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: TABLE.number("tekst", 1, 9), "plan.toml, regel 1: ‘tekst’ moet een geheel getal"),
        (lambda: TABLE.number("getal", 1, 9), "regel 3: ‘getal’ is 40; het moet van 1 tot en met"),
        (lambda: TABLE.number("ja", 0, 9), "regel 4: ‘ja’ moet een geheel getal"),
        (lambda: TABLE.flag("getal", default=True), "regel 3: ‘getal’ moet true (ja) of false"),
        (lambda: TABLE.line("lijst"), "regel 2: ‘lijst’ moet tekst"),
        (lambda: TABLE.texts("tekst"), "regel 1: ‘tekst’ moet een lijst zijn"),
        (lambda: TABLE.texts("mix"), "regel 10: in ‘mix’ hoort alleen tekst"),
        (lambda: TABLE.tables("lijst"), "regel 2: in ‘lijst’ hoort een rij"),
        (lambda: TABLE.table("getal"), "regel 3: ‘getal’ moet een kop zijn"),
        (lambda: TABLE.day("tekst"), "regel 1: ‘tekst’ moet een datum zijn"),
        (lambda: TABLE.clock("dag"), "regel 5: ‘dag’ moet een tijd zijn"),
        (lambda: TABLE.word("thema", Theme), "regel 9: ‘regie’ ken ik niet als thema. Kies uit"),
        (lambda: TABLE.required("naam"), "regel 1: ‘naam’ ontbreekt of is leeg"),
        (lambda: TABLE.only("tekst"), "regel 2: ‘lijst’ ken ik niet. Hier kunnen staan: tekst."),
    ],
)
def test_a_wrong_value_is_named_with_its_line(call: "object", sentence: str) -> None:
    assert callable(call)
    with pytest.raises(InvalidInputError) as caught:
        call()
    assert sentence in caught.value.sentence


def test_a_typing_error_in_a_key_gets_the_likely_one() -> None:
    with pytest.raises(InvalidInputError, match=r"regel 2: ‘minutten’ ken ik niet\. Bedoel je"):
        read_text("titel = 1\nminutten = 2\n", "plan.toml").only("titel", "minuten")


def test_files_that_cannot_be_read_get_a_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "map.toml"
    folder.mkdir()
    with pytest.raises(InvalidInputError, match="bestaat niet"):
        read_file(tmp_path / "weg.toml")
    with pytest.raises(InvalidInputError, match="niet te lezen"):
        read_file(folder)
    with pytest.raises(InvalidInputError, match=r"geen \.toml-bestand"):
        read_file(tmp_path / "slagvaardig.db")
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b'a = 1\nb = "caf\xe9"\n')
    with pytest.raises(InvalidInputError, match=r"latin\.toml, regel 2: .* geen UTF-8"):
        read_file(latin)
    huge = tmp_path / "huge.toml"
    huge.write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(InvalidInputError, match="te groot"):
        read_file(huge)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "bom.toml"
    path.write_bytes(b"\xef\xbb\xbfa = 'x'\n")
    assert read_file(path).line("a") == "x"
