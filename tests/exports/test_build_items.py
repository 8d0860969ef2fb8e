# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a check-in hands out, and that what was handed out before never changes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from facilitator.clock import FixedClock
from facilitator.domain.meeting import AgendaBlock
from facilitator.domain.words import Status
from facilitator.exports.build import build_report
from facilitator.exports.choose import frozen_report, picture_on
from facilitator.exports.documents import Document, Format, offered, render
from facilitator.exports.picture import from_json, to_json
from facilitator.exports.report import Report, for_organisation, without_names
from facilitator.play.check_in import CheckInRoom
from facilitator.play.run import play
from facilitator.play.script import example_script
from facilitator.services.commands import Command
from facilitator.services.finishing import freeze
from facilitator.services.opvolging import Answer, store_answers
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.follow_up import FollowUp
from tests.builders.rooms import DAY, a_room

JAN, FEB, MAR = (date(2027, month, 12) for month in (1, 2, 3))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    with open_library(tmp_path / "b.db", clock=FixedClock.on(DAY)) as opened:
        yield opened


def _documents(report: Report) -> dict[tuple[Document, Format], bytes]:
    return {which: render(report, *which) for which in offered(Document, Format)}


def test_what_was_handed_out_stays_byte_for_byte_after_the_check_in(library: SqlLibrary) -> None:
    script = example_script()
    played = play(library, script, check_in=False)
    clock = FixedClock.on(DAY, 17)
    freeze(library, clock, played.meeting_id, picture_on(DAY))
    with library.read() as reader:
        before = _documents(frozen_report(reader, played.meeting_id, 1))
    assert script.check_in is not None
    later = CheckInRoom(library, played.region_id, script.check_in)
    later.play()
    assert later.refused == []
    with library.read() as reader:
        assert _documents(frozen_report(reader, played.meeting_id, 1)) == before
        assert "A-003" in {item.label for item in _check_in(library, later).items}


def _check_in(library: SqlLibrary, room: CheckInRoom) -> Report:
    with library.read() as reader:
        return build_report(reader, room.meeting_id, room.clock.today())


def test_a_check_in_hands_out_what_it_walked_through(library: SqlLibrary) -> None:
    follow = FollowUp(a_room(library, FixedClock.on(DAY)))
    done, waits, late = (follow.room.capture(f"{n} @school >1-12-2026") for n in "123")
    follow.room.capture("b: Besluit")
    follow.freeze(follow.room.meeting_id)
    first = follow.meeting(JAN)
    follow.answer(done, first, Status.KLAAR)
    follow.answer(waits, first, None, not_before=MAR)
    follow.answer(late, first, Status.BEZIG, note="Half", deadline=FEB)
    follow.freeze(first)
    second = follow.meeting(FEB)
    follow.answer(late, second, Status.GEBLOKKEERD, reason="Geld", unblocker="Rector", deadline=MAR)
    follow.capture(second, "Nieuw @leerplicht")
    with library.read() as reader:
        report = build_report(reader, second, FEB)
    assert [(i.label, i.carried, i.origin) for i in report.items] == [
        ("A-002", True, "Maatwerkbijeenkomst 1"),
        ("A-003", True, "Maatwerkbijeenkomst 1"),
        ("A-005", False, "Check-in 2"),
    ]
    assert [item.label for item in report.closed] == ["A-001"]
    hidden, blocked, _ = report.items
    assert hidden.not_before == MAR
    assert (blocked.postponed, blocked.original_deadline) == (2, date(2026, 12, 1))
    assert (blocked.blocked_reason, blocked.unblocker, blocked.note) == ("Geld", "Rector", "Half")
    assert [(e.told_at, e.status, e.deadline) for e in blocked.history] == [
        ("Check-in 1", Status.BEZIG, FEB),
        ("Check-in 2", Status.GEBLOKKEERD, MAR),
    ]
    assert report.progress is not None
    assert [(b.title, b.klaar, b.open, b.laat) for b in report.progress.bars] == [
        ("Maatwerkbijeenkomst 1", 0, 3, 0),
        ("Check-in 1", 1, 1, 1),
        ("Check-in 2", 1, 2, 1),
    ]
    assert (report.progress.since_title, report.progress.since_version) == ("Check-in 1", 1)
    assert from_json(to_json(report)) == report


def test_an_ordinary_meeting_carries_nothing_along(library: SqlLibrary) -> None:
    follow = FollowUp(a_room(library, FixedClock.on(DAY)))
    follow.room.capture("Een @school")
    with library.read() as reader:
        report = build_report(reader, follow.room.meeting_id, DAY)
    assert [item.carried for item in report.items] == [False]
    assert (report.closed, report.progress) == ((), None)


def test_the_copy_of_one_organisation_tells_nothing_of_the_others(library: SqlLibrary) -> None:
    room = a_room(library, FixedClock.on(DAY))
    follow = FollowUp(room)
    mine, theirs = room.capture("Mijn @school"), room.capture("Hun @leerplicht")
    first = follow.meeting(JAN)
    answers = [Answer(agreement_id=a.id, status=Status.KLAAR) for a in (mine, theirs)]
    store_answers(room.library, room.clock, room.region_id, answers, meeting_id=first)
    second = follow.meeting(FEB)
    with library.read() as reader:
        report = build_report(reader, second, FEB)
    copy = for_organisation(report, "School")
    assert [item.label for item in copy.closed] == ["A-001"]
    assert "Hun" not in to_json(copy)
    assert without_names(report) == report


def test_the_notes_of_the_facilitator_are_in_no_document(library: SqlLibrary) -> None:
    """Every document is made of the Report alone, so what is not in it is in none of them."""
    room = a_room(library, FixedClock.on(DAY))
    room.capture("Belt de school @leerplicht >1 december")
    with library.change(Command.BLOCK_CHANGED, room.region_id, room.clock.now()) as change:
        for block in change.tx.find(AgendaBlock, meeting_id=room.meeting_id):
            change.tx.save(replace(block, notes="Vraag door bij de wethouder"))
    with library.read() as reader:
        report = build_report(reader, room.meeting_id, DAY)
    assert "wethouder" not in to_json(report)
    assert report.themes
