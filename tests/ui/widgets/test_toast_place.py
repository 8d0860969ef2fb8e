# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A toast has room of its own: it covers nothing, and what is above it does not move."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.icon_button import IconButton
from ui.widgets.toast import Toast
from ui.widgets.toast_host import ToastHost
from ui.widgets.toast_place import ToastPlace

LONG = "Bewaren lukt niet: de schijf is vol. De invoer blijft hier staan tot er weer ruimte is."


@dataclass(frozen=True, slots=True)
class Page:
    """A column with a list, a place for toasts and a button; beside it what is worked in."""

    window: QWidget
    column: QWidget
    list: QListWidget
    end: QPushButton
    place: ToastPlace
    toasts: ToastHost

    @property
    def toast(self) -> Toast:
        assert self.toasts.current is not None
        return self.toasts.current

    def where(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Iterator[Page]:
    window, column = QWidget(), QWidget()
    window.resize(900, 500)
    qtbot.addWidget(window)
    made = Page(window, column, QListWidget(), QPushButton(), ToastPlace(), ToastHost(window))
    column.setFixedWidth(200)
    inner = QVBoxLayout(column)
    inner.setSpacing(0)
    inner.addWidget(made.list, 1)
    inner.addWidget(made.place)
    inner.addWidget(made.end)
    row = QHBoxLayout(window)
    row.addWidget(column)
    row.addStretch(1)
    made.list.addItems([f"regel {n}" for n in range(40)])
    made.toasts.add_place(made.place)
    window.show()
    yield made
    made.toasts.dismiss()


def test_it_covers_nothing_and_moves_nothing(page: Page, qtbot: QtBot) -> None:
    top, end = page.where(page.list).top(), page.where(page.end)
    first = page.list.visualItemRect(page.list.item(3))
    page.toasts.error(LONG, "Opnieuw", lambda: None)
    qtbot.waitUntil(lambda: page.where(page.toast).bottom() < page.where(page.end).top())
    assert page.where(page.list).bottom() < page.where(page.toast).top()
    assert (page.where(page.list).top(), page.where(page.end)) == (top, end)
    assert page.list.visualItemRect(page.list.item(3)) == first


def test_the_room_is_given_back(page: Page, qtbot: QtBot) -> None:
    high = page.list.height()
    page.toasts.success("Afspraak vastgelegd", "Ongedaan maken", lambda: None)
    qtbot.waitUntil(lambda: page.list.height() < high)
    page.toasts.dismiss()
    qtbot.waitUntil(lambda: page.list.height() == high)


def test_the_action_gives_the_room_back_too(page: Page, qtbot: QtBot) -> None:
    asked: list[str] = []
    page.toasts.success("Afspraak vastgelegd", "Ongedaan maken", lambda: asked.append("terug"))
    qtbot.mouseClick(page.toast.findChild(Button), Qt.MouseButton.LeftButton)
    assert asked == ["terug"]
    assert page.place.height() == 0


def test_the_next_toast_of_the_same_size_leaves_the_list_alone(page: Page, qtbot: QtBot) -> None:
    page.toasts.success("A-001 is vastgelegd")
    qtbot.waitUntil(lambda: page.place.height() > 0)
    high = page.place.height()
    page.toasts.success("A-002 is vastgelegd")
    assert page.place.height() == high
    assert page.toast.parentWidget() is page.place


def test_all_of_a_long_sentence_and_its_buttons_are_in_sight(page: Page, qtbot: QtBot) -> None:
    page.toasts.error(LONG, "Opnieuw", lambda: None)
    qtbot.waitUntil(lambda: page.toast.width() == page.place.width())
    for kind in (Button, IconButton):
        button = page.toast.findChild(kind)
        assert button is not None
        assert page.where(page.toast).contains(page.where(button))
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_it_moves_to_a_place_that_is_in_sight(page: Page, qtbot: QtBot) -> None:
    page.toasts.error("Bewaren lukt niet.")
    page.column.hide()
    assert page.toast.parentWidget() is page.window
    assert page.toast.isVisible()
    page.column.show()
    assert page.toast.parentWidget() is page.place
    assert page.toast.isVisible()


def test_where_nothing_can_be_answered_it_does_not_stand(page: Page) -> None:
    page.column.setEnabled(False)
    page.toasts.error("Bewaren lukt niet.")
    assert page.toast.parentWidget() is page.window
    assert page.toast.isEnabled()


def test_a_place_that_was_thrown_away_is_forgotten(page: Page, qtbot: QtBot) -> None:
    page.toasts.error("Bewaren lukt niet.")
    page.column.hide()
    page.place.deleteLater()
    with qtbot.waitSignal(page.place.destroyed):
        pass
    page.toasts.error("Bewaren lukt nog niet.")
    assert page.toast.isVisible()
