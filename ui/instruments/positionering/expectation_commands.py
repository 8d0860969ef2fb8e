# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be done with an expectation, each as one undoable command."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.domain.positionering import Answer
from facilitator.services import expectations
from ui.context import AppContext
from ui.instruments.positionering.expectation_dialog import ExpectationDialog
from ui.instruments.positionering.expectations import ExpectationRow
from ui.instruments.positionering.objection_dialog import ObjectionDialog


class ExpectationCommands(QObject):
    """Dialogs belong to `window`."""

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self._app = context
        self._window = window

    def answer(self, row: ExpectationRow, answer: Answer) -> None:
        """Set the answer; an objection asks why."""
        if answer is Answer.BEZWAAR:
            ObjectionDialog(row, lambda why: self._store(row, answer, why), self._window).open()
        elif answer is not row.expectation.answer:
            self._app.perform(lambda: self._answered(row, answer))

    def edit(self, row: ExpectationRow) -> None:
        """Word it anew."""

        def store(text: str) -> None:
            library, clock = self._app.library, self._app.clock
            self._app.publish(
                expectations.change_expectation(library, clock, row.expectation.id, text)
            )

        ExpectationDialog(row, store, self._window).open()

    def remove(self, row: ExpectationRow) -> None:
        """Take it away; undo brings it back."""
        library, clock = self._app.library, self._app.clock
        self._app.perform(
            lambda: expectations.remove_expectation(library, clock, row.expectation.id),
            "Verwachting verwijderd",
        )

    def _store(self, row: ExpectationRow, answer: Answer, why: str) -> None:
        self._app.publish(self._answered(row, answer, why))

    def _answered(self, row: ExpectationRow, answer: Answer, why: str = "") -> object:
        library, clock = self._app.library, self._app.clock
        return expectations.answer_expectation(library, clock, row.expectation.id, answer, why)
