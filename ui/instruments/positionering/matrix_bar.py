# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The strip under the matrix: the letters of a cell, the phase, or the way to an afspraak."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.positionering import Role
from ui.fonts import Role as TextRole
from ui.instruments.action_bar import ActionBar
from ui.instruments.positionering.letter_button import LetterButton
from ui.instruments.positionering.picture import MatrixCell, MatrixRow, PartnerColumn
from ui.widgets.button import ButtonKind
from ui.widgets.icon_button import IconButton
from ui.widgets.label import Label

HINT = "Typ een letter; met Shift: verwacht. Enter: taak en termijn."
PHASE_HINT = "Of met Enter, Insert, Alt+pijl en Del."


class MatrixBar(ActionBar):
    """Signals: `letter_wanted(Role, bool)`, the bool is True for what others expect;
    `task_wanted()`, `clear_wanted()`, `agreement_wanted()`;
    `phase_wanted(str)`: "edit", "add", "up", "down" or "remove".
    """

    letter_wanted = Signal(object, bool)
    task_wanted = Signal()
    clear_wanted = Signal()
    agreement_wanted = Signal()
    phase_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters: list[LetterButton] = []
        self._of_cell: list[QWidget] = []
        for expected, word in ((False, "Zelf"), (True, "Verwacht")):
            self._add_group(word, expected=expected)
        self.task = self._icon_button("note-pencil", "Taak en termijn (Enter)")
        self.task.clicked.connect(self.task_wanted)
        self.clear = self._icon_button("eraser", "Cel leegmaken (Del)")
        self.clear.clicked.connect(self.clear_wanted)
        self._of_phase = [
            self.add_button(text, key, lambda what=what: self.phase_wanted.emit(what), icon)
            for text, key, what, icon in (
                ("Bewerken", "Enter", "edit", "pencil-simple"),
                ("Fase toevoegen", "Insert", "add", "plus"),
                ("Omhoog", "Alt+pijl omhoog", "up", "arrow-up"),
                ("Omlaag", "Alt+pijl omlaag", "down", "arrow-down"),
                ("Verwijderen", "Del", "remove", "trash"),
            )
        ]
        self.make = self.add_button(
            "Maak er een afspraak van", "Enter", self.agreement_wanted.emit, "plus", ButtonKind.TINT
        )
        self.show_nothing()

    def show_cell(self, cell: MatrixCell, column: PartnerColumn, *, locked: bool) -> None:
        """A cell: its letters on and off."""
        title = f"{cell.phase.name} · {cell.partner.name}"
        gap = " ".join(finding.sentence for finding in column.findings)
        self.say(
            title, cell.task or gap or HINT, tone="laat" if gap and not cell.task else "text_2"
        )
        mine = cell.stored.claimed if cell.stored else ()
        theirs = cell.stored.expected if cell.stored else ()
        for button in self.letters:
            button.setChecked(button.role in (theirs if button.expected else mine))
        self.clear.setEnabled(cell.stored is not None)
        self._show(self._of_cell, locked=locked)

    def show_phase(self, row: MatrixRow, *, locked: bool) -> None:
        """A phase: what can be done with it."""
        decision = ", besluit nodig" if row.phase.decision_needed else ""
        self.say(f"{row.phase.name}, {row.weeks}{decision}", row.phase.trigger or PHASE_HINT)
        self._show(self._of_phase, locked=locked)

    def show_toets(self, row: MatrixRow, *, locked: bool) -> None:
        """What the toets says about a phase."""
        self.say(row.phase.name, row.verdict, tone="laat" if row.findings else "text_2")
        self._show([self.make] if row.findings else [], locked=locked)

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self.say("Kies een cel", HINT)
        self._show([], locked=True)

    def _show(self, wanted: Sequence[QWidget], *, locked: bool) -> None:
        for widget in (*self._of_cell, *self._of_phase, self.make):
            widget.setVisible(widget in wanted and not locked)

    def _add_group(self, word: str, *, expected: bool) -> None:
        label = Label(word, TextRole.CAPTION, tone="text_2")
        if expected:
            label.setContentsMargins(8, 0, 0, 0)
        self._of_cell.append(label)
        self.row.addWidget(label)
        for role in Role:
            button = LetterButton(role, expected=expected)
            button.clicked.connect(
                lambda _on=False, role=role: self.letter_wanted.emit(role, expected)
            )
            self.letters.append(button)
            self._of_cell.append(button)
            self.row.addWidget(button)

    def _icon_button(self, icon: str, name: str) -> IconButton:
        button = IconButton(icon, name, size=28, bordered=True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.row.addWidget(button)
        self._of_cell.append(button)
        return button
