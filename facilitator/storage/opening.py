# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opens a library: recognises what it is, refuses what it can't use, brings it up to date.

Everything is looked at through a read-only connection first, so that a file that is damaged, newer
or somebody else's is left exactly as it was.
"""

from pathlib import Path

from sqlalchemy.exc import DBAPIError

from facilitator.clock import Clock
from facilitator.domain.agreement import Agreement
from facilitator.domain.entities import KINDS
from facilitator.domain.region import Region
from facilitator.errors import StorageError
from facilitator.files import sync_folder
from facilitator.storage.backends import PostgresBackend, SqliteBackend
from facilitator.storage.driver import DriverError
from facilitator.storage.errors import DAMAGED, READ_ONLY_DAMAGED, plain_error, reading_error
from facilitator.storage.library import SqlLibrary
from facilitator.storage.look import (
    inspect,
    look,
    refuse_newer,
    take_back_half_change,
)
from facilitator.storage.migrate import migrate
from facilitator.storage.migrations import SCHEMA_VERSION
from facilitator.storage.slot import Slot, claim


def open_library(path: Path, *, clock: Clock, read_only: bool = False) -> SqlLibrary:
    """Open the library at `path`; without `read_only` it is made when there is none.

    One program at a time may write in it (SecondInstanceError); reading beside it is fine.
    StorageError, with the file as it was, when it can't be used.
    """
    if read_only:
        return _open_to_read(path, clock)
    slot = claim(path)
    try:
        _bring_up_to_date(SqliteBackend(path), clock)
        return open_claimed(path, slot, clock)
    except BaseException:
        slot.release()
        raise


def open_claimed(path: Path, slot: Slot, clock: Clock) -> SqlLibrary:
    """Open a library that is up to date for the one who claimed it."""
    try:
        return SqlLibrary(SqliteBackend(path), clock, path=path, slot=slot)
    except DBAPIError as error:
        raise plain_error(error) from error


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
        version = look(path).version
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
    take_back_half_change(path)
    version = inspect(path) if path.exists() else 0
    if version == SCHEMA_VERSION:
        return
    if version:
        # Loaded only when a migration is due.
        from facilitator.storage.backup import backup_before

        backup_before(path, clock)
    migrate(backend)
    sync_folder(path.parent)
