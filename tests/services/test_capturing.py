# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.domain.agreement import Agreement
from facilitator.domain.ids import new_id
from facilitator.domain.words import AgreementKind, Level, Recommendation, Status, Theme
from facilitator.errors import FrozenMeetingError, InvalidInputError, NotFoundError
from facilitator.services.capturing import (
    bring_back,
    capture,
    capture_all,
    drop,
    edit_line,
    line_of,
    set_deadline,
    set_impuls,
    set_kind,
    set_level,
    set_owner,
)
from facilitator.services.meetings import add_meeting
from tests.builders.rooms import DAY, TEMPLATE, Room


def _line(room: Room, agreement: Agreement) -> str:
    with room.library.read() as reader:
        return line_of(reader, room.clock.today(), agreement)


def test_a_line_is_stored_as_it_was_read(room: Room) -> None:
    agreement = room.capture("Belt de school @leerplichtambtenaar @school >vr #mandaat ! =lijst")
    assert room.agreements() == [agreement]
    assert (agreement.label, agreement.text) == ("A-001", "Belt de school")
    assert (agreement.owner_id, agreement.owner_person_id) == (room.leerplicht, room.ambtenaar)
    assert agreement.supporting == (room.school,)
    assert (agreement.deadline, agreement.visible) == (date(2026, 10, 9), "lijst")
    assert agreement.recommendations == (Recommendation.MANDAAT,)
    assert agreement.impuls
    assert agreement.captured_at == room.clock.now()


def test_the_theme_is_that_of_the_block(room: Room) -> None:
    assert room.capture("Belt").theme is Theme.REGIEVOERING
    assert room.capture("Belt", "Opening").theme is None
    assert room.capture("Belt", None).theme is None
    assert room.capture("Belt #positionering").theme is Theme.POSITIONERING


@pytest.mark.parametrize("line", ["", " ", "@leerplicht >vr", "\x00", "b:", "a: !"])
def test_a_line_without_words_is_refused_and_takes_no_number(room: Room, line: str) -> None:
    with pytest.raises(InvalidInputError, match="Typ eerst de afspraak"):
        room.capture(line)
    assert room.capture("Belt").number == 1


def test_numbers_go_on_over_the_meetings_of_a_region(room: Room) -> None:
    room.capture("Belt")
    later = add_meeting(room.library, room.clock, room.region_id, TEMPLATE, date(2027, 4, 14)).id
    captured = capture_all(room.library, room.clock, later, None, ["Een", "Twee"])
    assert [c.agreement.label for c in captured] == ["A-002", "A-003"]


def test_redo_gives_an_undone_line_its_number_back(room: Room) -> None:
    first = room.capture("Eerst")
    room.library.undo(room.region_id, room.clock.now())
    assert room.agreements() == []
    room.library.redo(room.region_id, room.clock.now())
    assert [a.id for a in room.agreements()] == [first.id]
    assert room.capture("Daarna").number == 2


def test_a_lapsed_line_keeps_its_number(room: Room) -> None:
    drop(room.library, room.clock, room.capture("Vervalt").id)
    assert room.capture("Nieuw").number == 2
    assert [a.status for a in room.agreements()] == [Status.VERVALLEN, Status.OPEN]


def test_a_block_of_another_meeting_is_refused(room: Room) -> None:
    other = add_meeting(room.library, room.clock, room.region_id, TEMPLATE, DAY).id
    with pytest.raises(NotFoundError, match="andere bijeenkomst"):
        capture(room.library, room.clock, other, room.block("Slot").id, "Belt")
    with pytest.raises(NotFoundError):
        capture(room.library, room.clock, room.meeting_id, new_id(), "Belt")


def test_editing_keeps_number_block_and_moment(room: Room) -> None:
    stored = room.capture("Belt @leerplicht >vr")
    edited = edit_line(room.library, room.clock, stored.id, "b: Belt vaker @school").agreement
    assert (edited.id, edited.number, edited.block_id) == (stored.id, 1, stored.block_id)
    assert (edited.kind, edited.owner_id, edited.deadline) == (
        AgreementKind.BESLUIT,
        room.school,
        None,
    )
    assert room.agreements()[0].text == "Belt vaker"


