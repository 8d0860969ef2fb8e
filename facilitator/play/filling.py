# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fills in the instruments of a script, theme by theme, through the same door as a user."""

from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.positionering import Answer, Phase
from facilitator.domain.region import Organisation
from facilitator.domain.words import Theme
from facilitator.play.instruments import ScriptForum, ScriptInstruments, ScriptPhase
from facilitator.services.expectations import add_expectation, answer_expectation
from facilitator.services.overlegstructuur import ForumInput, add_forum
from facilitator.services.ports import Library
from facilitator.services.positionering import add_phase, set_roles
from facilitator.services.regievoering import (
    add_step,
    count_from,
    set_consent,
    set_definition,
    set_handover,
    set_regie,
)


class Filling:
    """What is still to be filled in; each theme is done once, the phases before any."""

    def __init__(
        self, library: Library, clock: Clock, region_id: UUID, script: ScriptInstruments
    ) -> None:
        self._library = library
        self._clock = clock
        self._region_id = region_id
        self._script = script
        self._done: set[Theme] = set()
        self._partners: dict[str, UUID] = {}
        self._phases: dict[str, UUID] = {}

    def fill(self, theme: Theme) -> None:
        """Fill in the instrument of a theme, unless that was done."""
        if theme in self._done:
            return
        self._done.add(theme)
        self._prepare()
        fillers = {
            Theme.POSITIONERING: self._positionering,
            Theme.REGIEVOERING: self._regievoering,
            Theme.OVERLEGSTRUCTUUR: self._overlegstructuur,
        }
        fillers[theme]()

    def _prepare(self) -> None:
        with self._library.read() as reader:
            partners = reader.find(Organisation, region_id=self._region_id)
            phases = reader.find(Phase, region_id=self._region_id)
        self._partners = {partner.name: partner.id for partner in partners}
        self._phases = {phase.name: phase.id for phase in phases}
        for phase in self._script.phases:
            if phase.name not in self._phases:
                self._phases[phase.name] = add_phase(
                    self._library,
                    self._clock,
                    self._region_id,
                    phase.name,
                    trigger=phase.trigger,
                    from_week=phase.week,
                    decision_needed=phase.decision_needed,
                ).id

    def _positionering(self) -> None:
        for phase in self._script.phases:
            self._roles(phase)
        for each in self._script.expectations:
            giver, taker = self._partners[each.giver], self._partners[each.taker]
            added = add_expectation(
                self._library, self._clock, self._region_id, giver, taker, each.text
            )
            if each.answer is not Answer.OPEN or each.reason:
                answer_expectation(self._library, self._clock, added.id, each.answer, each.reason)

    def _roles(self, phase: ScriptPhase) -> None:
        claimed, expected = dict(phase.claimed), dict(phase.expected)
        for partner in dict.fromkeys((*claimed, *expected)):
            set_roles(
                self._library,
                self._clock,
                self._phases[phase.name],
                self._partners[partner],
                claimed=claimed.get(partner, ()),
                expected=expected.get(partner, ()),
            )

    def _regievoering(self) -> None:
        library, clock, script = self._library, self._clock, self._script
        if script.definition:
            set_definition(library, clock, self._region_id, script.definition)
        for partner, answer, reason in script.consents:
            set_consent(library, clock, self._partners[partner], answer, reason)
        for phase in script.phases:
            for part, partner in phase.regie:
                phase_id = self._phases[phase.name]
                set_regie(library, clock, phase_id, part, self._partners[partner])
            if phase.handover or phase.handover_days is not None:
                phase_id = self._phases[phase.name]
                set_handover(library, clock, phase_id, phase.handover, phase.handover_days)
        for step in script.steps:
            add_step(library, clock, self._region_id, step)
        if script.counts_from is not None:
            count_from(library, clock, self._region_id, self._phases[script.counts_from])

    def _overlegstructuur(self) -> None:
        for forum in self._script.forums:
            add_forum(self._library, self._clock, self._region_id, self._input(forum))

    def _input(self, forum: ScriptForum) -> ForumInput:
        return ForumInput(
            name=forum.name,
            level=forum.level,
            purpose=forum.purpose,
            chair=forum.chair,
            every_weeks=forum.every_weeks,
            mandate=forum.mandate,
            partners=tuple(self._partners[name] for name in forum.partners),
            phases=tuple(self._phases[name] for name in forum.phases),
            intake=forum.intake,
            escalates_to=forum.escalates_to,
        )
