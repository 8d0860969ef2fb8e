# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became of agreements: what was said about each at a check-in, or in between."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from facilitator.domain.ids import new_id
from facilitator.domain.words import Status


class EntrySource(StrEnum):
    """Where an entry came from: told at the table, or in a list that a partner sent back."""

    CHECK_IN = "check-in"
    LIJST = "lijst"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInEntry:
    """What was said about one agreement, at a check-in or in between (`meeting_id` is None).

    `status` is how the agreement stood afterwards, `status_before` how it stood; equal when the
    room chose to go on. `reason` says why it is blocked or lapsed. `deadline` is the new deadline
    that was given and `deadline_before` the one it took the place of: both None when the deadline
    was left alone, only `deadline` None when it was taken away. `not_before` is the day until
    which it is not to be discussed. `at` is when status or deadline were last settled here.

    There is one entry for an agreement at a check-in; what is said later in the same check-in
    changes it. After a merge of two laptops there may be two.
    """

    id: UUID = field(default_factory=new_id)
    region_id: UUID
    agreement_id: UUID
    meeting_id: UUID | None = None
    status: Status
    status_before: Status
    note: str = ""
    reason: str = ""
    unblocker: str = ""
    deadline: date | None = None
    deadline_before: date | None = None
    not_before: date | None = None
    source: EntrySource = EntrySource.CHECK_IN
    at: datetime
    version: int = 0

    @property
    def moved(self) -> bool:
        """Whether the deadline was given up for a later one: a postponement."""
        before, after = self.deadline_before, self.deadline
        return before is not None and after is not None and after > before

    @property
    def new_deadline(self) -> bool:
        """Whether the deadline changed, or was taken away."""
        return self.deadline != self.deadline_before

    @property
    def remarks(self) -> tuple[str, ...]:
        """The texts of this entry, each once: a note may be the reason too."""
        return tuple(dict.fromkeys(text for text in (self.reason, self.note) if text))
