# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from facilitator.errors import FrozenMeetingError
from facilitator.services.finishing import reopen
from facilitator.services.undoing import redo, undo
from tests.builders.rooms import Room


def test_undo_and_redo_walk_over_what_was_stored(room: Room) -> None:
    room.capture("Een")
    room.capture("Twee")
    undo(room.library, room.clock, room.region_id)
    undo(room.library, room.clock, room.region_id)
    assert room.agreements() == []
    redo(room.library, room.clock, room.region_id)
    assert [a.text for a in room.agreements()] == ["Een"]


def test_what_was_handed_out_is_never_undone(room: Room) -> None:
    room.freeze()
    with pytest.raises(FrozenMeetingError, match="al uitgedeeld"):
        undo(room.library, room.clock, room.region_id)
    reopen(room.library, room.clock, room.meeting_id, "Datum")
    with pytest.raises(FrozenMeetingError):
        undo(room.library, room.clock, room.region_id)
    assert room.meeting().frozen_versions == 1


def test_after_reopening_new_work_can_be_undone(room: Room) -> None:
    room.freeze()
    reopen(room.library, room.clock, room.meeting_id, "Datum")
    room.capture("Belt")
    assert undo(room.library, room.clock, room.region_id) is not None
    assert room.agreements() == []
