# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the matrix says while the region has no phases."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState

_SENTENCE = (
    "Neem het voorstel over en pas het samen aan, of begin met een eigen fase. "
    "Daarna zet je in elke fase wie wat doet."
)
_LOCKED = "Er zijn geen fasen. De bijeenkomst is vastgesteld, dus je kunt ze nu niet toevoegen."


class NoPhases(EmptyState):
    """Signals: `seed_wanted()`, `own_wanted()`."""

    seed_wanted = Signal()
    own_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_SENTENCE, title="Begin met de fasen", icon="table", parent=parent)
        self.seed = self.add_action(Button("Neem het voorstel over", ButtonKind.PRIMARY))
        self.own = self.add_action(Button("Eigen fase"))
        self.seed.clicked.connect(self.seed_wanted)
        self.own.clicked.connect(self.own_wanted)

    def set_locked(self, *, locked: bool) -> None:
        """Offer nothing when one only looks."""
        self.set_sentence(_LOCKED if locked else _SENTENCE)
        self.seed.setHidden(locked)
        self.own.setHidden(locked)
