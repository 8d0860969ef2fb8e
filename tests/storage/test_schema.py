# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Domain, tables and migrations describe the same thing."""

import warnings
from dataclasses import MISSING, fields
from typing import Any, get_type_hints

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.engine import Connection
from sqlalchemy.types import TypeEngine

from facilitator.domain.entities import KINDS, Entity
from facilitator.storage.backends import Backend, PostgresBackend, SqliteBackend
from facilitator.storage.library import SqlLibrary
from facilitator.storage.schema import METADATA, TABLES
from tests.builders.postgres import PostgresServer


@pytest.mark.parametrize("kind", KINDS)
def test_columns_are_named_as_the_fields(kind: type[Entity]) -> None:
    assert {column.name for column in TABLES[kind].c} == {field.name for field in fields(kind)}


@pytest.mark.parametrize("kind", KINDS)
def test_only_a_field_that_may_be_empty_is_a_column_that_may(kind: type[Entity]) -> None:
    hints = get_type_hints(kind)
    for column in TABLES[kind].c:
        assert column.nullable == (type(None) in getattr(hints[column.name], "__args__", ()))


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_field_is_empty_by_default(kind: type[Entity]) -> None:
    """The journal keeps no empty values, so undo relies on this."""
    for field in fields(kind):
        if TABLES[kind].c[field.name].nullable:
            assert field.default in {None, MISSING}


@pytest.mark.parametrize("kind", KINDS)
def test_reading_may_fill_the_slots_of_an_entity_itself(kind: type[Entity]) -> None:
    assert not hasattr(kind, "__post_init__")
    assert {field.name for field in fields(kind)} <= set(kind.__slots__)


def test_every_foreign_key_has_a_name() -> None:
    for table in METADATA.tables.values():
        for constraint in table.foreign_key_constraints:
            assert str(constraint.name).startswith(f"fk_{table.name}_")


def differences(backend: Backend) -> list[Any]:
    with backend.connect() as connection:
        return _compare(connection)


def _compare(connection: Connection) -> list[Any]:
    def same_type(
        _context: object, _column: object, _meta: object, found: TypeEngine[Any], wanted: Any
    ) -> bool:
        dialect = connection.dialect
        return found.compile(dialect) != wanted.compile(dialect)

    def ours(_object: object, name: str | None, kind: str, *_: object) -> bool:
        return not (kind == "table" and name == "schema_version")

    options = {"compare_type": same_type, "include_object": ours}
    context = MigrationContext.configure(connection, opts=options)
    with warnings.catch_warnings():
        # SQLite can't describe the types of some constraints; Alembic says so in a warning.
        warnings.simplefilter("ignore")
        return compare_metadata(context, METADATA)


def test_migrations_make_the_tables_of_sqlite(sqlite_library: SqlLibrary) -> None:
    assert sqlite_library.path is not None
    assert differences(SqliteBackend(sqlite_library.path)) == []


@pytest.mark.postgres
def test_migrations_make_the_tables_of_postgres(
    postgres_library: SqlLibrary, server: PostgresServer
) -> None:
    assert not postgres_library.read_only
    assert differences(PostgresBackend(server.url)) == []


def test_tables_are_strict(sqlite_library: SqlLibrary) -> None:
    assert sqlite_library.path is not None
    with SqliteBackend(sqlite_library.path).connect(read_only=True) as connection:
        rows = connection.exec_driver_sql("PRAGMA table_list").all()
    strict = {row.name: row.strict for row in rows if not row.name.startswith("sqlite_")}
    assert strict == dict.fromkeys(METADATA.tables, 1)
