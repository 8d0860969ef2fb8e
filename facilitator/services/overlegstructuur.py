# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The overlegkaart: which overleggen there are, who takes part and which phases they cover."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.domain.overlegstructuur import Forum, ForumLevel
from facilitator.domain.positionering import Phase
from facilitator.domain.region import Organisation, Region
from facilitator.domain.text import clean_line, fold
from facilitator.errors import NotFoundError
from facilitator.services.commands import Command
from facilitator.services.input import required_name, weeks
from facilitator.services.ports import Library, Reader, Transaction
from facilitator.services.regions import Added
from facilitator.services.rows import (
    in_region,
    insert,
    move,
    refuse_taken_name,
    region_of_row,
    renumber,
)
from facilitator.services.seeds import FORUM_PRESETS


@dataclass(frozen=True, slots=True, kw_only=True)
class ForumInput:
    """An overleg as typed; the meaning of each field is that of Forum."""

    name: str
    level: ForumLevel = ForumLevel.SCHOOL
    purpose: str = ""
    chair: str = ""
    every_weeks: int | None = None
    mandate: bool = False
    partners: tuple[UUID, ...] = ()
    phases: tuple[UUID, ...] = ()
    intake: str = ""
    escalates_to: str = ""


def add_forum(
    library: Library,
    clock: Clock,
    region_id: UUID,
    forum: ForumInput,
    *,
    position: int | None = None,
) -> Added:
    """Add an overleg at `position` (0 is first), at the end when None."""
    with library.change(Command.FORUM_ADDED, region_id, clock.now()) as change:
        change.tx.get(Region, region_id)
        rows = change.tx.find(Forum, region_id=region_id)
        bare = Forum(region_id=region_id, position=len(rows), name=forum.name)
        added = _filled(change.tx, bare, forum)
        insert(change.tx, rows, added, position)
    return Added(added.id, change.changes)


def add_preset(
    library: Library, clock: Clock, region_id: UUID, key: str, *, phases: Sequence[UUID] = ()
) -> Added:
    """Add an overleg to start from (`FORUM_PRESETS`), over the phases that were pointed at."""
    preset = next((each for each in FORUM_PRESETS if each.key == key), None)
    if preset is None:
        raise NotFoundError("Dit overleg staat niet in de lijst. Maak het zelf.")
    forum = ForumInput(
        name=preset.name,
        level=preset.level,
        purpose=preset.purpose,
        every_weeks=preset.every_weeks,
        mandate=preset.mandate,
        phases=tuple(phases),
        intake=preset.intake,
    )
    return add_forum(library, clock, region_id, forum)


def change_forum(library: Library, clock: Clock, forum_id: UUID, forum: ForumInput) -> Changes:
    """Replace all that an overleg says; who brings pupils to it follows a new name."""

    def rewritten(tx: Transaction, stored: Forum) -> Forum:
        filled = _filled(tx, stored, forum)
        if filled.name != stored.name:
            _follow_name(tx, stored, filled.name)
            if fold(filled.escalates_to) == fold(stored.name):
                filled = replace(filled, escalates_to=filled.name)
        return filled

    return _change(library, clock, forum_id, rewritten)


def set_phases(library: Library, clock: Clock, forum_id: UUID, phases: Sequence[UUID]) -> Changes:
    """Say which phases an overleg covers: stretching and moving its pill on the map."""

    def stretched(tx: Transaction, forum: Forum) -> Forum:
        return replace(forum, phases=_phases(tx, forum.region_id, phases))

    return _change(library, clock, forum_id, stretched)


def set_partners(
    library: Library, clock: Clock, forum_id: UUID, partners: Sequence[UUID]
) -> Changes:
    """Say who takes part in an overleg."""

    def joined(tx: Transaction, forum: Forum) -> Forum:
        return replace(forum, partners=_partners(tx, forum.region_id, partners))

    return _change(library, clock, forum_id, joined)


def set_frequency(
    library: Library, clock: Clock, forum_id: UUID, every_weeks: int | None
) -> Changes:
    """Say every how many weeks an overleg meets; None is not agreed yet."""

    def turned(_: Transaction, forum: Forum) -> Forum:
        return replace(forum, every_weeks=_every(every_weeks))

    return _change(library, clock, forum_id, turned)


def move_forum(library: Library, clock: Clock, forum_id: UUID, position: int) -> Changes:
    """Move an overleg to `position` among those of its region."""
    region_id = region_of_row(library, Forum, forum_id)
    with library.change(Command.FORUM_MOVED, region_id, clock.now()) as change:
        move(change.tx, change.tx.find(Forum, region_id=region_id), forum_id, position)
    return change.changes


def remove_forum(library: Library, clock: Clock, forum_id: UUID) -> Changes:
    """Remove an overleg; who escalated to it still says so, and the toets tells."""
    region_id = region_of_row(library, Forum, forum_id)
    with library.change(Command.FORUM_REMOVED, region_id, clock.now()) as change:
        change.tx.remove(change.tx.get(Forum, forum_id))
        rows = change.tx.find(Forum, region_id=region_id)
        renumber(change.tx, [row for row in rows if row.id != forum_id])
    return change.changes


def _filled(tx: Transaction, forum: Forum, given: ForumInput) -> Forum:
    filled = replace(
        forum,
        name=required_name(given.name, "een naam voor het overleg"),
        level=given.level,
        purpose=clean_line(given.purpose),
        chair=clean_line(given.chair),
        every_weeks=_every(given.every_weeks),
        mandate=given.mandate,
        partners=_partners(tx, forum.region_id, given.partners),
        phases=_phases(tx, forum.region_id, given.phases),
        intake=clean_line(given.intake),
        escalates_to=clean_line(given.escalates_to),
    )
    refuse_taken_name(tx.find(Forum, region_id=forum.region_id), filled)
    return filled


def _follow_name(tx: Transaction, renamed: Forum, name: str) -> None:
    for other in tx.find(Forum, region_id=renamed.region_id):
        if other.id != renamed.id and fold(other.escalates_to) == fold(renamed.name):
            tx.save(replace(other, escalates_to=name))


def _every(value: int | None) -> int | None:
    return None if value is None else weeks(value, least=1)


def _partners(reader: Reader, region_id: UUID, ids: Sequence[UUID]) -> tuple[UUID, ...]:
    return tuple(in_region(reader, Organisation, each, region_id).id for each in dict.fromkeys(ids))


def _phases(reader: Reader, region_id: UUID, ids: Sequence[UUID]) -> tuple[UUID, ...]:
    """The phases in their own order."""
    rows = [in_region(reader, Phase, each, region_id) for each in dict.fromkeys(ids)]
    return tuple(phase.id for phase in sorted(rows, key=lambda phase: phase.position))


def _change(
    library: Library, clock: Clock, forum_id: UUID, edit: Callable[[Transaction, Forum], Forum]
) -> Changes:
    region_id = region_of_row(library, Forum, forum_id)
    with library.change(Command.FORUM_CHANGED, region_id, clock.now()) as change:
        change.tx.save(edit(change.tx, change.tx.get(Forum, forum_id)))
    return change.changes
