# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Regievoering on one page: what regie is, who has it, and what happens when it stalls."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.entities import Entity
from facilitator.domain.positionering import Phase
from facilitator.domain.regievoering import EscalationStep
from facilitator.domain.region import Organisation, Region
from facilitator.domain.toets import Place
from ui.context import AppContext
from ui.instruments.instrument import Instrument
from ui.instruments.regievoering.definition_card import DefinitionCard
from ui.instruments.regievoering.ladder_card import LadderCard
from ui.instruments.regievoering.regie_actions import RegieActions
from ui.instruments.regievoering.regie_rows import HandoverRow
from ui.instruments.regievoering.regie_table import RegieTable
from ui.instruments.shown import Shown
from ui.instruments.table_card import TableCard
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState

_NO_PHASES = "Nog geen fasen. Neem het voorstel over en pas het aan, of begin bij Positionering."


class RegiePage(Instrument):
    """Tab goes from card to card; within a card the arrows do the walking."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._actions = RegieActions(context, self)
        self.definition = DefinitionCard(self._actions)
        self.table = RegieTable(self._actions)
        self.ladder = LadderCard(self._actions)
        self.no_phases = EmptyState(_NO_PHASES, icon="list-numbers")
        self.take = Button("Voorstel overnemen", ButtonKind.TINT)
        self._phases = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._build()
        for part in (self.definition, self.table, self.ladder):
            part.left.connect(self.left)
        self.take.clicked.connect(self._actions.take_phases)

    def show_shown(self, shown: Shown) -> None:
        super().show_shown(shown)
        self._actions.set_shown(shown)
        self.definition.show_shown(shown)
        self.table.show_shown(shown)
        self.ladder.show_shown(shown)
        took = self.take.hasFocus()
        self._phases.setCurrentWidget(self.table if shown.instruments.phases else self.no_phases)
        if took:
            self.focus_phases()
        self.take.setVisible(not shown.locked)

    def go_to(self, place: Place) -> bool:
        codes = self._codes(place)
        if place.kind is Organisation:
            return self.definition.focus_partner(place.id)
        if place.kind is EscalationStep:
            self.ladder.focus_inside()
            return self.ladder.view.go_to(place.id)
        if place.kind is Phase:
            self.table.setFocus()
            return self.table.go_to(place.id, handover="REG-6" in codes)
        if "REG-1" in codes:
            self.definition.focus_definition()
        elif "REG-7" in codes:
            self.ladder.focus_inside()
        return bool(codes & {"REG-1", "REG-7"})

    def set_compact(self, *, compact: bool) -> None:
        self._column.setSpacing(8 if compact else 10)

    def focus_inside(self) -> None:
        """Where the work is: the definition, or when there is one who stands behind it."""
        if self.definition.editing or not self.definition.list.focus_row():
            self.definition.focus_definition()

    def focus_phases(self) -> None:
        """Put the cursor in the table, or on the button that fills it."""
        target = self.table if self._phases.currentWidget() is self.table else self.take
        target.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._make_agreement()
        else:
            super().keyPressEvent(event)

    def _codes(self, place: Place) -> set[str]:
        """What the toets says about just this place: the region itself has several."""
        found = self.shown.at(place.kind, place.id) if self.shown else []
        return {finding.code for finding in found if finding.place == place}

    def _make_agreement(self) -> None:
        """Maak er een afspraak van: of what is missing where the cursor is."""
        shown = self.shown
        if shown is None or shown.locked:
            return
        kind, place_id, codes = self._cursor(shown)
        found = (f for f in shown.at(kind, place_id) if f.code in codes)
        finding = next(found, None)
        if finding is not None:
            self.finding_wanted.emit(finding)

    def _cursor(self, shown: Shown) -> tuple[type[Entity], UUID, set[str]]:
        """What the cursor is on, and which rules are about that."""
        partner = self.definition.list.current_id
        row, step = self.table.current, self.ladder.view.current
        if partner is not None:
            return Organisation, partner, {"REG-2", "REG-3"}
        if self.table.hasFocus() and row is not None:
            handover = isinstance(row, HandoverRow)
            return Phase, row.phase.id, {"REG-6"} if handover else {"REG-4", "REG-5"}
        if self.ladder.view.hasFocus() and step is not None:
            return EscalationStep, step.id, {"REG-8", "REG-9"}
        on_ladder = self.ladder.begin.hasFocus()
        return Region, shown.instruments.region_id, {"REG-7" if on_ladder else "REG-1"}

    def _build(self) -> None:
        self.no_phases.add_action(self.take)
        self._phases.addWidget(self.table)
        self._phases.addWidget(self.no_phases)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(TableCard(self._phases), 13)
        below.addWidget(self.ladder, 10)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.definition, 1)
        self._column.addLayout(below, 1)
        self.set_compact(compact=False)
