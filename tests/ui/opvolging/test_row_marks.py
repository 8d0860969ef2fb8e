# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands at the right of a row is whole, however much there is to say; the rest in the tip."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator.services.opvolging import CheckInRow, Need
from tests.builders.check_ins import Page, a_page
from tests.builders.rooms import Room
from ui.fonts import Role, text_width
from ui.models.check_in_words import needs_text
from ui.theme import Theme
from ui.views.opvolging.check_in_delegate import mark_lines


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    with a_page(room, theme, tmp_path) as made:
        made.begin()
        yield made


def a_row(page: Page, number: int = 3) -> CheckInRow:
    row = page.table.rows.row_at(page.table.rows.place_of(page.agreement(number).id))
    assert row is not None
    return row


ALL = [Need.GEEN_EIGENAAR, Need.GEBLOKKEERD, Need.STILSTAAND]


@pytest.mark.parametrize("postponed", [0, 1, 12])
def test_every_mark_fits_without_being_cut(page: Page, postponed: int) -> None:
    row = a_row(page)
    for needs in chain.from_iterable(combinations(ALL, n) for n in range(4)):
        lines = mark_lines(replace(row, needs=needs, postponed=postponed))
        assert len(lines) <= 2
        assert all(text_width(Role.CAPTION_MEDIUM, line) <= 204 for line in lines)
        told = " ".join(lines).replace("× ", " keer ")
        assert told == needs_text(replace(row, needs=needs, postponed=postponed))


def test_without_an_owner_and_moved_once_is_one_line(page: Page) -> None:
    row = replace(a_row(page), needs=(Need.GEEN_EIGENAAR,), postponed=1)
    assert mark_lines(row) == ["geen eigenaar, 1 keer verschoven"]


def test_the_tip_of_a_row_says_all_that_may_be_cut(page: Page) -> None:
    rows = page.table.rows
    tip = rows.data(rows.place_of(page.agreement(3).id), Qt.ItemDataRole.ToolTipRole)
    assert tip == "Regelt een vast moment\nA-003  geen eigenaar\nGeen eigenaar"
    heading = rows.data(rows.index(0), Qt.ItemDataRole.ToolTipRole)
    assert heading == "Eerst bespreken: 2 open, waarvan 1 te laat"
