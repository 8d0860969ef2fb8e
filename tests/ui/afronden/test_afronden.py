# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Afronden: one table to sharpen, vaststellen with versions, documents that can be opened."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from facilitator.domain.meeting import FrozenVersion
from facilitator.domain.words import MeetingState, Status
from facilitator.errors import StorageError
from facilitator.exports import documents
from facilitator.services.meetings import open_check_in
from tests.builders.entities import a_meeting
from tests.builders.rooms import DAY, TEMPLATE, Room
from tests.builders.rooms_filled import a_filled_room
from tests.builders.windows import a_context, show
from ui.context import AppContext
from ui.dialogs.ask_text import AskText
from ui.dialogs.confirm import Confirm
from ui.instruments.desk import InstrumentDesk
from ui.models.outcome_model import OutcomeColumn, OutcomeModel
from ui.theme import Theme
from ui.views.afronden.check_in_card import CheckInCard
from ui.views.afronden.export_card import ExportCard
from ui.views.afronden.freeze_bar import FreezeBar
from ui.views.afronden.outcome_delegate import row_height
from ui.views.afronden.outcome_table import OutcomeTable
from ui.views.afronden.view import AfrondenView
from ui.widgets.button import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.tag import Tag

LINES = (
    "Belt de school @leerplicht >vr",
    "Zo snel mogelijk iets regelen @school",
    "b: Eén definitie voor iedereen",
)


class Page:
    """The view in a window, on a room in which three lines were captured."""

    def __init__(self, room: Room, context: AppContext, window: QMainWindow) -> None:
        self.room = room
        self.context = context
        self.window = window
        self.view = AfrondenView(context)
        show(window, self.view)

    @property
    def table(self) -> OutcomeTable:
        return self.view.findChildren(OutcomeTable)[0]

    @property
    def card(self) -> ExportCard:
        return self.view.findChildren(ExportCard)[0]

    @property
    def bar(self) -> FreezeBar:
        return self.view.findChildren(FreezeBar)[0]

    def texts(self) -> list[str]:
        return [row.item.agreement.text for row in self.table.outcomes.shown]

    def confirm(self) -> None:
        dialog = self.view.findChildren(Confirm)[-1]
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    def freeze(self) -> None:
        self.bar.freeze_requested.emit()
        self.confirm()


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    for line in LINES:
        room.capture(line)
    window = QMainWindow()
    context = a_context(room.library, room.clock, theme, window, tmp_path)
    context.settings.set("export_folder", str(tmp_path))
    context.open_region(room.region_id, room.meeting_id)
    made = Page(room, context, window)
    yield made
    context.tasks.shut_down()
    context.toasts.dismiss()
    window.close()
    window.deleteLater()


def test_everything_captured_stands_in_one_table(page: Page) -> None:
    assert page.texts() == [
        "Belt de school",
        "Zo snel mogelijk iets regelen",
        "Eén definitie voor iedereen",
    ]
    codes = [{hint.code for hint in row.hints} for row in page.table.outcomes.shown]
    assert codes == [set(), {"geen-datum", "vage-formulering"}, set()]


def test_a_header_sorts_and_what_has_no_date_stays_last(page: Page) -> None:
    page.table.sortByColumn(OutcomeColumn.DEADLINE, Qt.SortOrder.AscendingOrder)
    assert page.texts()[0] == "Belt de school"
    page.table.sortByColumn(OutcomeColumn.TEXT, Qt.SortOrder.DescendingOrder)
    assert page.texts()[0] == "Zo snel mogelijk iets regelen"


def test_a_word_filters_and_only_vague_leaves_what_can_be_sharper(page: Page, qtbot: QtBot) -> None:
    QTest.keyClicks(page.view.findChildren(QLineEdit)[0], "leerplicht")
    qtbot.waitUntil(lambda: page.texts() == ["Belt de school"])


def test_f2_edits_in_place_with_the_capture_line(page: Page) -> None:
    page.table.selectRow(1)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    editor = page.table.editor
    assert editor.isVisible()
    assert editor.line.startswith("Zo snel mogelijk iets regelen @")
    editor.edit.set_line("Regelt vervoer @school >15-1")
    QTest.keyClick(editor.edit, Qt.Key.Key_Return)
    assert not editor.isVisible()
    assert page.texts()[1] == "Regelt vervoer"
    assert page.room.agreements()[1].deadline == date(2027, 1, 15)


