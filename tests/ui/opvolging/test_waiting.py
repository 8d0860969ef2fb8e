# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What waits: an afspraak until a later day, and what was typed and is not stored yet."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.builders.check_ins import Page, a_page
from tests.builders.rooms import Room
from ui.dialogs.confirm import Confirm
from ui.models.check_in_words import needs_text
from ui.theme import Theme
from ui.views.afronden.freeze_bar import FreezeBar
from ui.views.afronden.view import AfrondenView
from ui.widgets.label import Label


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    with a_page(room, theme, tmp_path) as made:
        made.begin()
        yield made


def told(page: Page, number: int) -> str:
    row = page.table.rows.row_at(page.table.rows.place_of(page.agreement(number).id))
    assert row is not None
    return needs_text(row)


def test_a_row_says_until_when_it_waits_now_and_the_next_time(page: Page) -> None:
    page.go(2)
    page.press(Qt.Key.Key_N)
    QTest.keyClicks(page.table.editor.not_before, "1 augustus")
    QTest.keyClick(page.table.editor.not_before, Qt.Key.Key_Return)
    assert told(page, 2) == "niet voor 1 aug"
    page.freeze()
    for days, words in ((60, "niet voor 1 aug"), (120, "")):
        page.room.clock.advance(timedelta(days=days))
        page.view.refresh()
        page.view.head.begin.click()
        assert told(page, 2) == words
        page.go(1)
        page.press(Qt.Key.Key_1)
        for number in (3, 4):
            page.go(number)
            page.press(Qt.Key.Key_3)
        page.freeze()


def test_what_was_wrong_is_no_longer_said_once_it_is_typed_again(page: Page) -> None:
    page.go(2)
    page.press(Qt.Key.Key_D)
    QTest.keyClicks(page.table.editor.deadline, "ooit")
    QTest.keyClick(page.table.editor.deadline, Qt.Key.Key_Return)
    assert page.table.editor.problem.isVisible()
    QTest.keyClick(page.table.editor.deadline, Qt.Key.Key_Backspace)
    assert not page.table.editor.problem.isVisible()
    QTest.keyClick(page.table.editor.deadline, Qt.Key.Key_Escape)


def test_vaststellen_says_that_something_typed_would_be_left_out(page: Page, qtbot: QtBot) -> None:
    page.go(2)
    page.press(Qt.Key.Key_N)
    QTest.keyClicks(page.table.editor.note, "half af")
    page.view.waiting.keeper.flush()
    afronden = AfrondenView(page.context)
    qtbot.addWidget(afronden)
    afronden.findChildren(FreezeBar)[0].freeze_requested.emit()
    dialog = afronden.findChildren(Confirm)[-1]
    said = " ".join(label.text() for label in dialog.findChildren(Label))
    assert "Bij 1 afspraak is iets getypt dat nog niet is bewaard" in said
    dialog.reject()
