# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The line in which an expectation is typed: @van @aan, and what."""

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.capture.expectation import ExpectationReading
from facilitator.capture.reading import CaptureContext
from facilitator.errors import UserError
from facilitator.services.expectations import add_expectation_line
from ui.capture.capture_edit import CaptureEdit
from ui.capture.completion import Completion
from ui.capture.draft_keeper import DraftKeeper
from ui.context import AppContext
from ui.fonts import Role
from ui.icons import draw_icon
from ui.instruments.positionering.expectation_session import ExpectationSession
from ui.tokens import tokens
from ui.widgets.button import Button, ButtonKind
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.painting import draw_rounded

PLACEHOLDER = "Wat verwacht de een van de ander? Typ @van @aan en dan wat"
NAMES = ("Wie verwacht iets", "Van wie")
_HEIGHT = 40


class ExpectationLine(QWidget):
    """Signals: `stored(UUID)`, `left()` when Esc was pressed with nothing to close.

    `reading` says how the line reads; the page gives it a place.
    """

    stored = Signal(object)
    left = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = context
        self._region_id: UUID | None = None
        self.session = ExpectationSession(context.clock)
        self.edit = CaptureEdit(self.session.tints)
        self.edit.setPlaceholderText(PLACEHOLDER)
        self.edit.setAccessibleName("Verwachting")
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button = Button("Toevoegen", height=28)
        self.reading = ElidedLabel("", Role.CAPTION_MEDIUM, tone="text_2")
        self.completion = Completion(context, self.session, self.edit, names=NAMES)
        self._draft = DraftKeeper(context.library, self)
        self._box = _Box(self.edit, self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box)
        self.edit.line_changed.connect(self._on_changed)
        self.edit.submitted.connect(lambda: self.completion.take_if_moved() or self.submit())
        self.edit.escaped.connect(self.left)
        self.button.clicked.connect(self.submit)
        self._draft.failed.connect(self._complain)
        self._on_changed()

    @property
    def line(self) -> str:
        """What is being typed."""
        return self.edit.line

    def open(self, region_id: UUID, context: CaptureContext) -> None:
        """Read against these partners; brings back what was being typed in this region."""
        self.session.load(context)
        if region_id != self._region_id:
            self._region_id = region_id
            self.fill(self._draft.open(f"verwachting:{region_id}"))
        self.edit.refresh_tints()
        self._show_reading()

    def fill(self, line: str) -> None:
        """Put a beginning in place, to be typed on."""
        with self.completion.paused():
            self.edit.set_line(line)

    def submit(self) -> None:
        """Store the expectation; when that fails it stays, with the reason below."""
        region_id, line = self._region_id, self.line
        self.completion.close()
        if region_id is None or not line.strip():
            return
        try:
            added = add_expectation_line(self._app.library, self._app.clock, region_id, line)
        except UserError as error:
            self._complain(error.sentence)
            return
        self.fill("")
        self._draft.forget()
        self._app.publish(added)
        self.stored.emit(added.id)
        self.edit.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.completion.close()
        self._draft.flush()
        super().hideEvent(event)

    def _on_changed(self) -> None:
        self._draft.keep(self.line)
        self._box.set_failed(failed=False)
        self.button.set_kind(ButtonKind.PRIMARY if self.line else ButtonKind.STANDARD)
        self._show_reading()

    def _show_reading(self) -> None:
        said, tone = _told(self.session.read(self.line)) if self.line.strip() else ("", "text_2")
        self.reading.setText(said)
        self.reading.set_tone(tone)

    def _complain(self, sentence: str) -> None:
        self._box.set_failed(failed=True)
        self.reading.setText(sentence)
        self.reading.set_tone("laat")


def _told(reading: ExpectationReading) -> tuple[str, str]:
    """How the line reads, and in which tone."""
    giver = reading.giver.name if reading.giver else "…"
    taker = reading.taker.name if reading.taker else "…"
    said = f"Wordt: {giver} → {taker}: {reading.text or '…'}"
    if reading.hints:
        return f"{reading.hints[0].sentence} {said}", "hint"
    return said, "text_2"


class _Box(QWidget):
    """The frame around the field."""

    def __init__(self, edit: CaptureEdit, button: Button) -> None:
        super().__init__()
        self._edit = edit
        self._failed = False
        self.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(38, 2, 6, 2)
        row.setSpacing(8)
        row.addWidget(edit, 1)
        row.addWidget(button)
        edit.installEventFilter(self)

    def set_failed(self, *, failed: bool) -> None:
        """Say by its border that storing did not work."""
        self._failed = failed
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        active = self._edit.hasFocus()
        tone = "laat" if self._failed else "focus" if active else "ctl"
        painter = QPainter(self)
        width = 2 if self._failed or active else 1
        area = QRectF(self.rect())
        draw_rounded(painter, area, 8, t.color("surface"), t.color(tone), width=width)
        ink = t.color("pri" if active else "text_2")
        draw_icon(painter, QRectF(10, 0, 20, _HEIGHT), "arrows-left-right", ink, 18)
        painter.end()
