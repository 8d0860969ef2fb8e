# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The program made worse on purpose: a crash test that can't find these finds nothing.

Applied in a process of its own, before the parts that are spoiled are imported elsewhere.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from facilitator import files
from facilitator.cli import output
from facilitator.domain.agreement import Agreement
from facilitator.exports import documents
from facilitator.services.ports import Library


def _synchronous(level: str) -> Callable[[], None]:
    def apply() -> None:
        from facilitator.storage import driver

        pragmas = driver._pragmas

        def weaker(*, writable: bool) -> list[str]:
            given = pragmas(writable=writable)
            return [each.replace("synchronous=FULL", f"synchronous={level}") for each in given]

        driver._pragmas = weaker

    return apply


def _no_file_sync() -> None:
    """Only files of our own go without: the driver syncs by itself, in C."""

    class Os:
        def fsync(self, handle: int) -> None:
            """Leaves the bytes in the page cache."""

        def __getattr__(self, name: str) -> Any:
            return getattr(os, name)

    files.os = Os()  # pyright: ignore[reportAttributeAccessIssue] - that is the sabotage


def _no_folder_sync() -> None:
    def nothing(folder: Path) -> None:
        """Leaves the names in the page cache."""

    files.sync_folder = nothing


def _in_place() -> None:
    def write(path: Path, data: bytes, **_: object) -> None:
        with path.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())

    documents.write_file = write


def _answers_too_early() -> None:
    """The number is told before the line is stored."""
    from facilitator.cli import commands
    from facilitator.services import capturing

    real = capturing.capture

    def early(library: Library, *given: Any) -> capturing.Captured:
        with library.read() as reader:
            number = reader.highest(Agreement, "number") + 1
        output.say(f"A-{number:03d}")
        return real(library, *given)

    def silent(text: str) -> None:
        """It was told already."""

    capturing.capture = early
    commands.say = silent


def _drafts_too_late() -> None:
    from ui.capture import draft_keeper

    draft_keeper._DELAY_MS = 60_000


MUTANTS: dict[str, Callable[[], None]] = {
    "": lambda: None,
    "synchronous=NORMAL": _synchronous("NORMAL"),
    "synchronous=OFF": _synchronous("OFF"),
    "schrijven zonder fsync": _no_file_sync,
    "schrijven zonder fsync van de map": _no_folder_sync,
    "schrijven op de plek zelf": _in_place,
    "antwoordt te vroeg": _answers_too_early,
    "bewaart concepten te laat": _drafts_too_late,
}


def sabotage(name: str) -> None:
    """Spoil this process; "" leaves it as it is."""
    MUTANTS[name]()
