# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened with one afspraak: a note, why, and a new date, typed as in the capture line."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.capture.dates import read_date
from facilitator.domain.dates import long_date, weekday_date
from facilitator.domain.words import Status
from facilitator.errors import InvalidInputError
from facilitator.services.opvolging import Answer, CheckInRow
from ui.fonts import Role
from ui.models.check_in_words import STATUS_LOOKS
from ui.widgets.button import Button
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label

_WHY = {
    Status.GEBLOKKEERD: "Waarop zit het vast?",
    Status.VERVALLEN: "Waarom vervalt het?",
}
_DAYS = {"+2 weken": 14}


@dataclass(frozen=True, slots=True)
class Typed:
    """What is in the fields, kept while another row is looked at."""

    status: Status
    note: str = ""
    reason: str = ""
    unblocker: str = ""
    deadline: str = ""
    not_before: str = ""


class AnswerEditor(QWidget):
    """Ctrl+Enter stores and goes on, Esc closes; what was typed waits until the row is stored.

    Signals: `store_wanted()`, `closed()`.
    """

    store_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: CheckInRow | None = None
        self._status = Status.OPEN
        self._today = date.min
        self.note = QPlainTextEdit()
        self.reason = QLineEdit()
        self.unblocker = QLineEdit()
        self.deadline = QLineEdit()
        self.not_before = QLineEdit()
        self.weeks = Button("+2 weken", height=32)
        self.month = Button("+1 maand", height=32)
        self.reading = Label("", Role.CAPTION, tone="text_3")
        self.problem = Label("", Role.DENSE_MEDIUM, tone="laat", wrap=True)
        self._why = Label("", Role.CAPTION_MEDIUM, tone="text_2")
        self._who = Label("Wie kan het losmaken?", Role.CAPTION_MEDIUM, tone="text_2")
        self._build()
        self._connect()

    @property
    def typed(self) -> Typed:
        """What is in the fields."""
        return Typed(
            self._status,
            self.note.toPlainText(),
            self.reason.text(),
            self.unblocker.text(),
            self.deadline.text(),
            self.not_before.text(),
        )

    def open(self, row: CheckInRow, typed: Typed | None, status: Status, today: date) -> None:
        """Edit what is said about a row; `typed` is what was left unstored before."""
        self._row, self._today, self._status = row, today, status
        known = row.entry
        reason = known.reason if known and known.status is status else ""
        fields = typed or Typed(
            status,
            known.note if known else "",
            reason or (row.agreement.blocked_reason or "" if status is row.status else ""),
            row.agreement.unblocker or "",
            "",
            "",
        )
        self.note.setPlainText(fields.note)
        self.reason.setText(fields.reason)
        self.unblocker.setText(fields.unblocker)
        self.deadline.setText(fields.deadline)
        self.not_before.setText(fields.not_before)
        self.problem.setText("")
        self.problem.hide()
        self._show_why()
        self._show_reading()

    def focus_first(self, *, deadline: bool = False) -> None:
        """Put the cursor where something has to be typed."""
        if deadline:
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
        return Answer(
            agreement_id=row.agreement.id,
            status=self._status,
            note=note if note != known else None,
            reason=self.reason.text() if why else "",
            unblocker=self.unblocker.text() if self._status is Status.GEBLOKKEERD else "",
            deadline=self._day(self.deadline) or ...,
            not_before=self._day(self.not_before) or ...,
        )

    def complain(self, sentence: str) -> None:
        """Say what is wrong, in the editor itself."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if enter and (control or watched is not self.note):
                self.store_wanted.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        return super().eventFilter(watched, event)

    def _day(self, field: QLineEdit) -> date | None:
        text = field.text().strip().removeprefix(">").strip()
        if not text:
            return None
        reading = read_date(text, self._today)
        if reading.day is None or reading.length < len(text):
            field.setFocus()
            raise InvalidInputError(
                f"De datum ‘{text}’ is niet te lezen. Typ bijvoorbeeld 1 juni of vr."
            )
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
        was = f"Was {weekday_date(row.deadline)}" if row and row.deadline else "Nog geen deadline"
        text = self.deadline.text().strip().removeprefix(">").strip()
        reading = read_date(text, self._today) if text else None
        wrong = reading is not None and (reading.day is None or reading.length < len(text))
        if reading is not None and reading.day is not None and not wrong:
            was = f"Wordt {weekday_date(reading.day)}, {was[0].lower()}{was[1:]}"
        self.reading.setText("Deze datum is nog niet te lezen" if wrong else was)
        self.reading.set_tone("laat" if wrong else "text_3")

    def _build(self) -> None:
        self.note.setAccessibleName("Wat is er gebeurd?")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(58)
        self.unblocker.setAccessibleName("Wie kan het losmaken?")
        self.deadline.setAccessibleName("Nieuwe deadline")
        self.deadline.setPlaceholderText("bijvoorbeeld 1 juni")
        self.not_before.setAccessibleName("Niet bespreken tot")
        self.not_before.setPlaceholderText("niet bespreken tot …")
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
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 16, 12)
        column.setSpacing(8)
        column.addLayout(why)
        column.addLayout(row)
        column.addWidget(self.problem)

    def _connect(self) -> None:
        for field in (self.note, self.reason, self.unblocker, self.deadline, self.not_before):
            field.installEventFilter(self)
        for button in (self.weeks, self.month):
            button.installEventFilter(self)
        self.weeks.clicked.connect(lambda: self._add(days=_DAYS["+2 weken"]))
        self.month.clicked.connect(lambda: self._add(months=1))
        self.deadline.textChanged.connect(self._show_reading)


def _under(caption: Label, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(caption)
    column.addWidget(field)
    return column
