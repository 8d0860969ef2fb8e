# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The window is killed while somebody types: what it showed is there, and so is what was typed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from facilitator.clock import FixedClock, SystemClock
from facilitator.services.meetings import change_meeting
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY, a_room
from tests.cli.conftest import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="killing as here needs fork")

LANES = 5
"""Libraries on which windows are killed side by side: a window mostly waits for the next key."""

KILLS = 4
SEED = 20261007


def lane(folder: Path, kills: int, seed: int, least: int, mutant: str = "") -> Any:
    """Windows on one library, killed one after another, in a process of their own."""
    library = folder / f"{seed}" / "bibliotheek.db"
    clock = FixedClock.on(DAY, 13)
    with open_library(library, clock=clock) as opened:
        room = a_room(opened, clock)
        # The clock of the window is the machine's; on another day it would stand still.
        change_meeting(opened, clock, room.meeting_id, day=SystemClock().today())
    arguments = [library, kills, seed, least, mutant]
    return subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.window_loop", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "SLAGVAARDIG_MAP": str(library.parent), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def outcome(process: Any) -> Any:
    out, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    return json.loads(out.splitlines()[-1])


def test_a_killed_window_loses_nothing_it_showed_and_no_line_being_typed(
    tmp_path: Path, figures: Callable[[str], None]
) -> None:
    lanes = [lane(tmp_path, KILLS, SEED + number, 1) for number in range(LANES)]
    found = [outcome(process) for process in lanes]
    sums = {name: sum(each[name] for each in found) for name in ("kills", "acked", "drafts")}
    figures(f"{sums}, seeds from {SEED}, {sum(len(each['wrong']) for each in found)} bad")
    assert [each["wrong"] for each in found] == [[]] * LANES
    assert sums["kills"] == LANES * KILLS == 20
    assert sums["acked"] > 10
    assert sums["drafts"] > 5


def test_a_draft_that_is_kept_too_late_is_found_out(tmp_path: Path) -> None:
    found = outcome(lane(tmp_path, 1, SEED, 175, "bewaart concepten te laat"))
    assert "te oud" in found["wrong"][0]
