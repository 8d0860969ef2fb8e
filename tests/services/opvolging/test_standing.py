# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from uuid import UUID

import pytest

from facilitator.domain.toets import run_toets
from facilitator.domain.toets.finding import counted, gaps_among
from facilitator.domain.words import AgreementKind, Status
from facilitator.errors import NotFoundError
from facilitator.exports.build import build_report
from facilitator.exports.choose import picture_on
from facilitator.exports.progress_words import gap_lines
from facilitator.services.capturing import edit_line, set_kind, set_owner
from facilitator.services.finishing import freeze, reopen
from facilitator.services.instruments import read_instruments
from facilitator.services.live import set_attendance
from facilitator.services.opvolging import Changed, Progress, progress
from facilitator.services.positionering import change_phase
from facilitator.services.regions import add_region
from tests.builders.follow_up import FollowUp
from tests.builders.rooms import DAY, Room
from tests.builders.rooms_filled import a_filled_room

JAN, FEB, MAR = (date(2027, month, 12) for month in (1, 2, 3))


@pytest.fixture
def follow(room: Room) -> FollowUp:
    return FollowUp(room)


def _progress(follow: FollowUp, meeting_id: UUID | None = None) -> Progress:
    room = follow.room
    with room.library.read() as reader:
        return progress(reader, room.region_id, room.clock.today(), meeting_id)


def _bars(found: Progress) -> list[tuple[str, int, int, int, int]]:
    return [
        (
            bar.title,
            bar.tally.by_status[Status.OPEN],
            bar.tally.by_status[Status.BEZIG],
            bar.tally.by_status[Status.KLAAR],
            bar.tally.late,
        )
        for bar in found.bars
    ]


def _hand_out(follow: FollowUp) -> None:
    room = follow.room
    freeze(room.library, room.clock, room.meeting_id, picture_on(DAY))


def test_a_bar_for_each_meeting_as_it_stood_then(follow: FollowUp) -> None:
    room = follow.room
    one, other = room.capture("Een >1-12-2026"), room.capture("Twee >1-6-2027")
    room.capture("b: Een besluit")
    first = follow.meeting(JAN)
    follow.answer(one, first, Status.BEZIG, deadline=MAR)
    follow.freeze(first)
    second = follow.meeting(FEB)
    follow.answer(one, second, Status.KLAAR)
    follow.answer(other, second, Status.BEZIG)
    follow.capture(second, "Nieuw")
    found = _progress(follow)
    assert _bars(found) == [
        ("Maatwerkbijeenkomst 1", 2, 0, 0, 0),
        ("Check-in 1", 1, 1, 0, 0),
        ("Check-in 2", 1, 1, 1, 0),
    ]
    assert found.now == found.bars[-1].tally
    assert found.since_last is not None
    assert (found.since_last.title, found.since_last.done, found.since_last.added) == (
        "Check-in 1",
        1,
        1,
    )
    assert found.since_start is not None
    assert (found.since_start.done, found.since_start.postponed) == (1, 1)
    earlier = _progress(follow, first)
    assert _bars(earlier) == _bars(found)[:2]
    assert earlier.since_last == earlier.since_start


def test_late_is_late_on_the_day_of_the_meeting(follow: FollowUp) -> None:
    follow.room.capture("Een @school >1-2-2027")
    first, second = follow.meeting(JAN), follow.meeting(FEB)
    follow.freeze(first)
    found = _progress(follow, second)
    assert [bar.tally.late for bar in found.bars] == [0, 0, 1]


def test_what_came_in_by_mail_counts_for_the_next_meeting(follow: FollowUp) -> None:
    agreement = follow.room.capture("Een")
    first = follow.meeting(JAN)
    follow.freeze(first)
    second = follow.meeting(FEB)
    follow.answer(agreement, None, Status.KLAAR)
    third = follow.meeting(MAR)
    follow.capture(third, "Nieuw")
    found = _progress(follow, third)
    assert [bar[3] for bar in _bars(found)] == [0, 0, 1]
    assert found.since_last is not None
    assert found.since_last.title == "Check-in 1"
    assert [bar.meeting_id for bar in found.bars] == [follow.room.meeting_id, first, third]
    assert second not in {bar.meeting_id for bar in found.bars}


def test_the_first_meeting_has_nothing_to_look_back_at(follow: FollowUp) -> None:
    follow.room.capture("Een")
    found = _progress(follow)
    assert (found.since_last, found.since_start, found.version, found.gaps) == (None,) * 4
    room = follow.room
    elsewhere = add_region(room.library, room.clock, "Elders").id
    with room.library.read() as reader, pytest.raises(NotFoundError, match="nog geen bijeenkomst"):
        progress(reader, elsewhere, DAY)


def _told(changed: tuple[Changed, ...]) -> dict[str, tuple[str, ...]]:
    return {change.agreement.label: change.parts for change in changed}


