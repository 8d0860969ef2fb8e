# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbered migrations, listed here one by one so that a frozen app carries them.

A migration is a module with `upgrade(connection)`, in SQL of its own: it never uses the living
tables of `schema.py`, which look different by the time it runs. It runs within a transaction with
foreign keys off; `facilitator.storage.migrate` looks after everything else. Once released, a
migration never changes.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.storage.migrations import (
    m0001_first,
    m0002_instruments,
    m0003_opvolging,
    m0004_sessiebestand,
)

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

Migration = Callable[["Connection"], None]

MIGRATIONS: tuple[Migration, ...] = (
    m0001_first.upgrade,
    m0002_instruments.upgrade,
    m0003_opvolging.upgrade,
    m0004_sessiebestand.upgrade,
)

SCHEMA_VERSION = len(MIGRATIONS)
"""The version of the schema that this program reads and writes."""
