# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is in the room: a box for each participant, and whoever walks in."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from facilitator.domain.dates import clock_time
from facilitator.domain.meeting import Attendance
from facilitator.domain.region import Person
from facilitator.services import live
from facilitator.services.partners import PersonInput
from ui.context import AppContext
from ui.fonts import Role
from ui.views.bijeenkomst.clock_words import zone
from ui.views.bijeenkomst.snapshot import Snapshot
from ui.views.bijeenkomst.walk_in_form import WalkInForm
from ui.widgets.button import Button, ButtonKind
from ui.widgets.check_box import CheckBox
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label

_EMPTY = "Nog geen deelnemers. Voeg hieronder toe wie er is; functie en organisatie zijn genoeg."


class AttendancePanel(QWidget):
    """Boxes keep the focus on the person it was on."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = context
        self._meeting_id: UUID | None = None
        self._boxes: dict[UUID, CheckBox] = {}
        self._shown: object = None
        self._made: object = None
        self.everyone = Button("Iedereen aanwezig", ButtonKind.GHOST, icon="check-bold", height=28)
        self.empty = Label(_EMPTY, Role.DENSE, tone="text_2", wrap=True)
        self.walk_in = WalkInForm()
        self._rows = QVBoxLayout()
        self._build()
        self.everyone.clicked.connect(self._on_everyone)
        self.walk_in.person_entered.connect(self._on_person_entered)

    @property
    def boxes(self) -> dict[UUID, CheckBox]:
        """The box of each participant."""
        return dict(self._boxes)

    def show_meeting(self, snapshot: Snapshot) -> None:
        """Show who is expected and who is there."""
        self._meeting_id = snapshot.meeting.id
        self.setEnabled(not snapshot.frozen)
        self.walk_in.set_organisations(snapshot.organisations)
        self.empty.setVisible(not snapshot.people)
        self.everyone.setVisible(len(snapshot.present_ids) < len(snapshot.people))
        shown = (snapshot.people, snapshot.attendance, snapshot.organisations)
        if shown != self._shown:
            self._shown = shown
            self._show_people(snapshot)

    def focus_first(self) -> None:
        """Put the focus on the first box, or on the form when there is none."""
        first = next(iter(self._boxes.values()), None)
        (first or self.walk_in.function).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_people(self, snapshot: Snapshot) -> None:
        rows = (snapshot.people, {a.person_id: a.arrived_at for a in snapshot.attendance})
        if rows != self._made:
            self._made = rows
            focused = next((key for key, box in self._boxes.items() if box.hasFocus()), None)
            self._remake(snapshot)
            if focused is not None and focused in self._boxes:
                self._boxes[focused].setFocus()
        present = snapshot.present_ids
        for person_id, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(person_id in present)
            box.blockSignals(False)

    def _remake(self, snapshot: Snapshot) -> None:
        while item := self._rows.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self._boxes = {}
        names = {o.id: o.name for o in snapshot.organisations}
        came = {a.person_id: a for a in snapshot.attendance}
        for person in snapshot.people:
            box = CheckBox(f"{person.function}, {names.get(person.organisation_id, '')}")
            box.toggled.connect(partial(self._on_toggled, person.id))
            self._boxes[person.id] = box
            self._rows.addWidget(_row(box, person, came.get(person.id)))

    def _build(self) -> None:
        inner = QWidget()
        inner.setProperty("page", True)
        self._rows.setContentsMargins(6, 6, 6, 6)
        self._rows.setSpacing(4)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
        column.addLayout(self._rows)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumHeight(220)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(scroll, 1)
        outer.addWidget(self.everyone, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(self.walk_in)

    def _on_toggled(self, person_id: UUID, present: bool) -> None:
        meeting_id = self._meeting_id
        if meeting_id is not None:
            library, clock = self._app.library, self._app.clock
            self._app.perform(
                lambda: live.set_attendance(library, clock, meeting_id, person_id, present=present)
            )

    def _on_everyone(self) -> None:
        for box in self._boxes.values():
            box.setChecked(True)

    def _on_person_entered(self, person: PersonInput) -> None:
        meeting_id = self._meeting_id
        if meeting_id is None:
            return
        library, clock = self._app.library, self._app.clock
        said = f"{person.function} is binnen"
        if self._app.perform(lambda: live.walk_in(library, clock, meeting_id, person), said):
            self.walk_in.clear()


def _row(box: CheckBox, person: Person, attendance: Attendance | None) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    box.setMinimumWidth(80)
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    box.setToolTip(box.text())
    line.addWidget(box, 1)
    if attendance is not None and attendance.arrived_at is not None and attendance.present:
        moment = clock_time(attendance.arrived_at.astimezone(zone()).time())
        line.addWidget(Label(f"sinds {moment}", Role.CAPTION, tone="text_3"))
    if person.mandate:
        line.addWidget(IconMark("shield-check-fill", "pri", size=14))
        line.addWidget(Label("mandaat", Role.CAPTION, tone="pri"))
    return row
