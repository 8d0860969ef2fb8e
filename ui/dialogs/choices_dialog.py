# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The base of dialogs in which a side is chosen for each field."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.dialogs.choices_table import ChoicesTable
from ui.dialogs.house_dialog import MARGIN
from ui.dialogs.reading_dialog import ReadingDialog
from ui.fonts import Role
from ui.models.choices_model import ChoicesModel, Pick
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label

_WIDTH, _WIDEST = 880, 1120
"""Beyond this a line becomes too long to read; under it two texts beside each other too narrow."""
_BESIDE = QSize(80, 40)
"""What stays of the window below, so that one sees where the dialog came from."""
_LEAST_TABLE, _MOST_INTRO = 120, 132


class ChoicesDialog(ReadingDialog):
    """Subclasses fill `model`, and put what must be read first in `intro`."""

    def __init__(
        self, title: str, action: str, here: str, there: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            title, action, parent, width=_WIDTH, most=_MOST_INTRO, name="Wat je eerst moet weten"
        )
        self.model = ChoicesModel(here, there, self)
        self.intro = Label("", tone="text_2", wrap=True)
        self.table = ChoicesTable(title, self.model)
        self.table.setMinimumHeight(_LEAST_TABLE)
        left, right = here.lower(), there.lower()
        keys = f"← {left}, → {right}, spatie wisselt. H kiest overal {left}, A overal {right}."
        self.table.setAccessibleDescription(keys)
        self.keys = Label(keys, Role.CAPTION, tone="text_3")
        self.count = Label("", Role.DENSE_MEDIUM, tone="text_2", wrap=True)
        self.take_all = Button(f"Alles: {there.lower()}", ButtonKind.GHOST, height=28)
        self.keep_all = Button(f"Alles: {here.lower()}", ButtonKind.GHOST, height=28)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.count, 1)
        row.addWidget(self.keep_all)
        row.addWidget(self.take_all)
        self.said.column.addWidget(self.intro)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.keys)
        self.body.addLayout(row)
        self.take_all.clicked.connect(lambda: self.model.choose_all(Pick.THERE))
        self.keep_all.clicked.connect(lambda: self.model.choose_all(Pick.HERE))

    def fit(self) -> None:
        """As high as its rows need, within the window below."""
        if self.table.isHidden():
            self.fit_to(self.minimumWidth())
            return
        parent = self.parentWidget()
        room = parent.window().size() - _BESIDE if parent else self.size()
        width = min(max(self.minimumWidth(), room.width()), _WIDEST)
        self.fit_to(width)
        self.table.setFocus()
        most = max(room.height() - self.height() + _LEAST_TABLE, _LEAST_TABLE)
        needed = max(self.table.needed_height(width - 2 * MARGIN, most), _LEAST_TABLE)
        self.resize(width, self.height() + needed - _LEAST_TABLE)
