# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the marks of the answers mean."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.domain.positionering import ANSWER_LABELS, Answer
from ui.fonts import Role
from ui.instruments.positionering.expectations import ANSWER_ICONS, ANSWER_TONES
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label


class AnswerLegend(QWidget):
    """Open, akkoord and bezwaar, each with its mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for answer in Answer:
            row.addSpacing(8)
            row.addWidget(IconMark(ANSWER_ICONS[answer], ANSWER_TONES[answer], size=15))
            row.addWidget(Label(ANSWER_LABELS[answer], Role.CAPTION, tone="text_2"))
