# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from typing import Any

import pytest

from facilitator.domain.meeting import Meeting
from facilitator.domain.opvolging import EntrySource
from facilitator.domain.words import MeetingState, Status
from facilitator.errors import FrozenMeetingError, InvalidInputError, NotFoundError
from facilitator.services.commands import Command
from facilitator.services.meetings import open_check_in, remove_meeting
from facilitator.services.opvolging import Answer, store_answers
from facilitator.services.regions import add_region
from tests.builders.follow_up import FollowUp
from tests.builders.rooms import TEMPLATE, Room

CHECK_IN = date(2027, 4, 14)
LATER = date(2027, 6, 1)


@pytest.fixture
def follow(room: Room) -> FollowUp:
    return FollowUp(room)


def test_an_answer_changes_the_agreement_and_is_kept(follow: FollowUp) -> None:
    agreement = follow.room.capture("Belt >1-12-2026")
    check_in = follow.meeting(CHECK_IN)
    follow.answer(agreement, check_in, Status.BEZIG, note=" Half\x00 af ", deadline=LATER)
    now = follow.now(agreement)
    assert (now.status, now.deadline) == (Status.BEZIG, LATER)
    (entry,) = follow.entries()
    assert (entry.meeting_id, entry.status_before, entry.status) == (
        check_in,
        Status.OPEN,
        Status.BEZIG,
    )
    assert (entry.note, entry.deadline_before, entry.deadline) == (
        "Half af",
        date(2026, 12, 1),
        LATER,
    )
    assert entry.source is EntrySource.CHECK_IN
    assert entry.moved


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"status": Status.GEBLOKKEERD}, "geblokkeerd: schrijf erbij waarom"),
        ({"status": Status.GEBLOKKEERD, "unblocker": "Rector"}, "schrijf erbij waarom"),
        ({"status": Status.GEBLOKKEERD, "reason": "Geld", "unblocker": " "}, "wie haar kan"),
        ({"status": Status.VERVALLEN, "note": "wel een notitie"}, "vervalt: schrijf erbij waarom"),
        ({"not_before": CHECK_IN}, "moet na 14 april 2027 liggen"),
    ],
)
def test_an_answer_that_says_too_little_is_refused(
    follow: FollowUp, said: dict[str, Any], sentence: str
) -> None:
    agreement = follow.room.capture("Belt")
    check_in = follow.meeting(CHECK_IN)
    with pytest.raises(InvalidInputError, match=f"A-001.*{sentence}"):
        follow.answer(agreement, check_in, said.pop("status", None), **said)
    assert follow.entries() == []


def test_why_it_is_blocked_need_not_be_told_twice(follow: FollowUp) -> None:
    agreement = follow.room.capture("Belt")
    first, second = follow.meeting(CHECK_IN), follow.meeting(LATER)
    follow.answer(agreement, first, Status.GEBLOKKEERD, reason="Geen geld", unblocker="Rector")
    follow.answer(agreement, second, Status.GEBLOKKEERD)
    assert [(e.reason, e.unblocker) for e in follow.entries()] == [("Geen geld", "Rector")] * 2
    follow.answer(agreement, second, Status.BEZIG)
    now = follow.now(agreement)
    assert (now.blocked_reason, now.unblocker) == (None, None)
    assert [e.reason for e in follow.entries()] == ["Geen geld", ""]


def test_saying_it_again_in_the_same_check_in_changes_what_was_said(follow: FollowUp) -> None:
    agreement = follow.room.capture("Belt >1-12-2026")
    check_in = follow.meeting(CHECK_IN)
    follow.answer(agreement, check_in, Status.BEZIG, deadline=LATER)
    follow.answer(agreement, check_in, None, note="Toch later", deadline=date(2027, 7, 1))
    (entry,) = follow.entries()
    assert (entry.status, entry.note) == (Status.BEZIG, "Toch later")
    assert (entry.deadline_before, entry.deadline) == (date(2026, 12, 1), date(2027, 7, 1))
    follow.answer(agreement, check_in, None, deadline=date(2026, 12, 1))
    assert not follow.entries()[0].new_deadline


def test_the_same_answer_twice_leaves_no_trace(follow: FollowUp) -> None:
    agreement = follow.room.capture("Belt >1-12-2026")
    check_in = follow.meeting(CHECK_IN)
    said = {"note": "Loopt", "deadline": LATER}
    follow.answer(agreement, check_in, Status.BEZIG, **said)
    assert follow.answer(agreement, check_in, Status.BEZIG, **said).touched == frozenset()
    assert follow.answer(agreement, check_in, None).touched == frozenset()


def test_a_note_that_is_written_later_is_no_newer_answer(follow: FollowUp) -> None:
    agreement = follow.room.capture("Belt")
    check_in = follow.meeting(CHECK_IN)
    follow.answer(agreement, check_in, Status.BEZIG)
    before = follow.entries()[0].at
    follow.answer(agreement, check_in, None, note="Loopt")
    assert follow.entries()[0].at == before


