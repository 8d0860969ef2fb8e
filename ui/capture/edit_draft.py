# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""An edit that was not stored yet survives a crash too, with the item it belongs to."""

from uuid import UUID

from PySide6.QtCore import QObject

from facilitator.services.ports import Library
from ui.capture.draft_keeper import DraftKeeper


class EditDraft(QObject):
    """One draft for each meeting: the item's id, a space, the line."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = DraftKeeper(library, self)

    def open(self, meeting_id: UUID | None) -> tuple[UUID, str] | None:
        """What was being edited in this meeting when it stopped."""
        kept = self._keeper.open(f"bewerken:{meeting_id}" if meeting_id else "")
        item_id, _, line = kept.partition(" ")
        return (UUID(item_id), line) if line else None

    def keep(self, item_id: UUID, line: str) -> None:
        """Keep the line soon."""
        self._keeper.keep(f"{item_id} {line}")

    def flush(self) -> None:
        """Keep it now."""
        self._keeper.flush()

    def forget(self) -> None:
        """The edit was stored or given up."""
        self._keeper.forget()
