# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every page: it never shows up as a window of its own while it is made."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.app import Options, Program
from ui.theme import Appearance
from ui.views.overzicht.example import open_example
from ui.views.registry import VIEWS


class ShownWindows(QObject):
    """Remembers every widget that was shown as a window, also for a moment."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.names: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


@pytest.fixture
def program(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    made = Program(qapp, Options(str(tmp_path / "slagvaardig.db"), Appearance.LIGHT))
    made.start()
    qtbot.waitUntil(lambda: made.window.context is not None)
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    sys.excepthook = sys.__excepthook__


@pytest.mark.parametrize("with_example", [False, True])
def test_no_page_flashes_as_a_window(
    program: Program, qapp: QApplication, *, with_example: bool
) -> None:
    context = program.window.context
    assert context is not None
    shown = ShownWindows(qapp)
    if with_example:
        open_example(context)
    for spec in VIEWS:
        program.window.show_view(spec.key)
    qapp.removeEventFilter(shown)
    assert shown.names == []
