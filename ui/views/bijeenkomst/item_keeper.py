# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps the right column as the library has it, touching no more rows than changed."""

from uuid import UUID

from facilitator.domain.agreement import Agreement
from facilitator.domain.changes import Changes
from facilitator.errors import NotFoundError
from facilitator.services.capturing import Captured
from facilitator.services.ports import Library, Reader
from ui.models.agreement_item import AgreementItem, ItemMaker
from ui.views.bijeenkomst.agreements_column import AgreementsColumn
from ui.views.bijeenkomst.snapshot import Snapshot

_MOST_ONE_BY_ONE = 20


class ItemKeeper:
    """Turns what was stored into rows."""

    def __init__(self, library: Library, column: AgreementsColumn) -> None:
        self._library = library
        self._column = column
        self._maker = ItemMaker()
        self._meeting_id: UUID | None = None
        self._own: Changes | None = None

    def forget(self) -> None:
        """Read everything again when asked to load, as when a partner got another name."""
        self._meeting_id = None

    def load(self, reader: Reader, snapshot: Snapshot) -> None:
        """Fill the column with everything of the meeting, unless it is there already."""
        if snapshot.meeting.id == self._meeting_id:
            return
        self._meeting_id = snapshot.meeting.id
        self._maker = ItemMaker(snapshot.organisations, snapshot.people)
        stored = reader.find(Agreement, meeting_id=snapshot.meeting.id)
        self._column.set_items(self._maker.items(stored))

    def put(self, captured: Captured) -> None:
        """Show a row that was edited this moment, before anybody else hears of it."""
        self._own = captured.changes
        self._column.put(self._maker.item(captured.agreement))

    def put_fresh(self, captured: Captured) -> None:
        """Show a row that was stored this moment, in sight and tinted."""
        self._own = captured.changes
        self._column.put(self._maker.item(captured.agreement), fresh=True)

    def item(self, item_id: UUID) -> AgreementItem | None:
        """The item with this id."""
        return next((i for i in self._column.model.all_items() if i.id == item_id), None)

    def follow(self, changes: Changes) -> None:
        """Show what others changed."""
        own, self._own = self._own, None
        if changes is own:
            return
        self._column.list.clear_fresh()
        touched = changes.ids(Agreement)
        with self._library.read() as reader:
            if len(touched) > _MOST_ONE_BY_ONE:
                stored = reader.find(Agreement, meeting_id=self._meeting_id)
                self._column.set_items(self._maker.items(stored))
                return
            for item_id in touched:
                self._follow_one(reader, item_id)

    def _follow_one(self, reader: Reader, item_id: UUID) -> None:
        try:
            agreement = reader.get(Agreement, item_id)
        except NotFoundError:
            self._column.take(item_id)
            return
        if agreement.meeting_id == self._meeting_id:
            self._column.put(self._maker.item(agreement))
