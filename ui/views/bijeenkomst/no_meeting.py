# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands here when no meeting is chosen."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import AppContext
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState

_NO_REGION = "Kies eerst een regio in het overzicht."
_NO_MEETING = "Deze regio heeft nog geen bijeenkomst. Maak er een bij Voorbereiden."


class NoMeeting(QWidget):
    """A sentence and the way on."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = context
        self._empty = EmptyState(_NO_MEETING, title="Geen bijeenkomst", icon="projector-screen")
        self.prepare = self._empty.add_action(Button("Voorbereiden", ButtonKind.PRIMARY))
        self.back = self._empty.add_action(Button("Overzicht"))
        self.prepare.clicked.connect(lambda: context.show_view("voorbereiden"))
        self.back.clicked.connect(lambda: context.show_view("overzicht"))
        column = QVBoxLayout(self)
        column.addWidget(self._empty)
        self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass it on to the way on."""
        super().focusInEvent(event)
        self._empty.setFocus()

    def refresh(self) -> None:
        """Say what is missing."""
        known = self._app.region_id is not None
        self._empty.set_sentence(_NO_MEETING if known else _NO_REGION)
        self.prepare.setEnabled(known)
