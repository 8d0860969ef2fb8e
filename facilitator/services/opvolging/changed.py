# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed since a version was handed out, read from the journal, in plain Dutch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from facilitator.domain.agreement import Agreement
from facilitator.domain.dates import long_date
from facilitator.domain.region import Organisation
from facilitator.domain.words import (
    KIND_LABELS,
    STATUS_LABELS,
    THEME_LABELS,
    AgreementKind,
    Status,
    Theme,
)
from facilitator.services.ports import Reader

Moves = dict[str, tuple[object, object]]
"""By field what it was first and what it is now, as the journal keeps them."""


@dataclass(frozen=True, slots=True)
class First:
    """How a captured item stood when the version was handed out; `new` when it was not there."""

    status: Status
    deadline: date | None
    new: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    """A captured item that is new or different. `parts` are ready for "…; …".

    `others` are the parts that say something else than status and deadline.
    """

    agreement: Agreement
    parts: tuple[str, ...]
    first: First = field(repr=False, compare=False)
    others: tuple[str, ...] = field(default=(), repr=False, compare=False)


def changed_since(reader: Reader, region_id: UUID, at: datetime) -> tuple[Changed, ...]:
    """Items of a region that were captured or changed after a moment, in order of number.

    Several changes of one field are told as one, and a change that was made back is not told.
    """
    names = {str(o.id.hex): o.name for o in reader.find(Organisation, region_id=region_id)}
    moves: dict[UUID, Moves] = {}
    for name in ("number", "status", "deadline", *_TELLERS):
        for change in reader.field_history(Agreement, name, region_id, at):
            known = moves.setdefault(change.entity_id, {})
            before = known[name][0] if name in known else change.before
            known[name] = (before, change.after)
    found: list[Changed] = []
    for agreement in reader.find(Agreement, region_id=region_id):
        fields = moves.get(agreement.id, {})
        first = _first(agreement, fields)
        changed = _changed(agreement, first, () if first.new else _others(fields, names))
        if changed is not None:
            found.append(changed)
    return _in_order(found)


def changed_after(
    changed: Sequence[Changed], before: Agreement, after: Agreement
) -> tuple[Changed, ...]:
    """What changed since the version, once status and deadline of one item moved on from there."""
    known = next((each for each in changed if each.agreement.id == after.id), None)
    first = known.first if known else First(before.status, before.deadline)
    now = _changed(after, first, known.others if known else ())
    rest = [each for each in changed if each is not known]
    return _in_order([*rest, now] if now else rest)


def _in_order(found: list[Changed]) -> tuple[Changed, ...]:
    return tuple(sorted(found, key=lambda changed: changed.agreement.number))


def _first(agreement: Agreement, fields: Moves) -> First:
    status, deadline = agreement.status, agreement.deadline
    if fields.get("number", ("known", None))[0] is None:
        return First(status, deadline, new=True)
    if "status" in fields:
        status = Status(str(fields["status"][0]))
    if "deadline" in fields:
        day = fields["deadline"][0]
        deadline = date.fromisoformat(day) if isinstance(day, str) else None
    return First(status, deadline)


def _changed(agreement: Agreement, first: First, others: tuple[str, ...]) -> Changed | None:
    if first.new:
        return Changed(agreement, ("nieuw",), first)
    parts: tuple[str, ...] = ()
    if agreement.status is not first.status:
        parts += (_status(first.status, agreement.status),)
    if agreement.deadline != first.deadline:
        parts += (_from_to("datum", _day(first.deadline), _day(agreement.deadline)),)
    parts += others
    return Changed(agreement, parts, first, others) if parts else None


def _others(fields: Moves, names: dict[str, str]) -> tuple[str, ...]:
    return tuple(
        tell(before, after, names)
        for name, tell in _TELLERS.items()
        if name in fields
        for before, after in [fields[name]]
        if before != after
    )


def _from_to(what: str, before: str | None, after: str | None) -> str:
    if before is None:
        return f"{what} wordt {after}"
    if after is None:
        return f"geen {what} meer (was {before})"
    return f"{what} van {before} naar {after}"


def _status(before: Status, after: Status) -> str:
    old, new = STATUS_LABELS[before], STATUS_LABELS[after]
    return f"was {_lower(old)}, nu {_lower(new)}"


def _lower(label: str) -> str:
    """A label in the middle of a sentence; "OOGO" keeps its capitals."""
    return label[:1].lower() + label[1:]


def _day(day: date | None) -> str | None:
    return long_date(day) if day else None


def _owner(before: object, after: object, names: dict[str, str]) -> str:
    old, new = (
        names.get(each, "een andere partij") if isinstance(each, str) else None
        for each in (before, after)
    )
    return _from_to("eigenaar", old, new)


def _text(_: object, __: object, ___: dict[str, str]) -> str:
    return "tekst aangepast"


def _visible(_: object, __: object, ___: dict[str, str]) -> str:
    return "zichtbaar resultaat aangepast"


def _theme(before: object, after: object, _: dict[str, str]) -> str:
    old, new = (
        THEME_LABELS[Theme(each)].lower() if isinstance(each, str) else None
        for each in (before, after)
    )
    return _from_to("thema", old, new)


def _kind(before: object, after: object, _: dict[str, str]) -> str:
    old, new = (KIND_LABELS[AgreementKind(str(each))].lower() for each in (before, after))
    return f"van {old} naar {new}"


_TELLERS: dict[str, Callable[[object, object, dict[str, str]], str]] = {
    "owner_id": _owner,
    "text": _text,
    "kind": _kind,
    "theme": _theme,
    "visible": _visible,
}
