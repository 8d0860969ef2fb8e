# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from facilitator.clock import FixedClock
from facilitator.domain.text import clean_line, clean_text
from facilitator.domain.words import AgreementKind, MeetingKind, Status
from facilitator.exports.build import build_report
from facilitator.exports.choose import picture_on
from facilitator.exports.ics import calendar, render
from facilitator.exports.report import Report, for_organisation, without_names
from facilitator.exports.report_progress import ReportEntry
from facilitator.services.capturing import edit_line, set_kind
from facilitator.services.commands import Command
from facilitator.services.finishing import freeze, reopen
from facilitator.services.meetings import add_meeting, plan_check_in
from facilitator.services.opvolging import Answer, store_answers
from facilitator.storage.opening import open_library
from tests.builders.reports import JGZ, SWV, a_report, an_item
from tests.builders.rooms import DAY, TEMPLATE, Room, a_room
from tests.exports.nasty import LONG_AGREEMENT, LONG_WORD, nasty_text

UID = str(UUID(int=7))
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
Entries = dict[str, Any]


def entries(data: bytes, kind: str) -> Entries:
    """The entries of a kind by their identity; each of those is there once."""
    found = list(Calendar.from_ical(data).walk(kind))
    named = {str(part["uid"]): part for part in found}
    assert len(named) == len(found)
    return named


def item_entries(**over: Any) -> tuple[Any, Any]:
    """The day and the task of one agreement."""
    data = render(a_report(items=(an_item(uid=UID, **over),), check_in=None))
    days, tasks = entries(data, "VEVENT"), entries(data, "VTODO")
    return days.get(f"{UID}-deadline@slagvaardig"), tasks.get(f"{UID}-taak@slagvaardig")


def test_a_deadline_is_a_whole_day_and_a_task() -> None:
    day, task = item_entries(
        number=12, text="Belt, en schrijft", owner=SWV, deadline=date(2027, 3, 31), revision=4
    )
    assert day["dtstart"].dt == date(2027, 3, 31)
    assert day["dtend"].dt == date(2027, 4, 1)
    assert task["due"].dt == date(2027, 3, 31)
    assert str(day["summary"]) == str(task["summary"]) == "A-012 Belt, en schrijft"
    assert f"Eigenaar: {SWV}" in str(day["description"])
    assert (day["sequence"], task["sequence"]) == (4, 4)
    assert (str(day["status"]), str(task["status"])) == ("CONFIRMED", "NEEDS-ACTION")


def test_an_agreement_without_a_date_is_still_a_task() -> None:
    day, task = item_entries(deadline=None)
    assert day is None
    assert "due" not in task


def test_a_day_that_was_taken_away_is_cancelled() -> None:
    day, _ = item_entries(deadline=None, original_deadline=date(2027, 1, 1))
    assert (day["dtstart"].dt, str(day["status"])) == (date(2027, 1, 1), "CANCELLED")


@pytest.mark.parametrize(
    ("status", "task_status", "summary"),
    [
        (Status.BEZIG, "IN-PROCESS", "A-001"),
        (Status.KLAAR, "COMPLETED", "Klaar: A-001"),
        (Status.VERVALLEN, "CANCELLED", "Vervallen: A-001"),
        (Status.DOORGELEID, "CANCELLED", "Doorgeleid naar OOGO: A-001"),
    ],
)
def test_what_became_of_it_is_told(status: Status, task_status: str, summary: str) -> None:
    day, task = item_entries(status=status)
    assert str(task["status"]) == task_status
    assert str(day["summary"]).startswith(summary)
    assert (str(day["status"]) == "CANCELLED") is (status is Status.VERVALLEN)


def test_what_is_said_about_an_agreement_makes_the_entry_newer() -> None:
    said = ReportEntry(
        day=date(2027, 1, 1), told_at="Check-in 1", status=Status.OPEN, status_before=Status.OPEN
    )
    day, task = item_entries(revision=2, history=(said,))
    assert (day["sequence"], task["sequence"]) == (3, 3)


