# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hands and eyes for the demo and the journey: a keyboard without a mouse, and pictures."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from ui.main_window import MainWindow

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_ROUND = 200
"""No page has more to tab through."""
_PATIENCE = 60
"""Seconds; a machine that builds something else meanwhile is slow, not broken."""
_STILL = 100
_TOASTED = "20-afronden-geexporteerd"
"""The only picture that is about a toast."""


class Hands:
    """Works on one window; waits for what it asked for, never for a fixed time.

    Keys go to the window that has the focus, as the window system sends them: shortcuts, menus and
    lists that popped up get them first.
    """

    def __init__(self, window: MainWindow, out: Path) -> None:
        self.window = window
        self._out = out
        self.pictures: list[Path] = []

    def rest(self, milliseconds: int = 0) -> None:
        """Let the program do what waits to be done; a task in a thread gets its turn too."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def until(self, happened: Callable[[], bool], what: str) -> None:
        """Wait until something happened; RuntimeError when it takes a minute."""
        patience = time.monotonic() + _PATIENCE
        while not happened():
            if time.monotonic() > patience:
                raise RuntimeError(f"dit gebeurde niet: {what}")
            self.rest(5)

    def read(self, words: str) -> None:
        """Wait until a label says this."""

        def said() -> bool:
            labels = (each for each in self.window.findChildren(QLabel) if each.isVisible())
            return any(label.text().startswith(words) for label in labels)

        self.until(said, f"er staat: {words}")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        """Press a key where the focus is."""
        for _ in range(times):
            QTest.keyClick(self._focused_window(), key, modifier)
            self.rest()

    def type(self, text: str) -> None:
        """Type text where the focus is; QTest knows only the keys of an American keyboard."""
        for character in text:
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, PLAIN, character)
                QApplication.sendEvent(self._focused_window(), event)
        self.rest()

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

    def fill(self, name: str, text: str) -> None:
        """Go to a field with Tab, which chooses all that stands in it, and type over that."""
        self.tab_to(name)
        if text:
            self.type(text)
        else:
            self.press(Qt.Key.Key_Delete)

    def enter_line(self) -> None:
        """Store what stands in the capture line; it is empty when that is done."""
        field = self.focused
        if not isinstance(field, QPlainTextEdit):
            raise TypeError(f"de focus staat niet in een regel maar in {field}")
        line = field.toPlainText()
        self.press(Qt.Key.Key_Return)
        self.until(lambda: not field.toPlainText(), f"vastleggen van: {line}")

    def walk_to(self, row: str, column: str = "") -> None:
        """Go with the arrows to the row that says this, and to the column with this title."""
        view = self.focused
        if not isinstance(view, QAbstractItemView):
            raise TypeError(f"de focus staat niet in een lijst maar in {view.accessibleName()}")
        self._step(view, lambda index: index.row(), _row_of(view, row), _DOWN)
        if column:
            self._step(view, lambda index: index.column(), _column_of(view, column), _ACROSS)

    def pick(self, words: str) -> None:
        """Take the line of the open menu that begins with these words."""
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            raise TypeError(f"er is geen menu open maar {menu}")
        for _ in menu.actions():
            active = menu.activeAction()
            if active and active.text().startswith(words):
                self.press(Qt.Key.Key_Return)
                return
            self.press(Qt.Key.Key_Down)
        raise RuntimeError(f"{words} staat niet in het menu")

    def look(self, name: str) -> None:
        """Take a picture of the window once it stands still, or of the dialog that is open."""
        if self.window.context is not None and not name.startswith(_TOASTED):
            # Else the toast of what was done before hides part of what is shown now.
            self.window.context.toasts.dismiss()
        dialogs = (each for each in self.window.findChildren(QDialog) if each.isVisible())
        picture = self._still(next(dialogs, self.window))
        path = self._out / f"scherm-{name}.png"
        if not picture.save(str(path)):
            raise RuntimeError(f"kan {path} niet schrijven")
        self.pictures.append(path)

    @property
    def focused(self) -> QWidget:
        """What has the focus; something always must."""
        self._focused_window()
        # A dialog that closes gives the focus back a moment later.
        self.until(lambda: QApplication.focusWidget() is not None, "iets krijgt de focus")
        found = QApplication.focusWidget()
        if found is None:
            raise RuntimeError("de focus is alweer weg")
        return found

    def _step(
        self,
        view: QAbstractItemView,
        place: Callable[[QModelIndex], int],
        wanted: int,
        keys: tuple[Qt.Key, Qt.Key],
    ) -> None:
        for _ in range(_ROUND):
            at = place(view.currentIndex())
            if at == wanted:
                return
            self.press(keys[at < wanted])
        raise RuntimeError(f"met de pijlen kom je daar niet in {view.accessibleName()}")

    def _still(self, shown: QWidget) -> QImage:
        """The picture, the second time that it is the same."""
        before = QImage()
        for _ in range(_STILL):
            self.rest(20)
            now = shown.grab().toImage()
            if now == before:
                return now
            before = now
        raise RuntimeError(f"{shown.windowTitle()} staat niet stil")

    def _focused_window(self) -> QWindow:
        self.until(_is_ready, "een venster is actief")
        return QGuiApplication.focusWindow()


_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_ACROSS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


def _is_ready() -> bool:
    """A window has the focus that takes keys: an open dialog gets it from the window system."""
    window, dialog = QGuiApplication.focusWindow(), QGuiApplication.modalWindow()
    if not window or not window.isVisible():
        return False
    return not dialog or window == dialog or QApplication.activePopupWidget() is not None


def _row_of(view: QAbstractItemView, words: str) -> int:
    """The row that is called this, else the first one that says it anywhere."""
    model = view.model()
    said = [_said(view, row) for row in range(model.rowCount())]
    for fits in (str.__eq__, str.__contains__):
        for row, texts in enumerate(said):
            if any(fits(text, words) for text in texts):
                return row
    raise RuntimeError(f"{words} staat niet in {view.accessibleName()}")


def _said(view: QAbstractItemView, row: int) -> list[str]:
    model = view.model()
    found: list[object] = []
    columns = 1
    if isinstance(model, QAbstractTableModel):
        columns = model.columnCount()
        found.append(model.headerData(row, Qt.Orientation.Vertical))
    for column in range(columns):
        index = model.index(row, column)
        found += [index.data(), index.data(Qt.ItemDataRole.AccessibleTextRole)]
    return [text for text in found if isinstance(text, str)]


def _column_of(view: QAbstractItemView, words: str) -> int:
    model = view.model()
    for column in range(model.columnCount()):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            title = model.headerData(column, Qt.Orientation.Horizontal, role)
            if isinstance(title, str) and title.startswith(words):
                return column
    raise RuntimeError(f"{words} staat niet boven {view.accessibleName()}")
