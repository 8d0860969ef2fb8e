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
from ui.context import AppContext
from ui.views.opvolging.read_list_dialog import ReadListDialog

_FILES = "Actielijst (*.xlsx *.ods)"


class ListReader(QObject):
    """Works on the region of the context; answers belong to its check-in when one is open."""

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self._app = context
        self._window = window

    def ask(self, check_in_id: UUID | None) -> None:
        """Let the user choose a file."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Actielijst inlezen", "", _FILES)
        if name:
            self.read(Path(name), check_in_id)

    def read(self, path: Path, check_in_id: UUID | None) -> None:
        """Read a file in a task and show how it differs; nothing changes until it is accepted."""
        region_id = self._app.region_id
        if region_id is None:
            return
        today = self._app.clock.today()
        task = self._app.tasks.task(lambda _: read_list(path, today))
        task.on_success(lambda read: self._show(region_id, check_in_id, read)).run()

    def _show(self, region_id: UUID, check_in_id: UUID | None, read: ReadList) -> None:
        found = self._app.perform(lambda: self._compared(region_id, read))
        if found is None:
            return
        if found.empty:
            self._app.toasts.success(f"{found.name} zegt niets nieuws. Er is niets veranderd.")
            return

        def store(accepted: frozenset[Choice]) -> None:
            library, clock = self._app.library, self._app.clock
            self._app.publish(accept(library, clock, found, accepted, meeting_id=check_in_id))
            said = f"{len(accepted)} wijzigingen overgenomen"
            self._app.toasts.success(said, "Ongedaan maken", self._app.undo)

        ReadListDialog(found, store, self._window).open()

    def _compared(self, region_id: UUID, read: ReadList) -> Differences:
        with self._app.library.read() as reader:
            return compare(reader, region_id, read)
