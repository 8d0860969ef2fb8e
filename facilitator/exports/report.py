# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one picture of a meeting that every format is made from. Plain values only."""

from dataclasses import dataclass, replace
from datetime import date, time

from facilitator.domain.agreement import is_late, numbered
from facilitator.domain.words import (
    AgreementKind,
    Level,
    MeetingKind,
    OrganisationKind,
    Recommendation,
    Status,
    Theme,
)
from facilitator.exports.report_instruments import ReportInstruments
from facilitator.exports.report_progress import ReportEntry, ReportProgress


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPerson:
    """A participant: the function, and a name only when one was given."""

    function: str
    mandate: bool
    present: bool
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPartner:
    """An organisation and whom it sent."""

    name: str
    kind: OrganisationKind
    people: tuple[ReportPerson, ...] = ()

    @property
    def present(self) -> bool:
        """Whether anybody of this organisation was there."""
        return any(person.present for person in self.people)

    @property
    def mandate(self) -> bool:
        """Whether somebody who was there may commit this organisation."""
        return any(person.present and person.mandate for person in self.people)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportItem:
    """A captured line as documents show it. `owner` is the organisation's name.

    `uid` names the agreement for files that come back or are imported again, `revision` grows with
    every change of it; both are empty in pictures from before there were such files. `note` is
    what was last said about it, `history` all that was said, oldest first. `origin` is the meeting
    it was captured in; `carried` says that this was an earlier one.
    """

    number: int
    twin: int = 0
    kind: AgreementKind
    text: str
    theme: Theme | None = None
    owner: str | None = None
    function: str | None = None
    person: str | None = None
    supporting: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    deadline: date | None = None
    original_deadline: date | None = None
    postponed: int = 0
    visible: str | None = None
    level: Level | None = None
    recommendations: tuple[Recommendation, ...] = ()
    impuls: bool = False
    status: Status = Status.OPEN
    block: str | None = None
    uid: str = ""
    revision: int = 0
    note: str = ""
    blocked_reason: str = ""
    unblocker: str = ""
    not_before: date | None = None
    history: tuple[ReportEntry, ...] = ()
    origin: str = ""
    origin_day: date | None = None
    carried: bool = False

    @property
    def label(self) -> str:
        """The number as people say it: A-012; A-012b when two laptops both gave it out."""
        return numbered(self.number, self.twin)

    @property
    def needs_board(self) -> bool:
        """Whether a board has to decide: its level says so, or it is about mandate."""
        return (
            self.level is Level.BESTUURLIJK
            or Recommendation.MANDAAT in self.recommendations
            or self.status is Status.DOORGELEID
        )

    def late_on(self, today: date) -> bool:
        """Whether the deadline has passed while somebody still has to do something."""
        return is_late(self.status, self.deadline, today)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWithdrawn:
    """An afspraak or check-in that was handed out and is not there any more.

    Only for files that are imported again: `uid` is what they called it (of a check-in its whole
    entry), `revision` is above all it had. A check-in `starts_at` an hour; an afspraak has none.
    """

    uid: str
    revision: int
    text: str
    day: date | None = None
    starts_at: time | None = None
    owner: str | None = None
    supporting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportIssue:
    """A vraagstuk collected beforehand."""

    text: str
    theme: Theme | None = None
    named_by: str = ""
    times: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTerm:
    """A begrip as the region fixed it."""

    term: str
    meaning: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFigure:
    """A cijfer as the region gave it."""

    school_year: str
    kind: str
    count: str
    reference_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTheme:
    """A theme as it was in the agenda of this meeting."""

    theme: Theme
    kernvraag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A meeting, frozen. `version` is 0 while it is a concept that was never vastgesteld.

    `concept` says that the picture is not vastgesteld; `made_on` is the date every format carries,
    so that the same picture gives the same bytes. `sequence` counts the meetings of this kind in
    the region ("Maatwerkbijeenkomst 1"). `instruments` is None when nothing was filled in, and in
    pictures from before there were any. `uid` names the meeting and `revision` grows with every
    change of it. `starts_at` and `minutes` are its clock time and planned length; `organisation`
    is whose copy this is, empty for the whole.

    At a check-in `items` also holds the afspraken of earlier meetings that it walked through, the
    ones not to be discussed yet included; `closed` those that were finished before it began.
    `progress` is None for a meeting that is no check-in. `planned_by` is the `uid` of the meeting
    before it in which this check-in was planned, and `planned_revision` that one's `revision`.
    `withdrawn` is what was handed out before, of any meeting of the region, and is gone.
    """

    region: str
    codes: tuple[str, ...] = ()
    ambition: str = ""
    meeting_kind: MeetingKind = MeetingKind.MAATWERK
    sequence: int = 1
    day: date
    place: str = ""
    facilitator: str = ""
    concept: bool = True
    version: int = 0
    reason: str = ""
    made_on: date
    check_in: date | None = None
    partners: tuple[ReportPartner, ...] = ()
    terms: tuple[ReportTerm, ...] = ()
    figures: tuple[ReportFigure, ...] = ()
    issues: tuple[ReportIssue, ...] = ()
    themes: tuple[ReportTheme, ...] = ()
    items: tuple[ReportItem, ...] = ()
    instruments: ReportInstruments | None = None
    uid: str = ""
    revision: int = 0
    starts_at: time | None = None
    minutes: int = 0
    organisation: str = ""
    closed: tuple[ReportItem, ...] = ()
    progress: ReportProgress | None = None
    planned_by: str = ""
    planned_revision: int = 0
    withdrawn: tuple[ReportWithdrawn, ...] = ()

    @property
    def is_check_in(self) -> bool:
        """Whether this meeting looks back at agreements of earlier ones."""
        return self.meeting_kind is MeetingKind.CHECK_IN

    def of_kind(self, kind: AgreementKind, theme: Theme | None = None) -> tuple[ReportItem, ...]:
        """Items of a kind in order of number; only those of `theme` when one is given."""
        return tuple(
            item
            for item in self.items
            if item.kind is kind and (theme is None or item.theme is theme)
        )

    @property
    def present(self) -> tuple[ReportPartner, ...]:
        """Partners that were there."""
        return tuple(partner for partner in self.partners if partner.present)

    @property
    def participants(self) -> int:
        """How many people were there."""
        return sum(person.present for partner in self.partners for person in partner.people)


def without_names(report: Report) -> Report:
    """The same picture without anybody's name: functions and organisations only."""
    partners = tuple(
        replace(partner, people=tuple(replace(person, name=None) for person in partner.people))
        for partner in report.partners
    )
    items, closed = (
        tuple(replace(item, person=None) for item in each) for each in (report.items, report.closed)
    )
    return replace(report, partners=partners, items=items, closed=closed, facilitator="")


def for_organisation(report: Report, name: str) -> Report:
    """The copy of one organisation: what it carries or helps with, and nothing of the others."""
    items, closed = (
        tuple(item for item in each if item.owner == name or name in item.supporting)
        for each in (report.items, report.closed)
    )
    withdrawn = tuple(
        each
        for each in report.withdrawn
        if each.starts_at or name in (each.owner, *each.supporting)
    )
    return replace(
        report,
        items=items,
        closed=closed,
        progress=None,
        organisation=name,
        withdrawn=withdrawn,
    )
