# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One picture of a region; and whatever a room does to it can be undone to the beginning."""

import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.clock import FixedClock
from facilitator.domain.entities import KINDS, Entity
from facilitator.domain.positionering import Answer, Phase, Role
from facilitator.domain.regievoering import ConsentAnswer
from facilitator.domain.region import Organisation
from facilitator.domain.toets import run_toets
from facilitator.errors import UserError
from facilitator.services import overlegstructuur, positionering, regievoering
from facilitator.services.capturing import capture_context
from facilitator.services.commands import Command
from facilitator.services.expectations import add_expectation, answer_expectation
from facilitator.services.instruments import read_instruments
from facilitator.services.live import set_attendance, start_block
from facilitator.services.meetings import add_meeting
from facilitator.services.merging import merge_organisations
from facilitator.services.partners import add_organisation
from facilitator.storage.check import check
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY, TEMPLATE, Room, a_room
from tests.builders.rooms_filled import a_filled_room


def test_the_picture_has_everything_in_order(room: Room) -> None:
    seen = a_filled_room(room).seen()
    assert seen.begun
    assert [phase.name for phase in seen.process] == ["Signalering", "Thuiszitter"]
    counts = (seen.roles, seen.expectations, seen.consents, seen.regie, seen.steps, seen.forums)
    assert [len(rows) for rows in counts] == [2, 1, 2, 2, 1, 1]
    assert seen.definition == seen.definitions[-1]
    assert {finding.code for finding in run_toets(seen)} >= {"POS-8", "REG-2", "REG-9"}


def test_who_is_absent_is_that_of_the_last_meeting_held(room: Room) -> None:
    """A check-in that is only planned has no attendance yet."""
    set_attendance(room.library, room.clock, room.meeting_id, room.mentor, present=False)
    start_block(room.library, room.clock, room.block("Opening").id)
    add_meeting(room.library, room.clock, room.region_id, TEMPLATE, date(2027, 4, 14))
    with room.library.read() as reader:
        seen = read_instruments(reader, room.region_id)
    assert seen.meeting is not None
    assert (seen.meeting.day, seen.absent) == (DAY, {room.mentor})


def test_a_line_that_names_a_forum_hears_whose_chair_it_is(room: Room) -> None:
    filled = a_filled_room(room)
    forum = overlegstructuur.ForumInput(name="Tafel", chair="Leerplichtambtenaar")
    overlegstructuur.change_forum(room.library, room.clock, filled.forum, forum)
    with room.library.read() as reader:
        context = capture_context(reader, DAY, room.meeting())
    assert (context.forums, context.chairs) == (("Tafel",), (("Tafel", "Leerplicht"),))


