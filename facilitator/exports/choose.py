# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which picture a meeting is exported from: what was vastgesteld, or how it stands now."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from facilitator.domain.meeting import Meeting
from facilitator.domain.thread import in_order
from facilitator.domain.words import MeetingState
from facilitator.errors import NotFoundError
from facilitator.exports.build import build_report
from facilitator.exports.handed_out import withdrawn
from facilitator.exports.picture import from_json, to_json
from facilitator.exports.report import Report
from facilitator.services.finishing import Picture, frozen_versions
from facilitator.services.ports import Reader


def current_report(reader: Reader, meeting_id: UUID, today: date) -> Report:
    """The newest version when the meeting is vastgesteld, else a concept of how it stands."""
    meeting = reader.get(Meeting, meeting_id)
    if meeting.state is MeetingState.VASTGESTELD:
        return frozen_report(reader, meeting_id, meeting.frozen_versions)
    return build_report(reader, meeting_id, today)


def region_reports(reader: Reader, region_id: UUID, today: date) -> list[Report]:
    """The newest picture of each meeting of a region, in order of time.

    What was withdrawn since is told as it is now, with the last one.
    """
    meetings = in_order(reader.find(Meeting, region_id=region_id))
    reports = [
        replace(current_report(reader, meeting.id, today), withdrawn=()) for meeting in meetings
    ]
    if reports:
        reports[-1] = replace(reports[-1], withdrawn=withdrawn(reader, region_id))
    return reports


def frozen_report(reader: Reader, meeting_id: UUID, number: int) -> Report:
    """Version `number` as it was handed out; NotFoundError when there is no such version."""
    for version in frozen_versions(reader, meeting_id):
        if version.number == number:
            return from_json(version.picture)
    raise NotFoundError(f"Van deze bijeenkomst is geen versie {number} bewaard.")


def picture_on(day: date) -> Picture:
    """What `finishing.freeze` needs: the picture of a meeting as JSON, made on `day`."""

    def picture(reader: Reader, meeting: Meeting) -> str:
        return to_json(build_report(reader, meeting.id, day))

    return picture
