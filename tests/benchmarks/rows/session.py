# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A region that comes in as a file: proven, stored and journalled, against json.loads of it."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from facilitator.clock import FixedClock
from facilitator.services.capturing import capture
from facilitator.services.meetings import add_meeting
from facilitator.session import apply_merge, plan_merge, read_session, save_region
from facilitator.storage.opening import open_library
from tests.benchmarks.measure import Row, Run, timed
from tests.builders.rooms import DAY, TEMPLATE, a_room

MEETINGS, EACH = 20, 60


def a_large_file(folder: Path) -> Path:
    """A region of twenty meetings with sixty agreements each, captured one by one."""
    clock = FixedClock.on(DAY)
    path = folder / "regio.slagvaardig"
    with open_library(folder / "groot.db", clock=clock) as library:
        room = a_room(library, clock)
        meetings = [room.meeting_id]
        for number in range(1, MEETINGS):
            day = DAY + timedelta(weeks=number)
            meetings.append(add_meeting(library, clock, room.region_id, TEMPLATE, day).id)
        for meeting_id in meetings:
            for number in range(EACH):
                clock.advance(timedelta(minutes=1))
                line = f"@leerplicht belt binnen {number + 2} dagen met de school >1 december !"
                capture(library, clock, meeting_id, None, line)
        save_region(library, clock, room.region_id, path)
    return path


def imported(folder: Path, path: Path) -> Run:
    """Open the file in a library that is new each time; making that is not counted."""
    count = iter(range(10_000))

    def run() -> float:
        clock = FixedClock.on(DAY)
        with open_library(folder / str(next(count)) / "leeg.db", clock=clock) as library:
            start = perf_counter()
            apply_merge(library, clock, plan_merge(library, read_session(path)))
            return perf_counter() - start

    return run


def region_file(folder: Path) -> Iterator[Row]:
    path = a_large_file(folder)
    data = path.read_bytes()
    yield Row(
        f"sessiebestand van {MEETINGS * EACH} afspraken inlezen, tegen json.loads",
        20.0,
        product=imported(folder, path),
        baseline=timed(lambda: json.loads(data)),
    )
