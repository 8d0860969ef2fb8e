# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A participant: function and organisation are enough."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from facilitator.domain.partner_kind import likely_kind
from facilitator.domain.region import Organisation, Person
from facilitator.services.partners import PersonInput
from ui.dialogs.form import FormDialog, caption
from ui.models.people_model import new_partner_note
from ui.views.voorbereiden.fields import line_field
from ui.widgets.check_box import CheckBox

_NEW = "Een nieuwe naam komt vanzelf bij de partners."


class PersonDialog(FormDialog):
    """`store(PersonInput)` keeps what was filled in; without a person it is a new one."""

    def __init__(
        self,
        person: Person | None,
        organisations: Sequence[Organisation],
        store: Callable[[PersonInput], object],
        parent: QWidget | None = None,
    ) -> None:
        new = person is None
        title = "Nieuwe deelnemer" if new else "Deelnemer bewerken"
        action = "Deelnemer toevoegen" if new else "Bewaren"
        super().__init__(title, action, lambda: store(self.person()), parent)
        names = {o.id: o.name for o in organisations}
        self.function = line_field(person.function if person else "", "Bijvoorbeeld: jeugdarts")
        self.organisation = line_field(names.get(person.organisation_id, "") if person else "")
        completer = QCompleter([o.name for o in organisations], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.organisation.setCompleter(completer)
        self.mandate = CheckBox(
            "Heeft mandaat: mag toezeggen namens de organisatie",
            checked=person.mandate if person else False,
        )
        self.name = line_field(person.name or "" if person else "")
        self.email = line_field(person.email or "" if person else "")
        self.add_field("Functie", self.function, required="een functie")
        self.add_field("Organisatie", self.organisation, required="een organisatie")
        self._partners = organisations
        self._new = caption("")
        self.form.addWidget(self._new)
        self.organisation.textChanged.connect(self._on_organisation)
        self._on_organisation(self.organisation.text())
        self.form.addSpacing(8)
        self.form.addWidget(self.mandate)
        self.form.addSpacing(12)
        self.add_pair(("Naam (mag leeg)", self.name), ("E-mail (mag leeg)", self.email))
        self.function.setFocus()

    def person(self) -> PersonInput:
        """What is filled in."""
        return PersonInput(
            function=self.function.text(),
            organisation=self.organisation.text(),
            mandate=self.mandate.isChecked(),
            name=self.name.text() or None,
            email=self.email.text() or None,
            kind=likely_kind(self.organisation.text()),
        )

    def _on_organisation(self, name: str) -> None:
        """Say it when this makes a partner, and of what kind."""
        self._new.setText(new_partner_note(self._partners, name) or _NEW)
