# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sentence below the tijdlijn: the one change that makes a decision come soonest."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.domain.tijdlijn import Tijdlijn
from facilitator.domain.wat_als import Proposal
from ui.fonts import Role
from ui.instruments.overlegstructuur.words import moment
from ui.tokens import tokens
from ui.widgets.button import Button, ButtonKind
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label

MAKE = "Maak er een afspraak van"
_LINES = 36


class ProposalRow(QWidget):
    """Signals: `made(str)` with the capture line."""

    made = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.proposal: Proposal | None = None
        self.sentence = _TwoLines("", Role.DENSE, wrap=True)
        self.button = Button(MAKE, ButtonKind.TINT, icon="plus", height=28)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        row.setSpacing(12)
        row.addWidget(IconMark("lightbulb-fill", "klaar", size=16))
        row.addWidget(self.sentence, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._on_made)

    def show_proposal(self, proposal: Proposal | None, line: Tijdlijn, *, locked: bool) -> None:
        """Show what would help most; without it, how things are."""
        self.proposal = proposal
        self.button.setVisible(proposal is not None and not locked)
        self.sentence.setText(proposal.sentence if proposal else _as_it_is(line))
        self.sentence.setToolTip(self.sentence.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, self.width(), 1), tokens().color("line"))
        painter.end()

    def _on_made(self) -> None:
        if self.proposal is not None:
            self.made.emit(self.proposal.prefill)


class _TwoLines(Label):
    """The row has room for two lines; a longer sentence must not push the drawing away."""

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(300, _LINES)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 0)


def _as_it_is(line: Tijdlijn) -> str:
    if line.best is None:
        return "Nog niemand kan beslissen. Geef een overleg mandaat, of zet treden op de ladder."
    if line.worst is None:
        return (
            "Geen enkele losse wijziging maakt een besluit zeker. Verleng een overleg met mandaat."
        )
    return f"Het besluit valt uiterlijk in {moment(line.worst)}. Eerder kan niet met één wijziging."
