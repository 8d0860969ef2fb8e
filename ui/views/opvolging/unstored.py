# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was typed in a check-in and is not stored yet: it waits per afspraak, also after a kill."""

import json
from dataclasses import astuple, dataclass, fields, replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from facilitator.domain.words import Status
from facilitator.services.ports import Library
from ui.capture.draft_keeper import DraftKeeper


@dataclass(frozen=True, slots=True)
class Typed:
    """What is in the fields of one afspraak."""

    status: Status
    note: str = ""
    reason: str = ""
    unblocker: str = ""
    deadline: str = ""
    not_before: str = ""


class UnstoredAnswers(QObject):
    """Those of one check-in at a time: what was typed for one never ends up in another.

    Signals: `changed()` when there are more or fewer of them.
    """

    changed = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keeper = DraftKeeper(library, self)
        self._typed: dict[UUID, Typed] = {}

    @property
    def count(self) -> int:
        """Of how many afspraken something waits."""
        return len(self._typed)

    def open(self, meeting_id: UUID | None) -> None:
        """Go to a check-in, with what waited there."""
        self._typed = _read(self.keeper.open(_place(meeting_id) if meeting_id else ""))

    def of(self, agreement_id: UUID) -> Typed | None:
        """What waits for an afspraak."""
        return self._typed.get(agreement_id)

    def keep(self, agreement_id: UUID, typed: Typed | None) -> None:
        """Let it wait; None when it was stored or taken out again."""
        known = agreement_id in self._typed
        if typed is None:
            self._typed.pop(agreement_id, None)
        else:
            self._typed[agreement_id] = typed
        self.keeper.keep(_written(self._typed))
        if not self._typed:
            self.keeper.flush()
        if known is (typed is None):
            self.changed.emit()

    def follow(self, agreement_id: UUID, status: Status) -> None:
        """Another status was chosen meanwhile; what was typed stays, for that status."""
        typed = self._typed.get(agreement_id)
        if typed is not None:
            self.keep(agreement_id, replace(typed, status=status))


def unstored_in(library: Library, meeting_id: UUID) -> int:
    """Of how many afspraken something waits in a check-in that is not on the screen."""
    return len(_read(library.draft(_place(meeting_id))))


def _place(meeting_id: UUID) -> str:
    return f"opvolging:{meeting_id}"


def _written(waiting: dict[UUID, Typed]) -> str:
    if not waiting:
        return ""
    return json.dumps({key.hex: astuple(typed) for key, typed in waiting.items()})


def _read(kept: str) -> dict[UUID, Typed]:
    """A draft is not worth a page that fails to open: what does not read is left out."""
    try:
        rows = json.loads(kept or "{}").items()
        return {
            UUID(key): Typed(Status(status), *map(str, texts))
            for key, (status, *texts) in rows
            if len(texts) == len(fields(Typed)) - 1
        }
    except (ValueError, TypeError, AttributeError):
        return {}
