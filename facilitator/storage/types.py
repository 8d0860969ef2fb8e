# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""How each kind of value is stored, one type for each meaning.

Every type knows three shapes of a value: the Python value, its *plain* shape (a JSON value, which
is what the journal keeps) and its stored shape. SQLite stores the plain shape; PostgreSQL stores
its own types. A value of the wrong kind is refused on the way in: a date that is a datetime, or an
id that is text, would be stored without a complaint and never be found again.
"""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import lru_cache, partial
from typing import Any, ClassVar
from uuid import UUID

import msgspec
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.types import (
    BigInteger,
    Boolean,
    Date,
    DateTime,
    Integer,
    Text,
    Time,
    TypeDecorator,
    TypeEngine,
    Uuid,
)

Convert = Callable[[Any], Any]


# Made once: `json.dumps` makes an encoder for every value, which takes longer than the writing.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_FAST = msgspec.json.Encoder()


def json_text(plain: object) -> str:
    """The one way a JSON value is written, so that equal values are equal texts."""
    return json_bytes(plain).decode("utf-8", "surrogatepass")


def json_bytes(plain: object) -> bytes:
    """As `json_text`, in UTF-8. msgspec writes what `json` does, in a fraction of the time, but
    refuses half a surrogate pair, which a journal may hold."""
    try:
        return _FAST.encode(plain)
    except UnicodeEncodeError:
        return _ENCODER.encode(plain).encode("utf-8", "surrogatepass")


class Stored(TypeDecorator[Any]):
    """Base of the types below. `local` is SQLite's type, `server` PostgreSQL's."""

    impl = Text
    cache_ok = True
    local: ClassVar[TypeEngine[Any]] = Text()
    server: ClassVar[TypeEngine[Any]] = Text()
    server_native: ClassVar[bool] = False

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        server = dialect.name == "postgresql"
        # Not `type_descriptor`: it makes VARCHAR of TEXT on PostgreSQL.
        return self.server if server else self.local

    def plain(self, value: object) -> object:
        """The JSON value of a Python value; TypeError when it is of another kind."""
        raise NotImplementedError

    def reader(self) -> Convert:
        """From a JSON value to Python; raises ValueError, KeyError or TypeError on damage."""
        raise NotImplementedError

    def value(self, plain: object) -> object:
        """The Python value of a JSON value."""
        return self.reader()(plain)

    def kept(self, plain: Any) -> object:  # noqa: ANN401 - each type has a shape of its own
        """What SQLite keeps of a JSON value: that itself, lists as text."""
        return plain

    def stored(self, value: object) -> object:
        """What SQLite keeps of a Python value."""
        return self.kept(self.plain(value))

    def loader(self) -> Convert | None:
        """From what SQLite kept to Python; None when they are the same."""
        return self.reader()

    def server_loader(self) -> Convert | None:
        """From what PostgreSQL kept in a type of its own to Python; None when the same."""
        return None

    def encoder(self, dialect: str) -> Convert:
        """From Python to the driver."""
        if dialect == "postgresql" and self.server_native:
            return self._checked
        # Without the detour over `stored` where that adds nothing.
        return self.stored if self.keeps_its_own else self.plain

    @property
    def keeps_its_own(self) -> bool:
        """Whether SQLite keeps another shape than the JSON value."""
        return type(self).kept is not Stored.kept

    def decoder(self, dialect: str) -> Convert | None:
        """From the driver to Python; None when they are the same."""
        if dialect == "postgresql" and self.server_native:
            return self.server_loader()
        return self.loader()

    def _checked(self, value: object) -> object:
        self.plain(value)
        return value

    def process_bind_param(self, value: object, dialect: Dialect) -> object:
        return None if value is None else self.encoder(dialect.name)(value)

    def process_result_value(self, value: object, dialect: Dialect) -> object:
        decode = self.decoder(dialect.name)
        return value if value is None or decode is None else decode(value)


def _refuse(value: object, wanted: str) -> TypeError:
    return TypeError(f"{wanted} expected, not {type(value).__name__}")


class Prose(Stored):
    """Text of any length."""

    cache_ok = True

    def plain(self, value: object) -> str:
        if not isinstance(value, str):
            raise _refuse(value, "str")
        return value

    def reader(self) -> Convert:
        return str

    def loader(self) -> None:
        return None


class Whole(Stored):
    """A whole number of 64 bits."""

    cache_ok = True
    impl = BigInteger
    local = Integer()
    server = BigInteger()

    def plain(self, value: object) -> int:
        if type(value) is not int:
            raise _refuse(value, "int")
        return value

    def reader(self) -> Convert:
        return int

    def loader(self) -> None:
        return None


class Truth(Stored):
    """Yes or no. Anything else in the file is damage."""

    cache_ok = True
    impl = Boolean
    local = Integer()
    server = Boolean()
    server_native = True

    def plain(self, value: object) -> bool:
        if not isinstance(value, bool):
            raise _refuse(value, "bool")
        return value

    def kept(self, plain: bool) -> int:
        # The driver first looks for another shape of what is not exactly a number.
        return int(plain)

    def reader(self) -> Convert:
        return {0: False, 1: True}.__getitem__


_uuid = lru_cache(maxsize=8192)(UUID)
"""Lists repeat the same few ids of a region and a meeting."""


class Id(Stored):
    """A UUID; 32 hexadecimal digits in SQLite and in the journal."""

    cache_ok = True
    impl = Uuid
    server = Uuid()
    server_native = True

    def plain(self, value: object) -> str:
        if not isinstance(value, UUID):
            raise _refuse(value, "UUID")
        return value.hex

    def reader(self) -> Convert:
        return _uuid


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


class Instant(Stored):
    """An aware moment, kept in UTC to the microsecond; a naive one is refused."""

    cache_ok = True
    impl = DateTime
    server = DateTime(timezone=True)
    server_native = True

    def plain(self, value: object) -> str:
        if not isinstance(value, datetime):
            raise _refuse(value, "datetime")
        if value.tzinfo is not UTC:
            if value.utcoffset() is None:
                raise ValueError("a moment without a time zone can't be stored")
            value = value.astimezone(UTC)
        return value.isoformat(timespec="microseconds")

    def reader(self) -> Convert:
        return datetime.fromisoformat

    def server_loader(self) -> Convert:
        return _in_utc


class Day(Stored):
    """A date, without a moment."""

    cache_ok = True
    impl = Date
    server = Date()
    server_native = True

    def plain(self, value: object) -> str:
        if not isinstance(value, date) or isinstance(value, datetime):
            raise _refuse(value, "date")
        return value.isoformat()

    def reader(self) -> Convert:
        return date.fromisoformat


class ClockTime(Stored):
    """A time on the wall, without a zone."""

    cache_ok = True
    impl = Time
    server = Time()
    server_native = True

    def plain(self, value: object) -> str:
        if not isinstance(value, time) or value.tzinfo is not None:
            raise _refuse(value, "time without zone")
        return value.isoformat()

    def reader(self) -> Convert:
        return time.fromisoformat


class Word(Stored):
    """A member of a closed word list, kept as its Dutch code."""

    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words
        self._members = {word.value: word for word in words}

    def plain(self, value: object) -> str:
        if not isinstance(value, self.words):
            raise _refuse(value, self.words.__name__)
        return value.value

    def reader(self) -> Convert:
        return self._members.__getitem__


def _read_list(read: Convert, text: str) -> object:
    return read(json.loads(text))


class Several(Stored):
    """A tuple of values of one type, kept as a JSON list."""

    cache_ok = True

    def __init__(self, inner: Stored) -> None:
        super().__init__()
        self.inner = inner

    def plain(self, value: object) -> list[Any]:
        if not isinstance(value, tuple):
            raise _refuse(value, "tuple")
        return [self.inner.plain(item) for item in value]

    def reader(self) -> Convert:
        read = self.inner.reader()
        return lambda plain: tuple([read(item) for item in plain])

    def kept(self, plain: list[Any]) -> str:
        # Most lists are empty.
        return json_text(plain) if plain else "[]"

    def loader(self) -> Convert:
        read = self.reader()
        # Lists repeat: most are empty, and the rest name the same few partners.
        return lru_cache(maxsize=1024)(partial(_read_list, read))
