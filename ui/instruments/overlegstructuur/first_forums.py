# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the overlegkaart says before there is anything on it, and where to begin."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.services.seeds import FORUM_PRESETS
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState

NO_PHASES = (
    "Een overleg staat boven de fasen waarin het een leerling bespreekt. Begin met de fasen."
)
NO_FORUMS = (
    "Nog geen overleggen. Welke zijn er al? Kies er een om mee te beginnen; alles eraan kun je "
    "daarna aanpassen."
)
_IN_ROW = 4


class FirstForums(Card):
    """Signals: `chosen(str | None)`: a preset, or None for an empty one; `phases_wanted()`."""

    chosen = Signal(object)
    phases_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=12, parent=parent)
        self.state = EmptyState(NO_FORUMS, icon="chats-circle")
        self.phases = self.state.add_action(
            Button("Voorstel voor de fasen overnemen", ButtonKind.TINT)
        )
        self.phases.clicked.connect(self.phases_wanted)
        self.presets = [self._preset(preset.key, preset.name) for preset in FORUM_PRESETS]
        self.empty = Button("Leeg overleg", icon="plus")
        self.empty.clicked.connect(lambda: self.chosen.emit(None))
        self._rows = QWidget()
        self._lay_out([*self.presets, self.empty])
        self.body.addWidget(self.state, 1)
        self.body.addWidget(self._rows)
        self.body.addStretch(1)

    def show_phases(self, phases: Sequence[UUID], *, locked: bool) -> None:
        """Without phases these come first."""
        self.state.set_sentence(NO_FORUMS if phases else NO_PHASES)
        self.phases.setVisible(not phases and not locked)
        self._rows.setVisible(bool(phases) and not locked)

    def focus_first(self) -> None:
        """Put the cursor on the first step."""
        (self.presets[0] if self._rows.isVisibleTo(self) else self.phases).setFocus()

    def _preset(self, key: str, name: str) -> Button:
        button = Button(name, icon="plus")
        button.clicked.connect(lambda: self.chosen.emit(key))
        return button

    def _lay_out(self, buttons: Sequence[Button]) -> None:
        column = QVBoxLayout(self._rows)
        column.setSpacing(8)
        for start in range(0, len(buttons), _IN_ROW):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addStretch(1)
            for button in buttons[start : start + _IN_ROW]:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
