# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A partner: its name, its kind, and what people call it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from facilitator.domain.region import Organisation
from facilitator.domain.words import OrganisationKind
from ui.dialogs.form import FormDialog, caption
from ui.dialogs.kind_choice import KindChoice
from ui.views.voorbereiden.fields import line_field

Store = Callable[[str, OrganisationKind, tuple[str, ...]], object]


class PartnerDialog(FormDialog):
    """`store(name, kind, aliases)` keeps what was filled in."""

    def __init__(
        self, partner: Organisation | None, store: Store, parent: QWidget | None = None
    ) -> None:
        title = "Partner bewerken" if partner else "Nieuwe partner"
        super().__init__(
            title,
            "Bewaren" if partner else "Partner toevoegen",
            lambda: store(self.name.text(), self.kind.kind, self.alias_list()),
            parent,
        )
        self.name = line_field(partner.name if partner else "")
        self.kind = KindChoice("Soort partner")
        if partner:
            self.kind.show_kind(partner.kind)
        else:
            self.kind.follow(self.name)
        self.aliases = line_field(
            ", ".join(partner.aliases) if partner else "", "Bijvoorbeeld: leerplicht, lpa"
        )
        self.add_field("Naam", self.name, required="een naam voor de organisatie")
        self.add_field("Soort", self.kind)
        self.add_field("Ook wel, met een komma ertussen (mag leeg)", self.aliases)
        self.form.addWidget(caption("Met deze woorden vind je de partner straks achter @."))
        self.name.setFocus()

    def alias_list(self) -> tuple[str, ...]:
        """The other names."""
        return tuple(self.aliases.text().split(","))
