# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures from something that happens to the frame that shows it."""

import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class _Painted(QObject):
    """Ends the loop when the watched widget is painted."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__()
        self.seen = False
        self._loop = loop

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.seen = True
            self._loop.quit()  # ends after this event, so after the whole frame
        return False


def until_painted(widget: QWidget, act: Callable[[], object]) -> float:
    """Give the seconds from `act` until `widget` is painted again."""
    loop = QEventLoop()
    watch = _Painted(loop)
    QTest.qWait(30)  # what is still to be laid out and painted is not ours
    widget.installEventFilter(watch)
    start = time.perf_counter()
    act()
    if not watch.seen:
        QTimer.singleShot(10_000, loop, loop.quit)
        loop.exec()
    taken = time.perf_counter() - start
    widget.removeEventFilter(watch)
    if not watch.seen:
        raise RuntimeError("nothing was painted within ten seconds")
    return taken


def offscreen_application() -> QApplication:
    """Give the application of this process, which paints as soon as it can."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Without a screen to wait for, Qt waits 5 ms before each frame; it would hide the difference.
    os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"
    qInstallMessageHandler(_complain)
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])


def _complain(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt has to say, but for what every window says offscreen."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def show_in(window: QMainWindow, page: QWidget, width: int = 1280, height: int = 800) -> None:
    window.resize(width, height)
    window.setCentralWidget(page)
    window.show()
