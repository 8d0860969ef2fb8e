# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sessiebestand that was double-clicked, or named on the command line."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent


class AskedFile(QObject):
    """Holds the file until there is a library for it.

    As an event filter on the application it hears what macOS asks for: there a double-click
    doesn't start the program with a file, but tells the one that runs.
    """

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = path
        self._open: Callable[[Path], object] | None = None

    @property
    def waiting(self) -> Path | None:
        """The file that was asked for and is not opened yet."""
        return self._waiting

    def ask(self, path: Path) -> None:
        """Open this now, or as soon as that is possible."""
        if self._open is None:
            self._waiting = path
        else:
            self._open(path)

    def open_with(self, opener: Callable[[Path], object]) -> None:
        """There is a library: open what waits, and what is asked for from now on."""
        self._open = opener
        path, self._waiting = self._waiting, None
        if path is not None:
            opener(path)

    def wait(self) -> None:
        """The library is gone: keep what is asked for until there is one again."""
        self._open = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        if event.file():
            self.ask(Path(event.file()))
        return True
