# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What Opvolging shows while no check-in is open: the ones there are, and a new one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.dates import full_date
from facilitator.domain.meeting import Meeting
from facilitator.domain.words import MeetingState
from ui.fonts import Role
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label

_NOTHING = (
    "Een check-in neemt alle open afspraken van de eerdere bijeenkomsten mee. "
    "Er komt geen kopie: wat je hier zegt, geldt overal."
)


class ChooseCheckIn(QWidget):
    """Signals: `begin_wanted()`: a check-in of today; `open_wanted(UUID)`."""

    begin_wanted = Signal()
    open_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin = Button("Check-in van vandaag beginnen", ButtonKind.PRIMARY, height=40)
        self.begin.clicked.connect(self.begin_wanted)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(Label("Nog geen check-in open", Role.SECTION), 0, _CENTER)
        sentence = Label(_NOTHING, tone="text_2", wrap=True)
        sentence.setFixedWidth(460)
        sentence.setAlignment(_CENTER)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(sentence)
        row.addStretch(1)
        column.addLayout(row)
        column.addLayout(self._list)
        column.addWidget(self.begin, 0, _CENTER)
        column.addStretch(1)

    def show_meetings(self, check_ins: Sequence[tuple[Meeting, str]], *, ready: bool) -> None:
        """Offer the check-ins of a region; `ready` says that a new one has anything to follow."""
        while item := self._list.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for meeting, title in check_ins:
            frozen = meeting.state is MeetingState.VASTGESTELD
            state = "vastgesteld" if frozen else "concept"
            button = Button(f"{title}, {full_date(meeting.day)}, {state}", icon="arrows-clockwise")
            button.clicked.connect(lambda _=False, key=meeting.id: self.open_wanted.emit(key))
            self._list.addWidget(button, 0, _CENTER)
        self.begin.setEnabled(ready)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass it on to the first thing to do."""
        super().focusInEvent(event)
        first = self._list.itemAt(0)
        widget = first.widget() if first is not None else None
        (widget or self.begin).setFocus()


_CENTER = Qt.AlignmentFlag.AlignHCenter
