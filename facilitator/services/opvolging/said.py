# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was said about an agreement before: at earlier check-ins and in lists that came back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import Meeting
from facilitator.domain.opvolging import CheckInEntry
from facilitator.domain.thread import Thread
from facilitator.domain.words import MeetingState, Status

LIST_TITLE = "Actielijst"

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One time that something was said; `deadline` is the new one that was given, if any."""

    title: str
    day: date
    status: Status
    remarks: tuple[str, ...]
    unblocker: str
    deadline: date | None


def said_before(
    thread: Thread, agreement: Agreement, meeting: Meeting, titles: Mapping[UUID, str]
) -> tuple[Said, ...]:
    """All that was said before `meeting`, the newest first; its own entry is not among it.

    What came in by mail while the check-in is a concept counts as before it.
    """
    number = thread.number(meeting.id)
    over = meeting.state is MeetingState.VASTGESTELD
    days = {each.id: each.day for each in thread.meetings}
    found: list[Said] = []
    for entry in thread.entries(agreement):
        told_at = entry.meeting_id
        day = days[told_at] if told_at else entry.at.astimezone(_AMSTERDAM).date()
        mailed = told_at is None and (not over or day <= meeting.day)
        if mailed or (told_at is not None and thread.number(told_at) < number):
            found.append(_said(entry, titles.get(told_at, "") if told_at else LIST_TITLE, day))
    return tuple(reversed(found))


def _said(entry: CheckInEntry, title: str, day: date) -> Said:
    return Said(
        title=title,
        day=day,
        status=entry.status,
        remarks=entry.remarks,
        unblocker=entry.unblocker,
        deadline=entry.deadline if entry.new_deadline else None,
    )
