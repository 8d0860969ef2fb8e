# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The middle of the screen: question, notes, and the page of the block."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.meeting import AgendaBlock
from facilitator.domain.words import BlockKind
from ui.context import AppContext
from ui.models.agreement_item import AgreementItem
from ui.views.bijeenkomst.closing_page import ClosingPage
from ui.views.bijeenkomst.notes_panel import NotesPanel
from ui.views.bijeenkomst.opening_page import OpeningPage
from ui.views.bijeenkomst.question_head import QuestionHead
from ui.views.bijeenkomst.snapshot import Snapshot
from ui.views.bijeenkomst.terms_page import TermsPage
from ui.views.bijeenkomst.theme_page import ThemePage


class Pages(QWidget):
    """Pages are made when first needed, and kept.

    Signals: `finish_wanted()`.
    """

    finish_wanted = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = context
        self.head = QuestionHead()
        self.notes = NotesPanel()
        self._stack = QStackedWidget()
        self._made: dict[type[QWidget], QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addWidget(self.head)
        self._column.addWidget(self.notes)
        self._column.addWidget(self._stack, 1)
        self.set_compact(compact=False)

    @property
    def current(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def set_compact(self, *, compact: bool) -> None:
        """Less air on a low screen."""
        self._column.setContentsMargins(20, 9 if compact else 14, 20, 8 if compact else 12)
        self._column.setSpacing(9 if compact else 12)
        self.head.set_compact(compact=compact)

    def show_block(
        self, snapshot: Snapshot, block: AgendaBlock, items: Sequence[AgreementItem]
    ) -> None:
        """Show the page of a block."""
        self.head.show_block(block)
        self.notes.show_block(block)
        self.notes.setEnabled(not snapshot.frozen)
        page = self._page(block.kind)
        if isinstance(page, ThemePage):
            page.show_block(snapshot, block)
        elif isinstance(page, ClosingPage):
            page.show_items(items)
        elif isinstance(page, OpeningPage | TermsPage):
            page.show_meeting(snapshot)
        self._stack.setCurrentWidget(page)

    def show_items(self, items: Callable[[], Sequence[AgreementItem]]) -> None:
        """Let the closing page count again; `items` is only called when it is in sight."""
        if isinstance(self.current, ClosingPage):
            self.current.show_items(items())

    def focus_page(self) -> None:
        """Put the focus in the page, as after Esc in the capture line."""
        if self.current is not None:
            self.current.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.current.setFocus(Qt.FocusReason.OtherFocusReason)

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
        return ThemePage()


_PAGES: dict[BlockKind, type[QWidget]] = {
    BlockKind.OPENING: OpeningPage,
    BlockKind.BEELD: OpeningPage,
    BlockKind.BEGRIPPEN: TermsPage,
    BlockKind.AFRONDING: ClosingPage,
}
