# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Merges a session into a library: one change, one undo step, a backup before."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.domain.entities import Entity
from facilitator.domain.ids import new_id
from facilitator.domain.steps import BroughtSteps, LineOp, MadeLines, Step, StepKind, StepLine
from facilitator.errors import InvalidInputError
from facilitator.services.commands import Command
from facilitator.session.collecting import without_collecting
from facilitator.session.fields import NUMBERED, RANKS
from facilitator.session.own import MENDING, rows_of, tips_of, told, values_of
from facilitator.session.plan import (
    Differences,
    MergePlan,
    Merging,
    Side,
    conflict_key,
    leaders,
    plan_within,
    two_sides,
)
from facilitator.session.reading import refuse_broken
from facilitator.session.resolve import Key, Resolved, Values, resolve
from facilitator.storage.brought import number_text, write_steps
from facilitator.storage.early import AnyLibrary, whole
from facilitator.storage.schema import KINDS_BY_NAME
from facilitator.storage.transaction import SqlTransaction

Choices = Mapping[str, Side]
Backup = Callable[[Path, Clock], object]

CHOOSE = "Kies eerst bij elk verschil welke waarde blijft: {0} staan nog open, zoals ‘{1}’ bij {2}."
MERGE_FIRST = "Voeg het bestand eerst samen; daarna kun je terughalen wat hier weg is."
CHOICE_NAME = "keuze bij het samenvoegen"


def apply_merge(
    library: AnyLibrary,
    clock: Clock,
    plan: MergePlan,
    choices: Choices | None = None,
    *,
    backup: Backup | None = None,
) -> Changes:
    """Do what `plan` says, with the side chosen for every conflict (by its `key`).

    InvalidInputError when a choice is missing; what the library became since the plan was made
    counts too, so a conflict that is new asks for a new plan. `backup` is made before, of a
    library that is a file; without one it is the automatic backup.
    """
    given = choices or {}
    _refuse_open(plan, given)
    if library.path is not None and not plan.known:
        (backup or _automatic)(library.path, clock)
    session, now = plan.session, clock.now()
    merging = whole(library).change(Command.SESSION_MERGED, session.region_id, now)
    with without_collecting(), merging as change:
        if change.tx.mark(session.region_id) != plan.mark:
            plan = plan_within(change.tx, session)
            _refuse_open(plan, given)
        if not plan.known:
            _merge(change.tx, plan, given, now)
    return change.changes


def bring_back(
    library: AnyLibrary, clock: Clock, plan: MergePlan, *, backup: Backup | None = None
) -> Changes:
    """Bring back what `plan` says was taken away here since, in one step and with a backup before.

    InvalidInputError when there is something to merge first.
    """
    session = plan.session
    if library.path is not None and plan.taken_away.lines:
        (backup or _automatic)(library.path, clock)
    command = Command.SESSION_BROUGHT_BACK
    with whole(library).change(command, session.region_id, clock.now()) as change:
        if change.tx.mark(session.region_id) != plan.mark:
            plan = plan_within(change.tx, session)
        if not plan.known:
            raise InvalidInputError(MERGE_FIRST)
        resolved = _with_what_was_taken(plan, clock.now())
        _store(change.tx, plan, resolved, Differences.between(plan.rows, resolved))
    return change.changes


def _with_what_was_taken(plan: MergePlan, now: datetime) -> Resolved:
    """How the region stands after a step that the journal will tell in the same way."""
    own, lines = plan.merging.own, plan.taken_away.lines
    name = str(Command.SESSION_BROUGHT_BACK)
    step = Step(new_id(), name, now, StepKind.NORMAL, None, tips_of(own), lines)
    resolved = resolve([*own, step])
    refuse_broken(resolved, plan.session.region_id)
    return resolved


def _automatic(path: Path, clock: Clock) -> object:
    from facilitator.storage.backup import backup_now

    return backup_now(path, clock)


def _refuse_open(plan: MergePlan, choices: Choices) -> None:
    left = [conflict for conflict in plan.conflicts if conflict.key not in choices]
    if left:
        first = left[0]
        raise InvalidInputError(CHOOSE.format(len(left), first.field_label, first.label))


