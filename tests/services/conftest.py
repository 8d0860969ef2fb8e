# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real library for every test of a use case: the database is part of what they promise."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY, Room, a_room


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(DAY, 13)


@pytest.fixture
def library(tmp_path: Path, clock: FixedClock) -> Iterator[SqlLibrary]:
    with open_library(tmp_path / "bibliotheek.db", clock=clock) as opened:
        yield opened


@pytest.fixture
def room(library: SqlLibrary, clock: FixedClock) -> Room:
    return a_room(library, clock)
