# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one signal that carries what changed to every view."""

from PySide6.QtCore import QObject, Signal

from facilitator.domain.changes import Changes


class ChangeFeed(QObject):
    """Signals: `changed(Changes)` after a change was stored.

    A view connects once and refreshes only if `changes.concerns(...)` its kinds.
    """

    changed = Signal(object)

    def publish(self, changes: Changes) -> None:
        """Tell every view, unless nothing was touched."""
        if changes.touched:
            self.changed.emit(changes)
