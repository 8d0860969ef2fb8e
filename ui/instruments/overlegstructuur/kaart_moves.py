# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Stretching and moving an overleg over the columns of the map."""

from collections.abc import Sequence
from uuid import UUID

Phases = tuple[UUID, ...]


def stretched_end(columns: Sequence[UUID], phases: Sequence[UUID], step: int) -> Phases:
    """The end one column further (1) or back (-1); the last column that is left stays."""
    covered = _covered(columns, phases)
    if not covered:
        return _at(columns, [0])
    if step > 0:
        return _at(columns, [*covered, covered[-1] + 1])
    return _at(columns, covered[:-1] if len(covered) > 1 else covered)


def stretched_begin(columns: Sequence[UUID], phases: Sequence[UUID], step: int) -> Phases:
    """The begin one column earlier (-1) or later (1)."""
    covered = _covered(columns, phases)
    if not covered:
        return _at(columns, [0])
    if step < 0:
        return _at(columns, [covered[0] - 1, *covered])
    return _at(columns, covered[1:] if len(covered) > 1 else covered)


def moved(columns: Sequence[UUID], phases: Sequence[UUID], step: int) -> Phases:
    """The whole of it `step` columns on, as far as there are columns."""
    covered = _covered(columns, phases)
    if not covered:
        return _at(columns, [max(0, min(step, len(columns) - 1))])
    step = max(-covered[0], min(step, len(columns) - 1 - covered[-1]))
    return _at(columns, [number + step for number in covered])


def dragged_edge(
    columns: Sequence[UUID], phases: Sequence[UUID], run: tuple[int, int], edge: int, to: int
) -> Phases:
    """The begin (-1) or the end (1) of one run at column `to`; a run keeps one column."""
    first, last = run
    to = max(0, min(to, len(columns) - 1))
    kept = [number for number in _covered(columns, phases) if not first <= number <= last]
    span = range(min(to, last), last + 1) if edge < 0 else range(first, max(to, first) + 1)
    return _at(columns, [*kept, *span])


def _covered(columns: Sequence[UUID], phases: Sequence[UUID]) -> list[int]:
    return [number for number, phase_id in enumerate(columns) if phase_id in phases]


def _at(columns: Sequence[UUID], numbers: Sequence[int]) -> Phases:
    wanted = set(numbers)
    return tuple(phase_id for number, phase_id in enumerate(columns) if number in wanted)
