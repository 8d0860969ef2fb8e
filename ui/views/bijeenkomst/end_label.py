# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the meeting will end, always in sight."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fonts import Role
from ui.views.bijeenkomst.clock_words import EndWords
from ui.widgets.label import Label

_WIDTH = 112


class EndLabel(QWidget):
    """Two lines: the expected end and the difference with the plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.end = Label("", Role.BODY_STRONG)
        self.difference = Label("", Role.CAPTION_MEDIUM, tone="text_2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self.end)
        column.addWidget(self.difference)
        column.addStretch(1)
        self.setMinimumWidth(_WIDTH)

    def set_words(self, words: EndWords) -> None:
        """Show other times; costs nothing when they are the same."""
        if words.end != self.end.text() or words.difference != self.difference.text():
            self.end.setText(words.end)
            self.difference.setText(words.difference)
            self.difference.set_tone(words.tone)
            self.setAccessibleName(f"{words.end}, {words.difference}")
