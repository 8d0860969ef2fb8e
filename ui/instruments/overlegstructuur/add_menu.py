# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The menu from which an overleg is added: what public sources name, or an empty one."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.domain.overlegstructuur import FORUM_LEVEL_LABELS, ForumLevel
from facilitator.domain.text import fold
from facilitator.services.seeds import FORUM_PRESETS
from ui.icons import icon
from ui.instruments.overlegstructuur.forum_commands import ForumCommands


class AddMenu(QMenu):
    """Presets whose name is taken can't be chosen twice.

    Signals: `chosen(str | None)`: a preset, or None for an empty one; `add` then adds it.
    """

    chosen = Signal(object)

    def __init__(self, commands: ForumCommands, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self._phases: tuple[UUID, ...] = ()
        self.setAccessibleName("Overleg toevoegen")
        self.triggered.connect(self._on_triggered)

    def offer(self, place: QPoint, phases: Sequence[UUID] = ()) -> None:
        """Open at a place on the screen; what is added covers `phases`."""
        self._phases = tuple(phases)
        self._fill()
        self.popup(place)
        self.setActiveAction(self.actions()[0])

    def add(self, key: str | None) -> UUID | None:
        """Add what was chosen; an empty overleg without a key."""
        phases, self._phases = self._phases, ()
        if key is None:
            return self._commands.add(phases=phases)
        return self._commands.add_preset(key, phases)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())

    def _fill(self) -> None:
        self.clear()
        taken = {fold(forum.name) for forum in self._commands.forums}
        for level in ForumLevel:
            for preset in FORUM_PRESETS:
                if preset.level is level:
                    text = f"{preset.name}\t{FORUM_LEVEL_LABELS[level].lower()}"
                    action = QAction(text, self)
                    action.setData(preset.key)
                    action.setEnabled(fold(preset.name) not in taken)
                    self.addAction(action)
        self.addSeparator()
        self.addAction(QAction(icon("plus"), "Leeg overleg", self))
