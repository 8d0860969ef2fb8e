# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every dialog of the house has: a title, a column to fill, and two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label


class HouseDialog(QDialog):
    """Subclasses fill `body` and connect `action`; Annuleren and Esc change nothing."""

    def __init__(
        self, title: str, action: str, parent: QWidget | None = None, *, width: int = 460
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.action = Button(action, ButtonKind.PRIMARY)
        self.action.setDefault(True)
        cancel = Button("Annuleren", ButtonKind.GHOST)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.action)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(Label(title, Role.LARGE, wrap=True))
        column.addLayout(self.body)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        # Not every window system makes the window below active again by itself.
        parent = self.parentWidget()
        if parent is not None:
            parent.window().activateWindow()
