# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks before something that people would not expect to happen at once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs.reading_dialog import ReadingDialog
from ui.fonts import Role
from ui.widgets.label import Label

_MOST = 300


class Confirm(ReadingDialog):
    """Signals: `confirmed`. The button says what happens; Annuleren and Esc do nothing.

    `about` are the things it is about, each whole on lines of its own.
    """

    confirmed = Signal()

    def __init__(
        self,
        question: str,
        explanation: str,
        action: str,
        parent: QWidget | None = None,
        *,
        about: Sequence[str] = (),
    ) -> None:
        width = 560 if about else 440
        super().__init__(question, action, parent, width=width, most=_MOST)
        self.said.column.addWidget(Label(explanation, tone="text_2", wrap=True))
        for line in about:
            self.said.column.addWidget(Label(line, Role.DENSE, wrap=True))
        self.action.clicked.connect(self._on_action)

    def _on_action(self) -> None:
        self.accept()
        self.confirmed.emit()
