# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counts, bars and headings follow a key at once: before all of the region is read again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator.cli.opvolging_shapes import progress_shape
from facilitator.domain.region import Region
from facilitator.domain.words import Status
from facilitator.exports.build import build_report
from facilitator.exports.progress_words import bar_words, bars_of
from facilitator.services.opvolging import Answer, store_answers
from tests.builders.check_ins import Page, a_page
from tests.builders.rooms import Room
from ui.models.check_in_model import CheckInRole, Heading
from ui.theme import Theme
from ui.views.opvolging.key_strip import KeyStrip
from ui.widgets.label import Label
from ui.widgets.stacked_bar import Part, StackedBar


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
    before = [heading.counts.parts.get(Part.KLAAR, 0) for heading in headings(page)]
    page.press(Qt.Key.Key_3)
    after = [heading.counts.parts.get(Part.KLAAR, 0) for heading in headings(page)]
    assert sum(after) - sum(before) == 1


def test_one_late_and_one_stuck_are_counted_alike_everywhere(page: Page) -> None:
    """The first is bezig and late, the second stuck: strip, bar, heading, document and CLI."""
    first, second = page.agreement(1), page.agreement(2)
    said = [
        Answer(agreement_id=first.id, status=Status.BEZIG),
        Answer(
            agreement_id=second.id, status=Status.GEBLOKKEERD, reason="Geen geld", unblocker="x"
        ),
    ]
    room, meeting = page.room, page.context.meeting_id
    assert meeting is not None
    store_answers(room.library, room.clock, room.region_id, said, meeting_id=meeting)
    page.view.refresh()
    told = ["1 bezig", "2 open", "1 geblokkeerd", "waarvan 1 te laat"]
    assert bar_now(page) == ", ".join(told)
    assert strip(page)[-len(told) :] == told
    counted = [heading.counts for heading in headings(page)]
    assert sum(counts.parts.get(Part.VAST, 0) for counts in counted) == 1
    assert sum(counts.parts.get(Part.BEZIG, 0) for counts in counted) == 1
    assert sum(counts.late.get(Part.BEZIG, 0) for counts in counted) == 1
    with room.library.read() as reader:
        report = build_report(reader, meeting, room.clock.today())
        shape = progress_shape(reader, reader.get(Region, room.region_id))
    assert bar_words(bars_of(report)[-1]) == "1 bezig, 2 open en 1 geblokkeerd, waarvan 1 te laat"
    assert shape is not None
    last = shape["standen"][-1]
    assert (last["bezig"], last["open"], last["geblokkeerd"], last["te_laat"]) == (1, 2, 1, 1)
