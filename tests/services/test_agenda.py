# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.domain.agenda import TemplateBlock
from facilitator.domain.words import BlockKind, Theme
from facilitator.errors import FrozenMeetingError, InvalidInputError
from facilitator.services.agenda import (
    add_block,
    change_block,
    lock_start,
    move_block,
    remove_block,
    rewrite_block,
    schedule_block,
    set_minutes,
)
from tests.builders.rooms import Room


def _titles(room: Room) -> list[str]:
    blocks = sorted(room.blocks(), key=lambda block: block.position)
    assert [block.position for block in blocks] == list(range(len(blocks)))
    return [block.title for block in blocks]


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (None, ["Opening", "Regievoering", "Slot", "Pauze"]),
        (0, ["Pauze", "Opening", "Regievoering", "Slot"]),
        (2, ["Opening", "Regievoering", "Pauze", "Slot"]),
        (99, ["Opening", "Regievoering", "Slot", "Pauze"]),
    ],
)
def test_a_block_comes_where_it_was_put(
    room: Room, position: int | None, expected: list[str]
) -> None:
    block = TemplateBlock(title="Pauze", kind=BlockKind.PAUZE)
    add_block(room.library, room.clock, room.meeting_id, block, position=position)
    assert _titles(room) == expected


@given(moves=st.lists(st.tuples(st.integers(0, 2), st.integers(-2, 5)), max_size=4))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_moving_blocks_does_what_a_list_does(room: Room, moves: list[tuple[int, int]]) -> None:
    for source, target in moves:
        expected = _titles(room)
        title = expected.pop(source)
        expected.insert(max(0, min(target, 2)), title)
        move_block(room.library, room.clock, room.block(title).id, target)
        assert _titles(room) == expected


def test_moving_a_block_is_undone_in_one_step(room: Room) -> None:
    move_block(room.library, room.clock, room.block("Slot").id, 0)
    room.library.undo(room.region_id, room.clock.now())
    assert _titles(room) == ["Opening", "Regievoering", "Slot"]


def test_a_block_is_changed_field_by_field(room: Room) -> None:
    block = room.block("Slot")
    change_block(room.library, room.clock, block.id, title=" Einde ", kernvraag="Wat\nnu?")
    change_block(
        room.library, room.clock, block.id, deelvragen=("a", " "), werkvorm="x\ny", notes="z"
    )
    changed = room.block("Einde")
    assert (changed.kernvraag, changed.deelvragen) == ("Wat nu?", ("a",))
    assert (changed.werkvorm, changed.notes, changed.kind) == ("x\ny", "z", BlockKind.AFRONDING)


def test_only_theme_blocks_have_a_theme_and_they_always_do(room: Room) -> None:
    slot, regie = room.block("Slot").id, room.block("Regievoering").id
    change_block(room.library, room.clock, slot, theme=Theme.POSITIONERING)
    assert room.block("Slot").kind is BlockKind.THEMA
    change_block(room.library, room.clock, regie, kind=BlockKind.PAUZE)
    assert room.block("Regievoering").theme is None
    with pytest.raises(InvalidInputError, match="ook een thema"):
        change_block(room.library, room.clock, regie, kind=BlockKind.THEMA)
    with pytest.raises(InvalidInputError, match="ook een thema"):
        add_block(
            room.library,
            room.clock,
            room.meeting_id,
            TemplateBlock(title="x", kind=BlockKind.THEMA),
        )


def test_a_block_needs_a_title_and_a_sane_length(room: Room) -> None:
    block = room.block("Slot").id
    with pytest.raises(InvalidInputError, match="Vul een titel voor het blok in"):
        change_block(room.library, room.clock, block, title=" ")
    for value in (0, -5, 721):
        with pytest.raises(InvalidInputError, match="minstens 1 en hoogstens 720"):
            set_minutes(room.library, room.clock, block, value)
    set_minutes(room.library, room.clock, block, 720)
    assert room.block("Slot").minutes == 720


def test_a_start_is_locked_and_let_go_and_a_block_kept_at_hand(room: Room) -> None:
    block = room.block("Slot").id
    lock_start(room.library, room.clock, block, time(15, 0))
    schedule_block(room.library, room.clock, block, scheduled=False)
    assert (room.block("Slot").locked_start, room.block("Slot").scheduled) == (time(15, 0), False)
    lock_start(room.library, room.clock, block, None)
    assert room.block("Slot").locked_start is None


def test_removing_a_block_closes_the_gap(room: Room) -> None:
    remove_block(room.library, room.clock, room.block("Opening").id)
    assert _titles(room) == ["Regievoering", "Slot"]


def test_a_block_in_which_something_was_captured_stays(room: Room) -> None:
    room.capture("Belt")
    with pytest.raises(InvalidInputError, match=r"In ‘Regievoering’ is al iets vastgelegd \(A-001"):
        remove_block(room.library, room.clock, room.block("Regievoering").id)


def test_the_agenda_of_a_meeting_that_is_vastgesteld_stays(room: Room) -> None:
    block = room.block("Slot").id
    room.freeze()
    changes = [
        lambda: add_block(room.library, room.clock, room.meeting_id, TemplateBlock(title="x")),
        lambda: change_block(room.library, room.clock, block, title="x"),
        lambda: set_minutes(room.library, room.clock, block, 5),
        lambda: lock_start(room.library, room.clock, block, None),
        lambda: schedule_block(room.library, room.clock, block, scheduled=False),
        lambda: move_block(room.library, room.clock, block, 0),
        lambda: remove_block(room.library, room.clock, block),
    ]
    for change in changes:
        with pytest.raises(FrozenMeetingError):
            change()


def test_a_block_is_rewritten_in_one_step(room: Room) -> None:
    block = TemplateBlock(
        title=" Overleg ",
        kind=BlockKind.THEMA,
        theme=Theme.OVERLEGSTRUCTUUR,
        minutes=25,
        locked_start=time(14, 0),
        deelvragen=("a", " "),
    )
    rewrite_block(room.library, room.clock, room.block("Slot").id, block)
    changed = room.block("Overleg")
    assert (changed.theme, changed.minutes) == (Theme.OVERLEGSTRUCTUUR, 25)
    assert (changed.locked_start, changed.deelvragen) == (time(14, 0), ("a",))
    room.library.undo(room.region_id, room.clock.now())
    assert room.block("Slot").minutes == 10


def test_rewriting_refuses_what_adding_refuses(room: Room) -> None:
    slot = room.block("Slot").id
    for block in (TemplateBlock(title=" "), TemplateBlock(title="x", minutes=0)):
        with pytest.raises(InvalidInputError):
            rewrite_block(room.library, room.clock, slot, block)
    assert room.block("Slot").minutes == 10


def test_a_block_at_hand_is_planned_where_it_was_put(room: Room) -> None:
    slot = room.block("Slot").id
    schedule_block(room.library, room.clock, slot, scheduled=False)
    schedule_block(room.library, room.clock, slot, scheduled=True, position=0)
    assert _titles(room) == ["Slot", "Opening", "Regievoering"]
    room.library.undo(room.region_id, room.clock.now())
    assert _titles(room) == ["Opening", "Regievoering", "Slot"]
    assert not room.block("Slot").scheduled
