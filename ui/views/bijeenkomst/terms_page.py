# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The begrippen of the region: what do we mean here by the words we use?"""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.region import Term
from facilitator.errors import UserError
from facilitator.services.regions import set_terms
from ui.context import AppContext
from ui.fonts import Role
from ui.views.bijeenkomst.scrolled import fill_scrolled
from ui.views.bijeenkomst.snapshot import Snapshot
from ui.views.bijeenkomst.term_row import TermRow
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.label import Label

_INCOMPLETE = "Vul bij elk begrip in wat jullie eronder verstaan. Tot dan wordt het niet bewaard."


class TermsPage(QWidget):
    """Stores when a field is left; an unfinished row waits."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = context
        self._region_id: UUID | None = None
        self._shown: tuple[Term, ...] | None = None
        self._rows: list[TermRow] = []
        self.note = Label("", Role.CAPTION_MEDIUM, tone="hint", wrap=True)
        self.add = Button("Begrip toevoegen", ButtonKind.STANDARD, icon="plus-bold")
        self._list = QVBoxLayout()
        self._build()
        self.add.clicked.connect(self._on_add)

    @property
    def rows(self) -> list[TermRow]:
        """The begrippen on the page."""
        return list(self._rows)

    def show_meeting(self, snapshot: Snapshot) -> None:
        """Show what is stored, unless that is what is being edited here."""
        self._region_id = snapshot.region.id
        if snapshot.terms == self._shown:
            return
        self._shown = snapshot.terms
        stored = [(t.term, t.meaning, t.source) for t in snapshot.terms]
        edited = [_triple(row) for row in self._rows if row.complete]
        if stored != edited:
            self._remake(snapshot.terms)

    def _remake(self, terms: tuple[Term, ...]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for term in terms:
            self._append(TermRow(term))

    def _append(self, row: TermRow) -> None:
        row.changed.connect(self._store)
        row.removed.connect(self._on_removed)
        self._rows.append(row)
        self._list.addWidget(row)

    def _build(self) -> None:
        card = Card("Begrippen in deze regio")
        self._list.setSpacing(16)
        card.body.addLayout(self._list)
        card.body.addWidget(self.note)
        card.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.note.hide()
        column = QVBoxLayout()
        column.addWidget(card)
        column.addStretch(1)
        fill_scrolled(self, column)

    def _on_add(self) -> None:
        row = TermRow()
        self._append(row)
        row.term.setFocus()

    def _on_removed(self) -> None:
        row = self.sender()
        if isinstance(row, TermRow):
            self._rows.remove(row)
            row.hide()
            row.deleteLater()
            self._store()

    def _store(self) -> None:
        region_id = self._region_id
        filled = [row for row in self._rows if not row.blank]
        unfinished = [row for row in filled if not row.complete]
        self._say(_INCOMPLETE if unfinished else "")
        if region_id is None or unfinished:
            return
        library, clock = self._app.library, self._app.clock
        try:
            changes = set_terms(library, clock, region_id, [row.value() for row in filled])
        except UserError as error:
            self._say(error.sentence)
            return
        self._app.publish(changes)

    def _say(self, sentence: str) -> None:
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))


def _triple(row: TermRow) -> tuple[str, str, str]:
    value = row.value()
    return value.term.strip(), value.meaning.strip(), value.source.strip()
