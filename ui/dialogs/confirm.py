# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks before something that people would not expect to happen at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.house_dialog import HouseDialog
from ui.widgets.label import Label


class Confirm(HouseDialog):
    """Signals: `confirmed`. The button says what happens; Annuleren and Esc do nothing."""

    confirmed = Signal()

    def __init__(
        self, question: str, explanation: str, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, action, parent, width=440)
        self.body.addWidget(Label(explanation, tone="text_2", wrap=True))
        self.action.clicked.connect(self._on_action)

    def _on_action(self) -> None:
        self.accept()
        self.confirmed.emit()
