# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the journal tells about agreements: original deadlines and how often they were postponed."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import FrozenVersion
from facilitator.services.ports import Reader


@dataclass(frozen=True, slots=True)
class DeadlineHistory:
    """The deadline that was first handed out, and how often a later one took its place."""

    original: date | None
    postponed: int


def deadline_histories(reader: Reader, region_id: UUID) -> dict[UUID, DeadlineHistory]:
    """Per agreement of a region whose deadline changed after it was first vastgesteld.

    A deadline that moves while the meeting is still a concept is no postponement: nobody was
    told the earlier date yet.
    """
    frozen = reader.find(FrozenVersion, region_id=region_id)
    first_frozen = {v.meeting_id: v.frozen_at for v in frozen if v.number == 1}
    if not first_frozen:
        return {}
    meeting_of = {a.id: a.meeting_id for a in reader.find(Agreement, region_id=region_id)}
    histories: dict[UUID, DeadlineHistory] = {}
    for change in reader.field_history(Agreement, "deadline", region_id):
        told = first_frozen.get(meeting_of.get(change.entity_id, UUID(int=0)))
        if told is None or change.at < told:
            continue
        before = _date(change.before)
        known = histories.get(change.entity_id, DeadlineHistory(before, 0))
        after = _date(change.after)
        later = before is not None and after is not None and after > before
        histories[change.entity_id] = DeadlineHistory(known.original, known.postponed + later)
    return histories


def _date(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
