# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The only door to SQLite: `sqlcipher3`, and nothing else in this process opens a library.

Two SQLite builds, or a plain `open()`, on one file drop each other's locks, and then acknowledged
rows vanish without an error.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from sqlcipher3 import dbapi2

BUSY_SECONDS = 1.0

# The compiled module has no stubs; the two names we use get their types here.
DriverError: type[Exception] = vars(dbapi2)["Error"]
_CONNECT: Any = vars(dbapi2)["connect"]

MODULE = dbapi2


class RawCursor(Protocol):
    """What a statement gave."""

    def fetchone(self) -> tuple[Any, ...]: ...

    def fetchall(self) -> list[tuple[Any, ...]]: ...


class RawConnection(Protocol):
    """A connection of the driver, for what lies below SQLAlchemy."""

    def execute(self, statement: str, values: Sequence[object] = ..., /) -> RawCursor: ...

    def backup(self, target: "RawConnection") -> None: ...

    def close(self) -> None: ...


def connect_raw(path: Path, mode: str) -> RawConnection:
    """Open a library with everything set that keeps it whole; `mode` is ro, rw or rwc."""
    raw: RawConnection = _CONNECT(
        f"{path.absolute().as_uri()}?mode={mode}",
        timeout=BUSY_SECONDS,
        isolation_level=None,
        uri=True,
        cached_statements=256,
    )
    try:
        for pragma in _pragmas(writable=mode != "ro"):
            raw.execute(f"PRAGMA {pragma}")
    except DriverError:
        raw.close()
        raise
    return raw


def connect_copy(path: Path) -> RawConnection:
    """Open an empty file that will hold a copy of a library."""
    return _CONNECT(str(path), isolation_level=None)


def _pragmas(*, writable: bool) -> list[str]:
    pragmas = [
        "foreign_keys=ON",
        "trusted_schema=OFF",
        "cell_size_check=ON",
        "mmap_size=0",
        "temp_store=MEMORY",
    ]
    if sys.platform == "darwin":
        pragmas += ["fullfsync=ON", "checkpoint_fullfsync=ON"]
    if writable:
        pragmas += ["synchronous=FULL", "journal_mode=WAL"]
    return pragmas
