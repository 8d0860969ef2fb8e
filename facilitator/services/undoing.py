# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Undo and redo for users: everything but what was handed out."""

from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.errors import FrozenMeetingError
from facilitator.services.commands import Command
from facilitator.services.ports import Library

_BARRIERS = {Command.MEETING_FROZEN, Command.MEETING_REOPENED}


def undo(library: Library, clock: Clock, region_id: UUID) -> Changes | None:
    """Take the newest command of a region back; None when there is nothing left.

    Vaststellen and reopening can't be undone: version 1 was handed out, and a second version 1
    with other contents must never exist.
    """
    if library.undo_label(region_id) in _BARRIERS:
        raise FrozenMeetingError(
            "Vaststellen en heropenen kun je niet ongedaan maken, want de versie is al uitgedeeld. "
            "Heropen de bijeenkomst en stel haar opnieuw vast."
        )
    return library.undo(region_id, clock.now())


def redo(library: Library, clock: Clock, region_id: UUID) -> Changes | None:
    """Do the last undone command of a region again; None when there is nothing."""
    return library.redo(region_id, clock.now())
