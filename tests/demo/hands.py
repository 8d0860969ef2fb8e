# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hands and eyes for the demo and the journey: a keyboard without a mouse, and pictures."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from ui.main_window import MainWindow

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_ROUND = 200
"""No page has more to tab through."""


class Hands:
    """Works on one window; waits for what it asked for, never for a fixed time.

    Keys go to the window that has the focus, as the window system sends them: shortcuts, menus and
    lists that popped up get them first.
    """

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

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        """Press a key where the focus is."""
        for _ in range(times):
            QTest.keyClick(self._focused_window(), key, modifier)
            self.rest(10)

    def type(self, text: str) -> None:
        """Type text where the focus is; QTest knows only the keys of an American keyboard."""
        for character in text:
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, PLAIN, character)
                QApplication.sendEvent(self._focused_window(), event)
        self.rest(10)

    def tab_to(self, name: str) -> None:
        """Tab until the control has the focus whose name this is, up to a comma at least.

        RuntimeError when it never gets it.
        """
        passed: list[str] = []
        while not f"{self.focused.accessibleName()},".startswith(f"{name},"):
            passed.append(self.focused.accessibleName())
            if len(passed) == _ROUND:
                raise RuntimeError(f"met Tab kom je niet bij {name}, wel bij {set(passed)}")
            self.press(Qt.Key.Key_Tab)

    def choose(self, name: str) -> None:
        """Go to a button with Tab and press it with Enter."""
        self.tab_to(name)
        self.press(Qt.Key.Key_Return)

    def enter_line(self) -> None:
        """Store what stands in the capture line; it is empty when that is done."""
        field = self.focused
        if not isinstance(field, QPlainTextEdit):
            raise TypeError(f"de focus staat niet in een regel maar in {field}")
        line = field.toPlainText()
        self.press(Qt.Key.Key_Return)
        self.until(lambda: not field.toPlainText(), f"vastleggen van: {line}")

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

    @property
    def focused(self) -> QWidget:
        """What has the focus; something always must."""
        # A dialog that closes gives the focus back a moment later.
        self.until(lambda: QApplication.focusWidget() is not None, "iets krijgt de focus")
        found = QApplication.focusWidget()
        if found is None:
            raise RuntimeError("de focus is alweer weg")
        return found

    def _focused_window(self) -> QWindow:
        self.until(lambda: bool(QGuiApplication.focusWindow()), "een venster is actief")
        return QGuiApplication.focusWindow()
