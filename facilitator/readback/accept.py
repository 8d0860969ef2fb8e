# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Stores what was accepted of a list that came back: all of it as one step that can be undone."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.domain.words import Status
from facilitator.readback.compare import Differences, Part, RowDifference
from facilitator.services.commands import Command
from facilitator.services.opvolging import Answer, store_answers
from facilitator.services.ports import Library

Choice = tuple[UUID, Part]
"""One value of one agreement that is taken over from the list."""

NO_REASON = "niet toegelicht in de lijst"
NO_UNBLOCKER = "nog niet bekend"


@dataclass(frozen=True, slots=True)
class Told:
    """What the user adds to a status that needs it: why, and who can unblock it."""

    reason: str = ""
    unblocker: str = ""


def everything(differences: Differences, *, conflicts: bool = False) -> frozenset[Choice]:
    """All that can be taken over; what both sides changed only when that is asked for."""
    return frozenset(
        (row.agreement_id, part.part)
        for row in differences.rows
        for part in row.parts
        if conflicts or not part.conflict
    )


def answers(
    differences: Differences,
    accepted: Collection[Choice],
    told: Mapping[UUID, Told] | None = None,
) -> tuple[Answer, ...]:
    """What is accepted, as answers to store. `told` gives what the list lacks."""
    extra = told or {}
    found = (
        _answer(row, frozenset(accepted), extra.get(row.agreement_id, Told()))
        for row in differences.rows
    )
    return tuple(answer for answer in found if not answer.silent)


def accept(
    library: Library,
    clock: Clock,
    differences: Differences,
    accepted: Collection[Choice],
    told: Mapping[UUID, Told] | None = None,
    *,
    meeting_id: UUID | None = None,
) -> Changes:
    """Store what is accepted in one step. `meeting_id` is the check-in it is told at, if any."""
    return store_answers(
        library,
        clock,
        differences.region_id,
        answers(differences, accepted, told),
        meeting_id=meeting_id,
        command=Command.LIST_READ,
    )


def _answer(row: RowDifference, accepted: frozenset[Choice], told: Told) -> Answer:
    answer = Answer(agreement_id=row.agreement_id)
    for part in row.parts:
        if (row.agreement_id, part.part) not in accepted:
            continue
        value = part.there
        if isinstance(value, Status):
            answer = _with_status(answer, row, value, told)
        elif isinstance(value, date):
            answer = replace(answer, deadline=value)
        elif part.part is Part.NOTE:
            answer = replace(answer, note=value)
        elif part.part is Part.UNBLOCKER:
            answer = replace(answer, unblocker=value or "")
    return answer


def _with_status(answer: Answer, row: RowDifference, status: Status, told: Told) -> Answer:
    """A status with what belongs to it; what nobody told is said to be unknown."""
    reason = unblocker = ""
    if status in {Status.GEBLOKKEERD, Status.VERVALLEN}:
        reason = told.reason or row.note or NO_REASON
    if status is Status.GEBLOKKEERD:
        unblocker = told.unblocker or row.unblocker or NO_UNBLOCKER
    return replace(answer, status=status, reason=reason, unblocker=unblocker)
