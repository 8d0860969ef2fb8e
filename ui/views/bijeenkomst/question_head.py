# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The kernvraag in large type, and beside it which instrument of the theme is in sight."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QWidget

from facilitator.domain.meeting import AgendaBlock
from ui.capture.tints import THEME_KEYS
from ui.fonts import Role
from ui.icons import icon
from ui.views.bijeenkomst.page_choice import PageChoice
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label

_GAP = 4
_SPARE = 12
"""What a label needs beyond its text not to wrap."""


class QuestionHead(QWidget):
    """A small caption in the colour of the theme, the question below it.

    A question that does not fit beside the buttons gets a line of its own below them.

    Signals: `page_wanted(str)`: the key of an instrument, or of the questions; `notes_wanted()`.
    """

    page_wanted = Signal(str)
    notes_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = Label("Kernvraag", Role.DENSE_STRONG)
        self.question = Label("", Role.QUESTION, wrap=True)
        self.question.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.notes = Button("Notities", ButtonKind.GHOST, icon="note", height=28)
        self.gaps = Button("", ButtonKind.ALERT, icon="warning-fill", height=28)
        self.switch = Button("", trailing="caret-down", height=28)
        self.menu = QMenu(self)
        self.switch.setMenu(self.menu)
        self._chosen = QActionGroup(self.menu)
        self._has_question = False
        self._compact = False
        self._beside: bool | None = None
        self._buttons = QWidget()
        self._grid = QGridLayout(self)
        self._build()

    def show_block(self, block: AgendaBlock) -> None:
        """The question of a block; its title when it has none."""
        self._has_question = bool(block.kernvraag)
        self.question.setText(block.kernvraag or block.title)
        self.caption.setText("Kernvraag" if block.theme else block.title)
        self.caption.set_tone(THEME_KEYS[block.theme] if block.theme else "text_3")
        self._place()

    def show_choices(self, choices: Sequence[PageChoice], key: str) -> None:
        """Offer the pages of a theme; without any there is nothing to switch to."""
        self.menu.clear()
        for number, choice in enumerate(choices, start=1):
            action = QAction(icon(choice.icon), f"{choice.title}\tAlt+{number}", self.menu)
            action.setCheckable(True)
            action.setChecked(choice.key == key)
            action.setData(choice.key)
            self._chosen.addAction(action)
            self.menu.addAction(action)
        shown = next((choice for choice in choices if choice.key == key), None)
        self.switch.setVisible(shown is not None)
        self._dress()
        if shown is not None:
            self.switch.setText(shown.title)
            self.switch.set_icon(shown.icon)
            self.switch.setAccessibleName(f"Wat je ziet: {shown.title}. Kies iets anders.")

    def show_gaps(self, words: str) -> None:
        """Say how many gaps the theme has; nothing when there are none."""
        self.gaps.setText(words)
        self.gaps.setVisible(bool(words))
        self.gaps.setAccessibleName(f"{words} in de toets. Bekijk ze.")
        self._place()

    def set_compact(self, *, compact: bool) -> None:
        """Smaller type and no caption on a low screen."""
        self._compact = compact
        self._dress()

    def show_notes(self, *, offered: bool) -> None:
        """Offer the notes where their own strip is out of sight."""
        self.notes.setVisible(offered)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _dress(self) -> None:
        """An instrument gets the room: the question stays on one line where it can."""
        dense = self._compact or not self.switch.isHidden()
        self.question.set_role(Role.QUESTION_DENSE if dense else Role.QUESTION)
        self._place()

    def _place(self) -> None:
        """Beside each other if it fits; a caption without room for it is left out."""
        buttons = [w for w in (self.notes, self.gaps, self.switch) if not w.isHidden()]
        taken = sum(button.sizeHint().width() + _GAP for button in buttons)
        needed = self.question.fontMetrics().horizontalAdvance(self.question.text()) + _SPARE
        beside = needed + taken <= self.width()
        self.caption.setVisible(self._has_question and not (self._compact and beside))
        if beside == self._beside:
            return
        self._beside = beside
        for widget in (self._buttons, self.question):
            self._grid.removeWidget(widget)
        if beside:
            self._grid.addWidget(self.question, 1, 0)
            self._grid.addWidget(self._buttons, 0, 1, 2, 1, Qt.AlignmentFlag.AlignBottom)
        else:
            self._grid.addWidget(self._buttons, 0, 1, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(self.question, 1, 0, 1, 2)

    def _build(self) -> None:
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for button in (self.notes, self.gaps, self.switch):
            row.addWidget(button)
            button.hide()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.caption, 0, 0, Qt.AlignmentFlag.AlignBottom)
        self._place()
        self.menu.triggered.connect(self._on_chosen)
        self.notes.clicked.connect(self.notes_wanted)

    def _on_chosen(self, action: QAction) -> None:
        self.page_wanted.emit(action.data())
