# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import time

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.agenda import TemplateBlock
from facilitator.domain.meeting import AgendaBlock
from facilitator.domain.words import BlockKind, Theme
from facilitator.services.agenda import add_block, lock_start, schedule_block
from tests.builders.preparing import ALT, Page
from ui.dialogs.confirm import Confirm
from ui.models.agenda_model import AgendaModel, block_mime
from ui.views.voorbereiden.agenda_zones import less_rect, menu_rect, more_rect
from ui.views.voorbereiden.block_dialog import BlockDialog
from ui.views.voorbereiden.name_dialog import NameDialog


@pytest.fixture
def model(page: Page) -> AgendaModel:
    made = page.view.agenda.list.agenda
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def spoken(page: Page, row: int) -> str:
    model = page.view.agenda.list.agenda
    return str(model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole))


def row_rect(page: Page, title: str) -> QRectF:
    agenda = page.view.agenda.list
    row = agenda.agenda.row_of(page.room.block(title).id)
    return QRectF(agenda.visualRect(agenda.agenda.index(row)))


def click(page: Page, where: QRectF) -> None:
    QTest.mouseClick(
        page.view.agenda.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=where.center().toPoint(),
    )


def test_the_agenda_has_the_focus_when_the_page_is_shown(page: Page) -> None:
    assert page.view.agenda.list.hasFocus()
    assert page.titles == ["Opening", "Regievoering", "Slot"]
    assert page.clock_times == ["13.00", "13.10", "13.50"]


def test_alt_down_moves_a_block_and_it_stays_selected(page: Page, model: AgendaModel) -> None:
    page.select("Opening")
    page.press(Qt.Key.Key_Down, ALT)
    assert page.titles == ["Regievoering", "Opening", "Slot"]
    assert page.clock_times == ["13.00", "13.40", "13.50"]
    page.press(Qt.Key.Key_Down, ALT)
    page.press(Qt.Key.Key_Down, ALT)
    assert page.titles == ["Regievoering", "Slot", "Opening"]
    page.press(Qt.Key.Key_Up, ALT)
    assert page.titles == ["Regievoering", "Opening", "Slot"]
    current = page.view.agenda.list.current_block()
    assert current is not None
    assert current.title == "Opening"


def test_moving_skips_blocks_at_hand(page: Page, model: AgendaModel) -> None:
    room = page.room
    changes = schedule_block(
        room.library, room.clock, room.block("Regievoering").id, scheduled=False
    )
    page.context.publish(changes)
    page.select("Opening")
    page.press(Qt.Key.Key_Down, ALT)
    assert page.titles == ["Slot", "Opening"]


def test_plus_and_minus_change_five_minutes_and_times_run_along(page: Page) -> None:
    page.select("Opening")
    page.press(Qt.Key.Key_Plus)
    assert page.room.block("Opening").minutes == 15
    assert page.clock_times == ["13.00", "13.15", "13.55"]
    page.press(Qt.Key.Key_Minus)
    page.press(Qt.Key.Key_Minus)
    page.press(Qt.Key.Key_Minus)
    assert page.room.block("Opening").minutes == 4


def test_undo_takes_minutes_and_moves_back(page: Page) -> None:
    page.select("Opening")
    page.press(Qt.Key.Key_Plus)
    page.press(Qt.Key.Key_Down, ALT)
    page.context.undo()
    assert page.titles == ["Opening", "Regievoering", "Slot"]
    page.context.undo()
    assert page.room.block("Opening").minutes == 10
    page.context.redo()
    assert page.room.block("Opening").minutes == 15


def test_the_stepper_works_with_the_mouse(page: Page) -> None:
    click(page, more_rect(row_rect(page, "Slot")))
    assert page.room.block("Slot").minutes == 15
    click(page, less_rect(row_rect(page, "Slot")))
    assert page.room.block("Slot").minutes == 10


def test_the_menu_opens_with_the_mouse_and_locks_the_time(page: Page) -> None:
    opened: list[str] = []

    def note(block: AgendaBlock, _place: QPoint) -> None:
        opened.append(block.title)

    page.view.agenda.list.menu_asked.disconnect(page.view.agenda._on_menu)
    page.view.agenda.list.menu_asked.connect(note)
    click(page, menu_rect(row_rect(page, "Slot")))
    assert opened == ["Slot"]
    page.choose(page.view.agenda.block_menu(page.room.block("Slot")), "Begintijd vastzetten")
    assert page.room.block("Slot").locked_start == time(13, 50)
    page.choose(page.view.agenda.block_menu(page.room.block("Slot")), "Begintijd laten meelopen")
    assert page.room.block("Slot").locked_start is None


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (time(14, 0), "10 min over vóór 14.00"),
        (time(13, 40), "10 min te kort vóór 13.40"),
        (time(13, 50), ""),
    ],
)
def test_a_gap_before_a_locked_time_is_said_in_words(page: Page, moment: time, words: str) -> None:
    room = page.room
    page.context.publish(lock_start(room.library, room.clock, room.block("Slot").id, moment))
    assert words in spoken(page, 2)
    assert "vaste tijd" in spoken(page, 2)


