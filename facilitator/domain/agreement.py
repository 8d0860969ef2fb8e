# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is captured while people talk."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from facilitator.domain.ids import new_id
from facilitator.domain.words import AgreementKind, Level, Recommendation, Status, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A captured line: afspraak, besluit, inzicht or parkeerpunt.

    `number` never changes once it was handed out, and is unique within the region but for one
    case: two laptops that both handed out A-013 before they met. The second is `twin` 1: A-013b.
    `owner_id` is the one accountable organisation, `owner_person_id` narrows it to a function.
    `unknown` holds the names after @ that no partner answers to, without the @. `visible` is how
    we notice that it is done.
    Until `not_before` it is left out of check-ins ("niet bespreken tot"), never out of a document.
    """

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    meeting_id: UUID
    block_id: UUID | None = None
    number: int
    kind: AgreementKind = AgreementKind.AFSPRAAK
    text: str
    theme: Theme | None = None
    owner_id: UUID | None = None
    owner_person_id: UUID | None = None
    supporting: tuple[UUID, ...] = ()
    unknown: tuple[str, ...] = ()
    deadline: date | None = None
    visible: str | None = None
    level: Level | None = None
    recommendations: tuple[Recommendation, ...] = ()
    impuls: bool = False
    status: Status = Status.OPEN
    blocked_reason: str | None = None
    unblocker: str | None = None
    not_before: date | None = None
    captured_at: datetime
    twin: int = 0
    version: int = 0

    @property
    def label(self) -> str:
        """The number as people say it: A-012."""
        return numbered(self.number, self.twin)

    def late_on(self, today: date) -> bool:
        """Whether the deadline has passed while somebody still has to do something."""
        return is_late(self.status, self.deadline, today)


def is_late(status: Status, deadline: date | None, today: date) -> bool:
    """Whether a deadline has passed while somebody still has to do something.

    The one definition of *te laat*: every list, bar and document counts by it.
    """
    return status.running and deadline is not None and deadline < today


def numbered(number: int, twin: int = 0) -> str:
    """A number as people say it: A-012, and A-012b for the second that was handed out as such."""
    letter = "" if not twin else chr(ord("a") + twin) if twin < 26 else f"-{twin + 1}"
    return f"A-{number:03d}{letter}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How afspraken stand: each counts once, by its status, also when it is late.

    `late_by_status` tells how many of a status are past their deadline; only running ones are.
    """

    by_status: dict[Status, int] = field(default_factory=dict)
    late_by_status: dict[Status, int] = field(default_factory=dict)

    @property
    def late(self) -> int:
        """How many of them are late."""
        return sum(self.late_by_status.values())

    @property
    def total(self) -> int:
        """All afspraken, dropped ones included."""
        return sum(self.by_status.values())

    @property
    def running(self) -> int:
        """Afspraken that somebody still has to work on."""
        return sum(n for status, n in self.by_status.items() if status.running)

    @property
    def done(self) -> int:
        """Afspraken that are klaar."""
        return self.by_status.get(Status.KLAAR, 0)


def tallied(counts: Iterable[tuple[UUID, Status, int, int]]) -> dict[UUID, Tally]:
    """Tallies by region, of how many afspraken have a status and how many of those are past."""
    by_region: dict[UUID, dict[Status, int]] = {}
    late: dict[UUID, dict[Status, int]] = {}
    for region_id, status, count, past in counts:
        by_region.setdefault(region_id, {})[status] = count
        overdue = late.setdefault(region_id, {})
        if past and status.running:
            overdue[status] = past
    return {key: Tally(by_status=by_region[key], late_by_status=late[key]) for key in by_region}


def tally_of(standing: Iterable[tuple[Status, date | None]], today: date) -> Tally:
    """The tally of afspraken, each given by its status and deadline; every status is in it."""
    by_status, late = dict.fromkeys(Status, 0), dict[Status, int]()
    for status, deadline in standing:
        by_status[status] += 1
        if is_late(status, deadline, today):
            late[status] = late.get(status, 0) + 1
    return Tally(by_status=by_status, late_by_status=late)
