# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""In every dialog typing starts in its first field, and the buttons come last."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.ask_text import AskText
from ui.dialogs.confirm import Confirm
from ui.dialogs.form import FormDialog
from ui.dialogs.house_dialog import HouseDialog
from ui.widgets.button import Button


@pytest.fixture
def window(qtbot: QtBot, dressed: None) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(dialog: HouseDialog, qtbot: QtBot) -> None:
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)


def typed(text: str) -> None:
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, text)


def test_what_is_asked_can_be_answered_at_once_and_with_the_keyboard(
    window: QWidget, qtbot: QtBot
) -> None:
    dialog = AskText("Waarom?", "Het staat straks bij de versie.", "Heropenen", window)
    answered = QSignalSpy(dialog.answered)
    opened(dialog, qtbot)
    typed("Twee data klopten niet")
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.action
    dialog.action.click()
    assert answered.at(0) == ["Twee data klopten niet"]


def test_a_form_goes_from_field_to_field_to_annuleren(window: QWidget, qtbot: QtBot) -> None:
    dialog = FormDialog("Nieuw", "Bewaren", lambda: None, window)
    first, second = QLineEdit(), QLineEdit()
    dialog.add_field("Een", first)
    dialog.add_field("Twee", second)
    opened(dialog, qtbot)
    assert QApplication.focusWidget() is first
    seen: list[str] = []
    for _ in range(3):
        held = QApplication.focusWidget()
        assert held is not None
        QTest.keyClick(held, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        seen.append(now.text() if isinstance(now, Button) else "veld")
    assert seen == ["veld", "Annuleren", "Bewaren"]
    dialog.reject()


def test_a_question_is_answered_with_enter(window: QWidget, qtbot: QtBot) -> None:
    dialog = Confirm("Vaststellen?", "Wat er staat wordt versie 1.", "Vaststellen", window)
    confirmed = QSignalSpy(dialog.confirmed)
    opened(dialog, qtbot)
    assert QApplication.focusWidget() is dialog.action
    QTest.keyClick(dialog.action, Qt.Key.Key_Return)
    assert confirmed.count() == 1
