# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers that two laptops both gave out."""

from facilitator.domain.agreement import Agreement, numbered
from facilitator.domain.meeting import FrozenVersion, Meeting
from facilitator.domain.words import MeetingState
from facilitator.session import Side
from facilitator.storage.check import check
from tests.session.pairs import Pair


def test_the_one_captured_first_keeps_the_number(pair: Pair) -> None:
    pair.capture(pair.two, "eerst op twee")
    pair.capture(pair.one, "later op een")
    (notice,) = pair.plan(pair.two, pair.one).notices
    assert notice.startswith("A-002 wordt A-003: later op een.")
    pair.meet()
    assert pair.numbers(pair.one) == {
        "belt de school": "A-001",
        "eerst op twee": "A-002",
        "later op een": "A-003",
    }


def test_what_was_handed_out_keeps_its_number(pair: Pair) -> None:
    pair.capture(pair.two, "eerst op twee")
    pair.capture(pair.one, "later op een")
    pair.freeze(pair.one)
    pair.meet()
    assert pair.numbers(pair.one)["later op een"] == "A-002"
    assert pair.numbers(pair.one)["eerst op twee"] == "A-003"


def test_two_that_were_both_handed_out_keep_it_both(pair: Pair) -> None:
    pair.capture(pair.one, "op een")
    pair.capture(pair.two, "op twee")
    pair.freeze(pair.two)
    pair.freeze(pair.one)
    pair.meet(Side.MINE)
    assert pair.numbers(pair.one)["op twee"] == "A-002"
    assert pair.numbers(pair.one)["op een"] == "A-002b"
    assert pair.one.path is not None
    assert check(pair.one.path) == []
    pair.one.undo(pair.region_id, pair.clock.now())
    assert pair.numbers(pair.one)["op een"] == "A-002"
    assert check(pair.one.path) == []


def test_a_line_that_was_renumbered_and_then_handed_out_keeps_that_number(pair: Pair) -> None:
    pair.capture(pair.two, "eerst op twee")
    pair.capture(pair.one, "later op een")
    pair.send(pair.two, pair.one)
    pair.freeze(pair.one)
    pair.capture(pair.two, "ook op twee")
    pair.meet()
    assert pair.numbers(pair.one) == {
        "belt de school": "A-001",
        "eerst op twee": "A-002",
        "later op een": "A-003",
        "ook op twee": "A-004",
    }


def test_capturing_on_changes_no_number_that_is_there(pair: Pair) -> None:
    pair.capture(pair.two, "eerst op twee")
    pair.capture(pair.one, "later op een")
    pair.meet()
    before = pair.numbers(pair.one)
    assert pair.capture(pair.one, "verder").number == 4
    pair.meet()
    assert pair.numbers(pair.one) == before | {"verder": "A-004"}


def test_a_removed_line_leaves_the_numbers_of_others_alone(pair: Pair) -> None:
    pair.capture(pair.two, "eerst op twee")
    pair.capture(pair.one, "later op een")
    pair.meet()
    row = next(r for r in pair.rows(pair.one, Agreement) if r.text == "eerst op twee")
    pair.remove(pair.one, row)
    pair.meet()
    assert pair.numbers(pair.two) == {"belt de school": "A-001", "later op een": "A-003"}


def test_a_number_that_was_undone_elsewhere_is_not_given_out_again(pair: Pair) -> None:
    pair.capture(pair.two, "te snel")
    pair.two.undo(pair.region_id, pair.clock.now())
    pair.send(pair.two, pair.one)
    assert pair.numbers(pair.one) == {"belt de school": "A-001"}
    assert pair.capture(pair.one, "nieuw").label == "A-003"


def test_two_first_versions_of_a_meeting_can_both_be_exported_again(pair: Pair) -> None:
    pair.freeze(pair.two)
    pair.freeze(pair.one)
    handed_out = {row.picture for row in (pair.the(pair.one, FrozenVersion),)}
    pair.meet(Side.MINE)
    versions = sorted(pair.rows(pair.one, FrozenVersion), key=lambda version: version.number)
    assert [version.number for version in versions] == [1, 2]
    assert handed_out == {versions[1].picture}
    assert pair.the(pair.one, Meeting).frozen_versions == 2
    assert pair.the(pair.one, Meeting).state is MeetingState.VASTGESTELD


def test_a_number_that_went_with_a_merge_is_not_given_out_again(pair: Pair) -> None:
    pair.capture(pair.two, "toch niet")
    pair.send(pair.two, pair.one)
    pair.two.undo(pair.region_id, pair.clock.now())
    pair.send(pair.two, pair.one)
    assert pair.numbers(pair.one) == {"belt de school": "A-001"}
    assert pair.capture(pair.one, "nieuw").label == "A-003"


def test_numbers_swap_places_in_one_step(pair: Pair) -> None:
    for n in range(3):
        pair.capture(pair.two, f"twee {n}")
        pair.capture(pair.one, f"een {n}")
    pair.meet()
    assert sorted(pair.numbers(pair.one).values()) == [f"A-{n:03d}" for n in range(1, 8)]
    pair.one.undo(pair.region_id, pair.clock.now())
    assert pair.numbers(pair.one)["een 2"] == "A-004"


def test_a_letter_tells_twins_apart() -> None:
    assert [numbered(13, twin) for twin in (0, 1, 2, 26)] == [
        "A-013",
        "A-013b",
        "A-013c",
        "A-013-27",
    ]
