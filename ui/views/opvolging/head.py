# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The head of Opvolging: which check-in this is, the way to another, and what comes next."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from facilitator.domain.dates import full_date, short_date
from facilitator.domain.meeting import Meeting
from facilitator.domain.words import MeetingKind, MeetingState
from facilitator.services.opvolging import CheckInList, Grouping
from ui.fonts import Role
from ui.icons import icon
from ui.views.voorbereiden.line_button import LineButton
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label
from ui.widgets.segmented_toggle import Segment, SegmentedToggle

_NARROW = 960
_BEGIN = "Check-in van vandaag beginnen"
_NOT_THE_LAST = ("warning-circle", "niet de laatste")


class OpvolgingHead(QWidget):
    """Signals: `menu_wanted()`: show the other check-ins under the picker; `begin_wanted()`: a
    check-in of today; `meeting_chosen(UUID)` from that menu.
    """

    menu_wanted = Signal()
    begin_wanted = Signal()
    meeting_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: CheckInList | None = None
        self._overtaken = False
        self.picker = LineButton("andere check-in kiezen", trailing="caret-down")
        self.picker.clicked.connect(self.menu_wanted)
        self.grouping = SegmentedToggle(
            "Indeling",
            [Segment(Grouping.EIGENAAR, "Per eigenaar"), Segment(Grouping.THEMA, "Per thema")],
            Grouping.EIGENAAR,
            height=36,
        )
        self.read_in = Button("Actielijst inlezen", icon="tray", height=36)
        self.lead = Button("Bijeenkomst", icon="projector-screen", height=36)
        self.finish = Button("Check-in afronden", ButtonKind.PRIMARY, icon="check", height=36)
        self.begin = Button("Nieuwe check-in", ButtonKind.PRIMARY, icon="plus-bold", height=36)
        self.begin.setToolTip(_BEGIN)
        self.begin.clicked.connect(self.begin_wanted)
        self._build()

    def show_check_in(self, shown: CheckInList, today: date, *, overtaken: bool) -> None:
        """Show this check-in; of one that is over the step that comes next is a new one.

        `overtaken` says that a later one was begun: what is said here counts as from now.
        """
        meeting = shown.meeting
        locked = meeting.state is MeetingState.VASTGESTELD
        past = locked and meeting.day < today
        self._shown, self._overtaken = shown, overtaken and not locked
        self._fit()
        self.lead.setVisible(not past)
        self.begin.setVisible(past)
        self.finish.set_kind(ButtonKind.STANDARD if past else ButtonKind.PRIMARY)

    def show_menu(
        self, check_ins: Sequence[tuple[Meeting, str]], shown_id: UUID | None, today: date
    ) -> None:
        """Offer all check-ins of the region, and one of today unless that is there."""
        menu = QMenu(self)
        for meeting, title in check_ins:
            state = "vastgesteld" if meeting.state is MeetingState.VASTGESTELD else "concept"
            sign = "check" if meeting.id == shown_id else "arrows-clockwise"
            action = menu.addAction(icon(sign), f"{title}, {state}\t{short_date(meeting.day)}")
            action.triggered.connect(lambda _=False, key=meeting.id: self.meeting_chosen.emit(key))
        if not any(_is_begun(meeting, today) for meeting, _ in check_ins):
            menu.addSeparator()
            menu.addAction(icon("plus"), _BEGIN, self.begin_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.picker.mapToGlobal(self.picker.rect().bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In the smallest window there is room for one word on a button."""
        shown = self._shown
        if shown is None:
            return
        narrow = self.width() < _NARROW
        meeting = shown.meeting
        locked = meeting.state is MeetingState.VASTGESTELD
        short = narrow or self._overtaken
        day = short_date(meeting.day) if short else full_date(meeting.day)
        not_the_last = [_NOT_THE_LAST] if self._overtaken else []
        self.picker.set_parts([("", f"{shown.title}, {day}"), *not_the_last])
        finish = "Afronden en exporteren" if locked else "Check-in afronden"
        for button, word, words in (
            (self.read_in, "Inlezen", "Actielijst inlezen"),
            (self.finish, "Afronden", finish),
        ):
            button.setText(word if narrow else words)
            button.setToolTip(words if narrow else "")
            button.setAccessibleName(words)

    def _build(self) -> None:
        title = QHBoxLayout()
        # The picker keeps room for its ring; its text lines up with the title.
        title.setContentsMargins(6, 0, 0, 0)
        title.addWidget(Label("Opvolging", Role.PAGE_TITLE))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.picker)
        line.addStretch(1)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addLayout(title)
        titles.addLayout(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 24, 0)
        row.setSpacing(10)
        row.addLayout(titles, 1)
        for widget in (self.grouping, self.read_in, self.lead, self.finish, self.begin):
            row.addWidget(widget)


def _is_begun(meeting: Meeting, today: date) -> bool:
    """Whether it is the check-in of today that can be gone on with."""
    check_in = meeting.kind is MeetingKind.CHECK_IN
    return check_in and meeting.day == today and meeting.state is MeetingState.CONCEPT