def test_a_planned_check_in_has_the_time_zone_and_says_its_hour_is_open() -> None:
    report = a_report(uid=UID, revision=5, starts_at=time(9, 30), check_in=date(2027, 4, 14))
    data = render(report)
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam" in data
    assert b"DTSTART;TZID=Europe/Amsterdam:20270414T093000" in data
    event = entries(data, "VEVENT")[f"{UID}-check-in@slagvaardig"]
    assert event["dtstart"].dt == datetime(2027, 4, 14, 9, 30, tzinfo=AMSTERDAM)
    assert (str(event["status"]), event["sequence"]) == ("TENTATIVE", 5)


@pytest.mark.parametrize("month", range(1, 13))
def test_the_zone_that_is_sent_along_is_that_of_amsterdam(month: int) -> None:
    report = a_report(uid=UID, check_in=date(2027, month, 14), starts_at=time(13, 0))
    zones: list[Any] = Calendar.from_ical(render(report)).walk("VTIMEZONE")
    sent = datetime(2027, month, 14, 13, tzinfo=zones[0].to_tz(lookup_tzid=False))
    assert sent.utcoffset() == datetime(2027, month, 14, 13, tzinfo=AMSTERDAM).utcoffset()


def test_the_copy_of_an_organisation_holds_what_it_carries_or_helps_with() -> None:
    items = (
        an_item(1, owner=SWV, uid=str(uuid4())),
        an_item(2, owner=JGZ, supporting=(SWV,), uid=str(uuid4())),
        an_item(3, uid=str(uuid4())),
    )
    data = render(for_organisation(a_report(items=items), SWV))
    shown = [str(task["summary"])[:5] for task in entries(data, "VTODO").values()]
    assert shown == ["A-001", "A-002"]
    assert b"X-WR-CALNAME:Regio Voorbeeld SWV VO Voorbeeld" in data


def test_only_agreements_are_tasks() -> None:
    report = a_report()
    made = report.of_kind(AgreementKind.AFSPRAAK)
    assert len(entries(render(report), "VTODO")) == len(made)


def test_nobody_is_named_or_invited() -> None:
    report = a_report(items=(an_item(person="Naam", uid=UID),))
    for data in (render(report), render(without_names(report))):
        assert b"Naam" not in data
        assert b"ATTENDEE" not in data
        assert b"ORGANIZER" not in data


@pytest.fixture
def room(tmp_path: Any) -> Iterator[Room]:
    clock = FixedClock.on(DAY)
    with open_library(tmp_path / "b.db", clock=clock) as library:
        room = a_room(library, clock)
        room.capture("Belt binnen vijf dagen @leerplicht >1 december")
        room.capture("Nodigt ouders uit @school >1 november")
        plan_check_in(library, clock, room.meeting_id, date(2027, 4, 14))
        yield room


def picture(room: Room, meeting_id: UUID | None = None) -> Report:
    with room.library.read() as reader:
        return build_report(reader, meeting_id or room.meeting_id, room.clock.today())


def imported(*files: bytes) -> Entries:
    """What an agenda holds that imported these files one after the other (RFC 5545, 3.8.7.4)."""
    kept: Entries = {}
    for data in files:
        for kind in ("VEVENT", "VTODO"):
            for uid, entry in entries(data, kind).items():
                known = kept.get(uid)
                rank = (entry["sequence"], entry["dtstamp"].dt)
                if known is None or rank >= (known["sequence"], known["dtstamp"].dt):
                    kept[uid] = entry
    return kept


