# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hands and eyes for the demo: keys as a keyboard sends them, and pictures of the screen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.main_window import MainWindow

_PLAIN = Qt.KeyboardModifier.NoModifier


class Hands:
    """Works on one window; waits for what it asked for, never for a fixed time."""

    def __init__(self, window: MainWindow, out: Path) -> None:
        self.window = window
        self._out = out
        self.pictures: list[Path] = []

    def rest(self, milliseconds: int) -> None:
        """Let the program do what it has to do."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def until(self, happened: Callable[[], bool], what: str) -> None:
        """Wait until something happened; RuntimeError when it takes half a minute."""
        for _ in range(1500):
            if happened():
                return
            self.rest(20)
        raise RuntimeError(f"dit gebeurde niet: {what}")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _PLAIN) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self._focused(), key, modifier)
        self.rest(10)

    def type(self, text: str) -> None:
        """Type text where the focus is; QTest knows only the keys of an American keyboard."""
        for character in text:
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, _PLAIN, character)
                QApplication.sendEvent(self._focused(), event)
        self.rest(10)

    def look(self, name: str) -> None:
        """Take a picture of the window as it is now, with the dialog that is open, if any."""
        self.rest(350)
        shown: QWidget = self.window
        picture = shown.grab()
        dialog = self.window.findChild(QDialog)
        if dialog is not None and dialog.isVisible():
            shown = dialog
            picture = shown.grab()
        path = self._out / f"scherm-{name}.png"
        if not picture.save(str(path)):
            raise RuntimeError(f"kan {path} niet schrijven")
        self.pictures.append(path)

    def _focused(self) -> QWidget:
        # A dialog that closes gives the focus back a moment later.
        self.until(lambda: QApplication.focusWidget() is not None, "iets krijgt de focus")
        return QApplication.focusWidget()
