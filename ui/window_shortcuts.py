# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the shortcuts that work everywhere do; the table of them is in ui.actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from ui.actions import add_actions
from ui.undo_keys import UndoKeys
from ui.views.registry import VIEWS, view_spec

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class WindowShortcuts(QObject):
    """Belongs to one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        add_actions(
            window,
            {
                "search": self.search,
                "undo": self.undo,
                "redo": self.redo,
                "export": self.export,
                "help": self.help,
                "full_screen": self.full_screen,
            },
        )
        for number, spec in enumerate((s for s in VIEWS if s.in_sidebar), 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), window)
            shortcut.setObjectName(spec.key)
            shortcut.activated.connect(self._on_page_key)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._undo_keys = UndoKeys(app, self)

    def search(self) -> None:
        """Put the cursor in the search field of the first page."""
        if self._window.context is not None:
            self._window.show_view(VIEWS[0].key)
            self._window.context.search_requested.emit()

    def undo(self) -> None:
        """Take the newest command back."""
        if self._window.context is not None:
            self._window.context.undo()

    def redo(self) -> None:
        """Do it again."""
        if self._window.context is not None:
            self._window.context.redo()

    def export(self) -> None:
        """Go to the page that exports, and open it there."""
        context = self._window.context
        pages = [spec.key for spec in VIEWS if spec.exports]
        if context is not None and context.region_id is not None and pages:
            self._window.show_view(pages[0])
            context.export_requested.emit()

    def help(self) -> None:
        """Show all shortcuts."""
        from ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window).open()

    def full_screen(self) -> None:
        """Fill the screen, or go back."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _on_page_key(self) -> None:
        spec = view_spec(self.sender().objectName())
        context = self._window.context
        if not spec.per_region or (context is not None and context.region_id is not None):
            self._window.show_view(spec.key)
