# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The definition of regie as it is being worded."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.fonts import Role, font
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class DefinitionEditor(QWidget):
    """Ctrl+Enter stores, Esc stops.

    Signals: `stored(str)`; `stopped()`.
    """

    stored = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit()
        self.hint = Label("", Role.CAPTION, tone="text_3")
        self.cancel = Button("Annuleren", ButtonKind.GHOST, height=28)
        self.store = Button("Bewaren", ButtonKind.TINT, height=28)
        self._build()
        self.cancel.clicked.connect(self.stopped)
        self.store.clicked.connect(self._store)

    def open(self, text: str, number: int) -> None:
        """Word it as version `number`, beginning with `text`."""
        self.text.setPlainText(text)
        self.hint.setText(f"Ctrl+Enter: versie {number}")
        self.hint.setToolTip("Over een nieuwe versie zegt iedereen opnieuw wat hij ervan vindt.")
        self.text.setFocus()
        self.text.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_Escape:
                self.stopped.emit()
                return True
            if event.key() in _ENTER and control:
                self._store()
                return True
        return super().eventFilter(watched, event)

    def _store(self) -> None:
        self.stored.emit(self.text.toPlainText())

    def _build(self) -> None:
        self.text.setFont(font(Role.DEFINITION))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("Wat verstaan wij onder regie?")
        self.text.setPlaceholderText("Regie is …")
        self.text.installEventFilter(self)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.hint)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.store)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 12, 10)
        column.setSpacing(6)
        column.addWidget(Label("Wat verstaan wij onder regie?", Role.SECTION))
        column.addWidget(self.text, 1)
        column.addLayout(foot)
