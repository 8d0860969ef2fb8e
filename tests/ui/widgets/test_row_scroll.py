# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.row_scroll import RowScroll


def test_rows_stand_below_each_other_and_scroll(qtbot: QtBot) -> None:
    area = RowScroll()
    qtbot.addWidget(area)
    rows = [QWidget() for _number in range(9)]
    for number, row in enumerate(rows):
        row.setFixedHeight(40)
        area.column.insertWidget(number, row)
    area.resize(200, 100)
    area.show()
    assert [row.y() for row in rows] == [40 * number for number in range(9)]
    assert area.verticalScrollBar().maximum() == 260
    assert area.horizontalScrollBar().maximum() == 0
