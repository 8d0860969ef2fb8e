# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.widgets.button import Button
from ui.widgets.focus_ring import FocusRing


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.first, self.second, self.field = Button("Een"), Button("Twee"), QLineEdit()
        column = QVBoxLayout(self)
        for widget in (self.field, self.first, self.second):
            column.addWidget(widget)
        self.ring = FocusRing(self)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        pass
    made.field.setFocus()
    return made


def test_it_goes_around_what_the_keyboard_focuses(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window.field, Qt.Key.Key_Tab)
    assert window.ring.target is window.first
    assert window.ring.geometry().contains(window.first.geometry())
    assert window.ring.isVisible()


def test_it_leaves_fields_alone(window: Window) -> None:
    window.first.setFocus()
    window.field.setFocus()
    assert not window.ring.isVisible()


def test_it_follows_a_widget_that_moves(window: Window) -> None:
    window.first.setFocus()
    window.first.move(40, 90)
    assert window.ring.geometry().center() == window.first.geometry().center()


def test_it_goes_when_its_widget_goes(window: Window, qtbot: QtBot) -> None:
    window.first.setFocus()
    window.first.setParent(None)
    window.first.deleteLater()
    qtbot.waitUntil(lambda: window.ring.target is not window.first)


def test_a_button_that_is_deleted_with_the_focus_is_no_error(window: Window) -> None:
    window.first.setFocus()
    delete(window.first)
    window.second.setFocus()
    assert window.ring.target is window.second


def test_it_is_cut_off_where_a_scroll_area_ends(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    area = QScrollArea(window)
    area.setGeometry(10, 10, 100, 60)
    page = QWidget()
    page.setFixedSize(80, 400)
    button = Button("Een", parent=page)
    button.move(0, 50)
    area.setWidget(page)
    ring = FocusRing(window)
    window.show()
    with qtbot.waitActive(window):
        pass
    button.setFocus()
    assert ring.geometry().bottom() <= area.geometry().bottom()
    page.move(0, -300)
    assert not ring.isVisible()
