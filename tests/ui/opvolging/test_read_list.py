# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list that came back, in the window: shown, chosen, stored in one step, or refused whole."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from facilitator.domain.sheet import SheetColumn
from facilitator.domain.words import Status
from facilitator.exports.choose import current_report
from facilitator.exports.documents import Document, Format, render
from facilitator.services.regions import add_region
from tests.builders.check_ins import Page, a_page
from tests.builders.hostile import OLD_XLS, PASSWORD, bomb, with_macro
from tests.builders.returned import Filled, filled_in
from tests.builders.rooms import DAY, Room
from ui.models.choices_model import ChoiceColumn
from ui.theme import Theme
from ui.views.opvolging.read_list_dialog import ReadListDialog


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    with a_page(room, theme, tmp_path) as made:
        yield made


def a_sheet(page: Page, edit: Callable[[Filled], object], folder: Path) -> Path:
    """The actielijst as it was handed out, filled in and mailed back."""
    with page.room.library.read() as reader:
        report = current_report(reader, page.room.meeting_id, DAY)
    path = folder / "terug.xlsx"
    path.write_bytes(filled_in(render(report, Document.ACTIELIJST, Format.XLSX), edit))
    return path


def toast(page: Page) -> str:
    shown = page.context.toasts.current
    return shown.accessibleName() if shown else ""


def klaar(filled: Filled) -> None:
    filled.put("A-002", SheetColumn.STATUS, "Klaar")


def read_in(page: Page, path: Path, qtbot: QtBot) -> ReadListDialog:
    page.view.lists.read(path, page.context.meeting_id)
    qtbot.waitUntil(lambda: bool(page.view.findChildren(ReadListDialog)), timeout=20_000)
    return page.view.findChildren(ReadListDialog)[0]


