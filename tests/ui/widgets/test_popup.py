# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.popup import Popup
from ui.widgets.popup_row import PopupModel, PopupRow

ROWS = [
    PopupRow("Zorgcoördinator", 1, "VO-school Noord", matches=((0, 3),)),
    PopupRow("Jeugdteam <b>Noord</b>", 2),
    PopupRow("als nieuwe eigenaar toevoegen", 3, icon="plus-circle", divided=True),
]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def popup(window: QWidget) -> Popup:
    made = Popup(window)
    made.set_rows("Eigenaar", ROWS, "2 treffers")
    return made


def test_the_model_keeps_the_rules_of_models() -> None:
    model = PopupModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_rows(ROWS)
    model.set_rows([])
    model.set_rows(ROWS[:1])
    assert model.index(0).data() == "Zorgcoördinator VO-school Noord"


def test_it_opens_above_the_field_and_leaves_it_the_focus(window: QWidget, popup: Popup) -> None:
    field = QLineEdit(window)
    field.setGeometry(10, 350, 400, 32)
    field.show()
    popup.show_above(field, 20)
    assert popup.isVisible()
    assert popup.geometry().bottom() < 350
    assert popup.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_without_room_above_it_opens_below(window: QWidget, popup: Popup) -> None:
    field = QLineEdit(window)
    field.setGeometry(10, 10, 400, 32)
    popup.show_above(field)
    assert popup.geometry().top() > field.geometry().bottom()


def test_the_selection_goes_around(popup: Popup) -> None:
    popup.move_selection(-1)
    assert popup.current() == ROWS[2]
    popup.move_selection(1)
    assert popup.current() == ROWS[0]


def test_choosing_tells_the_data_and_closes(window: QWidget, popup: Popup, qtbot: QtBot) -> None:
    popup.show_above(window)
    popup.move_selection(1)
    with qtbot.waitSignal(popup.chosen) as told:
        assert popup.choose_current()
    assert told.args == [2]
    assert not popup.isVisible()


def test_a_closed_popup_chooses_nothing(popup: Popup) -> None:
    assert not popup.choose_current()


def test_every_row_paints(window: QWidget, popup: Popup) -> None:
    popup.show_above(window)
    blank = Popup(window)
    blank.set_rows("Eigenaar", [])
    assert popup.grab().toImage() != blank.grab().toImage()
