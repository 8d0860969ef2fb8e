# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Backspace at the end puts the last chip back as text."""

from facilitator.capture.reading import Reading, TokenKind
from ui.capture.aligned import raw_spans
from ui.capture.capture_edit import CaptureEdit
from ui.capture.note_row import NoteRow
from ui.capture.session import CaptureSession

PUT_BACK = "Dit is weer gewone tekst. Met Ctrl+Z wordt het weer een kenmerk."
_KINDS = {
    TokenKind.OWNER,
    TokenKind.SUPPORTING,
    TokenKind.DEADLINE,
    TokenKind.THEME,
    TokenKind.RECOMMENDATION,
    TokenKind.IMPULS,
}
"""In a visible result or a name nobody knows, Backspace just deletes: one mends a typo there."""


def put_back_place(line: str, reading: Reading) -> int | None:
    """Where in `line` a backslash keeps the last token as text; None when it isn't at the end."""
    last = reading.tokens[-1] if reading.tokens else None
    if last is None or last.kind not in _KINDS:
        return None
    start, end = raw_spans(line, reading.line)(last.start, last.end)
    return start if end == len(line) else None


class PutBack:
    """Called by the field on Backspace at its end; true when it did something."""

    def __init__(self, edit: CaptureEdit, session: CaptureSession, note: NoteRow) -> None:
        self._edit = edit
        self._session = session
        self._note = note

    def __call__(self) -> bool:
        line = self._edit.line
        place = None if self._edit.half_typed else put_back_place(line, self._session.read(line))
        if place is None:
            return False
        self._edit.insert_before(place, "\\")
        self._note.say(PUT_BACK)
        return True
