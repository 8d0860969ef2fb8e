# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A field for a whole number that may stay empty: not agreed yet."""

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit

_MOST = 999


def number_line(value: int | None) -> QLineEdit:
    """A line in which only a number can be typed."""
    field = QLineEdit("" if value is None else str(value))
    field.setValidator(QIntValidator(0, _MOST, field))
    field.setPlaceholderText("nog niet afgesproken")
    return field


def number_of(field: QLineEdit) -> int | None:
    """What was typed; None for nothing."""
    text = field.text().strip()
    return int(text) if text.isdecimal() else None
