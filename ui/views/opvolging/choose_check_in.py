# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What Opvolging shows while no check-in is open: the ones there are, and a new one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

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
_TOO_EARLY = (
    "Deze regio heeft nog geen bijeenkomst gehad. Een check-in begin je vanaf de dag van de eerste "
    "bijeenkomst."
)
_WIDTH = 460


class ChooseCheckIn(QWidget):
    """Signals: `begin_wanted()`: a check-in of today; `open_wanted(UUID)`; `read_wanted()`: a list
    that was mailed back is read in between two check-ins.
    """

    begin_wanted = Signal()
    open_wanted = Signal(object)
    read_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin = Button("Check-in van vandaag beginnen", ButtonKind.PRIMARY, height=40)
        self.begin.clicked.connect(self.begin_wanted)
        self.read_in = Button("Actielijst inlezen", icon="tray", height=36)
        self.read_in.clicked.connect(self.read_wanted)
        self._sentence = Label(_NOTHING, tone="text_2", wrap=True)
        self._sentence.setFixedWidth(_WIDTH)
        self._sentence.setAlignment(_CENTER)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(Label("Nog geen check-in open", Role.SECTION), 0, _CENTER)
        # Between two stretches: an alignment would keep the label from growing with its lines.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addLayout(self._list)
        column.addWidget(self.begin, 0, _CENTER)
        column.addWidget(self.read_in, 0, _CENTER)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(_scrolled(column))

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
        self._sentence.setText(_NOTHING if ready else _TOO_EARLY)
        for widget in (self.begin, self.read_in):
            widget.setVisible(ready)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass it on to the first thing to do."""
        super().focusInEvent(event)
        first = self._list.itemAt(0)
        widget = first.widget() if first is not None else None
        (widget or self.begin).setFocus()


_CENTER = Qt.AlignmentFlag.AlignHCenter


def _scrolled(column: QVBoxLayout) -> QScrollArea:
    """Years of check-ins don't fit on a small screen."""
    inner = QWidget()
    inner.setLayout(column)
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inner)
    return scroll
