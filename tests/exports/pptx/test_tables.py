# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from hypothesis import given
from hypothesis import strategies as st

from facilitator.exports.pptx.look import BODY
from facilitator.exports.pptx.measure import Paragraph
from facilitator.exports.pptx.tables import Column, Form, Row, Set, balanced, paged, scaled

FORM = Form((Column("Nr", 70), Column("Afspraak", 300, gives=True)))
words = st.lists(st.integers(0, 400), min_size=1, max_size=12)


def a_row(key: str, count: int) -> Row:
    text = " ".join(f"{key}woord{n}" for n in range(count))
    return Row(key, ((Paragraph(key, BODY),), (Paragraph(text, BODY),)))


def text_of(rows: list[Set]) -> str:
    return "".join(line.text for row in rows for line in row.columns[1])


@given(counts=words, room=st.floats(120, 500))
def test_pages_stay_within_the_room_and_lose_nothing(counts: list[int], room: float) -> None:
    rows = [a_row(f"r{n}", count) for n, count in enumerate(counts)]
    pages = paged(FORM, rows, room)
    for page in pages:
        assert FORM.header_height + sum(row.height for row in page) <= room + 0.001
    shown = text_of([row for page in pages for row in page])
    assert shown == "".join(row.cells[1][0].text for row in rows)


def test_a_row_that_fits_on_a_slide_is_never_split() -> None:
    rows = [a_row(f"r{n}", 30) for n in range(6)]
    pages = paged(FORM, rows, 372)
    assert len(pages) > 1
    assert all(row.whole for page in pages for row in page)


def test_a_split_row_says_on_the_next_slide_what_it_goes_on_with() -> None:
    second = paged(FORM, [a_row("A-001", 400)], 372)[1]
    assert [line.text for line in second[0].columns[0]] == ["A-001", "vervolg"]


def test_no_rows_make_no_pages() -> None:
    assert paged(FORM, [], 372) == []


def test_larger_type_widens_the_columns_at_the_cost_of_one() -> None:
    larger = scaled(FORM, [a_row("r", 3)], 1.2)
    assert larger is not None
    form, rows = larger
    assert [column.width for column in form.columns] == [84, 286]
    assert form.width == FORM.width
    assert rows[0].cells[0][0].style.size == 17


def test_larger_type_is_refused_when_too_little_is_left() -> None:
    assert scaled(FORM, [a_row("r", 3)], 2) is None


@given(counts=words, room=st.floats(120, 500))
def test_the_last_two_slides_share_their_rows(counts: list[int], room: float) -> None:
    rows = [a_row(f"r{n}", count) for n, count in enumerate(counts)]
    pages = paged(FORM, rows, room)
    shared = balanced(FORM, pages, room)
    assert [row for page in shared for row in page] == [row for page in pages for row in page]
    assert len(shared) == len(pages)
    for page in shared:
        assert page
        assert FORM.header_height + sum(row.height for row in page) <= room + 0.001


def test_a_row_does_not_stay_alone_on_the_last_slide() -> None:
    rows = [a_row(f"r{n}", 1) for n in range(9)]
    one = paged(FORM, rows[:1], 1000)[0][0].height
    pages = paged(FORM, rows, FORM.header_height + 8 * one)
    assert [len(page) for page in pages] == [8, 1]
    room = FORM.header_height + 8 * one
    assert sorted(len(page) for page in balanced(FORM, pages, room)) == [4, 5]
