# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Several lines pasted at once become one line; this offers to store each on its own."""

from PySide6.QtCore import QObject

from ui.capture.capture_edit import CaptureEdit
from ui.capture.note_row import NoteRow
from ui.capture.session import CaptureSession
from ui.capture.storing import Storing


class PasteOffer(QObject):
    """Listens to the field."""

    def __init__(
        self, edit: CaptureEdit, session: CaptureSession, storing: Storing, note: NoteRow
    ) -> None:
        super().__init__(edit)
        self._edit = edit
        self._session = session
        self._storing = storing
        self._note = note
        edit.lines_pasted.connect(self._on_lines_pasted)

    def _on_lines_pasted(self, lines: list[str]) -> None:
        alone = self._edit.line == " ".join(lines)
        if alone and self._session.editing is None:
            self._note.say(
                f"{len(lines)} regels geplakt als één regel.",
                f"Als {len(lines)} regels vastleggen",
                lambda: self._storing.store_all(lines),
            )
