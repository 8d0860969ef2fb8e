# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Vaststellen and heropenen: what state the meeting is in, and the one button that changes it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.domain.meeting import FrozenVersion, Meeting
from facilitator.domain.words import MeetingState
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import Choice
from ui.widgets.tag import Tag
from ui.widgets.tag_look import hint_look, status_look


class FreezeBar(QWidget):
    """Signals: `freeze_requested`, `reopen_requested`; `version_chosen(int)`, 0 is now."""

    freeze_requested = Signal()
    reopen_requested = Signal()
    version_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._state = Tag("", hint_look())
        self._versions = Choice("Versie om te exporteren")
        self._versions.setMinimumWidth(150)
        self._freeze = Button("Vaststellen", ButtonKind.PRIMARY, icon="check-bold", height=36)
        self._reopen = Button("Heropenen", icon="arrow-counter-clockwise", height=36)
        self._freeze.clicked.connect(self.freeze_requested)
        self._reopen.clicked.connect(self.reopen_requested)
        self._versions.activated.connect(self._on_version)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in (self._state, self._versions, self._reopen, self._freeze):
            row.addWidget(widget)

    @property
    def version(self) -> int:
        """The version to export; 0 for how it stands now."""
        return int(self._versions.currentData() or 0)

    def show_meeting(self, meeting: Meeting, versions: list[FrozenVersion]) -> None:
        """Show the state of this meeting."""
        frozen = meeting.state is MeetingState.VASTGESTELD
        if frozen:
            self._state.set(f"Vastgesteld, versie {meeting.frozen_versions}", status_look("klaar"))
        else:
            self._state.set("Concept", hint_look())
        self._freeze.setVisible(not frozen)
        self._reopen.setVisible(frozen)
        self._versions.clear()
        if not frozen:
            self._versions.addItem("Concept, zoals nu", 0)
        for version in sorted(versions, key=lambda v: -v.number):
            self._versions.addItem(f"Versie {version.number}", version.number)
        self._versions.setVisible(self._versions.count() > 1)

    def _on_version(self, _index: int) -> None:
        self.version_chosen.emit(self.version)