def test_what_changed_since_version_1(follow: FollowUp) -> None:
    room = follow.room
    moved = room.capture("Een >1-12-2026")
    edited = room.capture("Twee @school")
    turned = room.capture("Drie", "Opening")
    back = room.capture("Vier >1-12-2026")
    _hand_out(follow)
    check_in = follow.meeting(JAN)
    reopen(room.library, room.clock, room.meeting_id, "Check-in")
    set_owner(room.library, room.clock, edited.id, room.leerplicht)
    set_kind(room.library, room.clock, turned.id, AgreementKind.BESLUIT)
    line = "b: Drie, anders #regievoering =op de site"
    edit_line(room.library, room.clock, turned.id, line)
    follow.answer(moved, check_in, Status.BEZIG, deadline=FEB)
    follow.answer(moved, check_in, Status.KLAAR, deadline=MAR)
    follow.answer(back, check_in, Status.OPEN, deadline=FEB)
    follow.answer(back, check_in, Status.OPEN, deadline=None)
    follow.capture(check_in, "Nieuw")
    found = _progress(follow, check_in)
    assert found.version is not None
    assert (found.version.title, found.version.number) == ("Maatwerkbijeenkomst 1", 1)
    assert _told(found.changed) == {
        "A-001": ("was open, nu klaar", "datum van 1 december 2026 naar 12 maart 2027"),
        "A-002": ("eigenaar van School naar Leerplicht",),
        "A-003": (
            "tekst aangepast",
            "van afspraak naar besluit",
            "thema wordt regievoering",
            "zichtbaar resultaat aangepast",
        ),
        "A-004": ("geen datum meer (was 1 december 2026)",),
        "A-005": ("nieuw",),
    }
    room.library.undo(room.region_id, room.clock.now())
    follow.answer(back, check_in, Status.OPEN, deadline=date(2026, 12, 1))
    assert set(_told(_progress(follow, check_in).changed)) == {"A-001", "A-002", "A-003"}


def test_what_the_toets_closed_since_last_time(follow: FollowUp) -> None:
    filled = a_filled_room(follow.room)
    room = follow.room
    agreement = room.capture("Belt @school")
    _hand_out(follow)
    check_in = follow.meeting(JAN)
    follow.answer(agreement, check_in, Status.OPEN, deadline=FEB)
    change_phase(room.library, room.clock, filled.early, name="Signalering en preventie")
    gaps = _progress(follow, check_in).gaps
    assert gaps is not None
    assert ("AFS-2", "A-001") in {(gap.code, gap.place) for gap in gaps.closed}
    assert all("Signalering en preventie" in gap.place for gap in gaps.opened)
    assert gaps.left
    with room.library.read() as reader:
        found = run_toets(read_instruments(reader, room.region_id, check_in))
        report = build_report(reader, check_in, JAN)
    standing = [gap.severity for gap in (*gaps.left, *gaps.opened)]
    assert counted(standing) == counted(each.severity for each in found)
    left = gaps_among(gap.severity for gap in gaps.left)
    assert left[1] > 0
    assert f"; {left[0]} gaten staan nog open, en {left[1]} keer let op." in gap_lines(report)[0]


def test_who_came_this_time_is_no_gap_that_closed(follow: FollowUp) -> None:
    room = follow.room
    a_filled_room(room)
    for person in room.people():
        set_attendance(room.library, room.clock, room.meeting_id, person.id, present=False)
    _hand_out(follow)
    check_in = follow.meeting(JAN)
    with room.library.read() as reader:
        before = run_toets(read_instruments(reader, room.region_id, room.meeting_id))
    assert "POS-10" in {finding.code for finding in before}
    gaps = _progress(follow, check_in).gaps
    assert gaps is not None
    assert not {"POS-10", "MAN-1"} & {gap.code for gap in (*gaps.closed, *gaps.opened)}


def test_who_did_not_come_this_time_is_no_new_gap(follow: FollowUp) -> None:
    room = follow.room
    a_filled_room(room)
    _hand_out(follow)
    check_in = follow.meeting(JAN)
    for person in room.people():
        set_attendance(room.library, room.clock, check_in, person.id, present=False)
    gaps = _progress(follow, check_in).gaps
    assert gaps is not None
    assert "POS-10" in {gap.code for gap in gaps.left}
    assert "POS-10" not in {gap.code for gap in gaps.opened}


def test_a_picture_without_a_toets_is_not_compared(follow: FollowUp) -> None:
    follow.room.capture("Belt")
    follow.room.freeze()
    check_in = follow.meeting(JAN)
    a_filled_room(follow.room)
    found = _progress(follow, check_in)
    assert found.version is not None
    assert found.gaps is None


def test_changes_count_from_the_newest_version(follow: FollowUp) -> None:
    room = follow.room
    agreement = room.capture("Belt")
    _hand_out(follow)
    reopen(room.library, room.clock, room.meeting_id, "Thema klopt niet")
    edit_line(room.library, room.clock, agreement.id, "Belt #positionering")
    follow.freeze(room.meeting_id)
    found = _progress(follow, follow.meeting(JAN))
    assert found.version is not None
    assert (found.version.number, found.changed) == (2, ())
