# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opens, backs up, restores and closes the library; with ui.app the only user of storage."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from facilitator.errors import StorageError, UserError
from facilitator.paths import backups_folder
from ui.context import AppContext, BackupCopy, Tools
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from facilitator.storage.library import SqlLibrary
    from ui.main_window import MainWindow

_BACKUP_EVERY_MS = 5 * 60 * 1000


class LibraryKeeper(QObject):
    """Implements `ui.context.Backups` for the pages. `place` is a path, or a server's address."""

    def __init__(self, place: str, window: MainWindow, tools: Tools) -> None:
        super().__init__(window)
        self._place = place
        self._window = window
        self._tools = tools
        self._library: SqlLibrary | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_BACKUP_EVERY_MS)
        self._timer.timeout.connect(self.back_up)
        window.closing.connect(self.close)

    def open(self) -> None:
        """Open the library and give it to the window, or say why that does not work."""
        try:
            self._library = self._opened()
        except StorageError as error:
            self._show_problem(error)
            return
        context = AppContext(self._library, self._tools, self)
        self._window.attach(context)
        self._resume(context)
        self._tell_newest()
        self._timer.start()
        QTimer.singleShot(0, self, self.back_up)

    def close(self) -> None:
        """Let the work in hand end, make a last backup when one is due, and close."""
        library = self._let_go()
        if library is None:
            return
        with suppress(UserError):
            # A backup that fails now must not keep the window open; the library is on disk.
            _back_up(library, self._tools)
        library.close()

    def back_up(self) -> None:
        """Make a reservekopie in the background when one is due."""
        library = self._library
        if library is not None:
            task = self._tools.tasks.task(lambda _progress: _back_up(library, self._tools))
            task.on_success(self._on_backed_up).run()

    def copies(self) -> Sequence[BackupCopy]:
        """All reservekopieën, newest first."""
        path = self._path()
        if path is None:
            return ()
        from facilitator.storage.backup import list_backups

        return list_backups(backups_folder(path))

    def restore(self, path: Path) -> None:
        """Put a reservekopie back and start again on it."""
        library = self._path()
        if library is None:
            raise StorageError("Een bibliotheek op een server zet de beheerder terug.")
        from facilitator.storage.backup import restore

        current = self._let_go()
        if current is not None:
            current.close()
        try:
            restore(path, library, self._tools.clock)
        finally:
            self.open()

    def _let_go(self) -> SqlLibrary | None:
        """Take the library from the pages and tasks; None when there was none."""
        self._timer.stop()
        if self._window.context is not None:
            self._window.context.closing.emit()
        self._tools.tasks.shut_down()
        self._window.detach()
        library, self._library = self._library, None
        return library

    def _opened(self) -> SqlLibrary:
        from facilitator.storage import opening

        path = self._path()
        if path is None:
            return opening.open_library_url(self._place, clock=self._tools.clock)
        return opening.open_library(path, clock=self._tools.clock)

    def _path(self) -> Path | None:
        return None if "://" in self._place else Path(self._place)

    def _resume(self, context: AppContext) -> None:
        """Go on with the region of last time."""
        from facilitator.domain.region import Region

        last = self._tools.settings.choices.last_region
        with context.library.read() as reader:
            known = {str(region.id): region.id for region in reader.find(Region)}
        region_id: UUID | None = known.get(last)
        if region_id is not None:
            context.open_region(region_id)

    def _on_backed_up(self, made: object) -> None:
        if made is not None:
            self._tell_newest()

    def _tell_newest(self) -> None:
        newest = next(iter(self.copies()), None)
        self._window.set_backup_note(_note(newest, self._tools) if newest else "")

    def _show_problem(self, error: StorageError) -> None:
        page = EmptyState(
            error.sentence, title="De bibliotheek gaat niet open", icon="warning-circle"
        )
        again = page.add_action(Button("Opnieuw", ButtonKind.PRIMARY))
        again.clicked.connect(self.open)
        if self.copies():
            back = page.add_action(Button("Reservekopie terugzetten…"))
            back.clicked.connect(self._on_restore_wanted)
        self._window.show_page(page)

    def _on_restore_wanted(self) -> None:
        from ui.dialogs.restore_backup import RestoreBackup

        RestoreBackup(self, self._tools.errors, self._window).open()


def _back_up(library: SqlLibrary, tools: Tools) -> Path | None:
    from facilitator.storage.backup import backup_if_due

    return backup_if_due(library, tools.clock)


def _note(newest: BackupCopy, tools: Tools) -> str:
    made = newest.made_at.astimezone()
    if made.date() == tools.clock.now().astimezone().date():
        return f"Reservekopie {made:%H.%M} uur"
    return f"Reservekopie {made.day}-{made.month}-{made.year}"
