# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The window as a whole, on a real library."""

import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.clock import SystemClock
from facilitator.errors import ConflictError
from facilitator.services.regions import add_region
from facilitator.storage.opening import open_library
from ui.app import Options, Program
from ui.context import AppContext
from ui.dialogs.error_report import ErrorReport
from ui.dialogs.restore_backup import RestoreBackup
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.main_window import MainWindow
from ui.theme import Appearance
from ui.views.instellingen import SettingsView
from ui.views.overzicht.regions_table import RegionsTable
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.nav_button import NavButton

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "bieb" / "slagvaardig.db"


@pytest.fixture
def program(library: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    made = Program(qapp, Options(str(library), Appearance.LIGHT))
    made.start()
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    sys.excepthook = sys.__excepthook__


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: program.window.context is not None)
    with qtbot.waitActive(program.window):
        pass
    return program.window


def _context(window: MainWindow) -> AppContext:
    assert window.context is not None
    return window.context


def _add_region(window: MainWindow, name: str) -> UUID:
    context = _context(window)
    added = context.perform(
        lambda: add_region(context.library, context.clock, name), "Regio gemaakt"
    )
    assert added is not None
    return added.id


def test_the_frame_is_there_before_the_library(program: Program) -> None:
    assert program.window.isVisible()
    assert program.window.context is None
    assert program.window.current_view == ""


def test_then_the_first_page_is_shown(window: MainWindow) -> None:
    assert window.current_view == "overzicht"
    assert window.sidebar.isEnabled()


def test_a_page_is_made_once(window: MainWindow) -> None:
    window.show_view("instellingen")
    assert window.view("instellingen") is window.view("instellingen")
    assert window.current_view == "instellingen"


def test_the_first_region_that_comes_in_can_be_opened_with_enter(window: MainWindow) -> None:
    _add_region(window, "Regio R&D")
    assert isinstance(QApplication.focusWidget(), RegionsTable)


def test_pages_of_a_region_wait_for_a_region(window: MainWindow, qtbot: QtBot) -> None:
    buttons = {b.objectName(): b for b in window.sidebar.findChildren(NavButton)}
    assert not buttons["afronden"].isVisible()
    region_id = _add_region(window, "Regio R&D")
    assert buttons["afronden"].isVisible()
    assert not buttons["afronden"].isEnabled()
    _context(window).open_region(region_id)
    assert buttons["afronden"].isEnabled()


def test_ctrl_z_takes_the_newest_command_back_and_says_which(
    window: MainWindow, qtbot: QtBot
) -> None:
    _context(window).open_region(_add_region(window, "Regio Een"))
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    shown = _context(window).toasts.current
    assert shown is not None
    assert shown.accessibleName() == "Ongedaan gemaakt: regio toegevoegd"
    qtbot.keyClick(window, Qt.Key.Key_Y, CTRL)
    again = _context(window).toasts.current
    assert again is not None
    assert again.accessibleName() == "Opnieuw gedaan: regio toegevoegd"


def test_a_refusal_becomes_a_sentence(window: MainWindow) -> None:
    context = _context(window)

    def refused() -> None:
        raise ConflictError("Dit is intussen gewijzigd.")

    assert context.perform(refused) is None
    assert context.toasts.current is not None
    assert context.toasts.current.accessibleName() == "Dit is intussen gewijzigd."


def test_a_fault_of_ours_becomes_one_report(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    errors = _context(window).errors
    errors.present(ZeroDivisionError("deel"))
    errors.present(ZeroDivisionError("nog een"))
    reports = window.findChildren(ErrorReport)
    assert len(reports) == 1
    assert reports[0].save_to(tmp_path / "rapport.txt")
    assert "ZeroDivisionError: deel" in (tmp_path / "rapport.txt").read_text()
    assert not reports[0].save_to(tmp_path / "geen map" / "rapport.txt")
    reports[0].accept()
    assert "unexpected error" in caplog.text


def test_f1_lists_the_shortcuts(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialogs = window.findChildren(ShortcutsDialog)
    assert len(dialogs) == 1
    dialogs[0].accept()


def test_ctrl_k_asks_the_first_page_to_search(window: MainWindow, qtbot: QtBot) -> None:
    window.show_view("instellingen")
    with qtbot.waitSignal(_context(window).search_requested):
        qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert window.current_view == "overzicht"


def test_ctrl_1_goes_to_the_first_page(window: MainWindow, qtbot: QtBot) -> None:
    window.show_view("instellingen")
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    assert window.current_view == "overzicht"


def test_f11_fills_the_screen_and_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_the_region_of_last_time_is_opened_again(
    window: MainWindow, program: Program, library: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    region_id = _add_region(window, "Regio Een")
    _context(window).open_region(region_id)
    window.close()
    again = Program(qapp, Options(str(library), Appearance.LIGHT))
    again.open_library()
    assert _context(again.window).region_id == region_id
    again.window.close()
    again.window.deleteLater()
    again.deleteLater()


def test_a_backup_is_made_on_closing_and_can_be_put_back(
    window: MainWindow, program: Program, library: Path
) -> None:
    _add_region(window, "Regio Een")
    context = _context(window)
    before = context.backups.copies()
    window.close()
    assert len(list((library.parent / "reservekopieen").glob("*.db"))) == len(before) + 1
    window.show()
    program.open_library()
    context = _context(window)
    _add_region(window, "Regio Twee")
    newest = context.backups.copies()[0]
    dialog = RestoreBackup(context.backups, context.errors, window)
    dialog._put_back(newest.path)
    context = _context(window)
    from facilitator.domain.region import Region

    with context.library.read() as reader:
        assert [r.name for r in reader.find(Region)] == ["Regio Een"]
    assert window.current_view == "overzicht"


def test_a_library_that_does_not_open_says_why_and_offers_a_way(
    library: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    library.parent.mkdir(parents=True)
    with open_library(library, clock=SystemClock()):
        program = Program(qapp, Options(str(library), Appearance.LIGHT))
        program.window.show()
        program.open_library()
        page = program.window.findChild(EmptyState)
        assert page is not None
        assert page.isVisible()
        assert program.window.context is None
        assert not program.window.sidebar.isEnabled()
    again = next(b for b in page.findChildren(Button) if b.text() == "Opnieuw")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert program.window.context is not None
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()
    sys.excepthook = sys.__excepthook__


def test_settings_take_effect_and_are_kept(window: MainWindow, program: Program) -> None:
    page = window.view("instellingen")
    assert isinstance(page, SettingsView)
    page._look.value_chosen.emit("donker")
    page._calm.setChecked(True)
    assert program.theme.is_dark
    assert (program.settings.choices.appearance, program.settings.choices.calm) == ("donker", True)
    page._look.value_chosen.emit("licht")
    page._calm.setChecked(False)


def test_every_control_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    window.show_view("instellingen")
    nameless = [
        w
        for w in window.findChildren(QWidget)
        if w.isVisible()
        and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (w.accessibleName() or (isinstance(w, QLineEdit) and w.placeholderText()))
    ]
    assert nameless == []
