# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a list that came back says, beside what is known: choose, and store it in one step."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from facilitator.domain.dates import long_date
from facilitator.domain.words import STATUS_LABELS, Status
from facilitator.errors import UserError
from facilitator.readback.accept import Choice
from facilitator.readback.compare import Differences, Part, PartDifference, RowDifference, Told
from ui.dialogs.choices_dialog import ChoicesDialog
from ui.models.choices_model import ChoiceRow, Pick

HERE, THERE = "Hier", "In de lijst"
_PARTS = {
    Part.STATUS: "Status",
    Part.DEADLINE: "Datum",
    Part.NOTE: "Notitie",
    Part.UNBLOCKER: "Maakt het los",
}
Store = Callable[[frozenset[Choice]], object]


class ReadListDialog(ChoicesDialog):
    """`store` keeps what is accepted; what both sides changed is not taken over by itself."""

    def __init__(
        self, differences: Differences, store: Store, parent: QWidget | None = None
    ) -> None:
        super().__init__(f"Wat staat er in {differences.name}?", "Overnemen", HERE, THERE, parent)
        self._store = store
        self.intro.setText(_intro(differences))
        self.model.picked.connect(self._recount)
        self.model.set_rows(_rows(differences))
        self.table.selectRow(0)
        self.action.clicked.connect(self.save)

    def save(self) -> None:
        """Store what is taken over, and close; or say why that can't be done."""
        accepted = frozenset(
            key
            for key, pick in self.model.picks().items()
            if pick is Pick.THERE and isinstance(key, tuple)
        )
        try:
            self._store(accepted)  # pyright: ignore[reportArgumentType] - the keys are those of _rows
        except UserError as error:
            self.count.setText(error.sentence)
            self.count.set_tone("laat")
            return
        self.accept()

    def _recount(self) -> None:
        taken = self.model.count(Pick.THERE)
        total = len(self.model.picks())
        self.count.set_tone("text_2")
        words = f"{taken} van {total} overnemen" if total else "Er is niets om over te nemen."
        self.count.setText(words)
        self.action.setText(f"Neem {taken} over" if taken else "Overnemen")
        for button in (self.take_all, self.keep_all):
            button.setVisible(total > 0)
        self.action.setEnabled(taken > 0)


def _intro(differences: Differences) -> str:
    parts = [*differences.warnings]
    told = len(differences.unknown) + sum(bool(row.problems) for row in differences.rows)
    if told:
        asks = "regel kan" if told == 1 else "regels kunnen"
        parts.append(f"{told} {asks} niet of niet helemaal worden gelezen: bij ! staat waarom.")
    conflicts = sum(part.conflict for row in differences.rows for part in row.parts)
    if conflicts:
        one = conflicts == 1
        parts.append(
            f"{conflicts} {'waarde is' if one else 'waarden zijn'} aan beide kanten gewijzigd: "
            "kies zelf welke blijft."
        )
    if differences.unchanged:
        says = "regel zegt" if differences.unchanged == 1 else "regels zeggen"
        parts.append(f"{differences.unchanged} {says} niets nieuws.")
    if differences.absent == 1:
        parts.append("1 afspraak staat niet in de lijst en blijft zoals ze is.")
    elif differences.absent:
        left = f"{differences.absent} afspraken staan niet in de lijst"
        parts.append(f"{left} en blijven zoals ze zijn.")
    return (
        " ".join(parts)
        or "Kies wat je overneemt. Alles samen is één stap die je ongedaan kunt maken."
    )


def _rows(differences: Differences) -> list[ChoiceRow]:
    rows: list[ChoiceRow] = []
    for found in differences.rows:
        rows += [_row(found, part) for part in found.parts]
        about = f"{found.label}  {found.text}"
        rows += [ChoiceRow(None, about, "", "", said) for said in _told(found)]
    for unknown in differences.unknown:
        named = f"Rij {unknown.place}: {unknown.text or unknown.note or 'zonder tekst'}"
        # What was said beside a text is told too: it is stored nowhere.
        said = f" Notitie: {unknown.note}" if unknown.text and unknown.note else ""
        rows.append(ChoiceRow(None, named, "Apart", "", f"{unknown.why}{said}"))
    return rows


def _told(found: RowDifference) -> list[str]:
    """What must be read with a row: what can't be, what lacks, and what looks personal."""
    lacks = [f"Er staat niet bij: {lack}." for lack in found.lacking]
    return [*found.problems, *lacks, *found.hints]


def _row(found: RowDifference, part: PartDifference) -> ChoiceRow:
    told = part.conflict and part.base_known
    return ChoiceRow(
        key=(found.agreement_id, part.part),
        about=f"{found.label}  {found.text}",
        what=_PARTS[part.part],
        here=_words(part.here),
        there=_words(part.there),
        pick=Pick.HERE if part.conflict else Pick.THERE,
        contested=part.conflict,
        note=f"Uitgedeeld: {_words(part.base) or 'leeg'}" if told else "",
    )


def _words(told: Told) -> str:
    if isinstance(told, Status):
        return STATUS_LABELS[told]
    if isinstance(told, date):
        return long_date(told)
    return told or ""
