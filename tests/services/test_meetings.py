# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date, time, timedelta

import pytest

from facilitator.domain.ids import new_id
from facilitator.domain.meeting import AgendaBlock, Attendance, Issue, Meeting
from facilitator.domain.words import MeetingKind, Theme
from facilitator.errors import FrozenMeetingError, InvalidInputError, NotFoundError
from facilitator.services.finishing import reopen
from facilitator.services.live import set_attendance, start_block
from facilitator.services.meetings import (
    add_issue,
    add_meeting,
    apply_template,
    change_issue,
    change_meeting,
    plan_check_in,
    remove_issue,
    remove_meeting,
)
from facilitator.templates.reading import shipped_template
from tests.builders.rooms import DAY, TEMPLATE, Room


def _issues(room: Room) -> list[Issue]:
    with room.library.read() as reader:
        return reader.find(Issue, meeting_id=room.meeting_id)


def test_a_meeting_gets_a_copy_of_the_templates_blocks(room: Room) -> None:
    template = shipped_template("dagdeel")
    added = add_meeting(
        room.library,
        room.clock,
        room.region_id,
        template,
        DAY,
        starts_at=time(9, 30),
        place=" Raadzaal\n",
        kind=MeetingKind.CHECK_IN,
        check_in=DAY + timedelta(days=180),
    )
    with room.library.read() as reader:
        meeting = reader.get(Meeting, added.id)
        blocks = reader.find(AgendaBlock, meeting_id=added.id)
    assert (meeting.place, meeting.template, meeting.kind) == (
        "Raadzaal",
        "dagdeel",
        MeetingKind.CHECK_IN,
    )
    assert [b.title for b in blocks] == [b.title for b in template.blocks]
    assert [b.deelvragen for b in blocks] == [b.deelvragen for b in template.blocks]


def test_a_meeting_needs_a_region_that_exists(room: Room) -> None:
    with pytest.raises(NotFoundError):
        add_meeting(room.library, room.clock, new_id(), TEMPLATE, DAY)


def test_a_check_in_lies_after_its_meeting(room: Room) -> None:
    with pytest.raises(InvalidInputError, match="na de bijeenkomst"):
        plan_check_in(room.library, room.clock, room.meeting_id, DAY)
    plan_check_in(room.library, room.clock, room.meeting_id, date(2027, 4, 14))
    assert room.meeting().check_in == date(2027, 4, 14)
    with pytest.raises(InvalidInputError, match="na de bijeenkomst"):
        change_meeting(room.library, room.clock, room.meeting_id, day=date(2027, 4, 14))
    plan_check_in(room.library, room.clock, room.meeting_id, None)
    assert room.meeting().check_in is None


def test_only_what_is_given_changes_in_a_meeting(room: Room) -> None:
    change_meeting(room.library, room.clock, room.meeting_id, place="Raadzaal")
    change_meeting(room.library, room.clock, room.meeting_id, day=date(2026, 10, 8))
    change_meeting(room.library, room.clock, room.meeting_id, starts_at=time(0, 0))
    change_meeting(room.library, room.clock, room.meeting_id, facilitator="Een functie")
    meeting = room.meeting()
    assert (meeting.place, meeting.day) == ("Raadzaal", date(2026, 10, 8))
    assert (meeting.starts_at, meeting.facilitator) == (time(0, 0), "Een functie")


def test_another_template_replaces_the_agenda_until_something_was_used(room: Room) -> None:
    apply_template(room.library, room.clock, room.meeting_id, shipped_template("kort"))
    assert len(room.blocks()) == 8
    assert room.meeting().template == "kort"
    apply_template(room.library, room.clock, room.meeting_id, TEMPLATE)
    room.capture("Belt")
    with pytest.raises(InvalidInputError, match="al begonnen"):
        apply_template(room.library, room.clock, room.meeting_id, shipped_template("kort"))
    assert len(room.blocks()) == 3


