# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Says that a meeting is vastgesteld, and where it can be reopened."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.domain.meeting import Meeting
from facilitator.domain.words import MeetingState
from ui.fonts import Role
from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label
from ui.widgets.painting import draw_rounded


class FrozenNote(QWidget):
    """Signals: `reopen_asked()`. Hidden while the meeting is a concept."""

    reopen_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", Role.DENSE, tone="hint", wrap=True)
        go = Button("Naar Afronden", ButtonKind.LINK, height=28)
        go.clicked.connect(self.reopen_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(go)
        self.hide()

    def show_meeting(self, meeting: Meeting | None) -> None:
        """Show it when this meeting may not change."""
        frozen = meeting is not None and meeting.state is MeetingState.VASTGESTELD
        self.setVisible(frozen)
        if meeting is not None:
            self.words.setText(
                f"Deze bijeenkomst is vastgesteld (versie {meeting.frozen_versions}). "
                "Heropen haar bij Afronden als de agenda nog moet veranderen."
            )

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        draw_rounded(painter, rect, 8, t.color("hint_t"), t.color("hint_l"))
        icon = QRectF(rect.left() + 12, rect.top(), 18, rect.height())
        draw_icon(painter, icon, "lock-simple-bold", t.color("hint"), 18)
        painter.end()
