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
from ui.widgets.focus_ring import FocusRing
from ui.widgets.label import Label
from ui.widgets.reading_scroll import ReadingScroll


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


def test_the_keyboard_sees_which_button_has_the_focus(window: QWidget, qtbot: QtBot) -> None:
    dialog = Confirm("Vaststellen?", "Wat er staat wordt versie 1.", "Vaststellen", window)
    opened(dialog, qtbot)
    ring = dialog.findChild(FocusRing)
    assert ring is not None
    assert ring.target is dialog.action
    QTest.keyClick(dialog.action, Qt.Key.Key_Tab)
    held = QApplication.focusWidget()
    assert isinstance(held, Button)
    assert held.text() == "Annuleren"
    assert ring.isVisible()
    assert ring.geometry().contains(held.geometry())
    dialog.reject()


def test_a_long_explanation_is_scrolled_by_key_to_its_end(window: QWidget, qtbot: QtBot) -> None:
    about = [f"A-{number:03}: Belt de school" for number in range(60)]
    dialog = Confirm("Terughalen?", "Dit was er al.", "Terughalen", window, about=about)
    opened(dialog, qtbot)
    area = dialog.findChild(ReadingScroll)
    assert QApplication.focusWidget() is area
    assert area is not None
    for _ in range(60):
        QTest.keyClick(area, Qt.Key.Key_PageDown)
    last = next(label for label in dialog.findChildren(Label) if label.text() == about[-1])
    foot = last.mapTo(area.viewport(), last.rect().bottomLeft())
    assert area.viewport().rect().contains(foot)
    assert dialog.height() < 500
    dialog.reject()


@pytest.mark.parametrize("word", ["overleg", "Samenwerkingsverbandsoverleg" * 5])
def test_a_word_of_any_length_is_whole_in_a_question(
    window: QWidget, qtbot: QtBot, word: str
) -> None:
    dialog = Confirm("Terughalen?", f"Weg: {word}.", "Terughalen", window)
    opened(dialog, qtbot)
    said = next(each for each in dialog.findChildren(Label) if each.text() == f"Weg: {word}.")
    assert dialog.width() == dialog.minimumWidth()
    assert said.minimumSizeHint().width() <= said.width()
    assert said.height() >= said.heightForWidth(said.width())
    dialog.reject()
