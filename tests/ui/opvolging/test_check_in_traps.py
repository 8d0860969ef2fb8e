# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a check-in could lose, mix up or hide what the room said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QPlainTextEdit

from facilitator.domain.words import MeetingKind, Status
from facilitator.services.meetings import add_meeting
from facilitator.services.opvolging import Answer, store_answers
from facilitator.services.regions import add_region
from tests.builders.check_ins import LATER, Page, a_page
from tests.builders.rooms import TEMPLATE, Room
from tests.builders.windows import a_context, show
from ui.context import AppContext
from ui.theme import Theme
from ui.views.opvolging.check_in_delegate import segments
from ui.views.opvolging.check_in_table import CheckInTable
from ui.views.opvolging.view import OpvolgingView

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    with a_page(room, theme, tmp_path) as made:
        made.begin()
        yield made


def spot(table: CheckInTable, number: int, page: Page, status: int) -> QPoint:
    place = table.rows.place_of(page.agreement(number).id)
    return segments(table.visualRect(place).toRectF())[status].center().toPoint()


def type_note(page: Page, number: int, words: str) -> None:
    page.go(number)
    page.press(Qt.Key.Key_N)
    QTest.keyClicks(page.table.editor.note, words)


def tell(page: Page, number: int, note: str) -> None:
    """Somebody else, or a list, says something about an afspraak."""
    answer = Answer(agreement_id=page.agreement(number).id, note=note)
    room = page.room
    changes = store_answers(
        room.library, room.clock, room.region_id, [answer], meeting_id=page.check_in
    )
    page.context.publish(changes)


def test_a_click_below_open_fields_is_for_the_row_under_the_pointer(page: Page) -> None:
    page.go(1)
    page.press(Qt.Key.Key_N)
    QTest.qWait(0)
    at = spot(page.table, 4, page, 2)
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.agreement(4).status is Status.KLAAR
    assert [entry.agreement_id for entry in page.entries()] == [page.agreement(4).id]


def test_only_the_left_button_chooses(page: Page) -> None:
    at = spot(page.table, 1, page, 2)
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert page.entries() == []


def test_clicking_twice_on_a_status_does_not_open_the_fields(page: Page) -> None:
    at = spot(page.table, 1, page, 1)
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not page.table.editor.isVisible()


def test_a_key_of_a_command_is_no_status(page: Page) -> None:
    page.go(1)
    page.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert page.entries() == []


def test_a_note_for_one_check_in_never_ends_up_in_another(page: Page) -> None:
    type_note(page, 1, "voor de eerste")
    room = page.room
    room.clock.advance(timedelta(hours=1))
    other = add_meeting(
        room.library, room.clock, room.region_id, TEMPLATE, LATER, kind=MeetingKind.CHECK_IN
    )
    first = page.check_in
    page.context.open_meeting(other.id)
    assert not page.table.editor.isVisible()
    page.go(1)
    page.press(Qt.Key.Key_N)
    assert page.table.editor.note.toPlainText() == ""
    page.context.open_meeting(first)
    page.go(1)
    page.press(Qt.Key.Key_N)
    assert page.table.editor.note.toPlainText() == "voor de eerste"


def test_a_half_typed_line_is_kept_when_another_region_is_opened(page: Page) -> None:
    page.view.line.focus_line()
    QTest.keyClicks(page.view.line.edit, "Belt het mbo")
    other = add_region(page.room.library, page.room.clock, "Regio Twee")
    check_in = page.check_in
    page.context.open_region(other.id)
    assert page.view.choose.isVisible()
    page.context.open_region(page.room.region_id, check_in)
    assert page.view.line.line == "Belt het mbo"


def test_another_region_shows_nothing_of_this_one(page: Page) -> None:
    type_note(page, 1, "half af")
    other = add_region(page.room.library, page.room.clock, "Regio Twee")
    page.context.open_region(other.id)
    assert page.view.choose.isVisible()
    assert not page.view.choose.begin.isVisible()
    assert page.entries() == []


def test_half_a_note_is_there_again_after_a_kill(page: Page, theme: Theme, tmp_path: Path) -> None:
    type_note(page, 2, "half af")
    page.view.waiting.keeper.flush()
    window = QMainWindow()
    context: AppContext = a_context(page.room.library, page.room.clock, theme, window, tmp_path)
    context.open_region(page.room.region_id, page.check_in)
    view = OpvolgingView(context)
    show(window, view)
    place = view.table.rows.place_of(page.agreement(2).id)
    assert "nog niet bewaard" in place.data(Qt.ItemDataRole.AccessibleTextRole)
    view.table.setCurrentIndex(place)
    QTest.keyClick(view.table, Qt.Key.Key_N)
    assert view.table.editor.note.toPlainText() == "half af"
    window.close()
    window.deleteLater()