class Someone:
    """Does random things to the instruments of one room; what is refused changes nothing."""

    def __init__(self, room: Room, dice: random.Random) -> None:
        self.room = room
        self.dice = dice
        self.library = room.library
        self.clock = room.clock

    def step(self) -> None:
        acts: Sequence[Callable[[], object]] = (
            self.add_phase,
            self.role,
            self.role,
            self.settle,
            self.remove_phase,
            self.expect,
            self.define,
            self.consent,
            self.regie,
            self.trede,
            self.forum,
            self.forum,
            self.merge,
            self.undo,
            self.redo,
        )
        with suppress(UserError):
            self.dice.choice(acts)()

    def _one(self, kind: type[Entity]) -> UUID:
        with self.library.read() as reader:
            rows = reader.find(kind, region_id=self.room.region_id)
        return self.dice.choice(rows).id if rows else self.room.region_id

    def _partner(self) -> UUID:
        with self.library.read() as reader:
            found = reader.find(Organisation, region_id=self.room.region_id)
        return self.dice.choice(found).id

    def add_phase(self) -> None:
        name = f"Fase {self.dice.randrange(6)}"
        position = self.dice.choice([None, 0, 1])
        positionering.add_phase(
            self.library, self.clock, self.room.region_id, name, position=position
        )

    def role(self) -> None:
        phase, partner = self._one(Phase), self._partner()
        role, expected = self.dice.choice(list(Role)), self.dice.random() < 0.4
        positionering.toggle_role(self.library, self.clock, phase, partner, role, expected=expected)

    def settle(self) -> None:
        phase, partner = self._one(Phase), self._partner()
        positionering.settle_difference(self.library, self.clock, phase, partner)

    def remove_phase(self) -> None:
        to = self.dice.choice([None, self._one(Phase)])
        everything = self.dice.random() < 0.3
        positionering.remove_phase(
            self.library, self.clock, self._one(Phase), to=to, everything=everything
        )

    def expect(self) -> None:
        region, giver, taker = self.room.region_id, self._partner(), self._partner()
        added = add_expectation(self.library, self.clock, region, giver, taker, "belt terug")
        answer_expectation(self.library, self.clock, added.id, self.dice.choice(list(Answer)))

    def define(self) -> None:
        text = f"Regie is {self.dice.randrange(4)}"
        regievoering.set_definition(self.library, self.clock, self.room.region_id, text)

    def consent(self) -> None:
        answer = self.dice.choice([None, *ConsentAnswer])
        regievoering.set_consent(self.library, self.clock, self._partner(), answer)

    def regie(self) -> None:
        part = self.dice.choice(list(regievoering.RegiePart))
        who = self.dice.choice([None, self._partner()])
        phase = self._one(Phase)
        regievoering.set_regie(self.library, self.clock, phase, part, who)
        regievoering.count_from(self.library, self.clock, self.room.region_id, phase)

    def trede(self) -> None:
        step = regievoering.StepInput(who="Directeur", mandate=self.dice.random() < 0.5)
        regievoering.add_step(self.library, self.clock, self.room.region_id, step, position=0)

    def forum(self) -> None:
        with self.library.read() as reader:
            phases = tuple(p.id for p in reader.find(Phase, region_id=self.room.region_id))
        forum = overlegstructuur.ForumInput(
            name=f"Overleg {self.dice.randrange(4)}",
            every_weeks=self.dice.choice([None, 2, 6]),
            partners=(self._partner(),),
            phases=phases[:2],
            escalates_to=f"overleg {self.dice.randrange(4)}",
        )
        overlegstructuur.add_forum(self.library, self.clock, self.room.region_id, forum)

    def merge(self) -> None:
        name = f"Partner {self.dice.random()}"
        added = add_organisation(self.library, self.clock, self.room.region_id, name).id
        merge_organisations(self.library, self.clock, added, self._partner())

    def undo(self) -> None:
        """Not what prepared the room."""
        if self.library.undo_label(self.room.region_id) != Command.MEETING_ADDED:
            self.library.undo(self.room.region_id, self.clock.now())

    def redo(self) -> None:
        self.library.redo(self.room.region_id, self.clock.now())


def everything(library: SqlLibrary) -> dict[UUID, Entity]:
    with library.read() as reader:
        found = [entity for kind in KINDS for entity in reader.find(kind)]
    return {entity.id: replace(entity, version=0) for entity in found}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32), steps=st.integers(1, 60))
def test_all_that_a_room_fills_in_can_be_undone_and_done_again(
    tmp_path_factory: pytest.TempPathFactory, seed: int, steps: int
) -> None:
    path = tmp_path_factory.mktemp("undo") / "slagvaardig.db"
    clock = FixedClock.on(DAY)
    with open_library(path, clock=clock) as library:
        room = a_room(library, clock)
        someone = Someone(room, random.Random(seed))
        for _ in range(steps):
            someone.step()
        with library.read() as reader:
            run_toets(read_instruments(reader, room.region_id))
        final, undone = everything(library), 0
        while library.redo(room.region_id, clock.now()) is not None:
            final = everything(library)
        while library.undo(room.region_id, clock.now()) is not None:
            undone += 1
        assert everything(library) == {}
        for _ in range(undone):
            library.redo(room.region_id, clock.now())
        assert everything(library) == final
    assert check(path) == []
