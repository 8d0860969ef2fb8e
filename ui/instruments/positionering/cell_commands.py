# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be done with a cell of the matrix, each as one undoable command."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.domain.positionering import Role
from facilitator.services import positionering
from ui.context import AppContext
from ui.instruments.positionering.picture import MatrixCell
from ui.instruments.positionering.task_dialog import TaskDialog


class CellCommands(QObject):
    """Dialogs belong to `window`."""

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self._app = context
        self._window = window

    def toggle(self, cell: MatrixCell, role: Role, *, expected: bool) -> None:
        """Put a letter in the cell or take it out."""
        library, clock = self._app.library, self._app.clock
        phase, partner = cell.phase.id, cell.partner.id
        self._app.perform(
            lambda: positionering.toggle_role(
                library, clock, phase, partner, role, expected=expected
            )
        )

    def clear(self, cell: MatrixCell) -> None:
        """Empty the cell; what stood there is not in sight any more, so undo is offered."""
        if cell.stored is None:
            return
        library, clock = self._app.library, self._app.clock
        phase, partner = cell.phase.id, cell.partner.id
        self._app.perform(
            lambda: positionering.clear_cell(library, clock, phase, partner), "Cel leeggemaakt"
        )

    def ask_task(self, cell: MatrixCell) -> None:
        """Fill in taak and termijn."""
        library, clock = self._app.library, self._app.clock
        phase, partner = cell.phase.id, cell.partner.id

        def store(taak: str, termijn: str) -> None:
            self._app.publish(
                positionering.set_task(library, clock, phase, partner, taak=taak, termijn=termijn)
            )

        TaskDialog(cell, store, self._window).open()
