# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was handed out and what became of it: numbers that only grow, and what was withdrawn.

The agenda of a partner keeps what it once imported. It takes something newer only with a higher
number, and drops something only when it is told; both must hold after undo, a merge and a removal.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

import msgspec

from facilitator.domain.agreement import Agreement, numbered
from facilitator.domain.meeting import FrozenVersion, Meeting
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.thread import in_order
from facilitator.domain.words import AgreementKind, MeetingKind
from facilitator.exports.report import ReportWithdrawn
from facilitator.services.ports import Reader

USUAL_START = time(13, 0)
"""Of a check-in of which only the day is known: the hour of the shipped agenda."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """What a stored picture says of an afspraak, as far as it is asked here."""

    number: int
    twin: int = 0
    kind: AgreementKind
    text: str
    owner: str | None = None
    supporting: tuple[str, ...] = ()
    deadline: date | None = None
    original_deadline: date | None = None
    uid: str = ""

    def withdrawn(self, revision: int) -> ReportWithdrawn:
        return ReportWithdrawn(
            uid=self.uid,
            revision=revision,
            text=f"{numbered(self.number, self.twin)} {self.text}",
            day=self.deadline or self.original_deadline,
            owner=self.owner,
            supporting=self.supporting,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Picture:
    """A stored picture, as far as it is asked here."""

    meeting_kind: MeetingKind = MeetingKind.MAATWERK
    day: date
    check_in: date | None = None
    uid: str = ""
    starts_at: time | None = None
    planned_by: str = ""
    items: tuple[_Item, ...] = ()
    closed: tuple[_Item, ...] = ()

    def check_ins(self) -> Iterator[tuple[str, date]]:
        """The entries of check-ins that its agenda file had."""
        if self.uid and self.check_in:
            yield planned_uid(self.uid), self.check_in
        if self.uid and self.meeting_kind is MeetingKind.CHECK_IN:
            yield held_uid(self.uid, self.planned_by), self.day


def planned_uid(meeting: str) -> str:
    """The entry of the check-in that a meeting planned."""
    return f"{meeting}-check-in"


def held_uid(meeting: str, planned_by: str) -> str:
    """The entry of a check-in itself: it takes the place of the one by which it was planned."""
    return planned_uid(planned_by) if planned_by else f"{meeting}-zelf"


def planner_of(meeting: Meeting, meetings: Iterable[Meeting]) -> Meeting | None:
    """The meeting just before a check-in, when it planned one: this is that check-in."""
    if meeting.kind is not MeetingKind.CHECK_IN:
        return None
    earlier = in_order(meetings)
    earlier = earlier[: [each.id for each in earlier].index(meeting.id)]
    return earlier[-1] if earlier and earlier[-1].check_in else None


def meeting_revision(reader: Reader, region_id: UUID) -> int:
    """Grows with every step that touched any meeting of the region, undoing and removing too.

    Of all together, because the entry of one check-in comes from two meetings, that may go.
    """
    return 2 * sum(reader.times_touched(Meeting, region_id).values())


def agreement_steps(reader: Reader, region_id: UUID) -> Mapping[UUID, int]:
    """How many steps ever touched each agreement, or what was said about it."""
    found = Counter(dict(reader.times_touched(Agreement, region_id)))
    said = reader.times_touched(CheckInEntry, region_id)
    about = {key: UUID(str(it)) for key, it in reader.ever(CheckInEntry, "agreement_id", region_id)}
    for entry_id, count in said.items():
        if entry_id in about:
            found[about[entry_id]] += count
    return found


def withdrawn(reader: Reader, region_id: UUID) -> tuple[ReportWithdrawn, ...]:
    """What a version told, of any meeting, also one that was undone, and is gone since."""
    pictures = list(_pictures(reader, region_id))
    return (*_agreements(reader, region_id, pictures), *_check_ins(reader, region_id, pictures))


def _pictures(reader: Reader, region_id: UUID) -> Iterator[_Picture]:
    """Every picture there ever was; one that can't be read tells nothing here, and is refused
    where it is exported."""
    for _, text in reader.ever(FrozenVersion, "picture", region_id):
        with suppress(msgspec.MsgspecError):
            yield msgspec.json.decode(str(text), type=_Picture)


def _agreements(
    reader: Reader, region_id: UUID, pictures: Iterable[_Picture]
) -> Iterator[ReportWithdrawn]:
    told = {
        item.uid: item
        for picture in pictures
        for item in (*picture.closed, *picture.items)
        if item.uid and item.kind is AgreementKind.AFSPRAAK
    }
    there = {
        str(agreement.id)
        for agreement in reader.find(Agreement, region_id=region_id)
        if agreement.kind is AgreementKind.AFSPRAAK
    }
    steps = agreement_steps(reader, region_id) if told.keys() - there else {}
    for uid, item in sorted(told.items()):
        if uid not in there:
            yield item.withdrawn(2 * steps.get(UUID(uid), 0))


def _check_ins(
    reader: Reader, region_id: UUID, pictures: Iterable[_Picture]
) -> Iterator[ReportWithdrawn]:
    told = {uid: (day, picture) for picture in pictures for uid, day in picture.check_ins()}
    there = set(_check_ins_now(reader.find(Meeting, region_id=region_id)))
    gone = sorted(told.keys() - there)
    revision = meeting_revision(reader, region_id) if gone else 0
    for uid in gone:
        day, picture = told[uid]
        yield ReportWithdrawn(
            uid=uid,
            revision=revision,
            text="Check-in",
            day=day,
            starts_at=picture.starts_at or USUAL_START,
        )


def _check_ins_now(meetings: Iterable[Meeting]) -> Iterator[str]:
    known = list(meetings)
    for meeting in known:
        if meeting.check_in:
            yield planned_uid(str(meeting.id))
        if meeting.kind is MeetingKind.CHECK_IN:
            planner = planner_of(meeting, known)
            yield held_uid(str(meeting.id), str(planner.id) if planner else "")
