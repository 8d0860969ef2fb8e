# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Overzicht: today's meeting, every region with what is open and late, and the first start."""

from collections import Counter
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedLayout, QVBoxLayout, QWidget

from facilitator.domain.changes import Changes
from facilitator.domain.dates import full_date, long_date
from facilitator.domain.meeting import Meeting
from facilitator.domain.words import MeetingKind, MeetingState
from facilitator.services.overview import RegionOverview, Stage, overview, stage_of
from facilitator.services.readiness import meeting_title, readiness
from ui.context import AppContext
from ui.fonts import Role
from ui.icons import icon
from ui.views.overzicht.example import open_example
from ui.views.overzicht.legend import Legend
from ui.views.overzicht.new_region import NewRegionDialog
from ui.views.overzicht.next_card import NextCard
from ui.views.overzicht.regions_table import RegionsTable
from ui.views.overzicht.welcome import Welcome
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label

_VIEW_FOR = {
    Stage.VOORBEREIDEN: "voorbereiden",
    Stage.BIJEENKOMST: "bijeenkomst",
    Stage.AFRONDEN: "afronden",
    Stage.OPVOLGING: "opvolging",
}


class OverzichtView(QWidget):
    """The first page."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._rows: list[RegionOverview] = []
        self._next: RegionOverview | None = None
        self._pages = QStackedLayout(self)
        self._welcome = Welcome()
        self._welcome.example_requested.connect(self._on_example)
        self._welcome.region_requested.connect(self._on_new_region)
        self._welcome.restore_requested.connect(lambda: context.show_view("instellingen"))
        self._welcome.file_requested.connect(context.open_file_requested)
        self._day = Label("", tone="text_3")
        self._search = QLineEdit()
        self._count = Label("", tone="text_3")
        self._card = NextCard()
        self._table = RegionsTable(context.clock.today())
        self._nothing = EmptyState("", icon="magnifying-glass")
        self._list = Card(padding=0)
        self._pages.addWidget(self._welcome)
        self._pages.addWidget(self._build_page())
        context.feed.changed.connect(self._on_changed)
        context.search_requested.connect(self.focus_search)
        self.refresh()

    def refresh(self) -> None:
        """Read the regions again."""
        today = self._context.clock.today()
        with self._context.library.read() as reader:
            self._rows = overview(reader, today)
            self._next = _coming(self._rows)
            if self._next and self._next.current:
                self._card.show_meeting(readiness(reader, self._next.current.id), today)
        self._day.setText(full_date(today))
        self._count.setText(str(len(self._rows)))
        self._card.setVisible(self._next is not None)
        self._table.show_rows(self._rows, today)
        self._fit_list()
        page = 1 if self._rows else 0
        if page != self._pages.currentIndex():
            self._pages.setCurrentIndex(page)
            # Otherwise it falls from the button that went to whatever comes next.
            self.setFocus()

    def focus_search(self) -> None:
        """Put the cursor in the search field (Ctrl+K)."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _build_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 14, 24, 0)
        column.setSpacing(14)
        column.addLayout(self._build_head())
        self._card.start_requested.connect(self._on_start)
        self._card.prepare_requested.connect(lambda: self._open_next("voorbereiden"))
        column.addWidget(self._card)
        column.addLayout(self._build_table_head())
        card = self._list
        card.body.setContentsMargins(1, 1, 1, 8)
        card.body.addWidget(self._table, 1)
        card.body.addWidget(self._nothing, 1)
        self._nothing.hide()
        self._table.opened.connect(self._open)
        self._table.menu_requested.connect(self._show_menu)
        column.addWidget(card, 20)
        # A short list ends where its rows end; what is left stays paper.
        column.addStretch(1)
        column.addSpacing(16)
        return page

    def _build_head(self) -> QHBoxLayout:
        self._search.setPlaceholderText("Zoek een regio")
        self._search.setAccessibleName("Zoek een regio")
        self._search.setClearButtonEnabled(True)
        self._search.addAction(
            icon("magnifying-glass", "text_3"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search.setFixedSize(260, 36)
        self._search.textChanged.connect(self._on_search)
        self._search.returnPressed.connect(self._on_search_entered)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self._search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._table.setFocus)
        new = Button("Nieuwe regio", icon="plus-bold", height=36)
        new.clicked.connect(self._on_new_region)
        opened = Button("Bestand openen", icon="folder-open", height=36)
        opened.clicked.connect(self._context.open_file_requested)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label("Overzicht", Role.PAGE_TITLE))
        head.addWidget(self._day)
        head.addStretch(1)
        head.addWidget(self._search)
        head.addWidget(opened)
        head.addWidget(new)
        return head

    def _build_table_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label("Regio’s", Role.SECTION))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(Legend())
        return row

    def _on_changed(self, _changes: Changes) -> None:
        # Every kind may change a count or a name here, and reading it all takes milliseconds.
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass it on to what there is to choose from."""
        super().focusInEvent(event)
        (self._table if self._rows else self._welcome).setFocus()

    def _fit_list(self) -> None:
        """As high as its rows; the sentence that nothing was found needs some room."""
        empty = self._nothing.isVisible()
        self._list.setMaximumHeight(260 if empty else self._table.needed_height() + 12)

    def _on_search(self, text: str) -> None:
        self._table.filter(text)
        found = self._table.shown() > 0
        self._table.setVisible(found)
        self._nothing.setVisible(not found)
        self._fit_list()
        self._nothing.set_sentence(
            f"Niets gevonden voor ‘{text.strip()}’. Zoek op de naam of een code van de regio."
        )

    def _on_search_entered(self) -> None:
        current = self._table.current_region()
        if current and self._table.shown():
            self._open(current)

    def _on_example(self) -> None:
        open_example(self._context)

    def _on_new_region(self) -> None:
        dialog = NewRegionDialog(self._context, self)
        dialog.open()

    def _on_start(self) -> None:
        if self._next and self._next.current:
            self._context.open_region(self._next.region.id, self._next.current.id)
            self._context.start_meeting()

    def _open_next(self, view: str) -> None:
        if self._next and self._next.current:
            self._go(self._next, self._next.current, view)

    def _open(self, row: RegionOverview) -> None:
        self._go(row, row.current, _VIEW_FOR[row.stage])

    def _go(self, row: RegionOverview, meeting: Meeting | None, view: str) -> None:
        self._context.open_region(row.region.id, meeting.id if meeting else None)
        self._context.show_view(view)

    def _show_menu(self, row: RegionOverview) -> None:
        menu = QMenu(self)
        counts: Counter[MeetingKind] = Counter()
        for meeting in row.meetings:
            counts[meeting.kind] += 1
            title = meeting_title(meeting.kind, counts[meeting.kind])
            menu.addAction(f"{title}, {long_date(meeting.day)}", self._opener(row, meeting))
        if not row.meetings:
            menu.addAction("Bijeenkomst voorbereiden", self._opener(row, None))
        menu.addSeparator()
        menu.addAction(
            icon("floppy-disk"),
            "Bewaren als bestand…",
            lambda: self._context.save_region_requested.emit(row.region.id),
        )
        rect = self._table.visualRect(self._table.currentIndex())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._table.viewport().mapToGlobal(rect.bottomLeft()))

    def _opener(self, row: RegionOverview, meeting: Meeting | None) -> Callable[[], None]:
        view = _view_for(meeting, self._context.clock.today())
        return lambda: self._go(row, meeting, view)


def _view_for(meeting: Meeting | None, today: date) -> str:
    """Where one goes on with a meeting that was chosen itself; its documents are at Afronden."""
    over = (MeetingKind.MAATWERK, MeetingState.VASTGESTELD)
    if meeting is not None and (meeting.kind, meeting.state) == over:
        return "afronden"
    return _VIEW_FOR[stage_of(meeting, today)]


def _coming(rows: list[RegionOverview]) -> RegionOverview | None:
    """The region whose meeting is today or next; a planned check-in has no agenda yet."""
    return next(
        (
            row
            for row in rows
            if row.current is not None
            and row.next_day == row.current.day
            and not row.next_is_check_in
        ),
        None,
    )
