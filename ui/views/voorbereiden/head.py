# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The head of the page: which meeting, when and where, and the button that starts it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from facilitator.domain.dates import full_date, short_date
from ui.fonts import Role
from ui.icons import icon
from ui.views.voorbereiden.line_button import LineButton
from ui.views.voorbereiden.snapshot import Snapshot, Span
from ui.views.voorbereiden.wording import hours_text
from ui.widgets.button import Button, ButtonKind
from ui.widgets.icon_button import IconButton
from ui.widgets.label import Label


class Head(QWidget):
    """Signals: `edit_asked`, `region_asked`, `keep_asked`, `start_asked`, `new_asked`,
    `remove_asked`, `meeting_chosen(UUID)`.
    """

    edit_asked = Signal()
    region_asked = Signal()
    keep_asked = Signal()
    start_asked = Signal()
    new_asked = Signal()
    remove_asked = Signal()
    meeting_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._snapshot: Snapshot | None = None
        self.picker = LineButton("andere bijeenkomst kiezen", trailing="caret-down")
        self.picker.clicked.connect(self._on_picker)
        self.line = LineButton("wijzigen", trailing="pencil-simple")
        self.line.clicked.connect(self.edit_asked)
        self._region_name = Label("", Role.DENSE, tone="text_2")
        self._region_name.setFixedHeight(self.line.height())
        self._region_name.setIndent(6)
        self.region = Button("Regio", icon="map-pin", height=36)
        self.region.clicked.connect(self.region_asked)
        self.keep = IconButton("floppy-disk", "Regio bewaren als bestand", size=36, bordered=True)
        self.keep.clicked.connect(self.keep_asked)
        self.start = Button("Start bijeenkomst", ButtonKind.PRIMARY, icon="play-fill", height=36)
        self.start.clicked.connect(self.start_asked)
        self._build()

    def show_meeting(self, snapshot: Snapshot, span: Span | None) -> None:
        """Show the meeting, or only the region."""
        self._snapshot = snapshot
        meeting = snapshot.meeting
        there = meeting is not None
        for widget in (self.picker, self.line, self.start):
            widget.setVisible(there)
        self._region_name.setVisible(not there)
        self._region_name.setText(snapshot.region.name)
        if meeting is None or span is None:
            return
        self.line.setEnabled(not snapshot.frozen)
        self.picker.set_parts([("", snapshot.title_of(meeting))])
        self.line.set_parts(
            [
                ("calendar-blank", full_date(meeting.day)),
                ("clock", hours_text(meeting.starts_at, span.until)),
                ("map-pin", meeting.place or "Plaats kiezen"),
            ]
        )

    def meeting_menu(self) -> QMenu:
        """The meetings of the region, and a new one."""
        menu = QMenu(self)
        snapshot = self._snapshot
        if snapshot is None:
            return menu
        for meeting in reversed(snapshot.meetings):
            text = f"{snapshot.title_of(meeting)}\t{short_date(meeting.day)}"
            chosen = snapshot.meeting is not None and meeting.id == snapshot.meeting.id
            action = menu.addAction(icon("check" if chosen else "calendar-blank"), text)
            action.triggered.connect(
                lambda _=False, chosen=meeting.id: self.meeting_chosen.emit(chosen)
            )
        menu.addSeparator()
        new = menu.addAction(icon("plus"), "Nieuwe bijeenkomst…")
        new.triggered.connect(self.new_asked)
        if snapshot.meeting is not None and not snapshot.frozen:
            remove = menu.addAction(icon("trash"), "Deze bijeenkomst verwijderen…")
            remove.triggered.connect(self.remove_asked)
        return menu

    def _build(self) -> None:
        facts = QHBoxLayout()
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(0)
        facts.addWidget(self.picker)
        facts.addWidget(self.line)
        facts.addWidget(self._region_name)
        facts.addStretch(1)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        title = QHBoxLayout()
        title.setContentsMargins(6, 0, 0, 0)
        title.addWidget(Label("Voorbereiden", Role.PAGE_TITLE))
        titles.addLayout(title)
        titles.addLayout(facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 24, 0)
        row.setSpacing(12)
        row.addLayout(titles, 1)
        row.addWidget(self.keep)
        row.addWidget(self.region)
        row.addWidget(self.start)

    def _on_picker(self) -> None:
        menu = self.meeting_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.picker.mapToGlobal(self.picker.rect().bottomLeft()))
