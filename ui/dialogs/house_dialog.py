# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every dialog of the house has: a title, a column to fill, and two buttons."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.child_dialog import ChildDialog
from ui.fonts import Role
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label

MARGIN = 24


class HouseDialog(ChildDialog):
    """Subclasses fill `body` and connect `action`; Annuleren and Esc change nothing."""

    def __init__(
        self, title: str, action: str, parent: QWidget | None = None, *, width: int = 460
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.action = Button(action, ButtonKind.PRIMARY)
        self.action.setDefault(True)
        self._cancel = cancel = Button("Annuleren", ButtonKind.GHOST)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.action)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 20, MARGIN, 20)
        column.setSpacing(8)
        column.addWidget(Label(title, Role.LARGE, wrap=True))
        column.addLayout(self.body)
        column.addSpacing(8)
        column.addLayout(buttons)

    def only_read(self) -> None:
        """There is nothing to give up here: one button is enough."""
        self._cancel.hide()

    def showEvent(self, event: QShowEvent) -> None:
        self._order_focus()
        super().showEvent(event)

    def _order_focus(self) -> None:
        """Tab goes through what was added to the body first; typing starts in the first of it."""
        buttons = (self._cancel, self.action)
        fields = [w for w in _chain(self) if w not in buttons and _takes_tab(w)]
        for before, after in pairwise((*fields[-1:], *buttons)):
            self.setTabOrder(before, after)
        if self.focusWidget() in {None, *buttons}:
            (fields[0] if fields else self.action).setFocus()


def _chain(dialog: QWidget) -> Iterator[QWidget]:
    """Everything in it, in the order of Tab."""
    found = dialog.nextInFocusChain()
    while found is not None and found is not dialog:
        yield found
        found = found.nextInFocusChain()


def _takes_tab(found: QWidget) -> bool:
    return bool(found.focusPolicy() & Qt.FocusPolicy.TabFocus) and not found.isHidden()
