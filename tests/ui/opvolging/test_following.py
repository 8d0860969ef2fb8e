# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counts, bars and headings follow a key at once: before all of the region is read again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.builders.check_ins import Page, a_page
from tests.builders.rooms import Room
from ui.models.check_in_model import CheckInRole, Heading
from ui.theme import Theme
from ui.views.opvolging.key_strip import KeyStrip
from ui.widgets.label import Label
from ui.widgets.stacked_bar import StackedBar


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    with a_page(room, theme, tmp_path) as made:
        made.begin()
        yield made


def strip(page: Page) -> list[str]:
    return [label.text() for label in page.view.strip.findChildren(Label) if label.isVisible()]


def bar_now(page: Page) -> str:
    return page.view.strip.findChildren(StackedBar)[-1].accessibleName()


def besproken(page: Page) -> bool:
    labels = page.view.findChildren(KeyStrip)[0].findChildren(Label)
    return any("1 van 4 besproken" in label.text() for label in labels)


def headings(page: Page) -> list[Heading]:
    rows = page.table.rows
    entries = [rows.index(n).data(CheckInRole.ENTRY) for n in range(rows.rowCount())]
    return [entry for entry in entries if isinstance(entry, Heading)]


def test_the_counts_follow_each_key(page: Page) -> None:
    page.go(2)
    page.press(Qt.Key.Key_3)
    assert "+1" in strip(page)
    assert "1 klaar" in strip(page)
    assert bar_now(page).startswith("1 klaar")
    assert besproken(page)
    assert page.view.strip.changes.text() == "1 veranderd"
    page.press(Qt.Key.Key_2)
    assert "+0" in strip(page)
    assert "1 klaar" not in strip(page)
    page.press(Qt.Key.Key_1)
    assert page.view.strip.changes.text() == "0 veranderd"
    assert besproken(page)


def test_it_is_what_is_read_a_moment_later(page: Page) -> None:
    page.table.setFocus()
    for key in (Qt.Key.Key_3, Qt.Key.Key_2, Qt.Key.Key_6, Qt.Key.Key_3):
        page.press(key)
        page.press(Qt.Key.Key_Down)
    told = (strip(page), bar_now(page), headings(page))
    page.view.refresh()
    assert (strip(page), bar_now(page), headings(page)) == told


def test_the_heading_above_the_row_counts_along(page: Page) -> None:
    page.go(2)
    before = [heading.counts.klaar for heading in headings(page)]
    page.press(Qt.Key.Key_3)
    after = [heading.counts.klaar for heading in headings(page)]
    assert sum(after) - sum(before) == 1