def test_the_row_that_is_edited_makes_room_and_every_chip_can_be_read(page: Page) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    editor = page.table.editor
    editor.edit.set_line("Regelt vervoer voor elke leerling @school >15-1 #mandaat #preventie !")
    row = page.table.currentIndex()
    assert page.table.visualRect(row).height() == editor.height()
    tags = [tag for tag in editor.preview.findChildren(Tag) if tag.isVisible()]
    assert len(tags) >= 5
    assert all(tag.width() >= tag.sizeHint().width() for tag in tags)
    assert all(editor.rect().contains(tag.mapTo(editor, tag.rect().bottomRight())) for tag in tags)
    QTest.keyClick(editor.edit, Qt.Key.Key_Escape)
    assert page.table.visualRect(row).height() < editor.height()


def test_a_row_is_high_enough_for_all_of_a_line_that_fits_three(page: Page) -> None:
    page.room.capture("Maakt met leerplicht en JGZ één afsprakenkaart verzuim voor alle scholen")
    page.view.refresh()
    row = page.table.outcomes.shown[-1]
    assert row_height(row, 220) > row_height(row, 340) > row_height(row, 2000)


def test_enter_without_typing_changes_nothing(page: Page) -> None:
    before = page.room.agreements()
    for row in range(3):
        page.table.selectRow(row)
        QTest.keyClick(page.table, Qt.Key.Key_F2)
        QTest.keyClick(page.table.editor.edit, Qt.Key.Key_Return)
    assert page.room.agreements() == before


def test_escape_leaves_the_item_as_it_was(page: Page) -> None:
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    QTest.keyClicks(page.table.editor.edit, "iets anders")
    QTest.keyClick(page.table.editor.edit, Qt.Key.Key_Escape)
    assert page.texts()[0] == "Belt de school"
    assert page.table.hasFocus()


def test_del_lets_an_item_lapse_after_asking_and_brings_it_back(page: Page) -> None:
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    page.confirm()
    assert page.room.agreements()[0].status is Status.VERVALLEN
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.room.agreements()[0].status is Status.OPEN


def test_vaststellen_stores_version_1_and_closes_the_table(page: Page) -> None:
    page.freeze()
    assert page.room.meeting().state is MeetingState.VASTGESTELD
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    assert not page.table.editor.isVisible()


def test_reopening_asks_for_a_reason_and_leads_to_version_2(page: Page) -> None:
    page.freeze()
    page.bar.reopen_requested.emit()
    dialog = page.view.findChildren(AskText)[-1]
    dialog.field.setPlainText("De datum van de tafel klopte niet")
    dialog.answered.emit(dialog.field.toPlainText())
    dialog.accept()
    page.freeze()
    with page.room.library.read() as reader:
        versions = reader.find(FrozenVersion, meeting_id=page.room.meeting_id)
    assert [(v.number, v.reason) for v in versions] == [
        (1, ""),
        (2, "De datum van de tafel klopte niet"),
    ]


def test_the_documents_are_made_and_can_be_opened(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.card.exported, timeout=30_000):
        page.view.export()
    names = sorted(path.name for path in tmp_path.glob("2026-10-07_*"))
    assert names == [
        "2026-10-07_Actielijst_Regio-Voorbeeld_concept.ics",
        "2026-10-07_Actielijst_Regio-Voorbeeld_concept.pdf",
        "2026-10-07_Actielijst_Regio-Voorbeeld_concept.pptx",
        "2026-10-07_Actielijst_Regio-Voorbeeld_concept.xlsx",
        "2026-10-07_Impulsagenda_Regio-Voorbeeld_concept.pdf",
        "2026-10-07_Impulsagenda_Regio-Voorbeeld_concept.pptx",
    ]


def test_after_an_export_from_the_button_enter_opens_the_first_document(
    page: Page, qtbot: QtBot
) -> None:
    page.window.activateWindow()
    page.card.focus_button()
    with qtbot.waitSignal(page.card.exported, timeout=30_000):
        page.view.export()
    focused = QApplication.focusWidget()
    assert isinstance(focused, Button)
    assert focused.accessibleName() == "Actielijst, PDF openen"


def test_the_check_in_stays_in_sight_on_a_small_screen(page: Page, qtbot: QtBot) -> None:
    page.window.resize(1072, 720)
    with qtbot.waitSignal(page.card.exported, timeout=30_000):
        page.view.export()
    card = page.view.findChildren(CheckInCard)[0]
    qtbot.waitUntil(lambda: card.visibleRegion().boundingRect() == card.rect())


