# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which keys work in the list, and how far the room is with it."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.fonts import Role
from ui.models.check_in_words import STATUS_LOOKS
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label

_GAP = 12


class KeyStrip(QWidget):
    """One line under the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = Label("", Role.DENSE_MEDIUM, tone="text_2")
        keys = [
            (str(n), look.word[:1].lower() + look.word[1:])
            for n, look in enumerate(STATUS_LOOKS.values(), 1)
        ]
        self._keys = _hints((*keys, ("N", "notitie"), ("D", "deadline")))
        self._reading = _hints((("Enter", "wat er gezegd is"),))
        self._locked = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._keys)
        row.addWidget(self._reading)
        row.addStretch(1)
        row.addWidget(self._count)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The count comes first: the keys are under F1 too."""
        room = self.width() - self._count.sizeHint().width() - _GAP
        self._keys.setVisible(not self._locked and self._keys.sizeHint().width() <= room)
        self._reading.setVisible(self._locked)

    def show_count(
        self, said: int, total: int, deciding: int, unstored: int, *, locked: bool
    ) -> None:
        """Say how many are done, how many need a choice, and what is not stored yet."""
        words = [f"{said} van {total} besproken"]
        if deciding:
            words.append(f"{deciding} {'vraagt' if deciding == 1 else 'vragen'} een keuze")
        if unstored:
            words.append(f"{unstored} niet bewaard")
        self._count.setText("Vastgesteld" if locked else ", ".join(words))
        self._count.set_tone("hint" if (deciding or unstored) and not locked else "text_2")
        self._locked = locked
        self._fit()


def _hints(keys: Iterable[tuple[str, str]]) -> QWidget:
    hints = QWidget()
    row = QHBoxLayout(hints)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    for key, word in keys:
        row.addWidget(KeyHint(key))
        row.addWidget(Label(word, Role.DENSE, tone="text_3"))
        row.addSpacing(4)
    return hints
