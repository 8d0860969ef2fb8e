# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How coordination passes from one phase to the next."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.domain.regievoering import PhaseRegie
from ui.dialogs.form import FormDialog
from ui.instruments.regievoering.number_line import number_line, number_of


class HandoverDialog(FormDialog):
    """`store(how, days)` keeps it; days is None when no term was filled in."""

    def __init__(
        self,
        giver: str,
        taker: str,
        regie: PhaseRegie | None,
        store: Callable[[str, int | None], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            f"Overdracht van ‘{giver}’ naar ‘{taker}’",
            "Bewaren",
            lambda: store(self.how.text(), number_of(self.days)),
            parent,
        )
        self.how = QLineEdit(regie.handover if regie else "")
        self.how.setPlaceholderText("Bijvoorbeeld: gesprek met ouders erbij")
        self.days = number_line(regie.handover_days if regie else None)
        self.add_field("Hoe gaat de regie over?", self.how)
        self.add_field("Binnen hoeveel werkdagen?", self.days)
        self.how.setFocus()
