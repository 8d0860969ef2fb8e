# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Several check-ins of one region: the way to each of them, two on a day, one that is over."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from facilitator.domain.words import Status
from tests.builders.check_ins import Page, a_page
from tests.builders.rooms import Room
from ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    with a_page(room, theme, tmp_path) as made:
        made.begin()
        yield made


def offered(page: Page) -> dict[str, QMenu]:
    """What the menu under the title says, and the menu itself."""
    page.view.head.picker.click()
    menu = page.view.head.findChildren(QMenu)[-1]
    menu.hide()
    return {action.text(): menu for action in menu.actions() if action.text()}


def choose(page: Page, words: str) -> None:
    found = offered(page)
    menu = next(menu for text, menu in found.items() if text.startswith(words))
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()


def titled(page: Page) -> str:
    return page.view.head.picker.accessibleName().partition(";")[0]


def test_from_a_check_in_that_is_over_the_next_one_is_begun(page: Page) -> None:
    page.freeze()
    assert not page.view.head.begin.isVisible()
    page.room.clock.advance(timedelta(days=60))
    page.view.hide()
    page.view.show()
    assert page.view.head.begin.isVisible()
    page.view.head.begin.click()
    assert titled(page).startswith("Check-in 2, ")
    assert page.table.hasFocus()
    assert not page.view.head.begin.isVisible()


def test_two_check_ins_on_one_day_are_told_apart_and_one_reaches_both(page: Page) -> None:
    page.go(1)
    page.press(Qt.Key.Key_3)
    page.freeze()
    choose(page, "Check-in van vandaag")
    assert [text.partition("\t")[0] for text in offered(page)] == [
        "Check-in 2, concept",
        "Check-in 1, vastgesteld",
    ]
    assert page.entries()[0].status is Status.KLAAR
    assert page.table.rows.place_of(page.agreement(1).id).isValid() is False
    choose(page, "Check-in 1")
    assert titled(page).startswith("Check-in 1, ")
    assert page.table.rows.place_of(page.agreement(1).id).isValid()


def test_a_key_in_a_check_in_that_is_over_says_where_to_open_it_again(page: Page) -> None:
    page.freeze()
    page.go(1)
    page.press(Qt.Key.Key_3)
    toast = page.context.toasts.current
    assert toast is not None
    assert "vastgesteld. Heropen haar bij Afronden" in toast.accessibleName()
    asked: list[str] = []
    page.context.view_requested.connect(asked.append)
    toast.action_chosen.emit()
    assert asked == ["afronden"]


def test_a_toast_no_longer_offers_to_undo_what_is_not_the_newest(page: Page, qtbot: QtBot) -> None:
    """Its button would take the answer back, and not what it says."""
    page.context.toasts.success("Check-in heropend", "Ongedaan maken", page.context.undo)
    page.go(1)
    page.press(Qt.Key.Key_3)
    qtbot.waitUntil(lambda: page.context.toasts.current is None)
    assert page.agreement(1).status is Status.KLAAR


def test_an_earlier_check_in_that_is_open_says_that_a_later_one_was_held(page: Page) -> None:
    assert "niet de laatste" not in titled(page)
    page.room.clock.advance(timedelta(days=60))
    choose(page, "Check-in van vandaag")
    assert "niet de laatste" not in titled(page)
    choose(page, "Check-in 1")
    assert titled(page).endswith("niet de laatste")


def test_in_the_smallest_window_every_button_has_room_for_its_words(page: Page) -> None:
    page.window.resize(816, 640)
    page.freeze()
    page.room.clock.advance(timedelta(days=60))
    page.view.refresh()
    QTest.qWait(0)
    head = page.view.head
    for button in (head.read_in, head.finish, head.begin):
        assert button.isVisible()
        assert button.width() >= button.sizeHint().width()
    assert head.finish.accessibleName() == "Afronden en exporteren"


def test_another_check_in_is_shown_from_its_first_heading(page: Page) -> None:
    page.view.line.hide()
    page.window.resize(1024, 420)
    page.freeze()
    page.table.scrollToBottom()
    page.room.clock.advance(timedelta(days=60))
    page.view.refresh()
    page.view.head.begin.click()
    assert page.table.verticalScrollBar().value() == 0


def test_a_window_that_stayed_open_overnight_counts_from_today(page: Page) -> None:
    page.freeze()
    page.room.clock.advance(timedelta(days=1))
    page.view.hide()
    page.view.show()
    assert page.view.head.begin.isVisible()
