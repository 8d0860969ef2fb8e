# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The composition root: makes everything, connects it, and shows the window first."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from facilitator import paths
from ui import fonts
from ui.after_paint import AfterPaint
from ui.asked_file import AskedFile
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import Appearance, Theme

if TYPE_CHECKING:
    from argparse import Namespace

    from facilitator.clock import Clock
    from ui.library_keeper import LibraryKeeper

_NO_DISPLAY = (
    "Slagvaardig kan geen venster openen: er is geen beeldscherm. Start het op een bureaublad, of "
    "gebruik slagvaardig-cli voor werk zonder venster."
)
_LIBRARY_VARIABLE = "SLAGVAARDIG_LIBRARY"


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked on the command line."""

    library: str = ""
    appearance: Appearance | None = None
    self_check: bool = False
    file: str = ""


class Program(QObject):
    """The running program: window first, library right after. Tests make one too."""

    def __init__(self, app: QApplication, options: Options, clock: Clock | None = None) -> None:
        super().__init__(app)
        self._options = options
        self._clock = clock
        self._keeper: LibraryKeeper | None = None
        # Before anything else: macOS tells right at the start which file was double-clicked.
        self.asked = AskedFile(Path(options.file) if options.file else None, self)
        fonts.load_first()
        self.settings = Settings(paths.data_folder() / "instellingen.json", self)
        choices = self.settings.choices
        self.theme = Theme(app, options.appearance or _appearance(choices.appearance))
        self.window = MainWindow(self.settings, choices.geometry)

    def start(self) -> None:
        """Show the window; everything else comes after its first paint."""
        AfterPaint(self.window, self.open_library)
        self.window.appear()

    def open_library(self) -> None:
        """Load what the pages need and open the library."""
        # All imported here: before the first paint they would double the time to it.
        from facilitator.clock import SystemClock
        from ui.context import Tools
        from ui.errors import ErrorPresenter
        from ui.library_keeper import LibraryKeeper
        from ui.tasks import Tasks
        from ui.widgets.motion import set_calm
        from ui.widgets.toast_host import ToastHost

        fonts.load_rest()
        set_calm(calm=self.settings.choices.calm)
        toasts = ToastHost(self.window)
        self.window.complete(toasts)
        errors = ErrorPresenter(self.window, toasts)
        errors.install()
        tasks = Tasks(self)
        tasks.failed.connect(errors.present)
        clock = self._clock or SystemClock()
        tools = Tools(clock, self.settings, self.theme, tasks, toasts, errors)
        self._keeper = LibraryKeeper(self._place(), self.window, tools, self.asked)
        self._keeper.open()

    def _place(self) -> str:
        asked = self._options.library or os.environ.get(_LIBRARY_VARIABLE, "")
        return asked or str(paths.library_path())


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; the exit code of the window."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    options = parse(arguments)
    if options.self_check:
        from ui.self_check import self_check

        return self_check()
    if not _has_display():
        sys.stderr.write(f"{_NO_DISPLAY}\n")
        return 2
    app = QApplication([sys.argv[0]])
    app.setApplicationName("Slagvaardig")
    app.setDesktopFileName("slagvaardig")
    program = Program(app, options)
    if sys.platform == "darwin":
        # Only there: elsewhere no such event comes, and a filter looks at every event there is.
        app.installEventFilter(program.asked)
    program.start()
    return app.exec()


def parse(arguments: Sequence[str]) -> Options:
    """Read the command line; argparse is loaded only when there is something to read."""
    if not arguments:
        return Options()
    from argparse import ArgumentParser

    parser = ArgumentParser("slagvaardig", description="Slagvaardig, het venster.", add_help=False)
    parser.add_argument("--help", action="help", help="toon deze uitleg")
    parser.add_argument(
        "file", nargs="?", default="", help="open dit sessiebestand", metavar="BESTAND.slagvaardig"
    )
    parser.add_argument("--library", default="", help="open deze bibliotheek", metavar="BESTAND")
    parser.add_argument("--light", action="store_true", help="lichte weergave")
    parser.add_argument("--dark", action="store_true", help="donkere weergave")
    parser.add_argument("--self-check", action="store_true", help="controleer het programma zelf")
    read = parser.parse_args(list(arguments))
    return Options(read.library, _asked_appearance(read), read.self_check, read.file)


def _asked_appearance(read: Namespace) -> Appearance | None:
    if read.dark:
        return Appearance.DARK
    return Appearance.LIGHT if read.light else None


def _appearance(value: str) -> Appearance:
    return Appearance(value) if value in set(Appearance) else Appearance.SYSTEM


def _has_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
