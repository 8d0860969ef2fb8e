# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opvolging: what became of the agreements of a region."""

from facilitator.services.opvolging.answers import Answer, store_answers
from facilitator.services.opvolging.changed import Changed
from facilitator.services.opvolging.checklist import (
    NEED_LABELS,
    CheckInList,
    CheckInRow,
    Earlier,
    Grouping,
    Need,
    NewRow,
    RowGroup,
    check_in_list,
    followed,
    meeting_titles,
    must_decide,
    read_thread,
)
from facilitator.services.opvolging.gaps import Gap, Gaps
from facilitator.services.opvolging.said import Said
from facilitator.services.opvolging.standing import (
    MeetingBar,
    Progress,
    Since,
    VersionMark,
    progress,
    progress_after,
)

__all__ = [
    "NEED_LABELS",
    "Answer",
    "Changed",
    "CheckInList",
    "CheckInRow",
    "Earlier",
    "Gap",
    "Gaps",
    "Grouping",
    "MeetingBar",
    "Need",
    "NewRow",
    "Progress",
    "RowGroup",
    "Said",
    "Since",
    "VersionMark",
    "check_in_list",
    "followed",
    "meeting_titles",
    "must_decide",
    "progress",
    "progress_after",
    "read_thread",
    "store_answers",
]
