# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a region means by regie, who has it in each phase, and the ladder for when it stalls."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.domain.positionering import Phase
from facilitator.domain.regievoering import (
    Consent,
    ConsentAnswer,
    EscalationLadder,
    EscalationStep,
    PhaseRegie,
    RegieDefinition,
)
from facilitator.domain.region import Organisation, Region
from facilitator.domain.text import clean_line
from facilitator.domain.words import Level
from facilitator.errors import InvalidInputError
from facilitator.services.commands import Command
from facilitator.services.input import required_name, required_text, weeks, working_days
from facilitator.services.ports import Library, Reader
from facilitator.services.regions import Added
from facilitator.services.rows import in_region, insert, move, region_of_row, renumber


class RegiePart(StrEnum):
    """The three things that together are regie."""

    INITIEERT = "initieert"
    STEMT_AF = "stemt af"
    COORDINEERT = "coördineert"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepInput:
    """A trede as typed."""

    who: str
    level: Level = Level.UITVOEREND
    mandate: bool = False
    after_weeks: int | None = None
    decides_within_days: int | None = None


def current_definition(reader: Reader, region_id: UUID) -> RegieDefinition | None:
    """The version that counts."""
    versions = reader.find(RegieDefinition, region_id=region_id)
    return max(versions, key=lambda version: version.number, default=None)


def set_definition(library: Library, clock: Clock, region_id: UUID, text: str) -> Changes:
    """Word the definition; other words are a new version, to which nobody has agreed yet."""
    text = required_text(text, "wat de regio onder regie verstaat")
    with library.change(Command.DEFINITION_CHANGED, region_id, clock.now()) as change:
        change.tx.get(Region, region_id)
        current = current_definition(change.tx, region_id)
        if current is None or current.text != text:
            number = current.number + 1 if current else 1
            now = clock.now()
            change.tx.add(
                RegieDefinition(region_id=region_id, number=number, text=text, made_at=now)
            )
    return change.changes


def set_consent(
    library: Library,
    clock: Clock,
    organisation_id: UUID,
    answer: ConsentAnswer | None,
    reason: str = "",
) -> Changes:
    """Set what an organisation answers to the version that counts; None takes it back."""
    region_id = region_of_row(library, Organisation, organisation_id)
    with library.change(Command.CONSENT_CHANGED, region_id, clock.now()) as change:
        definition = current_definition(change.tx, region_id)
        if definition is None:
            raise InvalidInputError("Er is nog geen definitie van regie. Schrijf die eerst op.")
        found = change.tx.find(
            Consent, definition_id=definition.id, organisation_id=organisation_id
        )
        for stored in found:
            if answer is None:
                change.tx.remove(stored)
            else:
                change.tx.save(replace(stored, answer=answer, reason=clean_line(reason)))
        if answer is not None and not found:
            change.tx.add(
                Consent(
                    region_id=region_id,
                    definition_id=definition.id,
                    organisation_id=organisation_id,
                    answer=answer,
                    reason=clean_line(reason),
                )
            )
    return change.changes


def set_regie(
    library: Library,
    clock: Clock,
    phase_id: UUID,
    part: RegiePart,
    organisation_id: UUID | None,
) -> Changes:
    """Say who initiates, aligns or coordinates in a phase; None is nobody yet."""

    def given(regie: PhaseRegie) -> PhaseRegie:
        if part is RegiePart.INITIEERT:
            return replace(regie, initiates_id=organisation_id)
        if part is RegiePart.STEMT_AF:
            return replace(regie, aligns_id=organisation_id)
        return replace(regie, coordinates_id=organisation_id)

    return _change_regie(library, clock, phase_id, Command.REGIE_CHANGED, given)


def set_handover(
    library: Library, clock: Clock, phase_id: UUID, text: str, within_days: int | None = None
) -> Changes:
    """Say how coordination passes on at the end of a phase, and within how many working days."""

    def agreed(regie: PhaseRegie) -> PhaseRegie:
        return replace(regie, handover=clean_line(text), handover_days=working_days(within_days))

    return _change_regie(library, clock, phase_id, Command.HANDOVER_CHANGED, agreed)


