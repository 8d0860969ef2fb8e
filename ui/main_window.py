# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The main window: assembles sidebar and pages, connects them, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from ui.sidebar import Sidebar
from ui.views.registry import VIEWS, view_spec

if TYPE_CHECKING:
    from uuid import UUID

    from facilitator.domain.changes import Changes
    from ui.context import AppContext
    from ui.widgets.toast_host import ToastHost


_ROOM = 860


class Frame(Protocol):
    """The settings the window itself keeps."""

    def set(self, name: str, value: object) -> None: ...


class MainWindow(QMainWindow):
    """Shown at once, without a library; `attach` gives it one.

    Signals: `closing()` when the user closes it, before it is gone.
    """

    closing = Signal()

    def __init__(self, settings: Frame, geometry: str = "") -> None:
        super().__init__()
        self.setWindowTitle("Slagvaardig")
        self.setMinimumSize(1024, 640)
        self.resize(1280, 800)
        self._is_new = not geometry
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
        self._settings = settings
        self._context: AppContext | None = None
        self._views: dict[str, QWidget] = {}
        self._current = ""
        self._sidebar = Sidebar()
        self._pages = QStackedWidget()
        self._empty = QWidget()
        self._pages.addWidget(self._empty)
        self._assemble()
        self._sidebar.region_chosen.connect(self._on_region_chosen)
        self._sidebar.view_chosen.connect(self.show_view)

    @property
    def context(self) -> AppContext | None:
        """What the pages work on; None before a library is open."""
        return self._context

    @property
    def current_view(self) -> str:
        """Key of the page that is shown; "" before a library is open."""
        return self._current

    @property
    def sidebar(self) -> Sidebar:
        """The sidebar."""
        return self._sidebar

    def appear(self) -> None:
        """Show it: as it was left; at first as large as it fits beside title bar and taskbar."""
        room = self.screen().availableSize()
        # A screen below our own minimum gains nothing by it.
        if self._is_new and self.minimumWidth() <= room.width() and room.height() < _ROOM:
            self.showMaximized()
        else:
            self.show()

    def view(self, key: str) -> QWidget:
        """A page; it is made when it is first asked for."""
        if self._context is None:
            raise RuntimeError("no library is open")
        if key not in self._views:
            made = view_spec(key).make(self._context)
            self._views[key] = made
            self._pages.addWidget(made)
        return self._views[key]

    def complete(self, toasts: ToastHost) -> None:
        """Add what the first paint does not show: icon, toasts, focus ring, shortcuts."""
        from ui.widgets.focus_ring import FocusRing
        from ui.widgets.logo import window_icon
        from ui.widgets.toast_place import ToastPlace
        from ui.window_shortcuts import WindowShortcuts

        self.setWindowIcon(window_icon())
        place = ToastPlace()
        self._sidebar.make_room(place)
        toasts.add_place(place)
        self._ring = FocusRing(self)
        self._shortcuts = WindowShortcuts(self)

    def attach(self, context: AppContext) -> None:
        """Work on a library; the pages of an earlier one are thrown away."""
        self.detach()
        self._context = context
        context.view_requested.connect(self.show_view)
        context.region_changed.connect(self._refresh_regions)
        context.feed.changed.connect(self._on_changed)
        self._sidebar.setEnabled(True)
        self._refresh_regions()
        self.show_view(VIEWS[0].key)

    def detach(self) -> None:
        """Show the empty frame."""
        for page in self._views.values():
            self._pages.removeWidget(page)
            page.deleteLater()
        self._views.clear()
        if self._context is not None:
            self._context.deleteLater()
        self._context = None
        self._current = ""
        self._pages.setCurrentIndex(0)
        self._sidebar.setVisible(True)
        self._sidebar.setEnabled(False)

    def show_page(self, page: QWidget) -> None:
        """Show a page that needs no library, such as one that says why there is none."""
        self.detach()
        self._pages.insertWidget(0, page)
        self._pages.setCurrentIndex(0)
        self._pages.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = page

    def show_view(self, key: str) -> None:
        """Go to a page."""
        if self._context is None:
            return
        spec = view_spec(key)
        page = self.view(key)
        focused = QApplication.focusWidget()
        self._pages.setCurrentWidget(page)
        if focused is None or not page.isAncestorOf(focused):
            # Otherwise it stays on the button in the sidebar, or goes wherever Qt lets it fall.
            page.setFocus()
        self._current = key
        self._sidebar.set_current(key)
        self._sidebar.setVisible(not spec.whole_window)

    def set_backup_note(self, note: str) -> None:
        """When the newest reservekopie was made."""
        self._sidebar.set_backup_note(note)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.set("geometry", bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        # Out of sight first: what follows may take a moment and shows nothing.
        self.hide()
        self.closing.emit()
        super().closeEvent(event)

    def _assemble(self) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addWidget(self._pages, 1)
        self.setCentralWidget(middle)
        self._sidebar.setEnabled(False)

    def _refresh_regions(self) -> None:
        if self._context is None:
            return
        from facilitator.domain.region import Region

        with self._context.library.read() as reader:
            named = [(region.id, region.name) for region in reader.find(Region)]
        self._sidebar.set_regions(named, self._context.region_id)

    def _on_changed(self, changes: Changes) -> None:
        from facilitator.domain.region import Region

        if changes.concerns(Region):
            self._refresh_regions()

    def _on_region_chosen(self, region_id: UUID) -> None:
        if self._context is not None:
            self._context.open_region(region_id)
