# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be done to the agenda, through the services."""

from collections.abc import Callable, Sequence
from datetime import time
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.domain.agenda import AgendaTemplate, TemplateBlock, template_block
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.domain.words import BlockKind
from facilitator.services import agenda
from facilitator.services.meetings import apply_template
from ui.context import AppContext
from ui.dialogs.confirm import Confirm
from ui.views.voorbereiden.block_dialog import BlockDialog
from ui.views.voorbereiden.name_dialog import NameDialog
from ui.views.voorbereiden.template_shelf import TemplateShelf, was_edited
from ui.views.voorbereiden.wording import stepped

_BREAK = TemplateBlock(title="Pauze", kind=BlockKind.PAUZE, minutes=15)
_NEW = TemplateBlock(title="", minutes=15)


class AgendaCommands(QObject):
    """Works on one meeting at a time; `select` is told which block to show afterwards."""

    def __init__(
        self,
        context: AppContext,
        shelf: TemplateShelf,
        window: QWidget,
        select: Callable[..., None],
    ) -> None:
        super().__init__(window)
        self._context = context
        self._shelf = shelf
        self._window = window
        self._select = select
        self._meeting: Meeting | None = None
        self._blocks: Sequence[AgendaBlock] = ()

    def set_meeting(self, meeting: Meeting | None, blocks: Sequence[AgendaBlock]) -> None:
        """Work on this meeting."""
        self._meeting = meeting
        self._blocks = blocks

    def move(self, block: AgendaBlock, position: int) -> None:
        """Move a block among all blocks."""
        library, clock = self._context.library, self._context.clock
        self._context.perform(lambda: agenda.move_block(library, clock, block.id, position))
        self._select(block.id)

    def drop(self, block_id: UUID, position: int) -> None:
        """A block was dropped: it moves, and is planned if it was at hand."""
        block = next((b for b in self._blocks if b.id == block_id), None)
        if block is None:
            return
        if block.scheduled:
            self.move(block, position)
            return
        self.schedule(block, position)

    def step_minutes(self, block: AgendaBlock, step: int) -> None:
        """Five minutes more or less."""
        library, clock = self._context.library, self._context.clock
        value = stepped(block.minutes, step)
        self._context.perform(lambda: agenda.set_minutes(library, clock, block.id, value))

    def lock(self, block: AgendaBlock, moment: time | None) -> None:
        """Fix the time at which a block begins; None lets it run along."""
        library, clock = self._context.library, self._context.clock
        self._context.perform(lambda: agenda.lock_start(library, clock, block.id, moment))

    def schedule(self, block: AgendaBlock, position: int | None = None) -> None:
        """Plan a block that was at hand."""
        library, clock = self._context.library, self._context.clock
        self._context.perform(
            lambda: agenda.schedule_block(
                library, clock, block.id, scheduled=True, position=position
            ),
            f"‘{block.title}’ ingepland",
        )
        self._select(block.id)

    def put_aside(self, block: AgendaBlock) -> None:
        """Keep a block at hand without planning it."""
        library, clock = self._context.library, self._context.clock
        self._context.perform(
            lambda: agenda.schedule_block(library, clock, block.id, scheduled=False),
            f"‘{block.title}’ staat klaar, niet ingepland",
        )

    def remove(self, block: AgendaBlock) -> None:
        """Remove a block; the toast takes it back."""
        library, clock = self._context.library, self._context.clock
        self._context.perform(
            lambda: agenda.remove_block(library, clock, block.id), f"‘{block.title}’ verwijderd"
        )

    def duplicate(self, block: AgendaBlock) -> None:
        """The same block once more, right after it."""
        self._add(template_block(block), block.position + 1)

    def add_break(self, position: int | None) -> None:
        """A break of a quarter."""
        self._add(_BREAK, position)

    def ask_new(self, position: int | None, starts: time) -> None:
        """Fill in a new block."""
        meeting = self._meeting
        if meeting is None:
            return
        library, clock = self._context.library, self._context.clock

        def store(block: TemplateBlock) -> None:
            added = agenda.add_block(library, clock, meeting.id, block, position=position)
            self._context.publish(added)
            self._select(added.id)

        BlockDialog("Nieuw blok", "Blok toevoegen", _NEW, starts, store, self._window).open()

    def edit(self, block: AgendaBlock, starts: time) -> None:
        """Edit everything of a block."""
        library, clock = self._context.library, self._context.clock

        def store(edited: TemplateBlock) -> None:
            self._context.publish(agenda.rewrite_block(library, clock, block.id, edited))

        BlockDialog(
            "Blok bewerken", "Bewaren", template_block(block), starts, store, self._window
        ).open()

    def use_template(self, template: AgendaTemplate) -> None:
        """Replace the agenda; asks first when it was made to measure."""
        meeting = self._meeting
        if meeting is None:
            return
        if not was_edited(meeting, self._blocks, self._shelf):
            self._apply(meeting.id, template)
            return
        dialog = Confirm(
            "Agenda vervangen?",
            f"Je hebt deze agenda aangepast. ‘{template.name}’ komt ervoor in de plaats. "
            "Bewaar haar eerst als sjabloon als je haar vaker wilt gebruiken.",
            "Agenda vervangen",
            self._window,
        )
        dialog.confirmed.connect(lambda: self._apply(meeting.id, template))
        dialog.open()

    def ask_save_as_template(self) -> None:
        """Keep this agenda as a template of the user's."""
        meeting = self._meeting
        if meeting is None:
            return

        def store(name: str) -> None:
            template = self._shelf.save(meeting, self._blocks, name)
            self._context.toasts.success(f"Bewaard als sjabloon ‘{template.name}’")

        NameDialog(
            "Bewaar als sjabloon",
            "Naam van het sjabloon",
            "Alle blokken met hun vragen, werkvormen en notities gaan mee.",
            store,
            self._window,
        ).open()

    def _add(self, block: TemplateBlock, position: int | None) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        library, clock = self._context.library, self._context.clock
        added = self._context.perform(
            lambda: agenda.add_block(library, clock, meeting.id, block, position=position)
        )
        if added is not None:
            self._select(added.id)

    def _apply(self, meeting_id: UUID, template: AgendaTemplate) -> None:
        library, clock = self._context.library, self._context.clock
        self._context.perform(
            lambda: apply_template(library, clock, meeting_id, template),
            f"Agenda gemaakt met ‘{template.name}’",
        )
