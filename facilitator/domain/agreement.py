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
        return self.deadline is not None and self.deadline < today and self.status.running


def numbered(number: int, twin: int = 0) -> str:
    """A number as people say it: A-012, and A-012b for the second that was handed out as such."""
    letter = "" if not twin else chr(ord("a") + twin) if twin < 26 else f"-{twin + 1}"
    return f"A-{number:03d}{letter}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How the afspraken of a region stand. `late` are running ones past their deadline."""

    by_status: dict[Status, int] = field(default_factory=dict)
    late: int = 0

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
    overdue: dict[UUID, int] = {}
    for region_id, status, count, past in counts:
        by_region.setdefault(region_id, {})[status] = count
        overdue[region_id] = overdue.get(region_id, 0) + (past if status.running else 0)
    return {key: Tally(by_status=by_region[key], late=overdue[key]) for key in by_region}
