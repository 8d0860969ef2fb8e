# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""An upgrade works as a whole, or leaves everything as it was."""

from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Column, Text
from sqlalchemy.engine import Connection

from facilitator.clock import FixedClock
from facilitator.domain.region import Region
from facilitator.errors import StorageError
from facilitator.services.commands import Command
from facilitator.storage import look, opening
from facilitator.storage.backends import Backend, PostgresBackend, SqliteBackend
from facilitator.storage.backup import list_backups
from facilitator.storage.check import check
from facilitator.storage.driver import connect_raw
from facilitator.storage.library import SqlLibrary
from facilitator.storage.migrate import migrate
from facilitator.storage.migrations import MIGRATIONS, SCHEMA_VERSION, Migration
from facilitator.storage.opening import open_library
from tests.builders.entities import MOMENT, one_of_each
from tests.builders.postgres import PostgresServer


def add_table(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE later (id TEXT PRIMARY KEY)")


def rebuild_parent(connection: Connection) -> None:
    """The dangerous one: SQLite rebuilds a table by dropping the old one."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    operations = Operations(MigrationContext.configure(connection))
    with operations.batch_alter_table("region", recreate="auto") as batch:
        batch.add_column(Column("colour", Text(), server_default="", nullable=False))


def fail(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE half (x TEXT)")
    connection.exec_driver_sql("DELETE FROM issue")
    raise RuntimeError("broken")


def orphan(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM meeting")


def wrong(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM nowhere")


def fill(library: SqlLibrary) -> None:
    with library.change(Command.REGION_IMPORTED, None, MOMENT) as change:
        change.tx.add(*one_of_each())


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def backend(request: pytest.FixtureRequest, path: Path) -> Backend:
    """A filled library of today's version, closed."""
    library = request.getfixturevalue(f"{request.param}_library")
    fill(library)
    library.close()
    if request.param == "sqlite":
        return SqliteBackend(path)
    server: PostgresServer = request.getfixturevalue("server")
    return PostgresBackend(server.url)


def version(backend: Backend) -> int:
    with backend.connect() as connection:
        return backend.version(connection)


def count(backend: Backend, table: str) -> int:
    with backend.connect() as connection:
        return connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()


def test_what_is_due_runs_and_the_version_follows(backend: Backend) -> None:
    migrate(backend, [*MIGRATIONS, add_table])
    assert version(backend) == SCHEMA_VERSION + 1
    assert count(backend, "later") == 0
    assert count(backend, "issue") == 1


def test_a_rebuilt_table_keeps_what_refers_to_it(backend: Backend) -> None:
    migrate(backend, [*MIGRATIONS, rebuild_parent])
    assert [count(backend, table) for table in ("region", "meeting", "agreement")] == [1, 1, 1]


def test_nothing_happens_twice(backend: Backend) -> None:
    migrate(backend, [*MIGRATIONS, add_table])
    migrate(backend, [*MIGRATIONS, add_table])
    assert version(backend) == SCHEMA_VERSION + 1


@pytest.mark.parametrize("broken", [fail, orphan, wrong])
def test_a_failing_migration_leaves_the_old_library(backend: Backend, broken: Migration) -> None:
    with pytest.raises(StorageError, match="gebleven zoals zij was"):
        migrate(backend, [*MIGRATIONS, add_table, broken])
    assert version(backend) == SCHEMA_VERSION
    assert [count(backend, table) for table in ("meeting", "issue")] == [1, 1]
    with backend.connect() as connection:
        names = {"later", "half"} & set(connection.dialect.get_table_names(connection))
    assert names == set()


def test_a_backup_is_made_before_a_library_is_brought_up_to_date(
    path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(path, clock=clock) as library:
        fill(library)
    monkeypatch.setattr(opening, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    monkeypatch.setattr(look, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    monkeypatch.setattr(opening, "migrate", partial(migrate, migrations=[*MIGRATIONS, add_table]))
    with open_library(path, clock=clock) as library, library.read() as reader:
        assert len(reader.find(Region)) == 1
    (backup,) = list_backups(path.parent / "reservekopieen")
    raw = connect_raw(backup.path, "ro")
    assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    raw.close()
    monkeypatch.undo()
    assert check(backup.path) == []


def test_an_old_library_is_not_read_half_understood(path: Path, clock: FixedClock) -> None:
    open_library(path, clock=clock).close()
    raw = connect_raw(path, "rw")
    raw.execute("PRAGMA user_version = 0")
    raw.close()
    with pytest.raises(StorageError, match="oudere versie"):
        open_library(path, clock=clock, read_only=True)


def test_a_library_that_can_not_be_made_is_not_called_an_old_one(path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        migrate(SqliteBackend(path), [wrong])
    assert "vorige versie" not in caught.value.sentence
