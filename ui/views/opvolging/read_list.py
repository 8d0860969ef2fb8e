# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Actielijst inlezen: choose the file, read it aside, show what it says."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.readback.accept import Choice, accept
from facilitator.readback.compare import Differences, compare
from facilitator.readback.read_list import ReadList
from facilitator.readback.recognise import read_list
from ui.busy_sign import BusySign
from ui.context import AppContext
from ui.views.opvolging.read_list_dialog import ReadListDialog

_ELSEWHERE = (
    "Je bent intussen naar een andere regio gegaan. Er is niets veranderd; lees de lijst daar "
    "opnieuw in waar ze bij hoort."
)
_FILES = "Actielijst (*.xlsx *.ods)"


class ListReader(QObject):
    """Works on the region of the context; answers belong to its check-in when one is open."""

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self._app = context
        self._window = window
        self._busy = BusySign(context, self)

    def ask(self, check_in_id: UUID | None) -> None:
        """Let the user choose a file."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Actielijst inlezen", "", _FILES)
        if name:
            self.read(Path(name), check_in_id)

    def read(self, path: Path, check_in_id: UUID | None) -> None:
        """Read a file in a task and show how it differs; nothing changes until it is accepted."""
        region_id = self._app.region_id
        if region_id is None or self._busy.busy:
            return
        today = self._app.clock.today()
        task = self._app.tasks.task(lambda _: read_list(path, today))
        task.on_success(lambda read: self._show(region_id, check_in_id, read))
        task.on_failure(self._refused).run()
        self._busy.begin(f"{path.name} wordt gelezen…")

    def _refused(self, error: Exception) -> None:
        self._busy.end()
        self._app.errors.present(error)

    def _show(self, region_id: UUID, check_in_id: UUID | None, read: ReadList) -> None:
        self._busy.end()
        if self._app.region_id != region_id:
            self._app.toasts.error(_ELSEWHERE)
            return
        found = self._app.perform(lambda: self._compared(region_id, read))
        if found is None:
            return
        if found.empty:
            self._app.toasts.success(f"{found.name} zegt niets nieuws. Er is niets veranderd.")
            return

        def store(accepted: frozenset[Choice]) -> None:
            library, clock = self._app.library, self._app.clock
            self._app.publish(accept(library, clock, found, accepted, meeting_id=check_in_id))
            count = len(accepted)
            said = f"{count} {'wijziging' if count == 1 else 'wijzigingen'} overgenomen"
            self._app.toasts.success(said, "Ongedaan maken", self._app.undo)

        ReadListDialog(found, store, self._window).open()

    def _compared(self, region_id: UUID, read: ReadList) -> Differences:
        with self._app.library.read() as reader:
            return compare(reader, region_id, read)
