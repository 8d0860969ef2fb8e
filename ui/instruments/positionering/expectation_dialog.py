# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words an expectation anew."""

from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitator.domain.positionering import Answer
from ui.dialogs.form import FormDialog, caption
from ui.instruments.positionering.expectations import ExpectationRow


class ExpectationDialog(FormDialog):
    """`store(str)` keeps it."""

    def __init__(
        self, row: ExpectationRow, store: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        title = f"{row.giver.name} verwacht van {row.taker.name}"
        super().__init__(title, "Bewaren", lambda: store(self.text.toPlainText()), parent)
        self.text = QPlainTextEdit(row.expectation.text)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(84)
        self.add_field("Verwachting", self.text, required="de verwachting")
        if row.expectation.answer is not Answer.OPEN:
            self.form.addWidget(
                caption("Het antwoord ging over andere woorden: het gaat weer open.")
            )
        self.text.setFocus()
        self.text.selectAll()
