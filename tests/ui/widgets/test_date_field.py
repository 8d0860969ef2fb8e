# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from ui.widgets.date_field import DateField


@pytest.mark.parametrize("form", ["ddd d MMM yyyy", "dddd d MMMM yyyy"])
def test_the_arrow_keys_go_on_past_the_week_and_the_month(form: str, qtbot: QtBot) -> None:
    field = DateField("Datum")
    qtbot.addWidget(field)
    field.setDisplayFormat(form)
    field.setDate(QDate(2026, 10, 7))
    for _ in range(8):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.date() == QDate(2026, 9, 29)
    field.setCurrentSection(DateField.Section.YearSection)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.date() == QDate(2027, 9, 29)
