# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opens a library: recognises what it is, refuses what it can't use, brings it up to date.

Everything is looked at through a read-only connection first, so that a file that is damaged, newer
or somebody else's is left exactly as it was.
"""

from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from facilitator.clock import Clock
from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import KINDS
from facilitator.domain.region import Region
from facilitator.errors import StorageError
from facilitator.files import make_folder, sync_folder
from facilitator.paths import backups_folder
from facilitator.storage import places
from facilitator.storage.backends import APPLICATION_ID, PostgresBackend, SqliteBackend
from facilitator.storage.driver import DriverError, connect_raw
from facilitator.storage.errors import (
    DAMAGED,
    NO_RIGHTS,
    READ_ONLY_DAMAGED,
    DamagedLibraryError,
    damaged,
    plain_error,
    reading_error,
)
from facilitator.storage.library import SqlLibrary
from facilitator.storage.migrate import migrate, refuse_newer
from facilitator.storage.migrations import SCHEMA_VERSION
from facilitator.storage.slot import Slot


def open_library(path: Path, *, clock: Clock, read_only: bool = False) -> SqlLibrary:
    """Open the library at `path`; without `read_only` it is made when there is none.

    One program at a time may write in it (SecondInstanceError); reading beside it is fine.
    StorageError, with the file as it was, when it can't be used.
    """
    if read_only:
        return _open_to_read(path, clock)
    places.refuse_bad_place(path)
    try:
        make_folder(path.parent)
    except OSError as error:
        raise StorageError(NO_RIGHTS) from error
    slot = Slot(path)
    try:
        backend = SqliteBackend(path)
        _bring_up_to_date(backend, clock)
        return SqlLibrary(backend, clock, path=path, slot=slot)
    except DBAPIError as error:
        slot.release()
        raise plain_error(error) from error
    except BaseException:
        slot.release()
        raise


def open_library_url(url: str, *, clock: Clock) -> SqlLibrary:
    """Open a team's library on a PostgreSQL server (`postgresql+psycopg://…`)."""
    backend = PostgresBackend(url)
    try:
        with backend.connect() as connection:
            version = backend.version(connection)
        refuse_newer(version)
        if version < SCHEMA_VERSION:
            migrate(backend)
        return SqlLibrary(backend, clock)
    except DBAPIError as error:
        raise plain_error(error) from error


def _open_to_read(path: Path, clock: Clock) -> SqlLibrary:
    if not path.is_file():
        raise StorageError(f"Er is geen bibliotheek {path}. Kijk of de map en de naam kloppen.")
    version = inspect(path)
    if version < SCHEMA_VERSION:
        raise StorageError(
            "Deze bibliotheek is van een oudere versie en moet eerst worden bijgewerkt. Open haar "
            "in het venster van Slagvaardig en probeer het dan nog eens."
        )
    try:
        return SqlLibrary(SqliteBackend(path), clock, path=path, read_only=True)
    except DBAPIError as error:
        raise reading_error(error) from error


def open_damaged(path: Path, *, clock: Clock) -> SqlLibrary:
    """Open a damaged library to read, when all that a page shows can still be read.

    StorageError when it can't. Nothing is ever written in it: what is left must stay as it is.
    """
    try:
        version = _look(path).version
        if version != SCHEMA_VERSION:
            raise StorageError(DAMAGED)
        library = SqlLibrary(SqliteBackend(path), clock, path=path, read_only=True)
    except (DBAPIError, DriverError, UnicodeDecodeError) as error:
        raise StorageError(DAMAGED) from error
    library.refuse_changes(READ_ONLY_DAMAGED)
    try:
        _read_everything(library)
    except BaseException:
        library.close()
        raise
    return library


def _read_everything(library: SqlLibrary) -> None:
    with library.read() as reader:
        for kind in KINDS:
            reader.find(kind)
        for region in reader.find(Region):
            reader.field_history(Agreement, "deadline", region.id)
            library.undo_label(region.id)


def _bring_up_to_date(backend: SqliteBackend, clock: Clock) -> None:
    path = backend.path
    _take_back_half_change(path)
    version = inspect(path) if path.exists() else 0
    if version == SCHEMA_VERSION:
        return
    if version:
        # Loaded only when a migration is due.
        from facilitator.storage.backup import backup_before

        backup_before(path, clock)
    migrate(backend)
    sync_folder(path.parent)


def _take_back_half_change(path: Path) -> None:
    """Let SQLite roll back what a power cut left half done, which reading alone can't do.

    Only a library that was just made or put back can have a -journal: it was changing to WAL.
    """
    if path.with_name(f"{path.name}-journal").exists():
        # What is wrong beside that, the look that follows tells.
        with suppress(DriverError), closing(connect_raw(path, "rw")) as raw:
            raw.execute("SELECT count(*) FROM sqlite_master").fetchall()


def inspect(path: Path) -> int:
    """The schema version of the library at `path`; 0 when the file is still empty.

    DamagedLibraryError or NewerLibraryError when it can't be used.
    """
    if path.stat().st_size == 0:
        newest = newest_good_backup(path)
        if newest is not None:
            raise damaged(path, newest)
        return 0
    try:
        looks = _look(path)
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


@dataclass(frozen=True, slots=True)
class _Looks:
    identity: int
    version: int
    tables: int
    sound: bool


def _look(path: Path) -> _Looks:
    raw = connect_raw(path, "ro")
    try:
        identity, version, tables = (
            raw.execute(query).fetchone()[0]
            for query in (
                "PRAGMA application_id",
                "PRAGMA user_version",
                "SELECT count(*) FROM sqlite_master",
            )
        )
        sound = raw.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
        return _Looks(identity, version, tables, sound)
    finally:
        raw.close()


def newest_good_backup(path: Path) -> Path | None:
    """The newest backup of the library that passes every check; slow, it reads them whole."""
    # Loaded only when something is wrong.
    from facilitator.storage.backup import list_backups
    from facilitator.storage.check import check

    backups = list_backups(backups_folder(path))
    return next((backup.path for backup in backups if not check(backup.path)), None)
