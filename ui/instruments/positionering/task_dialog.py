# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a partner does in a phase, and within what time."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.dialogs.form import FormDialog
from ui.instruments.positionering.picture import MatrixCell


class TaskDialog(FormDialog):
    """`store(taak, termijn)` keeps it."""

    def __init__(
        self, cell: MatrixCell, store: Callable[[str, str], object], parent: QWidget | None = None
    ) -> None:
        title = f"{cell.partner.name} in ‘{cell.phase.name}’"
        super().__init__(
            title, "Bewaren", lambda: store(self.task.text(), self.term.text()), parent
        )
        self.task = QLineEdit(cell.stored.taak if cell.stored else "")
        self.term = QLineEdit(cell.stored.termijn if cell.stored else "")
        self.task.setPlaceholderText("Bijvoorbeeld: belt de ouders")
        self.term.setPlaceholderText("Bijvoorbeeld: binnen vijf werkdagen")
        self.add_field("Taak", self.task)
        self.add_field("Termijn", self.term)
        self.task.setFocus()
