# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps the picture that the instruments show as the library has it."""

from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.domain.agreement import Agreement
from facilitator.domain.changes import Changes
from facilitator.domain.meeting import Attendance, Meeting
from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.positionering import Expectation, Phase, RoleAssignment
from facilitator.domain.regievoering import (
    Consent,
    EscalationLadder,
    EscalationStep,
    PhaseRegie,
    RegieDefinition,
)
from facilitator.domain.region import Organisation, Person
from facilitator.services.ports import Library
from ui.instruments.shown import Shown, read_shown

OWN_KINDS = (
    Phase,
    RoleAssignment,
    Expectation,
    RegieDefinition,
    Consent,
    PhaseRegie,
    EscalationLadder,
    EscalationStep,
    Forum,
)
"""What only the instruments are about."""
CONCERNED = (*OWN_KINDS, Organisation, Person, Attendance, Agreement)
"""What the toets looks at."""
_AFTER_PAINT_MS = 60


class InstrumentDesk(QObject):
    """Signals: `changed(Shown)` after the picture was read again."""

    changed = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._asked: tuple[UUID, UUID, bool] | None = None
        self._stale = False
        self.shown: Shown | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_PAINT_MS)
        self._later.timeout.connect(self.refresh)

    def open(self, region_id: UUID, meeting_id: UUID, *, locked: bool) -> None:
        """Show the instruments of a region as this meeting sees them; read once."""
        asked = (region_id, meeting_id, locked)
        if asked != self._asked or self._stale:
            self._asked = asked
            self.refresh()

    def refresh(self) -> None:
        """Read everything again, at once."""
        self._later.stop()
        self._stale = False
        if self._asked is None:
            return
        region_id, meeting_id, locked = self._asked
        with self._library.read() as reader:
            if not reader.find(Meeting, id=meeting_id):
                # Undo took the meeting away, after the page that showed it.
                self._asked = None
                return
            self.shown = read_shown(reader, region_id, meeting_id, locked=locked)
        self.changed.emit(self.shown)

    def follow(self, changes: Changes) -> bool:
        """Read again what changed; whether the change was about instruments alone.

        A captured line waits until its own row is painted: that is what the eye waits for. Other
        changes come back through `open`, when the page has read them too.
        """
        kinds = {kind for kind, _ in changes.touched}
        if kinds <= {Agreement}:
            self._stale = True
            self._later.start()
            return False
        own = kinds <= {*OWN_KINDS, Agreement}
        if own:
            self.refresh()
        else:
            self._stale = self._stale or changes.concerns(*CONCERNED)
        return own and Agreement not in kinds

    def pause(self) -> None:
        """Read nothing while the page is out of sight; what changed is read when it opens."""
        self._later.stop()