def test_a_later_file_updates_instead_of_doubling(room: Room) -> None:
    first = render(picture(room))
    moved = room.agreements()[0]
    edit_line(room.library, room.clock, moved.id, "Belt elke dag @leerplicht >5 januari 2027")
    room.clock.advance(timedelta(days=1))
    second = render(picture(room))
    agenda = imported(first, second)
    assert len(agenda) == len(imported(first)) == 5
    assert agenda[f"{moved.id}-deadline@slagvaardig"]["dtstart"].dt == date(2027, 1, 5)
    assert "Belt elke dag" in str(agenda[f"{moved.id}-taak@slagvaardig"]["summary"])
    late = imported(second, first)
    assert late[f"{moved.id}-deadline@slagvaardig"]["dtstart"].dt == date(2027, 1, 5)


def test_undo_makes_a_newer_entry_too(room: Room) -> None:
    moved = room.agreements()[0]
    edit_line(room.library, room.clock, moved.id, "Belt @leerplicht >5 januari 2027")
    before = render(picture(room))
    room.library.undo(room.region_id, room.clock.now())
    after = render(picture(room))
    uid = f"{moved.id}-deadline@slagvaardig"
    assert imported(before, after)[uid]["dtstart"].dt == date(2026, 12, 1)


def test_each_answer_and_each_undo_of_one_makes_a_newer_entry(room: Room) -> None:
    check_in, told = held_check_in(room), room.agreements()[0]
    uid = f"{told.id}-taak@slagvaardig"

    def sequence() -> int:
        return entries(render(picture(room, check_in)), "VTODO")[uid]["sequence"]

    def answer(status: Status) -> None:
        said = Answer(agreement_id=told.id, status=status)
        store_answers(room.library, room.clock, room.region_id, [said], meeting_id=check_in)

    seen = [sequence()]
    for status in (Status.KLAAR, None, Status.BEZIG, Status.KLAAR, None):
        if status is None:
            room.library.undo(room.region_id, room.clock.now())
        else:
            answer(status)
        seen.append(sequence())
    assert seen == sorted(set(seen))


def test_undoing_a_note_only_makes_a_newer_entry(room: Room) -> None:
    """A note changes nothing of the agreement itself, and undo takes it out of the history."""
    check_in, told = held_check_in(room), room.agreements()[0]
    uid = f"{told.id}-taak@slagvaardig"
    note = Answer(agreement_id=told.id, status=told.status, note="Gebeld")
    files = [render(picture(room, check_in))]
    store_answers(room.library, room.clock, room.region_id, [note], meeting_id=check_in)
    files.append(render(picture(room, check_in)))
    room.library.undo(room.region_id, room.clock.now())
    files.append(render(picture(room, check_in)))
    room.library.redo(room.region_id, room.clock.now())
    files.append(render(picture(room, check_in)))
    seen = [entries(data, "VTODO")[uid]["sequence"] for data in files]
    assert seen == sorted(set(seen))
    assert "Gebeld" not in str(imported(*files[:3])[uid]["description"])
    assert "Gebeld" in str(imported(*files)[uid]["description"])


STEPS = ("noteer", "klaar", "bezig", "verschuif", "wijzig", "undo", "undo", "undo", "redo", "plan")


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(st.sampled_from(STEPS), min_size=1, max_size=9), data=st.data())
def test_no_number_ever_goes_down(room: Room, steps: list[str], data: st.DataObject) -> None:
    """Whatever is done and undone between two files; what changed has a higher number."""
    meetings = [room.meeting_id]
    before: Entries = {}
    for step in ("", *steps):
        do(room, meetings, step, data)
        now = imported(calendar([picture(room, each) for each in meetings]))
        for uid, entry in now.items():
            if uid in before:
                assert entry["sequence"] >= before[uid]["sequence"]
                same = plain(entry) == plain(before[uid])
                assert same or entry["sequence"] > before[uid]["sequence"]
        before |= now


def plain(entry: Any) -> str:
    return str({key: value for key, value in entry.items() if key != "SEQUENCE"})


