# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import timedelta

from facilitator.domain.words import MeetingKind, Theme
from facilitator.services.agenda import schedule_block
from facilitator.services.live import set_attendance
from facilitator.services.meetings import add_issue, add_meeting
from facilitator.services.readiness import Readiness, meeting_title, readiness
from tests.builders.rooms import DAY, TEMPLATE, Room


def _readiness(room: Room) -> Readiness:
    with room.library.read() as reader:
        return readiness(reader, room.meeting_id)


def test_what_is_planned_is_counted(room: Room) -> None:
    add_issue(room.library, room.clock, room.meeting_id, "Niemand belt")
    ready = _readiness(room)
    assert (ready.blocks, ready.minutes, ready.issues) == (3, 60, 1)
    assert ready.theme_minutes[Theme.REGIEVOERING] == 40
    schedule_block(room.library, room.clock, room.block("Slot").id, scheduled=False)
    assert (_readiness(room).blocks, _readiness(room).minutes) == (2, 50)


def test_partners_without_mandate_or_without_anybody_are_named(room: Room) -> None:
    ready = _readiness(room)
    assert (ready.participants, ready.organisations) == (2, 2)
    assert (ready.without_mandate, ready.absent) == (("School",), ())
    set_attendance(room.library, room.clock, room.meeting_id, room.ambtenaar, present=False)
    ready = _readiness(room)
    assert (ready.participants, ready.organisations) == (1, 1)
    assert (ready.without_mandate, ready.absent) == (("School",), ("Leerplicht",))


def test_meetings_of_one_kind_are_numbered_by_day(room: Room) -> None:
    for kind in MeetingKind:
        add_meeting(
            room.library, room.clock, room.region_id, TEMPLATE, DAY - timedelta(days=1), kind=kind
        )
    assert _readiness(room).sequence == 2
    assert meeting_title(MeetingKind.CHECK_IN, 2) == "Check-in 2"
