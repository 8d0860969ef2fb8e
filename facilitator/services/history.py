# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How deadlines moved: the one that was first told, and how often a later one took its place."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import FrozenVersion
from facilitator.domain.opvolging import CheckInEntry
from facilitator.services.commands import ANSWERING
from facilitator.services.ports import Reader


@dataclass(frozen=True, slots=True)
class DeadlineHistory:
    """The deadline that was first handed out, and how often a later one took its place."""

    original: date | None
    postponed: int


@dataclass(frozen=True, slots=True)
class _Move:
    """One change of a deadline; `occasion` is a check-in, at which only one counts."""

    at: datetime
    before: date | None
    after: date | None
    occasion: UUID | None = None

    @property
    def later(self) -> bool:
        return self.before is not None and self.after is not None and self.after > self.before


def deadline_histories(reader: Reader, region_id: UUID) -> dict[UUID, DeadlineHistory]:
    """Per agreement of a region whose deadline changed at a check-in, or after it was handed out.

    A deadline that moves while the meeting is still a concept is no postponement: nobody was
    told the earlier date yet. At a check-in it is one, also when nothing was vastgesteld.
    """
    moves: dict[UUID, list[_Move]] = defaultdict(list)
    for entry in reader.find(CheckInEntry, region_id=region_id):
        if entry.new_deadline:
            occasion = entry.meeting_id or entry.id
            move = _Move(entry.at, entry.deadline_before, entry.deadline, occasion)
            moves[entry.agreement_id].append(move)
    for agreement_id, move in _edited(reader, region_id):
        moves[agreement_id].append(move)
    return {key: _history(_once(found)) for key, found in moves.items()}


def _once(moves: Iterable[_Move]) -> list[_Move]:
    """Moves by time, without those that two laptops both told: from one day to another can only
    happen again when the first day came back in between."""
    found: list[_Move] = []
    told: set[tuple[date | None, date | None]] = set()
    for move in sorted(moves, key=lambda m: m.at):
        if (move.before, move.after) not in told:
            found.append(move)
            told = {pair for pair in told if pair[0] != move.after}
            told.add((move.before, move.after))
    return found


def _history(moves: list[_Move]) -> DeadlineHistory:
    days = (day for move in moves for day in (move.before, move.after))
    original = next((day for day in days if day is not None), None)
    later = [move.occasion for move in moves if move.later]
    return DeadlineHistory(original, later.count(None) + len({*later} - {None}))


def _edited(reader: Reader, region_id: UUID) -> Iterable[tuple[UUID, _Move]]:
    """Deadlines that were changed by hand after their meeting was handed out."""
    told = _first_told(reader, region_id)
    if not told:
        return
    meeting_of = {a.id: a.meeting_id for a in reader.find(Agreement, region_id=region_id)}
    for change in reader.field_history(Agreement, "deadline", region_id):
        handed_out = told.get(meeting_of.get(change.entity_id, UUID(int=0)))
        by_hand = change.command not in ANSWERING
        if by_hand and handed_out is not None and change.at >= handed_out:
            move = _Move(change.at, _date(change.before), _date(change.after))
            yield change.entity_id, move


def _first_told(reader: Reader, region_id: UUID) -> dict[UUID, datetime]:
    """When each meeting was first handed out; from the journal, because the pictures are large."""
    meetings = {
        change.entity_id: UUID(str(change.after))
        for change in reader.field_history(FrozenVersion, "meeting_id", region_id)
        if change.after is not None
    }
    told: dict[UUID, datetime] = {}
    for change in reader.field_history(FrozenVersion, "frozen_at", region_id):
        if change.after is not None:
            at = datetime.fromisoformat(str(change.after))
            meeting = meetings[change.entity_id]
            told[meeting] = min(at, told.get(meeting, at))
    return told


def _date(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