def test_enter_edits_everything_of_a_block_in_one_step(page: Page) -> None:
    page.select("Slot")
    page.press(Qt.Key.Key_Return)
    dialog = page.dialog(BlockDialog)
    QTest.keyClicks(dialog.title, "Positie kiezen")
    dialog.kind.select_data(Theme.POSITIONERING)
    dialog.minutes.setValue(25)
    dialog.fixed.setChecked(True)
    dialog.question.setText("Wie doet wat?")
    dialog.parts.setPlainText("Wie start?\n\nWie stemt af?")
    QTest.keyClick(dialog.title, Qt.Key.Key_Return)
    block = page.room.block("Positie kiezen")
    assert (block.kind, block.theme, block.minutes) == (BlockKind.THEMA, Theme.POSITIONERING, 25)
    assert block.locked_start == time(13, 50)
    assert block.deelvragen == ("Wie start?", "Wie stemt af?")
    page.context.undo()
    assert page.room.block("Slot").minutes == 10


def test_what_is_missing_is_said_under_the_field(page: Page) -> None:
    page.select("Slot")
    page.press(Qt.Key.Key_F2)
    dialog = page.dialog(BlockDialog)
    dialog.title.clear()
    QTest.keyClick(dialog.title, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.problem() == "Vul een titel voor het blok in."
    dialog.reject()


def test_notes_with_a_birth_date_are_warned_for(page: Page) -> None:
    page.select("Slot")
    page.press(Qt.Key.Key_Return)
    dialog = page.dialog(BlockDialog)
    dialog.notes.setPlainText("geboren 3")
    from ui.views.voorbereiden.privacy_note import PrivacyNote

    note = dialog.findChildren(PrivacyNote)[0]
    assert note.isVisible()
    assert "geboortedatum" in note.text()
    dialog.notes.clear()
    assert not note.isVisible()
    dialog.reject()


def test_delete_removes_and_the_toast_takes_it_back(page: Page) -> None:
    page.select("Opening")
    page.press(Qt.Key.Key_Delete)
    assert page.titles == ["Regievoering", "Slot"]
    assert "verwijderd" in page.toast
    page.context.undo()
    assert page.titles == ["Opening", "Regievoering", "Slot"]


def test_a_block_with_agreements_is_not_removed(page: Page) -> None:
    page.room.capture("Belt de school @leerplicht")
    page.select("Regievoering")
    page.press(Qt.Key.Key_Delete)
    assert "al iets vastgelegd" in page.toast
    assert len(page.titles) == 3


def test_insert_adds_a_block_after_the_selected_one(page: Page) -> None:
    page.select("Opening")
    page.press(Qt.Key.Key_Insert)
    dialog = page.dialog(BlockDialog)
    QTest.keyClicks(dialog.title, "Begrippen")
    QTest.keyClick(dialog.title, Qt.Key.Key_Return)
    assert page.titles == ["Opening", "Begrippen", "Regievoering", "Slot"]
    current = page.view.agenda.list.current_block()
    assert current is not None
    assert current.title == "Begrippen"


def test_a_dropped_block_goes_where_it_was_dropped(page: Page, model: AgendaModel) -> None:
    data = model.mimeData([model.index(2)])
    parent = model.index(-1)
    assert model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, parent)
    assert page.titles == ["Opening", "Slot", "Regievoering"]
    assert model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, parent)
    assert page.titles == ["Opening", "Regievoering", "Slot"]


def test_dropping_between_rows_with_the_mouse_moves_a_block(page: Page) -> None:
    agenda = page.view.agenda.list
    place = QPointF(row_rect(page, "Opening").center().x(), row_rect(page, "Opening").top() + 3)
    move = Qt.DropAction.MoveAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    mime = block_mime(page.room.block("Slot").id)
    enter = QDragEnterEvent(place.toPoint(), move, mime, left, none)
    QApplication.sendEvent(agenda.viewport(), enter)
    assert enter.isAccepted()
    over = QDragMoveEvent(place.toPoint(), move, mime, left, none)
    QApplication.sendEvent(agenda.viewport(), over)
    assert over.isAccepted()
    QApplication.sendEvent(agenda.viewport(), QDropEvent(place, move, mime, left, none))
    assert page.titles == ["Slot", "Opening", "Regievoering"]


