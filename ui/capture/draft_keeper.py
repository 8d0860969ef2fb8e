# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps what is being typed, so that a crash loses at most half a second of it."""

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.errors import UserError
from facilitator.services.ports import Library

_DELAY_MS = 500


class DraftKeeper(QObject):
    """The timer is not started again by every key: who types on and on is kept too.

    Signals: `failed(str)` with a sentence, once until it works again.
    """

    failed = Signal(str)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._scope = ""
        self._text = ""
        self._stored = ""
        self._failing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self.flush)

    def open(self, scope: str) -> str:
        """Keep drafts of `scope` from now on; what was kept for it before."""
        self.flush()
        self._scope = scope
        self._text = self._stored = self._library.draft(scope) if scope else ""
        return self._stored

    def keep(self, text: str) -> None:
        """Store `text` soon."""
        self._text = text
        if text != self._stored and not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Store it now."""
        self._timer.stop()
        if not self._scope or self._text == self._stored:
            return
        try:
            self._library.save_draft(self._scope, self._text)
        except UserError as error:
            if not self._failing:
                self.failed.emit(f"Wat je typt wordt nog niet bewaard. {error.sentence}")
            self._failing = True
        else:
            self._stored = self._text
            self._failing = False

    def forget(self) -> None:
        """The line was stored or emptied: there is nothing to bring back."""
        self.keep("")
        self.flush()
