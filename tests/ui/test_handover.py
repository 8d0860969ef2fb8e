# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A second double-click goes to the window that is open already."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.clock import SystemClock
from facilitator.files import write_file
from facilitator.storage.opening import open_library
from ui import handover
from ui.app import Options, Program
from ui.handover import Handover, requests_folder
from ui.theme import Appearance
from ui.widgets.empty_state import EmptyState
from ui.widgets.toast import Toast


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "bieb").mkdir()
    return tmp_path / "bieb" / "slagvaardig.db"


def _started(app: QApplication, library: Path, file: str = "") -> Program:
    program = Program(app, Options(str(library), Appearance.LIGHT, file=file))
    program.start()
    return program


def _end(program: Program) -> None:
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()
    sys.excepthook = sys.__excepthook__


@pytest.fixture
def first(library: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    """The window that has the library."""
    made = _started(qapp, library)
    qtbot.waitUntil(requests_folder(library).is_dir, timeout=20_000)
    yield made
    _end(made)


def _told(program: Program, begin: str) -> bool:
    toasts = program.window.findChildren(Toast)
    return any(toast.accessibleName().startswith(begin) for toast in toasts)


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_open_window_takes_the_file_and_the_second_one_goes(
    first: Program, library: Path, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    first.window.showMinimized()
    second = _started(qapp, library, str(tmp_path / "tweede keer.slagvaardig"))
    qtbot.waitUntil(lambda: _told(first, "tweede keer.slagvaardig is niet"), timeout=20_000)
    qtbot.waitUntil(lambda: not second.window.isVisible(), timeout=20_000)
    assert not first.window.isMinimized()
    assert second.window.findChild(EmptyState) is None
    assert list(requests_folder(library).iterdir()) == []
    _end(second)


@pytest.mark.parametrize(
    "asked",
    [b"", b"\xff\xfe", b"regio.slagvaardig", b"/etc/passwd", b"/a\nb.slagvaardig", b"/" * 9000],
)
def test_a_request_that_may_not_be_asked_is_taken_away_and_nothing_happens(
    first: Program, library: Path, qtbot: QtBot, asked: bytes
) -> None:
    request = requests_folder(library) / "1.verzoek"
    write_file(request, asked)
    qtbot.waitUntil(lambda: not request.exists(), timeout=20_000)
    assert first.window.findChildren(Toast) == []


def test_a_request_of_a_program_that_crashed_long_ago_is_forgotten(
    library: Path, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    request = requests_folder(library) / "1.verzoek"
    request.parent.mkdir()
    request.write_text(str(tmp_path / "oud.slagvaardig"))
    os.utime(request, (1, 1))
    program = _started(qapp, library)
    qtbot.waitUntil(lambda: not request.exists(), timeout=20_000)
    assert not _told(program, "oud.slagvaardig")
    _end(program)


def test_nobody_takes_it_and_one_is_told_where_the_file_can_go(
    library: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover, "_PATIENCE_S", 0.1)
    requests_folder(library).mkdir()
    with open_library(library, clock=SystemClock()):
        program = _started(qapp, library, "/map/regio.slagvaardig")
        qtbot.waitUntil(lambda: program.window.findChild(EmptyState) is not None, timeout=20_000)
    assert list(requests_folder(library).iterdir()) == []
    assert program.asked.waiting == Path("/map/regio.slagvaardig")
    _end(program)


def test_without_a_window_nothing_is_asked(library: Path, qapp: QApplication) -> None:
    told: list[str] = []
    asking = Handover(
        library,
        Path("regio.slagvaardig"),
        lambda: told.append("done"),
        lambda: told.append("refused"),
        QObject(qapp),
    )
    assert not asking.ask()
    assert told == []


def test_the_folder_goes_with_the_window(library: Path, qapp: QApplication, qtbot: QtBot) -> None:
    program = _started(qapp, library)
    qtbot.waitUntil(requests_folder(library).is_dir, timeout=20_000)
    _end(program)
    assert not requests_folder(library).exists()
