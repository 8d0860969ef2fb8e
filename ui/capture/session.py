# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the capture line reads against and writes to."""

from dataclasses import replace
from uuid import UUID

from facilitator.capture.line import parse
from facilitator.capture.reading import CaptureContext, Reading
from facilitator.clock import Clock
from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.services import capturing
from facilitator.services.capturing import Captured
from facilitator.services.ports import Library


class CaptureSession:
    """The meeting and block in which lines are stored, and the item that is edited, if any."""

    def __init__(self, library: Library, clock: Clock) -> None:
        self._library = library
        self._clock = clock
        self._meeting_id: UUID | None = None
        self._block_id: UUID | None = None
        self._editing: Agreement | None = None
        self._context = CaptureContext(today=clock.today())
        self._last: Reading | None = None
        self._last_text: str | None = None

    @property
    def library(self) -> Library:
        """Where lines are stored."""
        return self._library

    @property
    def clock(self) -> Clock:
        """The clock lines are read with."""
        return self._clock

    @property
    def meeting_id(self) -> UUID | None:
        """The meeting lines are stored in."""
        return self._meeting_id

    @property
    def editing(self) -> Agreement | None:
        """The item the line replaces; None when a new one is stored."""
        return self._editing

    @property
    def context(self) -> CaptureContext:
        """What a line is read against, today."""
        today = self._clock.today()
        if self._context.today != today:
            self._set_context(replace(self._context, today=today))
        return self._context

    def open(self, meeting_id: UUID | None, block_id: UUID | None) -> None:
        """Store in this meeting and block from now on."""
        self._meeting_id, self._block_id = meeting_id, block_id
        self.reload()

    def reload(self) -> None:
        """Read the partners again, as when one was added."""
        if self._meeting_id is None:
            self._set_context(CaptureContext(today=self._clock.today()))
            return
        with self._library.read() as reader:
            meeting = reader.get(Meeting, self._meeting_id)
            today = self._clock.today()
            if self._editing is not None:
                made = capturing.editing_context(reader, today, meeting, self._editing)
            else:
                block = reader.get(AgendaBlock, self._block_id) if self._block_id else None
                made = capturing.capture_context(reader, today, meeting, block)
        self._set_context(made)

    def read(self, text: str) -> Reading:
        """How `text` reads; the last answer is kept, because several widgets ask for it."""
        context = self.context
        if self._last is None or text != self._last_text:
            self._last, self._last_text = parse(text, context), text
        return self._last

    def begin_edit(self, agreement_id: UUID) -> str:
        """Open a stored item; the line that reads back to it."""
        with self._library.read() as reader:
            self._editing = reader.get(Agreement, agreement_id)
            line = capturing.line_of(reader, self._clock.today(), self._editing)
        self.reload()
        return line

    def end_edit(self) -> None:
        """Go back to storing new items."""
        self._editing = None
        self.reload()

    def store(self, line: str) -> Captured:
        """Store the line, or replace the item that is edited by it."""
        if self._editing is not None:
            return capturing.edit_line(self._library, self._clock, self._editing.id, line)
        if self._meeting_id is None:
            raise RuntimeError("no meeting is open")
        return capturing.capture(self._library, self._clock, self._meeting_id, self._block_id, line)

    def _set_context(self, context: CaptureContext) -> None:
        self._context = context
        self._last = self._last_text = None
