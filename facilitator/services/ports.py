# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a use case asks of storage. The storage layer implements it; tests may fake it."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol, TypeVar
from uuid import UUID

from facilitator.domain.agreement import Tally
from facilitator.domain.changes import Changes
from facilitator.domain.entities import Entity
from facilitator.services.commands import Command

E = TypeVar("E", bound=Entity)


class Reader(Protocol):
    """A consistent view of the library; every list is one query."""

    def get(self, kind: type[E], entity_id: UUID, /) -> E:
        """The entity with this id; NotFoundError when there is none."""
        ...

    def find(self, kind: type[E], /, **equals: object) -> list[E]:
        """All entities whose fields equal the given values, by position, number or age."""
        ...

    def highest(self, kind: type[E], field: str, /, **equals: object) -> int:
        """The largest value of a whole-number field among such entities; 0 when there is none."""
        ...

    def highest_ever(self, kind: type[Entity], field: str, parent: tuple[str, UUID]) -> int:
        """The largest number any child of `parent` (field, id) ever had; 0 when there was none.

        What was undone counts too: a number that was told to people is not given out again.
        """
        ...

    def field_history(
        self, kind: type[Entity], field: str, region_id: UUID, since: datetime | None = None
    ) -> Sequence["FieldChange"]:
        """Every change of one field over all entities of a region, oldest first, in one query.

        What was undone, and the undoing itself, are left out; so is all up to and with `since`.
        """
        ...

    def times_touched(self, kind: type[Entity], region_id: UUID) -> Mapping[UUID, int]:
        """How many steps ever touched each entity of a kind in a region, removed ones included.

        Undo is a step too, and so is what came along from elsewhere: a count never goes down.
        """
        ...

    def ever(
        self, kind: type[Entity], field: str, region_id: UUID
    ) -> Sequence[tuple[UUID, object]]:
        """What a field of each entity of a kind in a region ever was, as plain JSON values.

        What was undone or removed counts too; the values of one entity are in order.
        """
        ...

    def tallies(self, today: date) -> dict[UUID, Tally]:
        """Per region how many afspraken (kind afspraak only) stand where, in one query."""
        ...


class Transaction(Reader, Protocol):
    """A reader that can write. Nothing is visible outside before the transaction commits."""

    def add(self, *entities: Entity) -> None:
        """Store new entities."""
        ...

    def save(self, entity: Entity) -> None:
        """Replace a stored entity; ConflictError when its version is no longer the stored one."""
        ...

    def remove(self, entity: Entity) -> None:
        """Remove a stored entity; StorageError when something still hangs on it."""
        ...


class Change(Protocol):
    """A running change: the transaction, and after the commit what it touched."""

    @property
    def tx(self) -> Transaction: ...

    @property
    def changes(self) -> Changes:
        """What was touched. Only after the block was left without an error."""
        ...


class Library(Protocol):
    """Where everything is kept."""

    def change(
        self, command: Command, region_id: UUID | None, at: datetime
    ) -> AbstractContextManager[Change]:
        """One transaction: on disk when the block ends, rolled back when it raises.

        The storage layer journals every field that changed under `command`; undo, redo and
        history read that journal. A change that touched nothing leaves no trace.
        """
        ...

    def read(self) -> AbstractContextManager[Reader]:
        """A consistent read of the library."""
        ...

    def undo(self, region_id: UUID, at: datetime) -> Changes | None:
        """Take the newest command of the region back; None when there is nothing left."""
        ...

    def redo(self, region_id: UUID, at: datetime) -> Changes | None:
        """Do the last undone command of the region again; None when there is nothing."""
        ...

    def undo_label(self, region_id: UUID) -> str | None:
        """Name of the command that `undo` would take back."""
        ...

    def redo_label(self, region_id: UUID) -> str | None:
        """Name of the command that `redo` would do again."""
        ...

    def history(self, kind: type[Entity], entity_id: UUID) -> Sequence["FieldChange"]:
        """Every journalled change of one entity, oldest first."""
        ...

    def save_draft(self, scope: str, text: str) -> None:
        """Keep what is being typed in `scope`, so that a crash loses nothing; "" forgets it."""
        ...

    def draft(self, scope: str) -> str:
        """What was last kept for `scope`; empty when there is nothing."""
        ...


class FieldChange(Protocol):
    """One field of one entity that changed. `before` and `after` are plain JSON values."""

    @property
    def entity_id(self) -> UUID: ...
    @property
    def command(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def field(self) -> str: ...
    @property
    def before(self) -> object: ...
    @property
    def after(self) -> object: ...
