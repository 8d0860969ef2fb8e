# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The strip under the expectations: the one that is chosen, its answer, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.positionering import ANSWER_LABELS, Answer
from ui.instruments.action_bar import ActionBar
from ui.instruments.positionering.expectations import ExpectationCell, ExpectationRow
from ui.widgets.button import ButtonKind
from ui.widgets.icon_button import IconButton
from ui.widgets.segmented_toggle import Segment, SegmentedToggle

HINT = "Kies een verwachting: 1 open, 2 akkoord, 3 bezwaar. Enter: bewerken. Del: verwijderen."
_TONES = {Answer.OPEN: "open", Answer.AKKOORD: "klaar", Answer.BEZWAAR: "laat"}


class ExpectationBar(ActionBar):
    """Signals: `answered(Answer)`, `edit_wanted()`, `remove_wanted()`, `agreement_wanted()`,
    `list_wanted()`.
    """

    answered = Signal(object)
    edit_wanted = Signal()
    remove_wanted = Signal()
    agreement_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = SegmentedToggle(
            "Antwoord", [Segment(a, ANSWER_LABELS[a], tone=_TONES[a]) for a in Answer]
        )
        self.answers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answers.setToolTip("1 open, 2 akkoord, 3 bezwaar")
        self.answers.value_chosen.connect(self._on_answer)
        self.row.addWidget(self.answers)
        self.edit = self._icon("pencil-simple", "Bewerken (Enter)")
        self.edit.clicked.connect(self.edit_wanted)
        self.remove = self._icon("trash", "Verwijderen (Del)")
        self.remove.clicked.connect(self.remove_wanted)
        self.make = self.add_button(
            "Afspraak (A)",
            "A: maak er een afspraak van",
            self.agreement_wanted.emit,
            "plus",
            ButtonKind.TINT,
        )
        self.to_list = self.add_button("Bekijk in de lijst", "Enter", self.list_wanted.emit)
        self.show_nothing()

    def show_row(self, row: ExpectationRow, *, locked: bool) -> None:
        """An expectation: all of its words, and its answer."""
        why = row.expectation.reason
        detail = row.expectation.text + (f" · {row.answer}: {why}" if why else "")
        self.say(f"{row.giver.name} → {row.taker.name}", detail)
        self.answers.set_value(row.expectation.answer)
        for widget in (self.answers, self.edit, self.remove):
            widget.setVisible(not locked)
        self.make.setVisible(row.finding is not None and not locked)
        self.to_list.hide()

    def show_cell(self, cell: ExpectationCell) -> None:
        """What one partner expects of another."""
        texts = " · ".join(
            f"{each.text} ({ANSWER_LABELS[each.answer].lower()})" for each in cell.expectations
        )
        self.show_nothing()
        self.say(
            f"{cell.giver.name} → {cell.taker.name}", texts or "Enter: noteer een verwachting."
        )
        self.to_list.setVisible(bool(cell.expectations))

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self.say("Verwachtingen", HINT)
        for widget in (self.answers, self.edit, self.remove, self.make, self.to_list):
            widget.hide()

    def _on_answer(self, value: str) -> None:
        self.answered.emit(Answer(value))

    def _icon(self, icon: str, name: str) -> IconButton:
        button = IconButton(icon, name, size=28, bordered=True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.row.addWidget(button)
        return button