def test_opening_a_line_and_pressing_enter_changes_nothing(room: Room) -> None:
    agreement = room.capture('p: Belt "om >vr" @mentor @leerplicht >over 2 weken #taal ! =a b')
    changes = edit_line(room.library, room.clock, agreement.id, _line(room, agreement)).changes
    assert not changes.touched


@given(text=st.text(max_size=60))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_opens_and_closes_without_a_change(room: Room, text: str) -> None:
    agreement = room.capture(f"Belt {text}")
    line = _line(room, agreement)
    assert not edit_line(room.library, room.clock, agreement.id, line).changes.touched


def test_an_edit_without_words_leaves_the_line_as_it_was(room: Room) -> None:
    agreement = room.capture("Belt")
    with pytest.raises(InvalidInputError):
        edit_line(room.library, room.clock, agreement.id, "@school")
    assert room.agreements() == [agreement]


def test_an_owner_is_no_longer_supporting(room: Room) -> None:
    agreement = room.capture("Belt @mentor @leerplicht")
    set_owner(room.library, room.clock, agreement.id, room.leerplicht)
    changed = room.agreements()[0]
    assert (changed.owner_id, changed.owner_person_id) == (room.leerplicht, None)
    assert changed.supporting == ()


def test_a_person_as_owner_brings_the_organisation(room: Room) -> None:
    agreement = room.capture("Belt @leerplicht")
    set_owner(room.library, room.clock, agreement.id, room.leerplicht, room.mentor)
    changed = room.agreements()[0]
    assert (changed.owner_id, changed.owner_person_id) == (room.school, room.mentor)
    set_owner(room.library, room.clock, agreement.id, None)
    assert room.agreements()[0].owner_id is None
    with pytest.raises(NotFoundError):
        set_owner(room.library, room.clock, agreement.id, new_id())


def test_single_fields_are_set_and_cleared(room: Room) -> None:
    agreement = room.capture("Belt >vr")
    set_deadline(room.library, room.clock, agreement.id, None)
    set_kind(room.library, room.clock, agreement.id, AgreementKind.INZICHT)
    set_impuls(room.library, room.clock, agreement.id, impuls=True)
    set_level(room.library, room.clock, agreement.id, Level.BESTUURLIJK)
    changed = room.agreements()[0]
    assert (changed.deadline, changed.kind) == (None, AgreementKind.INZICHT)
    assert (changed.impuls, changed.level, changed.text) == (True, Level.BESTUURLIJK, "Belt")


def test_a_lapsed_line_can_come_back_and_another_stays_as_it_is(room: Room) -> None:
    agreement = room.capture("Belt")
    assert not bring_back(room.library, room.clock, agreement.id).touched
    drop(room.library, room.clock, agreement.id)
    bring_back(room.library, room.clock, agreement.id)
    assert room.agreements()[0].status is Status.OPEN


def test_nothing_is_captured_or_changed_once_vastgesteld(room: Room) -> None:
    agreement = room.capture("Belt")
    room.freeze()
    changes = [
        lambda: room.capture("Nog iets"),
        lambda: edit_line(room.library, room.clock, agreement.id, "Anders"),
        lambda: set_owner(room.library, room.clock, agreement.id, room.school),
        lambda: set_deadline(room.library, room.clock, agreement.id, DAY),
        lambda: set_kind(room.library, room.clock, agreement.id, AgreementKind.BESLUIT),
        lambda: drop(room.library, room.clock, agreement.id),
    ]
    for change in changes:
        with pytest.raises(FrozenMeetingError):
            change()
    assert room.agreements() == [agreement]


def test_a_number_that_was_told_is_not_given_out_again(room: Room) -> None:
    first, second = room.capture("Belt @school"), room.capture("Schrijft @school")
    for _ in range(2):
        room.library.undo(room.region_id, room.clock.now())
    assert (first.number, second.number, room.agreements()) == (1, 2, [])
    assert room.capture("Mailt @school").number == 3
