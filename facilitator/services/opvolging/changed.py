# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed since a version was handed out, read from the journal, in plain Dutch."""

from collections.abc import Callable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Changed:
    """A captured item that is new or different. `parts` are ready for "…; …"."""

    agreement: Agreement
    parts: tuple[str, ...]


def changed_since(reader: Reader, region_id: UUID, at: datetime) -> tuple[Changed, ...]:
    """Items of a region that were captured or changed after a moment, in order of number.

    Several changes of one field are told as one, and a change that was made back is not told.
    """
    names = {str(o.id.hex): o.name for o in reader.find(Organisation, region_id=region_id)}
    moves: dict[UUID, dict[str, tuple[object, object]]] = {}
    for field in ("number", *_FIELDS):
        for change in reader.field_history(Agreement, field, region_id, at):
            known = moves.setdefault(change.entity_id, {})
            before = known[field][0] if field in known else change.before
            known[field] = (before, change.after)
    found: list[Changed] = []
    for agreement in reader.find(Agreement, region_id=region_id):
        parts = _parts(moves.get(agreement.id, {}), names)
        if parts:
            found.append(Changed(agreement, parts))
    return tuple(sorted(found, key=lambda changed: changed.agreement.number))


def _parts(fields: dict[str, tuple[object, object]], names: dict[str, str]) -> tuple[str, ...]:
    if fields.get("number", ("known", None))[0] is None:
        return ("nieuw",)
    return tuple(
        tell(before, after, names)
        for field, tell in _FIELDS.items()
        if field in fields
        for before, after in [fields[field]]
        if before != after
    )


def _from_to(what: str, before: str | None, after: str | None) -> str:
    if before is None:
        return f"{what} wordt {after}"
    if after is None:
        return f"geen {what} meer (was {before})"
    return f"{what} van {before} naar {after}"


def _status(before: object, after: object, _: dict[str, str]) -> str:
    old, new = (STATUS_LABELS[Status(str(each))] for each in (before, after))
    return f"was {_lower(old)}, nu {_lower(new)}"


def _lower(label: str) -> str:
    """A label in the middle of a sentence; "OOGO" keeps its capitals."""
    return label[:1].lower() + label[1:]


def _deadline(before: object, after: object, _: dict[str, str]) -> str:
    return _from_to("datum", _day(before), _day(after))


def _day(value: object) -> str | None:
    return long_date(date.fromisoformat(value)) if isinstance(value, str) else None


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


_FIELDS: dict[str, Callable[[object, object, dict[str, str]], str]] = {
    "status": _status,
    "deadline": _deadline,
    "owner_id": _owner,
    "text": _text,
    "kind": _kind,
    "theme": _theme,
    "visible": _visible,
}
