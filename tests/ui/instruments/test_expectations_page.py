# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.positionering import Answer, Expectation
from facilitator.domain.toets import Place
from tests.builders.rooms_filled import Filled
from tests.builders.windows import LivePage
from tests.ui.instruments.instrument_pages import filled, shown
from ui.instruments.positionering.expectation_dialog import ExpectationDialog
from ui.instruments.positionering.expectations_page import ExpectationsPage
from ui.instruments.positionering.objection_dialog import ObjectionDialog

Key = Qt.Key
TEXT = "Belt binnen vijf werkdagen terug"


@pytest.fixture
def made(page: LivePage) -> Filled:
    return filled(page)


@pytest.fixture
def expectations(page: LivePage, made: Filled) -> ExpectationsPage:
    """The expectation of a filled room: the school of leerplicht, not answered yet."""
    opened = shown(page, "verwachtingen", ExpectationsPage)
    opened.table.select_id(made.expectation)
    return opened


def press(expectations: ExpectationsPage, key: Key) -> None:
    QTest.keyClick(expectations.table, key)


def stored(made: Filled) -> list[tuple[str, Answer, str]]:
    return [(each.text, each.answer, each.reason) for each in made.seen().expectations]


def enter(expectations: ExpectationsPage, line: str) -> None:
    expectations.line.edit.setFocus()
    QTest.keyClicks(expectations.line.edit, line)
    QTest.keyClick(expectations.line.edit, Key.Key_Return)


def test_an_expectation_is_typed_in_a_line(made: Filled, expectations: ExpectationsPage) -> None:
    enter(expectations, "@leerplicht @scholen Meldt op tijd")
    assert stored(made)[-1] == ("Meldt op tijd", Answer.OPEN, "")
    assert expectations.line.line == ""
    assert expectations.table.current_id == made.seen().expectations[-1].id
    assert expectations.line.edit.hasFocus()


def test_what_the_line_becomes_is_said_while_typing(expectations: ExpectationsPage) -> None:
    QTest.keyClicks(expectations.line.edit, "@leerplicht @school Meldt")
    assert expectations.line.reading.text() == "Wordt: Leerplicht → School: Meldt"
    expectations.line.fill("")
    QTest.keyClicks(expectations.line.edit, "@school @school Meldt")
    assert "Kies wie" in expectations.line.reading.text()


def test_names_are_completed_in_the_line_and_nothing_else_is(
    expectations: ExpectationsPage,
) -> None:
    edit, popup = expectations.line.edit, expectations.line.completion.popup
    edit.setFocus()
    QTest.keyClicks(edit, "@lee")
    assert popup.isVisible()
    QTest.keyClick(edit, Key.Key_Tab)
    assert expectations.line.line == "@Leerplicht "
    QTest.keyClicks(edit, "@sch")
    QTest.keyClick(edit, Key.Key_Tab)
    QTest.keyClicks(edit, "Belt >")
    assert not popup.isVisible()
    QTest.keyClicks(edit, " @")
    assert not popup.isVisible()


def test_a_line_that_lacks_somebody_stays_with_the_reason(
    made: Filled, expectations: ExpectationsPage
) -> None:
    enter(expectations, "@leerplicht Meldt op tijd")
    assert len(stored(made)) == 1
    assert expectations.line.line == "@leerplicht Meldt op tijd"
    assert expectations.line.reading.tone == "laat"


def test_what_was_being_typed_comes_back(page: LivePage, expectations: ExpectationsPage) -> None:
    QTest.keyClicks(expectations.line.edit, "@leerplicht half")
    page.view.pages.show_page("matrix")
    again = ExpectationsPage(page.context)
    assert expectations.shown is not None
    again.show_shown(expectations.shown)
    assert again.line.line == "@leerplicht half"
    again.deleteLater()


def test_a_digit_answers(made: Filled, expectations: ExpectationsPage) -> None:
    press(expectations, Key.Key_2)
    assert stored(made) == [(TEXT, Answer.AKKOORD, "")]
    press(expectations, Key.Key_1)
    assert stored(made) == [(TEXT, Answer.OPEN, "")]
    assert expectations.rows[0].finding is not None


