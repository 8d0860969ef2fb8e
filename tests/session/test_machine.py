# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Laptops that worked side by side end with the same region, and nothing is lost."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.session.machine import Home, Laptops

pytestmark = pytest.mark.long

Figures = Callable[[str], None]

SEED = 20261007


def run(figures: Figures, number: int, sequences: int, steps: int) -> Home:
    """Run the machine; what it finds is told with the seed that finds it again."""
    home = Home()

    @seed(number)
    class Here(Laptops):
        pass

    Here.home = home
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    chosen = settings(
        max_examples=sequences,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        suppress_health_check=slow,
        phases=(Phase.generate, Phase.shrink),
    )
    try:
        run_state_machine_as_test(Here, settings=chosen)
    finally:
        figures(f"{home.sequences} sequences, seed {number}, {home.merges} merges")
        home.close()
    return home


# In parts, so that every core has something to do.
@pytest.mark.parametrize("part", range(5))
def test_three_laptops_end_with_the_same_region(figures: Figures, part: int) -> None:
    home = run(figures, SEED + part, sequences=200, steps=10)
    assert home.sequences >= 200
    assert home.merges >= 500


# A fifth of them is long, for what takes many turns to come about; the others are short and many.
@pytest.mark.torture
@pytest.mark.parametrize("part", range(50))
def test_fifty_thousand_sequences_end_with_the_same_region(figures: Figures, part: int) -> None:
    home = run(figures, part, sequences=1000, steps=30 if part % 5 == 0 else 12)
    assert home.sequences >= 1000