def test_many_answers_are_one_step_back(follow: FollowUp) -> None:
    room = follow.room
    agreements = [room.capture(f"Afspraak {n}") for n in range(30)]
    check_in = follow.meeting(CHECK_IN)
    answers = [Answer(agreement_id=a.id, status=Status.KLAAR) for a in agreements]
    store_answers(room.library, room.clock, room.region_id, answers, meeting_id=check_in)
    assert len(follow.entries()) == 30
    room.library.undo(room.region_id, room.clock.now())
    assert follow.entries() == []
    assert {a.status for a in room.agreements()} == {Status.OPEN}


def test_one_refused_answer_leaves_the_others_undone(follow: FollowUp) -> None:
    room = follow.room
    one, other = room.capture("Een"), room.capture("Twee")
    check_in = follow.meeting(CHECK_IN)
    answers = [
        Answer(agreement_id=one.id, status=Status.KLAAR),
        Answer(agreement_id=other.id, status=Status.VERVALLEN),
    ]
    with pytest.raises(InvalidInputError, match="A-002"):
        store_answers(room.library, room.clock, room.region_id, answers, meeting_id=check_in)
    assert follow.now(one).status is Status.OPEN


def test_a_frozen_meeting_does_not_stop_its_agreements_but_a_frozen_check_in_does(
    follow: FollowUp,
) -> None:
    agreement = follow.room.capture("Belt")
    follow.room.freeze()
    check_in = follow.meeting(CHECK_IN)
    follow.answer(agreement, check_in, Status.KLAAR)
    follow.freeze(check_in)
    with pytest.raises(FrozenMeetingError):
        follow.answer(agreement, check_in, Status.BEZIG)


def test_only_afspraken_of_the_region_at_a_check_in_of_the_region(follow: FollowUp) -> None:
    room = follow.room
    decision, agreement = room.capture("b: Een definitie"), room.capture("Belt")
    check_in = follow.meeting(CHECK_IN)
    with pytest.raises(InvalidInputError, match="A-001 is een besluit"):
        follow.answer(decision, check_in, Status.KLAAR)
    with pytest.raises(InvalidInputError, match="geen check-in"):
        follow.answer(agreement, room.meeting_id, Status.KLAAR)
    other = add_region(room.library, room.clock, "Elders").id
    answers = [Answer(agreement_id=agreement.id, status=Status.KLAAR)]
    with pytest.raises(NotFoundError, match="andere regio"):
        store_answers(room.library, room.clock, other, answers)
    with pytest.raises(NotFoundError, match="andere regio"):
        store_answers(room.library, room.clock, other, answers, meeting_id=check_in)


def test_what_came_in_a_list_belongs_to_no_meeting(follow: FollowUp) -> None:
    room = follow.room
    agreement = room.capture("Belt")
    answers = [Answer(agreement_id=agreement.id, status=Status.KLAAR, note="Gedaan")]
    changes = store_answers(
        room.library, room.clock, room.region_id, answers, command=Command.LIST_READ
    )
    assert changes.command == Command.LIST_READ
    (entry,) = follow.entries()
    assert (entry.meeting_id, entry.source) == (None, EntrySource.LIJST)
    with pytest.raises(ValueError, match="not a command"):
        store_answers(room.library, room.clock, room.region_id, [], command=Command.CAPTURED)


def test_what_is_finished_no_longer_waits(follow: FollowUp) -> None:
    agreement = follow.room.capture("Belt")
    check_in = follow.meeting(CHECK_IN)
    follow.answer(agreement, check_in, None, not_before=LATER)
    assert follow.now(agreement).not_before == LATER
    follow.answer(agreement, check_in, Status.KLAAR)
    assert follow.now(agreement).not_before is None


def test_a_check_in_opened_twice_is_one_check_in(follow: FollowUp) -> None:
    room = follow.room
    args = (room.library, room.clock, room.region_id, TEMPLATE, CHECK_IN)
    first = open_check_in(*args)
    again = open_check_in(*args)
    assert again.id == first.id
    assert again.changes.touched == frozenset()
    follow.freeze(first.id)
    second = open_check_in(*args)
    assert second.id != first.id
    with room.library.read() as reader:
        assert reader.get(Meeting, second.id).state is MeetingState.CONCEPT


def test_a_check_in_with_answers_is_not_removed(follow: FollowUp) -> None:
    room = follow.room
    agreement = room.capture("Belt")
    check_in = follow.meeting(CHECK_IN)
    follow.answer(agreement, check_in, Status.OPEN)
    with pytest.raises(InvalidInputError, match="met antwoorden blijft bewaard"):
        remove_meeting(room.library, room.clock, check_in)
