# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from ui.instruments.overlegstructuur.kaart_moves import (
    dragged_edge,
    moved,
    stretched_begin,
    stretched_end,
)

COLUMNS = [UUID(int=n) for n in range(6)]
covers = st.lists(st.sampled_from(COLUMNS), unique=True, min_size=1)


def numbers(phases: tuple[UUID, ...]) -> list[int]:
    return [phase.int for phase in phases]


def test_what_covers_nothing_begins_at_the_first_column() -> None:
    assert numbers(stretched_end(COLUMNS, [], 1)) == [0]
    assert numbers(stretched_begin(COLUMNS, [], -1)) == [0]
    assert numbers(moved(COLUMNS, [], 3)) == [3]


def test_the_edge_of_one_run_leaves_the_other_runs() -> None:
    phases = [COLUMNS[0], COLUMNS[3]]
    assert numbers(dragged_edge(COLUMNS, phases, (3, 3), 1, 5)) == [0, 3, 4, 5]
    assert numbers(dragged_edge(COLUMNS, phases, (3, 3), -1, 1)) == [0, 1, 2, 3]
    assert numbers(dragged_edge(COLUMNS, phases, (0, 0), 1, -9)) == [0, 3]


@given(covers, st.sampled_from([-1, 1]))
def test_stretching_changes_at_most_one_column_and_leaves_one(
    phases: list[UUID], step: int
) -> None:
    for stretch in (stretched_end, stretched_begin):
        after = stretch(COLUMNS, phases, step)
        assert len(set(after) ^ set(phases)) <= 1
        assert after


@given(covers, st.integers(-9, 9))
def test_moving_keeps_the_shape(phases: list[UUID], step: int) -> None:
    before, after = sorted(p.int for p in phases), numbers(moved(COLUMNS, phases, step))
    assert [n - after[0] for n in after] == [n - before[0] for n in before]
    assert set(after) <= set(range(6))
