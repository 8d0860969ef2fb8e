# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How often something was touched goes up with each step, on every laptop, and never down."""

from datetime import date
from uuid import UUID

from facilitator.domain.agreement import Agreement
from facilitator.domain.words import Status
from facilitator.exports.handed_out import agreement_steps
from facilitator.session import Side
from facilitator.storage.library import SqlLibrary
from tests.session.pairs import Pair


def count(pair: Pair, library: SqlLibrary, key: UUID) -> int:
    with library.read() as reader:
        return agreement_steps(reader, pair.room.region_id)[key]


def test_laptops_that_come_together_count_alike(pair: Pair) -> None:
    row = pair.the(pair.one, Agreement)
    start = count(pair, pair.one, row.id)
    assert count(pair, pair.two, row.id) == start
    pair.edit(pair.one, row, status=Status.BEZIG)
    pair.edit(pair.two, row, text="Belt elke maandag")
    pair.edit(pair.two, pair.the(pair.two, Agreement), deadline=date(2027, 1, 15))
    pair.meet()
    assert count(pair, pair.one, row.id) == count(pair, pair.two, row.id) == start + 3


def test_a_choice_counts_on_both_sides(pair: Pair) -> None:
    row = pair.the(pair.one, Agreement)
    start = count(pair, pair.one, row.id)
    pair.edit(pair.one, row, text="van een")
    pair.edit(pair.two, row, text="van twee")
    pair.send(pair.two, pair.one, Side.THEIRS)
    pair.send(pair.one, pair.two)
    assert count(pair, pair.one, row.id) == count(pair, pair.two, row.id) > start + 2


def test_undoing_a_merge_is_one_step_more(pair: Pair) -> None:
    row = pair.the(pair.two, Agreement)
    pair.edit(pair.two, row, text="Belt elke maandag")
    before = count(pair, pair.one, row.id)
    pair.send(pair.two, pair.one)
    seen = [before, count(pair, pair.one, row.id)]
    for take in (pair.one.undo, pair.one.redo, pair.one.undo):
        take(pair.room.region_id, pair.clock.now())
        seen.append(count(pair, pair.one, row.id))
    assert seen == sorted(set(seen))


def test_what_is_undone_is_still_counted_and_known(pair: Pair) -> None:
    row = pair.room.capture("Nodigt ouders uit @school >1 november")
    pair.one.undo(pair.room.region_id, pair.clock.now())
    assert count(pair, pair.one, row.id) == 2
    with pair.one.read() as reader:
        told = reader.ever(Agreement, "text", pair.room.region_id)
    assert (row.id, "Nodigt ouders uit") in told
