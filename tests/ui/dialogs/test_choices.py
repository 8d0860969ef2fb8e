# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two sides beside each other: chosen by key and mouse, told to a screen reader, also very many."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMainWindow

from facilitator.errors import ConflictError
from ui.dialogs.session_dialog import SessionDialog
from ui.models.choices_model import ChoiceColumn, ChoiceRow, ChoicesModel, Pick

MANY = 1000
HERE, THERE = "Deze laptop", "Het bestand"


class Asked:
    """A dialog with some conflicts, and what it stored."""

    def __init__(self, window: QMainWindow, count: int) -> None:
        self.stored: list[dict[object, Pick]] = []
        self.refusal = ""
        self.dialog = SessionDialog(
            "Regio samenvoegen?", "Samenvoegen", ["Zo."], rows(count), self.store, window
        )
        self.dialog.open()
        self.dialog.table.setFocus()

    def store(self, picks: dict[object, Pick]) -> None:
        if self.refusal:
            raise ConflictError(self.refusal)
        self.stored.append(picks)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.dialog.table, key)

    def picks(self) -> list[Pick]:
        return list(self.dialog.model.picks().values())

    def spoken(self, row: int, column: ChoiceColumn = ChoiceColumn.ABOUT) -> str:
        index = self.dialog.model.index(row, column)
        return cast("str", index.data(Qt.ItemDataRole.AccessibleTextRole))


def rows(count: int) -> list[ChoiceRow]:
    return [
        ChoiceRow(n, f"A-{n:03}  Afspraak", "Status", "", "Klaar", Pick.OPEN, contested=True)
        for n in range(1, count + 1)
    ]


@pytest.fixture
def window(dressed: object) -> Iterator[QMainWindow]:
    made = QMainWindow()
    made.show()
    yield made
    made.close()
    made.deleteLater()


def test_nothing_is_stored_before_all_is_chosen(window: QMainWindow) -> None:
    asked = Asked(window, 3)
    asked.press(Qt.Key.Key_Right)
    assert asked.dialog.count.text() == "Nog 2 van 3 te kiezen"
    assert not asked.dialog.action.isEnabled()
    asked.press(Qt.Key.Key_Return)
    assert asked.stored == []
    asked.dialog.reject()


def test_arrows_and_space_choose_and_down_goes_on(window: QMainWindow) -> None:
    asked = Asked(window, 3)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Down):
        asked.press(key)
    asked.press(Qt.Key.Key_Space)
    asked.press(Qt.Key.Key_Space)
    assert asked.picks() == [Pick.THERE, Pick.HERE, Pick.HERE]
    asked.dialog.action.click()
    assert asked.stored == [{1: Pick.THERE, 2: Pick.HERE, 3: Pick.HERE}]


def test_a_screen_reader_hears_both_sides_and_which_is_chosen(window: QMainWindow) -> None:
    asked = Asked(window, 1)
    assert asked.spoken(0) == (
        f"A-001  Afspraak, Status, beide kanten gewijzigd, {HERE}: leeg, {THERE}: Klaar, "
        "gekozen: nog niets"
    )
    asked.press(Qt.Key.Key_Right)
    assert asked.spoken(0).endswith(f"gekozen: {THERE}")
    assert asked.spoken(0, ChoiceColumn.THERE) == f"{THERE}: Klaar, gekozen"
    assert asked.spoken(0, ChoiceColumn.HERE) == f"{HERE}: leeg"
    asked.dialog.reject()


def test_a_thousand_rows_are_chosen_with_one_key(window: QMainWindow) -> None:
    asked = Asked(window, MANY)
    QAbstractItemModelTester(
        asked.dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal, asked.dialog
    )
    asked.press(Qt.Key.Key_A)
    assert asked.picks() == [Pick.THERE] * MANY
    asked.press(Qt.Key.Key_End)
    asked.press(Qt.Key.Key_H)
    assert asked.dialog.count.text() == f"Alle {MANY} gekozen"
    asked.dialog.action.click()
    assert set(asked.stored[0].values()) == {Pick.HERE}


def test_what_can_not_be_stored_is_said_and_the_choices_stay(window: QMainWindow) -> None:
    asked = Asked(window, 2)
    asked.press(Qt.Key.Key_A)
    asked.refusal = "De bibliotheek is intussen gewijzigd."
    asked.dialog.action.click()
    assert asked.dialog.isVisible()
    assert asked.dialog.intro.text() == asked.refusal
    assert asked.picks() == [Pick.THERE] * 2
    asked.dialog.reject()


def test_a_text_that_is_cut_stands_whole_in_its_tooltip() -> None:
    model = ChoicesModel("Deze laptop", "Het bestand")
    here, there = "Nodigt ouders uit bij elk gesprek", "Nodigt ouders uit bij elk besluit"
    model.set_rows([ChoiceRow(1, "A-004", "tekst", here, there, Pick.OPEN, tip="Hier om 13.00.")])
    tips = [
        model.data(model.index(0, column), Qt.ItemDataRole.ToolTipRole)
        for column in (ChoiceColumn.HERE, ChoiceColumn.THERE)
    ]
    assert tips == [f"{here}\nHier om 13.00.", f"{there}\nHier om 13.00."]
