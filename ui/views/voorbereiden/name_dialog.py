# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks for a name."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.dialogs.form import FormDialog, caption
from ui.views.voorbereiden.fields import line_field


class NameDialog(FormDialog):
    """`store(str)` keeps it."""

    def __init__(
        self,
        title: str,
        label: str,
        explanation: str,
        store: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, "Bewaren", lambda: store(self.name.text()), parent)
        self.name = line_field()
        self.add_field(label, self.name, required="een naam")
        self.form.addWidget(caption(explanation))
        self.name.setFocus()
