# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The month under a date field wears the colours of the theme that is on when it opens."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from ui.theme import Appearance, Theme
from ui.tokens import tokens
from ui.widgets.month_view import MonthView


def test_the_weekend_is_as_calm_as_other_days_in_both_themes(qtbot: QtBot, theme: Theme) -> None:
    month = MonthView()
    qtbot.addWidget(month)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        theme.set_appearance(appearance)
        month.show()
        quiet = tokens().color("text_3")
        for day in (Qt.DayOfWeek.Monday, Qt.DayOfWeek.Sunday):
            assert month.weekdayTextFormat(day).foreground().color() == quiet
        month.hide()


def test_the_arrows_say_where_they_go(qtbot: QtBot, theme: Theme) -> None:
    month = MonthView()
    qtbot.addWidget(month)
    month.setSelectedDate(QDate(2026, 12, 6))
    month.show()
    arrows = {b.accessibleName(): b for b in month.findChildren(QToolButton)}
    arrows["Volgende maand"].click()
    assert (month.yearShown(), month.monthShown()) == (2027, 1)
