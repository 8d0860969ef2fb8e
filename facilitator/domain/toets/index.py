# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The region as the rules look at it: every lookup made once."""

from collections import defaultdict
from functools import cached_property
from uuid import UUID

from facilitator.domain.agreement import Agreement
from facilitator.domain.instruments import Instruments
from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.positionering import Phase, Role, RoleAssignment
from facilitator.domain.regievoering import EscalationStep, PhaseRegie
from facilitator.domain.region import Organisation, Region
from facilitator.domain.text import fold
from facilitator.domain.tijdlijn import Tijdlijn, tijdlijn
from facilitator.domain.toets.finding import Place
from facilitator.domain.words import AgreementKind, Status


class Index:
    """A region's instruments with what the rules ask of them again and again."""

    def __init__(self, instruments: Instruments) -> None:
        self.all = instruments
        self.organisations = {each.id: each for each in instruments.organisations}
        self.phases = {each.id: each for each in instruments.phases}
        self.regie = {each.phase_id: each for each in instruments.regie}
        self._in_role: dict[tuple[UUID, Role], list[Organisation]] = defaultdict(list)
        self.roles_of: dict[UUID, set[Role]] = defaultdict(set)
        for cell in instruments.roles:
            organisation = self.organisations[cell.organisation_id]
            self.roles_of[organisation.id].update(cell.claimed)
            for role in cell.claimed:
                self._in_role[cell.phase_id, role].append(organisation)

    def having(self, phase: Phase, role: Role) -> list[Organisation]:
        """Who claims a role in a phase."""
        return self._in_role.get((phase.id, role), [])

    def name(self, organisation_id: UUID) -> str:
        return self.organisations[organisation_id].name

    def regie_of(self, phase: Phase) -> PhaseRegie | None:
        return self.regie.get(phase.id)

    def phase_of(self, cell: RoleAssignment) -> Phase:
        return self.phases[cell.phase_id]

    @property
    def region_id(self) -> UUID:
        return self.all.region_id

    def region(self, label: str) -> Place:
        """A place that belongs to no row."""
        return Place(Region, self.region_id, label)

    @cached_property
    def covered(self) -> set[UUID]:
        """The phases that some forum covers."""
        return {phase_id for forum in self.all.forums for phase_id in forum.phases}

    @cached_property
    def meeting_somewhere(self) -> set[UUID]:
        """The partners that take part in some forum."""
        return {partner for forum in self.all.forums for partner in forum.partners}

    @cached_property
    def forums_by_name(self) -> dict[str, Forum]:
        return {fold(forum.name): forum for forum in self.all.forums}

    def escalation_of(self, forum: Forum) -> Forum | None:
        """The forum that another one escalates to, when there is such a forum."""
        return self.forums_by_name.get(fold(forum.escalates_to)) if forum.escalates_to else None

    @cached_property
    def present(self) -> set[UUID]:
        """The partners of whom somebody is present; who is not marked absent is."""
        absent = self.all.absent
        return {p.organisation_id for p in self.all.people if p.id not in absent}

    @cached_property
    def mandated(self) -> set[UUID]:
        """The partners of whom somebody with mandate is present."""
        absent = self.all.absent
        return {p.organisation_id for p in self.all.people if p.mandate and p.id not in absent}

    @cached_property
    def steps(self) -> list[EscalationStep]:
        return sorted(self.all.steps, key=lambda step: step.position)

    @cached_property
    def agreements(self) -> list[Agreement]:
        """The afspraken that did not lapse."""
        kind, lapsed = AgreementKind.AFSPRAAK, Status.VERVALLEN
        return [a for a in self.all.agreements if a.kind is kind and a.status is not lapsed]

    @cached_property
    def running(self) -> list[Agreement]:
        """Those somebody still has to work on: what is done needs no date any more."""
        return [agreement for agreement in self.agreements if agreement.status.running]

    @cached_property
    def tijdlijn(self) -> Tijdlijn:
        return tijdlijn(self.all)
