# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks why a partner objects to what is expected of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.dialogs.form import FormDialog, caption
from ui.instruments.positionering.expectations import ExpectationRow


class ObjectionDialog(FormDialog):
    """`store(str)` keeps the answer with its reason."""

    def __init__(
        self, row: ExpectationRow, store: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        title = f"Bezwaar van {row.taker.name}"
        super().__init__(title, "Bezwaar vastleggen", lambda: store(self.reason.text()), parent)
        self.reason = QLineEdit(row.expectation.reason)
        self.reason.setPlaceholderText("Bijvoorbeeld: de wachttijd is nu vier weken")
        self.form.addWidget(caption(f"‘{row.expectation.text}’"))
        self.add_field("Waarom (mag leeg)", self.reason)
        self.reason.setFocus()
