# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.domain.meeting import Attendance
from facilitator.services.agenda import change_block
from facilitator.services.meetings import add_issue
from tests.builders.rooms import Room
from tests.builders.windows import LivePage, a_live_page
from ui.instruments.instrument import Instrument
from ui.instruments.registry import QUESTIONS
from ui.theme import Theme as Look
from ui.views.bijeenkomst.closing_page import ClosingPage
from ui.views.bijeenkomst.opening_page import OpeningPage
from ui.views.bijeenkomst.theme_page import ThemePage
from ui.widgets.timer_ring import TimerState

CTRL = Qt.KeyboardModifier.ControlModifier


def shown_title(page: LivePage) -> str:
    return page.view.shown.title if page.view.shown else ""


def timer(page: LivePage) -> tuple[str, str, TimerState]:
    reading = page.view.top.timer._reading
    return reading.time, reading.caption, reading.state


def pass_time(page: LivePage, **spent: int) -> None:
    page.room.clock.advance(timedelta(**spent))
    page.view.tick()


def test_opening_the_page_starts_nothing(page: LivePage) -> None:
    assert shown_title(page) == "Opening"
    assert all(block.started_at is None for block in page.room.blocks())
    assert timer(page) == ("10:00", "niet bezig", TimerState.IDLE)


def test_going_to_a_block_starts_its_clock_and_ends_the_one_before(page: LivePage) -> None:
    page.go("Opening")
    pass_time(page, minutes=4)
    page.press(Qt.Key.Key_PageDown, CTRL)
    assert shown_title(page) == "Regievoering"
    assert page.room.block("Regievoering").started_at == page.room.clock.now()
    assert page.room.block("Opening").spent_seconds == 240
    page.press(Qt.Key.Key_PageUp, CTRL)
    assert shown_title(page) == "Opening"
    assert timer(page)[0] == "06:00"


def test_there_is_nothing_before_the_first_and_after_the_last_block(page: LivePage) -> None:
    page.go("Slot")
    page.view.step(1)
    assert shown_title(page) == "Slot"
    page.go("Opening")
    page.view.step(-1)
    assert shown_title(page) == "Opening"


def test_nothing_jumps_by_itself(page: LivePage) -> None:
    page.go("Opening")
    pass_time(page, hours=2)
    assert shown_title(page) == "Opening"
    assert page.room.block("Opening").ended_at is None


def test_the_timer_counts_down_warns_and_runs_over(page: LivePage) -> None:
    page.go("Regievoering")
    assert timer(page) == ("40:00", "van 40 min", TimerState.RUNNING)
    pass_time(page, minutes=22, seconds=24)
    assert timer(page) == ("17:36", "van 40 min", TimerState.RUNNING)
    pass_time(page, minutes=13)
    assert timer(page) == ("04:36", "bijna om", TimerState.ALMOST)
    pass_time(page, minutes=6, seconds=50)
    assert timer(page) == ("+02:14", "over tijd", TimerState.OVER)


def test_a_second_passes_by_itself(page: LivePage, qtbot: QtBot) -> None:
    page.go("Regievoering")
    page.room.clock.advance(timedelta(seconds=61))
    qtbot.waitUntil(lambda: timer(page)[0] == "38:59", timeout=3000)


def test_pause_and_on_again(page: LivePage) -> None:
    page.go("Regievoering")
    page.press(Qt.Key.Key_F8)
    pass_time(page, minutes=5)
    assert timer(page) == ("40:00", "gepauzeerd", TimerState.PAUSED)
    page.press(Qt.Key.Key_F8)
    pass_time(page, minutes=5)
    assert timer(page) == ("35:00", "van 40 min", TimerState.RUNNING)


def test_f8_starts_the_block_in_sight_when_nothing_runs(page: LivePage) -> None:
    page.press(Qt.Key.Key_F8)
    assert page.room.block("Opening").started_at == page.room.clock.now()


@pytest.mark.parametrize(("days", "word"), [(40, "was op"), (-40, "is op")])
def test_on_another_day_one_only_looks_until_the_clock_is_started(
    page: LivePage, days: int, word: str
) -> None:
    page.room.clock.advance(timedelta(days=days))
    page.press(Qt.Key.Key_PageDown, CTRL)
    assert shown_title(page) == "Regievoering"
    assert all(block.started_at is None for block in page.room.blocks())
    toast = page.context.toasts.current
    assert toast is not None
    assert word in toast.accessibleName()
    toast.action_chosen.emit()
    assert page.room.block("Regievoering").started_at == page.room.clock.now()
    page.press(Qt.Key.Key_PageDown, CTRL)
    assert page.room.block("Slot").started_at == page.room.clock.now()


