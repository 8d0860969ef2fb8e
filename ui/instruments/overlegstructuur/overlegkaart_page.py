# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The instrument of overlegstructuur: the overlegkaart above, the tijdlijn below it."""

from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.positionering import Phase, Role
from facilitator.domain.region import Organisation, Region
from facilitator.domain.toets import Place
from facilitator.domain.wat_als import Turn
from facilitator.services.positionering import seed_phases
from facilitator.services.wat_als import carry_out
from ui.context import AppContext
from ui.instruments.instrument import Instrument
from ui.instruments.overlegstructuur.add_menu import AddMenu
from ui.instruments.overlegstructuur.first_forums import FirstForums
from ui.instruments.overlegstructuur.forum_commands import ForumCommands
from ui.instruments.overlegstructuur.forum_panel import ForumPanel
from ui.instruments.overlegstructuur.kaart import kaart_of
from ui.instruments.overlegstructuur.overlegkaart import Overlegkaart
from ui.instruments.overlegstructuur.tijdlijn_card import TijdlijnCard
from ui.instruments.shown import Shown
from ui.instruments.table_card import TableCard
from ui.widgets.button import Button, ButtonKind

_TASKS = {Role.EINDVERANTWOORDELIJK, Role.VOERT_UIT, Role.BESLIST}
_LEAST_LINE, _AIR = 188, 18


