# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new region: only its name is needed; what is typed wrong is said beside the field."""

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.services.regions import add_region
from ui.context import AppContext
from ui.dialogs.form import FormDialog


class NewRegionDialog(FormDialog):
    """Asks for a name and codes; then goes to Voorbereiden."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("Nieuwe regio", "Regio maken", self._make, parent)
        self._context = context
        self._name = QLineEdit()
        self._name.setPlaceholderText("Bijvoorbeeld: Regio Rivierbocht")
        self._codes = QLineEdit()
        self._codes.setPlaceholderText("Bijvoorbeeld: VO2599, PO2599, RMC 99")
        self.add_field("Naam van de regio", self._name, required="een naam")
        self.add_field("Codes, met een komma ertussen (mag leeg)", self._codes)
        self._name.setFocus()

    def _make(self) -> None:
        library, clock = self._context.library, self._context.clock
        added = add_region(library, clock, self._name.text(), self._codes.text().split(","))
        self._context.publish(added)
        self._context.open_region(added.id)
        self._context.show_view("voorbereiden")