def test_a_draft_nobody_can_read_does_not_keep_the_page_from_opening(page: Page) -> None:
    page.room.library.save_draft(f"opvolging:{page.check_in}", '{"x": ["open"]}')
    page.view.waiting.open(None)
    page.view.waiting.open(page.check_in)
    assert page.view.waiting.count == 0


def test_looking_at_the_fields_leaves_nothing_waiting(page: Page) -> None:
    page.go(1)
    page.press(Qt.Key.Key_N)
    QTest.keyClick(page.table.editor.note, Qt.Key.Key_Escape)
    assert page.view.waiting.count == 0
    tell(page, 1, "van iemand anders")
    page.press(Qt.Key.Key_N)
    assert page.table.editor.note.toPlainText() == "van iemand anders"


def test_a_status_chosen_later_is_not_undone_by_an_older_note(page: Page) -> None:
    page.go(1)
    page.press(Qt.Key.Key_4)
    QTest.keyClicks(page.table.editor.reason, "wacht")
    QTest.keyClick(page.table.editor.reason, Qt.Key.Key_Escape)
    page.press(Qt.Key.Key_3)
    page.press(Qt.Key.Key_N)
    QTest.keyClicks(page.table.editor.note, "toch gedaan")
    QTest.keyClick(page.table.editor.note, Qt.Key.Key_Return, CONTROL)
    assert page.agreement(1).status is Status.KLAAR
    assert page.entries()[0].note == "toch gedaan"


def test_a_status_clicked_beside_a_typed_note_waits_for_it(page: Page) -> None:
    type_note(page, 1, "half af")
    QTest.qWait(0)
    at = spot(page.table, 1, page, 2)
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.table.editor.isVisible()
    QTest.keyClick(page.table.editor.note, Qt.Key.Key_Return, CONTROL)
    assert page.agreement(1).status is Status.KLAAR
    assert page.entries()[0].note == "half af"


def test_ctrl_enter_in_the_list_first_shows_what_was_typed(page: Page) -> None:
    type_note(page, 1, "half af")
    QTest.keyClick(page.table.editor.note, Qt.Key.Key_Escape)
    page.press(Qt.Key.Key_Return, CONTROL)
    assert page.table.editor.isVisible()
    assert page.entries() == []


def test_a_captured_line_leaves_open_fields_open(page: Page) -> None:
    type_note(page, 1, "half af")
    line = page.view.line
    line.focus_line()
    QTest.keyClicks(line.edit, "Belt het mbo @school")
    QTest.keyClick(line.edit, Qt.Key.Key_Return)
    assert page.headings()[-1] == "Nieuw in deze check-in"
    assert page.table.editor.isVisible()
    assert page.table.editor.note.toPlainText() == "half af"
    assert line.edit.hasFocus()


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1 juni", date(2027, 6, 1)),
        (">15-6", date(2027, 6, 15)),
        ("vr", date(2027, 4, 9)),
        ("over 2 weken", LATER + timedelta(days=14)),
        ("morgen", LATER + timedelta(days=1)),
        ("2027-07-01", date(2027, 7, 1)),
    ],
)
def test_a_deadline_is_typed_as_in_the_capture_line(page: Page, typed: str, day: date) -> None:
    page.go(1)
    page.press(Qt.Key.Key_D)
    QTest.keyClicks(page.table.editor.deadline, typed)
    QTest.keyClick(page.table.editor.deadline, Qt.Key.Key_Return)
    assert page.agreement(1).deadline == day


def test_a_day_that_is_past_is_said(page: Page) -> None:
    page.go(1)
    page.press(Qt.Key.Key_D)
    QTest.keyClicks(page.table.editor.deadline, "1-1-2027")
    assert "al voorbij" in page.table.editor.reading.text()
    QTest.keyClick(page.table.editor.deadline, Qt.Key.Key_Escape)


def test_not_to_be_discussed_can_be_taken_back(page: Page) -> None:
    page.go(2)
    page.press(Qt.Key.Key_N)
    QTest.keyClicks(page.table.editor.not_before, "1 juni")
    QTest.keyClick(page.table.editor.not_before, Qt.Key.Key_Return)
    assert page.agreement(2).not_before == date(2027, 6, 1)
    page.go(2)
    page.press(Qt.Key.Key_N)
    field = page.table.editor.not_before
    assert field.text() == "1 juni 2027"
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.agreement(2).not_before is None


