# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fields for dates, times and longer texts, in Dutch whatever the machine speaks."""

from datetime import date, time

from PySide6.QtCore import QDate, QLocale, QTime
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QLineEdit, QPlainTextEdit, QTimeEdit

from ui.widgets.date_field import DateField

_DUTCH = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)


def day_field(name: str, day: date) -> QDateEdit:
    """A date with a calendar."""
    field = DateField(name)
    field.setLocale(_DUTCH)
    field.setDisplayFormat("dddd d MMMM yyyy")
    field.setDate(QDate(day.year, day.month, day.day))
    return field


def day_of(field: QDateEdit) -> date:
    """What was chosen."""
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def time_field(name: str, moment: time) -> QTimeEdit:
    """A clock time; the arrow keys go by five minutes."""
    field = _FiveMinutes()
    indent(field)
    field.setAccessibleName(name)
    field.setLocale(_DUTCH)
    field.setDisplayFormat("HH.mm")
    field.setTime(QTime(moment.hour, moment.minute))
    return field


def time_of(field: QTimeEdit) -> time:
    """What was chosen."""
    chosen = field.time()
    return time(chosen.hour(), chosen.minute())


def indent(field: QAbstractSpinBox) -> None:
    """Give a field without buttons the inner margin of the others: its style sheet loses it."""
    field.lineEdit().setTextMargins(8, 0, 0, 0)


def line_field(text: str = "", placeholder: str = "") -> QLineEdit:
    """A line of text."""
    field = QLineEdit(text)
    field.setPlaceholderText(placeholder)
    field.setCursorPosition(0)
    return field


def text_field(text: str, height: int, placeholder: str = "") -> QPlainTextEdit:
    """A text of more lines; Tab goes to the next field."""
    field = QPlainTextEdit(text)
    field.setPlaceholderText(placeholder)
    field.setTabChangesFocus(True)
    field.setFixedHeight(height)
    return field


class _FiveMinutes(QTimeEdit):
    def stepBy(self, steps: int) -> None:
        minutes = self.currentSection() is QTimeEdit.Section.MinuteSection
        super().stepBy(steps * 5 if minutes else steps)
