# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.domain.overlegstructuur import ForumLevel
from tests.builders.windows import LivePage
from tests.ui.instruments.overleg_room import OverlegRoom, an_overleg_room
from ui.instruments.overlegstructuur.forum_panel import ForumPanel


@pytest.fixture
def made(page: LivePage) -> OverlegRoom:
    room = an_overleg_room(page)
    room.choose(room.team)
    room.press(Qt.Key.Key_Return)
    return room


def panel(made: OverlegRoom) -> ForumPanel:
    return made.shown.panel


def type_and_leave(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def test_enter_opens_the_panel_with_the_name_ready_to_be_typed_over(made: OverlegRoom) -> None:
    assert panel(made).isVisible()
    assert panel(made).name.selectedText() == "Team"


@pytest.mark.parametrize("field", ["name", "purpose", "chair", "intake"])
def test_a_text_is_stored_when_it_is_left_and_undone_in_one_step(
    made: OverlegRoom, field: str
) -> None:
    edit = getattr(panel(made), field)
    before = getattr(made.forum(made.team), field)
    type_and_leave(edit, "Iets anders")
    assert getattr(made.forum(made.team), field) == "Iets anders"
    made.page.context.undo()
    assert getattr(made.forum(made.team), field) == before
    assert edit.text() == before


def test_choices_and_boxes_are_stored_at_once(made: OverlegRoom) -> None:
    shown, room = panel(made), made.page.room
    shown.level.select_data(ForumLevel.LOKAAL)
    shown.level.activated.emit(shown.level.currentIndex())
    shown.mandate.click()
    shown.partners.boxes[room.leerplicht].click()
    shown.phases.boxes[made.phases[3]].click()
    forum = made.forum(made.team)
    assert (forum.level, forum.mandate) == (ForumLevel.LOKAAL, True)
    assert forum.partners == (room.school, room.leerplicht)
    assert made.columns(made.team) == [0, 1, 3]


def test_the_frequency_is_stored_when_left_and_nothing_is_no_frequency(made: OverlegRoom) -> None:
    every = panel(made).every
    every.setFocus()
    every.setValue(6)
    QTest.keyClick(every, Qt.Key.Key_Tab)
    assert made.forum(made.team).every_weeks == 6
    every.setFocus()
    every.setValue(0)
    QTest.keyClick(every, Qt.Key.Key_Tab)
    assert made.forum(made.team).every_weeks is None


def test_opschaling_is_chosen_from_the_overleggen_or_typed(made: OverlegRoom) -> None:
    field = panel(made).escalates
    assert [field.itemText(n) for n in range(field.count())] == ["Nergens heen", "Tafel"]
    editor = field.lineEdit()
    assert editor is not None
    type_and_leave(editor, "Provinciale tafel")
    assert made.forum(made.team).escalates_to == "Provinciale tafel"
    field.setCurrentIndex(0)
    field.activated.emit(0)
    assert made.forum(made.team).escalates_to == ""


def test_a_name_that_is_taken_comes_back_and_the_toast_says_why(made: OverlegRoom) -> None:
    type_and_leave(panel(made).name, "Tafel")
    assert made.forum(made.team).name == "Team"
    assert panel(made).name.text() == "Team"
    assert made.page.toast


def test_the_panel_follows_the_cursor_and_keeps_what_was_typed(made: OverlegRoom) -> None:
    edit = panel(made).chair
    edit.setFocus()
    QTest.keyClicks(edit, "Mentor")
    made.kaart.choose(made.tafel)
    assert made.forum(made.team).chair == "Mentor"
    assert panel(made).name.text() == "Tafel"


def test_what_is_being_typed_stays_while_something_else_changes(made: OverlegRoom) -> None:
    edit = panel(made).chair
    edit.setFocus()
    QTest.keyClicks(edit, "Half")
    made.shown.commands.change(made.team, mandate=True)
    assert edit.text() == "Half"
    assert panel(made).mandate.isChecked()


def test_esc_stores_and_closes_and_the_cursor_is_back_on_the_map(made: OverlegRoom) -> None:
    edit = panel(made).purpose
    edit.setFocus()
    QTest.keyClicks(edit, "Vroeg helpen")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert made.forum(made.team).purpose == "Vroeg helpen"
    assert not panel(made).isVisible()
    assert made.kaart.hasFocus()


def test_the_panel_closes_when_its_overleg_is_gone(made: OverlegRoom) -> None:
    made.shown.commands.remove(made.team)
    assert not panel(made).isVisible()


def test_every_field_has_a_name_for_a_screen_reader(made: OverlegRoom) -> None:
    fields = (panel(made).name, panel(made).level, panel(made).every, panel(made).escalates)
    assert [field.accessibleName() for field in fields] == [
        "Naam",
        "Niveau",
        "Komt bijeen, om de",
        "Schaalt op naar",
    ]
    boxes = panel(made).phases.boxes
    assert boxes[made.phases[0]].accessibleName() == "Fase: Signalering"


def test_tab_goes_along_the_fields_as_they_stand_below_each_other(made: OverlegRoom) -> None:
    shown = panel(made)
    passed: list[QWidget] = [shown.name]
    while passed[-1] is not shown.escalates:
        QTest.keyClick(passed[-1], Qt.Key.Key_Tab)
        focused = shown.window().focusWidget()
        assert focused not in passed
        passed.append(focused)
    heights = [each.mapTo(shown.window(), QPoint()).y() for each in passed]
    assert heights == sorted(heights)
    assert set(shown.partners.boxes.values()) | set(shown.phases.boxes.values()) < set(passed)