def do(room: Room, meetings: list[UUID], step: str, data: st.DataObject) -> None:
    now, told = room.clock.now(), room.agreements()[0]
    said: dict[str, Any] = {
        "noteer": {"note": "Gebeld"},
        "klaar": {"status": Status.KLAAR},
        "bezig": {"status": Status.BEZIG},
        "verschuif": {"deadline": date(2027, 6, data.draw(st.integers(1, 30)))},
    }
    if step in said:
        answer = Answer(**{"agreement_id": told.id, "status": told.status} | said[step])
        store_answers(room.library, room.clock, room.region_id, [answer], meeting_id=None)
    elif step == "wijzig":
        line = f"Belt {data.draw(st.integers())} @school >1 mei"
        edit_line(room.library, room.clock, told.id, line)
    elif step == "plan":
        day = data.draw(st.one_of(st.none(), st.dates(date(2027, 4, 1), date(2027, 9, 1))))
        plan_check_in(room.library, room.clock, meetings[0], day)
    elif step == "undo" and room.library.undo_label(room.region_id) in UNDOABLE:
        room.library.undo(room.region_id, now)
    elif step == "redo":
        room.library.redo(room.region_id, now)


UNDOABLE = {
    Command.CHECKED_IN,
    Command.LIST_READ,
    Command.AGREEMENT_CHANGED,
    Command.MEETING_CHANGED,
}


def handed_out(room: Room, meeting_id: UUID) -> bytes:
    freeze(room.library, room.clock, meeting_id, picture_on(DAY))
    return render(picture(room, meeting_id))


def test_an_agreement_that_is_gone_after_handing_out_is_cancelled(room: Room) -> None:
    gone = room.capture("Stuurt de lijst @school >1 december")
    first = handed_out(room, room.meeting_id)
    for _ in range(2):
        room.library.undo(room.region_id, room.clock.now())
    assert gone.id not in {each.id for each in room.agreements()}
    second = render(picture(room))
    agenda = imported(first, second)
    for kind in ("taak", "deadline"):
        entry = agenda[f"{gone.id}-{kind}@slagvaardig"]
        assert str(entry["status"]) == "CANCELLED"
        assert entry["sequence"] > imported(first)[f"{gone.id}-{kind}@slagvaardig"]["sequence"]
    assert str(agenda[f"{gone.id}-taak@slagvaardig"]["summary"]).startswith("Vervallen: A-003")
    assert str(Calendar.from_ical(second)["method"]) == "PUBLISH"
    assert str(imported(second, first)[f"{gone.id}-taak@slagvaardig"]["status"]) == "CANCELLED"
    room.library.redo(room.region_id, room.clock.now())
    back = imported(first, second, render(picture(room)))[f"{gone.id}-taak@slagvaardig"]
    assert str(back["status"]) == "NEEDS-ACTION"


def test_what_was_never_handed_out_is_not_cancelled(room: Room) -> None:
    gone = room.capture("Stuurt de lijst @school >1 december")
    room.library.undo(room.region_id, room.clock.now())
    handed_out(room, room.meeting_id)
    assert str(gone.id).encode() not in render(picture(room)).replace(b"\r\n ", b"")


def test_what_became_no_agreement_is_cancelled(room: Room) -> None:
    told = room.agreements()[0]
    first = handed_out(room, room.meeting_id)
    reopen(room.library, room.clock, room.meeting_id, "Verkeerd verslag")
    set_kind(room.library, room.clock, told.id, AgreementKind.INZICHT)
    second = render(picture(room))
    agenda = imported(first, second)
    assert str(agenda[f"{told.id}-taak@slagvaardig"]["status"]) == "CANCELLED"
    assert str(agenda[f"{told.id}-deadline@slagvaardig"]["status"]) == "CANCELLED"


