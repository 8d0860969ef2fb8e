# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The card of the tijdlijn: the drawing or its words, and below it what would help most."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QWidget

from facilitator.domain.instruments import Instruments
from facilitator.domain.tijdlijn import PACT_WEEKS, Tijdlijn, shown, tijdlijn
from facilitator.domain.wat_als import Proposal, best_single_change, prefill_of, what_if
from ui.fonts import Role
from ui.instruments.overlegstructuur.proposal_row import ProposalRow
from ui.instruments.overlegstructuur.tijdlijn_drawing import TijdlijnDrawing
from ui.instruments.overlegstructuur.what_if_bar import WhatIfBar
from ui.instruments.overlegstructuur.words import NO_DECISION, in_words, moment
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.label import Label
from ui.widgets.tag import Tag
from ui.widgets.tag_look import TagLook

_SUBTITLE = "Fictieve leerling, als elk overleg net gemist wordt"
_LEGEND_FROM = 880
_LOW_FOOT_FROM = 760
_IN_WORDS = "In woorden"
_LATE = TagLook("laat", "laat_t", "laat_l", "warning-fill", Role.CAPTION_STRONG)
_FINE = TagLook("klaar", "klaar_t", "klaar_b", "check-circle-fill", Role.CAPTION_STRONG)
_TRIED = TagLook("pri", "pri_t", "pri_l", "arrows-clockwise", Role.CAPTION_STRONG)


class TijdlijnCard(Card):
    """Signals: `line_wanted(str)`: a capture line; `store_wanted(list[Turn])`; `left()`: Esc;
    `trying(bool)`: Wat als began or ended."""

    line_wanted = Signal(str)
    store_wanted = Signal(list)
    trying = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._instruments: Instruments | None = None
        self._line = Tijdlijn()
        self._locked = False
        self.verdict = Tag("")
        self.legend = Tag("hier kan iemand beslissen", TagLook("text_2", "sunken", "line",
                                                               "shield-check-fill"))  # fmt: skip
        self.words_button = IconButton("text-align-left", _IN_WORDS, size=28)
        self.try_button = Button("Wat als", icon="arrows-clockwise", height=28)
        self.drawing = TijdlijnDrawing()
        self.words = QPlainTextEdit()
        self._middle = QStackedWidget()
        self.proposal = ProposalRow()
        self.bar = WhatIfBar()
        self._foot = QStackedWidget()
        self._build()
        self._connect()

    def show_instruments(self, instruments: Instruments, *, locked: bool) -> None:
        """Follow another picture of the region."""
        self._instruments, self._locked = instruments, locked
        self.bar.show_instruments(instruments)
        self.try_button.setVisible(not locked)
        if self.is_trying and locked:
            self.leave()
        self._refresh()

    @property
    def is_trying(self) -> bool:
        """Whether Wat als is open."""
        return self._foot.currentWidget() is self.bar

    def begin(self) -> None:
        """Open Wat als, at the dial that would help most."""
        if self._instruments is None or self._locked or self.is_trying:
            return
        proposal = self.proposal.proposal
        self._show_words(words=False)
        self._foot.setCurrentWidget(self.bar)
        self.trying.emit(True)
        self.bar.begin(proposal.turn if proposal else None)
        self.try_button.hide()
        self._refresh()

    def leave(self) -> None:
        """Close Wat als; nothing was stored."""
        self.bar.reset()
        self._foot.setCurrentWidget(self.proposal)
        self.try_button.setVisible(not self._locked)
        self._refresh()
        self.trying.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_W and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.begin()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.setVisible(self.width() >= _LEGEND_FROM)
        self._foot.setFixedHeight(40 if self.width() >= _LOW_FOOT_FROM else 58)

    def _refresh(self) -> None:
        if self._instruments is None:
            return
        stored = tijdlijn(self._instruments)
        turns = self.bar.turns if self.is_trying else []
        line = tijdlijn(what_if(self._instruments, turns)) if turns else stored
        self._line = line
        self.drawing.show_line(line, stored if turns else None)
        self.words.setPlainText("\n".join(in_words(line)))
        self.proposal.show_proposal(self._proposal(), line, locked=self._locked)
        self._show_verdict(line, stored if turns else None)

    def _proposal(self) -> Proposal | None:
        return best_single_change(self._instruments) if self._instruments else None

    def _show_verdict(self, line: Tijdlijn, was: Tijdlijn | None) -> None:
        self.verdict.setVisible(bool(line.phases))
        if was is not None:
            before = NO_DECISION if was.worst is None else moment(was.worst)
            after = NO_DECISION if line.worst is None else moment(line.worst)
            same = f"Het blijft {after}"
            words = same if before == after else f"Was {before}, wordt {after}"
            self.verdict.set(words, _TRIED)
            announce(self, words)
        elif line.worst is None:
            self.verdict.set(NO_DECISION.capitalize(), _LATE)
        else:
            late = line.worst > PACT_WEEKS
            words = f"Uiterste besluit: week {shown(line.worst)}"
            self.verdict.set(words, _LATE if late else _FINE)

    def _show_words(self, *, words: bool) -> None:
        self._middle.setCurrentWidget(self.words if words else self.drawing)
        self.words_button.set_name("Als tekening" if words else _IN_WORDS)

    def _build(self) -> None:
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName("De tijdlijn in woorden")
        self.words.setProperty("bare", True)
        head = QHBoxLayout()
        head.setContentsMargins(16, 5, 10, 0)
        head.setSpacing(8)
        head.addWidget(Label("Tijdlijn", Role.SECTION))
        head.addWidget(ElidedLabel(_SUBTITLE, Role.DENSE, tone="text_2"), 1)
        for each in (self.legend, self.verdict, self.words_button, self.try_button):
            head.addWidget(each)
        self._middle.addWidget(self.drawing)
        self._middle.addWidget(self.words)
        self._foot.addWidget(self.proposal)
        self._foot.addWidget(self.bar)
        middle = QHBoxLayout()
        middle.setContentsMargins(16, 0, 16, 0)
        middle.addWidget(self._middle)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addLayout(middle, 1)
        self.body.addWidget(self._foot)

    def _connect(self) -> None:
        self.words_button.clicked.connect(
            lambda: self._show_words(words=self._middle.currentWidget() is self.drawing)
        )
        self.try_button.clicked.connect(self.begin)
        self.proposal.made.connect(self.line_wanted)
        self.bar.turned.connect(self._refresh)
        self.bar.closed.connect(self.leave)
        self.bar.store_wanted.connect(self._on_store)
        self.bar.agreement_wanted.connect(self._on_agreement)

    def _on_store(self) -> None:
        turns = self.bar.turns
        self.store_wanted.emit(turns)
        self.leave()

    def _on_agreement(self, turn: object) -> None:
        if self._instruments is not None:
            line = prefill_of(self._instruments, turn)  # pyright: ignore[reportArgumentType] - the bar sends a Turn
            self.line_wanted.emit(line)
