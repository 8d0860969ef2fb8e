# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A trede of the escalatieladder."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.domain.regievoering import EscalationStep
from facilitator.domain.words import LEVEL_LABELS, Level
from facilitator.services.regievoering import StepInput
from ui.dialogs.form import FormDialog
from ui.instruments.regievoering.number_line import number_line, number_of
from ui.widgets.check_box import CheckBox
from ui.widgets.choice import Choice


class StepDialog(FormDialog):
    """`store(StepInput)` keeps it; without a step it is a new one, at the top."""

    def __init__(
        self,
        step: EscalationStep | None,
        store: Callable[[StepInput], object],
        parent: QWidget | None = None,
    ) -> None:
        title = "Trede bewerken" if step else "Nieuwe trede"
        action = "Bewaren" if step else "Trede toevoegen"
        super().__init__(title, action, lambda: store(self.step()), parent)
        self.who = QLineEdit(step.who if step else "")
        self.who.setPlaceholderText("Bijvoorbeeld: directeur SWV en afdelingshoofd jeugd")
        self.level = Choice("Niveau")
        for level in Level:
            self.level.addItem(LEVEL_LABELS[level], level)
        self.level.select_data(step.level if step else Level.UITVOEREND)
        self.mandate = CheckBox(
            "Heeft mandaat: mag de knoop doorhakken", checked=step.mandate if step else False
        )
        self.after = number_line(step.after_weeks if step else None)
        self.within = number_line(step.decides_within_days if step else None)
        self.add_field("Wie", self.who, required="wie deze trede is")
        self.add_field("Niveau", self.level)
        self.form.addWidget(self.mandate)
        self.form.addSpacing(12)
        self.add_pair(
            ("Na hoeveel weken stilstand?", self.after),
            ("Besluit binnen hoeveel werkdagen?", self.within),
        )
        self.who.setFocus()

    def step(self) -> StepInput:
        """What is filled in."""
        return StepInput(
            who=self.who.text(),
            level=Level(self.level.currentData()),
            mandate=self.mandate.isChecked(),
            after_weeks=number_of(self.after),
            decides_within_days=number_of(self.within),
        )
