# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opens, backs up, restores and closes the library; with `library_health` the user of storage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from facilitator.errors import StorageError, UserError
from facilitator.paths import backups_folder
from ui.after_paint import AfterPaint
from ui.context import AppContext, BackupCopy, Tools
from ui.library_health import RESTORE, LibraryHealth
from ui.region_files import RegionFiles
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from facilitator.clock import Clock
    from facilitator.storage.early import EarlyLibrary
    from facilitator.storage.library import SqlLibrary
    from ui.asked_file import AskedFile
    from ui.handover import Requests
    from ui.main_window import MainWindow

_BACKUP_EVERY_MS = 5 * 60 * 1000
_OPEN_ELSEWHERE = (
    "Slagvaardig is al open met deze bibliotheek. Sleep het bestand op het venster dat al open is, "
    "of kies daar Bestand openen."
)


class LibraryKeeper(QObject):
    """Implements `ui.context.Backups` for the pages. `place` is a path, or a server's address.

    `asked` holds the sessiebestand to open as soon as there is a library for it.
    """

    def __init__(self, place: str, window: MainWindow, tools: Tools, asked: AskedFile) -> None:
        super().__init__(window)
        self._place = place
        self._asked = asked
        self._files: RegionFiles | None = None
        self._requests: Requests | None = None
        self._window = window
        self._tools = tools
        self._library: SqlLibrary | EarlyLibrary | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_BACKUP_EVERY_MS)
        self._timer.timeout.connect(self.back_up)
        self._health = LibraryHealth(window, tools)
        self._health.restore_wanted.connect(self._on_restore_wanted)
        window.closing.connect(self.close)

    def open(self) -> None:
        """Open the library and give it to the window, or say why that does not work."""
        try:
            library = _opened(self._path() or self._place, self._tools.clock)
        except StorageError as error:
            if not _handed_over(error, self._path(), self._asked, self._window, self._show_problem):
                self._show_problem(error)
        else:
            self._work_on(library)

    def open_damaged(self) -> None:
        """Show what can still be read of a library that does not open."""
        from facilitator.storage import opening

        path = self._path()
        if path is None:
            return
        try:
            library = opening.open_damaged(path, clock=self._tools.clock)
        except StorageError as error:
            self._tools.errors.present(error)
        else:
            self._work_on(library)

    def _work_on(self, library: SqlLibrary | EarlyLibrary) -> None:
        self._library = library
        context = AppContext(library, self._tools, self)
        self._window.attach(context)
        self._files = RegionFiles(context, library, self._window)
        self._resume(context)
        if library.read_only:
            # It is damaged, which is told beside its first page.
            self._look_after(library)
        else:
            AfterPaint(self._window, lambda: self._load(library))

    def _load(self, library: SqlLibrary | EarlyLibrary) -> None:
        """Load what the first page went without; whoever needs it sooner waits for it."""
        if self._library is library:
            task = self._tools.tasks.task(lambda _progress: _load_storage())
            task.on_success(lambda _: self._look_after(library)).run()

    def _look_after(self, library: SqlLibrary | EarlyLibrary) -> None:
        """Say when it was last copied, find out whether it is whole, and copy it when due."""
        if self._files is not None:
            # Not before: reading it would load storage before the first page is painted.
            self._asked.open_with(self._files.open)
        self._requests = _requests(self._path(), self._window, self._asked)
        self._tell_newest()
        self._health.watch(library)
        self._timer.start()
        self.back_up()

    def close(self) -> None:
        """Let the work in hand end, make a last backup when one is due, and close."""
        library = self._let_go()
        if library is None:
            return
        if not library.read_only:
            with suppress(UserError):
                # A backup that fails now must not keep the window open; the library is on disk.
                _back_up(library, self._tools)
        library.close()

    def back_up(self) -> None:
        """Make a reservekopie in the background when one is due."""
        library = self._library
        if library is not None and not library.read_only:
            task = self._tools.tasks.task(lambda _progress: _back_up(library, self._tools))
            task.on_success(self._on_backed_up).on_failure(self._on_no_backup).run()

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
            kept = restore(path, library, self._tools.clock)
        finally:
            self.open()
        where = f" Wat er stond, is bewaard als {kept.name} in dezelfde map." if kept else ""
        self._tools.toasts.success(f"De reservekopie is teruggezet.{where}")

    def _let_go(self) -> SqlLibrary | EarlyLibrary | None:
        """Take the library from the pages and tasks; None when there was none."""
        self._timer.stop()
        self._health.let_go()
        self._asked.wait()
        if self._requests is not None:
            self._requests.close()
            self._requests = None
        if self._window.context is not None:
            self._window.context.closing.emit()
        self._tools.tasks.shut_down()
        self._files = None
        self._window.detach()
        library, self._library = self._library, None
        return library

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

    def _on_no_backup(self, error: Exception) -> None:
        """A copy is proven before it counts, so a damaged library shows here first."""
        self._tools.errors.present(error)
        if isinstance(error, UserError):
            self._health.examine()

    def _tell_newest(self) -> None:
        newest = next(iter(self.copies()), None)
        self._window.set_backup_note(_note(newest, self._tools) if newest else "")

    def _show_problem(self, error: StorageError) -> None:
        page = EmptyState(
            _problem(error, self._asked),
            title="De bibliotheek gaat niet open",
            icon="warning-circle",
        )
        for number, (text, act) in enumerate(self._ways_on(error)):
            kind = ButtonKind.STANDARD if number else ButtonKind.PRIMARY
            page.add_action(Button(text, kind)).clicked.connect(act)
        self._window.show_page(page)

    def _ways_on(self, error: StorageError) -> list[tuple[str, Callable[[], object]]]:
        """What can be done, the best first: a damaged file does not get better by trying."""
        from facilitator.storage.errors import DamagedLibraryError

        damaged = isinstance(error, DamagedLibraryError)
        good = error.backup if damaged else None
        ways: list[tuple[str, Callable[[], object]]] = [("Opnieuw", self.open)]
        if self.copies():
            back = (f"{RESTORE}…", lambda: self._on_restore_wanted(good))
            ways.insert(0 if damaged else 1, back)
        if damaged and self._is_readable():
            ways.append(("Alleen lezen openen", self.open_damaged))
        return ways

    def _is_readable(self) -> bool:
        from facilitator.storage import opening

        path = self._path()
        if path is None:
            return False
        try:
            opening.open_damaged(path, clock=self._tools.clock).close()
        except StorageError:
            return False
        return True

    def _on_restore_wanted(self, proposed: Path | None) -> None:
        from ui.dialogs.restore_backup import RestoreBackup

        RestoreBackup(self, self._tools.errors, self._window, proposed=proposed).open()


