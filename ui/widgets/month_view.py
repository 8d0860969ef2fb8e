# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The month that opens under a date field, in the colours of the house."""

from PySide6.QtCore import QDate, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QShowEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from ui.fonts import Role, font
from ui.icons import icon
from ui.text_flags import CENTER
from ui.tokens import tokens
from ui.widgets.painting import draw_rounded, draw_text

_WEEK = (
    Qt.DayOfWeek.Monday,
    Qt.DayOfWeek.Tuesday,
    Qt.DayOfWeek.Wednesday,
    Qt.DayOfWeek.Thursday,
    Qt.DayOfWeek.Friday,
    Qt.DayOfWeek.Saturday,
    Qt.DayOfWeek.Sunday,
)
_ARROWS = {"qt_calendar_prevmonth": "caret-left", "qt_calendar_nextmonth": "caret-right"}
_NAMES = {"qt_calendar_prevmonth": "Vorige maand", "qt_calendar_nextmonth": "Volgende maand"}


class MonthView(QCalendarWidget):
    """As QCalendarWidget: Monday first, other months dim, today with a border."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setFont(font(Role.DENSE))
        self.setMinimumSize(QSize(308, 268))
        # Room for the border of the style sheet, which the parts inside would cover.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContentsMargins(1, 1, 1, 1)

    def showEvent(self, event: QShowEvent) -> None:
        self._dress()
        super().showEvent(event)

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        colours = tokens()
        chosen = date == self.selectedDate()
        here = date.month() == self.monthShown() and date.year() == self.yearShown()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, colours.color("surface"))
        box = QRectF(rect).adjusted(3, 2, -3, -2)
        if chosen:
            draw_rounded(painter, box, 6, colours.color("pri"))
        elif date == QDate.currentDate():
            draw_rounded(painter, box, 6, None, colours.color("ctl"))
        tone = "on_pri" if chosen else "text" if here else "text_3"
        painter.setFont(font(Role.DENSE_STRONG if chosen else Role.DENSE))
        draw_text(painter, rect, str(date.day()), colours.color(tone), CENTER)
        painter.restore()

    def _dress(self) -> None:
        """The colours of now: the theme may have changed since it was open."""
        days = QTextCharFormat()
        days.setForeground(QBrush(tokens().color("text_3")))
        days.setBackground(QBrush(tokens().color("surface")))
        days.setFont(font(Role.CAPTION))
        self.setHeaderTextFormat(days)
        for day in _WEEK:
            self.setWeekdayTextFormat(day, days)
        for button in self.findChildren(QToolButton):
            button.setFont(font(Role.DENSE_STRONG))
            name = button.objectName()
            if name in _ARROWS:
                button.setIcon(icon(_ARROWS[name], tone="text_2"))
                button.setToolTip(_NAMES[name])
                button.setAccessibleName(_NAMES[name])
