# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.button import Button
from ui.widgets.icon_button import IconButton
from ui.widgets.toast_host import ToastHost


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(800, 400)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def host(window: QWidget) -> ToastHost:
    return ToastHost(window)


def test_one_at_a_time(host: ToastHost) -> None:
    host.success("Een")
    host.success("Twee")
    assert host.current is not None
    assert host.current.accessibleName() == "Twee"
    host.dismiss()
    assert host.current is None


def test_undo_is_offered_and_closes_the_toast(host: ToastHost, qtbot: QtBot) -> None:
    asked: list[str] = []
    host.success("Afspraak vastgelegd", "Ongedaan maken", lambda: asked.append("terug"))
    assert host.current is not None
    qtbot.mouseClick(host.current.findChild(Button), Qt.MouseButton.LeftButton)
    assert asked == ["terug"]
    assert not host.current.isVisible()
    host.dismiss()


def test_a_click_on_a_toast_leaves_the_focus_where_one_works(
    window: QWidget, host: ToastHost, qtbot: QtBot
) -> None:
    field = QLineEdit(window)
    field.show()
    with qtbot.waitActive(window):
        field.setFocus()
    for show in (host.success, host.error):
        show("Vastgelegd", "Ongedaan maken", host.dismiss)
        assert host.current is not None
        qtbot.mouseClick(host.current.findChild(Button), Qt.MouseButton.LeftButton)
        assert field.hasFocus()
    host.dismiss()


def test_a_toast_shown_by_the_action_stays(host: ToastHost, qtbot: QtBot) -> None:
    host.error("Bewaren lukt niet.", "Opnieuw", lambda: host.error("Nog steeds niet."))
    assert host.current is not None
    qtbot.mouseClick(host.current.findChild(Button), Qt.MouseButton.LeftButton)
    assert host.current.accessibleName() == "Nog steeds niet."
    assert host.current.isVisible()


def test_what_is_outdated_goes_unless_another_came_in_its_place(
    host: ToastHost, qtbot: QtBot
) -> None:
    def undo() -> None:
        host.dismiss()

    def other() -> None:
        host.dismiss()

    host.success("Afspraak vastgelegd", "Ongedaan maken", undo)
    host.outdate(other)
    qtbot.wait(1)
    assert host.current is not None
    host.outdate(undo)
    host.success("Status gewijzigd", "Ongedaan maken", undo)
    qtbot.wait(1)
    assert host.current.accessibleName() == "Status gewijzigd"
    host.outdate(undo)
    qtbot.waitUntil(lambda: host.current is None)


def test_an_error_stays_until_it_is_closed(host: ToastHost, qtbot: QtBot) -> None:
    host.success("Klaar")
    host.error("Bewaren lukt niet.")
    assert host.current is not None
    assert not host._timer.isActive()
    qtbot.mouseClick(host.current.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert host.current is None


def test_without_a_place_it_stands_at_the_bottom_and_moves_along(
    host: ToastHost, window: QWidget
) -> None:
    host.error("Bewaren lukt niet.")
    assert host.current is not None
    window.resize(900, 500)
    assert 440 < host.current.geometry().bottom() < 500
    assert abs(host.current.geometry().center().x() - 450) <= 1
