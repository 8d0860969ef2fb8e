# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page Voorbereiden in a window, on a room with a meeting, typed into as a user would."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from tests.builders.rooms import Room
from tests.builders.windows import a_context, show
from ui.theme import Theme
from ui.views.voorbereiden.view import VoorbereidenView

W = TypeVar("W", bound=QWidget)
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


class Page:
    """What a test does with the page."""

    def __init__(self, room: Room, theme: Theme, folder: Path) -> None:
        self.room = room
        self.window = QMainWindow()
        self.context = a_context(room.library, room.clock, theme, self.window, folder)
        self.context.open_region(room.region_id, room.meeting_id)
        self.view = VoorbereidenView(self.context)
        show(self.window, self.view)

    @property
    def titles(self) -> list[str]:
        """The agenda from the top."""
        return [p.block.title for p in self.view.agenda.list.agenda.planned]

    @property
    def clock_times(self) -> list[str]:
        return [f"{p.starts:%H.%M}" for p in self.view.agenda.list.agenda.planned]

    @property
    def toast(self) -> str:
        shown = self.context.toasts.current
        return shown.accessibleName() if shown else ""

    @property
    def focused(self) -> QWidget:
        """What the keyboard works on."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def select(self, title: str) -> None:
        self.view.agenda.list.select_block(self.room.block(title).id)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """A key in the agenda."""
        QTest.keyClick(self.view.agenda.list, key, modifier)

    def dialog(self, kind: type[W]) -> W:
        """The dialog that is open."""
        found = [d for d in self.window.findChildren(kind) if d.isVisible()]
        assert len(found) == 1, f"open: {found}"
        return found[0]

    def choose(self, menu: QMenu, text: str) -> None:
        """Choose an entry of a menu by how it begins."""
        entry = next(a for a in menu.actions() if a.text().startswith(text))
        assert entry.isEnabled()
        entry.trigger()

    def close(self) -> None:
        self.context.toasts.dismiss()
        self.window.close()
        self.window.deleteLater()
