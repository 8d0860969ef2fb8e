# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Few texts take just their room; many scroll, by key too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.label import Label
from ui.widgets.reading_scroll import ReadingScroll

MOST = 120


@pytest.fixture
def window(dressed: object, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def shown(window: QWidget, count: int) -> ReadingScroll:
    area = ReadingScroll("Wat je eerst moet weten", MOST)
    for number in range(count):
        area.column.addWidget(Label(f"Regel {number} van wat je eerst moet weten", wrap=True))
    QVBoxLayout(window).addWidget(area)
    window.resize(300, 400)
    window.show()
    return area


def test_few_texts_are_whole_and_take_no_focus(window: QWidget) -> None:
    area = shown(window, 2)
    assert area.height() < MOST
    assert area.verticalScrollBar().maximum() == 0
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_many_texts_scroll_by_key_to_the_last(window: QWidget, qtbot: QtBot) -> None:
    area = shown(window, 30)
    assert area.height() == MOST
    area.setFocus()
    bar = area.verticalScrollBar()
    for _ in range(40):
        qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 0


def test_it_shrinks_again_when_there_is_room(window: QWidget, qtbot: QtBot) -> None:
    area = shown(window, 6)
    assert area.scrolls
    area.set_most(1000)
    window.resize(900, 400)
    qtbot.waitUntil(lambda: area.width() > 600 and area.verticalScrollBar().maximum() == 0)
    assert not area.scrolls
