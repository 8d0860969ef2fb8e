# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""One sentence under the capture line, with at most one thing to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.fonts import Role
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label


class NoteRow(QWidget):
    """Hidden when there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label("", Role.CAPTION_MEDIUM, tone="text_2", wrap=True)
        self._button = Button("", ButtonKind.STANDARD, height=28)
        self._act: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._button)
        self._button.clicked.connect(self._on_clicked)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says; empty when hidden."""
        return self._label.text()

    @property
    def button(self) -> Button:
        """The one thing to do."""
        return self._button

    def say(
        self,
        sentence: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        *,
        error: bool = False,
    ) -> None:
        """Say a sentence; `action` names the button that calls `act`."""
        self._label.setText(sentence)
        self._label.set_tone("laat" if error else "text_2")
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._act = act
        self.setVisible(bool(sentence))
        if sentence:
            self.setAccessibleName(sentence)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def complain(self, sentence: str) -> None:
        """Say what went wrong."""
        self.say(sentence, error=True)

    def clear(self) -> None:
        """Say nothing."""
        if self.sentence:
            self.say("")

    def _on_clicked(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()
