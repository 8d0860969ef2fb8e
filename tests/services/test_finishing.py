# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from facilitator.domain.meeting import FrozenVersion
from facilitator.domain.words import MeetingState
from facilitator.errors import FrozenMeetingError, InvalidInputError
from facilitator.services.finishing import freeze, frozen_versions, reopen
from facilitator.services.ports import Reader
from tests.builders.rooms import Room


def _versions(room: Room) -> list[FrozenVersion]:
    with room.library.read() as reader:
        return frozen_versions(reader, room.meeting_id)


def _reopen(room: Room, reason: str = "De datum klopte niet") -> None:
    reopen(room.library, room.clock, room.meeting_id, reason)


def test_vaststellen_stores_the_picture_as_version_1(room: Room) -> None:
    room.freeze()
    assert room.meeting().state is MeetingState.VASTGESTELD
    (version,) = _versions(room)
    assert (version.number, version.reason) == (1, "")
    assert version.picture == "versie 1 van 2026-10-07"
    assert version.frozen_at == room.clock.now()


def test_reopening_needs_a_reason_that_stands_with_the_next_version(room: Room) -> None:
    room.freeze()
    with pytest.raises(InvalidInputError, match="een reden om te heropenen"):
        _reopen(room, " ")
    _reopen(room)
    room.capture("Belt")
    room.freeze()
    assert [(v.number, v.reason) for v in _versions(room)] == [(1, ""), (2, "De datum klopte niet")]


def test_version_1_stays_as_it_was_handed_out(room: Room) -> None:
    room.freeze()
    before = _versions(room)[0]
    _reopen(room)
    room.freeze()
    assert _versions(room)[0] == before


def test_each_version_carries_its_own_reason(room: Room) -> None:
    room.freeze()
    for reason in ("Eerst", "Daarna"):
        _reopen(room, reason)
        room.freeze()
    assert [v.reason for v in _versions(room)] == ["", "Eerst", "Daarna"]


def test_what_is_vastgesteld_cannot_be_again_and_a_concept_cannot_be_reopened(room: Room) -> None:
    with pytest.raises(InvalidInputError, match="nog niet vastgesteld"):
        _reopen(room)
    room.freeze()
    with pytest.raises(FrozenMeetingError):
        room.freeze()


def test_a_picture_that_fails_leaves_a_concept(room: Room) -> None:
    def failing(_: Reader, __: object) -> str:
        raise InvalidInputError("Kan niet worden getekend.")

    with pytest.raises(InvalidInputError):
        freeze(room.library, room.clock, room.meeting_id, failing)
    assert room.meeting().state is MeetingState.CONCEPT
    assert _versions(room) == []


def test_vaststellen_can_be_undone_and_its_number_is_not_given_out_again(room: Room) -> None:
    room.freeze()
    room.library.undo(room.region_id, room.clock.now())
    assert room.meeting().state is MeetingState.CONCEPT
    assert _versions(room) == []
    room.capture("Belt")
    room.freeze()
    assert [version.number for version in _versions(room)] == [2]
    assert room.meeting().frozen_versions == 2


def test_redoing_a_vaststelling_gives_the_same_version(room: Room) -> None:
    room.freeze()
    before = _versions(room)
    room.library.undo(room.region_id, room.clock.now())
    room.library.redo(room.region_id, room.clock.now())
    assert [v.picture for v in _versions(room)] == [v.picture for v in before]
