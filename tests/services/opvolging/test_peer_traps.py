# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Traps of other meeting tools that no other test walks into: what ends, carries over or is told.

The other traps have their test beside the code: capture (a token that stays, a kind that changes),
the checklist (carried too early, twice, or not at all) and each kind of document.
"""

import subprocess
from datetime import date, timedelta
from io import BytesIO
from typing import NoReturn

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from facilitator.domain.timing import block_clock
from facilitator.domain.words import AgreementKind, Status
from facilitator.exports.build import build_report
from facilitator.exports.documents import Document, Format, render
from facilitator.exports.report import Report, for_organisation
from facilitator.services.agenda import set_minutes
from facilitator.services.capturing import set_kind
from facilitator.services.finishing import frozen_versions, reopen
from facilitator.services.live import start_block
from facilitator.services.meetings import add_issue
from tests.builders.follow_up import FollowUp
from tests.builders.rooms import Room

JAN, FEB = date(2027, 1, 12), date(2027, 2, 12)


@pytest.fixture
def follow(room: Room) -> FollowUp:
    return FollowUp(room)


def picture(room: Room) -> Report:
    with room.library.read() as reader:
        return build_report(reader, room.meeting_id, room.clock.today())


def test_the_end_of_a_meeting_leaves_what_was_not_discussed(follow: FollowUp) -> None:
    """Parabol's endCheckIn cleared it."""
    room = follow.room
    add_issue(room.library, room.clock, room.meeting_id, "Niet besproken")
    room.capture("p: Verzuim in het mbo")
    start_block(room.library, room.clock, room.block("Opening").id)
    before = picture(room)
    follow.freeze(room.meeting_id)
    after = picture(room)
    assert [block.title for block in room.blocks()] == ["Opening", "Regievoering", "Slot"]
    assert after.items == before.items
    assert [item.kind for item in after.items] == [AgreementKind.PARKEERPUNT]
    assert after.issues == before.issues
    assert len(after.issues) == 1


def test_an_item_without_a_date_or_owner_is_in_every_list(follow: FollowUp) -> None:
    """In MeetingBooster it fell out of the reports."""
    room = follow.room
    agreement = room.capture("Regelt iets")
    report = picture(room)
    sheet = load_workbook(BytesIO(render(report, Document.ACTIELIJST, Format.XLSX))).worksheets[0]
    assert "A-001" in [row[0].value for row in sheet.iter_rows()]
    agenda = Calendar.from_ical(render(report, Document.ACTIELIJST, Format.ICS))
    (task,) = agenda.walk("VTODO")
    assert "A-001" in str(task["summary"])
    for day in (JAN, FEB):
        rows = follow.rows(follow.meeting(day)).rows
        assert [row.agreement.id for row in rows] == [agreement.id]


def test_a_clock_is_not_held_to_ten_minutes(room: Room) -> None:
    """Parabol's list of times ended there."""
    block = room.block("Regievoering")
    set_minutes(room.library, room.clock, block.id, 240)
    start_block(room.library, room.clock, block.id)
    room.clock.advance(timedelta(minutes=90))
    shown = block_clock(room.block("Regievoering"), room.clock.now())
    assert (shown.remaining, shown.over) == (timedelta(minutes=150), False)


def test_the_order_is_the_same_at_every_check_in(follow: FollowUp) -> None:
    """4Minitz lost the order of topics on the way to the next meeting."""
    for number in range(8):
        follow.room.capture(f"Actie {number} @school >1 juni 2027")
    order = [agreement.label for agreement in follow.room.agreements()]
    first = follow.meeting(JAN)
    for agreement in reversed(follow.room.agreements()):
        follow.answer(agreement, first, Status.BEZIG)
    second = follow.meeting(FEB)
    for check_in in (first, second):
        assert [row.agreement.label for row in follow.rows(check_in).rows] == order


def test_the_kind_can_still_change_after_vaststellen(follow: FollowUp) -> None:
    """In 4Minitz it could not; here version 1 stays what was handed out."""
    room = follow.room
    agreement = room.capture("Werkt met één definitie")
    follow.freeze(room.meeting_id)
    with room.library.read() as reader:
        handed_out = frozen_versions(reader, room.meeting_id)
    reopen(room.library, room.clock, room.meeting_id, "Het is een besluit")
    set_kind(room.library, room.clock, agreement.id, AgreementKind.BESLUIT)
    assert [item.kind for item in picture(room).items] == [AgreementKind.BESLUIT]
    with room.library.read() as reader:
        assert frozen_versions(reader, room.meeting_id) == handed_out
    assert follow.rows(follow.meeting(JAN)).rows == ()


def test_a_pdf_needs_no_other_program(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """4Minitz leaned on wkhtmltopdf and ghostscript: other fonts, or no minutes at all."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a program was started")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    monkeypatch.setenv("PATH", "")
    room.capture("Belt @leerplicht")
    assert render(picture(room), Document.ACTIELIJST, Format.PDF).startswith(b"%PDF-")


def test_who_wrote_it_down_does_not_own_it(follow: FollowUp) -> None:
    """Loomio mixed what was assigned to a user with what that user wrote."""
    room = follow.room
    room.capture("Belt @leerplicht")
    room.capture("Nodigt uit @school")
    room.capture("Niemand heeft dit nog")
    report = picture(room)
    carried = {
        name: [item.label for item in for_organisation(report, name).items]
        for name in ("Leerplicht", "School")
    }
    assert carried == {"Leerplicht": ["A-001"], "School": ["A-002"]}
    assert [item.label for item in report.items if item.owner is None] == ["A-003"]
