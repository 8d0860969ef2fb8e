# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Wat als: turn a frequency or a term and see the line move; nothing is stored."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.domain.instruments import Instruments
from facilitator.domain.wat_als import Dial, Turn
from ui.instruments.overlegstructuur.dials import DialSpec, dials_of
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import Choice
from ui.widgets.number_field import NumberField

_NOT_AGREED = "nog niet afgesproken"


class WhatIfBar(QWidget):
    """What was turned stays turned while another dial is chosen.

    Signals: `turned()`; `agreement_wanted(Turn)`; `store_wanted()`; `closed()`: Esc or Terug.
    """

    turned = Signal()
    agreement_wanted = Signal(object)
    store_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turns: dict[tuple[Dial, UUID], Turn] = {}
        self._dials: list[DialSpec] = []
        self.choice = Choice("Wat draai je?")
        self.choice.setMinimumWidth(220)
        self.dial = NumberField("Draai met pijl omhoog en omlaag", 0, 52)
        self.dial.setMinimumWidth(170)
        self.agree = Button("Maak er een afspraak van", ButtonKind.TINT, icon="plus", height=28)
        self.store = Button("Voer door", height=28)
        self.back = Button("Terug", ButtonKind.GHOST, height=28)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 3, 16, 3)
        row.setSpacing(8)
        row.addWidget(self.choice, 1)
        row.addWidget(self.dial)
        row.addStretch(1)
        for button in (self.agree, self.store, self.back):
            row.addWidget(button)
        self.choice.currentIndexChanged.connect(self._show_dial)
        self.dial.valueChanged.connect(self._on_turned)
        self.agree.clicked.connect(self._on_agree)
        self.store.clicked.connect(self.store_wanted)
        self.back.clicked.connect(self.closed)

    @property
    def turns(self) -> list[Turn]:
        """Everything that was turned away from what is agreed."""
        return list(self._turns.values())

    def show_instruments(self, instruments: Instruments) -> None:
        """Offer the dials of the region as it is now; what was turned stays when it is there."""
        self._dials = dials_of(instruments)
        agreed = {(dial.dial, dial.id): dial.value for dial in self._dials}
        self._turns = {
            key: turn
            for key, turn in self._turns.items()
            if key in agreed and agreed[key] != turn.value
        }
        current = self.choice.currentData()
        self.choice.blockSignals(True)
        self.choice.clear()
        for dial in self._dials:
            self.choice.addItem(dial.label, (dial.dial, dial.id))
        self._select(current)
        self.choice.blockSignals(False)
        self.choice.setEnabled(bool(self._dials))
        self._show_dial()

    def begin(self, turn: Turn | None = None) -> None:
        """Begin with nothing turned, at the dial of `turn` when one is proposed."""
        self.reset()
        if turn is not None:
            self._select((turn.dial, turn.id))
            self._show_dial()
        self.dial.setFocus(Qt.FocusReason.OtherFocusReason)
        self.dial.selectAll()

    def reset(self) -> None:
        """Turn everything back."""
        self._turns = {}
        self._show_dial()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _select(self, data: object) -> None:
        # findData can't compare tuples of Python objects.
        keys = [(dial.dial, dial.id) for dial in self._dials]
        if isinstance(data, tuple) and data in keys:
            self.choice.setCurrentIndex(keys.index(data))

    def _current(self) -> DialSpec | None:
        index = self.choice.currentIndex()
        return self._dials[index] if 0 <= index < len(self._dials) else None

    def _show_dial(self) -> None:
        spec = self._current()
        self.dial.setEnabled(spec is not None)
        if spec is not None:
            turn = self._turns.get((spec.dial, spec.id))
            least = spec.least if spec.value is not None else spec.least - 1
            value = turn.value if turn else least if spec.value is None else spec.value
            self.dial.blockSignals(True)
            self.dial.setRange(least, max(spec.most, value))
            self.dial.setSpecialValueText(_NOT_AGREED if spec.value is None else "")
            self.dial.setPrefix(spec.around[0])
            self.dial.setSuffix(spec.around[1])
            self.dial.setValue(value)
            self.dial.setAccessibleName(f"{spec.label}: draai met pijl omhoog en omlaag")
            self.dial.blockSignals(False)
        self._show_buttons()

    def _on_turned(self, value: int) -> None:
        spec = self._current()
        if spec is None:
            return
        self._turns.pop((spec.dial, spec.id), None)
        if value != spec.value and value >= spec.least:
            self._turns[spec.dial, spec.id] = Turn(spec.dial, spec.id, value)
        self._show_buttons()
        self.turned.emit()

    def _show_buttons(self) -> None:
        spec = self._current()
        self.agree.setEnabled(spec is not None and (spec.dial, spec.id) in self._turns)
        self.store.setEnabled(bool(self._turns))

    def _on_agree(self) -> None:
        spec = self._current()
        if spec is not None:
            self.agreement_wanted.emit(self._turns[spec.dial, spec.id])