def test_that_the_clock_stands_still_is_said_once(page: LivePage) -> None:
    page.room.clock.advance(timedelta(days=40))
    page.press(Qt.Key.Key_PageDown, CTRL)
    page.context.toasts.dismiss()
    page.press(Qt.Key.Key_PageDown, CTRL)
    assert page.context.toasts.current is None
    page.press(Qt.Key.Key_F8)
    assert page.room.block("Slot").started_at == page.room.clock.now()


def test_a_clock_that_was_forgotten_is_not_gone_on_with(page: LivePage) -> None:
    page.go("Opening")
    started = page.room.block("Opening").started_at
    page.room.clock.advance(timedelta(days=40))
    page.press(Qt.Key.Key_PageDown, CTRL)
    assert page.room.block("Opening").ended_at is None
    assert page.room.block("Opening").started_at == started
    assert page.room.block("Regievoering").started_at is None


def test_a_block_can_have_begun_earlier(page: LivePage) -> None:
    page.go("Regievoering")
    page.view.top.backdate_wanted.emit(10)
    assert timer(page)[0] == "30:00"


def test_the_expected_end_is_compared_with_the_plan(page: LivePage) -> None:
    end = page.view.top.end
    page.go("Opening")
    assert (end.end.text(), end.difference.text()) == ("Einde 14.00", "op plan")
    pass_time(page, minutes=12)
    assert (end.end.text(), end.difference.text()) == ("Einde 14.02", "+2 min op plan")
    page.go("Regievoering")
    page.go("Slot")
    assert end.difference.text() == "38 min voor op plan"


def test_the_clock_goes_on_when_the_page_is_opened_again(
    page: LivePage, theme: Look, tmp_path: Path
) -> None:
    page.go("Regievoering")
    page.window.close()
    page.room.clock.advance(timedelta(minutes=15))
    again = a_live_page(page.room, theme, tmp_path)
    assert shown_title(again) == "Regievoering"
    assert timer(again)[0] == "25:00"
    again.close()


def test_the_stepper_goes_to_a_theme(page: LivePage) -> None:
    page.view.top.stepper.steps[0].click()
    assert shown_title(page) == "Regievoering"


def test_the_menu_reaches_every_block_with_its_planned_time(page: LivePage) -> None:
    menu = page.view.top.agenda_menu()
    texts = [action.text() for action in menu.actions()]
    assert texts == ["13.00  Opening", "13.10  Regievoering", "13.50  Slot"]
    page.view.top._on_block(menu.actions()[2])
    assert shown_title(page) == "Slot"


def test_each_kind_of_block_has_its_page(page: LivePage) -> None:
    for title, kind in (
        ("Opening", OpeningPage),
        ("Regievoering", Instrument),
        ("Slot", ClosingPage),
    ):
        page.go(title)
        assert isinstance(page.view.pages.current, kind)


def test_a_theme_page_shows_what_to_go_through(page: LivePage) -> None:
    room = page.room
    block = room.block("Regievoering")
    change_block(
        room.library,
        room.clock,
        block.id,
        kernvraag="Wie heeft de regie?",
        deelvragen=("Wie start?", "Wie stemt af?"),
    )
    add_issue(room.library, room.clock, room.meeting_id, "Niemand belt", theme=block.theme)
    page.go("Regievoering")
    page.view.pages.show_page(QUESTIONS)
    shown = page.view.pages.current
    assert isinstance(shown, ThemePage)
    assert page.view.pages.head.question.text() == "Wie heeft de regie?"
    assert shown.questions_card.isVisible()
    assert shown.issues_card.isVisible()
    assert not shown.werkvorm_card.isVisible()


def test_notes_open_with_ctrl_m_and_are_stored(page: LivePage) -> None:
    page.go("Regievoering")
    page.press(Qt.Key.Key_M, CTRL)
    notes = page.view.pages.notes
    assert notes.edit.hasFocus()
    QTest.keyClicks(notes.edit, "Vraag door bij mandaat")
    QTest.keyClick(notes.edit, Qt.Key.Key_L, CTRL)
    assert page.line.edit.hasFocus()
    assert page.room.block("Regievoering").notes == "Vraag door bij mandaat"


def test_notes_stay_with_their_block(page: LivePage) -> None:
    page.go("Regievoering")
    page.view.pages.notes.switch()
    QTest.keyClicks(page.view.pages.notes.edit, "Regie")
    page.view.step(1)
    assert page.room.block("Regievoering").notes == "Regie"
    assert page.room.block("Slot").notes == ""
    assert page.view.pages.notes.edit.toPlainText() == ""


