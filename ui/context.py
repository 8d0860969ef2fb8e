# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every view is handed: the library and everything to do with it, and nothing global."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.errors import UserError
from facilitator.services.live import begin
from facilitator.services.overview import overview
from facilitator.services.ports import Library
from ui.change_feed import ChangeFeed
from ui.errors import ErrorPresenter
from ui.settings import Settings
from ui.tasks import Tasks
from ui.theme import Theme
from ui.widgets.toast_host import ToastHost

R = TypeVar("R")


class BackupCopy(Protocol):
    """A reservekopie that can be put back."""

    @property
    def path(self) -> Path: ...
    @property
    def made_at(self) -> datetime: ...


class Backups(Protocol):
    """The reservekopieën of the library; what puts them back lives in the composition root."""

    def copies(self) -> Sequence[BackupCopy]:
        """All of them, newest first."""
        ...

    def restore(self, path: Path) -> None:
        """Put one back; the window starts again on it. UserError when that can't be done."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """What the window has before any library is open."""

    clock: Clock
    settings: Settings
    theme: Theme
    tasks: Tasks
    toasts: ToastHost
    errors: ErrorPresenter


class AppContext(QObject):
    """Handed to the `__init__` of every view.

    Signals: `region_changed(UUID | None)`, `meeting_changed(UUID | None)`: which one is worked on;
    `view_requested(str)`: a view asks for another, by its key in the registry;
    `search_requested()` (Ctrl+K) and `export_requested()` (Ctrl+E): the page that is shown then
    puts the cursor in its search field, or opens its export;
    `finding_requested(Finding)`: the meeting page goes to what a finding of the toets is about;
    `undecided_requested()`: Opvolging goes to the first afspraak that needs a choice;
    `save_region_requested(UUID)` and `open_file_requested()`: a region as a sessiebestand;
    `closing()`: the library is about to be closed, store what is not stored yet.
    """

    region_changed = Signal(object)
    meeting_changed = Signal(object)
    view_requested = Signal(str)
    search_requested = Signal()
    export_requested = Signal()
    finding_requested = Signal(object)
    undecided_requested = Signal()
    save_region_requested = Signal(object)
    open_file_requested = Signal()
    closing = Signal()

    def __init__(self, library: Library, tools: Tools, backups: Backups) -> None:
        super().__init__()
        self.library = library
        self.clock = tools.clock
        self.settings = tools.settings
        self.theme = tools.theme
        self.tasks = tools.tasks
        self.toasts = tools.toasts
        self.errors = tools.errors
        self.backups = backups
        self.feed = ChangeFeed(self)
        self._region_id: UUID | None = None
        self._meeting_id: UUID | None = None

    @property
    def region_id(self) -> UUID | None:
        """The region that is worked on."""
        return self._region_id

    @property
    def meeting_id(self) -> UUID | None:
        """The meeting that is worked on; always one of the region."""
        return self._meeting_id

    def open_region(self, region_id: UUID | None, meeting_id: UUID | None = None) -> None:
        """Work on a region and one of its meetings; today's or the next one if none is named."""
        if region_id is not None and meeting_id is None:
            meeting_id = self._current_meeting(region_id)
        if region_id != self._region_id:
            self._region_id = region_id
            self._meeting_id = None
            self.settings.set("last_region", str(region_id or ""))
            self.region_changed.emit(region_id)
        self.open_meeting(meeting_id)

    def open_meeting(self, meeting_id: UUID | None) -> None:
        """Work on another meeting of the same region."""
        if meeting_id != self._meeting_id:
            self._meeting_id = meeting_id
            self.meeting_changed.emit(meeting_id)

    def show_view(self, key: str) -> None:
        """Go to a view: "overzicht", "voorbereiden", "bijeenkomst", "afronden", "instellingen"."""
        self.view_requested.emit(key)

    def go_to_finding(self, finding: object) -> None:
        """Go to what a finding of the toets is about, on the meeting page."""
        self.show_view("bijeenkomst")
        self.finding_requested.emit(finding)

    def go_to_undecided(self) -> None:
        """Go to the first afspraak of the check-in that needs a choice before vaststellen."""
        self.show_view("opvolging")
        self.undecided_requested.emit()

    def start_meeting(self) -> None:
        """Lead the meeting: its page, and its first block when it begins today."""
        meeting_id = self._meeting_id
        if meeting_id is not None:
            self.perform(lambda: begin(self.library, self.clock, meeting_id))
        self.show_view("bijeenkomst")

    def perform(self, use_case: Callable[[], R], said: str = "") -> R | None:
        """Run a service call: tell the views what changed, and the user with `said`.

        None when it was refused; the sentence of the error is then on the screen. Give no `said`
        where the screen itself shows that it worked. A view that shows the error beside its own
        field calls the service itself and then `publish(result)`.
        """
        try:
            result = use_case()
        except UserError as error:
            self.errors.present(error)
            return None
        self.publish(result)
        if said:
            self.toasts.success(said, "Ongedaan maken", self.undo)
        return result

    def publish(self, result: object) -> None:
        """Tell every view about a service's result: Changes, or something that has `changes`."""
        changes = result if isinstance(result, Changes) else getattr(result, "changes", None)
        if isinstance(changes, Changes):
            if changes.touched:
                # Its 'Ongedaan maken' would take back this, not what it says.
                self.toasts.outdate(self.undo)
            self.feed.publish(changes)

    def undo(self) -> None:
        """Take the newest command of the region back and say which."""
        self._turn(self.library.undo_label, self.library.undo, "Ongedaan gemaakt")

    def redo(self) -> None:
        """Do the last undone command again and say which."""
        self._turn(self.library.redo_label, self.library.redo, "Opnieuw gedaan")

    def _current_meeting(self, region_id: UUID) -> UUID | None:
        with self.library.read() as reader:
            rows = overview(reader, self.clock.today())
        current = next((row.current for row in rows if row.region.id == region_id), None)
        return current.id if current else None

    def _turn(
        self,
        label_of: Callable[[UUID], str | None],
        turn: Callable[[UUID, datetime], Changes | None],
        word: str,
    ) -> None:
        region_id = self._region_id
        if region_id is None:
            return
        try:
            label = label_of(region_id)
            changes = turn(region_id, self.clock.now())
        except UserError as error:
            self.errors.present(error)
            return
        if changes is None:
            again = word == "Opnieuw gedaan"
            self.toasts.success(
                "Er is niets om opnieuw te doen." if again else "Er is niets om ongedaan te maken."
            )
            return
        self.publish(changes)
        self.toasts.success(f"{word}: {label}")
