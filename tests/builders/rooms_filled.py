# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A room that filled in its instruments, made through the services as a user would."""

from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.instruments import Instruments
from facilitator.domain.positionering import Role
from facilitator.domain.regievoering import ConsentAnswer
from facilitator.services.expectations import add_expectation
from facilitator.services.instruments import read_instruments
from facilitator.services.overlegstructuur import ForumInput, add_forum
from facilitator.services.positionering import add_phase, set_roles
from facilitator.services.regievoering import (
    RegiePart,
    StepInput,
    add_step,
    count_from,
    set_consent,
    set_definition,
    set_regie,
)
from tests.builders.rooms import Room


@dataclass(frozen=True, slots=True)
class Filled:
    """Ids of what was filled in."""

    room: Room
    early: UUID
    late: UUID
    forum: UUID
    step: UUID
    expectation: UUID

    def seen(self) -> Instruments:
        with self.room.library.read() as reader:
            return read_instruments(reader, self.room.region_id)


def a_filled_room(room: Room) -> Filled:
    """Two phases; the school does the first, leerplicht the second; one of everything else."""
    library, clock, region = room.library, room.clock, room.region_id
    early = add_phase(library, clock, region, "Signalering", from_week=1).id
    late = add_phase(library, clock, region, "Thuiszitter", from_week=5, decision_needed=True).id
    set_roles(library, clock, early, room.school, claimed=(Role.EINDVERANTWOORDELIJK,))
    set_roles(library, clock, late, room.leerplicht, claimed=(Role.BESLIST, Role.VOERT_UIT))
    text = "Belt binnen vijf werkdagen terug"
    expectation = add_expectation(library, clock, region, room.school, room.leerplicht, text).id
    set_definition(library, clock, region, "Het juiste gesprek op tijd")
    set_consent(library, clock, room.school, ConsentAnswer.EENS)
    set_consent(library, clock, room.leerplicht, ConsentAnswer.BEZWAAR, "geen budget")
    set_regie(library, clock, early, RegiePart.COORDINEERT, room.school)
    set_regie(library, clock, late, RegiePart.INITIEERT, room.leerplicht)
    count_from(library, clock, region, late)
    step = add_step(library, clock, region, StepInput(who="Directeur", mandate=True)).id
    forum = ForumInput(name="Tafel", partners=(room.school, room.leerplicht), phases=(early, late))
    return Filled(room, early, late, add_forum(library, clock, region, forum).id, step, expectation)
