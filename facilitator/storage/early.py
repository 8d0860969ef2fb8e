# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A library that shows its first page before all that storage needs is loaded.

Loading SQLAlchemy takes longer than reading and drawing the Overzicht. So what that page asks,
lists and tallies, is read here over the bare driver, with the very statements that SQLAlchemy
would make of it (`tests/storage/test_early.py` holds the two together). Anything else asks the
whole library, which is then opened on the spot, under the same slot.
"""

import json
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import fields
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar, cast, get_args, get_origin
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.agreement import Tally, tallied
from facilitator.domain.changes import Changes
from facilitator.domain.entities import KINDS, Entity
from facilitator.domain.meeting import AgendaBlock, Attendance, Issue, Meeting
from facilitator.domain.region import Organisation, Person, Region
from facilitator.domain.words import AgreementKind, Status
from facilitator.errors import NotFoundError
from facilitator.services.commands import Command
from facilitator.services.ports import FieldChange, Reader
from facilitator.storage.driver import DriverError, RawConnection, connect_raw
from facilitator.storage.errors import NOT_FOUND, plain_error, telling_damage
from facilitator.storage.look import inspect
from facilitator.storage.migrations import SCHEMA_VERSION
from facilitator.storage.slot import Slot, claim

if TYPE_CHECKING:
    from facilitator.storage.library import RunningChange, SqlLibrary

E = TypeVar("E", bound=Entity)
Decode = Callable[[Any], Any]


def open_early(path: Path, *, clock: Clock) -> "EarlyLibrary | SqlLibrary":
    """Open the library at `path` for the window; refuses whatever `open_library` refuses.

    The pages of the journal are not looked at yet: that is up to the caller, as soon as something
    is on the screen. A library that is new, half written or of an older version is brought up to
    date first, and is then there as a whole.
    """
    slot = claim(path)
    try:
        if _is_up_to_date(path):
            return EarlyLibrary(path, slot, clock)
    except BaseException:
        slot.release()
        raise
    slot.release()
    from facilitator.storage.opening import open_library

    return open_library(path, clock=clock)


def _is_up_to_date(path: Path) -> bool:
    half = path.with_name(f"{path.name}-journal")
    return path.exists() and not half.exists() and inspect(path, journal=False) == SCHEMA_VERSION


class EarlyLibrary:
    """Implements `ports.Library`; the caller has looked at the file and holds its slot."""

    def __init__(self, path: Path, slot: Slot, clock: Clock) -> None:
        self.path = path
        self._slot = slot
        self._clock = clock
        self._whole: SqlLibrary | None = None
        self._running: EarlyReader | None = None

    @property
    def read_only(self) -> bool:
        """Whether it turned out to be damaged."""
        return self._whole is not None and self._whole.read_only

    def whole(self) -> "SqlLibrary":
        """The library with everything it can; opened when it is first asked for."""
        if self._whole is None:
            from facilitator.storage.opening import open_claimed

            self._whole = open_claimed(self.path, self._slot, self._clock)
        return self._whole

    def close(self) -> None:
        """Close the library and give its slot free; a second call does nothing."""
        if self._whole is not None:
            self._whole.close()
        self._slot.release()

    def refuse_changes(self, sentence: str) -> None:
        """As `SqlLibrary.refuse_changes`."""
        self.whole().refuse_changes(sentence)

    def change(
        self, command: Command, region_id: UUID | None, at: datetime
    ) -> "AbstractContextManager[RunningChange]":
        if self._running is not None:
            raise RuntimeError("a change can't start within a read")
        return self.whole().change(command, region_id, at)

    def read(self) -> AbstractContextManager[Reader]:
        return self._read_early() if self._whole is None else self._whole.read()

    def reader_for_thread(self) -> AbstractContextManager[Reader]:
        """As `SqlLibrary.reader_for_thread`; the whole library stays with its own thread."""
        from facilitator.storage.backends import SqliteBackend
        from facilitator.storage.library import read_beside

        return read_beside(SqliteBackend(self.path))

    @contextmanager
    def _read_early(self) -> Generator[Reader]:
        if self._running is not None:
            yield self._running
            return
        try:
            raw = connect_raw(self.path, "ro")
            try:
                raw.execute("BEGIN")
                self._running = EarlyReader(raw, self.whole)
                yield self._running
            finally:
                self._running = None
                raw.close()
        except DriverError as error:
            raise plain_error(error) from error

    def undo(self, region_id: UUID, at: datetime) -> Changes | None:
        return self.whole().undo(region_id, at)

    def redo(self, region_id: UUID, at: datetime) -> Changes | None:
        return self.whole().redo(region_id, at)

    def undo_label(self, region_id: UUID) -> str | None:
        return self.whole().undo_label(region_id)

    def redo_label(self, region_id: UUID) -> str | None:
        return self.whole().redo_label(region_id)

    def history(self, kind: type[Entity], entity_id: UUID) -> Sequence[FieldChange]:
        return self.whole().history(kind, entity_id)

    def save_draft(self, scope: str, text: str) -> None:
        self.whole().save_draft(scope, text)

    def draft(self, scope: str) -> str:
        return self.whole().draft(scope)


AnyLibrary: TypeAlias = "EarlyLibrary | SqlLibrary"


def whole(library: "AnyLibrary") -> "SqlLibrary":
    """The library with everything it can, for what a page at the start never needs."""
    return library.whole() if isinstance(library, EarlyLibrary) else library


class EarlyReader:
    """Implements `ports.Reader`: lists and tallies itself, the rest through the whole library."""

    def __init__(self, raw: RawConnection, whole: "Callable[[], SqlLibrary]") -> None:
        self._raw = raw
        self._whole = whole

    def get(self, kind: type[E], entity_id: UUID, /) -> E:
        found = self.find(kind, id=entity_id)
        if not found:
            raise NotFoundError(NOT_FOUND)
        return found[0]

    def find(self, kind: type[E], /, **equals: object) -> list[E]:
        known = all(isinstance(value, UUID | StrEnum) for value in equals.values())
        if kind not in KINDS_READ or not known:
            with self._whole().read() as reader:
                return reader.find(kind, **equals)
        values = [value.hex if isinstance(value, UUID) else value for value in equals.values()]
        rows = self._raw.execute(find_text(kind, tuple(equals)), values).fetchall()
        with telling_damage():
            return [kind(**_decoded(kind, row)) for row in rows]

    def tallies(self, today: date) -> dict[UUID, Tally]:
        values = (today.isoformat(), 1, 0, AgreementKind.AFSPRAAK.value)
        rows = self._raw.execute(TALLIES, values).fetchall()
        with telling_damage():
            return tallied((UUID(row[0]), Status(row[1]), row[2], row[3]) for row in rows)

    def highest(self, kind: type[E], field: str, /, **equals: object) -> int:
        with self._whole().read() as reader:
            return reader.highest(kind, field, **equals)

    def highest_ever(self, kind: type[Entity], field: str, parent: tuple[str, UUID]) -> int:
        with self._whole().read() as reader:
            return reader.highest_ever(kind, field, parent)

    def field_history(
        self, kind: type[Entity], field: str, region_id: UUID, since: datetime | None = None
    ) -> Sequence[FieldChange]:
        with self._whole().read() as reader:
            return reader.field_history(kind, field, region_id, since)

    def times_touched(self, kind: type[Entity], region_id: UUID) -> Mapping[UUID, int]:
        with self._whole().read() as reader:
            return reader.times_touched(kind, region_id)

    def ever(
        self, kind: type[Entity], field: str, region_id: UUID
    ) -> Sequence[tuple[UUID, object]]:
        with self._whole().read() as reader:
            return reader.ever(kind, field, region_id)


KINDS_READ = {Region, Meeting, AgendaBlock, Attendance, Issue, Organisation, Person}
"""What the Overzicht is made of."""

TALLIES = (
    "SELECT agreement.region_id, agreement.status, count(*) AS count_1, "
    "sum(CASE WHEN (agreement.deadline < ?) THEN ? ELSE ? END) AS sum_1 \n"
    "FROM agreement \n"
    "WHERE agreement.kind = ? GROUP BY agreement.region_id, agreement.status"
)


@cache
def find_text(kind: type[Entity], names: tuple[str, ...]) -> str:
    """The statement for whole rows whose `names` equal parameters, in order."""
    table = KINDS[kind]
    known = {field.name for field in fields(kind)}
    columns = [f"{table}.{field.name}" for field in fields(kind)]
    order = [f"{table}.{name}" for name in ("position", "number", "id") if name in known]
    conditions = " AND ".join(f"{table}.{name} = ?" for name in names)
    where = f" \nWHERE {conditions}" if names else ""
    return f"SELECT {', '.join(columns)} \nFROM {table}{where} ORDER BY {', '.join(order)}"


class _Field(NamedTuple):
    name: str
    decode: Decode | None


@cache
def _fields(kind: type[Entity]) -> tuple[_Field, ...]:
    return tuple(_Field(field.name, _decoder(field.type)) for field in fields(kind))


def _decoded(kind: type[Entity], row: Sequence[Any]) -> dict[str, Any]:
    return {
        field.name: field.decode(value) if field.decode and value is not None else value
        for field, value in zip(_fields(kind), row, strict=True)
    }


_DECODERS: dict[object, Decode | None] = {
    str: None,
    int: None,
    bool: {0: False, 1: True}.__getitem__,
    UUID: UUID,
    date: date.fromisoformat,
    time: time.fromisoformat,
    datetime: datetime.fromisoformat,
}


def _decoder(kind: object) -> Decode | None:
    """From what SQLite kept to a field annotated with `kind`; None when they are the same."""
    if kind in _DECODERS:
        return _DECODERS[kind]
    if get_origin(kind) is tuple:
        read = _decoder(get_args(kind)[0]) or str
        return lambda text: tuple(map(read, json.loads(text)))
    inner = [each for each in get_args(kind) if each is not NoneType]
    # What is left is a closed word list, which reads its own codes.
    return _decoder(inner[0]) if inner else cast("Decode", kind)
