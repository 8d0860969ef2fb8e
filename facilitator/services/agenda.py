# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The agenda of one meeting: add, change, move and remove blocks; clock times follow."""

from dataclasses import replace
from datetime import time
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.agenda import TemplateBlock
from facilitator.domain.agreement import Agreement
from facilitator.domain.changes import Changes
from facilitator.domain.meeting import AgendaBlock
from facilitator.domain.text import clean_line, clean_text
from facilitator.domain.words import BlockKind, Theme
from facilitator.errors import InvalidInputError
from facilitator.services.commands import Command
from facilitator.services.input import clean_lines, minutes, required_name
from facilitator.services.meetings import open_meeting, region_of
from facilitator.services.ports import Library, Transaction
from facilitator.services.regions import Added


def add_block(
    library: Library,
    clock: Clock,
    meeting_id: UUID,
    block: TemplateBlock,
    *,
    position: int | None = None,
) -> Added:
    """Insert a block at `position` (0 is first); at the end when None."""
    with library.change(Command.BLOCK_ADDED, region_of(library, meeting_id), clock.now()) as change:
        meeting = open_meeting(change.tx, meeting_id)
        blocks = change.tx.find(AgendaBlock, meeting_id=meeting_id)
        bare = AgendaBlock(
            region_id=meeting.region_id,
            meeting_id=meeting_id,
            position=len(blocks),
            title=block.title,
        )
        added = _filled(bare, block)
        change.tx.add(added)
        if position is not None:
            _reorder(change.tx, [*blocks, added], added.id, position)
    return Added(added.id, change.changes)


def rewrite_block(library: Library, clock: Clock, block_id: UUID, block: TemplateBlock) -> Changes:
    """Replace everything that was prepared for a block, as one step; what happened in it stays."""
    with library.change(
        Command.BLOCK_CHANGED, _region_of_block(library, block_id), clock.now()
    ) as change:
        change.tx.save(_filled(_open_block(change.tx, block_id), block))
    return change.changes


def change_block(
    library: Library,
    clock: Clock,
    block_id: UUID,
    *,
    title: str | None = None,
    kind: BlockKind | None = None,
    theme: Theme | None = None,
    kernvraag: str | None = None,
    deelvragen: tuple[str, ...] | None = None,
    werkvorm: str | None = None,
    notes: str | None = None,
) -> Changes:
    """Change what is given; None leaves a field as it is. A theme makes it a theme block."""
    with library.change(
        Command.BLOCK_CHANGED, _region_of_block(library, block_id), clock.now()
    ) as change:
        block = _open_block(change.tx, block_id)
        if title is not None:
            block = replace(block, title=required_name(title, "een titel voor het blok"))
        if kind is not None or theme is not None:
            kind, theme = _consistent(kind, theme or block.theme)
            block = replace(block, kind=kind, theme=theme)
        if kernvraag is not None:
            block = replace(block, kernvraag=clean_line(kernvraag))
        if deelvragen is not None:
            block = replace(block, deelvragen=clean_lines(deelvragen))
        if werkvorm is not None:
            block = replace(block, werkvorm=clean_text(werkvorm))
        if notes is not None:
            block = replace(block, notes=clean_text(notes))
        change.tx.save(block)
    return change.changes


def set_minutes(library: Library, clock: Clock, block_id: UUID, value: int) -> Changes:
    """Set the planned minutes of a block."""
    with library.change(
        Command.BLOCK_CHANGED, _region_of_block(library, block_id), clock.now()
    ) as change:
        block = _open_block(change.tx, block_id)
        change.tx.save(replace(block, minutes=minutes(value)))
    return change.changes


def lock_start(library: Library, clock: Clock, block_id: UUID, moment: time | None) -> Changes:
    """Fix the clock time at which a block begins, or let it run along again with None."""
    with library.change(
        Command.BLOCK_CHANGED, _region_of_block(library, block_id), clock.now()
    ) as change:
        change.tx.save(replace(_open_block(change.tx, block_id), locked_start=moment))
    return change.changes


