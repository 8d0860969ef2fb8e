# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Connects the instruments with the rest of the meeting page: the toets leads to all of it."""

from typing import Protocol

from PySide6.QtCore import QObject

from facilitator.domain.agreement import Agreement
from facilitator.domain.changes import Changes
from facilitator.domain.toets import Finding
from facilitator.domain.words import Theme
from facilitator.services.capturing import set_owner
from ui.capture.capture_line import CaptureLine
from ui.context import AppContext
from ui.instruments.desk import InstrumentDesk
from ui.instruments.instrument import Instrument
from ui.instruments.registry import TOETS, instrument_for
from ui.views.bijeenkomst.pages import Pages
from ui.views.bijeenkomst.snapshot import Snapshot

_IN_THE_ROOM = {"POS-10", "MAN-1"}


class Room(Protocol):
    """What the wiring asks of the page it belongs to."""

    def look_at(self, theme: Theme | None) -> None:
        """Show the page of a theme without starting its clock."""
        ...

    def show_attendance(self) -> None:
        """Show who is there."""
        ...


class InstrumentWiring(QObject):
    """Brings a finding to where something can be done about it."""

    def __init__(
        self,
        context: AppContext,
        pages: Pages,
        line: CaptureLine,
        room: Room,
    ) -> None:
        super().__init__(pages)
        self._app = context
        self._pages = pages
        self._line = line
        self._room = room
        self.desk = InstrumentDesk(context.library, self)
        self.desk.changed.connect(pages.show_shown)
        pages.instrument_made.connect(self._connect)
        context.finding_requested.connect(self.go_to)

    def open(self, snapshot: Snapshot) -> None:
        """Show the instruments of the region of this meeting."""
        self.desk.open(snapshot.region.id, snapshot.meeting.id, locked=snapshot.frozen)

    def follow(self, changes: Changes) -> bool:
        """Read again what changed; whether the change was about instruments alone."""
        return self.desk.follow(changes)

    def show_toets(self) -> None:
        """Show the toets, beside the block in sight if it can."""
        self._room.look_at(None)
        self._pages.show_page(TOETS)

    def go_to(self, finding: Finding) -> None:
        """Go to what a finding is about."""
        if finding.code in _IN_THE_ROOM:
            self._room.show_attendance()
        elif finding.place.kind is Agreement:
            self._line.start_edit(finding.place.id)
        else:
            spec = instrument_for(finding)
            if spec is None:
                self.make_agreement(finding)
                return
            self._room.look_at(finding.theme)
            self._pages.show_page(spec.key)
            current = self._pages.current
            if isinstance(current, Instrument):
                current.go_to(finding.place)

    def make_agreement(self, finding: Finding) -> None:
        """Maak er een afspraak van; a finding about an afspraak itself sharpens that one."""
        if finding.prefill:
            self._line.fill(finding.prefill)
        elif finding.offer_id is not None:
            library, clock = self._app.library, self._app.clock
            place, owner = finding.place.id, finding.offer_id
            self._app.perform(lambda: set_owner(library, clock, place, owner), "Eigenaar gekozen")
        else:
            self._line.start_edit(finding.place.id)

    def _connect(self, instrument: Instrument) -> None:
        instrument.line_wanted.connect(self._line.fill)
        instrument.place_wanted.connect(self.go_to)
        instrument.finding_wanted.connect(self.make_agreement)
        instrument.left.connect(self._line.focus_line)
