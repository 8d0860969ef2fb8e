# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Moving through the agenda and minding the clock."""

from collections.abc import Callable
from uuid import UUID

from facilitator.services import agenda, live
from ui.context import AppContext
from ui.views.bijeenkomst.snapshot import Snapshot

Here = tuple[Snapshot | None, UUID | None]
"""The meeting as it was last read, and the block in sight."""


class LiveCommands:
    """Each does one use case; the change feed brings the result back to the page."""

    def __init__(self, context: AppContext, here: Callable[[], Here]) -> None:
        self._app = context
        self._here = here

    def go_to(self, block_id: UUID, *, minutes_ago: int = 0) -> bool:
        """Start a block; in a vastgestelde meeting one only looks."""
        snapshot, _ = self._here()
        if snapshot is None or snapshot.frozen:
            return snapshot is not None
        library, clock = self._app.library, self._app.clock
        result = self._app.perform(
            lambda: live.start_block(library, clock, block_id, minutes_ago=minutes_ago)
        )
        return result is not None

    def pause_or_resume(self) -> None:
        """Pause the clock that runs, let a paused one run on, or start the block in sight."""
        snapshot, shown_id = self._here()
        if snapshot is None:
            return
        library, clock, meeting_id = self._app.library, self._app.clock, snapshot.meeting.id
        active = snapshot.active
        if active is None:
            if shown_id is not None:
                self.go_to(shown_id)
        elif active.paused_at is None:
            self._app.perform(lambda: live.pause_clock(library, clock, meeting_id))
        else:
            self._app.perform(lambda: live.resume_clock(library, clock, meeting_id))

    def backdate(self, minutes: int) -> None:
        """Say that the running block began some minutes ago."""
        snapshot, _ = self._here()
        if snapshot is not None and snapshot.active is not None:
            self.go_to(snapshot.active.id, minutes_ago=minutes)

    def set_notes(self, block_id: UUID, notes: str) -> None:
        """Store the facilitator's notes."""
        library, clock = self._app.library, self._app.clock
        self._app.perform(lambda: agenda.change_block(library, clock, block_id, notes=notes))
