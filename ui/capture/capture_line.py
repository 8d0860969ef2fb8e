# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The capture line: type, see what it becomes, Enter, stored."""

from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.errors import StorageError, UserError
from facilitator.services.capturing import Captured
from ui.capture.capture_box import CaptureBox
from ui.capture.capture_edit import CaptureEdit
from ui.capture.completion import Completion
from ui.capture.draft_keeper import DraftKeeper
from ui.capture.edit_draft import EditDraft
from ui.capture.note_row import NoteRow
from ui.capture.paste_offer import PasteOffer
from ui.capture.preview_row import PreviewRow
from ui.capture.put_back import PutBack
from ui.capture.session import CaptureSession
from ui.capture.storing import Storing
from ui.context import AppContext
from ui.tokens import tokens

PLACEHOLDER = "Leg een afspraak vast"
RESTORED = "Teruggezet: je was dit aan het typen"
_SLOW_FROM = 2000
_SLOW_MS = 120


class _Ground(QWidget):
    """The strip that the line stands on."""

    def __init__(self, parent: QWidget | None, *, narrow: bool) -> None:
        super().__init__(parent)
        self._narrow = narrow

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().color("surface"))
        painter.fillRect(0, 0, self.width(), 1, tokens().color("line"))
        if self._narrow:
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().color("line"))
        painter.end()


class CaptureLine(_Ground):
    """Stores in the meeting it was opened on; also edits a stored item.

    Signals: `stored(Captured)` for a new item, `edited(Captured)`, `edit_ended()` after an edit was
    stored or given up, `left()` when Esc was pressed with nothing to close.
    """

    stored = Signal(object)
    edited = Signal(object)
    edit_ended = Signal()
    left = Signal()

    def __init__(
        self, context: AppContext, parent: QWidget | None = None, *, narrow: bool = False
    ) -> None:
        super().__init__(parent, narrow=narrow)
        self._app = context
        self.session = CaptureSession(context.library, context.clock)
        self.edit = CaptureEdit(self.session.read)
        self.edit.setPlaceholderText(PLACEHOLDER)
        self.edit.setAccessibleName("Vastlegregel")
        self.box = CaptureBox(self.edit)
        self.preview = PreviewRow(narrow=narrow)
        self.note = NoteRow()
        self.completion = Completion(context, self.session, self.edit)
        self._storing = Storing(context, self.session, self)
        self.edit.put_back = PutBack(self.edit, self.session, self.note)
        PasteOffer(self.edit, self.session, self._storing, self.note)
        self._draft = DraftKeeper(context.library, self)
        self._edit_draft = EditDraft(context.library, self)
        self._set_aside = ""
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._build()
        self._connect()

    @property
    def line(self) -> str:
        """What is being typed."""
        return self.edit.line

    def open(self, meeting_id: UUID | None, block_id: UUID | None) -> None:
        """Store in this meeting and block; brings back what was being typed when it stopped."""
        other = meeting_id != self.session.meeting_id
        if other and self.session.editing is not None:
            self._edit_draft.flush()
            self._end_edit()
        self.session.open(meeting_id, block_id)
        self.box.set_theme(self.session.context.block_theme)
        if other:
            kept = self._draft.open(f"vastleggen:{meeting_id}" if meeting_id else "")
            edited = self._edit_draft.open(meeting_id)
            self._fill(kept)
            if edited is not None:
                self.start_edit(edited[0])
                self._fill(edited[1])
            self.note.say(RESTORED if kept or edited else "")
        self.edit.refresh_tints()
        self._show_reading()

    def reload(self) -> None:
        """Read the partners again."""
        self.session.reload()
        self.edit.refresh_tints()
        self._show_reading()

    def start_edit(self, agreement_id: UUID) -> None:
        """Open a stored item in the line; what was being typed waits."""
        if self.session.editing is None:
            self._draft.flush()
            self._set_aside = self.line
        try:
            line = self.session.begin_edit(agreement_id)
        except UserError as error:
            self._app.errors.present(error)
            return
        self.box.set_editing(self.session.editing.label if self.session.editing else "")
        self._fill(line)
        self.focus_line()

    def cancel_edit(self) -> None:
        """Give up the edit; the item stays as it was."""
        if self.session.editing is not None:
            self._edit_draft.forget()
            self._end_edit()

    def _end_edit(self) -> None:
        self.session.end_edit()
        self.box.set_editing("")
        self._fill(self._set_aside)
        self._set_aside = ""
        self.edit_ended.emit()

    def fill(self, line: str) -> None:
        """Put a proposed line in place, to be read and stored; what was typed can come back."""
        self.cancel_edit()
        typed = self.line
        self._fill(line)
        self._draft.keep(line)
        self._show_reading()
        if typed.strip() and typed != line:
            said = "Je was iets anders aan het typen."
            self.note.say(said, "Zet terug", lambda: self.fill(typed))
        self.focus_line()

    def focus_line(self) -> None:
        """Put the cursor in the line."""
        self.edit.setFocus()

    def submit(self) -> None:
        """Store the line; when that fails it stays, with the reason below."""
        self.completion.close()
        if self.line.strip():
            self._storing.store(self.line)

    def hideEvent(self, event: QHideEvent) -> None:
        self.completion.close()
        self._draft.flush()
        self._edit_draft.flush()
        super().hideEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(6)
        for widget in (self.box, self.preview, self.note):
            column.addWidget(widget)
        self.preview.hide()

    def _connect(self) -> None:
        self.edit.line_changed.connect(self._on_text_changed)
        self.edit.submitted.connect(lambda: self.completion.take_if_moved() or self.submit())
        self.edit.escaped.connect(self._on_escaped)
        self.box.button.clicked.connect(self.submit)
        self.completion.partner_added.connect(self.reload)
        self._draft.failed.connect(self.note.complain)
        self._slow.timeout.connect(self._show_reading)
        self._storing.stored.connect(self._on_stored)
        self._storing.edited.connect(self._on_edited)
        self._storing.refused.connect(self._on_refused)

    def _on_text_changed(self) -> None:
        self.box.set_failed(failed=False)
        self.note.clear()
        if self.session.editing is None:
            self._draft.keep(self.line)
        else:
            self._edit_draft.keep(self.session.editing.id, self.line)
        # A page of text takes long enough to read that its chips wait for a pause in the typing.
        if len(self.line) > _SLOW_FROM and not self.preview.isHidden():
            self._slow.start()
        else:
            self._show_reading()

    def _on_escaped(self) -> None:
        if self.session.editing is not None:
            self.cancel_edit()
        else:
            self.left.emit()

    def _on_stored(self, captured: Captured) -> None:
        # The new row is painted first: that is what the eye waits for.
        self.stored.emit(captured)
        self._fill("")
        self._draft.forget()

    def _on_edited(self, captured: Captured) -> None:
        self.edited.emit(captured)
        self.cancel_edit()

    def _on_refused(self, error: UserError, line: str) -> None:
        if line != self.line:
            self._fill(line)
        self.box.set_failed(failed=True)
        again = "Opnieuw" if isinstance(error, StorageError) else ""
        self.note.say(error.sentence, again, self.submit, error=True)
        self.focus_line()

    def _show_reading(self) -> None:
        self._slow.stop()
        typing = bool(self.line.strip())
        if typing:
            reading = self.session.read(self.line)
            self.preview.show_reading(reading, self.session.context.today)
        if typing == self.preview.isHidden():
            self.preview.setVisible(typing)

    def _fill(self, line: str) -> None:
        with self.completion.paused():
            self.edit.set_line(line)
