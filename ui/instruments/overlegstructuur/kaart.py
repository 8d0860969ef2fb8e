# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the overlegkaart shows, before anybody draws it: levels, lanes, pills and gaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.instruments import Instruments, spans_of
from facilitator.domain.overlegstructuur import FORUM_LEVEL_LABELS, Forum, ForumLevel
from facilitator.domain.positionering import Phase, Role
from facilitator.domain.tijdlijn import PhaseView, tijdlijn
from facilitator.domain.toets import Finding
from ui.instruments.overlegstructuur.words import frequency
from ui.instruments.partner_names import short_names
from ui.instruments.shown import Shown
from ui.instruments.weeks import weeks_text

Run = tuple[int, int]
"""Adjoining columns: the first and the last."""


@dataclass(frozen=True, slots=True)
class Column:
    """A phase; `gap` when no overleg covers it."""

    phase: Phase
    weeks: str
    gap: Finding | None


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody who takes part, by what people call it."""

    name: str
    mandate: bool


@dataclass(frozen=True, slots=True)
class Pill:
    """An overleg in its lane. Without phases it has no runs, and stands at the first column."""

    forum: Forum
    lane: int
    runs: tuple[Run, ...]
    frequency: str
    partners: tuple[Partner, ...]
    findings: tuple[Finding, ...]

    @property
    def extent(self) -> Run:
        """From its first column to its last."""
        return (self.runs[0][0], self.runs[-1][1]) if self.runs else (0, 0)


@dataclass(frozen=True, slots=True)
class Band:
    """A level with its lanes below each other; `gap` when it lacks an overleg with mandate."""

    level: ForumLevel
    label: str
    lanes: int
    pills: tuple[Pill, ...]
    gap: Finding | None


@dataclass(frozen=True, slots=True)
class FootCell:
    """What a phase has, in a word: `fine` None when it isn't needed."""

    text: str
    fine: bool | None


@dataclass(frozen=True, slots=True)
class Kaart:
    """The whole map; `seen` and `deciding` have a cell for each column."""

    columns: tuple[Column, ...]
    bands: tuple[Band, ...]
    seen: tuple[FootCell, ...]
    deciding: tuple[FootCell, ...]

    @property
    def pills(self) -> list[Pill]:
        """Every pill in reading order: by level, lane and begin."""
        return [pill for band in self.bands for pill in band.pills]

    @property
    def phase_ids(self) -> list[UUID]:
        """The columns as the services know them."""
        return [column.phase.id for column in self.columns]

    def pill(self, forum_id: UUID) -> Pill | None:
        """The pill of an overleg."""
        return next((pill for pill in self.pills if pill.forum.id == forum_id), None)


def kaart_of(shown: Shown) -> Kaart:
    """The map of the region."""
    instruments = shown.instruments
    spans = spans_of(instruments.process)
    columns = tuple(
        Column(phase, weeks_text(start, end), _gap(shown.at(Phase, phase.id)))
        for phase, start, end in spans
    )
    views = tijdlijn(instruments).phases
    called = short_names(instruments.organisations)
    short = {each.name: called[each.id] for each in instruments.organisations}
    return Kaart(
        columns=columns,
        bands=tuple(_band(shown, level, columns) for level in ForumLevel),
        seen=tuple(_seen(view, short) for view in views),
        deciding=tuple(
            _deciding(view, column.phase, _with_role(instruments, column.phase, called))
            for view, column in zip(views, columns, strict=True)
        ),
    )


def runs_of(forum: Forum, phase_ids: Sequence[UUID]) -> tuple[Run, ...]:
    """The runs of adjoining columns that an overleg covers."""
    runs: list[Run] = []
    for number, phase_id in enumerate(phase_ids):
        if phase_id not in forum.phases:
            continue
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return tuple(runs)


def _gap(findings: Sequence[Finding]) -> Finding | None:
    return next((finding for finding in findings if finding.code == "OVL-1"), None)


def _band(shown: Shown, level: ForumLevel, columns: Sequence[Column]) -> Band:
    ids = [column.phase.id for column in columns]
    mandated = {person.organisation_id for person in shown.instruments.people if person.mandate}
    partners = {
        each: Partner(name, each in mandated)
        for each, name in short_names(shown.instruments.organisations).items()
    }
    pills: list[Pill] = []
    for forum in shown.instruments.forums:
        if forum.level is level:
            runs = runs_of(forum, ids)
            pills.append(
                Pill(
                    forum=forum,
                    lane=_free_lane(pills, (runs[0][0], runs[-1][1]) if runs else (0, 0)),
                    runs=runs,
                    frequency=frequency(forum.every_weeks),
                    partners=tuple(partners[each] for each in forum.partners if each in partners),
                    findings=tuple(shown.at(Forum, forum.id)),
                )
            )
    pills.sort(key=lambda pill: (pill.lane, pill.extent))
    lacking = level is ForumLevel.BOVENSCHOOLS
    gap = next((f for f in shown.findings if f.code == "OVL-2" and lacking), None)
    lanes = max((pill.lane for pill in pills), default=0) + 1
    return Band(level, FORUM_LEVEL_LABELS[level], lanes, tuple(pills), gap)


def _free_lane(pills: Sequence[Pill], extent: Run) -> int:
    """The first lane in which nothing overlaps; a later overleg never stands above it."""
    taken = {
        pill.lane for pill in pills if pill.extent[0] <= extent[1] and extent[0] <= pill.extent[1]
    }
    return max(taken, default=-1) + 1


def _seen(view: PhaseView, short: dict[str, str]) -> FootCell:
    if len(view.forums) > 1:
        return FootCell(f"{len(view.forums)} overleggen", True)
    found = view.forums[0] if view.forums else short.get(view.coordinates or "")
    return FootCell(found, True) if found else FootCell("Niemand", False)


def _deciding(view: PhaseView, phase: Phase, partners: list[str]) -> FootCell:
    """Who can decide: an overleg with mandate, else the partner that said it decides."""
    names = list(view.deciders) or partners
    if not names:
        return FootCell("Niemand", False) if phase.decision_needed else FootCell("Niet nodig", None)
    if len(names) == 1:
        return FootCell(names[0], True)
    return FootCell("Beide" if len(names) == 2 else f"{len(names)} samen", True)


def _with_role(instruments: Instruments, phase: Phase, called: dict[UUID, str]) -> list[str]:
    """The partners that said they decide in a phase."""
    return [
        called[cell.organisation_id]
        for cell in instruments.roles
        if cell.phase_id == phase.id and Role.BESLIST in cell.claimed
    ]
