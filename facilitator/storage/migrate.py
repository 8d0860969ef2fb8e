# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Brings a library to the schema of this program: wholly, or not at all.

One transaction for all that is due, the version with it. A failing migration leaves the old
library as it was; the caller made a backup before. Alembic's `Operations` may be used within a
migration; nothing here loads it.
"""

from collections.abc import Sequence

from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from facilitator.errors import StorageError
from facilitator.storage.backends import Backend
from facilitator.storage.errors import plain_error
from facilitator.storage.migrations import MIGRATIONS, Migration

FAILED = (
    "Deze bibliotheek kon niet worden bijgewerkt. Zij is gebleven zoals zij was; open haar met de "
    "vorige versie van Slagvaardig en vraag hulp."
)


def migrate(backend: Backend, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Run every migration that is due, in a connection of its own."""
    fresh = False
    try:
        with backend.connect() as connection:
            backend.foreign_keys_off(connection)
            fresh = backend.version(connection) == 0
            connection.rollback()
            with connection.begin():
                backend.begin_write(connection)
                _upgrade(backend, connection, migrations)
    except DBAPIError as error:
        if fresh:  # There is nothing yet that another version could open.
            raise plain_error(error) from error
        raise StorageError(f"{FAILED} ({plain_error(error).sentence})") from error
    except Exception as error:
        # Whatever a migration does wrong, the user must hear that nothing changed.
        raise StorageError(FAILED) from error


def _upgrade(backend: Backend, connection: Connection, migrations: Sequence[Migration]) -> None:
    have = backend.version(connection)
    if have >= len(migrations):
        return
    for upgrade in migrations[have:]:
        upgrade(connection)
    broken = backend.broken_references(connection)
    if broken:
        raise ValueError(f"{broken} rows refer to something that is not there")
    backend.set_version(connection, len(migrations))
