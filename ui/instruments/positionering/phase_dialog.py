# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A phase: what it is called, from which week it counts, and whether a decision is needed."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.domain.positionering import Phase
from facilitator.services.input import MAX_WEEKS
from ui.dialogs.form import FormDialog, caption
from ui.widgets.check_box import CheckBox
from ui.widgets.number_field import NumberField

Store = Callable[["PhaseDialog"], object]


class PhaseDialog(FormDialog):
    """`store(dialog)` keeps what its fields hold."""

    def __init__(
        self, phase: Phase | None, week: int, store: Store, parent: QWidget | None = None
    ) -> None:
        title = "Fase bewerken" if phase else "Nieuwe fase"
        action = "Bewaren" if phase else "Fase toevoegen"
        super().__init__(title, action, lambda: store(self), parent)
        self.name = QLineEdit(phase.name if phase else "")
        self.trigger = QLineEdit(phase.trigger if phase else "")
        self.trigger.setPlaceholderText("Bijvoorbeeld: 16 uur in 4 weken, of zorgen")
        self.week = NumberField("Vanaf week", 0, MAX_WEEKS)
        self.week.setValue(phase.from_week if phase else week)
        self.decision = CheckBox(
            "Hier is een besluit met mandaat nodig", checked=bool(phase and phase.decision_needed)
        )
        self.add_field("Naam", self.name, required="een naam voor de fase")
        self.add_field("Vanaf week", self.week)
        self.form.addWidget(caption("Weken tellen vanaf de eerste dag verzuim."))
        self.form.addSpacing(8)
        self.add_field("Begint bij (mag leeg)", self.trigger)
        self.form.addWidget(self.decision)
        self.name.setFocus()
        self.name.selectAll()
