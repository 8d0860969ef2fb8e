# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file that is asked for is opened when there is a library for it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.clock import SystemClock
from facilitator.storage.opening import open_library
from ui import file_type
from ui.app import Options, Program
from ui.asked_file import AskedFile
from ui.theme import Appearance
from ui.views.instellingen import SettingsView
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.toast import Toast

FILE = Path("/map/regio.slagvaardig").absolute()
_REGISTER = "Bestanden openen met dubbelklik"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "bieb").mkdir()
    return tmp_path / "bieb" / "slagvaardig.db"


@pytest.fixture
def program(library: Path, qapp: QApplication) -> Iterator[Program]:
    made = Program(qapp, Options(str(library), Appearance.LIGHT))
    qapp.installEventFilter(made.asked)
    yield made
    qapp.removeEventFilter(made.asked)
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    sys.excepthook = sys.__excepthook__


def _double_click(app: QApplication, path: Path) -> None:
    """As macOS tells it."""
    QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile(str(path))))


def _told(program: Program, begin: str) -> bool:
    toasts = program.window.findChildren(Toast)
    return any(toast.accessibleName().startswith(begin) for toast in toasts)


def test_a_file_waits_for_a_library_and_is_opened_once() -> None:
    opened: list[Path] = []
    asked = AskedFile(FILE)
    assert asked.waiting == FILE
    asked.open_with(opened.append)
    asked.open_with(opened.append)
    assert (opened, asked.waiting) == ([FILE], None)


def test_between_two_libraries_it_waits_again() -> None:
    opened: list[Path] = []
    asked = AskedFile()
    asked.open_with(opened.append)
    asked.wait()
    asked.ask(FILE)
    assert (opened, asked.waiting) == ([], FILE)
    asked.open_with(opened.append)
    assert opened == [FILE]


def test_macos_asks_before_and_after_the_library_is_open(
    program: Program, qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    _double_click(qapp, tmp_path / "eerder.slagvaardig")
    assert program.asked.waiting
    program.start()
    qtbot.waitUntil(lambda: _told(program, "eerder.slagvaardig is niet"), timeout=20_000)
    _double_click(qapp, tmp_path / "later.slagvaardig")
    qtbot.waitUntil(lambda: _told(program, "later.slagvaardig is niet"), timeout=20_000)
    assert not program.asked.waiting


@pytest.mark.parametrize("file", ["", str(FILE)])
def test_a_busy_library_tells_who_asked_for_a_file_where_it_can_go(
    file: str, library: Path, qapp: QApplication
) -> None:
    with open_library(library, clock=SystemClock()):
        program = Program(qapp, Options(str(library), Appearance.LIGHT, file=file))
        program.open_library()
        page = program.window.findChild(EmptyState)
        assert page is not None
        read = " ".join(label.text() for label in page.findChildren(Label))
    assert "Slagvaardig is al open met deze bibliotheek." in read
    assert ("Sleep het bestand op het venster dat al open is" in read) == bool(file)
    assert program.asked.waiting == (FILE if file else None)
    program.window.deleteLater()
    program.deleteLater()
    sys.excepthook = sys.__excepthook__


def _settings(program: Program, qtbot: QtBot) -> SettingsView:
    program.start()
    qtbot.waitUntil(lambda: program.window.context is not None)
    program.window.show_view("instellingen")
    page = program.window.view("instellingen")
    assert isinstance(page, SettingsView)
    return page


def _buttons(page: SettingsView) -> list[Button]:
    return [each for each in page.findChildren(Button) if each.text() == _REGISTER]


def test_one_button_sets_the_double_click(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[bool] = []
    monkeypatch.setattr(file_type, "register", lambda: done.append(True))
    monkeypatch.setattr(file_type, "is_needed", lambda: True)
    [button] = _buttons(_settings(program, qtbot))
    button.click()
    qtbot.waitUntil(lambda: _told(program, "Een dubbelklik op een sessiebestand"))
    assert done == [True]


def test_a_mac_needs_no_button(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_type, "is_needed", lambda: False)
    assert _buttons(_settings(program, qtbot)) == []
