# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A region on one laptop, and a second laptop that has nothing yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY, Room, a_room
from tests.session.pairs import Pair


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(DAY, 13)


@pytest.fixture
def mine(tmp_path: Path, clock: FixedClock) -> Iterator[SqlLibrary]:
    with open_library(tmp_path / "een" / "een.db", clock=clock) as library:
        yield library


@pytest.fixture
def room(mine: SqlLibrary, clock: FixedClock) -> Room:
    return a_room(mine, clock)


@pytest.fixture
def other(tmp_path: Path, clock: FixedClock) -> Iterator[SqlLibrary]:
    with open_library(tmp_path / "twee" / "twee.db", clock=clock) as library:
        yield library


@pytest.fixture
def pair(room: Room, mine: SqlLibrary, other: SqlLibrary, clock: FixedClock) -> Pair:
    """Two laptops that both have the region, with one agreement."""
    room.capture("@leerplicht belt de school >1 december")
    pair = Pair(room, mine, other, clock)
    pair.send(mine, other)
    return pair
