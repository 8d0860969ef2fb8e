# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The menu of a region: each of its meetings by its own name, opened where one goes on with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMenu

from facilitator.services.meetings import open_check_in
from tests.builders.check_ins import LATER, Page, a_page
from tests.builders.rooms import TEMPLATE, Room
from tests.builders.windows import show
from ui.theme import Theme
from ui.views.overzicht.regions_table import RegionsTable
from ui.views.overzicht.view import OverzichtView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    """A check-in that is over and a second one on the same day."""
    with a_page(room, theme, tmp_path) as made:
        made.begin()
        made.freeze()
        open_check_in(room.library, room.clock, room.region_id, TEMPLATE, LATER)
        yield made


@pytest.fixture
def menu(page: Page) -> Iterator[QMenu]:
    window = QMainWindow()
    view = OverzichtView(page.context)
    show(window, view)
    QTest.keyClick(view.findChildren(RegionsTable)[0], Qt.Key.Key_Menu)
    made = view.findChildren(QMenu)[-1]
    yield made
    made.hide()
    window.close()
    window.deleteLater()


def test_two_meetings_of_one_day_are_told_apart(menu: QMenu) -> None:
    assert [action.text() for action in menu.actions()][:3] == [
        "Maatwerkbijeenkomst 1, 7 oktober 2026",
        "Check-in 1, 5 april 2027",
        "Check-in 2, 5 april 2027",
    ]


@pytest.mark.parametrize(("place", "view"), [(0, "afronden"), (1, "opvolging"), (2, "opvolging")])
def test_a_meeting_is_opened_where_one_goes_on_with_it(
    page: Page, menu: QMenu, place: int, view: str
) -> None:
    asked: list[str] = []
    page.context.view_requested.connect(asked.append)
    menu.actions()[place].trigger()
    assert asked == [view]
