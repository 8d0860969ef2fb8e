# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which keys work in the list, and how far the room is with it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.fonts import Role
from ui.models.check_in_words import STATUS_LOOKS
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label


class KeyStrip(QWidget):
    """One line under the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = Label("", Role.DENSE_MEDIUM, tone="text_2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        keys = [
            (str(n), look.word[:1].lower() + look.word[1:])
            for n, look in enumerate(STATUS_LOOKS.values(), 1)
        ]
        for key, word in (*keys, ("N", "notitie"), ("D", "deadline")):
            row.addWidget(KeyHint(key))
            row.addWidget(Label(word, Role.DENSE, tone="text_3"))
            row.addSpacing(7)
        row.addStretch(1)
        row.addWidget(self._count)

    def show_count(self, said: int, total: int, waiting: int, *, locked: bool) -> None:
        """Say how many are done, and how many still need a choice."""
        words = f"{said} van {total} besproken"
        if waiting:
            words += f", {waiting} {'vraagt' if waiting == 1 else 'vragen'} een keuze"
        self._count.setText("Vastgesteld" if locked else words)
        self._count.set_tone("hint" if waiting and not locked else "text_2")
