# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Moving through the agenda and minding the clock."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from facilitator.domain.dates import long_date
from facilitator.domain.meeting import Meeting
from facilitator.services import agenda, live
from ui.context import AppContext
from ui.views.bijeenkomst.snapshot import Snapshot

_LONGEST = timedelta(hours=12)
"""A clock that runs longer was forgotten; going on with it is no leading of a meeting."""

Here = tuple[Snapshot | None, UUID | None]
"""The meeting as it was last read, and the block in sight."""


class LiveCommands:
    """Each does one use case; the change feed brings the result back to the page."""

    def __init__(self, context: AppContext, here: Callable[[], Here]) -> None:
        self._app = context
        self._here = here
        self._offered: UUID | None = None

    def go_to(self, block_id: UUID) -> bool:
        """Start a block; in a vastgestelde meeting, or on another day, one only looks."""
        snapshot, _ = self._here()
        if snapshot is None or snapshot.frozen:
            return snapshot is not None
        if not self._is_led(snapshot):
            self._offer_clock(snapshot.meeting)
            return True
        return self._start(block_id)

    def _start(self, block_id: UUID, *, minutes_ago: int = 0) -> bool:
        library, clock = self._app.library, self._app.clock
        result = self._app.perform(
            lambda: live.start_block(library, clock, block_id, minutes_ago=minutes_ago)
        )
        return result is not None

    def _is_led(self, snapshot: Snapshot) -> bool:
        """Whether the meeting goes on now: on its day, or since its clock was started."""
        active = snapshot.active
        if active is not None and active.started_at is not None:
            return self._app.clock.now() - active.started_at < _LONGEST
        return snapshot.meeting.day == self._app.clock.today()

    def _offer_clock(self, meeting: Meeting) -> None:
        """Say once that the clock stands still, and how to let it run."""
        if self._offered == meeting.id:
            return
        self._offered = meeting.id
        past = meeting.day < self._app.clock.today()
        when = f"{'was' if past else 'is'} op {long_date(meeting.day)}"
        self._app.toasts.success(
            f"Deze bijeenkomst {when}. De klok staat stil terwijl je kijkt.",
            "Klok starten",
            self._start_shown,
        )

    def _start_shown(self) -> None:
        snapshot, shown_id = self._here()
        if snapshot is not None and shown_id is not None and not snapshot.frozen:
            self._start(shown_id)

    def pause_or_resume(self) -> None:
        """Pause the clock that runs, let a paused one run on, or start the block in sight."""
        snapshot, _ = self._here()
        if snapshot is None:
            return
        library, clock, meeting_id = self._app.library, self._app.clock, snapshot.meeting.id
        active = snapshot.active
        if active is None:
            self._start_shown()
        elif active.paused_at is None:
            self._app.perform(lambda: live.pause_clock(library, clock, meeting_id))
        else:
            self._app.perform(lambda: live.resume_clock(library, clock, meeting_id))

    def backdate(self, minutes: int) -> None:
        """Say that the running block began some minutes ago."""
        snapshot, _ = self._here()
        if snapshot is not None and snapshot.active is not None:
            self._start(snapshot.active.id, minutes_ago=minutes)

    def set_notes(self, block_id: UUID, notes: str) -> None:
        """Store the facilitator's notes."""
        library, clock = self._app.library, self._app.clock
        self._app.perform(lambda: agenda.change_block(library, clock, block_id, notes=notes))
