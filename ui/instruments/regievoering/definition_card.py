# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The definition of regie and who stands behind it, side by side on one card."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.instruments import Instruments
from facilitator.domain.regievoering import ConsentAnswer, RegieDefinition
from facilitator.domain.toets import invitations
from facilitator.domain.words import Theme
from facilitator.services.seeds import SEED_DEFINITION
from ui.fonts import Role
from ui.instruments.regievoering.consent_counts import ConsentCounts
from ui.instruments.regievoering.consent_lines import consent_lines, counted
from ui.instruments.regievoering.consent_list import ConsentList
from ui.instruments.regievoering.definition_editor import DefinitionEditor
from ui.instruments.regievoering.definition_reader import DefinitionReader
from ui.instruments.regievoering.regie_actions import RegieActions
from ui.instruments.shown import Shown
from ui.tokens import tokens
from ui.widgets.card import Card
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.label import Label

_LEFT = 316
_NO_ANSWERS = (
    "Zodra er een definitie staat, zegt elke partner hier wat hij ervan vindt: eens, kan ermee "
    "leven of bezwaar."
)
_NO_PARTNERS = "Er zijn nog geen partners. Voeg ze toe bij Voorbereiden."


class DefinitionCard(Card):
    """Which version is looked at is not stored: the newest one counts.

    Signals: `left()` on Esc with nothing to close.
    """

    left = Signal()

    def __init__(self, actions: RegieActions, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._actions = actions
        self._shown: Shown | None = None
        self._version_id: UUID | None = None
        self.reader = DefinitionReader()
        self.editor = DefinitionEditor()
        self.pages = QStackedWidget()
        self.counts = ConsentCounts()
        self.list = ConsentList(self.editor.store)
        self.note = Label("", tone="text_2", wrap=True)
        self._build()
        self._connect()

    @property
    def version(self) -> RegieDefinition | None:
        """The version that is looked at."""
        if self._shown is None:
            return None
        instruments = self._shown.instruments
        older = (d for d in instruments.definitions if d.id == self._version_id)
        return next(older, instruments.definition)

    @property
    def editing(self) -> bool:
        """Whether a version is being worded."""
        return self.pages.currentWidget() is self.editor

    def show_shown(self, shown: Shown) -> None:
        """Show another picture; a version that is being worded stays as it is."""
        before = self._shown.instruments if self._shown else None
        newest = shown.instruments.definition
        if before and (before.region_id != shown.instruments.region_id or shown.locked):
            self._stop()
        if before and (before.definition and before.definition.id) != (newest and newest.id):
            self._version_id = None
        self._shown = shown
        self._refresh()

    def focus_definition(self) -> None:
        """Put the cursor on the definition."""
        if self.editing:
            self.editor.text.setFocus()
        else:
            self.reader.setFocus()

    def focus_partner(self, organisation_id: UUID) -> bool:
        """Put the cursor on what an organisation answered to the version that counts."""
        self._look_at(None)
        return self.list.focus_row(organisation_id)

    def _refresh(self) -> None:
        shown, version = self._shown, self.version
        if shown is None:
            return
        instruments = shown.instruments
        self.reader.show_version(
            version,
            instruments.definitions,
            self._actions.today(),
            invitation=_invitation(instruments),
            locked=shown.locked,
        )
        lines = consent_lines(instruments, version) if version else []
        older = version is not None and version is not instruments.definition
        self.list.show_lines(lines, locked=shown.locked or older)
        self.list.setVisible(bool(lines))
        self.counts.show_counts(counted(lines))
        self.note.setVisible(not lines)
        self.note.setText(_NO_ANSWERS if instruments.organisations else _NO_PARTNERS)

    def _edit(self) -> None:
        current = self.version
        self._open_editor(current.text if current else "")

    def _open_editor(self, text: str) -> None:
        current = self.version
        self.pages.setCurrentWidget(self.editor)
        self.editor.open(text, current.number + 1 if current else 1)

    def _store(self, text: str) -> None:
        if self._actions.word(text):
            self._stop()
            self.reader.setFocus()

    def _on_stopped(self) -> None:
        self._stop()
        self.reader.setFocus()

    def _stop(self) -> None:
        self.pages.setCurrentWidget(self.reader)

    def _look_at(self, version_id: UUID | None) -> None:
        self._version_id = version_id
        self._refresh()

    def _on_answered(
        self, organisation_id: UUID, answer: ConsentAnswer | None, reason: str
    ) -> None:
        self._actions.answer(organisation_id, answer, reason)

    def _connect(self) -> None:
        self.reader.edit_wanted.connect(self._edit)
        self.reader.proposal_wanted.connect(lambda: self._open_editor(SEED_DEFINITION))
        self.reader.version_chosen.connect(self._look_at)
        self.reader.left.connect(self.left)
        self.editor.stored.connect(self._store)
        self.editor.stopped.connect(self._on_stopped)
        self.list.answered.connect(self._on_answered)
        self.list.left.connect(self.left)

    def _build(self) -> None:
        self.pages.addWidget(self.reader)
        self.pages.addWidget(self.editor)
        self.pages.setFixedWidth(_LEFT)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(ElidedLabel("Kan iedereen verder?", Role.SECTION))
        head.addStretch(1)
        head.addWidget(self.counts)
        self.note.setContentsMargins(8, 0, 8, 0)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        right.setContentsMargins(8, 11, 8, 4)
        right.setSpacing(4)
        right.addLayout(head)
        right.addWidget(self.list, 1)
        right.addWidget(self.note, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.pages)
        row.addWidget(_Rule())
        row.addLayout(right, 1)
        self.body.addLayout(row)


def _invitation(instruments: Instruments) -> str:
    found = [i.sentence for i in invitations(instruments) if i.theme is Theme.REGIEVOERING]
    return found[0] if found else "Er is nog geen definitie van regie. Schrijf haar samen op."


class _Rule(QWidget):
    """The line between what it says and who stands behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().color("line"))
        painter.end()
