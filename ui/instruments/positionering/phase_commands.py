# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be done with the phases of a region, each as one undoable command."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.positionering import Phase
from facilitator.services import positionering
from facilitator.services.hanging import on_phase
from facilitator.services.rows import listed
from ui.context import AppContext
from ui.instruments.positionering.phase_dialog import PhaseDialog
from ui.instruments.positionering.remove_phase_dialog import RemovePhaseDialog
from ui.instruments.shown import Shown


class PhaseCommands(QObject):
    """Signals: `added(UUID)`: a phase that was just stored."""

    added = Signal(object)

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self._app = context
        self._window = window

    def seed(self, shown: Shown) -> None:
        """Take over the proposal."""
        library, clock, region = self._app.library, self._app.clock, shown.instruments.region_id
        self._app.perform(lambda: positionering.seed_phases(library, clock, region))

    def add(self, shown: Shown, after: Phase | None = None) -> None:
        """Fill in a new phase, below `after` or else at the end."""
        last = after or (shown.instruments.process[-1] if shown.instruments.process else None)
        week = last.from_week + 1 if last else 0
        position = None if after is None else shown.instruments.phases.index(after) + 1

        def store(dialog: PhaseDialog) -> None:
            made = positionering.add_phase(
                self._app.library,
                self._app.clock,
                shown.instruments.region_id,
                dialog.name.text(),
                trigger=dialog.trigger.text(),
                from_week=dialog.week.value(),
                decision_needed=dialog.decision.isChecked(),
                position=position,
            )
            self._app.publish(made)
            self.added.emit(made.id)

        PhaseDialog(None, week, store, self._window).open()

    def edit(self, phase: Phase) -> None:
        """Change its name, its week, and whether a decision is needed."""

        def store(dialog: PhaseDialog) -> None:
            changes = positionering.change_phase(
                self._app.library,
                self._app.clock,
                phase.id,
                name=dialog.name.text(),
                trigger=dialog.trigger.text(),
                from_week=dialog.week.value(),
                decision_needed=dialog.decision.isChecked(),
            )
            self._app.publish(changes)

        PhaseDialog(phase, phase.from_week, store, self._window).open()

    def move(self, shown: Shown, phase: Phase, step: int) -> None:
        """One row up (-1) or down (1)."""
        place = shown.instruments.phases.index(phase) + step
        if 0 <= place < len(shown.instruments.phases):
            library, clock = self._app.library, self._app.clock
            self._app.perform(lambda: positionering.move_phase(library, clock, phase.id, place))

    def ask_remove(self, shown: Shown, phase: Phase) -> None:
        """Remove a phase, after asking what becomes of what hangs on it."""
        with self._app.library.read() as reader:
            hanging = listed(on_phase(reader, phase))
        others = [other for other in shown.instruments.phases if other.id != phase.id]
        dialog = RemovePhaseDialog(phase, hanging, others, self._window)
        dialog.chosen.connect(partial(self._remove, phase))
        dialog.open()

    def _remove(self, phase: Phase, to: UUID | None) -> None:
        library, clock = self._app.library, self._app.clock
        self._app.perform(
            lambda: positionering.remove_phase(
                library, clock, phase.id, to=to, everything=to is None
            ),
            "Fase verwijderd",
        )