def test_a_list_that_came_back_is_shown_and_stored_in_one_step(
    page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    def edit(filled: Filled) -> None:
        filled.put("A-002", SheetColumn.STATUS, "Klaar")
        filled.put("A-002", SheetColumn.NOTE, "hangt in elke teamkamer")

    page.begin()
    dialog = read_in(page, a_sheet(page, edit, tmp_path), qtbot)
    QAbstractItemModelTester(
        dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog
    )
    assert dialog.count.text() == "2 van 2 overnemen"
    dialog.action.click()
    assert page.agreement(2).status is Status.KLAAR
    assert page.entries()[0].note == "hangt in elke teamkamer"
    page.context.undo()
    assert page.agreement(2).status is Status.OPEN
    assert page.entries() == []


def test_where_both_sides_changed_the_user_chooses(
    page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    path = a_sheet(page, lambda f: f.put("A-002", SheetColumn.STATUS, "Klaar"), tmp_path)
    page.begin()
    page.go(2)
    page.press(Qt.Key.Key_2)
    dialog = read_in(page, path, qtbot)
    assert dialog.count.text() == "0 van 1 overnemen"
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Right)
    assert dialog.count.text() == "1 van 1 overnemen"
    QTest.keyClick(dialog.table, Qt.Key.Key_Left)
    assert not dialog.action.isEnabled()
    dialog.reject()
    assert page.agreement(2).status is Status.BEZIG


def test_what_cannot_be_read_is_announced_and_stands_whole_under_its_agreement(
    page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    """Not at the end of a long list, and not cut: nobody with a keyboard can read a tooltip."""

    def edit(filled: Filled) -> None:
        filled.put("A-001", SheetColumn.NOTE, "hangt in elke teamkamer")
        filled.put("A-001", SheetColumn.STATUS, "voor de zomer, denken we, of daarna met de school")
        filled.put("A-002", SheetColumn.STATUS, "Klaar")

    page.begin()
    dialog = read_in(page, a_sheet(page, edit, tmp_path), qtbot)
    assert "1 regel kan niet of niet helemaal worden gelezen" in dialog.intro.text()
    told = [row.there for row in dialog.model.rows if row.key is None]
    assert [row.key is None for row in dialog.model.rows] == [False, True, False]
    assert "voor de zomer" in told[0]
    table = dialog.table
    assert table.columnSpan(1, ChoiceColumn.WHAT) == 3
    assert table.columnSpan(0, ChoiceColumn.WHAT) == 1
    assert table.rowHeight(1) > table.rowHeight(0)
    assert dialog.count.geometry().top() > table.geometry().bottom()
    assert dialog.intro.height() >= dialog.intro.heightForWidth(dialog.intro.width())


def test_what_was_said_in_a_row_that_belongs_nowhere_is_told(
    page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    said = "dit hebben we zelf al geregeld, het kan van de lijst af"

    def edit(filled: Filled) -> None:
        filled.put("A-001", SheetColumn.STATUS, "Klaar")
        filled.sheet.cell(12, filled.column(SheetColumn.TEXT)).value = "Een vast overleg"
        filled.sheet.cell(12, filled.column(SheetColumn.NOTE)).value = said

    page.begin()
    dialog = read_in(page, a_sheet(page, edit, tmp_path), qtbot)
    told = [row for row in dialog.model.rows if row.what == "Apart"]
    assert ["Een vast overleg" in row.about for row in told] == [True]
    assert said in told[0].there
    dialog.reject()


def test_a_list_that_says_nothing_new_changes_nothing(
    page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    page.begin()
    page.view.lists.read(a_sheet(page, lambda _: None, tmp_path), page.context.meeting_id)
    qtbot.waitUntil(lambda: "niets nieuws" in toast(page), timeout=20_000)
    assert page.entries() == []


def hostile(good: bytes, kind: str) -> bytes:
    return {
        "macro": lambda: with_macro(good),
        "wachtwoord": lambda: PASSWORD,
        "oud": lambda: OLD_XLS,
        "bom": bomb,
        "leeg": lambda: b"",
        "tekst": lambda: b"naam;status",
    }[kind]()


@pytest.mark.parametrize("kind", ["macro", "wachtwoord", "oud", "bom", "leeg", "tekst"])
def test_a_file_that_is_refused_gives_one_sentence(
    page: Page, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    page.begin()
    path = a_sheet(page, klaar, tmp_path)
    path.write_bytes(hostile(path.read_bytes(), kind))
    page.view.lists.read(path, page.check_in)
    qtbot.waitUntil(
        lambda: bool(toast(page)) and "wordt gelezen" not in toast(page), timeout=30_000
    )
    assert toast(page).startswith("terug.xlsx ")
    assert page.view.findChildren(ReadListDialog) == []
    assert page.entries() == []
    assert page.agreement(2).status is Status.OPEN


def test_a_list_of_the_region_one_has_left_is_not_shown(
    page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    page.begin()
    page.view.lists.read(a_sheet(page, klaar, tmp_path), page.check_in)
    page.context.open_region(add_region(page.room.library, page.room.clock, "Regio Twee").id)
    qtbot.waitUntil(lambda: "andere regio" in toast(page), timeout=20_000)
    assert page.view.findChildren(ReadListDialog) == []
    assert page.agreement(2).status is Status.OPEN


def test_a_check_in_that_was_vastgesteld_meanwhile_takes_nothing(
    page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    page.begin()
    dialog = read_in(page, a_sheet(page, klaar, tmp_path), qtbot)
    page.freeze()
    dialog.action.click()
    assert dialog.isVisible()
    assert "vastgesteld" in dialog.count.text()
    assert page.agreement(2).status is Status.OPEN
    dialog.reject()


def test_a_list_is_read_in_between_check_ins_too(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    assert page.view.choose.read_in.isVisible()
    path = a_sheet(page, klaar, tmp_path)
    page.view.lists.read(path, None)
    qtbot.waitUntil(lambda: bool(page.view.findChildren(ReadListDialog)), timeout=20_000)
    page.view.findChildren(ReadListDialog)[0].action.click()
    assert page.agreement(2).status is Status.KLAAR
    assert page.entries()[0].meeting_id is None
    assert toast(page) == "1 wijziging overgenomen"
