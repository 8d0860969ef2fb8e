# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asks for the passphrase of a file: a new one twice, that of a file that is opened once."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.errors import InvalidInputError
from ui.dialogs.form import FormDialog, caption

_LEAST = 8


class NewPassphrase(FormDialog):
    """`store(str | None)` gets the passphrase, None for a file that anybody may open."""

    def __init__(
        self, region: str, store: Callable[[str | None], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            "Bewaren als bestand", "Kies waar…", lambda: store(self._checked()), parent
        )
        self.first = _secret("Wachtwoordzin")
        self.again = _secret("Nog een keer")
        what = (
            f"Het bestand bevat alles van {region}: partners, bijeenkomsten, afspraken met hun "
            "geschiedenis en wat is vastgesteld."
        )
        self.form.addWidget(caption(what))
        self.form.addSpacing(8)
        self.add_field("Wachtwoordzin (mag leeg)", self.first)
        self.add_field("Nog een keer", self.again)
        lost = "Zonder de wachtwoordzin kan niemand het bestand nog openen, wij ook niet."
        self.form.addWidget(caption(lost))
        self.first.setFocus()

    def _checked(self) -> str | None:
        given = self.first.text()
        if given != self.again.text():
            raise InvalidInputError("De twee wachtwoordzinnen zijn niet gelijk. Typ ze opnieuw.")
        if given and len(given) < _LEAST:
            raise InvalidInputError(f"Kies een wachtwoordzin van ten minste {_LEAST} tekens.")
        return given or None


class AskPassphrase(FormDialog):
    """`problem` says why the one before did not work."""

    def __init__(
        self,
        name: str,
        problem: str,
        store: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Wachtwoordzin", "Openen", lambda: store(self.field.text()), parent)
        self.field = _secret("Wachtwoordzin")
        self.form.addWidget(caption(f"{name} is beveiligd met een wachtwoordzin."))
        self.form.addSpacing(8)
        self.add_field("Wachtwoordzin", self.field, required="de wachtwoordzin")
        if problem:
            self.set_problem(self.field, problem)
        self.field.setFocus()


def _secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field
