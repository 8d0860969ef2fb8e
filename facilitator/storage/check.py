# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tells whether a library is whole, in plain Dutch.

Four layers, because each misses what the next one finds: SQLite's own check, foreign keys, the
chain of digests over the journal, and a replay of the journal against the tables, which notices a
single flipped bit in any text.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from facilitator.errors import UserError
from facilitator.storage.backends import SqliteBackend
from facilitator.storage.errors import BUSY, DAMAGED, SPOILED, UNREADABLE, reading_error
from facilitator.storage.look import APPLICATION_ID, refuse_newer
from facilitator.storage.migrations import SCHEMA_VERSION
from facilitator.storage.replay import Replay

MOST = 20
"""Most sentences that are given; a damaged page can spoil thousands of values."""

NOT_LOOKED_AT = {UNREADABLE, BUSY}
"""What `check` answers when it could not look: that says nothing about the library."""


def check(path: Path) -> list[str]:
    """What is wrong with the library at `path`; empty when it is whole. Changes nothing."""
    if not path.is_file():
        return [f"Er is geen bibliotheek {path}."]
    try:
        backend = SqliteBackend(path)
        with closing(backend.connect(read_only=True)) as connection:
            # One view of it all: a line stored meanwhile would else be in one half of it only.
            backend.begin_read(connection)
            found = list(_check_file(connection))
    except DBAPIError as error:
        found = [_why_unread(path, error)]
    except UnicodeDecodeError:
        # The driver can't even decode its own complaint when the schema itself is spoiled.
        found = [_spoiled(path)]
    more = len(found) - MOST
    return found if more <= 0 else [*found[:MOST], f"Er is nog meer mis: {more} meldingen."]


def _why_unread(path: Path, error: DBAPIError) -> str:
    """A disk that fails is no damaged library: nobody should put a backup back for it."""
    known = reading_error(error)
    return known.sentence if known.sentence in NOT_LOOKED_AT else _spoiled(path)


def _spoiled(path: Path) -> str:
    return f"Het bestand {path.name} is beschadigd of is geen bibliotheek van Slagvaardig."


def _check_file(connection: Connection) -> Iterator[str]:
    identity = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    if identity != APPLICATION_ID:
        yield "Het bestand is geen bibliotheek van Slagvaardig."
        return
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    try:
        refuse_newer(version)
    except UserError as error:
        yield error.sentence
        return
    if version < SCHEMA_VERSION:
        yield "De bibliotheek is van een oudere versie; open haar eenmaal om haar bij te werken."
        return
    yield from _check_database(connection)
    yield from check_content(connection)


def _check_database(connection: Connection) -> Iterator[str]:
    for (line,) in connection.exec_driver_sql(f"PRAGMA integrity_check({MOST})"):
        if line != "ok":
            yield f"De database meldt een beschadiging: {line}."
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    for (child, parent), count in Counter((row[0], row[2]) for row in broken).items():
        yield f"{count} keer klopt een verwijzing niet: van {child} naar {parent} die er niet is."


def check_content(connection: Connection) -> Iterator[str]:
    """What is wrong with the journal and the tables, on either database."""
    replay = Replay(connection)
    try:
        yield from replay.read_journal()
        yield from replay.compare_tables()
    except (UserError, *SPOILED):
        # Whatever can't be read back as what was written is damage, not a fault of ours.
        yield DAMAGED
