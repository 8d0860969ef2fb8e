# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check-in in its window: one key a status, nothing doubles, what must be said is asked."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from facilitator.domain.words import Status
from tests.builders.check_ins import LINES, Page, a_page
from tests.builders.rooms import Room
from ui.theme import Theme
from ui.views.opvolging.changes_dialog import ChangesDialog
from ui.views.opvolging.check_in_delegate import segments


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    with a_page(room, theme, tmp_path) as made:
        yield made


def test_without_a_check_in_the_page_offers_to_begin_one(page: Page) -> None:
    assert page.view.choose.isVisible()
    page.begin()
    assert page.table.hasFocus()
    assert page.view.head.picker.accessibleName().startswith("Check-in 1, ")


def test_beginning_twice_on_one_day_opens_the_same_check_in(page: Page) -> None:
    page.begin()
    first = page.context.meeting_id
    page.context.open_meeting(page.room.meeting_id)
    page.begin()
    assert page.context.meeting_id == first


def test_what_needs_the_room_comes_first(page: Page) -> None:
    page.begin()
    assert page.headings() == ["Eerst bespreken", "School"]
    assert page.current == 1


def test_the_rest_is_grouped_by_theme_on_request(page: Page) -> None:
    page.begin()
    page.view.head.grouping.setFocus()
    QTest.keyClick(page.view.head.grouping, Qt.Key.Key_2)
    assert page.headings() == ["Eerst bespreken", "Regievoering"]


def test_each_digit_is_a_status_and_is_stored_at_once(page: Page) -> None:
    page.begin()
    for key, status in (
        (Qt.Key.Key_2, Status.BEZIG),
        (Qt.Key.Key_3, Status.KLAAR),
        (Qt.Key.Key_6, Status.DOORGELEID),
        (Qt.Key.Key_1, Status.OPEN),
    ):
        page.go(1)
        page.press(key)
        assert page.agreement(1).status is status
    assert len(page.entries()) == 1


def test_two_keys_an_action_walk_through_the_whole_list(page: Page) -> None:
    page.begin()
    page.go(1)
    for _ in LINES:
        page.press(Qt.Key.Key_3)
        page.press(Qt.Key.Key_Down)
    assert [page.agreement(n).status for n in range(1, 5)] == [Status.KLAAR] * 4


def test_blocked_asks_why_and_who_before_it_is_stored(page: Page) -> None:
    page.begin()
    page.go(1)
    page.press(Qt.Key.Key_4)
    editor = page.table.editor
    assert editor.reason.hasFocus()
    assert page.agreement(1).status is Status.OPEN
    QTest.keyClicks(editor.reason, "wacht op het college")
    QTest.keyClick(editor.reason, Qt.Key.Key_Return)
    assert "wie" in editor.problem.text()
    QTest.keyClicks(editor.unblocker, "Afdelingshoofd jeugd")
    QTest.keyClick(editor.unblocker, Qt.Key.Key_Return)
    stored = page.agreement(1)
    assert (stored.status, stored.unblocker) == (Status.GEBLOKKEERD, "Afdelingshoofd jeugd")
    assert not editor.isVisible()
    assert page.current != 1


def test_a_note_and_a_new_deadline_are_stored_with_ctrl_enter(page: Page) -> None:
    page.begin()
    page.go(2)
    page.press(Qt.Key.Key_D)
    editor = page.table.editor
    assert editor.deadline.hasFocus()
    QTest.keyClicks(editor.deadline, "1 juli")
    QTest.keyClicks(editor.note, "half af")
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(editor.note, Qt.Key.Key_Return, control)
    assert page.agreement(2).deadline == date(2027, 7, 1)
    entry = page.entries()[0]
    assert (entry.note, entry.deadline_before) == ("half af", date(2027, 6, 1))


def test_plus_two_weeks_counts_from_the_date_that_stands(page: Page) -> None:
    page.begin()
    page.go(2)
    page.press(Qt.Key.Key_D)
    page.table.editor.weeks.click()
    assert page.table.editor.deadline.text() == "15 juni 2027"
    page.table.editor.month.click()
    assert page.table.editor.deadline.text() == "1 juli 2027"
    page.press(Qt.Key.Key_Escape)


def test_a_date_that_does_not_read_is_said_in_the_row(page: Page) -> None:
    page.begin()
    page.go(2)
    page.press(Qt.Key.Key_D)
    QTest.keyClicks(page.table.editor.deadline, "ooit")
    QTest.keyClick(page.table.editor.deadline, Qt.Key.Key_Return)
    assert "ooit" in page.table.editor.problem.text()
    assert page.agreement(2).deadline == date(2027, 6, 1)
    assert page.entries() == []


def test_what_was_typed_waits_when_the_fields_are_closed(page: Page) -> None:
    page.begin()
    page.go(2)
    page.press(Qt.Key.Key_N)
    QTest.keyClicks(page.table.editor.note, "half af")
    QTest.keyClick(page.table.editor.note, Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    page.press(Qt.Key.Key_N)
    assert page.table.editor.note.toPlainText() == "half af"


def test_ctrl_enter_in_the_list_says_it_goes_on(page: Page) -> None:
    page.begin()
    page.go(1)
    page.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [entry.status for entry in page.entries()] == [Status.OPEN]
    assert page.current == 3


def test_a_click_on_a_status_chooses_it(page: Page) -> None:
    page.begin()
    rect = page.table.visualRect(page.table.rows.place_of(page.agreement(1).id))
    spot = segments(rect.toRectF())[2].center().toPoint()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    assert page.agreement(1).status is Status.KLAAR


def test_undo_takes_an_answer_back(page: Page) -> None:
    page.begin()
    page.go(1)
    page.press(Qt.Key.Key_3)
    page.context.undo()
    assert page.agreement(1).status is Status.OPEN
    assert page.entries() == []


def test_a_new_line_belongs_to_the_check_in(page: Page) -> None:
    page.begin()
    page.view.line.focus_line()
    QTest.keyClicks(page.view.line.edit, "Belt ook het mbo @school")
    QTest.keyClick(page.view.line.edit, Qt.Key.Key_Return)
    new = page.agreement(5)
    assert new.meeting_id == page.context.meeting_id
    assert page.headings()[-1] == "Nieuw in deze check-in"
    page.go(5)
    page.press(Qt.Key.Key_3)
    assert page.agreement(5).status is Status.OPEN
    assert page.entries() == []


def test_a_vastgestelde_check_in_is_only_looked_at(page: Page) -> None:
    page.begin()
    page.freeze()
    page.go(1)
    page.press(Qt.Key.Key_3)
    assert page.agreement(1).status is Status.OPEN
    assert not page.view.line.isVisible()


def test_progress_tells_what_changed_since_the_last_version(page: Page) -> None:
    page.begin()
    page.go(1)
    page.press(Qt.Key.Key_3)
    page.view.strip.changes.click()
    dialog = page.view.findChildren(ChangesDialog)[0]
    assert dialog.isVisible()
    assert page.view.strip.changes.text() == "1 veranderd"
    dialog.accept()
