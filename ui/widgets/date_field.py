# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A date that can be typed or picked from a calendar."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QWidget

from ui.icons import draw_icon
from ui.tokens import tokens
from ui.widgets.month_view import MonthView


class DateField(QDateEdit):
    """As QDateEdit; `name` is what a screen reader says."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        self.setCalendarWidget(MonthView(self))
        self.setDisplayFormat("ddd d MMM yyyy")
        self.setMinimumHeight(32)

    def stepBy(self, steps: int) -> None:
        """The arrow keys go on past the end of a week or a month, where Qt would stop."""
        if self.currentSection() is QDateEdit.Section.DaySection:
            self.setDate(self.date().addDays(steps))
        else:
            super().stepBy(steps)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        both = QAbstractSpinBox.StepEnabledFlag
        return both.StepUpEnabled | both.StepDownEnabled

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        box = QRectF(self.width() - 28, 0, 20, self.height())
        tone = "text_2" if self.isEnabled() else "text_3"
        draw_icon(painter, box, "calendar-blank", tokens().color(tone), 16)
        painter.end()
