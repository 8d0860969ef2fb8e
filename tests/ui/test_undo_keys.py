# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.undo_keys import UndoKeys

CTRL = Qt.KeyboardModifier.ControlModifier


class Window(QWidget):
    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.keys = UndoKeys(app, self)
        self.line, self.page = QLineEdit(), QPlainTextEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.page)
        self.undone = 0
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._on_undo)

    def _on_undo(self) -> None:
        self.undone += 1


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Window:
    made = Window(qapp)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        pass
    return made


@pytest.mark.parametrize("name", ["line", "page"])
def test_typing_is_undone_first_and_then_the_library(
    name: str, window: Window, qtbot: QtBot
) -> None:
    field: QLineEdit | QPlainTextEdit = getattr(window, name)
    field.setFocus()
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert window.undone == 0
    assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()) == ""
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert window.undone == 1


def test_a_field_that_is_deleted_while_typed_in_is_no_error(window: Window, qtbot: QtBot) -> None:
    window.page.setFocus()
    delete(window.page)
    window.line.setFocus()
    qtbot.keyClicks(window.line, "abc")
    qtbot.keyClick(window.line, Qt.Key.Key_Z, CTRL)
    assert window.line.text() == ""
