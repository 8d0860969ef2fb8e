# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for the three instruments of positionering alike."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from tests.builders.windows import LivePage
from tests.ui.instruments.instrument_pages import filled, shown
from ui.instruments.instrument import Instrument
from ui.instruments.positionering.expectation_line import ExpectationLine

KEYS = ("matrix", "beelden", "verwachtingen")


def stops(instrument: QWidget) -> list[QWidget]:
    """What Tab comes by."""
    return [
        widget
        for widget in instrument.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
    ]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("begun", [True, False])
def test_all_that_takes_the_focus_has_a_name(page: LivePage, key: str, begun: bool) -> None:
    if begun:
        filled(page)
    found = stops(shown(page, key, Instrument))
    assert found
    unnamed = [
        type(widget).__name__
        for widget in found
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
    ]
    assert not unnamed


@pytest.mark.parametrize("key", KEYS)
def test_tab_leaves_a_table_instead_of_walking_through_its_cells(page: LivePage, key: str) -> None:
    filled(page)
    shown(page, key, Instrument)
    table = QApplication.focusWidget()
    assert isinstance(table, QTableView)
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not table


@pytest.mark.parametrize("key", KEYS)
def test_a_table_names_all_of_its_cells(page: LivePage, key: str) -> None:
    filled(page)
    for table in shown(page, key, Instrument).findChildren(QTableView):
        model = table.model()
        said = [
            model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
            for row in range(model.rowCount())
            for column in range(2)
        ]
        assert all(said)


def test_a_line_of_another_region_is_not_brought_along(page: LivePage) -> None:
    filled(page)
    opened = shown(page, "verwachtingen", Instrument)
    line = opened.findChild(ExpectationLine)
    assert isinstance(line, ExpectationLine)
    QTest.keyClicks(line.edit, "@school half")
    line.open(page.room.meeting_id, line.session.context)
    assert line.line == ""
    line.open(page.room.region_id, line.session.context)
    assert line.line == "@school half"
