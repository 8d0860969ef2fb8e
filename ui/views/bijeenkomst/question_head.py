# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The kernvraag in large type: what the whole room is talking about."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from facilitator.domain.meeting import AgendaBlock
from ui.capture.tints import THEME_KEYS
from ui.fonts import Role
from ui.widgets.label import Label


class QuestionHead(QWidget):
    """A small caption in the colour of the theme, the question below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = Label("Kernvraag", Role.DENSE_STRONG)
        self.question = Label("", Role.QUESTION, wrap=True)
        self.question.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.caption)
        column.addWidget(self.question)
        self._has_question = False

    def show_block(self, block: AgendaBlock) -> None:
        """The question of a block; its title when it has none."""
        self._has_question = bool(block.kernvraag)
        self.question.setText(block.kernvraag or block.title)
        self.caption.setText("Kernvraag" if block.theme else block.title)
        self.caption.set_tone(THEME_KEYS[block.theme] if block.theme else "text_3")
        self.caption.setVisible(self._has_question)

    def set_compact(self, *, compact: bool) -> None:
        """Smaller type and no caption on a low screen."""
        self.question.set_role(Role.QUESTION_DENSE if compact else Role.QUESTION)
        self.caption.setVisible(self._has_question and not compact)
