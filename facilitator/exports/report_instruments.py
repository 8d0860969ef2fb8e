# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The three instruments in the picture of a meeting: names instead of ids, weeks as shown."""

from dataclasses import dataclass

from facilitator.domain.overlegstructuur import ForumLevel
from facilitator.domain.positionering import Answer, Role
from facilitator.domain.regievoering import ConsentAnswer
from facilitator.domain.tijdlijn import RouteKind
from facilitator.domain.toets.finding import Severity
from facilitator.domain.words import Level, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCell:
    """What one partner does in one phase; `expected` is what others think."""

    partner: str
    claimed: tuple[Role, ...] = ()
    expected: tuple[Role, ...] = ()
    taak: str = ""
    termijn: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPhase:
    """A phase with its row of the matrix, its regie and where the pupil is discussed.

    `to_week` is None for the last one, which has no end.
    """

    name: str
    trigger: str = ""
    from_week: int = 0
    to_week: int | None = None
    decision_needed: bool = False
    cells: tuple[ReportCell, ...] = ()
    initiates: str | None = None
    aligns: str | None = None
    coordinates: str | None = None
    handover: str = ""
    handover_days: int | None = None
    forums: tuple[str, ...] = ()
    deciders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportExpectation:
    """What one partner expects of another."""

    giver: str
    taker: str
    text: str
    answer: Answer = Answer.OPEN
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportConsent:
    """What a partner answers to the definition; None when it did not answer."""

    partner: str
    answer: ConsentAnswer | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDefinition:
    """The version of the definition of regie that counts."""

    number: int
    text: str
    consents: tuple[ReportConsent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStep:
    """A trede; the last one is the doorzettingsmacht, a regional agreement."""

    who: str
    level: Level
    mandate: bool
    after_weeks: int | None = None
    decides_within_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportForum:
    """An overleg with its partners and phases by name."""

    name: str
    level: ForumLevel
    purpose: str = ""
    chair: str = ""
    every_weeks: int | None = None
    mandate: bool = False
    partners: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    intake: str = ""
    escalates_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFinding:
    """What the toets found."""

    code: str
    severity: Severity
    theme: Theme | None
    place: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRoute:
    """A way to a decision; weeks rounded up, `worst` None when it is not guaranteed."""

    kind: RouteKind
    name: str
    best: int
    worst: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWeeks:
    """Weeks [from, to); without an end when `to_week` is None."""

    from_week: int
    to_week: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportInstruments:
    """All that the region filled in, the toets and the tijdlijn as they stood."""

    phases: tuple[ReportPhase, ...] = ()
    expectations: tuple[ReportExpectation, ...] = ()
    definition: ReportDefinition | None = None
    counts_from: str | None = None
    steps: tuple[ReportStep, ...] = ()
    forums: tuple[ReportForum, ...] = ()
    findings: tuple[ReportFinding, ...] = ()
    best: int | None = None
    worst: int | None = None
    out_of_view: tuple[ReportWeeks, ...] = ()
    routes: tuple[ReportRoute, ...] = ()
