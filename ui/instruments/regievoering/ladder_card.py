# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The escalatieladder with what holds for all of it: from which phase stagnation counts."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.instruments import Instruments
from ui.fonts import Role
from ui.instruments.regievoering.ladder_view import LadderView
from ui.instruments.regievoering.regie_actions import RegieActions
from ui.instruments.shown import Shown
from ui.widgets.button import Button, ButtonKind
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label

_HEAD = 36
_EMPTY = (
    "Nog geen escalatieladder. Wie pakt door als het stokt, na hoeveel weken, en wie daarna? "
    "Begin met de eerste trede."
)


class LadderCard(QWidget):
    """Signals: `left()` on Esc."""

    left = Signal()

    def __init__(self, actions: RegieActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.view = LadderView()
        self.add = IconButton("plus", "Trede toevoegen (Insert)", size=28, bordered=True)
        self.counts_from = ElidedLabel("", Role.CAPTION, tone="text_2")
        self.change = Button("Wijzigen", ButtonKind.LINK, height=28)
        self.menu = QMenu(self)
        self.empty = QWidget()
        self.begin = Button("Eerste trede", icon="plus", height=28)
        self.stack = QStackedWidget()
        self._build()
        self._connect()

    def show_shown(self, shown: Shown) -> None:
        """Show another picture."""
        instruments = shown.instruments
        self.view.show_steps(instruments.steps, locked=shown.locked)
        began = self.window().focusWidget() is self.begin
        self.stack.setCurrentWidget(self.view if instruments.steps else self.empty)
        if began and instruments.steps:
            self.view.setFocus()
        self.add.setVisible(not shown.locked and bool(instruments.steps))
        self.begin.setVisible(not shown.locked)
        words, missing = _counting(instruments)
        self.counts_from.setText(words)
        self.counts_from.set_tone("hint" if missing else "text_2")
        self.change.setText("Kies" if missing else "Wijzigen")
        usable = bool(instruments.steps and instruments.phases)
        self.counts_from.setVisible(usable)
        self.change.setVisible(usable and not shown.locked)
        self._fill_menu(instruments)

    def focus_inside(self) -> None:
        """Put the cursor on the ladder, or on the button that begins it."""
        target = self.view if self.view.treden.rowCount() else self.begin
        target.setFocus()

    def _fill_menu(self, instruments: Instruments) -> None:
        self.menu.clear()
        chosen = instruments.ladder.counts_from_id if instruments.ladder else None
        for phase in instruments.process:
            action = QAction(f"{phase.name}, week {phase.from_week}", self.menu)
            action.setCheckable(True)
            action.setChecked(phase.id == chosen)
            action.setData(phase.id)
            self.menu.addAction(action)

    def _open_menu(self) -> None:
        if not self.change.isHidden():
            height = self.menu.sizeHint().height()
            self.menu.popup(self.change.mapToGlobal(QPoint(0, -height)))

    def _on_chosen(self, action: QAction) -> None:
        self._actions.count_from(action.data())

    def _connect(self) -> None:
        self.view.add_wanted.connect(self._actions.ask_step)
        self.view.edit_wanted.connect(self._actions.edit_step)
        self.view.remove_wanted.connect(self._actions.remove_step)
        self.view.move_wanted.connect(self._actions.move_step)
        self.view.from_wanted.connect(self._open_menu)
        self.view.left.connect(self.left)
        self.add.clicked.connect(self._actions.ask_step)
        self.begin.clicked.connect(self._actions.ask_step)
        self.change.clicked.connect(self._open_menu)
        self.menu.triggered.connect(self._on_chosen)

    def _build(self) -> None:
        for button in (self.add, self.change):
            # One stop for Tab: the ladder. Insert and V do what these buttons do.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Label("Escalatieladder", Role.SECTION))
        head.addStretch(1)
        head.addWidget(IconMark("shield-check-fill", "pri"))
        head.addWidget(Label("mandaat om te beslissen", Role.CAPTION, tone="text_2"))
        head.addWidget(self.add)
        strip = QWidget()
        strip.setFixedHeight(_HEAD)
        strip.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.counts_from)
        foot.addWidget(self.change)
        foot.addStretch(1)
        words = QVBoxLayout(self.empty)
        words.setContentsMargins(0, 4, 0, 0)
        words.addWidget(Label(_EMPTY, tone="text_2", wrap=True))
        words.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)


def _counting(instruments: Instruments) -> tuple[str, bool]:
    """From which phase stagnation counts; the second says that it was not agreed."""
    chosen = instruments.ladder.counts_from_id if instruments.ladder else None
    phase = next((p for p in instruments.phases if p.id == chosen), None)
    if phase is None:
        return "Vanaf welke fase telt stilstand?", True
    return f"Stilstand telt vanaf: {phase.name}", False
