# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from facilitator.domain.regievoering import ConsentAnswer
from facilitator.domain.words import Level
from facilitator.errors import InvalidInputError
from facilitator.services.regievoering import (
    RegiePart,
    StepInput,
    add_step,
    change_step,
    count_from,
    move_step,
    remove_step,
    set_consent,
    set_definition,
    set_handover,
    set_regie,
)
from tests.builders.rooms import Room
from tests.builders.rooms_filled import Filled, a_filled_room


@pytest.fixture
def filled(room: Room) -> Filled:
    return a_filled_room(room)


def test_a_new_version_asks_again_and_keeps_the_old_answers(filled: Filled) -> None:
    room = filled.room
    set_definition(room.library, room.clock, room.region_id, "Het juiste gesprek op tijd")
    assert [d.number for d in filled.seen().definitions] == [1]
    set_definition(room.library, room.clock, room.region_id, "Ook budget hoort erbij")
    seen = filled.seen()
    assert seen.definition is not None
    assert (seen.definition.number, seen.definition.text) == (2, "Ook budget hoort erbij")
    assert [c for c in seen.consents if c.definition_id == seen.definition.id] == []
    assert {c.answer for c in seen.consents} == {ConsentAnswer.EENS, ConsentAnswer.BEZWAAR}
    set_consent(room.library, room.clock, room.school, ConsentAnswer.KAN_ERMEE_LEVEN)
    assert len(filled.seen().consents) == 3


def test_an_answer_can_change_and_be_taken_back(filled: Filled) -> None:
    room = filled.room
    set_consent(room.library, room.clock, room.leerplicht, ConsentAnswer.EENS)
    found = {c.organisation_id: (c.answer, c.reason) for c in filled.seen().consents}
    assert found[room.leerplicht] == (ConsentAnswer.EENS, "")
    set_consent(room.library, room.clock, room.leerplicht, None)
    assert [c.organisation_id for c in filled.seen().consents] == [room.school]


def test_nobody_agrees_to_a_definition_that_is_not_there(room: Room) -> None:
    with pytest.raises(InvalidInputError, match="nog geen definitie"):
        set_consent(room.library, room.clock, room.school, ConsentAnswer.EENS)


def test_regie_of_a_phase_is_one_row_as_long_as_it_says_something(filled: Filled) -> None:
    room = filled.room
    set_regie(room.library, room.clock, filled.early, RegiePart.STEMT_AF, room.leerplicht)
    set_handover(room.library, room.clock, filled.early, " in een gesprek ", 5)
    regie = {each.phase_id: each for each in filled.seen().regie}[filled.early]
    assert regie.holders == (None, room.leerplicht, room.school)
    assert (regie.handover, regie.handover_days) == ("in een gesprek", 5)
    set_regie(room.library, room.clock, filled.late, RegiePart.INITIEERT, None)
    assert [each.phase_id for each in filled.seen().regie] == [filled.early]


def test_treden_are_added_changed_moved_and_taken_off(filled: Filled) -> None:
    room = filled.room
    low = StepInput(who=" Consulent ", after_weeks=2, decides_within_days=5)
    added = add_step(room.library, room.clock, room.region_id, low, position=0).id
    assert [s.who for s in filled.seen().steps] == ["Consulent", "Directeur"]
    move_step(room.library, room.clock, added, 1)
    top = StepInput(who="Wethouder", level=Level.BESTUURLIJK, mandate=True, after_weeks=0)
    change_step(room.library, room.clock, added, top)
    assert [(s.position, s.who) for s in filled.seen().steps] == [
        (0, "Directeur"),
        (1, "Wethouder"),
    ]
    remove_step(room.library, room.clock, filled.step)
    (step,) = filled.seen().steps
    assert (step.position, step.level, step.decides_within_days) == (0, Level.BESTUURLIJK, None)
    with pytest.raises(InvalidInputError, match="werkdagen"):
        change_step(room.library, room.clock, added, StepInput(who="x", decides_within_days=999))


def test_the_ladder_counts_from_one_phase(filled: Filled) -> None:
    room = filled.room
    count_from(room.library, room.clock, room.region_id, filled.early)
    ladder = filled.seen().ladder
    assert ladder is not None
    assert ladder.counts_from_id == filled.early
    count_from(room.library, room.clock, room.region_id, None)
    ladder = filled.seen().ladder
    assert ladder is not None
    assert ladder.counts_from_id is None
