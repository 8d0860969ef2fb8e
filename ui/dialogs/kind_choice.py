# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The kind of a partner: proposed by its name, until the user chooses one."""

from PySide6.QtWidgets import QLineEdit

from facilitator.domain.partner_kind import likely_kind
from facilitator.domain.words import ORGANISATION_KIND_LABELS, OrganisationKind
from ui.widgets.choice import Choice


class KindChoice(Choice):
    """`name` is what a screen reader says."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._field: QLineEdit | None = None
        for kind, label in ORGANISATION_KIND_LABELS.items():
            self.addItem(label, kind.value)
        self.select_data(OrganisationKind.OVERIG.value)
        self.activated.connect(self._on_chosen)

    @property
    def kind(self) -> OrganisationKind:
        """What is shown, and so what is stored."""
        return OrganisationKind(self.currentData())

    def show_kind(self, kind: OrganisationKind) -> None:
        """Show the kind that a partner has."""
        self.select_data(kind.value)

    def follow(self, field: QLineEdit) -> None:
        """Propose a kind for the name in `field`, again and again, until one is chosen."""
        self.stop_following()
        self._field = field
        field.textChanged.connect(self._propose)
        self._propose(field.text())

    def stop_following(self) -> None:
        """Keep what is shown."""
        if self._field is not None:
            self._field.textChanged.disconnect(self._propose)
            self._field = None

    def _propose(self, name: str) -> None:
        self.select_data(likely_kind(name).value)

    def _on_chosen(self, _index: int) -> None:
        self.stop_following()
