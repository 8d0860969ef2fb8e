# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What partners expect of each other, and what they answer."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from facilitator.capture.expectation import parse_expectation
from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.domain.positionering import Answer, Expectation
from facilitator.domain.region import Organisation
from facilitator.domain.text import clean_line
from facilitator.errors import InvalidInputError
from facilitator.services.capturing import region_context
from facilitator.services.commands import Command
from facilitator.services.input import required_text
from facilitator.services.ports import Library, Transaction
from facilitator.services.regions import Added
from facilitator.services.rows import in_region, insert, region_of_row, renumber

WHAT = "wat de een van de ander verwacht"


def add_expectation(
    library: Library, clock: Clock, region_id: UUID, giver: UUID, taker: UUID, text: str
) -> Added:
    """Note what `giver` expects of `taker`; nobody answered it yet."""
    with library.change(Command.EXPECTATION_ADDED, region_id, clock.now()) as change:
        added = _added(change.tx, region_id, giver, taker, text)
    return Added(added, change.changes)


def add_expectation_line(library: Library, clock: Clock, region_id: UUID, line: str) -> Added:
    """Note an expectation from a line `@van @aan tekst`; InvalidInputError says what it lacks."""
    with library.change(Command.EXPECTATION_ADDED, region_id, clock.now()) as change:
        context = region_context(change.tx, clock.today(), region_id)
        reading = parse_expectation(line, context)
        if reading.giver is None or reading.taker is None:
            raise InvalidInputError(
                reading.hints[0].sentence
                if reading.hints
                else "Typ eerst @ en wie iets verwacht, dan @ en van wie, dan wat."
            )
        added = _added(change.tx, region_id, reading.giver.id, reading.taker.id, reading.text)
    return Added(added, change.changes)


def answer_expectation(
    library: Library, clock: Clock, expectation_id: UUID, answer: Answer, reason: str = ""
) -> Changes:
    """Set the answer of a partner; `reason` is why not."""

    def answered(expectation: Expectation) -> Expectation:
        return replace(expectation, answer=answer, reason=clean_line(reason))

    return _change(library, clock, expectation_id, answered)


def change_expectation(library: Library, clock: Clock, expectation_id: UUID, text: str) -> Changes:
    """Word an expectation anew; the answer was to other words, so it is open again."""
    text = required_text(clean_line(text), WHAT)

    def worded(expectation: Expectation) -> Expectation:
        if text == expectation.text:
            return expectation
        return replace(expectation, text=text, answer=Answer.OPEN, reason="")

    return _change(library, clock, expectation_id, worded)


def remove_expectation(library: Library, clock: Clock, expectation_id: UUID) -> Changes:
    """Remove an expectation."""
    region_id = region_of_row(library, Expectation, expectation_id)
    with library.change(Command.EXPECTATION_REMOVED, region_id, clock.now()) as change:
        change.tx.remove(change.tx.get(Expectation, expectation_id))
        rows = change.tx.find(Expectation, region_id=region_id)
        renumber(change.tx, [row for row in rows if row.id != expectation_id])
    return change.changes


def _added(tx: Transaction, region_id: UUID, giver: UUID, taker: UUID, text: str) -> UUID:
    if giver == taker:
        raise InvalidInputError("Een partij verwacht iets van een ander. Kies wie.")
    rows = tx.find(Expectation, region_id=region_id)
    added = Expectation(
        region_id=region_id,
        position=len(rows),
        from_id=in_region(tx, Organisation, giver, region_id).id,
        to_id=in_region(tx, Organisation, taker, region_id).id,
        text=required_text(clean_line(text), WHAT),
    )
    insert(tx, rows, added, None)
    return added.id


def _change(
    library: Library,
    clock: Clock,
    expectation_id: UUID,
    edit: Callable[[Expectation], Expectation],
) -> Changes:
    region_id = region_of_row(library, Expectation, expectation_id)
    with library.change(Command.EXPECTATION_CHANGED, region_id, clock.now()) as change:
        change.tx.save(edit(change.tx.get(Expectation, expectation_id)))
    return change.changes
