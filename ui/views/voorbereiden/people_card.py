# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sit at the table: participants with their mandate, and the partners they come from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.models.cells import Row
from ui.models.people_model import (
    MANDATE_COLUMN,
    PARTNER_HEADERS,
    PEOPLE_HEADERS,
    partner_rows,
    people_rows,
)
from ui.views.voorbereiden.divider import Divider
from ui.views.voorbereiden.people_commands import PeopleCommands
from ui.views.voorbereiden.row_table import RowTable
from ui.views.voorbereiden.snapshot import Snapshot
from ui.views.voorbereiden.tab_strip import TabStrip
from ui.views.voorbereiden.wording import (
    NO_PARTICIPANTS,
    NO_PARTNERS,
    absent_names,
    absent_text,
    mandate_text,
)
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.icon_button import IconButton
from ui.widgets.tag import Tag
from ui.widgets.tag_look import TagLook, hint_look

_MANDATE = TagLook("pri", "pri_t", "pri_l", "shield-check-fill")


class PeopleCard(Card):
    """Signals: `tab_changed()`. The view fills it with `show_people`."""

    tab_changed = Signal()

    def __init__(self, commands: PeopleCommands) -> None:
        super().__init__(padding=0)
        self.setAccessibleName("Deelnemers en partners")
        self._commands = commands
        self.tabs = TabStrip(("Deelnemers", "Partners"))
        self.people = RowTable("Deelnemers", PEOPLE_HEADERS, (0, 152, 76))
        self.partners = RowTable("Partners", PARTNER_HEADERS, (0, 136, 108))
        self.paste = Button("Plakken uit Excel", ButtonKind.GHOST, icon="clipboard-text", height=28)
        self.add = IconButton("plus-bold", "Deelnemer toevoegen", size=28, bordered=True)
        self.merge = IconButton(
            "git-merge", "Samenvoegen met een andere partner (S)", size=28, bordered=True
        )
        self._mandate = Tag("", _MANDATE)
        self._absent = Tag("", hint_look("warning-fill"))
        self._pills = QWidget()
        self._pages = QStackedWidget()
        self._build()
        self._connect()

    def show_people(self, snapshot: Snapshot) -> None:
        """Show the people and partners of this region."""
        people, partners = snapshot.people, snapshot.organisations
        self._commands.set_region(snapshot)
        _fill(self.people, people_rows(people, partners))
        _fill(self.partners, partner_rows(partners, people))
        self.tabs.set_count(0, len(people))
        self.tabs.set_count(1, len(partners))
        self._mandate.set(mandate_text(partners, people))
        absent = absent_names(partners, people)
        self._absent.set(absent_text(absent))
        self._absent.setToolTip("\n".join(absent))
        self._absent.setVisible(bool(absent))
        self._show_page()

    def _build(self) -> None:
        head = QWidget()
        head.setFixedHeight(44)
        row = QHBoxLayout(head)
        row.setContentsMargins(15, 0, 15, 0)
        row.setSpacing(8)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.paste)
        row.addWidget(self.merge)
        self.merge.hide()
        row.addWidget(self.add)
        pills = QHBoxLayout(self._pills)
        pills.setContentsMargins(15, 9, 15, 9)
        pills.setSpacing(8)
        pills.addWidget(self._mandate)
        pills.addWidget(self._absent)
        pills.addStretch(1)
        self.body.setContentsMargins(0, 0, 0, 8)
        self.body.setSpacing(0)
        self.body.addWidget(head)
        self.body.addWidget(Divider())
        self.body.addWidget(self._pills)
        self._pills_line = Divider()
        self.body.addWidget(self._pills_line)
        self.body.addWidget(self._pages, 1)
        for page in (
            self.people,
            self.partners,
            EmptyState(NO_PARTICIPANTS, icon="users-three"),
            EmptyState(NO_PARTNERS, icon="users-three"),
        ):
            self._pages.addWidget(page)

    def _connect(self) -> None:
        commands = self._commands
        self.tabs.chosen.connect(self._on_tab)
        self.paste.clicked.connect(commands.ask_paste)
        self.add.clicked.connect(self._on_add)
        self.people.insert_asked.connect(commands.ask_person)
        self.people.edit_asked.connect(commands.edit_person)
        self.people.remove_asked.connect(commands.remove_person)
        self.people.letter_typed.connect(self._on_letter)
        self.people.cell_clicked.connect(self._on_cell)
        self.partners.insert_asked.connect(commands.ask_partner)
        self.partners.edit_asked.connect(commands.edit_partner)
        self.partners.remove_asked.connect(commands.remove_partner)
        self.partners.letter_typed.connect(self._on_partner_letter)
        self.merge.clicked.connect(lambda: commands.merge_partner(self.partners.current_id()))

    def _on_tab(self, number: int) -> None:
        self.paste.setVisible(number == 0)
        self.merge.setVisible(number == 1)
        self.add.set_name("Partner toevoegen" if number else "Deelnemer toevoegen")
        self._show_page()
        self.tab_changed.emit()

    def _on_add(self) -> None:
        if self.tabs.current:
            self._commands.ask_partner()
        else:
            self._commands.ask_person()

    def _on_letter(self, person_id: object, letter: str) -> None:
        if letter == "m":
            self._commands.toggle_mandate(person_id)

    def _on_partner_letter(self, partner_id: object, letter: str) -> None:
        if letter == "s":
            self._commands.merge_partner(partner_id)

    def _on_cell(self, person_id: object, column: int) -> None:
        if column == MANDATE_COLUMN:
            self._commands.toggle_mandate(person_id)

    def _show_page(self) -> None:
        tab = self.tabs.current
        table = self.partners if tab else self.people
        filled = table.cells.rowCount() > 0
        self._pages.setCurrentIndex(tab if filled else tab + 2)
        for widget in (self._pills, self._pills_line):
            widget.setVisible(tab == 0 and filled)


def _fill(table: RowTable, rows: list[Row]) -> None:
    """Show rows and keep the selected one selected."""
    chosen, row = table.current_id(), table.currentIndex().row()
    table.cells.set_rows(rows)
    if chosen is not None:
        table.select_id(chosen, max(row, 0))
