# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became of the agreements, in the picture of a meeting: counts, changes and closed gaps."""

from dataclasses import dataclass
from datetime import date

from facilitator.domain.toets.finding import Severity
from facilitator.domain.words import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportEntry:
    """What was said about an agreement once.

    `told_at` is the check-in ("Check-in 1") or "Teruggestuurde lijst". `deadline` is the new one
    that was given, `deadline_before` the one it took the place of.
    """

    day: date
    told_at: str
    status: Status
    status_before: Status
    note: str = ""
    reason: str = ""
    unblocker: str = ""
    deadline: date | None = None
    deadline_before: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportBar:
    """How all afspraken of the region stood after a meeting; `laat` are some of the running ones.

    The six statuses add up to all afspraken there were then.
    """

    title: str
    day: date
    open: int = 0
    bezig: int = 0
    klaar: int = 0
    geblokkeerd: int = 0
    vervallen: int = 0
    doorgeleid: int = 0
    laat: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSince:
    """What happened since a meeting, in numbers of afspraken."""

    title: str
    day: date
    done: int = 0
    dropped: int = 0
    passed_on: int = 0
    postponed: int = 0
    added: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChange:
    """An afspraak that changed since a version; `parts` say what, in plain Dutch."""

    label: str
    text: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportGap:
    """A finding of the toets that went away, or came up."""

    code: str
    severity: Severity
    place: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportProgress:
    """Progress since last time and since the start.

    `bars` has one bar for each meeting, the last one is this. `changed` is what is different
    since version `since_version` of `since_title`. `gaps_compared` is False when there was no
    earlier picture with a toets to compare with.
    """

    bars: tuple[ReportBar, ...] = ()
    since_last: ReportSince | None = None
    since_start: ReportSince | None = None
    since_title: str = ""
    since_version: int = 0
    changed: tuple[ReportChange, ...] = ()
    gaps_compared: bool = False
    gaps_closed: tuple[ReportGap, ...] = ()
    gaps_opened: tuple[ReportGap, ...] = ()
    gaps_left: int = 0
