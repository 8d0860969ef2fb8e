# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A room with a meeting, and the page on which it is prepared."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.storage.opening import open_library
from tests.builders.preparing import Page
from tests.builders.rooms import DAY, Room, a_room
from ui.theme import Theme


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    clock = FixedClock.on(DAY, 9)
    with open_library(tmp_path / "bibliotheek.db", clock=clock) as library:
        yield a_room(library, clock)


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    made = Page(room, theme, tmp_path)
    yield made
    made.close()
