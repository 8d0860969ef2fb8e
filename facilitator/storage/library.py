# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The library: every change is one transaction, on disk and journalled when it ends.

A library belongs to the thread that opened it. Work in another thread reads through
`reader_for_thread`, which opens a connection of its own; nothing writes outside the one thread.
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.domain.entities import Entity
from facilitator.services.commands import Command
from facilitator.storage import queries, undo
from facilitator.storage.backends import Backend
from facilitator.storage.errors import READ_ONLY, ReadOnlyError, plain_error
from facilitator.storage.journal import CommandKind, Entry, Journal, new_entry
from facilitator.storage.schema import DRAFT
from facilitator.storage.slot import Slot
from facilitator.storage.transaction import Key, SqlReader, SqlTransaction


class RunningChange:
    """A running change; `changes` exists only after the commit."""

    def __init__(self, tx: SqlTransaction) -> None:
        self.tx = tx
        self._changes: Changes | None = None

    @property
    def changes(self) -> Changes:
        if self._changes is None:
            raise RuntimeError("the change is not committed")
        return self._changes

    def committed(self, changes: Changes) -> None:
        self._changes = changes


class SqlLibrary:
    """Where everything is kept; implements `ports.Library`.

    `path` is None for a library on a server. Close it, or use it as a context manager.
    """

    def __init__(
        self,
        backend: Backend,
        clock: Clock,
        *,
        path: Path | None = None,
        slot: Slot | None = None,
        read_only: bool = False,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._refusal = READ_ONLY
        self._backend = backend
        self._clock = clock
        self._slot = slot
        self._connection = backend.connect(read_only=read_only)
        self._journal = Journal(self._connection)
        self._running: SqlReader | None = None

    def __enter__(self) -> "SqlLibrary":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the library and give its slot free; a second call does nothing."""
        self._connection.close()
        if self._slot is not None:
            self._slot.release()

    def refuse_changes(self, sentence: str) -> None:
        """Write nothing from now on: the library turned out to be damaged."""
        self.read_only = True
        self._refusal = sentence

    @contextmanager
    def change(
        self, command: Command, region_id: UUID | None, at: datetime
    ) -> Generator[RunningChange]:
        """As the port says. What comes along from elsewhere is no edit of ours: its own steps tell
        the history of it, and only undo and redo see the merge itself."""
        kind = CommandKind.MERGE if command is Command.SESSION_MERGED else CommandKind.NORMAL
        with self._writing(merge=kind is CommandKind.MERGE) as tx:
            running = RunningChange(tx)
            yield running
            touched = self._record(tx, new_entry(str(command), region_id, at, kind))
        running.committed(Changes(str(command), region_id, touched))

    @contextmanager
    def read(self) -> Generator[SqlReader]:
        """A consistent read; within a running read or change it is that one's view."""
        if self._running is not None:
            yield self._running
            return
        with self._transaction(self._backend.begin_read):
            self._running = SqlReader(self._connection)
            try:
                yield self._running
            finally:
                self._running = None

    @contextmanager
    def reader_for_thread(self) -> Generator[SqlReader]:
        """A consistent read for a task in another thread, over a connection of its own."""
        with read_beside(self._backend) as reader:
            yield reader

    @contextmanager
    def _writing(self, *, merge: bool = False) -> Generator[SqlTransaction]:
        if self.read_only:
            raise ReadOnlyError(self._refusal)
        if self._running is not None:
            raise RuntimeError("a change can't start within another change or a read")
        with self._transaction(self._backend.begin_write):
            first = self._journal.head().seq + 1 if merge else 0
            self._running = tx = SqlTransaction(self._connection, first)
            try:
                yield tx
            finally:
                self._running = None

    @contextmanager
    def _transaction(self, begin: Callable[[Connection], None]) -> Generator[None]:
        try:
            with self._connection.begin():
                begin(self._connection)
                yield
        except DBAPIError as error:
            raise plain_error(error) from error

    def _record(self, tx: SqlTransaction, entry: Entry) -> frozenset[Key]:
        """Write what is left to write, and the journal with it; nothing when nothing changed."""
        tx.flush()
        lines = tx.lines()
        if not lines:
            return frozenset()
        self._journal.append(entry, lines)
        return tx.touched()

    def undo(self, region_id: UUID, at: datetime) -> Changes | None:
        return self._take_back(undo.to_undo, CommandKind.UNDO, region_id, at)

    def redo(self, region_id: UUID, at: datetime) -> Changes | None:
        return self._take_back(undo.to_redo, CommandKind.REDO, region_id, at)

    def _take_back(
        self,
        newest: Callable[[Journal, UUID], Entry | None],
        kind: CommandKind,
        region_id: UUID,
        at: datetime,
    ) -> Changes | None:
        with self._writing() as tx:
            found = newest(self._journal, region_id)
            if found is None:
                return None
            undo.take_back(tx, self._journal.lines(found.seq), self._journal.head().seq + 1)
            target = found.id if kind is CommandKind.UNDO else found.target
            touched = self._record(tx, new_entry(found.name, region_id, at, kind, target))
        return Changes(found.name, region_id, touched)

    def undo_label(self, region_id: UUID) -> str | None:
        return self._label(undo.to_undo, region_id)

    def redo_label(self, region_id: UUID) -> str | None:
        return self._label(undo.to_redo, region_id)

    def _label(
        self, newest: Callable[[Journal, UUID], Entry | None], region_id: UUID
    ) -> str | None:
        with self.read():
            found = newest(self._journal, region_id)
        return found.name if found else None

    def history(self, kind: type[Entity], entity_id: UUID) -> Sequence[queries.JournalledChange]:
        with self.read():
            return queries.history(self._connection, kind, entity_id)

    def save_draft(self, scope: str, text: str) -> None:
        """Outside the journal: a draft is no change. Read-only libraries keep none."""
        if self.read_only:
            raise ReadOnlyError(self._refusal)
        with self._transaction(self._backend.begin_write):
            self._connection.execute(DRAFT.delete().where(DRAFT.c.scope == scope))
            if text:
                values = {"scope": scope, "text": text, "at": self._clock.now()}
                self._connection.execute(DRAFT.insert().values(values))

    def draft(self, scope: str) -> str:
        with self.read():
            clause = select(DRAFT.c.text).where(DRAFT.c.scope == scope)
            return self._connection.execute(clause).scalar() or ""


@contextmanager
def read_beside(backend: Backend) -> Generator[SqlReader]:
    """A consistent read over a connection of its own, in any thread."""
    try:
        with backend.connect(read_only=True) as connection, connection.begin():
            backend.begin_read(connection)
            yield SqlReader(connection)
    except DBAPIError as error:
        raise plain_error(error) from error
