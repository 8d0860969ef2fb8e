# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tells that something takes a while, when it does."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ui.context import AppContext

_PATIENCE_MS, _AGAIN_MS = 400, 5000


class BusySign(QObject):
    """A sentence at the bottom of the window, from a moment after `begin` until `end`."""

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._app = context
        self._sentence = ""
        self._said: object = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._say)
        context.closing.connect(self.end)

    @property
    def busy(self) -> bool:
        """Whether it was begun and not ended."""
        return bool(self._sentence)

    def begin(self, sentence: str) -> None:
        """What is done now: "regio.slagvaardig wordt gelezen…"."""
        self._sentence = sentence
        self._timer.start(_PATIENCE_MS)

    def end(self) -> None:
        """It is done; what somebody else says meanwhile stays."""
        self._timer.stop()
        self._sentence = ""
        if self._said is not None and self._app.toasts.current is self._said:
            self._app.toasts.dismiss()
        self._said = None

    def _say(self) -> None:
        self._app.toasts.success(self._sentence)
        self._said = self._app.toasts.current
        # A toast goes by itself, and this may take longer.
        self._timer.start(_AGAIN_MS)


@contextmanager
def waiting() -> Generator[None]:
    """The pointer tells that the window does not answer for a moment."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()
