# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start-up: from process start to what the user sees, each run in a process of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from facilitator.clock import SystemClock
from facilitator.paths import LIBRARY_NAME
from facilitator.play.run import play_example
from facilitator.storage.opening import open_library
from tests.benchmarks.measure import Row, Run

SCRIPT = Path(__file__).resolve().parents[1] / "first_paint.py"


def start(mode: str, folder: Path) -> Run:
    """Make a run that starts a process and gives the seconds until it reports."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "SLAGVAARDIG_MAP": str(folder),
        # A warm start has its bytecode; the rounds to warm up write it, for both alike.
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, str(SCRIPT), mode]

    def run() -> float:
        begun = time.monotonic_ns()
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        if not done.stdout.strip():
            raise RuntimeError(f"{mode}: no window was painted\n{done.stderr}")
        return (int(done.stdout) - begun) / 1e9

    return run


def first_paint(folder: Path) -> Iterator[Row]:
    yield Row(
        "procesbegin tot het venster getekend is",
        1.5,
        product=start("window", folder),
        baseline=start("bare", folder),
        rounds=15,
    )


def regions_shown(folder: Path) -> Iterator[Row]:
    with open_library(folder / LIBRARY_NAME, clock=SystemClock()) as library:
        play_example(library)
    yield Row(
        "procesbegin tot de regio's er staan",
        4,
        product=start("regions", folder),
        baseline=start("bare", folder),
        rounds=15,
    )
