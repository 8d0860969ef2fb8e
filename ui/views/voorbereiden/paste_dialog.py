# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Participants from a spreadsheet: shown as they are read, before anything is stored."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.region import Organisation
from facilitator.services.people_list import read_list
from ui.dialogs.form import FormDialog, caption
from ui.fonts import Role
from ui.models.people_model import PASTED_HEADERS, pasted_rows
from ui.views.voorbereiden.fields import text_field
from ui.views.voorbereiden.row_table import RowTable
from ui.widgets.card import Card
from ui.widgets.label import Label

_HOW = (
    "Een rij per deelnemer: functie, organisatie, mandaat (ja of nee), naam, e-mail. "
    "Alleen de eerste twee zijn nodig. Een rij met kopjes mag erboven staan."
)


class PasteDialog(FormDialog):
    """`store(str)` keeps the list; the text can be corrected here."""

    def __init__(
        self,
        pasted: str,
        partners: Sequence[Organisation],
        store: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            "Deelnemers plakken",
            "Deelnemers toevoegen",
            lambda: store(self.text.toPlainText()),
            parent,
        )
        self.setMinimumSize(720, 560)
        self._partners = partners
        self.text = text_field(pasted, 120)
        self.text.setLineWrapMode(self.text.LineWrapMode.NoWrap)
        self.preview = RowTable("Zo worden ze gelezen", PASTED_HEADERS, (0, 170, 90, 180))
        self.preview.setMinimumHeight(160)
        self.preview.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.form.addWidget(caption(_HOW))
        self.form.addSpacing(8)
        self.add_field("Uit Excel", self.text)
        self.form.addWidget(Label("Zo worden ze gelezen", Role.DENSE_MEDIUM))
        card = Card(padding=0)
        card.body.setContentsMargins(2, 4, 2, 6)
        card.body.addWidget(self.preview)
        self.form.addWidget(card, 1)
        self.text.textChanged.connect(self._read)
        self._read()

    def _read(self) -> None:
        """Show who could be read, and which row could not: nobody is left out unnoticed."""
        read = read_list(self.text.toPlainText())
        people = read.people
        self.set_problem(self.text, read.problem)
        self.preview.cells.set_rows(pasted_rows(people, self._partners))
        self.action.setEnabled(bool(people) and not read.problem)
        one = len(people) == 1
        self.action.setText(
            f"{len(people)} {'deelnemer' if one else 'deelnemers'} toevoegen"
            if people
            else "Deelnemers toevoegen"
        )
