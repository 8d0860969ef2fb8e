# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new region: only its name is needed; what is typed wrong is said beside the field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.errors import UserError
from facilitator.services.regions import add_region
from ui.context import AppContext
from ui.fonts import Role
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label


class NewRegionDialog(QDialog):
    """Asks for a name and codes; then goes to Voorbereiden."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle("Nieuwe regio")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self._name = QLineEdit()
        self._name.setAccessibleName("Naam van de regio")
        self._name.setPlaceholderText("Bijvoorbeeld: Regio Rivierbocht")
        self._codes = QLineEdit()
        self._codes.setAccessibleName("Codes van de regio")
        self._codes.setPlaceholderText("Bijvoorbeeld: VO2599, PO2599, RMC 99")
        self._problem = Label("", Role.DENSE_MEDIUM, tone="laat", wrap=True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        column.addWidget(Label("Nieuwe regio", Role.LARGE))
        column.addSpacing(8)
        column.addWidget(Label("Naam", Role.DENSE_MEDIUM))
        column.addWidget(self._name)
        column.addWidget(self._problem)
        column.addSpacing(8)
        column.addWidget(Label("Codes, met een komma ertussen (mag leeg)", Role.DENSE_MEDIUM))
        column.addWidget(self._codes)
        column.addSpacing(16)
        column.addLayout(self._build_buttons())

    def _build_buttons(self) -> QHBoxLayout:
        cancel = Button("Annuleren", ButtonKind.GHOST)
        cancel.clicked.connect(self.reject)
        make = Button("Regio maken", ButtonKind.PRIMARY)
        make.setDefault(True)
        make.clicked.connect(self._on_make)
        self._name.returnPressed.connect(self._on_make)
        self._codes.returnPressed.connect(self._on_make)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(make)
        return row

    def _on_make(self) -> None:
        if not self.isVisible():
            return
        codes = tuple(self._codes.text().split(","))
        try:
            added = add_region(self._context.library, self._context.clock, self._name.text(), codes)
        except UserError as error:
            self._problem.setText(error.sentence)
            self._problem.show()
            self._name.setFocus()
            return
        self._context.publish(added)
        self.accept()
        self._context.open_region(added.id)
        self._context.show_view("voorbereiden")