def _opened(place: Path | str, clock: Clock) -> SqlLibrary | EarlyLibrary:
    """The library at a path, or at a server's address."""
    if isinstance(place, str):
        from facilitator.storage.opening import open_library_url

        return open_library_url(place, clock=clock)
    from facilitator.storage.early import open_early

    return open_early(place, clock=clock)


def _requests(path: Path | None, window: MainWindow, asked: AskedFile) -> Requests | None:
    """What takes the files that are double-clicked from now on."""
    if path is None:
        return None
    from ui.handover import Requests

    return Requests(path, window, asked.ask)


def _handed_over(
    error: StorageError,
    path: Path | None,
    asked: AskedFile,
    window: MainWindow,
    refused: Callable[[StorageError], object],
) -> bool:
    """Whether the window that has the library may take the file that was double-clicked."""
    from facilitator.storage.errors import SecondInstanceError

    file = asked.waiting
    if path is None or file is None or not isinstance(error, SecondInstanceError):
        return False
    from ui.handover import Handover

    return Handover(path, file, window.close, lambda: refused(error), window).ask()


def _problem(error: StorageError, asked: AskedFile) -> str:
    """What is wrong; to who double-clicked a file also how it gets into the other window."""
    from facilitator.storage.errors import SecondInstanceError

    refused = isinstance(error, SecondInstanceError) and asked.waiting is not None
    return _OPEN_ELSEWHERE if refused else error.sentence


def _load_storage() -> None:
    """All of storage, with what it needs; in a task's thread."""
    import_module("facilitator.storage.opening")
    import_module("facilitator.storage.backup")


def _back_up(library: SqlLibrary | EarlyLibrary, tools: Tools) -> Path | None:
    from facilitator.storage.backup import backup_if_due

    return backup_if_due(library, tools.clock)


def _note(newest: BackupCopy, tools: Tools) -> str:
    made = newest.made_at.astimezone()
    if made.date() == tools.clock.now().astimezone().date():
        return f"Reservekopie {made:%H.%M} uur"
    return f"Reservekopie {made.day}-{made.month}-{made.year}"
