# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The base of dialogs in which a side is chosen for each field."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.dialogs.choices_table import ChoicesTable
from ui.dialogs.house_dialog import HouseDialog
from ui.fonts import Role
from ui.models.choices_model import ChoicesModel, Pick
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label

_WIDTH, _HEIGHT = 880, 240
"""The least; the table takes the room that the window has."""
_USUAL = 320


class ChoicesDialog(HouseDialog):
    """Subclasses fill `model`, and put what must be read first in `intro`."""

    def __init__(
        self, title: str, action: str, here: str, there: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, action, parent, width=_WIDTH)
        self.model = ChoicesModel(here, there, self)
        self.intro = Label("", tone="text_2", wrap=True)
        self.table = ChoicesTable(title, self.model)
        self.table.setMinimumHeight(_HEIGHT)
        self.count = Label("", Role.DENSE_MEDIUM, tone="text_2", wrap=True)
        self.take_all = Button(f"Alles: {there.lower()}", ButtonKind.GHOST, height=28)
        self.keep_all = Button(f"Alles: {here.lower()}", ButtonKind.GHOST, height=28)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.count, 1)
        row.addWidget(self.keep_all)
        row.addWidget(self.take_all)
        self.body.addWidget(self.intro)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(row)
        self.take_all.clicked.connect(lambda: self.model.choose_all(Pick.THERE))
        self.keep_all.clicked.connect(lambda: self.model.choose_all(Pick.HERE))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A wrapped text knows its height only when it knows its width: nothing may overlap."""
        self.ensurePolished()
        column = self.layout()
        if column is not None:
            column.activate()
            spare = 0 if self.table.isHidden() else _USUAL - _HEIGHT
            needed = column.totalHeightForWidth(self.width()) + spare
            self.resize(self.width(), max(self.height(), needed))