def test_version_1_can_still_be_exported_when_the_meeting_was_reopened(
    page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    page.freeze()
    with qtbot.waitSignal(page.card.exported, timeout=30_000):
        page.view.export()
    first = (tmp_path / "2026-10-07_Actielijst_Regio-Voorbeeld_v1.pdf").read_bytes()
    page.room.clock.advance(timedelta(days=30))
    page.bar.reopen_requested.emit()
    dialog = page.view.findChildren(AskText)[-1]
    dialog.answered.emit("Nieuwe afspraak")
    dialog.accept()
    page.room.capture("Komt later @school >1 maart")
    page.view.refresh()
    choice = page.bar.findChildren(type(page.bar._versions))[0]
    choice.select_data(1)
    with qtbot.waitSignal(page.card.exported, timeout=30_000):
        page.view.export()
    assert (tmp_path / "2026-10-07_Actielijst_Regio-Voorbeeld_v1.pdf").read_bytes() == first


def test_a_failing_export_says_why_and_offers_to_try_again(
    page: Page, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageError("Bewaren lukt niet: de schijf is vol.")

    monkeypatch.setattr(documents, "write_file", full)
    page.view.export()
    qtbot.waitUntil(lambda: page.context.toasts.current is not None, timeout=30_000)
    toast = page.context.toasts.current
    assert toast is not None
    assert "de schijf is vol" in toast.accessibleName()


def test_a_check_in_is_planned_after_the_meeting(page: Page) -> None:
    card = page.view.findChildren(CheckInCard)[0]
    card.planned.emit(DAY + timedelta(days=182))
    assert page.room.meeting().check_in == DAY + timedelta(days=182)


def test_a_check_in_after_a_meeting_on_saturday_is_on_a_monday(theme: Theme) -> None:
    card = CheckInCard()
    card.show_meeting(a_meeting(day=date(2026, 10, 10)), locked=False)
    planned: list[date] = []
    card.planned.connect(planned.append)
    for button in card._presets:
        button.click()
    card._set.click()
    assert [day.weekday() for day in planned] == [0, 0, 0, 0]
    assert planned[0] == date(2026, 12, 7)
    card.deleteLater()


def test_undo_brings_back_what_lapsed(page: Page) -> None:
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    page.confirm()
    page.context.undo()
    assert page.room.agreements()[0].status is Status.OPEN


def test_the_model_behaves(page: Page) -> None:
    model = OutcomeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(page.table.outcomes.rows)
    model.sort(OutcomeColumn.OWNER, Qt.SortOrder.DescendingOrder)
    assert model.rowCount() == 3


def test_a_meeting_that_undo_took_away_is_no_longer_shown(page: Page) -> None:
    for _ in LINES:
        page.context.undo()
    page.context.undo()
    assert page.context.meeting_id is None


def test_undo_goes_on_beyond_the_check_in_that_was_open_here(page: Page, qtbot: QtBot) -> None:
    """What the instruments show is read a moment later: the check-in is gone by then."""
    room = page.room
    room.freeze()
    room.clock.advance(timedelta(days=90))
    added = open_check_in(room.library, room.clock, room.region_id, TEMPLATE, room.clock.today())
    page.context.open_meeting(added.id)
    for _ in range(2 + len(LINES)):
        page.context.undo()
    desk = page.view.findChildren(InstrumentDesk)[0]
    qtbot.waitUntil(lambda: not desk._later.isActive())
    toast = page.context.toasts.current
    assert toast is not None
    assert toast.accessibleName().startswith("Ongedaan gemaakt")


def test_without_a_meeting_the_page_says_where_to_begin(
    room: Room, theme: Theme, tmp_path: Path
) -> None:
    window = QMainWindow()
    context = a_context(room.library, room.clock, theme, window, tmp_path)
    view = AfrondenView(context)
    show(window, view)
    assert not view.findChildren(OutcomeTable)[0].isVisible()
    window.close()
    window.deleteLater()


def test_the_card_is_offered_once_the_region_filled_something_in(page: Page) -> None:
    boxes = {box.text(): box for box in page.card.findChildren(CheckBox)}
    button = next(b for b in page.card.findChildren(Button) if b.text().startswith("Exporteer"))
    before = button.text()
    assert not boxes["Afsprakenkaart"].isEnabled()
    a_filled_room(page.room)
    page.view.refresh()
    assert boxes["Afsprakenkaart"].isEnabled()
    assert int(button.text().split()[1]) == int(before.split()[1]) + 2


def test_each_organisation_gets_a_list_of_its_own_on_request(
    page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    page.context.settings.set("export_folder", str(tmp_path))
    page.card._whom.setCurrentIndex(1)
    assert page.card._button.text() == "Exporteer 8 bestanden"
    page.card.start()
    qtbot.waitUntil(lambda: page.card._done.has_files, timeout=30_000)
    names = sorted(path.name for path in tmp_path.glob("2026-10-07_Actielijst_*.pdf"))
    assert names == [
        "2026-10-07_Actielijst_Regio-Voorbeeld_Leerplicht_concept.pdf",
        "2026-10-07_Actielijst_Regio-Voorbeeld_School_concept.pdf",
    ]
