# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The two databases behind a library, and the little in which they differ.

Each writes one transaction at a time, so that a use case behaves the same on both: SQLite by
`BEGIN IMMEDIATE`, PostgreSQL by an advisory lock that ends with the transaction.
"""

from pathlib import Path
from typing import Protocol

from sqlalchemy.engine import URL, Connection, Engine, create_engine, make_url
from sqlalchemy.pool import NullPool

from facilitator.storage import driver
from facilitator.storage.look import APPLICATION_ID

WRITER_LOCK = APPLICATION_ID
"""Key of the advisory lock that lets one transaction write at a time on PostgreSQL."""


class Backend(Protocol):
    """Opens connections to one library and begins its transactions."""

    @property
    def dialect(self) -> str: ...

    def connect(self, *, read_only: bool = False) -> Connection: ...

    def begin_write(self, connection: Connection) -> None: ...

    def begin_read(self, connection: Connection) -> None: ...

    def version(self, connection: Connection) -> int:
        """Version of the schema; 0 when there is none."""
        ...

    def set_version(self, connection: Connection, version: int) -> None: ...

    def foreign_keys_off(self, connection: Connection) -> None:
        """Before a migration: rebuilding a table must not touch what refers to it."""
        ...

    def broken_references(self, connection: Connection) -> int:
        """How many rows refer to something that is not there."""
        ...


class SqliteBackend:
    """An embedded library: one file, opened by `sqlcipher3` and nothing else, ever."""

    dialect = "sqlite"

    def __init__(self, path: Path) -> None:
        self.path = path

    def connect(self, *, read_only: bool = False) -> Connection:
        return self._engine("ro" if read_only else "rwc").connect()

    def _engine(self, mode: str) -> Engine:
        return create_engine(
            "sqlite+pysqlite://",
            module=driver.MODULE,
            creator=lambda: driver.connect_raw(self.path, mode),
            poolclass=NullPool,
        )

    def begin_write(self, connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    def begin_read(self, connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    def version(self, connection: Connection) -> int:
        return connection.exec_driver_sql("PRAGMA user_version").scalar_one()

    def set_version(self, connection: Connection, version: int) -> None:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")

    def foreign_keys_off(self, connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")

    def broken_references(self, connection: Connection) -> int:
        return len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())


class PostgresBackend:
    """A library on a server that a team shares."""

    dialect = "postgresql"

    def __init__(self, url: str | URL) -> None:
        self.url = make_url(url)

    def connect(self, *, read_only: bool = False) -> Connection:
        return self._engine().connect()

    def _engine(self) -> Engine:
        return create_engine(
            self.url,
            paramstyle="format",
            poolclass=NullPool,
            connect_args={"options": "-c timezone=UTC", "connect_timeout": 10},
        )

    def begin_write(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER_LOCK})")

    def begin_read(self, connection: Connection) -> None:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    def version(self, connection: Connection) -> int:
        present = connection.exec_driver_sql("SELECT to_regclass('schema_version')").scalar()
        if present is None:
            return 0
        return connection.exec_driver_sql("SELECT version FROM schema_version").scalar_one()

    def set_version(self, connection: Connection, version: int) -> None:
        for statement in (
            "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)",
            "DELETE FROM schema_version",
        ):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("INSERT INTO schema_version VALUES (%s)", (version,))

    def foreign_keys_off(self, connection: Connection) -> None:
        """PostgreSQL alters tables in place and keeps checking; there is nothing to switch off."""

    def broken_references(self, connection: Connection) -> int:
        return 0
