# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looks at the file of a library before anything is done with it.

Over the bare driver and read-only, so that a file that is damaged, newer or somebody else's is
left exactly as it was; and without SQLAlchemy, which takes longer to load than the first page.
"""

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from facilitator.paths import backups_folder
from facilitator.storage.driver import DriverError, RawConnection, connect_raw
from facilitator.storage.errors import (
    DamagedLibraryError,
    NewerLibraryError,
    damaged,
    reading_error,
)
from facilitator.storage.migrations import SCHEMA_VERSION

APPLICATION_ID = 0x536C6167
"""`PRAGMA application_id` of a library: "Slag"."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What a file says of itself, and whether its pages are sound."""

    identity: int
    version: int
    tables: int
    sound: bool


def refuse_newer(version: int) -> None:
    """NewerLibraryError when a library of schema `version` is newer than this program."""
    if version > SCHEMA_VERSION:
        raise NewerLibraryError(
            f"Deze bibliotheek is gemaakt met een nieuwere versie van Slagvaardig (indeling "
            f"{version}; dit programma kent {SCHEMA_VERSION}). Werk Slagvaardig bij en open haar "
            "dan opnieuw."
        )


def inspect(path: Path, *, journal: bool = True) -> int:
    """The schema version of the library at `path`; 0 when the file is still empty.

    DamagedLibraryError or NewerLibraryError when it can't be used. Without `journal` that one
    table is left to a later look: after years of work it is most of the file, and no page shows it.
    """
    if path.stat().st_size == 0:
        newest = newest_good_backup(path)
        if newest is not None:
            raise damaged(path, newest)
        return 0
    try:
        looks = look(path, journal=journal)
    except UnicodeDecodeError as error:
        # The driver can't even decode its own complaint when the schema itself is spoiled.
        raise damaged(path, newest_good_backup(path)) from error
    except DriverError as error:
        known = reading_error(error)
        if isinstance(known, DamagedLibraryError):
            raise damaged(path, newest_good_backup(path)) from error
        raise known from error
    if looks.identity == 0 and looks.tables == 0:
        return 0
    if looks.identity != APPLICATION_ID or not looks.sound:
        raise damaged(path, newest_good_backup(path))
    refuse_newer(looks.version)
    return looks.version


def look(path: Path, *, journal: bool = True) -> Looks:
    """Read what `inspect` judges; DriverError or UnicodeDecodeError when even that fails."""
    with closing(connect_raw(path, "ro")) as raw:
        identity, version, tables = (
            raw.execute(query).fetchone()[0]
            for query in (
                "PRAGMA application_id",
                "PRAGMA user_version",
                "SELECT count(*) FROM sqlite_master",
            )
        )
        checks = ["PRAGMA quick_check(1)"] if journal else list(_all_but_the_journal(raw))
        sound = all(raw.execute(each).fetchall() == [("ok",)] for each in checks)
        return Looks(identity, version, tables, sound)


def _all_but_the_journal(raw: RawConnection) -> Iterator[str]:
    names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'journal'"
    for (name,) in raw.execute(names).fetchall():
        quoted = str(name).replace("'", "''")
        yield f"PRAGMA quick_check('{quoted}')"


def take_back_half_change(path: Path) -> None:
    """Let SQLite roll back what a power cut left half done, which reading alone can't do.

    Only a library that was just made or put back can have a -journal: it was changing to WAL.
    """
    if path.with_name(f"{path.name}-journal").exists():
        # What is wrong beside that, the look that follows tells.
        with suppress(DriverError), closing(connect_raw(path, "rw")) as raw:
            raw.execute("SELECT count(*) FROM sqlite_master").fetchall()


def newest_good_backup(path: Path) -> Path | None:
    """The newest backup of the library that passes every check; slow, it reads them whole."""
    # Loaded only when something is wrong.
    from facilitator.storage.backup import list_backups
    from facilitator.storage.check import check

    backups = list_backups(backups_folder(path))
    return next((backup.path for backup in backups if not check(backup.path)), None)
