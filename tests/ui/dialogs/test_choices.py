# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two sides beside each other: chosen by key and mouse, told to a screen reader, also very many."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, qGray
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMainWindow

from facilitator.errors import ConflictError
from ui.dialogs.session_dialog import SessionDialog
from ui.models.choices_model import ChoiceColumn, ChoiceRow, Pick

MANY = 1000
A_ROW = ChoiceRow(1, "A-004  Afspraak", "Tekst", "Open", "Klaar", Pick.OPEN, contested=True)
HERE, THERE = "Deze laptop", "Het bestand"


class Asked:
    """A dialog with some conflicts, and what it stored."""

    def __init__(self, window: QMainWindow, count: int, given: Sequence[ChoiceRow] = ()) -> None:
        self.stored: list[dict[object, Pick]] = []
        self.refusal = ""
        self.dialog = SessionDialog(
            "Regio samenvoegen?", "Samenvoegen", ["Zo."], given or rows(count), self.store, window
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


SENTENCE = "De school nodigt ouders en leerling uit voor een gesprek over wat er nodig is. "
LONG_TEXTS = {
    "300 tekens": SENTENCE * 4,
    "1.500 tekens met regeleinden": "\n".join([SENTENCE] * 19),
    "een woord van 120 letters": "overlegstructuren"[:15] * 8,
}


class Long(Asked):
    """A dialog on texts of this length, in a window of 1280 by 720."""

    def __init__(self, window: QMainWindow, *rows: ChoiceRow) -> None:
        window.resize(1280, 720)
        super().__init__(window, 0, rows)

    def picture(self, row: int, column: ChoiceColumn) -> QImage:
        """The foot of a cell as it is on the screen after scrolling to it by key."""
        table = self.dialog.table
        self.press(Qt.Key.Key_End)
        for _ in range(99):
            self.press(Qt.Key.Key_PageDown)
        rect = table.visualRect(self.dialog.model.index(row, column))
        assert rect.bottom() <= table.viewport().height()
        foot = QRect(rect.left(), rect.bottom() - 40, rect.width(), 40)
        return table.viewport().grab(foot).toImage()


@pytest.mark.parametrize("text", LONG_TEXTS.values(), ids=LONG_TEXTS)
@pytest.mark.parametrize("column", [ChoiceColumn.HERE, ChoiceColumn.THERE])
def test_both_values_are_whole_in_the_row(
    window: QMainWindow, text: str, column: ChoiceColumn
) -> None:
    seen: list[QImage] = []
    for end in ("aan", "uit"):
        values = {"here": text, "there": text, column.name.lower(): f"{text}{end}"}
        asked = Long(window, replace(A_ROW, about="A-004", **values))
        seen.append(asked.picture(0, column))
        asked.dialog.reject()
    assert seen[0].size() == seen[1].size()
    assert seen[0] != seen[1]


def test_what_differs_stands_out_also_when_it_is_one_word(window: QMainWindow) -> None:
    here, there = SENTENCE, SENTENCE.replace("leerling", "mentoren")
    asked = Long(window, replace(A_ROW, here=here, there=there))
    assert marked(asked, 0) == ["leerling", "mentoren"]
    asked.dialog.reject()


def marked(asked: Asked, number: int) -> list[str]:
    row = asked.dialog.model.rows[number]
    spans = zip((row.here, row.there), asked.dialog.model.marks(number), strict=True)
    return [text[start : start + size] for text, found in spans for start, size in found]


def test_a_row_is_as_high_as_its_longest_text(window: QMainWindow) -> None:
    texts = ["Kort", SENTENCE, SENTENCE * 4]
    asked = Long(window, *(replace(A_ROW, key=n, here=text) for n, text in enumerate(texts)))
    heights = [asked.dialog.table.rowHeight(row) for row in range(len(texts))]
    assert heights == sorted(set(heights))
    wide = heights[-1]
    asked.dialog.resize(asked.dialog.minimumWidth(), 500)
    assert asked.dialog.table.rowHeight(2) > wide
    asked.dialog.reject()


def test_keys_show_the_rest_of_a_high_row_before_they_go_on(window: QMainWindow) -> None:
    high = replace(A_ROW, here=LONG_TEXTS["1.500 tekens met regeleinden"])
    asked = Long(window, high, replace(A_ROW, key=2))
    table = asked.dialog.table
    assert table.rowHeight(0) > table.viewport().height()
    asked.press(Qt.Key.Key_Down)
    assert table.currentIndex().row() == 0
    assert table.verticalScrollBar().value() > 0
    asked.press(Qt.Key.Key_Right)
    assert asked.picks()[0] is Pick.THERE
    for _ in range(99):
        asked.press(Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    asked.press(Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0
    assert table.verticalScrollBar().value() == 0
    asked.dialog.reject()


@pytest.mark.parametrize("pick", [Pick.HERE, Pick.THERE])
def test_the_chosen_side_is_seen_without_colour(window: QMainWindow, pick: Pick) -> None:
    """In grey the mark before the value still tells; also half way a high row."""
    asked = Long(window, replace(A_ROW, here=SENTENCE * 30, there=SENTENCE * 30, pick=pick))
    asked.press(Qt.Key.Key_PageDown)
    table = asked.dialog.table
    marks: list[QImage] = []
    for column in (ChoiceColumn.HERE, ChoiceColumn.THERE):
        rect = table.visualRect(asked.dialog.model.index(0, column))
        shown = table.viewport().grab(QRect(rect.left() + 12, 9, 16, 18)).toImage()
        marks.append(shown.convertToFormat(QImage.Format.Format_Grayscale8))
    here, there = (dark_share(mark) for mark in marks)
    assert (here > 2 * there) if pick is Pick.HERE else (there > 2 * here)
    asked.dialog.reject()


def dark_share(mark: QImage) -> int:
    """How many pixels are much darker than the corner, which is what lies behind."""
    levels = [qGray(mark.pixel(x, y)) for x in range(mark.width()) for y in range(mark.height())]
    return sum(levels[0] - level > 60 for level in levels)


def test_the_dialog_stays_within_the_window_and_takes_no_more_than_it_needs(
    window: QMainWindow,
) -> None:
    one = Long(window, A_ROW)
    table = one.dialog.table
    assert table.verticalScrollBar().maximum() == 0
    low = one.dialog.height()
    one.dialog.reject()
    many = Long(window, *(replace(A_ROW, key=n) for n in range(60)))
    assert low < many.dialog.height() <= window.height()
    assert many.dialog.width() <= window.width()
    many.dialog.reject()


def test_much_to_read_first_scrolls_and_the_table_keeps_its_room(window: QMainWindow) -> None:
    window.resize(1280, 720)
    lines = ["In het bestand: 3 partners.", *(f"A-0{n} wordt A-1{n}." for n in range(10, 60))]
    dialog = SessionDialog("Samenvoegen?", "Samenvoegen", lines, rows(9), list, window)
    dialog.open()
    assert dialog.said.scrolls
    assert dialog.said.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert dialog.said.accessibleName()
    assert dialog.table.height() > 200
    assert dialog.height() <= window.height()
    assert dialog.focusWidget() is dialog.table
    dialog.reject()


def test_what_helps_to_choose_is_said_too(window: QMainWindow) -> None:
    asked = Long(window, replace(A_ROW, note="Hier om 13.00."))
    assert asked.spoken(0).endswith("Hier om 13.00.")
    asked.dialog.reject()
