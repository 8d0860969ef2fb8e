# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads a session file and proves it whole, before anything of a library is touched."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from uuid import UUID

from facilitator.domain.entities import Entity
from facilitator.domain.steps import Plain
from facilitator.errors import UserError
from facilitator.session import file_format, values
from facilitator.session.collecting import without_collecting
from facilitator.session.fields import FROZEN, REFERENCES, REGION, TRAVELLING
from facilitator.session.gate import (
    DAMAGED,
    SessionFileError,
    read_bytes,
    refuse_too_much,
    refuse_twice,
)
from facilitator.session.resolve import Key, Resolved, Values
from facilitator.session.session import Session
from facilitator.storage.records import record

SMALL = 2 * 1024 * 1024
"""Most bytes that are written anew to see that no key stood twice: that takes a third of the time
of looking at every key, but of a large file both at once would take too much memory."""

_NOTHING: set[str] = set()


def read_session(path: Path, passphrase: str | None = None) -> Session:
    """The region in the file at `path`.

    SessionFileError when it can't be used, PassphraseError when it asks for a passphrase or for
    another one, NewerSessionError when a newer version made it.
    """
    return session_of_bytes(read_bytes(path), passphrase)


def session_of_bytes(data: bytes, passphrase: str | None = None) -> Session:
    """As `read_session`, for the content of a file."""
    refuse_too_much(data)
    head = file_format.read_head(data)
    if bytes(head.sealed):
        from facilitator.session.sealing import unseal

        refuse_twice(data)
        data = unseal(data, passphrase)
        refuse_too_much(data)
        head = file_format.read_head(data)
    if not bytes(head.body):
        raise SessionFileError(DAMAGED)
    return _open_session(data)


def _open_session(data: bytes) -> Session:
    if large := len(data) > SMALL:
        refuse_twice(data)
    whole, body = file_format.decode_body(data)
    if not large and not file_format.is_as_written(data, whole, body):
        refuse_twice(data)
    made_at = values.read_moment(body.made_at)
    if made_at is None or not values.is_text(whole.app, 50):
        raise SessionFileError(DAMAGED)
    with without_collecting():
        steps = tuple(file_format.steps_of(body))
        session = Session(UUID(body.region), made_at, whole.app, steps)
        prove(session)
    return session


def prove(session: Session) -> None:
    """SessionFileError when the steps of `session` don't make a region that holds together."""
    try:
        refuse_broken(session.resolved, session.region_id)
    except SessionFileError:
        raise
    except UserError as error:
        raise SessionFileError(DAMAGED) from error


def refuse_broken(resolved: Resolved, region_id: UUID) -> None:
    """Every entity is complete and of this region, and everything it refers to is there.

    Then `resolved.rows` has them.
    """
    region = region_id.hex
    entities = resolved.entities
    if (REGION, region) not in entities:
        raise SessionFileError(DAMAGED)
    by_kind = {kind: list(of) for kind, of in groupby(sorted(entities), key=itemgetter(0))}
    ids = {kind: {key[1] for key in keys} for kind, keys in by_kind.items()}
    for kind, keys in by_kind.items():
        held = [entities[key] for key in keys]
        own = ids[kind] if kind == REGION else set(_named(held, "region_id"))
        if own != {region} or not _refer_well(kind, held, ids):
            raise SessionFileError(DAMAGED)
        resolved.rows.update(zip(keys, _rows(kind, keys, held), strict=True))
    for (kind, _), each in entities.items():
        if kind == FROZEN:
            _read_picture(str(each["picture"]))


def _rows(kind: str, keys: list[Key], held: list[Values]) -> Sequence[Entity]:
    """The entities of one kind; SessionFileError when a value that must be there is missing."""
    try:
        return record(TRAVELLING[kind], "sqlite").whole([UUID(key[1]) for key in keys], held)
    except KeyError as error:
        raise SessionFileError(DAMAGED) from error


def _refer_well(kind: str, held: list[Values], ids: Mapping[str, set[str]]) -> bool:
    """Whether all that these refer to is there."""
    return all(
        ids.get(parent, _NOTHING).issuperset(_named(held, name, empty=False))
        for name, parent in REFERENCES[kind].items()
    )


def _named(held: list[Values], name: str, *, empty: bool = True) -> Iterator[Plain]:
    """What a field refers to; a field of several refers to each."""
    for value in [each.get(name) for each in held]:
        if isinstance(value, list):
            yield from value
        elif empty or value is not None:
            yield value


def _read_picture(picture: str) -> None:
    from facilitator.exports.picture import from_json

    try:
        from_json(picture)
    except RecursionError as error:
        raise SessionFileError(DAMAGED) from error