def test_tab_goes_from_the_head_through_the_agenda_to_what_is_at_hand(
    page: Page, qtbot: QtBot
) -> None:
    page.choose(page.view.agenda.block_menu(page.room.block("Slot")), "Niet inplannen")
    qtbot.waitUntil(page.view.agenda._spare.chips[0].isVisible)
    page.view.head.start.setFocus()
    seen: list[str] = []
    for _ in range(4):
        QTest.keyClick(page.focused, Qt.Key.Key_Tab)
        seen.append(page.focused.accessibleName())
    assert seen == ["Sjabloon", "Agenda", "Slot, 10 minuten, inplannen", "Blok"]
    QTest.keyClick(page.view.agenda._spare.chips[0], Qt.Key.Key_Return)
    assert page.titles[-1] == "Slot"


def test_something_else_can_not_be_dropped(page: Page, model: AgendaModel) -> None:
    data = block_mime(page.room.meeting_id)
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, model.index(-1))


def test_a_block_at_hand_is_planned_by_click_and_by_dropping(
    page: Page, model: AgendaModel
) -> None:
    page.choose(page.view.agenda.block_menu(page.room.block("Slot")), "Niet inplannen")
    assert page.titles == ["Opening", "Regievoering"]
    slot = page.room.block("Slot").id
    page.view.agenda._spare.chosen.emit(page.room.block("Slot"))
    assert page.titles == ["Opening", "Regievoering", "Slot"]
    page.choose(page.view.agenda.block_menu(page.room.block("Slot")), "Niet inplannen")
    model.dropMimeData(block_mime(slot), Qt.DropAction.MoveAction, 0, 0, model.index(-1))
    assert page.titles == ["Slot", "Opening", "Regievoering"]


def test_an_agenda_made_to_measure_is_kept_as_template_and_used_again(page: Page) -> None:
    page.select("Opening")
    page.press(Qt.Key.Key_Plus)
    menu = page.view.agenda.templates
    menu.fill()
    page.choose(menu, "Bewaar als sjabloon")
    dialog = page.dialog(NameDialog)
    QTest.keyClicks(dialog.name, "Onze middag")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert "Onze middag" in page.toast
    page.press(Qt.Key.Key_Delete)
    menu.fill()
    page.choose(menu, "Onze middag")
    confirm = page.dialog(Confirm)
    assert "aangepast" in confirm.windowTitle() or confirm.isVisible()
    confirm.action.click()
    assert page.titles == ["Opening", "Regievoering", "Slot"]
    assert page.room.block("Opening").minutes == 15
    assert page.view.agenda.template_button.text() == "Sjabloon: Onze middag"


def test_an_agenda_that_is_its_template_is_replaced_without_asking(page: Page) -> None:
    menu = page.view.agenda.templates
    menu.fill()
    page.choose(menu, "Kort")
    page.dialog(Confirm).action.click()  # the room's own template is in no folder
    menu.fill()
    page.choose(menu, "Dagdeel")
    assert page.view.agenda.template_button.text().startswith("Sjabloon: Dagdeel")
    page.context.undo()
    assert page.view.agenda.template_button.text().startswith("Sjabloon: Kort")


def test_a_broken_template_is_listed_with_what_is_wrong(page: Page) -> None:
    from facilitator.paths import agendas_folder

    folder = agendas_folder()
    folder.mkdir(parents=True)
    (folder / "stuk.toml").write_text('naam = "Stuk"\n[[blok]]\ntitel = "x"\nminuten = "veel"\n')
    menu = page.view.agenda.templates
    menu.fill()
    entry = next(a for a in menu.actions() if "stuk.toml" in a.text())
    assert "regel 4" in entry.toolTip()
    entry.trigger()
    assert "regel 4" in page.toast


def test_a_frozen_agenda_is_read_only(page: Page) -> None:
    page.room.freeze()
    page.view.refresh()
    assert "vastgesteld" in page.view.frozen.words.text()
    assert page.view.frozen.isVisible()
    page.select("Opening")
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_Return):
        page.press(key)
    page.press(Qt.Key.Key_Down, ALT)
    click(page, more_rect(row_rect(page, "Opening")))
    assert page.titles == ["Opening", "Regievoering", "Slot"]
    assert page.room.block("Opening").minutes == 10
    assert not page.window.findChildren(BlockDialog)


def test_markup_in_a_title_stays_text(page: Page) -> None:
    room = page.room
    title = "<b>R&D</b> & \U0001f600"
    page.context.publish(
        add_block(room.library, room.clock, room.meeting_id, TemplateBlock(title=title))
    )
    assert page.titles[-1] == title
    assert title in spoken(page, 3)
