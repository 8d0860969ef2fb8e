# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks one question that must be answered in words, such as a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label


class AskText(QDialog):
    """Signals: `answered(str)`. The button is off until something was typed."""

    answered = Signal(str)

    def __init__(
        self, title: str, explanation: str, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(title)
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(84)
        self._action = Button(action, ButtonKind.PRIMARY)
        self._action.setEnabled(False)
        self._action.clicked.connect(self._on_done)
        self.field.textChanged.connect(
            lambda: self._action.setEnabled(bool(self.field.toPlainText().strip()))
        )
        cancel = Button("Annuleren", ButtonKind.GHOST)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._action)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(Label(title, Role.LARGE))
        column.addWidget(Label(explanation, tone="text_2", wrap=True))
        column.addWidget(self.field)
        column.addSpacing(8)
        column.addLayout(buttons)

    def _on_done(self) -> None:
        text = self.field.toPlainText().strip()
        self.accept()
        self.answered.emit(text)
