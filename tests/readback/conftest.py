# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.exports.choose import picture_on
from facilitator.services.finishing import freeze
from facilitator.storage.opening import open_library
from tests.builders.returned import handed_out
from tests.builders.rooms import DAY, Room, a_room

LINES = (
    "Belt binnen vijf dagen @leerplicht >1 december",
    "Nodigt ouders uit @school >1 november",
    "Maakt één kaart @leerplicht @school >18 december",
)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(DAY, 13)


@pytest.fixture
def room(tmp_path: Path, clock: FixedClock) -> Iterator[Room]:
    """A meeting with three agreements that was handed out; four months later."""
    with open_library(tmp_path / "bibliotheek.db", clock=clock) as library:
        room = a_room(library, clock)
        for line in LINES:
            room.capture(line)
        freeze(library, clock, room.meeting_id, picture_on(DAY))
        yield room


@pytest.fixture
def sheet(room: Room, clock: FixedClock) -> bytes:
    data = handed_out(room)
    clock.instant = FixedClock.on(date(2027, 2, 8)).instant
    return data