def test_a_started_block_keeps_the_agenda(room: Room) -> None:
    start_block(room.library, room.clock, room.block("Opening").id)
    with pytest.raises(InvalidInputError, match="al begonnen"):
        apply_template(room.library, room.clock, room.meeting_id, TEMPLATE)


def test_an_empty_meeting_goes_with_all_that_hangs_on_it(room: Room) -> None:
    add_issue(room.library, room.clock, room.meeting_id, "Niemand belt")
    set_attendance(room.library, room.clock, room.meeting_id, room.mentor, present=False)
    remove_meeting(room.library, room.clock, room.meeting_id)
    with room.library.read() as reader:
        for kind in (Meeting, AgendaBlock, Issue, Attendance):
            assert reader.find(kind, region_id=room.region_id) == []


def test_a_meeting_with_agreements_stays(room: Room) -> None:
    room.capture("Belt")
    with pytest.raises(InvalidInputError, match="al iets vastgelegd"):
        remove_meeting(room.library, room.clock, room.meeting_id)


def test_a_meeting_that_was_handed_out_stays(room: Room) -> None:
    room.freeze()
    with pytest.raises(FrozenMeetingError):
        remove_meeting(room.library, room.clock, room.meeting_id)
    reopen(room.library, room.clock, room.meeting_id, "Datum klopte niet")
    with pytest.raises(InvalidInputError, match="al eens vastgesteld"):
        remove_meeting(room.library, room.clock, room.meeting_id)


def test_issues_are_added_changed_and_removed(room: Room) -> None:
    first = add_issue(room.library, room.clock, room.meeting_id, "Niemand belt", times=0).id
    add_issue(
        room.library,
        room.clock,
        room.meeting_id,
        "Wie beslist?",
        theme=Theme.REGIEVOERING,
        named_by="SWV",
        times=9,
    )
    assert [(i.position, i.times) for i in _issues(room)] == [(0, 1), (1, 9)]
    second = _issues(room)[1].id
    change_issue(room.library, room.clock, second, text="Wie beslist dan?")
    changed = _issues(room)[1]
    assert (changed.text, changed.theme, changed.named_by) == ("Wie beslist dan?", None, "SWV")
    remove_issue(room.library, room.clock, first)
    assert [issue.id for issue in _issues(room)] == [second]


@pytest.mark.parametrize("text", ["", "\n"])
def test_an_issue_needs_text(room: Room, text: str) -> None:
    with pytest.raises(InvalidInputError, match="Vul een vraagstuk in"):
        add_issue(room.library, room.clock, room.meeting_id, text)


def test_nothing_changes_in_a_meeting_that_is_vastgesteld(room: Room) -> None:
    issue = add_issue(room.library, room.clock, room.meeting_id, "Niemand belt").id
    room.freeze()
    changes = [
        lambda: change_meeting(room.library, room.clock, room.meeting_id, place="x"),
        lambda: plan_check_in(room.library, room.clock, room.meeting_id, None),
        lambda: apply_template(room.library, room.clock, room.meeting_id, TEMPLATE),
        lambda: add_issue(room.library, room.clock, room.meeting_id, "x"),
        lambda: change_issue(room.library, room.clock, issue, text="x"),
        lambda: remove_issue(room.library, room.clock, issue),
    ]
    for change in changes:
        with pytest.raises(FrozenMeetingError, match=r"versie 1\). Heropen haar eerst"):
            change()


def test_day_and_check_in_change_together(room: Room) -> None:
    change_meeting(
        room.library,
        room.clock,
        room.meeting_id,
        day=date(2027, 4, 14),
        check_in=date(2027, 7, 1),
    )
    assert room.meeting().check_in == date(2027, 7, 1)
    change_meeting(room.library, room.clock, room.meeting_id, place="Raadzaal")
    assert room.meeting().check_in == date(2027, 7, 1)
    change_meeting(room.library, room.clock, room.meeting_id, check_in=None)
    assert room.meeting().check_in is None
    with pytest.raises(InvalidInputError, match="na de bijeenkomst"):
        change_meeting(room.library, room.clock, room.meeting_id, check_in=date(2027, 4, 14))
