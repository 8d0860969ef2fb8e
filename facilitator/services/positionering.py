# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The wie-doet-wat-matrix: the phases of a region and who does what in each."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.domain.positionering import Phase, Role, RoleAssignment, in_order
from facilitator.domain.region import Organisation, Region
from facilitator.domain.text import clean_line
from facilitator.errors import InvalidInputError
from facilitator.services.commands import Command
from facilitator.services.hanging import drop_phase_rows, move_phase_rows, on_phase
from facilitator.services.input import required_name, weeks
from facilitator.services.ports import Library, Transaction
from facilitator.services.regions import Added
from facilitator.services.rows import (
    in_region,
    insert,
    listed,
    move,
    refuse_taken_name,
    region_of_row,
    renumber,
)
from facilitator.services.seeds import SEED_PHASES


class Settlement(StrEnum):
    """How a difference between the two pictures ends."""

    TAKEN = "neemt op zich"
    """The partner does what others expect of it."""
    DROPPED = "vervalt"
    """Others no longer expect it."""


def seed_phases(library: Library, clock: Clock, region_id: UUID) -> Changes:
    """Give a region without phases those of the seed, to be changed in the room."""
    with library.change(Command.PHASES_SEEDED, region_id, clock.now()) as change:
        change.tx.get(Region, region_id)
        if change.tx.find(Phase, region_id=region_id):
            raise InvalidInputError("Er zijn al fasen. Pas die aan of voeg er een toe.")
        change.tx.add(
            *(
                Phase(
                    region_id=region_id,
                    position=position,
                    name=seed.name,
                    trigger=seed.trigger,
                    from_week=seed.from_week,
                    decision_needed=seed.decision_needed,
                )
                for position, seed in enumerate(SEED_PHASES)
            )
        )
    return change.changes


def add_phase(
    library: Library,
    clock: Clock,
    region_id: UUID,
    name: str,
    *,
    trigger: str = "",
    from_week: int | None = None,
    decision_needed: bool = False,
    position: int | None = None,
) -> Added:
    """Add a phase at `position` (0 is first), at the end when None.

    Without a week it begins a week after the phase that comes last.
    """
    with library.change(Command.PHASE_ADDED, region_id, clock.now()) as change:
        change.tx.get(Region, region_id)
        rows = change.tx.find(Phase, region_id=region_id)
        if from_week is None:
            from_week = max((row.from_week + 1 for row in rows), default=0)
        added = Phase(
            region_id=region_id,
            position=len(rows),
            name=required_name(name, "een naam voor de fase"),
            trigger=clean_line(trigger),
            from_week=weeks(from_week),
            decision_needed=decision_needed,
        )
        refuse_taken_name(rows, added)
        insert(change.tx, rows, added, position)
    return Added(added.id, change.changes)


def change_phase(
    library: Library,
    clock: Clock,
    phase_id: UUID,
    *,
    name: str | None = None,
    trigger: str | None = None,
    from_week: int | None = None,
    decision_needed: bool | None = None,
) -> Changes:
    """Change what is given; everything that hangs on the phase stays with it."""
    region_id = region_of_row(library, Phase, phase_id)
    with library.change(Command.PHASE_CHANGED, region_id, clock.now()) as change:
        phase = change.tx.get(Phase, phase_id)
        if name is not None:
            phase = replace(phase, name=required_name(name, "een naam voor de fase"))
            refuse_taken_name(change.tx.find(Phase, region_id=region_id), phase)
        if trigger is not None:
            phase = replace(phase, trigger=clean_line(trigger))
        if from_week is not None:
            phase = replace(phase, from_week=weeks(from_week))
        if decision_needed is not None:
            phase = replace(phase, decision_needed=decision_needed)
        change.tx.save(phase)
    return change.changes


def move_phase(library: Library, clock: Clock, phase_id: UUID, position: int) -> Changes:
    """Move a phase to `position` among the phases of its region; its week stays."""
    region_id = region_of_row(library, Phase, phase_id)
    with library.change(Command.PHASE_MOVED, region_id, clock.now()) as change:
        move(change.tx, change.tx.find(Phase, region_id=region_id), phase_id, position)
    return change.changes


