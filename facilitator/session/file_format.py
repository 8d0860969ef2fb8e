# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of a session file, and the way between that shape and steps.

README.md beside this module describes the format for people. Everything here is read strictly: a
field too many, a value of another kind, a step before what it came after is a damaged file.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from itertools import repeat
from operator import call
from typing import Annotated, Any, TypeVar
from uuid import UUID

import msgspec

from facilitator import __version__
from facilitator.domain.steps import LineOp, Made, MadeLines, Plain, Step, StepKind, StepLine
from facilitator.session import values
from facilitator.session.gate import DAMAGED, NO_SESSION, NewerSessionError, SessionFileError
from facilitator.storage.migrations import SCHEMA_VERSION

FORMAT = "slagvaardig-sessiebestand"
VERSION = 1
MAX_STEPS = 200_000

T = TypeVar("T")
Hex = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Scalar = str | int | bool | None
Told = Scalar | list[Scalar | list[str]]


# Looked up once: a member of an enumeration takes as long as all else that is done with a field.
_INSERT, _UPDATE = LineOp.INSERT, LineOp.UPDATE
_CALL: Any = call


class Head(msgspec.Struct):
    """What every version of the format has; the rest is not looked at."""

    format: str = ""
    version: int = 0
    schema: int = 0
    app: str = ""
    body: msgspec.Raw = msgspec.Raw(b"")
    sealed: msgspec.Raw = msgspec.Raw(b"")


