# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A prepared library, and a folder that costs nothing to sync where that does not matter."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY, a_room

MEMORY = Path("/dev/shm")
STRACE_DEMANDED = "SLAGVAARDIG_EIS_STRACE"


@pytest.fixture
def fast_folder() -> Iterator[Path]:
    """In memory where there is such a place: the page cache outlives a killed process anyway."""
    place = MEMORY if os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="slagvaardig-", dir=place) as folder:
        yield Path(folder)


@pytest.fixture
def room_library(fast_folder: Path) -> Path:
    """The library of a region with a prepared meeting, closed."""
    path = fast_folder / "bibliotheek.db"
    with open_library(path, clock=FixedClock.on(DAY, 13)) as library:
        a_room(library, FixedClock.on(DAY, 13))
    return path


@pytest.fixture(scope="session")
def strace() -> str:
    """The program that records system calls, and can make them fail."""
    found = shutil.which("strace")
    if found is None:
        reason = "strace is not installed"
        if os.environ.get(STRACE_DEMANDED):
            pytest.fail(f"{reason}, and {STRACE_DEMANDED} is set")
        pytest.skip(reason)
    return found