def test_attendance_is_kept_without_leaving_the_page(page: LivePage) -> None:
    page.press(Qt.Key.Key_F7)
    panel = page.view.attendance.panel
    assert page.view.attendance.isVisible()
    QTest.keyClick(panel.boxes[page.room.mentor], Qt.Key.Key_Space)
    assert page.view.top.attendance.accessibleName() == "Aanwezig 1 van 2"
    with page.room.library.read() as reader:
        stored = reader.find(Attendance, meeting_id=page.room.meeting_id)
    assert [(a.person_id, a.present) for a in stored] == [(page.room.mentor, False)]
    QTest.keyClick(page.view.attendance, Qt.Key.Key_Escape)
    assert page.line.edit.hasFocus()


def test_somebody_walks_in(page: LivePage) -> None:
    page.go("Regievoering")
    page.view.top.attendance.click()
    form = page.view.attendance.panel.walk_in
    QTest.keyClicks(form.function, "Jeugdarts")
    QTest.keyClick(form.function, Qt.Key.Key_Return)
    QTest.keyClicks(form.organisation, "JGZ")
    form.mandate.click()
    QTest.keyClick(form.organisation, Qt.Key.Key_Return)
    person = page.room.people()[-1]
    assert (person.function, person.mandate) == ("Jeugdarts", True)
    assert page.view.top.attendance.accessibleName() == "Aanwezig 3 van 3"
    assert form.function.text() == ""
    page.type("Belt @jgz ")
    assert "JGZ" in page.line.preview.chips


def test_a_walk_in_without_organisation_is_refused_in_words(page: LivePage) -> None:
    page.view.top.attendance.click()
    form = page.view.attendance.panel.walk_in
    form.function.setText("Jeugdarts")
    form.add.click()
    assert "organisatie" in page.toast
    assert form.function.text() == "Jeugdarts"


def test_everyone_at_once(page: LivePage) -> None:
    page.view.top.attendance.click()
    panel = page.view.attendance.panel
    for box in panel.boxes.values():
        box.click()
    assert page.view.top.attendance.accessibleName() == "Aanwezig 0 van 2"
    panel.everyone.click()
    assert page.view.top.attendance.accessibleName() == "Aanwezig 2 van 2"


def test_esc_leaves_the_line_and_ctrl_l_comes_back(page: LivePage) -> None:
    page.go("Regievoering")
    page.type("Half")
    page.press(Qt.Key.Key_Escape)
    assert not page.line.edit.hasFocus()
    QTest.keyClick(page.view.pages, Qt.Key.Key_L, CTRL)
    assert page.line.edit.hasFocus()
    assert page.line.line == "Half"


def test_letters_in_the_line_are_text_and_nothing_else(page: LivePage) -> None:
    page.type("eubomi1234")
    assert page.line.line == "eubomi1234"
    assert shown_title(page) == "Opening"


def test_without_a_meeting_it_says_what_to_do(page: LivePage, qtbot: QtBot) -> None:
    page.context.open_meeting(None)
    assert page.view.no_meeting.isVisible()
    with qtbot.waitSignal(page.context.view_requested) as asked:
        page.view.no_meeting.prepare.click()
    assert asked.args == ["voorbereiden"]


def test_a_vastgestelde_meeting_can_be_walked_through(page: LivePage) -> None:
    page.room.freeze()
    page.view.open_meeting()
    page.view.step(1)
    assert shown_title(page) == "Regievoering"
    assert all(block.started_at is None for block in page.room.blocks())
    assert not page.view.top.pause.isEnabled()


def test_the_closing_counts_and_leads_on(page: LivePage, qtbot: QtBot) -> None:
    page.go("Slot")
    page.enter("Belt de school @leerplicht >vr")
    page.enter("b: Elke school één loket")
    page.enter("Zonder iets")
    closing = page.view.pages.current
    assert isinstance(closing, ClosingPage)
    assert ("2", "afspraken") in closing.rows
    assert ("1", "besluit") in closing.rows
    assert ("1", "zonder eigenaar") in closing.rows
    with qtbot.waitSignal(page.context.view_requested) as asked:
        closing.finish.click()
    assert asked.args == ["afronden"]


def test_it_fits_a_small_screen(room: Room, theme: Look, tmp_path: Path) -> None:
    page = a_live_page(room, theme, tmp_path, height=720)
    assert (page.window.width(), page.window.height()) == (1280, 720)
    assert not page.view.pages.head.caption.isVisible()
    assert page.view.column.width() == 284
    for title in ("Opening", "Regievoering", "Slot"):
        page.go(title)
        assert page.view.minimumSizeHint().width() <= 1024
        assert page.view.minimumSizeHint().height() <= 640
    page.close()
