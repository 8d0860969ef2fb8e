# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting a reservekopie back: which one, what happens, and only then."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.dates import clock_time, weekday_date
from facilitator.errors import UserError
from ui.context import BackupCopy, Backups
from ui.dialogs.child_dialog import ChildDialog
from ui.errors import ErrorPresenter
from ui.fonts import Role
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label

_WHAT = (
    "Alles wordt zoals het op dat moment was. Wat er nu staat, blijft bewaard onder een andere "
    "naam in dezelfde map."
)
_NONE = "Er is nog geen reservekopie. Kies er zelf een, bijvoorbeeld van een usb-stick."


class RestoreBackup(ChildDialog):
    """Lists the copies, newest first, and takes one from elsewhere too.

    `proposed` is the one that is chosen at first, when it is not the newest.
    """

    def __init__(
        self,
        backups: Backups,
        errors: ErrorPresenter,
        window: QWidget,
        *,
        proposed: Path | None = None,
    ) -> None:
        super().__init__(window)
        self._backups = backups
        self._errors = errors
        self.setWindowTitle("Reservekopie terugzetten")
        self.resize(480, 420)
        self._list = QListWidget()
        self._list.setAccessibleName("Reservekopieën")
        self._list.setSpacing(2)
        copies = backups.copies()
        for copy in copies:
            self._list.addItem(_item(copy))
        rows = (row for row, copy in enumerate(copies) if copy.path == proposed)
        self._list.setCurrentRow(next(rows, 0))
        self._list.itemActivated.connect(self._on_restore)
        empty = self._list.count() == 0
        self._restore = Button("Terugzetten", ButtonKind.PRIMARY)
        self._restore.setEnabled(not empty)
        self._restore.clicked.connect(self._on_restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(Label("Reservekopie terugzetten", Role.PAGE_TITLE))
        column.addWidget(Label(_NONE if empty else _WHAT, tone="text_2", wrap=True))
        column.addWidget(self._list, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        other = Button("Andere reservekopie…", ButtonKind.GHOST)
        other.clicked.connect(self._on_other)
        cancel = Button("Annuleren")
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(other)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._restore)
        return row

    def _on_restore(self) -> None:
        if self._list.currentRow() >= 0:
            self._put_back(Path(self._list.currentItem().data(Qt.ItemDataRole.UserRole)))

    def _on_other(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, "Andere reservekopie", "", "Reservekopie (*.db);;Alle bestanden (*)"
        )
        if name:
            self._put_back(Path(name))

    def _put_back(self, path: Path) -> None:
        # Closed first: the pages, and what they show, are about to go.
        self.accept()
        try:
            self._backups.restore(path)
        except UserError as error:
            self._errors.present(error)


def _item(copy: BackupCopy) -> QListWidgetItem:
    made = copy.made_at.astimezone()
    item = QListWidgetItem(f"{weekday_date(made.date())}, {clock_time(made.time())} uur")
    item.setData(Qt.ItemDataRole.UserRole, str(copy.path))
    return item
