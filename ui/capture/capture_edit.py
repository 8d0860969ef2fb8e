# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The field of the capture line: one line, tinted while typing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPaintEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from facilitator.capture.reading import Reading
from facilitator.domain.text import clean_line, clean_text
from ui.capture.highlighter import TokenHighlighter
from ui.capture.tint_painter import TintPainter
from ui.capture.utf16 import python_offset, utf16_offsets
from ui.fonts import Role, font

_HEIGHT = 30
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CHOICE_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class CaptureEdit(QPlainTextEdit):
    """A rich one-line field; typing, composing and undo are Qt's own.

    While `choosing`, the arrows, Tab and Esc belong to the list of choices; `half_typed` says that
    what stands there is no choice yet. `put_back` is asked
    first when Backspace is pressed at the end; it says whether it did anything.

    Signals: `line_changed()` when other text stands there, `submitted()` on Enter, `escaped()` on
    Esc, `choice_moved(int)`, `choice_taken()`,
    `choice_closed()`, `lines_pasted(list)` with the lines when several were pasted (they are
    folded into one).
    """

    line_changed = Signal()
    submitted = Signal()
    escaped = Signal()
    choice_moved = Signal(int)
    choice_taken = Signal()
    choice_closed = Signal()
    lines_pasted = Signal(list)

    def __init__(self, read: Callable[[str], Reading], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self.choosing = False
        self.half_typed = False
        self.put_back: Callable[[], bool] = _nothing_to_put_back
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font(Role.CAPTURE))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setFixedHeight(_HEIGHT)
        self.document().setDocumentMargin(_margin(self.font()))
        self.viewport().setAutoFillBackground(False)
        self._tints = TintPainter(self)
        self._last = ""
        self.textChanged.connect(self._on_text_changed)
        self._highlighter = TokenHighlighter(self.document(), read)

    @property
    def line(self) -> str:
        """What is in the field."""
        return self.toPlainText()

    @property
    def cursor_position(self) -> int:
        """Where the cursor is, counted in characters of `line`."""
        return python_offset(self.line, self.textCursor().position())

    def set_line(self, line: str) -> None:
        """Replace everything, with the cursor at the end; typing can't undo beyond it.

        A space at the end stays: who comes back in the middle of a line types on with a word.
        """
        cleaned = clean_line(line)
        self.setPlainText(f"{cleaned} " if cleaned and line.endswith(" ") else cleaned)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def replace_range(self, start: int, end: int, text: str) -> None:
        """Replace part of the line as one step of undo; the cursor ends behind it."""
        offsets = utf16_offsets(self.line)
        cursor = self.textCursor()
        cursor.setPosition(offsets(start))
        cursor.setPosition(offsets(end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def insert_before(self, position: int, text: str) -> None:
        """Insert text somewhere in the line; the cursor stays where it is."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_offsets(self.line)(position))
        cursor.insertText(text)

    def x_of(self, position: int) -> int:
        """The x of a character, in the coordinates of this widget."""
        return self.viewport().x() + int(self._tints.left_of(utf16_offsets(self.line)(position)))

    def refresh_tints(self) -> None:
        """Read the line again, as when the partners or the theme changed."""
        self._highlighter.rehighlight()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._choice_key(event) or self._own_key(event)):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Qt moves the focus before the key gets here, so Tab is caught where it does so.
        if self.choosing and forward:
            self.choice_taken.emit()
            return True
        return super().focusNextPrevChild(forward)

    def insertFromMimeData(self, source: QMimeData) -> None:
        lines = [line for line in map(clean_line, clean_text(source.text()).split("\n")) if line]
        self.textCursor().insertText(" ".join(lines))
        self.ensureCursorVisible()
        if len(lines) > 1:
            self.lines_pasted.emit(lines)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def createMimeDataFromSelection(self) -> QMimeData:
        # Plain text only: the tints are no part of what was typed.
        data = QMimeData()
        data.setText(self.textCursor().selectedText())
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        self._tints.paint(self.line, self._read(self.line))
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.refresh_tints()
        super().changeEvent(event)

    def _on_text_changed(self) -> None:
        # Qt calls a new colour a change of the text too.
        line = self.line
        if line != self._last:
            self._last = line
            self.line_changed.emit()

    def _choice_key(self, event: QKeyEvent) -> bool:
        if not self.choosing:
            return False
        key = Qt.Key(event.key())
        if key in _CHOICE_STEPS:
            self.choice_moved.emit(_CHOICE_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.choice_closed.emit()
        else:
            return False
        return True

    def _own_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.submitted.emit()
            return True
        if key == Qt.Key.Key_Escape:
            self.escaped.emit()
            return True
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and not event.isAutoRepeat()
        cursor = self.textCursor()
        at_end = cursor.atEnd() and not cursor.hasSelection()
        if key == Qt.Key.Key_Backspace and plain and at_end:
            return self.put_back()
        return False


def _margin(shown: QFont) -> float:
    """What puts one line in the middle."""
    return max(0.0, (_HEIGHT - QFontMetricsF(shown).height()) / 2)


def _nothing_to_put_back() -> bool:
    return False
