# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever `capture` told to be stored is stored, at whatever moment it is killed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ROOT

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="killing as here needs fork"),
]

SEED = 20261007
Figures = Callable[[str], None]


def killed(figures: Figures, library: Path, rounds: int, seed: int, mutant: str = "") -> Any:
    command = [sys.executable, "-m", "tests.reliability.kill_loop", library, str(rounds), str(seed)]
    ran = subprocess.run([*command, mutant], cwd=ROOT, capture_output=True, text=True, check=True)
    outcome = json.loads(ran.stdout)
    lost, bad = len(outcome["lost"]), len(outcome["bad"])
    figures(
        f"{outcome['kills']} kills, seed {seed}, {outcome['acked']} acks, {lost} lost, {bad} bad"
    )
    return outcome


def test_no_acknowledged_line_is_lost_in_three_hundred_kills(
    room_library: Path, figures: Figures
) -> None:
    outcome = killed(figures, room_library, 300, SEED)
    assert (outcome["lost"], outcome["bad"]) == ([], [])
    assert outcome["kills"] == 300
    assert outcome["acked"] > 3000
    # At most the one line that was on its way is there without having been told.
    assert 0 <= outcome["unacked"] <= 300


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(1, 11))
def test_no_acknowledged_line_is_lost_in_three_thousand_kills(
    room_library: Path, figures: Figures, seed: int
) -> None:
    outcome = killed(figures, room_library, 300, seed)
    assert (outcome["lost"], outcome["bad"]) == ([], [])


def test_a_number_that_is_told_too_early_is_found_out(room_library: Path, figures: Figures) -> None:
    assert killed(figures, room_library, 30, SEED, "antwoordt te vroeg")["lost"]
