# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks one question that must be answered in words, such as a reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.dialogs.house_dialog import HouseDialog
from ui.widgets.label import Label


class AskText(HouseDialog):
    """Signals: `answered(str)`. The button is off until something was typed."""

    answered = Signal(str)

    def __init__(
        self, title: str, explanation: str, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, action, parent, width=480)
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(title)
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(84)
        self.body.addWidget(Label(explanation, tone="text_2", wrap=True))
        self.body.addWidget(self.field)
        self.action.setEnabled(False)
        self.action.clicked.connect(self._on_action)
        self.field.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self) -> None:
        self.action.setEnabled(bool(self.field.toPlainText().strip()))

    def _on_action(self) -> None:
        text = self.field.toPlainText().strip()
        self.accept()
        self.answered.emit(text)
