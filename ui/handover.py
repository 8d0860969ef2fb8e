# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hands a file that was double-clicked to the window that already has the library open.

Both look in one folder beside the library, which only its user may enter: who asks puts a request
there with nothing but a path in it, and the window that has the library takes it away. That needs
no network of any kind, and works alike on every system. The folder is there while such a window is.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from facilitator.errors import UserError
from facilitator.files import write_file

_SUFFIX = ".slagvaardig"
_LONGEST = 8192
_PATIENCE_S, _LOOK_MS = 3.0, 50
_STALE_S = 2 * _PATIENCE_S


def requests_folder(library: Path) -> Path:
    """Where the window that has `library` open looks for requests."""
    return library.with_name(f"{library.name}.verzoeken")


class Requests(QObject):
    """Takes requests for the library of `window`, brings it to the front and calls `ask`."""

    def __init__(self, library: Path, window: QWidget, ask: Callable[[Path], object]) -> None:
        super().__init__(window)
        self._folder = requests_folder(library)
        self._window = window
        self._ask = ask
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        # Without it, as on a full disk, who asks is told how the file gets here.
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, exist_ok=True)
            self._watcher.addPath(str(self._folder))
        self._look()

    def close(self) -> None:
        """Take nothing more."""
        self._watcher.directoryChanged.disconnect(self._look)
        with suppress(OSError):
            self._folder.rmdir()
        self.deleteLater()

    def _look(self) -> None:
        for request in self._waiting():
            path = _taken(request)
            if path is not None:
                self._come_forward()
                self._ask(path)

    def _waiting(self) -> list[Path]:
        try:
            return sorted(self._folder.glob("*.verzoek"))
        except OSError:
            return []

    def _come_forward(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()


def _taken(request: Path) -> Path | None:
    """The file that is asked for; None when the request says nothing that may be asked."""
    try:
        old = time.time() - request.stat().st_mtime > _STALE_S
        with request.open("rb") as stream:
            written = stream.read(_LONGEST + 1)
        # Gone means taken; another window or who asked may have been first.
        request.unlink()
        text = written.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    path = Path(text)
    fits = len(written) <= _LONGEST and text.isprintable() and path.is_absolute()
    return path if fits and not old and path.suffix.lower() == _SUFFIX else None


class Handover(QObject):
    """Asks the window that has `library` open to open `file`: `done` or `refused` is called."""

    def __init__(
        self,
        library: Path,
        file: Path,
        done: Callable[[], object],
        refused: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._request = requests_folder(library) / f"{os.getpid()}.verzoek"
        self._file = file.absolute()
        self._done, self._refused = done, refused
        self._until = time.monotonic() + _PATIENCE_S
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def ask(self) -> bool:
        """Whether there may be such a window; only then one of the two is called, later."""
        if not self._request.parent.is_dir():
            return False
        _let_come_forward()
        try:
            write_file(self._request, str(self._file).encode())
        except (UserError, UnicodeEncodeError):
            return False
        self._timer.start()
        return True

    def _look(self) -> None:
        if not self._request.exists():
            self._end(self._done)
        elif time.monotonic() > self._until:
            self._end(self._done if not self._withdrawn() else self._refused)

    def _withdrawn(self) -> bool:
        try:
            self._request.unlink()
        except OSError:
            return False
        return True

    def _end(self, tell: Callable[[], object]) -> None:
        self._timer.stop()
        self.deleteLater()
        tell()


if sys.platform == "win32":
    import ctypes

    _ANYBODY = -1

    def _let_come_forward() -> None:
        """Windows lets only who was clicked last put a window in front."""
        ctypes.windll.user32.AllowSetForegroundWindow(_ANYBODY)

else:

    def _let_come_forward() -> None:
        """Elsewhere nothing has to be given away."""