def remove_phase(
    library: Library,
    clock: Clock,
    phase_id: UUID,
    *,
    to: UUID | None = None,
    everything: bool = False,
) -> Changes:
    """Remove a phase; what hangs on it goes `to` another one, or along with it.

    Without either, a phase on which something hangs is refused.
    """
    region_id = region_of_row(library, Phase, phase_id)
    with library.change(Command.PHASE_REMOVED, region_id, clock.now()) as change:
        phase = change.tx.get(Phase, phase_id)
        if to is not None and to != phase_id:
            move_phase_rows(change.tx, phase_id, in_region(change.tx, Phase, to, region_id).id)
        elif everything:
            drop_phase_rows(change.tx, phase)
        hanging = on_phase(change.tx, phase)
        if hanging:
            raise InvalidInputError(
                f"Aan ‘{phase.name}’ hangt nog {listed(hanging)}. "
                "Kies een andere fase die dit overneemt."
            )
        change.tx.remove(phase)
        rest = [p for p in change.tx.find(Phase, region_id=region_id) if p.id != phase_id]
        renumber(change.tx, rest)
    return change.changes


def toggle_role(
    library: Library,
    clock: Clock,
    phase_id: UUID,
    organisation_id: UUID,
    role: Role,
    *,
    expected: bool = False,
) -> Changes:
    """Put a letter in a cell or take it out: what the partner claims, or what others expect."""

    def toggled(cell: RoleAssignment) -> RoleAssignment:
        if expected:
            return replace(cell, expected=in_order({*cell.expected} ^ {role}))
        return replace(cell, claimed=in_order({*cell.claimed} ^ {role}))

    return _change_cell(library, clock, phase_id, organisation_id, toggled)


def set_roles(
    library: Library,
    clock: Clock,
    phase_id: UUID,
    organisation_id: UUID,
    *,
    claimed: Iterable[Role] | None = None,
    expected: Iterable[Role] | None = None,
) -> Changes:
    """Replace the letters of a cell that are given; taak and termijn stay."""
    mine = None if claimed is None else in_order(claimed)
    theirs = None if expected is None else in_order(expected)

    def written(cell: RoleAssignment) -> RoleAssignment:
        return replace(
            cell,
            claimed=cell.claimed if mine is None else mine,
            expected=cell.expected if theirs is None else theirs,
        )

    return _change_cell(library, clock, phase_id, organisation_id, written)


def set_task(
    library: Library,
    clock: Clock,
    phase_id: UUID,
    organisation_id: UUID,
    *,
    taak: str | None = None,
    termijn: str | None = None,
) -> Changes:
    """Say what a partner does in a phase, and within what time."""

    def written(cell: RoleAssignment) -> RoleAssignment:
        return replace(
            cell,
            taak=cell.taak if taak is None else clean_line(taak),
            termijn=cell.termijn if termijn is None else clean_line(termijn),
        )

    return _change_cell(library, clock, phase_id, organisation_id, written)


def clear_cell(library: Library, clock: Clock, phase_id: UUID, organisation_id: UUID) -> Changes:
    """Empty a cell."""

    def emptied(cell: RoleAssignment) -> RoleAssignment:
        return replace(cell, claimed=(), expected=(), taak="", termijn="")

    return _change_cell(library, clock, phase_id, organisation_id, emptied)


def settle_difference(
    library: Library,
    clock: Clock,
    phase_id: UUID,
    organisation_id: UUID,
    settlement: Settlement = Settlement.TAKEN,
) -> Changes:
    """End the difference between what a partner claims and what others expect of it."""

    def settled(cell: RoleAssignment) -> RoleAssignment:
        taken = settlement is Settlement.TAKEN
        claimed = in_order((*cell.claimed, *cell.expected)) if taken else cell.claimed
        return replace(cell, claimed=claimed, expected=())

    command = Command.DIFFERENCE_SETTLED
    return _change_cell(library, clock, phase_id, organisation_id, settled, command)


def _change_cell(
    library: Library,
    clock: Clock,
    phase_id: UUID,
    organisation_id: UUID,
    edit: Callable[[RoleAssignment], RoleAssignment],
    command: Command = Command.ROLE_CHANGED,
) -> Changes:
    region_id = region_of_row(library, Phase, phase_id)
    with library.change(command, region_id, clock.now()) as change:
        in_region(change.tx, Organisation, organisation_id, region_id)
        found = change.tx.find(RoleAssignment, phase_id=phase_id, organisation_id=organisation_id)
        fresh = RoleAssignment(
            region_id=region_id, phase_id=phase_id, organisation_id=organisation_id
        )
        _store(change.tx, found[0] if found else None, edit(found[0] if found else fresh))
    return change.changes


def _store(tx: Transaction, stored: RoleAssignment | None, cell: RoleAssignment) -> None:
    """An empty cell is no row."""
    if stored is None:
        if not cell.empty:
            tx.add(cell)
    elif cell.empty:
        tx.remove(stored)
    else:
        tx.save(cell)
