# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import tomllib
from collections.abc import Iterator
from typing import Any

import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from facilitator.toml_lines import KeyPath, value_lines

_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=8)
_SCALAR = _TEXT | st.integers(-9, 9) | st.booleans() | st.dates() | st.floats(-9, 9)
_VALUE = st.recursive(
    _SCALAR,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=8,
)


def _paths(value: Any, path: KeyPath = ()) -> Iterator[KeyPath]:
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        items = enumerate(value)
    for key, item in items:
        yield from _paths(item, (*path, key))


@given(st.dictionaries(_TEXT, _VALUE, max_size=4))
def test_every_value_of_any_document_has_its_line(values: dict[str, Any]) -> None:
    text = tomlkit.dumps(values)
    lines = value_lines(text)
    assert set(lines) == set(_paths(tomllib.loads(text)))
    assert all(1 <= line <= text.count("\n") + 1 for line in lines.values())


@given(st.integers(0, 30), st.lists(_TEXT, min_size=1, max_size=4))
def test_a_key_keeps_its_line_below_any_text(blank: int, texts: list[str]) -> None:
    before = tomlkit.dumps({"lijst": texts, "tekst": "\n".join(texts)}) + "\n" * blank
    text = f"{before}[kop]\nsleutel = 1\n"
    assert value_lines(text)["kop", "sleutel"] == text.count("\n")


def test_items_of_a_list_of_tables_are_told_apart() -> None:
    lines = value_lines('[[blok]]\ntitel = "a"\n\n[[blok]]\ntitel = "b"\n[blok.sub]\nx = 1\n')
    assert lines["blok", 0, "titel"] == 2
    assert lines["blok", 1] == 4
    assert lines["blok", 1, "sub", "x"] == 7


def test_signs_inside_texts_and_remarks_are_no_structure() -> None:
    text = (
        'a = """\n[geen kop] # geen opmerking\n"""\n'
        'b = \'# "[\' # ] opmerking met """\n'
        'c = [ "]", # [\n  "}" ]\n'
        'd = """een ""aanhaling"""""\n'
        "e.f = { g = '}', h = [1] }\n"
    )
    lines = value_lines(text)
    assert set(lines) == set(_paths(tomllib.loads(text)))
    assert [lines[key,] for key in "abcde"] == [1, 4, 5, 7, 8]
    assert lines["c", 1] == 6
    assert lines["e", "f", "h", 0] == 8


def test_windows_line_ends_count_once() -> None:
    assert value_lines("a = 1\r\nb = 2\r\n") == {("a",): 1, ("b",): 2}
