# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody who was not expected: function, organisation, mandate; no name needed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.domain.partner_kind import likely_kind
from facilitator.domain.region import Organisation
from facilitator.services.people_list import PersonInput
from ui.fonts import Role
from ui.models.people_model import new_partner_note
from ui.widgets.button import Button, ButtonKind
from ui.widgets.check_box import CheckBox
from ui.widgets.label import Label


class WalkInForm(QWidget):
    """Signals: `person_entered(PersonInput)`."""

    person_entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.function = _field("Functie")
        self.organisation = _field("Organisatie")
        self.mandate = CheckBox("Mandaat")
        self.add = Button("Komt binnen", ButtonKind.TINT)
        self._partners: tuple[Organisation, ...] = ()
        self._new = Label("", Role.CAPTION, tone="text_2", wrap=True)
        self._new.hide()
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.function)
        fields.addWidget(self.organisation)
        last = QHBoxLayout()
        last.addWidget(self.mandate)
        last.addStretch(1)
        last.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label("Iemand die er nog niet bij staat", Role.CAPTION, tone="text_3"))
        column.addLayout(fields)
        column.addWidget(self._new)
        column.addLayout(last)
        self.function.returnPressed.connect(self.organisation.setFocus)
        self.organisation.returnPressed.connect(self._on_entered)
        self.organisation.textChanged.connect(self._on_organisation)
        self.add.clicked.connect(self._on_entered)

    def set_organisations(self, partners: Sequence[Organisation]) -> None:
        """Offer the partners that are known."""
        if tuple(partners) == self._partners:
            return
        self._partners = tuple(partners)
        completer = QCompleter([partner.name for partner in partners], self.organisation)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.organisation.setCompleter(completer)

    def clear(self) -> None:
        """Ready for the next one."""
        self.function.clear()
        self.organisation.clear()
        self.mandate.setChecked(False)
        self.function.setFocus()

    def _on_organisation(self, name: str) -> None:
        note = new_partner_note(self._partners, name)
        self._new.setText(note)
        self._new.setVisible(bool(note))

    def _on_entered(self) -> None:
        self.person_entered.emit(
            PersonInput(
                function=self.function.text(),
                organisation=self.organisation.text(),
                mandate=self.mandate.isChecked(),
                kind=likely_kind(self.organisation.text()),
            )
        )


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field
