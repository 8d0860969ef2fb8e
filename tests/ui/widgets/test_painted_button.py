# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.confirm import Confirm
from ui.dialogs.form import FormDialog
from ui.widgets.button import Button


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    button = Button("Doen")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_enter_on_annuleren_does_not_do_what_the_default_button_says(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    dialog = Confirm("Weg ermee?", "Dat kan niet terug.", "Verwijderen", page)
    dialog.open()
    cancel = next(b for b in dialog.findChildren(Button) if b.text() == "Annuleren")
    with qtbot.assertNotEmitted(dialog.confirmed):
        qtbot.keyClick(cancel, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_ctrl_enter_in_a_form_still_stores(qtbot: QtBot) -> None:
    page, stored = QWidget(), list[str]()
    qtbot.addWidget(page)
    dialog = FormDialog("Naam", "Bewaren", lambda: stored.append("ja"), page)
    dialog.add_field("Naam", QLineEdit("Regio"))
    dialog.open()
    cancel = next(b for b in dialog.findChildren(Button) if b.text() == "Annuleren")
    qtbot.keyClick(cancel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored == ["ja"]
