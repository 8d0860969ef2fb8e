# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The card with everything captured: how many are concrete, what to filter on, the table."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from facilitator.domain.words import KIND_LABELS, THEME_LABELS, AgreementKind, Theme
from ui.context import AppContext
from ui.fonts import Role
from ui.models.agreement_filter import AgreementFilter
from ui.models.outcome_model import OutcomeRow
from ui.views.afronden.outcome_table import OutcomeTable
from ui.widgets.card import Card
from ui.widgets.check_box import CheckBox
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label

_TYPING_MS = 60
_NOTHING = "Nog niets vastgelegd. Wat je in de bijeenkomst typt, komt hier bij elkaar."
_NOTHING_NEW = (
    "In deze check-in is geen nieuwe afspraak gemaakt. Wat over de afspraken van eerder is gezegd, "
    "staat bij Opvolging."
)
_PLURALS = {
    AgreementKind.AFSPRAAK: "Afspraken",
    AgreementKind.BESLUIT: "Besluiten",
    AgreementKind.INZICHT: "Inzichten",
    AgreementKind.PARKEERPUNT: "Parkeerpunten",
}


class OutcomeCard(Card):
    """Owns the filters; the view fills it with `show_rows`."""

    def __init__(self, context: AppContext) -> None:
        super().__init__("Vastgelegd", padding=0)
        self.table = OutcomeTable(context)
        self._count = Label("", tone="text_3")
        self._summary = Label("", Role.DENSE_MEDIUM, tone="klaar")
        self._words = QLineEdit()
        self._kind = Choice("Soort")
        self._theme = Choice("Thema")
        self._vague = CheckBox("Alleen wat scherper kan")
        self._timer = QTimer(self)
        self._empty = EmptyState(_NOTHING, icon="clipboard-text")
        self._nothing = EmptyState("", icon="magnifying-glass")
        self._stack = QStackedLayout()
        self._build()

    def show_rows(self, rows: list[OutcomeRow], *, check_in: bool = False) -> None:
        """Show these items and keep the selected one selected."""
        self._empty.set_sentence(_NOTHING_NEW if check_in else _NOTHING)
        chosen = self.table.current_item()
        self.table.outcomes.set_rows(rows)
        self.table.select_item(chosen.id if chosen else None)
        vague = sum(not row.concrete for row in rows)
        self._count.setText(str(len(rows)) if rows else "")
        concrete = len(rows) - vague
        self._summary.setText(
            f"{concrete} concreet"
            + (f", {vague} kan scherper" if vague == 1 else "")
            + (f", {vague} kunnen scherper" if vague > 1 else "")
            if rows
            else ""
        )
        self._summary.set_tone("hint" if vague else "klaar")
        self._show_page()

    def focus_table(self) -> None:
        """Put the focus in the table, or where it is searched when it is not there."""
        (self.table if self.table.outcomes.shown else self._words).setFocus()

    def _build(self) -> None:
        self.header.insertWidget(1, self._count)
        self.header.addWidget(self._summary)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self.body.addLayout(self._build_filters())
        # Into the card first: a stack without a parent shows its first page as a window.
        self.body.addLayout(self._stack, 1)
        for page in (self.table, self._empty, self._nothing):
            self._stack.addWidget(page)
        self.body.addWidget(_Keys())
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        self._timer.timeout.connect(self._apply)
        self.table.outcomes.count_changed.connect(self._show_page)

    def _build_filters(self) -> QHBoxLayout:
        self._words.setPlaceholderText("Zoek")
        self._words.setAccessibleName("Zoek in wat is vastgelegd")
        self._words.setClearButtonEnabled(True)
        self._kind.addItem("Alle soorten", None)
        for kind in AgreementKind:
            self._kind.addItem(_PLURALS[kind], kind)
        self._theme.addItem("Alle thema’s", None)
        for theme in Theme:
            self._theme.addItem(THEME_LABELS[theme], theme)
        self._words.textChanged.connect(self._timer.start)
        self._kind.currentIndexChanged.connect(self._apply)
        self._theme.currentIndexChanged.connect(self._apply)
        self._vague.toggled.connect(self._apply)
        row = QHBoxLayout()
        row.setContentsMargins(14, 10, 14, 6)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        for widget in (self._kind, self._theme, self._vague):
            row.addWidget(widget)
        return row

    def _apply(self) -> None:
        kind: AgreementKind | None = self._kind.currentData()
        theme: Theme | None = self._theme.currentData()
        chosen = self.table.current_item()
        self.table.outcomes.set_filter(
            AgreementFilter(
                words=self._words.text(),
                theme=theme,
                kinds=frozenset({kind}) if kind else frozenset(KIND_LABELS),
            ),
            only_vague=self._vague.isChecked(),
        )
        self.table.select_item(chosen.id if chosen else None)

    def _show_page(self) -> None:
        page: QWidget = self.table
        if not self.table.outcomes.rows:
            page = self._empty
        elif not self.table.outcomes.shown:
            page = self._nothing
            words = self._words.text().strip()
            self._nothing.set_sentence(
                f"Niets gevonden voor ‘{words}’. Zoek op eigenaar of een woord uit de afspraak."
                if words
                else "Niets met deze keuze. Kies alle soorten en thema’s om alles te zien."
            )
        self._stack.setCurrentWidget(page)


class _Keys(QWidget):
    """Which keys work in the table."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 8)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addStretch(1)
        for key, spoken, what in (
            ("F2", "F twee", "bewerken"),
            ("Del", "delete", "laten vervallen"),
        ):
            row.addWidget(KeyHint(key, spoken))
            row.addWidget(Label(what, Role.DENSE, tone="text_3"))
            row.addSpacing(8)
        column.addLayout(row)
