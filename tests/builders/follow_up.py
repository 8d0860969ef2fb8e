# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Short ways to hold check-ins in a room."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from facilitator.domain.agreement import Agreement
from facilitator.domain.changes import Changes
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.words import MeetingKind, Status
from facilitator.exports.choose import picture_on
from facilitator.services.capturing import capture
from facilitator.services.finishing import freeze
from facilitator.services.meetings import add_meeting
from facilitator.services.opvolging import (
    Answer,
    CheckInList,
    check_in_list,
    must_decide,
    store_answers,
)
from tests.builders.rooms import TEMPLATE, Room


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A room whose meeting is over, and the check-ins that follow it."""

    room: Room

    def meeting(self, day: date, kind: MeetingKind = MeetingKind.CHECK_IN) -> UUID:
        """A new meeting; the clock moves to its day."""
        room = self.room
        room.clock.advance(timedelta(days=(day - room.clock.today()).days))
        return add_meeting(room.library, room.clock, room.region_id, TEMPLATE, day, kind=kind).id

    def answer(
        self, agreement: Agreement, meeting_id: UUID | None, status: Status | None, **said: Any
    ) -> Changes:
        room = self.room
        room.clock.advance(timedelta(minutes=1))
        said = {"agreement_id": agreement.id, "status": status} | said
        return store_answers(
            room.library, room.clock, room.region_id, [Answer(**said)], meeting_id=meeting_id
        )

    def capture(self, meeting_id: UUID, line: str) -> Agreement:
        return capture(self.room.library, self.room.clock, meeting_id, None, line).agreement

    def freeze(self, meeting_id: UUID) -> None:
        self.room.clock.advance(timedelta(minutes=1))
        today = self.room.clock.today()
        freeze(self.room.library, self.room.clock, meeting_id, picture_on(today))

    def now(self, agreement: Agreement) -> Agreement:
        with self.room.library.read() as reader:
            return reader.get(Agreement, agreement.id)

    def entries(self, agreement: Agreement | None = None) -> list[CheckInEntry]:
        equals = {"agreement_id": agreement.id} if agreement else {}
        with self.room.library.read() as reader:
            found = reader.find(CheckInEntry, region_id=self.room.region_id, **equals)
        return sorted(found, key=lambda entry: (entry.at, entry.id))

    def rows(self, meeting_id: UUID) -> CheckInList:
        with self.room.library.read() as reader:
            return check_in_list(reader, meeting_id, self.room.clock.today())

    def must_decide(self, meeting_id: UUID) -> list[str]:
        with self.room.library.read() as reader:
            return [agreement.label for agreement in must_decide(reader, meeting_id)]
