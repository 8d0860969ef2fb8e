# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The agenda: whether it fits, its blocks, what is at hand, and the buttons for more."""

from datetime import time
from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.meeting import AgendaBlock
from facilitator.errors import InvalidInputError
from ui.context import AppContext
from ui.fonts import Role
from ui.icons import icon
from ui.views.voorbereiden.agenda_commands import AgendaCommands
from ui.views.voorbereiden.agenda_list import AgendaList
from ui.views.voorbereiden.agenda_summary import AgendaSummary
from ui.views.voorbereiden.divider import Divider
from ui.views.voorbereiden.snapshot import Snapshot, Span
from ui.views.voorbereiden.spare_strip import SpareStrip
from ui.views.voorbereiden.template_menu import TemplateMenu
from ui.views.voorbereiden.template_shelf import TemplateShelf
from ui.views.voorbereiden.wording import NO_BLOCKS
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_hint import KeyHint
from ui.widgets.label import Label


class AgendaCard(Card):
    """The view fills it with `show_agenda`."""

    def __init__(self, context: AppContext, shelf: TemplateShelf) -> None:
        super().__init__("Agenda", padding=0)
        self._shelf = shelf
        self._errors = context.errors
        self._snapshot: Snapshot | None = None
        self.list = AgendaList()
        self.commands = AgendaCommands(context, shelf, self, self._select)
        self.templates = TemplateMenu(shelf, self)
        self.template_button = Button("Sjabloon", icon="stack", trailing="caret-down", height=28)
        self._summary = AgendaSummary()
        self._spare = SpareStrip()
        self._empty = EmptyState(NO_BLOCKS, icon="clipboard-text")
        self._stack = QStackedWidget()
        self._add = Button("Blok", icon="plus-bold", height=28)
        self._break = Button("Pauze", ButtonKind.GHOST, icon="coffee", height=28)
        self._hint = _Keys()
        self._build()
        self._connect()

    def show_agenda(self, snapshot: Snapshot, span: Span) -> None:
        """Show the agenda of this meeting; the selected block stays selected."""
        self._snapshot = snapshot
        current, row = self.list.current_block(), self.list.currentIndex().row()
        frozen = snapshot.frozen
        self.list.set_locked(locked=frozen)
        self.list.agenda.set_blocks(snapshot.planned, snapshot.blocks, locked=frozen)
        self.list.select_block(current.id if current else None, max(row, 0))
        self._stack.setCurrentIndex(0 if snapshot.planned else 1)
        self._summary.show_span(span, snapshot.planned)
        self._spare.show_blocks(snapshot.at_hand, self.list, locked=frozen)
        self.commands.set_meeting(snapshot.meeting, snapshot.blocks)
        template = self._shelf.find(snapshot.meeting.template) if snapshot.meeting else None
        self.template_button.setText(f"Sjabloon: {template.name}" if template else "Sjabloon")
        for widget in (self.template_button, self._add, self._break):
            widget.setEnabled(not frozen)
        self._hint.setVisible(not frozen)

    def _build(self) -> None:
        self.template_button.setMenu(self.templates)
        self.header.addWidget(self.template_button)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        middle = QVBoxLayout()
        middle.setContentsMargins(4, 0, 4, 8)
        middle.setSpacing(0)
        middle.addWidget(self._stack, 1)
        strip = QHBoxLayout()
        strip.setContentsMargins(8, 8, 8, 0)
        strip.addWidget(self._spare)
        middle.addLayout(strip)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 10, 12, 10)
        foot.setSpacing(8)
        foot.addWidget(self._add)
        foot.addWidget(self._break)
        foot.addStretch(1)
        foot.addWidget(self._hint)
        self.body.setSpacing(0)
        self.body.addWidget(self._summary)
        self.body.addWidget(Divider())
        self.body.addLayout(middle, 1)
        self.body.addWidget(Divider())
        self.body.addLayout(foot)

    def _connect(self) -> None:
        commands = self.commands
        self.list.edit_asked.connect(self._on_edit)
        self.list.remove_asked.connect(commands.remove)
        self.list.minutes_asked.connect(commands.step_minutes)
        self.list.move_asked.connect(commands.move)
        self.list.insert_asked.connect(self._on_insert)
        self.list.menu_asked.connect(self._on_menu)
        self.list.agenda.dropped.connect(commands.drop)
        self._spare.chosen.connect(commands.schedule)
        self._add.clicked.connect(lambda: self._on_insert(self._after_current()))
        self._break.clicked.connect(lambda: commands.add_break(self._after_current()))
        self.templates.chosen.connect(commands.use_template)
        self.templates.save_asked.connect(commands.ask_save_as_template)
        self.templates.broken_chosen.connect(self._on_broken)

    def block_menu(self, block: AgendaBlock) -> QMenu:
        """What can be done with a block."""
        commands = self.commands
        menu = QMenu(self)
        self._entry(menu, "pencil-simple", "Bewerken\tEnter", partial(self._on_edit, block))
        if block.locked_start is None:
            lock = partial(commands.lock, block, self._starts(block))
            self._entry(menu, "lock-simple", "Begintijd vastzetten", lock)
        else:
            free = partial(commands.lock, block, None)
            self._entry(menu, "lock-simple-open", "Begintijd laten meelopen", free)
        self._entry(menu, "tray", "Niet inplannen", partial(commands.put_aside, block))
        self._entry(menu, "copy", "Dupliceren", partial(commands.duplicate, block))
        menu.addSeparator()
        self._entry(menu, "trash", "Verwijderen\tDel", partial(commands.remove, block))
        return menu

    def _entry(self, menu: QMenu, name: str, text: str, do: partial[None]) -> None:
        menu.addAction(icon(name), text).triggered.connect(lambda _=False: do())

    def _select(self, block_id: UUID) -> None:
        self.list.select_block(block_id, max(self.list.currentIndex().row(), 0))
        self.list.setFocus()

    def _on_edit(self, block: AgendaBlock) -> None:
        if self._snapshot is not None and not self._snapshot.frozen:
            self.commands.edit(block, self._starts(block))

    def _on_insert(self, position: int | None) -> None:
        current = self.list.current_block()
        starts = self._starts(current) if current else time(13, 0)
        self.commands.ask_new(position, starts)

    def _on_menu(self, block: AgendaBlock, place: QPoint) -> None:
        menu = self.block_menu(block)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _on_broken(self, sentence: str) -> None:
        self._errors.present(InvalidInputError(sentence))

    def _after_current(self) -> int | None:
        current = self.list.current_block()
        return current.position + 1 if current else None

    def _starts(self, block: AgendaBlock) -> time:
        """The clock time at which a block begins as things stand."""
        planned = self._snapshot.planned if self._snapshot else []
        found = next((p for p in planned if p.block.id == block.id), None)
        return found.starts.time() if found else time(13, 0)


class _Keys(QWidget):
    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for key, spoken in (("Alt", "Alt"), ("arrow-up", "pijl omhoog"), ("arrow-down", "omlaag")):
            row.addWidget(KeyHint(key, spoken))
        row.addWidget(Label("blok verplaatsen", Role.CAPTION, tone="text_3"))
