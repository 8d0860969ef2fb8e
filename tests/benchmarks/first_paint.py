# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A process that tells when its main window was painted; the rows on start-up run it.

`python tests/benchmarks/first_paint.py bare|window|regions` prints the monotonic clock, in
nanoseconds, and leaves at once. It runs as a script, so that nothing is imported but what is
measured; PySide6's own import is part of that.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QShowEvent


def report() -> None:
    sys.stdout.write(f"{time.monotonic_ns()}\n")
    sys.stdout.flush()
    os._exit(0)  # leaving properly is not part of starting


def painted(window: QtWidgets.QMainWindow) -> bool:
    return window.isVisible()


def regions_shown(window: QtWidgets.QMainWindow) -> bool:
    """Say whether the region of the example is on the screen and can be clicked."""
    for view in window.findChildren(QtWidgets.QAbstractItemView):
        first = view.model().index(0, 0)
        shown = view.isVisible() and view.isEnabled() and not view.visualRect(first).isEmpty()
        if shown and first.data() == "Regio Voorbeeld":
            return True
    return False


class Watch(QObject):
    """Reports as soon as the window is painted and `ready`; only the window's own events pass."""

    def __init__(self, ready: Callable[[QtWidgets.QMainWindow], bool]) -> None:
        super().__init__()
        self._ready = ready
        self._window: QObject | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Paint, QEvent.Type.UpdateRequest}:
            self._window = watched
            # The children are painted within this event; what is posted comes right after it,
            # and before any timer of the program.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    def customEvent(self, event: QEvent) -> None:
        if isinstance(self._window, QtWidgets.QMainWindow) and self._ready(self._window):
            report()


def watch_main_windows(ready: Callable[[QtWidgets.QMainWindow], bool]) -> None:
    """Make every QMainWindow from now on one that is watched."""
    watch = Watch(ready)

    class Watched(QtWidgets.QMainWindow):
        """A main window that installs the watch when it shows."""

        def showEvent(self, event: QShowEvent) -> None:
            self.installEventFilter(watch)
            super().showEvent(event)

    QtWidgets.QMainWindow = Watched


def show_bare() -> None:
    app = QtWidgets.QApplication(sys.argv[:1])
    window = QtWidgets.QMainWindow()
    window.resize(1280, 720)
    window.show()
    app.exec()


def show_program() -> None:
    from ui.app import main

    main([])


if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])
    mode = sys.argv[1]
    watch_main_windows(regions_shown if mode == "regions" else painted)
    show_bare() if mode == "bare" else show_program()
