# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from facilitator.domain.regievoering import EscalationStep
from facilitator.domain.words import Level
from facilitator.services.regievoering import StepInput, add_step
from tests.builders.windows import LivePage
from tests.ui.instruments.regie_room import filled_regie, focused, press, regie
from ui.dialogs.form import FormDialog
from ui.instruments.regievoering.ladder_card import LadderCard
from ui.instruments.regievoering.ladder_model import TOP
from ui.instruments.regievoering.step_dialog import StepDialog


def ladder_of(page: LivePage, *more: str) -> LadderCard:
    shown, _ = filled_regie(page)
    room = page.room
    for who in more:
        add_step(room.library, room.clock, room.region_id, StepInput(who=who))
    page.view.wiring.desk.refresh()
    shown.ladder.focus_inside()
    return shown.ladder


def treden(page: LivePage) -> list[EscalationStep]:
    with page.room.library.read() as reader:
        found = reader.find(EscalationStep, region_id=page.room.region_id)
    return sorted(found, key=lambda step: step.position)


def who(page: LivePage) -> list[str]:
    return [step.who for step in treden(page)]


def dialog_of(page: LivePage) -> StepDialog:
    dialog = page.window.findChild(FormDialog)
    assert isinstance(dialog, StepDialog)
    return dialog


def test_the_highest_trede_stands_on_top_as_doorzettingsmacht(page: LivePage) -> None:
    view = ladder_of(page, "Wethouder").view
    assert [line.step.who for line in view.treden.lines] == ["Wethouder", "Directeur"]
    assert [line.top for line in view.treden.lines] == [True, False]
    assert TOP in view.treden.lines[0].spoken
    assert "regionale afspraak" in view.treden.lines[0].spoken


def test_insert_adds_a_trede_at_the_top(page: LivePage) -> None:
    view = ladder_of(page).view
    press(Qt.Key.Key_Insert)
    dialog = dialog_of(page)
    QTest.keyClicks(dialog.who, "Wethouder")
    dialog.level.select_data(Level.BESTUURLIJK)
    dialog.mandate.click()
    QTest.keyClicks(dialog.after, "2")
    QTest.keyClicks(dialog.within, "10")
    dialog.save()
    added = treden(page)[-1]
    assert (added.who, added.level, added.mandate) == ("Wethouder", Level.BESTUURLIJK, True)
    assert (added.after_weeks, added.decides_within_days) == (2, 10)
    assert view.current == added


def test_the_first_trede_of_an_empty_ladder_has_its_own_button(page: LivePage) -> None:
    ladder = regie(page).ladder
    ladder.focus_inside()
    assert focused() is ladder.begin
    ladder.begin.click()
    dialog = dialog_of(page)
    QTest.keyClicks(dialog.who, "Mentor")
    dialog.save()
    assert who(page) == ["Mentor"]
    assert page.window.focusWidget() is ladder.view


def test_enter_edits_and_an_emptied_term_is_not_agreed(page: LivePage) -> None:
    ladder_of(page)
    press(Qt.Key.Key_Return)
    dialog = dialog_of(page)
    QTest.keyClicks(dialog.after, "3")
    dialog.save()
    assert treden(page)[0].after_weeks == 3
    assert treden(page)[0].decides_within_days is None


def test_alt_and_an_arrow_move_a_trede_and_the_cursor_goes_along(page: LivePage) -> None:
    view = ladder_of(page, "Wethouder").view
    view.setCurrentIndex(view.treden.index(1))
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert who(page) == ["Wethouder", "Directeur"]
    assert view.current
    assert view.current.who == "Directeur"
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert who(page) == ["Wethouder", "Directeur"]


def test_a_trede_is_dragged_to_the_top(page: LivePage) -> None:
    view = ladder_of(page, "Bestuurder", "Wethouder").view
    lowest = view.visualRect(view.treden.index(2)).center()
    port, button = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, button, Qt.KeyboardModifier.NoModifier, lowest)
    QTest.mouseMove(port, lowest - QPoint(0, 30))
    QTest.mouseMove(port, QPoint(lowest.x(), 2))
    QTest.mouseRelease(port, button, Qt.KeyboardModifier.NoModifier, QPoint(lowest.x(), 2))
    assert who(page) == ["Bestuurder", "Wethouder", "Directeur"]


def test_del_removes_a_trede_and_undo_brings_it_back(page: LivePage) -> None:
    view = ladder_of(page, "Wethouder").view
    view.setCurrentIndex(view.treden.index(0))
    press(Qt.Key.Key_Delete)
    assert who(page) == ["Directeur"]
    assert page.toast.startswith("Trede weggehaald")
    page.context.undo()
    assert who(page) == ["Directeur", "Wethouder"]


def test_the_menu_says_from_which_phase_stagnation_counts(page: LivePage) -> None:
    ladder = ladder_of(page)
    assert ladder.counts_from.text() == "Stilstand telt vanaf: Thuiszitter"
    ladder.menu.actions()[0].trigger()
    assert ladder.counts_from.text() == "Stilstand telt vanaf: Signalering"


def test_a_missing_term_and_a_top_without_mandate_are_said(page: LivePage) -> None:
    view = ladder_of(page, "Wethouder").view
    top = view.treden.lines[0]
    assert top.powerless
    assert "zonder mandaat" in top.spoken
    assert "nog geen termijn" in top.spoken


def test_the_model_keeps_the_rules_of_qt(page: LivePage) -> None:
    view = ladder_of(page).view
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(view.treden, mode, view)
    view.show_steps([], locked=False)
    assert tester.model().rowCount() == 0
