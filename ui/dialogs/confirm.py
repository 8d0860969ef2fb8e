# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks before something that people would not expect to happen at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label


class Confirm(QDialog):
    """Signals: `confirmed`. The button says what happens; Annuleren and Esc do nothing."""

    confirmed = Signal()

    def __init__(
        self, question: str, explanation: str, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(question)
        self.setMinimumWidth(440)
        self.action = Button(action, ButtonKind.PRIMARY)
        self.action.setDefault(True)
        self.action.clicked.connect(self._on_action)
        cancel = Button("Annuleren", ButtonKind.GHOST)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.action)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(Label(question, Role.LARGE, wrap=True))
        column.addWidget(Label(explanation, tone="text_2", wrap=True))
        column.addSpacing(8)
        column.addLayout(buttons)

    def _on_action(self) -> None:
        self.accept()
        self.confirmed.emit()