class OverlegkaartPage(Instrument):
    """Both follow every change live."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.commands = ForumCommands(context, self)
        self.kaart = Overlegkaart(self.commands)
        self.frame = TableCard(self.kaart)
        self.first = FirstForums()
        self.tijdlijn = TijdlijnCard()
        self.panel = ForumPanel(self.commands)
        self.menu = AddMenu(self.commands, self)
        self.add_button = Button("Overleg", ButtonKind.GHOST, icon="plus", height=28)
        self._build()
        self._connect()

    def show_shown(self, shown: Shown) -> None:
        super().show_shown(shown)
        instruments = shown.instruments
        self.commands.show_shown(shown)
        self.kaart.show_kaart(kaart_of(shown), locked=shown.locked)
        self.first.show_phases([each.id for each in instruments.phases], locked=shown.locked)
        begun = bool(instruments.forums and instruments.phases)
        self.frame.setVisible(begun)
        self.first.setHidden(begun)
        self.tijdlijn.show_instruments(instruments, locked=shown.locked)
        self.tijdlijn.setVisible(bool(instruments.phases))
        self.add_button.setVisible(not shown.locked)
        self.panel.follow(shown)
        self._share()

    def go_to(self, place: Place) -> bool:
        if place.kind in {Forum, Phase}:
            self.kaart.choose(place.id)
            self.kaart.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place.kind is Organisation:
            return self._go_to_partner(place.id)
        elif place.kind is Region:
            found = [f.code for f in self.shown.findings if f.place == place] if self.shown else []
            # What is about no row is about the tijdlijn, but for OVL-2: that is a level.
            widget = self.kaart if "OVL-2" in found else self.tijdlijn.drawing
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    def set_compact(self, *, compact: bool) -> None:
        self._column.setSpacing(8 if compact else 10)
        self._share()

    def focus_inside(self) -> None:
        if self.frame.isHidden():
            self.first.focus_first()
        else:
            self.kaart.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def open_panel(self, forum_id: UUID) -> None:
        """Show all fields of an overleg beside the map."""
        forum = self.commands.forum(forum_id)
        if forum is None or self.shown is None:
            return
        if self.tijdlijn.is_trying:
            self.tijdlijn.leave()
        self.panel.show_forum(self.shown, forum)
        self.panel.show()
        self.panel.focus_name()

    def close_panel(self) -> None:
        """Put the panel away; the cursor goes back to the map."""
        self.panel.flush()
        self.panel.hide()
        self.kaart.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, place: UUID | None) -> None:
        forum = self.commands.forum(place)
        if not self.panel.isHidden() and forum is not None and self.shown is not None:
            self.panel.flush()
            # Storing what was typed brought another picture of this one too.
            self.panel.show_forum(self.shown, self.commands.forum(place) or forum)

    def _on_add(self, phases: list[UUID]) -> None:
        corner = self.add_button.mapToGlobal(QPoint(0, self.add_button.height()))
        self.menu.offer(corner, phases)

    def _on_kind(self, key: str | None) -> None:
        """Add what was chosen, and ask the rest of it."""
        forum_id = self.menu.add(key)
        if forum_id is not None:
            self.kaart.choose(forum_id)
            self.open_panel(forum_id)

    def _on_store(self, turns: list[Turn]) -> None:
        if self.shown is not None:
            library, clock = self.app.library, self.app.clock
            region = self.shown.instruments.region_id
            self.app.perform(lambda: carry_out(library, clock, region, turns), "Doorgevoerd")

    def _on_phases(self) -> None:
        if self.shown is not None:
            region = self.shown.instruments.region_id
            self.app.perform(lambda: seed_phases(self.app.library, self.app.clock, region))

    def _on_trying(self, trying: bool) -> None:
        if trying and not self.panel.isHidden():
            self.panel.flush()
            self.panel.hide()
        elif not trying:
            self.kaart.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self) -> None:
        """Esc closes what is open, and then leaves the instrument."""
        if not self.panel.isHidden():
            self.close_panel()
        elif self.tijdlijn.is_trying:
            self.tijdlijn.leave()
        else:
            self.left.emit()

    def _go_to_partner(self, partner_id: UUID) -> bool:
        """The box of a partner, in the first overleg over a phase in which it has a task."""
        forums = self.commands.forums
        if self.shown is None or not forums:
            return False
        phases = {
            cell.phase_id
            for cell in self.shown.instruments.roles
            if cell.organisation_id == partner_id and _TASKS & set(cell.claimed)
        }
        near = next((forum for forum in forums if phases & set(forum.phases)), forums[0])
        self.kaart.choose(near.id)
        self.open_panel(near.id)
        return self.panel.focus_partner(partner_id)

    def _share(self) -> None:
        """The tijdlijn keeps what it needs; the map gets what it needs of the rest."""
        room = self.height() - self._column.spacing() - _LEAST_LINE
        self.kaart.fit(room - 2, generous=room - _AIR)
        self.frame.setFixedHeight(max(160, min(room, self.kaart.wanted_height() + 2)))

    def _build(self) -> None:
        self.add_button.setParent(self.kaart)
        self.add_button.setAccessibleName("Overleg toevoegen")
        self.add_button.move(6, 6)
        left = QWidget()
        self._column = QVBoxLayout(left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.frame)
        self._column.addWidget(self.first, 1)
        self._column.addWidget(self.tijdlijn, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(left, 1)
        row.addWidget(self.panel)
        self.panel.hide()
        self.set_compact(compact=False)

    def _connect(self) -> None:
        self.kaart.opened.connect(self.open_panel)
        self.kaart.chosen.connect(self._on_chosen)
        self.kaart.add_wanted.connect(self._on_add)
        self.kaart.finding_wanted.connect(self.finding_wanted)
        self.kaart.what_if_wanted.connect(self.tijdlijn.begin)
        # Later: a scroll area that is resized while it lays out its parts mixes them up.
        self.kaart.resized.connect(self._share, Qt.ConnectionType.QueuedConnection)
        self.kaart.left.connect(self._on_left)
        self.add_button.clicked.connect(lambda: self._on_add([]))
        self.menu.chosen.connect(self._on_kind)
        self.first.chosen.connect(self._on_kind)
        self.first.phases_wanted.connect(self._on_phases)
        self.tijdlijn.line_wanted.connect(self.line_wanted)
        self.tijdlijn.store_wanted.connect(self._on_store)
        self.tijdlijn.trying.connect(self._on_trying)
        self.tijdlijn.left.connect(self._on_left)
        self.panel.closed.connect(self.close_panel)
