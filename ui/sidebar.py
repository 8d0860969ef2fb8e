# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sidebar: pages, the region that is worked on, where things are kept, settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.icons import draw_icon
from ui.tokens import tokens
from ui.views.registry import SETTINGS, VIEWS, ViewSpec
from ui.widgets.label import Label
from ui.widgets.logo import Logo
from ui.widgets.nav_button import NavButton
from ui.widgets.painting import fill
from ui.widgets.region_button import RegionButton

if TYPE_CHECKING:
    from uuid import UUID

WIDTH = 208


class Sidebar(QWidget):
    """Knows the table of pages and the names of regions, nothing else.

    Signals: `view_chosen(str)`, `region_chosen(UUID)`.
    """

    view_chosen = Signal(str)
    region_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("Hoofdmenu")
        self._buttons: dict[str, NavButton] = {}
        self._caption = Label("Regio", Role.CAPTION_MEDIUM, tone="text_3")
        self._region = RegionButton()
        self._menu = QMenu(self)
        self._region.setMenu(self._menu)
        self._note = Label("", Role.CAPTION, tone="text_3")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 13, 12)
        column.setSpacing(2)
        column.addLayout(self._brand())
        column.addSpacing(10)
        self._add_pages(column, per_region=False)
        self._caption.setContentsMargins(10, 14, 0, 4)
        column.addWidget(self._caption)
        column.addWidget(self._region)
        column.addSpacing(4)
        self._add_pages(column, per_region=True)
        column.addStretch(1)
        column.addWidget(_Kept(self._note))
        column.addWidget(self._button(SETTINGS))
        self._column = column
        self.set_regions((), None)

    def make_room(self, place: QWidget) -> None:
        """Put something in the empty part, under the pages."""
        self._column.insertWidget(self._column.count() - 2, place)

    def set_current(self, key: str) -> None:
        """Mark the page that is shown."""
        for name, button in self._buttons.items():
            button.setChecked(name == key)

    def set_regions(self, regions: Sequence[tuple[UUID, str]], current: UUID | None) -> None:
        """The regions to choose from; without any, that part is not there."""
        self._menu.clear()
        for region_id, name in regions:
            # A name may hold &, which a menu would take for a mnemonic.
            action = self._menu.addAction(name.replace("&", "&&"))
            action.setData(region_id)
            action.setCheckable(True)
            action.setChecked(region_id == current)
            action.triggered.connect(self._on_region)
        chosen = next((name for region_id, name in regions if region_id == current), "")
        self._region.set_region(chosen or "Kies een regio")
        self._caption.setVisible(bool(regions))
        self._region.setVisible(bool(regions))
        for spec in VIEWS:
            if spec.per_region and spec.in_sidebar:
                self._buttons[spec.key].setVisible(bool(regions))
                self._buttons[spec.key].setEnabled(current is not None)

    def set_backup_note(self, note: str) -> None:
        """When the newest reservekopie was made, as "Reservekopie 08.10 uur"."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        fill(painter, self.rect(), t.color("side"))
        fill(painter, QRect(self.width() - 1, 0, 1, self.height()), t.color("line"))
        painter.end()

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(Logo())
        row.addWidget(Label("Slagvaardig", Role.SECTION))
        row.addStretch(1)
        return row

    def _add_pages(self, column: QVBoxLayout, *, per_region: bool) -> None:
        for spec in VIEWS:
            if spec.in_sidebar and spec.per_region == per_region:
                column.addWidget(self._button(spec))

    def _button(self, spec: ViewSpec) -> NavButton:
        button = NavButton(spec.title, spec.icon)
        button.setObjectName(spec.key)
        button.clicked.connect(self._on_page)
        self._buttons[spec.key] = button
        return button

    def _on_page(self) -> None:
        self.view_chosen.emit(self.sender().objectName())

    def _on_region(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.region_chosen.emit(action.data())


class _Kept(QWidget):
    """Where things are kept: only on this laptop."""

    def __init__(self, note: Label) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 12, 0, 12)
        column.setSpacing(2)
        column.addWidget(Label("Alleen op deze laptop", Role.CAPTION, tone="text_3"))
        column.addWidget(note)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        fill(painter, QRect(0, 0, self.width(), 1), t.color("line"))
        draw_icon(painter, QRectF(8, 11, 16, 16), "laptop", t.color("text_3"), 16)
        painter.end()
