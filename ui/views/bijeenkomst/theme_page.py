# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A block of the agenda: its question, what to go through, what was collected beforehand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.meeting import AgendaBlock, Issue
from facilitator.domain.words import BlockKind
from ui.capture.tints import THEME_KEYS
from ui.fonts import Role
from ui.views.bijeenkomst.numbered_list import NumberedList
from ui.views.bijeenkomst.scrolled import fill_scrolled
from ui.views.bijeenkomst.snapshot import Snapshot
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.label import Label


class ThemePage(QWidget):
    """The area under the kernvraag of a block that shows no instrument.

    Signals: `follow_up_wanted()`: walk along the afspraken of earlier meetings.
    """

    follow_up_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.questions_card = Card("Deelvragen")
        self.questions = NumberedList()
        self.questions_card.body.addWidget(self.questions)
        self.questions_card.body.addStretch(1)
        self.werkvorm_card = Card("Werkvorm")
        self.werkvorm = Label("", Role.BODY, wrap=True)
        self.werkvorm_card.body.addWidget(self.werkvorm)
        self.issues_card = Card("Vooraf verzameld")
        self.issues = NumberedList(numbered=False)
        self.issues_card.body.addWidget(self.issues)
        self.nothing = Label("", Role.BODY, tone="text_2", wrap=True)
        self.follow_up = Button(
            "Langs de afspraken in Opvolging", ButtonKind.TINT, icon="arrows-clockwise", height=40
        )
        self.follow_up.clicked.connect(self.follow_up_wanted)
        self._build()

    def show_block(self, snapshot: Snapshot, block: AgendaBlock) -> None:
        """Fill the cards; a card with nothing in it is not shown."""
        theme = THEME_KEYS[block.theme] if block.theme else "pri"
        self.questions.set_rows([(question, "") for question in block.deelvragen], theme)
        self.questions_card.setVisible(bool(block.deelvragen))
        self.werkvorm.setText(block.werkvorm)
        self.werkvorm_card.setVisible(bool(block.werkvorm))
        issues = snapshot.issues_for(block.theme) if block.kind is BlockKind.THEMA else []
        self.issues.set_rows([(issue.text, named(issue)) for issue in issues], theme)
        self.issues_card.setVisible(bool(issues))
        self.follow_up.setVisible(block.kind is BlockKind.CHECK_IN)
        empty = not (block.deelvragen or block.werkvorm or issues)
        self.nothing.setText(_EMPTY.get(block.kind, "") if empty else "")
        self.nothing.setVisible(bool(self.nothing.text()))

    def _build(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self.werkvorm_card)
        side.addWidget(self.issues_card)
        side.addStretch(1)
        main = QVBoxLayout()
        main.setSpacing(12)
        main.addWidget(self.nothing)
        main.addWidget(self.follow_up)
        main.addWidget(self.questions_card)
        main.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(main, 3)
        row.addLayout(side, 2)
        fill_scrolled(self, row)


def named(issue: Issue) -> str:
    """Who named a vraagstuk, and how often."""
    times = f"{issue.times} keer genoemd" if issue.times > 1 else ""
    return ", ".join(part for part in (issue.named_by, times) if part)


_EMPTY = {
    BlockKind.PAUZE: "Even pauze. De klok van de pauze loopt; met Ctrl+PgDn ga je verder.",
    BlockKind.THEMA: "Bij dit thema staan nog geen deelvragen. Je voegt ze toe bij Voorbereiden.",
}
