# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Vaststellen and reopening: what was handed out never changes; an edit makes a new version."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.agreement import Agreement
from facilitator.domain.changes import Changes
from facilitator.domain.meeting import AgendaBlock, FrozenVersion, Meeting, Reopening
from facilitator.domain.timing import active_block, ended
from facilitator.domain.words import MeetingKind, MeetingState
from facilitator.errors import InvalidInputError
from facilitator.services.commands import Command
from facilitator.services.input import required_text
from facilitator.services.meetings import open_meeting, region_of
from facilitator.services.opvolging import must_decide
from facilitator.services.ports import Library, Reader
from facilitator.services.rows import first_few


class Picture(Protocol):
    """Makes the picture (Report as JSON) of a meeting as it will stand when it is vastgesteld."""

    def __call__(self, reader: Reader, meeting: Meeting, /) -> str: ...


def freeze(library: Library, clock: Clock, meeting_id: UUID, picture: Picture) -> Changes:
    """Vaststellen: store the numbered picture of the meeting and refuse further edits.

    The picture is made inside the same transaction, so that nothing can slip in between. A block
    that still runs is ended: the meeting is over. Vaststellen can be undone like everything else,
    but its number is not given out again: there is never a second version 1 with other contents.
    """
    now = clock.now()
    with library.change(Command.MEETING_FROZEN, region_of(library, meeting_id), now) as change:
        tx = change.tx
        meeting = open_meeting(tx, meeting_id)
        _refuse_undecided(tx, meeting)
        running = active_block(tx.find(AgendaBlock, meeting_id=meeting_id))
        if running is not None:
            tx.save(ended(running, now))
        number = next_version(tx, meeting)
        frozen = replace(meeting, state=MeetingState.VASTGESTELD, frozen_versions=number)
        tx.save(frozen)
        frozen = tx.get(Meeting, meeting_id)
        tx.add(
            FrozenVersion(
                region_id=meeting.region_id,
                meeting_id=meeting_id,
                number=number,
                frozen_at=now,
                reason=why_reopened(tx, meeting_id),
                picture=picture(tx, frozen),
            )
        )
    return change.changes


def reopen(library: Library, clock: Clock, meeting_id: UUID, reason: str) -> Changes:
    """Open a vastgestelde meeting again; the reason is kept and stands with the next version."""
    now = clock.now()
    with library.change(Command.MEETING_REOPENED, region_of(library, meeting_id), now) as change:
        meeting = change.tx.get(Meeting, meeting_id)
        if meeting.state is not MeetingState.VASTGESTELD:
            raise InvalidInputError("Deze bijeenkomst is nog niet vastgesteld.")
        change.tx.save(replace(meeting, state=MeetingState.CONCEPT))
        change.tx.add(
            Reopening(
                region_id=meeting.region_id,
                meeting_id=meeting_id,
                after_version=meeting.frozen_versions,
                reopened_at=now,
                reason=required_text(reason, "een reden om te heropenen"),
            )
        )
    return change.changes


def why_reopened(reader: Reader, meeting_id: UUID) -> str:
    """The reason of the last reopening; empty for a meeting that was never reopened."""
    reopenings = reader.find(Reopening, meeting_id=meeting_id)
    return (
        max(reopenings, key=lambda r: (r.after_version, r.reopened_at)).reason if reopenings else ""
    )


def frozen_versions(reader: Reader, meeting_id: UUID) -> list[FrozenVersion]:
    """The versions of a meeting, oldest first."""
    return sorted(reader.find(FrozenVersion, meeting_id=meeting_id), key=lambda v: v.number)


def next_version(reader: Reader, meeting: Meeting) -> int:
    """The number that vaststellen would give; one that was undone is not given out again."""
    told = reader.highest_ever(FrozenVersion, "number", ("meeting_id", meeting.id))
    return max(told, meeting.frozen_versions) + 1


def _refuse_undecided(reader: Reader, meeting: Meeting) -> None:
    """A check-in may not leave what two check-ins left untouched for a third."""
    left = must_decide(reader, meeting.id) if meeting.kind is MeetingKind.CHECK_IN else []
    if left:
        raise InvalidInputError(f"{left_over(left)} Daarna kun je de check-in vaststellen.")


def left_over(left: Sequence[Agreement]) -> str:
    """What keeps a check-in from being vastgesteld, and what to do about it."""
    named = first_few([agreement.label for agreement in left])
    verb = "bleef" if len(left) == 1 else "bleven"
    return (
        f"{named} {verb} twee check-ins onbesproken. Sluit af, ga ermee door of leid door naar "
        "het OOGO."
    )
