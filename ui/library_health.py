# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finds out whether the open library is whole, and says so above every page when it is not.

Opening looks at the pages of the file only, and at those of the journal right after the first page
is shown. Whether every text still is what was written takes reading everything, so that happens in
the background, once a week. Damage makes the library
read-only and points to the newest good reservekopie. Nothing is ever removed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.domain.dates import clock_time, weekday_date
from facilitator.errors import StorageError
from facilitator.paths import backups_folder
from ui.context import BackupCopy, Tools
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from facilitator.storage.early import EarlyLibrary
    from facilitator.storage.library import SqlLibrary
    from ui.main_window import MainWindow

EVERY = timedelta(days=7)

DAMAGED = "Deze bibliotheek is beschadigd en alleen te lezen."
RESTORE = "Reservekopie terugzetten"
_NO_COPY = "Er is geen goede reservekopie gevonden: bewaar het bestand en vraag hulp."


@dataclass(frozen=True, slots=True)
class Findings:
    """Whether a library is whole; the newest good copy is looked for only when it is not."""

    whole: bool
    good: BackupCopy | None


class LibraryHealth(QObject):
    """Signals: `restore_wanted(Path | None)` with the copy to propose."""

    restore_wanted = Signal(object)

    def __init__(self, window: MainWindow, tools: Tools) -> None:
        super().__init__(window)
        self._window = window
        self._tools = tools
        self._library: SqlLibrary | EarlyLibrary | None = None
        self._good: BackupCopy | None = None
        self._banner: Banner | None = None

    def watch(self, library: SqlLibrary | EarlyLibrary) -> None:
        """Look after a library that was opened; a damaged one is told at once."""
        self._library = library
        if library.read_only:
            self._tell()
        if library.read_only or self._is_due():
            self.examine()
        elif library.path is not None:
            path = library.path
            task = self._tools.tasks.task(lambda _progress: _looks_sound(path))
            task.on_success(lambda sound: None if sound else self.examine()).run()

    def let_go(self) -> None:
        """The library is closed: there is nothing to tell any more."""
        self._library = self._good = None
        if self._banner is not None:
            # Qt removes the one that was there.
            self._window.setMenuWidget(None)  # pyright: ignore[reportArgumentType] - Qt takes none
            self._banner = None

    def examine(self) -> None:
        """Read and check everything in the background."""
        path = self._library.path if self._library else None
        if path is not None:
            task = self._tools.tasks.task(lambda _progress: _examined(path))
            task.on_success(self._on_examined).run()

    def _is_due(self) -> bool:
        choices = self._tools.settings.choices
        if self._library is None or choices.checked_place != str(self._library.path):
            return True
        try:
            age = self._tools.clock.now() - datetime.fromisoformat(choices.checked_at)
        except (ValueError, TypeError):
            return True
        return not timedelta(0) <= age < EVERY

    def _on_examined(self, findings: Findings) -> None:
        library = self._library
        if library is None:
            return
        if findings.whole:
            self._tools.settings.set("checked_at", self._tools.clock.now().isoformat())
            self._tools.settings.set("checked_place", str(library.path))
            return
        from facilitator.storage.errors import READ_ONLY_DAMAGED

        library.refuse_changes(READ_ONLY_DAMAGED)
        self._good = findings.good
        self._tell(_copy_sentence(findings.good))

    def _tell(self, more: str = "") -> None:
        sentence = f"{DAMAGED} {more}".strip()
        if self._banner is None:
            self._banner = Banner(sentence, f"{RESTORE}…")
            self._banner.action_chosen.connect(self._on_chosen)
            self._window.setMenuWidget(self._banner)
            self._banner.show()
        self._banner.set_sentence(sentence)

    def _on_chosen(self) -> None:
        self.restore_wanted.emit(self._good.path if self._good else None)


def _looks_sound(path: Path) -> bool:
    """Whether every page of the file is sound, those of the journal too."""
    from facilitator.storage.driver import DriverError
    from facilitator.storage.look import look

    try:
        return look(path).sound
    except (DriverError, UnicodeDecodeError):
        return False


def _examined(path: Path) -> Findings:
    """In a task's thread, over connections of its own."""
    from facilitator.storage.backup import list_backups
    from facilitator.storage.check import NOT_LOOKED_AT, check
    from facilitator.storage.look import newest_good_backup

    problems = check(path)
    if not problems:
        return Findings(whole=True, good=None)
    if problems[0] in NOT_LOOKED_AT:
        raise StorageError(problems[0])
    newest = newest_good_backup(path)
    copies = list_backups(backups_folder(path))
    return Findings(whole=False, good=next((c for c in copies if c.path == newest), None))


def _copy_sentence(good: BackupCopy | None) -> str:
    if good is None:
        return _NO_COPY
    made = good.made_at.astimezone()
    day = weekday_date(made.date())
    return f"De reservekopie van {day}, {clock_time(made.time())} uur is nog goed."