def test_an_objection_says_why(made: Filled, expectations: ExpectationsPage) -> None:
    press(expectations, Key.Key_3)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, ObjectionDialog)
    QTest.keyClicks(asked.reason, "de wachttijd is vier weken")
    asked.save()
    assert stored(made) == [(TEXT, Answer.BEZWAAR, "de wachttijd is vier weken")]
    assert "de wachttijd" in expectations.bar.detail.text()


def test_an_objection_that_is_given_up_changes_nothing(
    made: Filled, expectations: ExpectationsPage
) -> None:
    expectations.bar.answers.value_chosen.emit(Answer.BEZWAAR)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, ObjectionDialog)
    asked.reject()
    assert stored(made) == [(TEXT, Answer.OPEN, "")]
    assert expectations.bar.answers.value == Answer.OPEN


def test_other_words_open_the_answer_again(made: Filled, expectations: ExpectationsPage) -> None:
    press(expectations, Key.Key_2)
    press(expectations, Key.Key_F2)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, ExpectationDialog)
    asked.text.setPlainText("Belt dezelfde dag terug")
    asked.save()
    assert stored(made) == [("Belt dezelfde dag terug", Answer.OPEN, "")]


def test_del_removes_and_undo_brings_back(
    page: LivePage, made: Filled, expectations: ExpectationsPage
) -> None:
    press(expectations, Key.Key_Delete)
    assert stored(made) == []
    assert expectations.empty.isVisible()
    page.context.undo()
    assert stored(made) == [(TEXT, Answer.OPEN, "")]


def test_an_open_expectation_becomes_an_agreement(
    page: LivePage, expectations: ExpectationsPage
) -> None:
    press(expectations, Key.Key_A)
    assert page.line.line.startswith("Spreekt af")


def test_who_of_whom_counts_the_answers(made: Filled, expectations: ExpectationsPage) -> None:
    model = expectations.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    QTest.keyClick(expectations.view, Key.Key_2)
    enter(expectations, "@school @leerplicht Nog iets")
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 2).data(spoken) == "School verwacht van Leerplicht: 2 open"
    assert model.index(1, 1).data(spoken) == "Leerplicht verwacht van School: niets"
    assert len(stored(made)) == 2


def test_enter_in_who_of_whom_opens_the_list_or_begins_a_line(
    made: Filled, expectations: ExpectationsPage
) -> None:
    QTest.keyClick(expectations.view, Key.Key_2)
    expectations.matrix.setCurrentIndex(expectations.model.index(1, 1))
    QTest.keyClick(expectations.matrix, Key.Key_Return)
    assert expectations.line.line == "@Leerplicht @School "
    expectations.matrix.setCurrentIndex(expectations.model.index(0, 2))
    QTest.keyClick(expectations.matrix, Key.Key_Return)
    assert expectations.table.hasFocus()
    assert expectations.table.current_id == made.expectation


def test_esc_goes_from_the_line_to_the_list_and_from_there_to_the_capture_line(
    page: LivePage, expectations: ExpectationsPage
) -> None:
    expectations.line.edit.setFocus()
    QTest.keyClick(expectations.line.edit, Key.Key_Escape)
    assert expectations.table.hasFocus()
    press(expectations, Key.Key_Escape)
    assert page.line.edit.hasFocus()


def test_go_to_chooses_the_expectation_in_the_list(
    made: Filled, expectations: ExpectationsPage
) -> None:
    QTest.keyClick(expectations.view, Key.Key_2)
    assert expectations.go_to(Place(Expectation, made.expectation, ""))
    assert expectations.table.hasFocus()
    assert expectations.view.value == "lijst"
    assert not expectations.go_to(Place(Expectation, made.early, ""))


def test_an_empty_list_begins_in_the_line(page: LivePage, qtbot: QtBot) -> None:
    opened = shown(page, "verwachtingen", ExpectationsPage)
    qtbot.waitUntil(opened.line.edit.hasFocus)
    assert opened.empty.isVisible()


def test_a_vastgestelde_meeting_only_looks(page: LivePage, made: Filled) -> None:
    page.room.freeze()
    page.view.open_meeting()
    opened = shown(page, "verwachtingen", ExpectationsPage)
    opened.table.select_id(made.expectation)
    for key in (Key.Key_2, Key.Key_3, Key.Key_Delete, Key.Key_F2):
        press(opened, key)
    assert QApplication.activeModalWidget() is None
    assert stored(made) == [(TEXT, Answer.OPEN, "")]
    assert not opened.line.isVisible()
    assert not opened.bar.answers.isVisible()
