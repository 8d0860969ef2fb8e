# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks what becomes of everything that hangs on a phase before it goes."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.positionering import Phase
from ui.dialogs.house_dialog import HouseDialog
from ui.widgets.choice import Choice
from ui.widgets.label import Label


class RemovePhaseDialog(HouseDialog):
    """Signals: `chosen(UUID | None)`: the phase that takes it over; None when it all goes."""

    chosen = Signal(object)

    def __init__(
        self, phase: Phase, hanging: str, others: Sequence[Phase], parent: QWidget | None = None
    ) -> None:
        super().__init__(f"‘{phase.name}’ verwijderen?", "Fase verwijderen", parent)
        self._others: list[UUID | None] = [other.id for other in others] if hanging else []
        self.choice = Choice("Wat gebeurt ermee")
        for other in others if hanging else ():
            self.choice.addItem(f"‘{other.name}’ neemt het over")
        # The phase before it is the likely one; of the first, the one that comes next.
        before = [number for number, other in enumerate(others) if other.position < phase.position]
        self.choice.setCurrentIndex(before[-1] if before and hanging else 0)
        self.choice.addItem("Alles wat eraan hangt gaat mee weg")
        self._others.append(None)
        explanation = f"Aan deze fase hangt {hanging}." if hanging else "Er hangt niets aan."
        self.body.addWidget(Label(explanation, tone="text_2", wrap=True))
        if hanging:
            self.body.addWidget(self.choice)
        self.action.clicked.connect(self._on_action)

    def _on_action(self) -> None:
        self.accept()
        self.chosen.emit(self._others[self.choice.currentIndex()])
