# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was made takes one row, however much it is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.views.afronden.exported_list import ExportedList
from ui.widgets.button import Button

ONE = Path("2026-10-07_Actielijst_Regio_concept.pdf")
MANY = [
    ONE,
    Path("2026-10-07_Voortgangsrapportage_Regio_concept.pptx"),
    *(Path(f"2026-10-07_Actielijst_Regio_School-{n}_concept.xlsx") for n in range(40)),
]


@pytest.fixture
def made(theme: Theme, qtbot: QtBot) -> ExportedList:
    shown = ExportedList()
    qtbot.addWidget(shown)
    return shown


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names: list[str] = []

    def opening(url: QUrl) -> None:
        names.append(Path(url.toLocalFile()).name)

    monkeypatch.setattr(QDesktopServices, "openUrl", opening)
    return names


def test_many_files_take_no_more_room_than_one(made: ExportedList) -> None:
    made.show_files([ONE])
    high = made.sizeHint().height()
    assert not made.all.isVisible()
    made.show_files(MANY)
    assert made.sizeHint().height() == high
    assert made.all.isVisible()
    assert made.all.text() == "Alle 42"


def test_enter_opens_the_first_and_the_menu_any(made: ExportedList, opened: list[str]) -> None:
    made.show_files(MANY)
    first = next(b for b in made.findChildren(Button) if b is not made.all)
    first.click()
    made.menu.actions()[1].trigger()
    assert opened == [MANY[0].name, MANY[1].name]


def test_a_copy_says_for_whom_it_is(made: ExportedList) -> None:
    made.show_files(MANY)
    assert [action.text() for action in made.menu.actions()[:3]] == [
        "Actielijst, PDF",
        "Voortgangsrapportage, PowerPoint",
        "Actielijst voor School 0, Excel",
    ]


def test_the_longest_name_and_the_menu_fit_the_card(made: ExportedList) -> None:
    made.show_files([MANY[1], MANY[1]])
    assert made.sizeHint().width() <= 310
