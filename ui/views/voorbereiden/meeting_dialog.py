# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""When and where the meeting is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.domain.dates import working_day
from facilitator.domain.meeting import Meeting
from ui.dialogs.form import FormDialog, caption
from ui.views.voorbereiden.fields import day_field, day_of, line_field, time_field, time_of
from ui.widgets.check_box import CheckBox

_QUARTER = timedelta(days=91)


@dataclass(frozen=True, slots=True)
class MeetingDetails:
    """The details of a meeting as filled in."""

    day: date
    starts_at: time
    place: str
    facilitator: str
    check_in: date | None


class MeetingDialog(FormDialog):
    """`store(MeetingDetails)` keeps what was filled in."""

    def __init__(
        self,
        meeting: Meeting,
        store: Callable[[MeetingDetails], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Bijeenkomst bewerken", "Bewaren", lambda: store(self.details()), parent)
        self.setMinimumWidth(560)
        self.day = day_field("Datum", meeting.day)
        self.starts_at = time_field("Begintijd", meeting.starts_at)
        self.place = line_field(meeting.place, "Bijvoorbeeld: raadzaal, gemeentehuis")
        self.facilitator = line_field(meeting.facilitator, "Bijvoorbeeld: procesbegeleider")
        self.planned = CheckBox("Gepland op", checked=meeting.check_in is not None)
        proposed = working_day(meeting.day + _QUARTER)
        self.check_in = day_field("Check-in", meeting.check_in or proposed)
        self.add_pair(("Datum", self.day), ("Begintijd", self.starts_at))
        self.add_field("Plaats (mag leeg)", self.place)
        self.add_field("Begeleiding: functie, geen naam nodig", self.facilitator)
        self.add_field("Volgende check-in", self._check_in_row())
        self.form.addWidget(caption("De check-in ligt na de bijeenkomst zelf."))
        self.day.setFocus()

    def details(self) -> MeetingDetails:
        """What is filled in."""
        return MeetingDetails(
            day_of(self.day),
            time_of(self.starts_at),
            self.place.text(),
            self.facilitator.text(),
            day_of(self.check_in) if self.planned.isChecked() else None,
        )

    def show_problem(self, sentence: str, field: QWidget | None = None) -> None:
        """Only the check-in can be refused here."""
        super().show_problem(sentence, field or self._row)

    def _check_in_row(self) -> QWidget:
        self._row = QWidget()
        line = QHBoxLayout(self._row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.planned)
        line.addWidget(self.check_in, 1)
        self._row.setFocusProxy(self.planned)
        self.check_in.setEnabled(self.planned.isChecked())
        self.planned.toggled.connect(self.check_in.setEnabled)
        return self._row
