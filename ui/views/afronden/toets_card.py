# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sluitende-aanpaktoets under what was captured, and an afspraak of what it finds."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.agreement import Agreement
from facilitator.domain.toets import Finding, invitations
from facilitator.services.capturing import Captured, set_owner
from ui.capture.capture_line import CaptureLine
from ui.context import AppContext
from ui.fonts import Role
from ui.instruments.shown import Shown
from ui.instruments.toets.finding_list import FindingList
from ui.instruments.toets.wording import counted
from ui.widgets.card import Card
from ui.widgets.label import Label

_LINE = 44


class ToetsCard(Card):
    """Makes an afspraak of a gap right here, in a capture line of its own.

    Signals: `edit_wanted(UUID)`: the finding is about this afspraak, sharpen it.
    """

    edit_wanted = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("Sluitende-aanpaktoets", padding=0, parent=parent)
        self._app = context
        self.count = Label("", Role.DENSE_MEDIUM, tone="laat")
        self.sentence = Label("", Role.BODY, tone="text_2", wrap=True)
        self.line = CaptureLine(context, narrow=True)
        self.list = FindingList()
        self._build()
        self.list.place_wanted.connect(self._on_place)
        self.list.finding_wanted.connect(self._on_wanted)
        self.line.stored.connect(self._on_stored)
        self.line.left.connect(self._close_line)

    def open_meeting(self, meeting_id: UUID | None) -> None:
        """Store in this meeting."""
        self.line.session.open(meeting_id, None)
        self._close_line()

    def show_shown(self, shown: Shown) -> None:
        """Show what the toets finds now."""
        self.list.show_findings(shown, shown.findings)
        self.list.setVisible(bool(shown.findings))
        self.count.setText(counted(shown.findings))
        begun = shown.instruments.begun
        begin = " ".join(i.sentence for i in invitations(shown.instruments))
        nothing = "De aanpak is sluitend: de toets vindt niets meer." if begun else begin
        self.sentence.setText("" if shown.findings else nothing)
        self.sentence.setVisible(not shown.findings)
        self.line.reload()

    def _on_place(self, finding: Finding) -> None:
        if finding.place.kind is Agreement:
            self.edit_wanted.emit(finding.place.id)
        else:
            self._app.go_to_finding(finding)

    def _on_wanted(self, finding: Finding) -> None:
        if finding.prefill:
            self.line.show()
            self.line.fill(finding.prefill)
            self.line.note.clear()
        elif finding.offer_id is not None:
            library, clock = self._app.library, self._app.clock
            place, owner = finding.place.id, finding.offer_id
            self._app.perform(lambda: set_owner(library, clock, place, owner), "Eigenaar gekozen")
        else:
            self.edit_wanted.emit(finding.place.id)

    def _on_stored(self, captured: Captured) -> None:
        said = f"Vastgelegd als {captured.agreement.label}"
        self._app.toasts.success(said, "Ongedaan maken", self._app.undo)
        self._close_line()
        self.list.focus_first()

    def _close_line(self) -> None:
        self.line.hide()

    def _build(self) -> None:
        self.header.addWidget(self.count)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self.sentence.setContentsMargins(14, 12, 14, 12)
        self.line.hide()
        self.body.addWidget(self.line)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.list, 1)
        self.setMinimumHeight(_LINE)
