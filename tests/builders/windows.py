# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Views in a window of their own, on a real library, typed into as a user would."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget

from facilitator.clock import Clock
from facilitator.services.ports import Library
from tests.builders.rooms import Room
from ui.capture.capture_line import CaptureLine
from ui.context import AppContext, BackupCopy, Tools
from ui.errors import ErrorPresenter
from ui.settings import Settings
from ui.tasks import Tasks
from ui.theme import Theme
from ui.views.bijeenkomst.view import MeetingView
from ui.widgets.toast_host import ToastHost


class NoBackups:
    """A library that was never backed up."""

    def copies(self) -> Sequence[BackupCopy]:
        return []

    def restore(self, path: Path) -> None:
        raise AssertionError(path)


def a_context(
    library: Library, clock: Clock, theme: Theme, window: QMainWindow, folder: Path
) -> AppContext:
    """What the composition root would hand to a view in `window`."""
    toasts = ToastHost(window)
    errors = ErrorPresenter(window, toasts)
    settings = Settings(folder / "instellingen.json", window)
    tools = Tools(clock, settings, theme, Tasks(window), toasts, errors)
    return AppContext(library, tools, NoBackups())


@dataclass(frozen=True, slots=True)
class LivePage:
    """The meeting page of a room, as it is shown."""

    room: Room
    context: AppContext
    window: QMainWindow
    view: MeetingView

    @property
    def line(self) -> CaptureLine:
        return self.view.line

    @property
    def toast(self) -> str:
        shown = self.context.toasts.current
        return shown.accessibleName() if shown else ""

    def type(self, text: str) -> None:
        """Type; what is not on every keyboard comes in as from an input method."""
        self.line.focus_line()
        for character in text:
            if character.isascii():
                QTest.keyClicks(self.line.edit, character)
            else:
                event = QInputMethodEvent()
                event.setCommitString(character)
                QCoreApplication.sendEvent(self.line.edit, event)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.line.edit, key, modifier or Qt.KeyboardModifier.NoModifier)

    def enter(self, text: str) -> None:
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def go(self, title: str) -> None:
        self.view.go_to(self.room.block(title).id)

    def close(self) -> None:
        self.context.toasts.dismiss()
        self.window.close()
        self.window.deleteLater()

    def rows(self) -> list[str]:
        return [item.agreement.text for item in self.view.column.model.shown]


def a_live_page(room: Room, theme: Theme, folder: Path, *, height: int = 800) -> LivePage:
    """The page of the room's meeting in a shown window."""
    window = QMainWindow()
    context = a_context(room.library, room.clock, theme, window, folder)
    context.open_region(room.region_id, room.meeting_id)
    view = MeetingView(context)
    show(window, view, height)
    return LivePage(room, context, window, view)


def show(window: QMainWindow, view: QWidget, height: int = 800) -> None:
    """Show `view` as the window's page, with the keyboard focus."""
    window.resize(1280, height)
    window.setCentralWidget(view)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
