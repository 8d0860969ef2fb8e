# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The door of an exporter: every text of a report through the one cleaner."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar, cast

from facilitator.domain.text import clean_text

T = TypeVar("T")


def cleaned(value: T) -> T:
    """The same value with each text in it made safe for XML; a report that was stored clean stays
    as it is."""
    return cast("T", _cleaned(value))


def _cleaned(value: object) -> object:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        # A tab has no width of its own: what is measured must be what is written.
        return clean_text(value).replace("\t", " ")
    if isinstance(value, tuple):
        return tuple(_cleaned(one) for one in cast("tuple[object, ...]", value))
    if is_dataclass(value) and not isinstance(value, type):
        found = {field.name: getattr(value, field.name) for field in fields(value)}
        changed = {
            name: new
            for name, old in found.items()
            if (new := _cleaned(old)) is not old and new != old
        }
        return replace(value, **changed) if changed else value
    return value