def _change_regie(
    library: Library,
    clock: Clock,
    phase_id: UUID,
    command: Command,
    edit: Callable[[PhaseRegie], PhaseRegie],
) -> Changes:
    """An empty regie is no row."""
    region_id = region_of_row(library, Phase, phase_id)
    with library.change(command, region_id, clock.now()) as change:
        found = change.tx.find(PhaseRegie, phase_id=phase_id)
        edited = edit(found[0] if found else PhaseRegie(region_id=region_id, phase_id=phase_id))
        for holder in edited.holders:
            if holder is not None:
                in_region(change.tx, Organisation, holder, region_id)
        if found and edited.empty:
            change.tx.remove(found[0])
        elif found:
            change.tx.save(edited)
        elif not edited.empty:
            change.tx.add(edited)
    return change.changes


def count_from(library: Library, clock: Clock, region_id: UUID, phase_id: UUID | None) -> Changes:
    """Say from which phase stagnation counts."""
    with library.change(Command.LADDER_CHANGED, region_id, clock.now()) as change:
        change.tx.get(Region, region_id)
        if phase_id is not None:
            in_region(change.tx, Phase, phase_id, region_id)
        found = change.tx.find(EscalationLadder, region_id=region_id)
        if found:
            change.tx.save(replace(found[0], counts_from_id=phase_id))
        elif phase_id is not None:
            change.tx.add(EscalationLadder(region_id=region_id, counts_from_id=phase_id))
    return change.changes


def add_step(
    library: Library, clock: Clock, region_id: UUID, step: StepInput, *, position: int | None = None
) -> Added:
    """Add a trede at `position` (0 is the first), at the top when None."""
    with library.change(Command.STEP_ADDED, region_id, clock.now()) as change:
        change.tx.get(Region, region_id)
        rows = change.tx.find(EscalationStep, region_id=region_id)
        bare = EscalationStep(region_id=region_id, position=len(rows), who=step.who)
        added = _filled(bare, step)
        insert(change.tx, rows, added, position)
    return Added(added.id, change.changes)


def change_step(library: Library, clock: Clock, step_id: UUID, step: StepInput) -> Changes:
    """Replace what a trede says; its place stays."""
    region_id = region_of_row(library, EscalationStep, step_id)
    with library.change(Command.STEP_CHANGED, region_id, clock.now()) as change:
        change.tx.save(_filled(change.tx.get(EscalationStep, step_id), step))
    return change.changes


def move_step(library: Library, clock: Clock, step_id: UUID, position: int) -> Changes:
    """Move a trede to `position` on the ladder (0 is the first)."""
    region_id = region_of_row(library, EscalationStep, step_id)
    with library.change(Command.STEP_MOVED, region_id, clock.now()) as change:
        move(change.tx, change.tx.find(EscalationStep, region_id=region_id), step_id, position)
    return change.changes


def remove_step(library: Library, clock: Clock, step_id: UUID) -> Changes:
    """Take a trede off the ladder."""
    region_id = region_of_row(library, EscalationStep, step_id)
    with library.change(Command.STEP_REMOVED, region_id, clock.now()) as change:
        change.tx.remove(change.tx.get(EscalationStep, step_id))
        rows = change.tx.find(EscalationStep, region_id=region_id)
        renumber(change.tx, [row for row in rows if row.id != step_id])
    return change.changes


def _filled(step: EscalationStep, given: StepInput) -> EscalationStep:
    return replace(
        step,
        who=required_name(given.who, "wie deze trede is"),
        level=given.level,
        mandate=given.mandate,
        after_weeks=None if given.after_weeks is None else weeks(given.after_weeks),
        decides_within_days=working_days(given.decides_within_days),
    )
