# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Backups that are proven readable, and putting one back.

A backup is made through SQLite's own backup call into a temporary file, checked as a library is
checked, and only then given its name; so a file with the name of a backup is a good one. It is
safe in any thread and beside a window that is writing, because it reads over a connection of its
own.
"""

import os
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from facilitator.clock import Clock
from facilitator.errors import StorageError, UserError
from facilitator.files import (
    make_folder,
    replace_file,
    sync_file,
    sync_folder,
    temporary_beside,
)
from facilitator.paths import backups_folder
from facilitator.storage.check import check
from facilitator.storage.driver import DriverError, connect_copy, connect_raw
from facilitator.storage.errors import NO_RIGHTS, plain_error
from facilitator.storage.slot import Slot
from facilitator.storage.thinning import to_keep

EVERY = timedelta(minutes=30)

_STEM = "slagvaardig_"
_STAMP = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """One automatic backup and when it was made, in UTC."""

    path: Path
    made_at: datetime


class Kept(Protocol):
    """A library, of which a backup needs to know only where it is kept; None on a server."""

    @property
    def path(self) -> Path | None: ...


def list_backups(folder: Path) -> list[Backup]:
    """The automatic backups in `folder`, newest first; other files are left out."""
    if not folder.is_dir():
        return []
    found = [_read_name(path) for path in folder.iterdir()]
    known = [backup for backup in found if backup is not None]
    return sorted(known, key=lambda backup: (backup.made_at, backup.path.name), reverse=True)


def _read_name(path: Path) -> Backup | None:
    if path.suffix != ".db" or not path.name.startswith(_STEM):
        return None
    stamp = path.stem.removeprefix(_STEM)[: len("20261007-110000")]
    try:
        return Backup(path, datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC))
    except ValueError:
        return None


def backup(library: Path, target: Path) -> None:
    """Copy the library at `library`, which may be in use, to `target` and prove it good.

    StorageError, with `target` as it was, when the copy or the library is not good.
    """
    _copy(library, target, check)


def _copy(library: Path, target: Path, verify: Callable[[Path], list[str]]) -> None:
    temporary = temporary_beside(target)
    try:
        make_folder(target.parent)
        temporary.unlink(missing_ok=True)
        _copy_pages(library, temporary)
        _refuse("De reservekopie is niet gemaakt.", verify(temporary))
        sync_file(temporary)
    except OSError as error:
        _forget(temporary)
        raise StorageError(NO_RIGHTS) from error
    except BaseException:
        _forget(temporary)
        raise
    replace_file(temporary, target)


def _copy_pages(library: Path, temporary: Path) -> None:
    if not library.is_file():
        raise StorageError(f"Er is geen bibliotheek {library}.")
    try:
        with (
            closing(connect_raw(library, "ro")) as source,
            closing(connect_copy(temporary)) as copy,
        ):
            source.backup(copy)
            # One file that stands by itself, without a -wal beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
    except DriverError as error:
        raise plain_error(error) from error


def _refuse(what: str, problems: list[str]) -> None:
    if problems:
        raise StorageError(f"{what} {problems[0]}")


def _forget(temporary: Path) -> None:
    for suffix in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            temporary.with_name(temporary.name + suffix).unlink()


def backup_now(library: Path, clock: Clock) -> Path:
    """Make an automatic backup beside the library, and thin the older ones."""
    target = _new_name(backups_folder(library), clock.now())
    _sweep(target.parent, f".{_STEM}*.tmp*")
    backup(library, target)
    thin(target.parent, clock.now())
    return target


def _sweep(folder: Path, pattern: str) -> None:
    """Remove what a crash left half written: it is as large, and as confidential, as a library."""
    for path in folder.glob(pattern):
        with suppress(OSError):
            path.unlink()


def backup_before(library: Path, clock: Clock) -> Path:
    """A backup before a migration: of a library whose schema is older than this program's.

    Its content can't be replayed with today's tables, so only the database itself is checked.
    """
    target = _new_name(backups_folder(library), clock.now())
    _copy(library, target, _check_database_only)
    return target


def _check_database_only(path: Path) -> list[str]:
    with closing(connect_raw(path, "ro")) as raw:
        found = raw.execute("PRAGMA integrity_check").fetchall()
    return [] if found == [("ok",)] else ["De bibliotheek is beschadigd."]


def backup_if_due(library: Kept, clock: Clock) -> Path | None:
    """A backup when the last one is half an hour old and something changed since.

    Meant for a task thread. None when there was nothing to do, and for a library on a server.
    """
    if library.path is None:
        return None
    newest = next(iter(list_backups(backups_folder(library.path))), None)
    if newest is not None:
        age = clock.now() - newest.made_at
        if timedelta(0) <= age < EVERY or _head(newest.path) == _head(library.path):
            return None
    elif _head(library.path) is None:
        return None
    return backup_now(library.path, clock)


def _head(path: Path) -> str | None:
    """Digest of the newest command of a library; None when it has none or can't be read."""
    try:
        with closing(connect_raw(path, "ro")) as raw:
            query = "SELECT digest FROM command ORDER BY seq DESC LIMIT 1"
            row = raw.execute(query).fetchone()
    except DriverError:
        return None
    return row[0] if row else None


def _new_name(folder: Path, now: datetime) -> Path:
    stamp = now.astimezone(UTC).strftime(_STAMP)
    path, count = folder / f"{_STEM}{stamp}.db", 1
    while path.exists():
        count += 1
        path = folder / f"{_STEM}{stamp}-{count}.db"
    return path


def thin(folder: Path, now: datetime) -> None:
    """Remove the backups that Anki's scheme lets go, unless the newest one is not good."""
    backups = list_backups(folder)
    keep = to_keep([backup.made_at for backup in backups], now)
    doomed = [each for each, kept in zip(backups, keep, strict=True) if not kept]
    if not doomed or check(backups[0].path):
        return
    for each in doomed:
        with suppress(OSError):
            each.path.unlink()


def restore(chosen: Path, library: Path, clock: Clock) -> Path | None:
    """Put the backup `chosen` in the place of `library`, which must be closed.

    Returns where the replaced library is kept. At every moment there is one whole library under
    the name: the old one or the new. StorageError, with everything as it was, when `chosen` is
    not good.
    """
    _refuse("Deze reservekopie kan niet worden teruggezet.", check(chosen))
    slot = Slot(library)
    try:
        _sweep(library.parent, f".{library.name}.*.tmp*")
        kept = _set_aside(library, clock) if library.exists() else None
        _copy(chosen, library, check)
        return kept
    finally:
        slot.release()


def _set_aside(library: Path, clock: Clock) -> Path:
    """Keep the library under another name, while it also keeps its own until it is replaced."""
    _one_file(library)
    stamp = clock.now().astimezone(UTC).strftime(_STAMP)
    aside = library.with_name(f"{library.stem}-vervangen-{stamp}.db")
    wal = library.with_name(library.name + "-wal")
    if wal.exists():
        wal.rename(aside.with_name(aside.name + "-wal"))
    try:
        os.link(library, aside)
    except OSError:
        # A disk without links (exFAT): a name is all we can move.
        library.rename(aside)
    sync_folder(library.parent)
    return aside


def _one_file(library: Path) -> None:
    """Bring what is in the -wal into the library itself, as far as a damaged one lets us."""
    with (
        suppress(DriverError, UserError),
        closing(connect_raw(library, "rw")) as raw,
    ):
        # Closing then removes the -wal. Leaving WAL altogether would go through a -journal, which
        # a power cut could leave beside a library that is being replaced.
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
