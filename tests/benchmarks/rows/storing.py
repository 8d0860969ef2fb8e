# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Storing: a captured line through the service, against the same rows through the bare driver."""

import shutil
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from facilitator.clock import FixedClock
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.services.capturing import capture
from facilitator.services.commands import Command
from facilitator.storage import driver
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.benchmarks.measure import Row, timed
from tests.builders.entities import DAY, one_of_each

LINE = "Beschrijft op één A4 wat scholen mogen verwachten @leerplicht >18-12 #preventie !"

Statement = tuple[str, Any, bool]


class Replay:
    """Writes what the program wrote, in an identical file, without anything in between."""

    def __init__(self, path: Path) -> None:
        self._waiting: deque[list[Statement]] = deque()
        self._raw: Any = driver.connect_copy(path)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            self._raw.execute(f"PRAGMA {pragma}")

    def remember(self, statements: list[Statement]) -> None:
        self._waiting.append(statements)

    def write(self) -> None:
        self._raw.execute("BEGIN IMMEDIATE")
        for statement, values, many in self._waiting.popleft():
            (self._raw.executemany if many else self._raw.execute)(statement, values)
        self._raw.execute("COMMIT")

    def close(self) -> None:
        self._raw.close()


@contextmanager
def noting(statements: list[Statement]) -> Generator[None]:
    """Keep every write that passes SQLAlchemy on its way to the driver."""

    def note(*call: Any) -> None:
        _, _, statement, values, _, many = call
        if statement.split(maxsplit=1)[0] in {"INSERT", "UPDATE", "DELETE"}:
            statements.append((statement, values, many))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def seeded(library: SqlLibrary, clock: FixedClock) -> tuple[Meeting, AgendaBlock]:
    """Fill a library with a small region and give the meeting that captures."""
    entities = one_of_each()
    meeting = next(e for e in entities if isinstance(e, Meeting))
    block = next(e for e in entities if isinstance(e, AgendaBlock))
    with library.change(Command.REGION_IMPORTED, meeting.region_id, clock.now()) as change:
        change.tx.add(*entities)
    return meeting, block


def captured_line(folder: Path) -> Iterator[Row]:
    clock = FixedClock.on(DAY)
    path, copy = folder / "bibliotheek.db", folder / "kaal.db"
    with open_library(path, clock=clock) as library:
        meeting, block = seeded(library, clock)
    shutil.copy(path, copy)
    statements: list[Statement] = []
    with (
        open_library(path, clock=clock) as library,
        closing(Replay(copy)) as replay,
        noting(statements),
    ):
        numbers = count(1)

        def store() -> None:
            capture(library, clock, meeting.id, block.id, f"Punt {next(numbers)}: {LINE}")
            replay.remember(statements.copy())
            statements.clear()

        # One ahead, so that the baseline can have its turn first too.
        store()
        yield Row(
            "vastgelegde regel op schijf, journaal inbegrepen",
            5,
            product=timed(store),
            baseline=timed(replay.write),
            rounds=300,
        )
