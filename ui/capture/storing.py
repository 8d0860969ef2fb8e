# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a typed line to a stored row, and telling everyone about it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from facilitator.domain.words import KIND_LABELS
from facilitator.errors import UserError
from ui.capture.session import CaptureSession
from ui.context import AppContext


class Storing(QObject):
    """Stores through the session.

    Signals: `stored(Captured)` for a new item and `edited(Captured)`, both before the change feed
    hears of it, so that the new row is painted first; `refused(UserError, str)` with the line that
    was not stored.
    """

    stored = Signal(object)
    edited = Signal(object)
    refused = Signal(object, str)

    def __init__(self, context: AppContext, session: CaptureSession, parent: QObject) -> None:
        super().__init__(parent)
        self._app = context
        self._session = session

    def store(self, line: str) -> bool:
        """Store one line, or the edit of an item; False when it was refused."""
        editing = self._session.editing is not None
        try:
            captured = self._session.store(line)
        except UserError as error:
            self.refused.emit(error, line)
            return False
        agreement = captured.agreement
        if editing:
            said = f"{agreement.label} gewijzigd"
            self.edited.emit(captured)
        else:
            said = f"{KIND_LABELS[agreement.kind]} vastgelegd"
            self.stored.emit(captured)
        self._app.publish(captured)
        self._app.toasts.success(said, "Ongedaan maken", self._app.undo)
        return True

    def store_all(self, lines: Sequence[str]) -> None:
        """Each line on its own; the first that is refused comes back with what follows it."""
        for number, line in enumerate(lines):
            try:
                captured = self._session.store(line)
            except UserError as error:
                self.refused.emit(error, " ".join(lines[number:]))
                return
            self.stored.emit(captured)
            self._app.publish(captured)
        self._app.toasts.success(f"{len(lines)} regels vastgelegd")
