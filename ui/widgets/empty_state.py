# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a page says when there is nothing yet, and what to do next."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded


class EmptyState(QWidget):
    """An icon, a sentence and buttons; `add_action` puts a button under the sentence."""

    def __init__(
        self, sentence: str, *, title: str = "", icon: str = "tray", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence = Label(sentence, tone="text_2", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setMaximumWidth(520)
        self._sentence.setMinimumWidth(min(520, 280))
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(_Picture(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        if title:
            column.addWidget(Label(title, Role.SECTION), 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._sentence, 4)
        row.addStretch(1)
        column.addLayout(row)
        column.addLayout(self._buttons)
        column.addStretch(1)

    def set_sentence(self, sentence: str) -> None:
        """Say something else."""
        self._sentence.setText(sentence)

    def add_action(self, button: Button) -> Button:
        """Offer a next step."""
        self._buttons.addWidget(button)
        return button

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass it on to the first step that can be taken."""
        super().focusInEvent(event)
        buttons = (button for button in self.findChildren(Button) if button.isEnabled())
        first = next(buttons, None)
        if first is not None:
            first.setFocus()


class _Picture(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(QSize(44, 44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        draw_rounded(painter, QRectF(self.rect()), 8, t.color("sunken"), t.color("line"))
        draw_icon(painter, self.rect(), self._icon, t.color("text_2"), 24)
        painter.end()
