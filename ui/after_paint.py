# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Does something once what is on the screen now was painted: what comes next may take a while."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class AfterPaint(QObject):
    """Calls `act` once, right after the next time `window` is painted. Lives with the window."""

    def __init__(self, window: QWidget, act: Callable[[], object]) -> None:
        super().__init__(window)
        self._act = act
        # A timer alone would come first: the window system asks for a paint later.
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What lies in the window is painted within either of the two, before a timer can fire.
        if event.type() in {QEvent.Type.Paint, QEvent.Type.UpdateRequest}:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._done)
        return False

    def _done(self) -> None:
        self.deleteLater()
        self._act()
