# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from facilitator.domain.ids import new_id
from facilitator.domain.wat_als import Dial, Turn
from facilitator.errors import InvalidInputError
from facilitator.services.wat_als import carry_out
from tests.builders.rooms import Room
from tests.builders.rooms_filled import Filled, a_filled_room


@pytest.fixture
def filled(room: Room) -> Filled:
    return a_filled_room(room)


def turned(filled: Filled, *turns: Turn) -> None:
    room = filled.room
    carry_out(room.library, room.clock, room.region_id, turns)


def test_everything_that_was_turned_is_one_step_to_undo(filled: Filled) -> None:
    before = filled.seen()
    turned(
        filled,
        Turn(Dial.FREQUENTIE, filled.forum, 3),
        Turn(Dial.STILSTAND, filled.step, 0),
        Turn(Dial.BESLISTERMIJN, filled.step, 5),
    )
    after = filled.seen()
    assert after.forums[0].every_weeks == 3
    assert (after.steps[0].after_weeks, after.steps[0].decides_within_days) == (0, 5)
    filled.room.library.undo(filled.room.region_id, filled.room.clock.now())
    assert filled.seen().forums[0].every_weeks == before.forums[0].every_weeks
    assert filled.seen().steps[0].after_weeks == before.steps[0].after_weeks


@pytest.mark.parametrize(
    ("dial", "value"),
    [(Dial.FREQUENTIE, 0), (Dial.STILSTAND, -1), (Dial.BESLISTERMIJN, 9999)],
)
def test_a_dial_turned_too_far_is_refused(filled: Filled, dial: Dial, value: int) -> None:
    before = filled.seen()
    with pytest.raises(InvalidInputError, match="Kies een"):
        turned(filled, Turn(dial, filled.step, value))
    assert filled.seen() == before


def test_what_is_gone_meanwhile_is_left_out(filled: Filled) -> None:
    turned(filled, Turn(Dial.FREQUENTIE, new_id(), 3), Turn(Dial.FREQUENTIE, filled.forum, 2))
    assert [forum.every_weeks for forum in filled.seen().forums] == [2]