def schedule_block(
    library: Library,
    clock: Clock,
    block_id: UUID,
    *,
    scheduled: bool,
    position: int | None = None,
) -> Changes:
    """Put a block in the agenda, or keep it at hand; at another `position` when one is given."""
    with library.change(
        Command.BLOCK_CHANGED, _region_of_block(library, block_id), clock.now()
    ) as change:
        block = _open_block(change.tx, block_id)
        change.tx.save(replace(block, scheduled=scheduled))
        if position is not None:
            blocks = change.tx.find(AgendaBlock, meeting_id=block.meeting_id)
            _reorder(change.tx, blocks, block_id, position)
    return change.changes


def move_block(library: Library, clock: Clock, block_id: UUID, position: int) -> Changes:
    """Move a block to `position` among all blocks of its meeting (0 is first)."""
    with library.change(
        Command.BLOCK_MOVED, _region_of_block(library, block_id), clock.now()
    ) as change:
        block = _open_block(change.tx, block_id)
        blocks = change.tx.find(AgendaBlock, meeting_id=block.meeting_id)
        _reorder(change.tx, blocks, block_id, position)
    return change.changes


def remove_block(library: Library, clock: Clock, block_id: UUID) -> Changes:
    """Remove a block; refused when something was captured in it."""
    with library.change(
        Command.BLOCK_REMOVED, _region_of_block(library, block_id), clock.now()
    ) as change:
        block = _open_block(change.tx, block_id)
        captured = change.tx.find(Agreement, block_id=block_id)
        if captured:
            raise InvalidInputError(
                f"In ‘{block.title}’ is al iets vastgelegd ({captured[0].label}). "
                "Haal het blok uit de planning in plaats van het te verwijderen."
            )
        change.tx.remove(block)
        rest = [
            b for b in change.tx.find(AgendaBlock, meeting_id=block.meeting_id) if b.id != block_id
        ]
        _renumber(change.tx, rest)
    return change.changes


def _filled(target: AgendaBlock, block: TemplateBlock) -> AgendaBlock:
    """`target` with everything that `block` prepares, cleaned and checked."""
    kind, theme = _consistent(block.kind, block.theme)
    return replace(
        target,
        title=required_name(block.title, "een titel voor het blok"),
        kind=kind,
        theme=theme,
        minutes=minutes(block.minutes),
        locked_start=block.locked_start,
        scheduled=block.scheduled,
        kernvraag=clean_line(block.kernvraag),
        deelvragen=clean_lines(block.deelvragen),
        werkvorm=clean_text(block.werkvorm),
        notes=clean_text(block.notes),
    )


def _consistent(kind: BlockKind | None, theme: Theme | None) -> tuple[BlockKind, Theme | None]:
    """Only a theme block has a theme, and it always has one; without a kind the theme decides."""
    if kind is None or kind is BlockKind.THEMA:
        if theme is None:
            raise InvalidInputError("Kies bij dit blok ook een thema.")
        return BlockKind.THEMA, theme
    return kind, None


def _reorder(tx: Transaction, blocks: list[AgendaBlock], block_id: UUID, position: int) -> None:
    ordered = sorted(blocks, key=lambda b: b.position)
    moving = next(b for b in ordered if b.id == block_id)
    ordered.remove(moving)
    ordered.insert(max(0, min(position, len(ordered))), moving)
    _renumber(tx, ordered)


def _renumber(tx: Transaction, ordered: list[AgendaBlock]) -> None:
    for position, block in enumerate(ordered):
        if block.position != position:
            tx.save(replace(tx.get(AgendaBlock, block.id), position=position))


def _open_block(tx: Transaction, block_id: UUID) -> AgendaBlock:
    block = tx.get(AgendaBlock, block_id)
    open_meeting(tx, block.meeting_id)
    return block


def _region_of_block(library: Library, block_id: UUID) -> UUID:
    with library.read() as reader:
        return reader.get(AgendaBlock, block_id).region_id
