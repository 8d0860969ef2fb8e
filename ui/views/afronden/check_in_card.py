# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the region meets again: the date of the next check-in."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout

from facilitator.domain.dates import short_date, working_day
from facilitator.domain.meeting import Meeting
from ui.fonts import Role
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.date_field import DateField
from ui.widgets.icon_button import IconButton
from ui.widgets.label import Label

_PRESETS = (("8 weken", 56), ("3 maanden", 91), ("6 maanden", 182))


class CheckInCard(Card):
    """Signals: `planned(date | None)` when another date was chosen."""

    planned = Signal(object)

    def __init__(self) -> None:
        super().__init__("Check-in", padding=14)
        self._said = Label("", Role.DENSE, tone="text_2")
        self._date = DateField("Datum van de check-in")
        self._set = Button("Plannen")
        self._clear = IconButton("x", "Check-in wissen")
        self._meeting: Meeting | None = None
        self._set.clicked.connect(self._on_set)
        self._clear.clicked.connect(lambda: self.planned.emit(None))
        self.body.setContentsMargins(14, 10, 14, 12)
        self.header.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._date, 1)
        row.addWidget(self._set)
        row.addWidget(self._clear)
        self.body.addLayout(row)
        self._presets = [self._preset(label, days) for label, days in _PRESETS]
        presets = QHBoxLayout()
        presets.setSpacing(6)
        presets.addWidget(Label("Na", Role.DENSE, tone="text_3"))
        for button in self._presets:
            presets.addWidget(button)
        presets.addStretch(1)
        self.body.addLayout(presets)

    def show_meeting(self, meeting: Meeting, *, locked: bool) -> None:
        """Show what is planned for this meeting."""
        self._meeting = meeting
        planned = meeting.check_in
        # What is vastgesteld takes no date any more; a new meeting is made there.
        without = "Plan haar bij Voorbereiden." if locked else "Nog geen datum gekozen."
        self._said.setText(f"Gepland op {short_date(planned)}." if planned else without)
        first = meeting.day + timedelta(days=1)
        self._date.setMinimumDate(QDate(first.year, first.month, first.day))
        shown = planned or _proposed(meeting, _PRESETS[-1][1])
        self._date.setDate(QDate(shown.year, shown.month, shown.day))
        self._clear.setVisible(planned is not None)
        for widget in (self._date, self._set, self._clear, *self._presets):
            widget.setEnabled(not locked)

    def _preset(self, label: str, days: int) -> Button:
        button = Button(label, height=28)
        button.setAccessibleName(f"Check-in na {label}")
        button.clicked.connect(lambda: self._plan_after(days))
        return button

    def _plan_after(self, days: int) -> None:
        if self._meeting is not None:
            self.planned.emit(_proposed(self._meeting, days))

    def _on_set(self) -> None:
        chosen = self._date.date()
        self.planned.emit(date(chosen.year(), chosen.month(), chosen.day()))


def _proposed(meeting: Meeting, days: int) -> date:
    return working_day(meeting.day + timedelta(days=days))
