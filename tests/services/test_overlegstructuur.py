# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from facilitator.domain.overlegstructuur import ForumLevel
from facilitator.errors import InvalidInputError, NotFoundError
from facilitator.services.overlegstructuur import (
    ForumInput,
    add_forum,
    add_preset,
    change_forum,
    move_forum,
    remove_forum,
    set_frequency,
    set_partners,
    set_phases,
)
from facilitator.services.seeds import FORUM_PRESETS
from tests.builders.rooms import Room
from tests.builders.rooms_filled import Filled, a_filled_room


@pytest.fixture
def filled(room: Room) -> Filled:
    return a_filled_room(room)


def test_every_preset_can_be_started_from(filled: Filled) -> None:
    room = filled.room
    for preset in FORUM_PRESETS:
        add_preset(room.library, room.clock, room.region_id, preset.key)
    assert [f.name for f in filled.seen().forums] == ["Tafel", *(p.name for p in FORUM_PRESETS)]
    with pytest.raises(NotFoundError, match="Maak het zelf"):
        add_preset(room.library, room.clock, room.region_id, "borrel")


def test_a_pill_is_stretched_and_moved(filled: Filled) -> None:
    room = filled.room
    set_phases(room.library, room.clock, filled.forum, [filled.late, filled.early, filled.late])
    set_partners(room.library, room.clock, filled.forum, [room.leerplicht])
    set_frequency(room.library, room.clock, filled.forum, 4)
    (forum,) = filled.seen().forums
    assert forum.phases == (filled.early, filled.late)
    assert (forum.partners, forum.every_weeks) == ((room.leerplicht,), 4)
    with pytest.raises(InvalidInputError, match="van 1 tot"):
        set_frequency(room.library, room.clock, filled.forum, 0)


def test_who_escalates_to_a_forum_follows_its_new_name(filled: Filled) -> None:
    room = filled.room
    team = ForumInput(name="Team", level=ForumLevel.SCHOOL, escalates_to="tafel")
    added = add_forum(room.library, room.clock, room.region_id, team, position=0).id
    change_forum(room.library, room.clock, filled.forum, ForumInput(name="Actietafel"))
    seen = filled.seen().forums
    assert [(f.name, f.escalates_to) for f in seen] == [("Team", "Actietafel"), ("Actietafel", "")]
    move_forum(room.library, room.clock, added, 1)
    remove_forum(room.library, room.clock, filled.forum)
    (left,) = filled.seen().forums
    assert (left.position, left.name, left.escalates_to) == (0, "Team", "Actietafel")


def test_two_forums_can_t_have_one_name(filled: Filled) -> None:
    room = filled.room
    with pytest.raises(InvalidInputError, match="‘TAFEL’ staat er al"):
        add_forum(room.library, room.clock, room.region_id, ForumInput(name="TAFEL"))