class Change(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """What a step did to one entity.

    `fields` holds the value after an insert, before a delete, and both, in that order, of an
    update. `keeps` names per field of a choice the step that the chosen value comes from.
    """

    kind: str
    id: Hex
    op: LineOp
    fields: dict[str, Told]
    keeps: dict[str, Hex] = {}


class FileStep(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One step; without `after` it came directly after the one before it in the file."""

    id: Hex
    name: Name
    at: str
    changes: list[Change]
    kind: StepKind = StepKind.NORMAL
    target: Hex | None = None
    after: list[Hex] | None = None


class Body(msgspec.Struct, forbid_unknown_fields=True):
    """Everything of a region."""

    region: Hex
    made_at: str
    steps: Annotated[list[FileStep], msgspec.Meta(min_length=1, max_length=MAX_STEPS)]


class OpenFile(msgspec.Struct, forbid_unknown_fields=True):
    """A file without a passphrase; `digest` is the SHA-256 of the bytes of `body`."""

    format: str
    version: int
    schema: int
    app: Annotated[str, msgspec.Meta(max_length=50)]
    digest: str
    body: msgspec.Raw


def read_head(data: bytes) -> Head:
    """What the file says it is; NewerSessionError when this program can't read it."""
    ours = FORMAT.encode() in data[:200]
    head = decoded(data, Head, DAMAGED if ours else NO_SESSION)
    if head.format != FORMAT or head.version < 1 or head.schema < 1:
        raise SessionFileError(NO_SESSION)
    if head.version > VERSION or head.schema > SCHEMA_VERSION:
        raise NewerSessionError(_newer(head.app if values.is_text(head.app, 50) else ""))
    return head


def _newer(app: str) -> str:
    """Two laptops can say the same version, with a newer library on the one: tell no riddle."""
    if not app or app == __version__:
        return (
            f"Dit sessiebestand is gemaakt met een nieuwere Slagvaardig dan deze ({__version__}), "
            "en die kan het niet lezen. Werk Slagvaardig bij naar de nieuwste versie en open het "
            "bestand dan opnieuw."
        )
    return (
        f"Dit sessiebestand is gemaakt met Slagvaardig {app}; dit is versie {__version__}, en die "
        f"kan het niet lezen. Werk Slagvaardig bij naar versie {app} of nieuwer en open het "
        "bestand dan opnieuw."
    )


def decoded(data: bytes | msgspec.Raw, kind: type[T], sentence: str = DAMAGED) -> T:
    """JSON as `kind`; SessionFileError when it is not."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise SessionFileError(sentence) from error


def encode_open(region_id: UUID, made_at: datetime, steps: Sequence[Step]) -> bytes:
    """A session file without a passphrase."""
    moment = made_at.astimezone(UTC).isoformat(timespec="microseconds")
    body = msgspec.json.encode(Body(region_id.hex, moment, list(_written(steps))))
    digest = hashlib.sha256(body).hexdigest()
    whole = OpenFile(FORMAT, VERSION, SCHEMA_VERSION, __version__, digest, msgspec.Raw(body))
    return msgspec.json.encode(whole)


def decode_body(data: bytes) -> tuple[OpenFile, Body]:
    """The parts of an open file whose digest is right."""
    whole = decoded(data, OpenFile)
    if hashlib.sha256(bytes(whole.body)).hexdigest() != whole.digest:
        raise SessionFileError(DAMAGED)
    return whole, decoded(whole.body, Body)


def is_as_written(data: bytes, whole: OpenFile, body: Body) -> bool:
    """Whether `data` is byte for byte what these parts are written as, so that nothing in it was
    passed over in the reading."""
    again = msgspec.structs.replace(whole, body=msgspec.Raw(msgspec.json.encode(body)))
    return msgspec.json.encode(again) == data


def _written(steps: Sequence[Step]) -> Iterator[FileStep]:
    last: tuple[UUID, ...] = ()
    for step in steps:
        after = None if step.after == last else [parent.hex for parent in step.after]
        yield FileStep(
            id=step.id.hex,
            name=step.name,
            at=step.at.astimezone(UTC).isoformat(timespec="microseconds"),
            changes=_changes(step.lines),
            kind=step.kind,
            target=step.target.hex if step.target else None,
            after=after,
        )
        last = (step.id,)


def _changes(lines: Sequence[StepLine]) -> list[Change]:
    if isinstance(lines, MadeLines):
        return [Change(kind, key, _INSERT, values, {}) for kind, key, values in lines.made]  # pyright: ignore[reportArgumentType] - a list of texts is one of scalars
    found: list[Change] = []
    for line in lines:
        op = LineOp(line.op)
        if not found or (found[-1].kind, found[-1].id, found[-1].op) != (
            line.kind,
            line.entity,
            op,
        ):
            found.append(Change(line.kind, line.entity, op, {}, {}))
        change = found[-1]
        change.fields[line.field] = _told(op, line)
        if line.keeps is not None:
            change.keeps[line.field] = line.keeps
    return found


def _told(op: LineOp, line: StepLine) -> Told:
    if op is LineOp.UPDATE:
        return [line.before, line.after]
    return line.after if op is LineOp.INSERT else line.before  # pyright: ignore[reportReturnType] - a list of texts is one of scalars


def steps_of(body: Body) -> list[Step]:
    """The steps of a file, every value checked against its field."""
    found: list[Step] = []
    last: tuple[UUID, ...] = ()
    for each in body.steps:
        step = _step(each, last)
        found.append(step)
        last = (step.id,)
    return found


def _step(each: FileStep, last: tuple[UUID, ...]) -> Step:
    moment = values.read_moment(each.at)
    lone = each.kind in {StepKind.NORMAL, StepKind.CHOICE}
    if moment is None or not values.is_text(each.name) or lone is not (each.target is None):
        raise SessionFileError(DAMAGED)
    after = last if each.after is None else tuple(map(UUID, each.after))
    target = UUID(each.target) if each.target else None
    return Step(UUID(each.id), each.name, moment, each.kind, target, after, _lines_of(each.changes))


def _lines_of(changes: Sequence[Change]) -> Sequence[StepLine]:
    made = [change for change in changes if change.op is _INSERT and not change.keeps]
    if len(made) == len(changes):
        for change in made:
            _refuse_spoiled(change)
        return MadeLines(tuple([Made(each.kind, each.id, each.fields) for each in made]))  # pyright: ignore[reportArgumentType] - checked against their fields
    return tuple([line for change in changes for line in _lines(change)])


@lru_cache(maxsize=1024)
def _checks(kind: str, names: tuple[str, ...]) -> tuple[values.Check, ...]:
    """Those of the named fields; SessionFileError when a kind or a field is not one of this
    program. Remembered, because most changes of a kind tell the same fields."""
    known = values.checks(kind) if kind in values.TRAVELLING else {}
    if not known.keys() >= set(names):
        raise SessionFileError(DAMAGED)
    return tuple([known[name] for name in names])


def _refuse_spoiled(change: Change) -> None:
    """SessionFileError when a value can't stand in its field; an empty one never can."""
    told = change.fields
    if not all(map(_CALL, _checks(change.kind, tuple(told)), told.values())):
        raise SessionFileError(DAMAGED)


def _lines(change: Change) -> Iterator[StepLine]:
    """What changed, field by field. Laid side by side, for a history has tens of thousands."""
    kind, op, keeps, told = change.kind, change.op, change.keeps, change.fields
    if not keeps.keys() <= told.keys():
        raise SessionFileError(DAMAGED)
    before: Iterable[object] = repeat(None)
    after: Iterable[object] = told.values()
    if op is _UPDATE:
        _checks(kind, tuple(told))
        pairs = [_pair(kind, name, each) for name, each in told.items()]
        before, after = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    else:
        _refuse_spoiled(change)
    if op is LineOp.DELETE:
        before, after = after, before
    kept = map(keeps.get, told) if keeps else repeat(None)
    return map(StepLine, repeat(kind), repeat(change.id), repeat(op), told, before, after, kept)  # pyright: ignore[reportArgumentType] - checked against their fields


def _pair(kind: str, name: str, told: Told) -> tuple[Plain, Plain]:
    if not isinstance(told, list) or len(told) != 2:
        raise SessionFileError(DAMAGED)
    before, after = told
    if not values.fits(kind, name, before) or not values.fits(kind, name, after):  # pyright: ignore[reportArgumentType] - that is what is asked
        raise SessionFileError(DAMAGED)
    return before, after  # pyright: ignore[reportReturnType] - both are checked against their field
