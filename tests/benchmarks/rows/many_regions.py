# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start-up on a library of years of work: the first page must not read all of it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from facilitator.clock import FixedClock
from facilitator.domain.words import Status
from facilitator.paths import LIBRARY_NAME
from facilitator.services.commands import Command
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.benchmarks.measure import Row
from tests.benchmarks.rows.start import start
from tests.builders.entities import DAY, a_block, a_meeting, a_region, an_agreement

REGIONS, MEETINGS, AGREEMENTS = 25, 20, 60
FIRST = "Regio Voorbeeld"
"""The row that is waited for; the others come after it by name, for all meetings are past."""


def many_regions(folder: Path) -> Iterator[Row]:
    many, one = folder / "veel", folder / "een"
    fill(many, REGIONS)
    fill(one, 1)
    size = f"{MEETINGS} bijeenkomsten, elk {AGREEMENTS} afspraken"
    yield Row(
        f"de regio's staan er, {REGIONS} in plaats van 1 (van {size})",
        1.3,
        product=start("regions", many),
        baseline=start("regions", one),
        rounds=15,
    )


def fill(folder: Path, regions: int) -> None:
    """A library of so many regions; one command each, written in bulk."""
    folder.mkdir()
    clock = FixedClock.on(DAY)
    with open_library(folder / LIBRARY_NAME, clock=clock) as library:
        for number in range(regions):
            fill_region(library, clock, FIRST if number == 0 else f"Regio W{number:02}")


def fill_region(library: SqlLibrary, clock: FixedClock, name: str) -> None:
    region = a_region(name=name)
    meetings = [
        a_meeting(region, day=DAY - timedelta(days=30 * number)) for number in range(MEETINGS)
    ]
    blocks = [a_block(meeting) for meeting in meetings]
    statuses = (Status.OPEN, Status.BEZIG, Status.KLAAR)
    agreements = [
        an_agreement(
            meeting,
            block,
            number=number * AGREEMENTS + n + 1,
            text=f"Belt binnen een week, onderdeel {n}",
            status=statuses[n % len(statuses)],
            deadline=meeting.day + timedelta(days=90),
        )
        for number, (meeting, block) in enumerate(zip(meetings, blocks, strict=True))
        for n in range(AGREEMENTS)
    ]
    with library.change(Command.REGION_IMPORTED, region.id, clock.now()) as change:
        change.tx.add(region, *meetings, *blocks, *agreements)
