# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opvolging: what became of the agreements of a region."""

from facilitator.services.opvolging.answers import Answer, store_answers
from facilitator.services.opvolging.checklist import (
    NEED_LABELS,
    CheckInList,
    CheckInRow,
    Earlier,
    Grouping,
    Need,
    RowGroup,
    check_in_list,
    must_decide,
    read_thread,
)

__all__ = [
    "NEED_LABELS",
    "Answer",
    "CheckInList",
    "CheckInRow",
    "Earlier",
    "Grouping",
    "Need",
    "RowGroup",
    "check_in_list",
    "must_decide",
    "read_thread",
    "store_answers",
]
