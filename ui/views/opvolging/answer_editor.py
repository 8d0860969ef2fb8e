# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened with one afspraak: a note, why, and a new date, typed as in the capture line."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.capture.dates import read_date
from facilitator.domain.dates import long_date, short_date
from facilitator.domain.words import Status
from facilitator.errors import InvalidInputError
from facilitator.services.opvolging import Answer, CheckInRow
from ui.fonts import Role
from ui.models.check_in_words import STATUS_LOOKS
from ui.views.opvolging.said_list import SaidList, own_line, said_lines
from ui.views.opvolging.unstored import Typed
from ui.views.voorbereiden.privacy_note import PrivacyNote
from ui.widgets.button import Button
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label

_WHY = {
    Status.GEBLOKKEERD: "Waarop zit het vast?",
    Status.VERVALLEN: "Waarom vervalt het?",
}
_DAYS = {"+2 weken": 14}


class AnswerEditor(QWidget):
    """Ctrl+Enter stores and goes on, Esc closes; what was typed waits until the row is stored.

    Signals: `store_wanted()`, `closed()`, `typed_changed()`, `height_changed()`.
    """

    store_wanted = Signal()
    closed = Signal()
    typed_changed = Signal()
    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: CheckInRow | None = None
        self._status = Status.OPEN
        self._known = Typed(Status.OPEN)
        self._today = date.min
        self._filling = False
        self.note = QPlainTextEdit()
        self.reason = QLineEdit()
        self.unblocker = QLineEdit()
        self.deadline = QLineEdit()
        self.not_before = QLineEdit()
        self.weeks = Button("+2 weken", height=32)
        self.month = Button("+1 maand", height=32)
        self.reading = Label("", Role.CAPTION, tone="text_3")
        self.problem = Label("", Role.DENSE_MEDIUM, tone="laat", wrap=True)
        self.privacy = PrivacyNote(self.note, self.reason, self.unblocker)
        self.said = SaidList()
        self._fields = QWidget()
        self._column = QVBoxLayout(self)
        self._why = Label("", Role.CAPTION_MEDIUM, tone="text_2")
        self._who = Label("Wie kan het losmaken?", Role.CAPTION_MEDIUM, tone="text_2")
        self._name()
        self._build()
        self._connect()

    @property
    def typed(self) -> Typed | None:
        """What is in the fields; None when that is what was known already."""
        now = Typed(
            self._status,
            self.note.toPlainText(),
            self.reason.text(),
            self.unblocker.text(),
            self.deadline.text(),
            self.not_before.text(),
        )
        return None if now == self._known else now

    def open(self, row: CheckInRow, typed: Typed | None, status: Status, today: date) -> None:
        """Edit what is said about a row; `typed` is what was left unstored before."""
        self._row, self._today, self._status = row, today, status
        self._known = known_answer(row, status)
        self._fill(typed or self._known)
        self._fields.show()
        self.said.show_said(said_lines(row))
        self.complain("")
        self._show_why()
        self._show_reading()

    def look(self, row: CheckInRow) -> None:
        """Show what was said about a row; nothing can be typed."""
        self._row, self._status = row, row.status
        self._known = known_answer(row, row.status)
        self._fill(self._known)
        self._fields.hide()
        self.complain("")
        self.said.show_said([*own_line(row), *said_lines(row)], always=True)
        self.setAccessibleName(f"Wat er over {row.agreement.label} gezegd is")

    def update_row(self, row: CheckInRow) -> None:
        """The row became different while it is open; what was typed stays."""
        if self._row is None or self._fields.isHidden():
            self.look(row)
        elif self.typed is None:
            self.open(row, None, self._status, self._today)
        else:
            self._row, self._known = row, known_answer(row, self._status)

    def height_in(self, width: int) -> int:
        """How high it has to be; lines that wrap need more in less width."""
        self._column.activate()
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(width)
        return self._column.totalSizeHint().height()

    def focus_first(self, *, deadline: bool = False) -> None:
        """Put the cursor where something has to be typed."""
        if self._fields.isHidden():
            self.said.text.setFocus()
        elif deadline:
            self.deadline.setFocus()
        elif self._status in _WHY and not self.reason.text():
            self.reason.setFocus()
        else:
            self.note.setFocus()

    def answer(self) -> Answer:
        """What is to be stored; InvalidInputError when a date does not read."""
        row = self._row
        if row is None:
            raise InvalidInputError("Kies eerst een afspraak.")
        known = row.entry.note if row.entry else ""
        note = self.note.toPlainText()
        why = self._status in _WHY
        same = self.not_before.text() == self._known.not_before
        return Answer(
            agreement_id=row.agreement.id,
            status=self._status,
            note=note if note != known else None,
            reason=self.reason.text() if why else "",
            unblocker=self.unblocker.text() if self._status is Status.GEBLOKKEERD else "",
            deadline=self._day(self.deadline) or ...,
            not_before=... if same else self._day(self.not_before),
        )

    def complain(self, sentence: str) -> None:
        """Say what is wrong, in the editor itself."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        who = self._status is Status.GEBLOKKEERD and not self.unblocker.text()
        if sentence and who and self.reason.text():
            self.unblocker.setFocus()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.height_changed.emit()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if (
                enter
                and not self._fields.isHidden()
                and (control or isinstance(watched, QLineEdit))
            ):
                self.store_wanted.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, fields: Typed) -> None:
        self._filling = True
        self.note.setPlainText(fields.note)
        self.reason.setText(fields.reason)
        self.unblocker.setText(fields.unblocker)
        self.deadline.setText(fields.deadline)
        self.not_before.setText(fields.not_before)
        self._filling = False

    def _on_typed(self) -> None:
        if not self._filling:
            self.complain("")
            self.typed_changed.emit()

    def _day(self, field: QLineEdit) -> date | None:
        text = field.text().strip().removeprefix(">").strip()
        if not text:
            return None
        reading = read_date(text, self._today)
        if reading.day is None or reading.length < len(text):
            field.setFocus()
            why = f" {reading.hint.sentence}" if reading.hint else " Typ bijvoorbeeld 1 juni of vr."
            raise InvalidInputError(f"De datum ‘{text}’ is niet te lezen.{why}")
        return reading.day

    def _add(self, days: int = 0, *, months: int = 0) -> None:
        """From the deadline that stands, or from today when that is past or there is none."""
        row = self._row
        if row is None:
            return
        stands = row.deadline if row.deadline and row.deadline > self._today else self._today
        day = stands + timedelta(days=days)
        if months:
            day = read_date("over 1 maand", stands).day or day
        self.deadline.setText(long_date(day))

    def _show_why(self) -> None:
        blocked = self._status is Status.GEBLOKKEERD
        self._why.setText(_WHY.get(self._status, ""))
        for widget in (self._why, self.reason):
            widget.setVisible(self._status in _WHY)
        for widget in (self._who, self.unblocker):
            widget.setVisible(blocked)
        self.reason.setAccessibleName(_WHY.get(self._status, "Waarom"))
        self.setAccessibleName(f"Wat er gebeurde: {STATUS_LOOKS[self._status].word}")

    def _show_reading(self) -> None:
        row = self._row
        words = f"Was {short_date(row.deadline)}" if row and row.deadline else "Nog geen deadline"
        tone = "text_3"
        text = self.deadline.text().strip().removeprefix(">").strip()
        reading = read_date(text, self._today) if text else None
        if reading is not None and (reading.day is None or reading.length < len(text)):
            words, tone = "Deze datum is nog niet te lezen", "laat"
        elif reading is not None and reading.day is not None:
            past = reading.day < self._today
            becomes, tone = short_date(reading.day), "hint" if past else tone
            words = f"Wordt {becomes}, {'al voorbij' if past else words[0].lower() + words[1:]}"
        self.reading.setText(words)
        self.reading.set_tone(tone)

    def _build(self) -> None:
        why = QHBoxLayout()
        why.setSpacing(12)
        for caption, field, stretch in (
            (self._why, self.reason, 3),
            (self._who, self.unblocker, 2),
        ):
            why.addLayout(_under(caption, field), stretch)
        left = _under(Label("Wat is er gebeurd?", Role.CAPTION_MEDIUM, tone="text_2"), self.note)
        dates = QHBoxLayout()
        dates.setSpacing(6)
        for widget in (self.deadline, self.weeks, self.month):
            dates.addWidget(widget)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self.not_before, 1)
        below.addWidget(KeyHint("Ctrl"))
        below.addWidget(KeyHint("key-return", "Enter"))
        below.addWidget(Label("en verder", Role.CAPTION, tone="text_3"))
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.reading)
        right.addLayout(dates)
        right.addLayout(below)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addLayout(right)
        self.privacy.setContentsMargins(0, 0, 0, 0)
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(8)
        for part in (why, row):
            fields.addLayout(part)
        for widget in (self.privacy, self.problem):
            fields.addWidget(widget)
        self._column.setContentsMargins(14, 0, 16, 12)
        self._column.setSpacing(8)
        for part in (self._fields, self.said):
            self._column.addWidget(part)

    def _name(self) -> None:
        self.note.setAccessibleName("Wat is er gebeurd?")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(58)
        self.unblocker.setAccessibleName("Wie kan het losmaken?")
        self.deadline.setAccessibleName("Nieuwe deadline")
        self.deadline.setPlaceholderText("bijvoorbeeld 1 juni")
        self.not_before.setAccessibleName("Niet bespreken tot")
        self.not_before.setPlaceholderText("niet bespreken tot …")

    def _connect(self) -> None:
        for field in (self.note, self.reason, self.unblocker, self.deadline, self.not_before):
            field.installEventFilter(self)
            field.textChanged.connect(self._on_typed)
        for widget in (self.weeks, self.month, self.said.text):
            widget.installEventFilter(self)
        self.weeks.clicked.connect(lambda: self._add(days=_DAYS["+2 weken"]))
        self.month.clicked.connect(lambda: self._add(months=1))
        self.deadline.textChanged.connect(self._show_reading)


def known_answer(row: CheckInRow, status: Status) -> Typed:
    """What the fields hold before anything is typed."""
    entry, agreement = row.entry, row.agreement
    said = entry.reason if entry and entry.status is status else ""
    blocked = agreement.blocked_reason or "" if status is row.status else ""
    return Typed(
        status,
        note=entry.note if entry else "",
        reason=said or blocked,
        unblocker=agreement.unblocker or "",
        not_before=long_date(agreement.not_before) if agreement.not_before else "",
    )


def _under(caption: Label, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(caption)
    column.addWidget(field)
    return column
