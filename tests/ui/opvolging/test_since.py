# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became different is told since last time and since the start."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.builders.check_ins import Page, a_page
from tests.builders.rooms import Room
from ui.theme import Theme
from ui.views.opvolging.changes_dialog import ChangesDialog
from ui.widgets.label import Label


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    with a_page(room, theme, tmp_path) as made:
        made.begin()
        yield made


def test_what_changed_is_counted_since_last_time_and_since_the_start(page: Page) -> None:
    page.go(1)
    page.press(Qt.Key.Key_3)
    page.freeze()
    page.room.clock.advance(timedelta(days=60))
    page.view.refresh()
    page.view.head.begin.click()
    page.go(2)
    page.press(Qt.Key.Key_6)
    page.view.strip.changes.click()
    dialog = page.view.findChildren(ChangesDialog)[0]
    told = [label.text() for label in dialog.findChildren(Label)]
    assert told[1:3] == [
        "Sinds Check-in 1 (5 april 2027): 1 doorgeleid naar het OOGO.",
        "Sinds Maatwerkbijeenkomst 1 (7 oktober 2026): 1 klaar en 1 doorgeleid naar het OOGO.",
    ]
    dialog.accept()
