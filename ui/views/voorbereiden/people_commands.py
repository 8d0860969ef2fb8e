# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be done with participants and partners, through the services."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facilitator.domain.region import Organisation, Person
from facilitator.domain.words import OrganisationKind
from facilitator.services import partners
from facilitator.services.hanging import everything_on
from facilitator.services.merging import merge_organisations
from facilitator.services.partners import PersonInput
from ui.context import AppContext
from ui.dialogs.confirm import Confirm
from ui.views.voorbereiden.partner_dialog import PartnerDialog
from ui.views.voorbereiden.paste_dialog import PasteDialog
from ui.views.voorbereiden.person_dialog import PersonDialog
from ui.views.voorbereiden.snapshot import Snapshot
from ui.views.voorbereiden.take_over_dialog import TakeOverDialog


class PeopleCommands(QObject):
    """Works on one region at a time."""

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._snapshot: Snapshot | None = None

    def set_region(self, snapshot: Snapshot) -> None:
        """Work on this region."""
        self._snapshot = snapshot

    def ask_person(self) -> None:
        """Fill in a new participant."""
        snapshot, context = self._snapshot, self._context
        if snapshot is None:
            return

        def store(person: PersonInput) -> None:
            region_id = snapshot.region.id
            context.publish(partners.add_person(context.library, context.clock, region_id, person))

        PersonDialog(None, snapshot.organisations, store, self._window).open()

    def edit_person(self, person_id: object) -> None:
        """Edit a participant."""
        person, context = self._person(person_id), self._context
        if person is None or self._snapshot is None:
            return

        def store(edited: PersonInput) -> None:
            context.publish(
                partners.change_person(context.library, context.clock, person.id, edited)
            )

        PersonDialog(person, self._snapshot.organisations, store, self._window).open()

    def toggle_mandate(self, person_id: object) -> None:
        """Mandate yes or no."""
        person, context = self._person(person_id), self._context
        if person is None:
            return
        edited = replace(self._as_input(person), mandate=not person.mandate)
        context.perform(
            lambda: partners.change_person(context.library, context.clock, person.id, edited)
        )

    def remove_person(self, person_id: object) -> None:
        """Remove a participant, after asking."""
        person, context = self._person(person_id), self._context
        if person is None:
            return
        dialog = Confirm(
            f"{person.function} verwijderen?",
            "Afspraken houden hun organisatie als eigenaar.",
            "Verwijderen",
            self._window,
        )
        dialog.confirmed.connect(
            lambda: context.perform(
                lambda: partners.remove_person(context.library, context.clock, person.id),
                "Deelnemer verwijderd",
            )
        )
        dialog.open()

    def ask_paste(self) -> None:
        """Read the clipboard and show what it would add."""
        snapshot, context = self._snapshot, self._context
        if snapshot is None:
            return

        def store(pasted: str) -> None:
            region_id = snapshot.region.id
            context.publish(
                partners.paste_people(context.library, context.clock, region_id, pasted)
            )
            context.toasts.success("Deelnemers toegevoegd", "Ongedaan maken", context.undo)

        partners_now = snapshot.organisations
        PasteDialog(QGuiApplication.clipboard().text(), partners_now, store, self._window).open()

    def ask_partner(self) -> None:
        """Fill in a new partner."""
        snapshot, context = self._snapshot, self._context
        if snapshot is None:
            return

        def store(name: str, kind: OrganisationKind, aliases: tuple[str, ...]) -> None:
            context.publish(
                partners.add_organisation(
                    context.library,
                    context.clock,
                    snapshot.region.id,
                    name,
                    kind=kind,
                    aliases=aliases,
                )
            )

        PartnerDialog(None, store, self._window).open()

    def edit_partner(self, partner_id: object) -> None:
        """Edit a partner."""
        partner, context = self._partner(partner_id), self._context
        if partner is None:
            return

        def store(name: str, kind: OrganisationKind, aliases: tuple[str, ...]) -> None:
            context.publish(
                partners.change_organisation(
                    context.library,
                    context.clock,
                    partner.id,
                    name=name,
                    kind=kind,
                    aliases=aliases,
                )
            )

        PartnerDialog(partner, store, self._window).open()

    def remove_partner(self, partner_id: object) -> None:
        """Remove a partner; when anything hangs on it, ask who takes that over."""
        partner, context = self._partner(partner_id), self._context
        if partner is None:
            return
        if self._hanging(partner):
            self.merge_partner(partner_id)
            return
        dialog = Confirm(
            f"{partner.name} verwijderen?", "Er hangt nog niets aan.", "Verwijderen", self._window
        )
        dialog.confirmed.connect(
            lambda: context.perform(
                lambda: partners.remove_organisation(context.library, context.clock, partner.id),
                "Partner verwijderd",
            )
        )
        dialog.open()

    def merge_partner(self, partner_id: object) -> None:
        """Let another partner take over everything, after asking which."""
        partner, context = self._partner(partner_id), self._context
        if partner is None or self._snapshot is None:
            return
        others = [other for other in self._snapshot.organisations if other.id != partner.id]
        if not others:
            context.toasts.error("Er is geen andere partner die dit kan overnemen.")
            return

        def store(keep: UUID) -> None:
            context.publish(merge_organisations(context.library, context.clock, keep, partner.id))
            context.toasts.success("Partners samengevoegd", "Ongedaan maken", context.undo)

        TakeOverDialog(partner, others, self._hanging(partner), store, self._window).open()

    def _hanging(self, partner: Organisation) -> list[str]:
        with self._context.library.read() as reader:
            return everything_on(reader, partner)

    def _person(self, person_id: object) -> Person | None:
        people = self._snapshot.people if self._snapshot else []
        return next((p for p in people if p.id == person_id), None)

    def _partner(self, partner_id: object) -> Organisation | None:
        organisations = self._snapshot.organisations if self._snapshot else []
        return next((o for o in organisations if o.id == partner_id), None)

    def _as_input(self, person: Person) -> PersonInput:
        organisation = self._partner(person.organisation_id)
        return PersonInput(
            function=person.function,
            organisation=organisation.name if organisation else "",
            mandate=person.mandate,
            name=person.name,
            email=person.email,
        )