def test_enter_on_a_button_presses_it(page: Page) -> None:
    page.go(2)
    page.press(Qt.Key.Key_D)
    QTest.keyClick(page.table.editor.weeks, Qt.Key.Key_Return)
    assert page.table.editor.deadline.text() == "15 juni 2027"
    assert page.entries() == []
    QTest.keyClick(page.table.editor.deadline, Qt.Key.Key_Escape)


@pytest.mark.parametrize("field", ["note", "reason", "unblocker"])
def test_what_could_lead_to_a_pupil_is_warned_for(page: Page, field: str) -> None:
    page.go(1)
    page.press(Qt.Key.Key_4)
    editor = page.table.editor
    low = editor.height()
    given = getattr(editor, field)
    words = "geboren op 1-2-2012"
    given.setPlainText(words) if isinstance(given, QPlainTextEdit) else given.setText(words)
    QTest.qWait(0)
    assert "geboortedatum" in editor.privacy.text()
    assert editor.privacy.isVisible()
    assert editor.height() > low


def test_what_was_said_before_stands_under_the_fields(page: Page) -> None:
    tell(page, 1, "gebeld, geen gehoor")
    room = page.room
    room.clock.advance(timedelta(days=60))
    later = add_meeting(
        room.library,
        room.clock,
        room.region_id,
        TEMPLATE,
        room.clock.today(),
        kind=MeetingKind.CHECK_IN,
    )
    page.context.open_meeting(later.id)
    page.go(1)
    page.press(Qt.Key.Key_Return)
    said = page.table.editor.said
    assert said.isVisible()
    assert said.text.toPlainText() == "5 april 2027, Check-in 1: Open; gebeld, geen gehoor"


def test_a_vastgestelde_check_in_shows_what_was_said_and_no_fields(page: Page) -> None:
    tell(page, 1, "gebeld")
    page.freeze()
    page.go(1)
    page.press(Qt.Key.Key_Return)
    editor = page.table.editor
    assert editor.said.text.toPlainText() == "In deze check-in: Open; gebeld"
    assert editor.said.text.hasFocus()
    assert not editor.note.isVisible()
    QTest.keyClick(editor.said.text, Qt.Key.Key_Return, CONTROL)
    QTest.keyClick(editor.said.text, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert len(page.entries()) == 1


def test_long_texts_stay_within_their_row(page: Page) -> None:
    agreement = page.agreement(1)
    long = replace(agreement, text="Lange regel\n" * 5000)
    row = page.table.rows.row_at(page.table.rows.place_of(agreement.id))
    assert row is not None
    shown = page.table.visualRect(page.table.rows.place_of(agreement.id))
    page.table.rows._entries[1] = replace(row, agreement=long, owner="Partner " * 500)
    assert not page.table.grab(shown).isNull()


def test_a_check_in_without_anything_to_follow_says_so(page: Page) -> None:
    room = page.room
    other = add_region(room.library, room.clock, "Regio Twee")
    meeting = add_meeting(
        room.library, room.clock, other.id, TEMPLATE, LATER, kind=MeetingKind.CHECK_IN
    )
    page.context.open_region(other.id, meeting.id)
    assert page.view.nothing.isVisible()
    page.view.setFocus()
    assert page.view.line.edit.hasFocus()
    QTest.keyClicks(page.view.line.edit, "Belt het mbo")
    QTest.keyClick(page.view.line.edit, Qt.Key.Key_Return)
    assert not page.view.nothing.isVisible()
    assert page.table.isVisible()


def test_keys_in_a_row_are_all_stored_before_the_list_is_read_again(page: Page) -> None:
    for number, key in ((1, Qt.Key.Key_3), (3, Qt.Key.Key_2), (2, Qt.Key.Key_6)):
        page.go(number)
        page.press(key)
    assert [page.agreement(n).status for n in (1, 2, 3)] == [
        Status.KLAAR,
        Status.DOORGELEID,
        Status.BEZIG,
    ]
    row = page.table.current()
    assert row is not None
    assert row.status is Status.DOORGELEID
    page.window.hide()
    page.window.show()
    rows = page.table.rows
    said = [rows.row_at(rows.place_of(page.agreement(n).id)) for n in (1, 2, 3)]
    assert all(each is not None and each.entry is not None for each in said)