def _merge(tx: SqlTransaction, plan: MergePlan, choices: Choices, now: datetime) -> None:
    region_id, merging = plan.session.region_id, plan.merging
    fresh, resolved = settled(merging, choices, now)
    if not resolved.rows:
        refuse_broken(resolved, region_id)
    differences = Differences.between(plan.rows, resolved)
    _store(tx, plan, resolved, differences)
    brought = (*_untold(tx, merging, region_id), *fresh)
    removed = {key: values_of(plan.rows[key]) for key in differences.removed}
    numbers = (*_numbers_without_a_row(brought, resolved), *_numbers_of(removed))
    steps = write_steps(brought)
    tx.add(BroughtSteps(region_id=region_id, numbers=tuple(dict.fromkeys(numbers)), steps=steps))


def settled(merging: Merging, choices: Choices, now: datetime) -> tuple[tuple[Step, ...], Resolved]:
    """The steps to take along, the choice included, and how the region then stands."""
    if not merging.contests:
        return merging.fresh, merging.resolved
    fresh = (*merging.fresh, _choice(merging, choices, now))
    return fresh, resolve([*merging.own, *fresh])


def _untold(tx: SqlTransaction, merging: Merging, region_id: UUID) -> list[Step]:
    """The step that mends a difference with the tables is no command; now it must be kept."""
    mending = [step for step in merging.own if step.id.version == MENDING]
    kept = {step.id for step in tx.steps(region_id)} if mending else set[UUID]()
    return [step for step in mending if step.id not in kept]


def _choice(merging: Merging, choices: Choices, now: datetime) -> Step:
    steps = merging.resolved.ancestry.steps
    lines: list[StepLine] = []
    led = leaders(merging)
    for contest in merging.contests:
        mine, theirs = two_sides(merging, contest)
        key = conflict_key(contest)
        kept = mine if Side(choices[led.get(key, key)]) is Side.MINE else theirs
        origin = steps[kept.origin].id.hex
        # On what it was written on: should that one of two turn out to be removed, so is its value.
        where = (contest.key[0], kept.entity)
        lines.append(StepLine(*where, LineOp.UPDATE, contest.field, mine.value, kept.value, origin))
    return Step(new_id(), CHOICE_NAME, now, StepKind.CHOICE, None, tips_of(steps), tuple(lines))


def _store(
    tx: SqlTransaction, plan: MergePlan, resolved: Resolved, differences: Differences
) -> None:
    # Rows that will change are read kind by kind; one by one would take a query each.
    kinds = {key[0] for key in (*differences.changed, *differences.removed)}
    rows_of(tx, plan.session.region_id, kinds)
    _make_rows(tx, plan.rows, resolved, differences)


def _make_rows(
    tx: SqlTransaction,
    rows: Mapping[Key, Entity],
    resolved: Resolved,
    differences: Differences,
) -> None:
    added = sorted(differences.added, key=_parents_first)
    plain = [told(key[0], resolved.entities[key]) for key in added]
    tx.bring([resolved.rows[key] for key in added], plain)
    for key in differences.changed:
        tx.save(replace(resolved.rows[key], version=rows[key].version))
    for key in differences.removed:
        tx.remove(rows[key])


def _parents_first(key: Key) -> tuple[int, str]:
    return RANKS[key[0]], key[1]


def _numbers_without_a_row(steps: Iterable[Step], resolved: Resolved) -> Iterator[str]:
    """What was given out and taken back elsewhere must not be given out again here."""
    lost: dict[Key, Values] = {}
    present = resolved.entities
    for step in steps:
        for key, values in _made_in(step):
            if key[0] in NUMBERED and key not in present:
                lost.setdefault(key, {}).update(values)
    return _numbers_of(lost)


def _made_in(step: Step) -> Iterator[tuple[Key, Values]]:
    if isinstance(step.lines, MadeLines):
        yield from ((made[:2], made.values) for made in step.lines.made)
        return
    for kind, entity, op, field, _, after, _ in step.lines:
        if op == LineOp.INSERT:
            yield (kind, entity), {field: after}


def _numbers_of(gone: Mapping[Key, Values]) -> Iterator[str]:
    """The numbers of what is not, or no longer, here."""
    for key, held in gone.items():
        parent, number = held.get(NUMBERED.get(key[0], "")), held.get("number")
        if parent is not None and number is not None:
            within = UUID(str(parent))
            yield number_text(KINDS_BY_NAME[key[0]], "number", within, str(number))
