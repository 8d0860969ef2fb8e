# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be changed in Regievoering, each as one command that can be undone."""

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from facilitator.domain.positionering import Phase
from facilitator.domain.regievoering import ConsentAnswer, EscalationStep, PhaseRegie
from facilitator.services import regievoering as services
from facilitator.services.positionering import seed_phases
from facilitator.services.regievoering import RegiePart, StepInput
from ui.context import AppContext
from ui.instruments.regievoering.handover_dialog import HandoverDialog
from ui.instruments.regievoering.step_dialog import StepDialog
from ui.instruments.shown import Shown


class RegieActions:
    """Works on the region of the picture that is shown; `window` is what dialogs belong to."""

    def __init__(self, context: AppContext, window: QWidget) -> None:
        self._app = context
        self._window = window
        self._shown: Shown | None = None

    def set_shown(self, shown: Shown) -> None:
        """Work on this region."""
        self._shown = shown

    def today(self) -> date:
        """The date in the room."""
        return self._app.clock.today()

    def word(self, text: str) -> bool:
        """Word the definition; False when it was refused."""
        library, clock, region = self._app.library, self._app.clock, self._region()
        done = self._app.perform(lambda: services.set_definition(library, clock, region, text))
        return done is not None

    def answer(self, organisation_id: UUID, answer: ConsentAnswer | None, reason: str) -> None:
        """Store what an organisation answers."""
        library, clock = self._app.library, self._app.clock
        self._app.perform(
            lambda: services.set_consent(library, clock, organisation_id, answer, reason)
        )

    def give(self, phase_id: UUID, part: RegiePart, organisation_id: UUID | None) -> None:
        """Say who does one part of regie in a phase."""
        library, clock = self._app.library, self._app.clock
        self._app.perform(
            lambda: services.set_regie(library, clock, phase_id, part, organisation_id)
        )

    def take_phases(self) -> None:
        """Begin with the phases of the seed."""
        library, clock, region = self._app.library, self._app.clock, self._region()
        self._app.perform(lambda: seed_phases(library, clock, region))

    def ask_handover(self, phase: Phase, following: Phase, regie: PhaseRegie | None) -> None:
        """Ask how coordination passes from a phase to the next."""
        app = self._app

        def store(how: str, days: int | None) -> None:
            app.publish(services.set_handover(app.library, app.clock, phase.id, how, days))

        HandoverDialog(phase.name, following.name, regie, store, self._window).open()

    def forget_handover(self, phase_id: UUID) -> None:
        """Take back how coordination passes on."""
        library, clock = self._app.library, self._app.clock
        self._app.perform(
            lambda: services.set_handover(library, clock, phase_id, ""), "Overdracht weggehaald"
        )

    def ask_step(self) -> None:
        """Ask for a new trede, at the top of the ladder."""
        app, region = self._app, self._region()

        def store(step: StepInput) -> None:
            app.publish(services.add_step(app.library, app.clock, region, step))

        StepDialog(None, store, self._window).open()

    def edit_step(self, step: EscalationStep) -> None:
        """Edit a trede."""
        app = self._app

        def store(edited: StepInput) -> None:
            app.publish(services.change_step(app.library, app.clock, step.id, edited))

        StepDialog(step, store, self._window).open()

    def move_step(self, step_id: UUID, position: int) -> None:
        """Put a trede at another place; 0 is the lowest."""
        library, clock = self._app.library, self._app.clock
        self._app.perform(lambda: services.move_step(library, clock, step_id, position))

    def remove_step(self, step_id: UUID) -> None:
        """Take a trede off the ladder."""
        library, clock = self._app.library, self._app.clock
        self._app.perform(lambda: services.remove_step(library, clock, step_id), "Trede weggehaald")

    def count_from(self, phase_id: UUID | None) -> None:
        """Say from which phase stagnation counts."""
        library, clock, region = self._app.library, self._app.clock, self._region()
        self._app.perform(lambda: services.count_from(library, clock, region, phase_id))

    def _region(self) -> UUID:
        if self._shown is None:
            raise RuntimeError("nothing is shown yet")
        return self._shown.instruments.region_id