def test_a_check_in_that_is_not_planned_any_more_is_cancelled(room: Room) -> None:
    uid = f"{room.meeting_id}-check-in@slagvaardig"
    first = handed_out(room, room.meeting_id)
    reopen(room.library, room.clock, room.meeting_id, "Andere dag")
    plan_check_in(room.library, room.clock, room.meeting_id, None)
    second = render(picture(room))
    agenda = imported(first, second)
    assert str(agenda[uid]["status"]) == "CANCELLED"
    assert agenda[uid]["dtstart"].dt.date() == date(2027, 4, 14)
    plan_check_in(room.library, room.clock, room.meeting_id, date(2027, 5, 12))
    again = imported(first, second, render(picture(room)))[uid]
    assert (str(again["status"]), again["dtstart"].dt.date()) == ("TENTATIVE", date(2027, 5, 12))


def test_a_check_in_that_is_removed_is_only_planned_again(room: Room) -> None:
    uid = f"{room.meeting_id}-check-in@slagvaardig"
    check_in = held_check_in(room)
    held = handed_out(room, check_in)
    assert str(imported(held)[uid]["status"]) == "CONFIRMED"
    for _ in range(2):
        room.library.undo(room.region_id, room.clock.now())
    assert str(imported(held, render(picture(room)))[uid]["status"]) == "TENTATIVE"


def test_the_copy_of_an_organisation_tells_what_it_lost(room: Room) -> None:
    gone = room.capture("Stuurt de lijst @school >1 december")
    handed_out(room, room.meeting_id)
    for _ in range(2):
        room.library.undo(room.region_id, room.clock.now())
    whole = picture(room)
    (lost,) = whole.withdrawn
    assert lost.owner is not None
    assert f"{gone.id}-taak@slagvaardig" in imported(render(for_organisation(whole, lost.owner)))
    assert f"{gone.id}-taak@slagvaardig" not in imported(render(for_organisation(whole, "Ander")))


def held_check_in(room: Room) -> UUID:
    return add_meeting(
        room.library,
        room.clock,
        room.region_id,
        TEMPLATE,
        date(2027, 4, 14),
        kind=MeetingKind.CHECK_IN,
        starts_at=time(15, 0),
    ).id


def test_a_check_in_takes_the_place_of_its_plan(room: Room) -> None:
    planned = render(picture(room))
    check_in = held_check_in(room)
    room.clock.advance(timedelta(days=100))
    held = render(picture(room, check_in))
    agenda = imported(planned, held)
    events = [e for u, e in agenda.items() if "deadline" not in u and e.name == "VEVENT"]
    assert [(e["dtstart"].dt.hour, str(e["status"])) for e in events] == [(15, "CONFIRMED")]
    assert imported(held, planned).keys() == agenda.keys()
    assert str(imported(held, planned)[str(events[0]["uid"])]["status"]) == "CONFIRMED"


def test_the_whole_region_is_one_file_with_everything_once(room: Room) -> None:
    check_in = held_check_in(room)
    whole = calendar([picture(room), picture(room, check_in)])
    assert len(entries(whole, "VTODO")) == 2
    assert len(entries(whole, "VEVENT")) == 3
    assert b"TENTATIVE" not in whole


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render(a_report()) == render(a_report())


days = st.one_of(st.none(), st.dates())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=nasty_text, deadline=days, check_in=days)
@example(text="BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT", deadline=None, check_in=None)
@example(text=LONG_WORD, deadline=date.max, check_in=date.max)
@example(text=LONG_AGREEMENT, deadline=date.min, check_in=date.min)
def test_whatever_is_typed_is_one_entry_with_that_text(
    text: str, deadline: date | None, check_in: date | None
) -> None:
    item = an_item(1, uid=UID, text=text, owner=text or None, note=text, deadline=deadline)
    report = replace(a_report(items=(item,), check_in=check_in), region=text, place=text)
    data = render(report)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\x00" not in data
    (task,) = entries(data, "VTODO").values()
    expected = clean_text(text).replace("\t", " ")
    assert str(task["description"]).startswith(expected)
    assert clean_line(text)[:100] in str(task["summary"])
    assert len(entries(data, "VEVENT")) == (deadline is not None) + (check_in is not None)
