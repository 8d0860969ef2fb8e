# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The middle of the screen: question, notes, and the page of the block."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.meeting import AgendaBlock
from facilitator.domain.words import BlockKind
from ui.context import AppContext
from ui.instruments.instrument import Instrument
from ui.instruments.registry import INSTRUMENTS, QUESTIONS, TOETS
from ui.instruments.shown import Shown
from ui.models.agreement_item import AgreementItem
from ui.views.bijeenkomst.closing_page import ClosingPage
from ui.views.bijeenkomst.notes_panel import NotesPanel
from ui.views.bijeenkomst.opening_page import OpeningPage
from ui.views.bijeenkomst.page_choice import PageChoice, choices_of
from ui.views.bijeenkomst.question_head import QuestionHead
from ui.views.bijeenkomst.snapshot import Snapshot
from ui.views.bijeenkomst.terms_page import TermsPage
from ui.views.bijeenkomst.theme_page import ThemePage


class Pages(QWidget):
    """Pages are made when first needed, and kept. A theme opens with its first instrument.

    Signals: `finish_wanted()`, `follow_up_wanted()`; `instrument_made(Instrument)`: a new one, to
    be connected.
    """

    finish_wanted = Signal()
    follow_up_wanted = Signal()
    instrument_made = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = context
        self.head = QuestionHead()
        self.notes = NotesPanel()
        self._stack = QStackedWidget()
        self._made: dict[type[QWidget], QWidget] = {}
        self._instruments: dict[str, Instrument] = {}
        self._chosen: dict[UUID, str] = {}
        self._block: AgendaBlock | None = None
        self._choices: list[PageChoice] = []
        self._shown: Shown | None = None
        self._compact = False
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addWidget(self.head)
        self._column.addWidget(self.notes)
        self._column.addWidget(self._stack, 1)
        self.set_compact(compact=False)
        self.head.page_wanted.connect(self.show_page)
        self.head.notes_wanted.connect(self.notes.switch)
        self.head.gaps.clicked.connect(lambda: self.show_page(TOETS))

    @property
    def current(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def set_compact(self, *, compact: bool) -> None:
        """Less air on a low screen."""
        self._column.setContentsMargins(20, 9 if compact else 14, 20, 8 if compact else 12)
        self._column.setSpacing(9 if compact else 12)
        self.head.set_compact(compact=compact)
        self._compact = compact
        for instrument in self._instruments.values():
            instrument.set_compact(compact=compact)

    def show_block(
        self, snapshot: Snapshot, block: AgendaBlock, items: Sequence[AgreementItem]
    ) -> None:
        """Show the page of a block."""
        self.head.show_block(block)
        self.notes.show_block(block)
        self.notes.setEnabled(not snapshot.frozen)
        self._block, self._choices = block, choices_of(block)
        page = self._page(block.kind)
        if isinstance(page, ThemePage):
            page.show_block(snapshot, block)
        elif isinstance(page, ClosingPage):
            page.show_items(items)
        elif isinstance(page, OpeningPage | TermsPage):
            page.show_meeting(snapshot)
        self._tuck_notes(tucked=False)
        if self._choices:
            self._turn_to(self._chosen.get(block.id, self._choices[0].key))
        else:
            self._stack.setCurrentWidget(page)
            self.head.show_choices([], "")
            self.head.show_gaps("")

    def show_shown(self, shown: Shown) -> None:
        """Let the instrument in sight show another picture; the others follow when they are."""
        self._shown = shown
        self._show_gaps()
        if isinstance(self.current, Instrument):
            self.current.show_shown(shown)

    def show_page(self, key: str) -> None:
        """Show an instrument, or the questions, in the block in sight, if it can."""
        if self._block is None or key not in {choice.key for choice in self._choices}:
            return
        self._chosen[self._block.id] = key
        self._turn_to(key)
        if isinstance(self.current, Instrument):
            self.current.focus_inside()

    def show_nth(self, number: int) -> None:
        """Show the page with this number in the menu, from 1."""
        if number <= len(self._choices):
            self.show_page(self._choices[number - 1].key)

    def show_items(self, items: Callable[[], Sequence[AgreementItem]]) -> None:
        """Let the closing page count again; `items` is only called when it is in sight."""
        if isinstance(self.current, ClosingPage):
            self.current.show_items(items())

    def focus_page(self) -> None:
        """Put the focus in the page, as after Esc in the capture line."""
        if isinstance(self.current, Instrument):
            self.current.focus_inside()
        elif self.current is not None:
            self.current.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.current.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to(self, key: str) -> None:
        page = self._page(BlockKind.THEMA) if key == QUESTIONS else self._instrument(key)
        self._stack.setCurrentWidget(page)
        self._tuck_notes(tucked=isinstance(page, Instrument))
        self.head.show_choices(self._choices, key)
        self._show_gaps()
        if isinstance(page, Instrument) and self._shown is not None:
            page.show_shown(self._shown)

    def _tuck_notes(self, *, tucked: bool) -> None:
        self.notes.set_tucked(tucked=tucked)
        self.head.show_notes(offered=tucked)

    def _show_gaps(self) -> None:
        gaps = 0
        if self._shown and self._block and self._choices:
            gaps = self._shown.gaps(self._block.theme)
        self.head.show_gaps("" if not gaps else "1 gat" if gaps == 1 else f"{gaps} gaten")

    def _instrument(self, key: str) -> Instrument:
        if key not in self._instruments:
            spec = next(spec for spec in INSTRUMENTS if spec.key == key)
            instrument = spec.make(self._app)
            instrument.set_compact(compact=self._compact)
            self._instruments[key] = instrument
            self._stack.addWidget(instrument)
            self.instrument_made.emit(instrument)
        return self._instruments[key]

    def _page(self, kind: BlockKind) -> QWidget:
        wanted = _PAGES.get(kind, ThemePage)
        if wanted not in self._made:
            page = self._make(wanted)
            self._made[wanted] = page
            self._stack.addWidget(page)
        return self._made[wanted]

    def _make(self, wanted: type[QWidget]) -> QWidget:
        if wanted is OpeningPage:
            return OpeningPage(self._app)
        if wanted is TermsPage:
            return TermsPage(self._app)
        if wanted is ClosingPage:
            page = ClosingPage()
            page.finish_wanted.connect(self.finish_wanted)
            return page
        page = ThemePage()
        page.follow_up_wanted.connect(self.follow_up_wanted)
        return page


_PAGES: dict[BlockKind, type[QWidget]] = {
    BlockKind.OPENING: OpeningPage,
    BlockKind.BEELD: OpeningPage,
    BlockKind.BEGRIPPEN: TermsPage,
    BlockKind.AFRONDING: ClosingPage,
}
