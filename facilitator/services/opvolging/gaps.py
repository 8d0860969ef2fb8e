# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the toets closed since last time: the findings of a handed-out picture against now."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from facilitator.domain.meeting import FrozenVersion, Meeting
from facilitator.domain.toets import TABLE_CODES, Severity, run_toets
from facilitator.services.instruments import read_instruments
from facilitator.services.ports import Reader

Key = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Gap:
    """A finding, with what people call its place."""

    code: str
    severity: Severity
    place: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Gaps:
    """Findings that went away, that came up, and those that were there and still are.

    Who sits at the table differs per meeting: such a finding never closes, and is never new.
    """

    closed: tuple[Gap, ...]
    opened: tuple[Gap, ...]
    left: tuple[Gap, ...]


def compare_gaps(reader: Reader, meeting: Meeting, version_of: UUID, number: int) -> Gaps | None:
    """The toets now, for `meeting`, against that of a version; None when it had no toets."""
    versions = reader.find(FrozenVersion, meeting_id=version_of, number=number)
    before = _told(versions[0].picture) if versions else None
    if before is None:
        return None
    now = _by_key(
        Gap(finding.code, finding.severity, finding.place.label, finding.sentence)
        for finding in run_toets(read_instruments(reader, meeting.region_id, meeting.id))
    )
    return Gaps(
        closed=tuple(
            gap for key, gap in before.items() if key not in now and key[0] not in TABLE_CODES
        ),
        opened=tuple(gap for key, gap in now.items() if _is_new(key, before)),
        left=tuple(gap for key, gap in now.items() if not _is_new(key, before)),
    )


def _is_new(key: Key, before: dict[Key, Gap]) -> bool:
    return key not in before and key[0] not in TABLE_CODES


def _by_key(gaps: Iterable[Gap]) -> dict[Key, Gap]:
    """By code and place. Of two with both alike each counts, as it does in the toets itself."""
    found: dict[Key, Gap] = {}
    times = Counter[tuple[str, str]]()
    for gap in gaps:
        times[gap.code, gap.place] += 1
        found[gap.code, gap.place, times[gap.code, gap.place]] = gap
    return found


def _told(picture: str) -> dict[Key, Gap] | None:
    """The findings in a stored picture (exports/report_instruments.py), by code and place.

    A picture from before the instruments, or of a region that had filled in nothing, has none.
    """
    try:
        shape = cast("dict[str, Any]", json.loads(picture))
        findings = shape["instruments"]["findings"]
        gaps = [
            Gap(f["code"], Severity(f["severity"]), f["place"], f["sentence"]) for f in findings
        ]
    except (ValueError, KeyError, TypeError):
        return None
    return _by_key(gaps)
