# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from uuid import UUID

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from facilitator.domain.regievoering import PhaseRegie
from facilitator.services.regievoering import RegiePart, set_handover, set_regie
from tests.builders.rooms_filled import Filled
from tests.builders.windows import LivePage
from tests.ui.instruments.regie_room import filled_regie, focused, press, type_text
from ui.dialogs.form import FormDialog
from ui.instruments.regievoering.handover_dialog import HandoverDialog
from ui.instruments.regievoering.regie_table import RegieTable


def table_of(page: LivePage) -> tuple[RegieTable, Filled]:
    shown, made = filled_regie(page)
    shown.table.setFocus()
    return shown.table, made


def holders(page: LivePage, phase_id: UUID) -> tuple[UUID | None, ...]:
    with page.room.library.read() as reader:
        found = reader.find(PhaseRegie, phase_id=phase_id)
    return found[0].holders if found else (None, None, None)


def texts(table: RegieTable) -> list[list[str]]:
    return [[row.text(column) for column in range(3)] for row in table.cells.rows]


def spoken(model: QAbstractItemModel, row: int, column: int) -> str:
    return str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))


def with_handover(page: LivePage, made: Filled) -> None:
    room = page.room
    part = RegiePart.COORDINEERT
    page.context.perform(
        lambda: set_regie(room.library, room.clock, made.late, part, room.leerplicht)
    )


def test_missing_holders_are_said_where_the_toets_misses_them(page: LivePage) -> None:
    table, _ = table_of(page)
    assert texts(table) == [
        ["Nog niemand", "Nog niemand", "School"],
        ["Leerplicht", "Nog niemand", "Nog niemand"],
    ]


def test_letters_filter_the_partners_and_enter_takes_one(page: LivePage) -> None:
    table, made = table_of(page)
    table.go_to(made.early, column=0)
    type_text("l")
    assert table.picker.hasFocus()
    assert table.picker.popup
    assert [row.text for row in table.picker.popup.model.rows] == ["Leerplicht"]
    press(Qt.Key.Key_Return)
    assert holders(page, made.early)[0] == page.room.leerplicht
    assert focused() is table
    assert table.currentIndex().column() == 0


def test_enter_offers_all_partners_and_arrows_choose(page: LivePage) -> None:
    table, made = table_of(page)
    table.go_to(made.early, column=1)
    press(Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert holders(page, made.early)[1] == page.room.leerplicht


def test_esc_closes_the_list_and_then_leaves_the_instrument(page: LivePage) -> None:
    table, made = table_of(page)
    press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert focused() is table
    assert holders(page, made.early) == (None, None, page.room.school)
    press(Qt.Key.Key_Escape)
    assert page.line.edit.hasFocus()


def test_a_click_on_a_cell_opens_its_list(page: LivePage) -> None:
    table, made = table_of(page)
    cell = table.visualRect(table.cells.index(1, 2)).center()
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(table.viewport(), button, none, cell)
    assert table.picker.hasFocus()
    press(Qt.Key.Key_Tab)
    assert holders(page, made.late)[2] == page.room.school


def test_an_alias_finds_its_partner(page: LivePage) -> None:
    table, _ = table_of(page)
    type_text("scholen")
    assert table.picker.popup
    assert [row.text for row in table.picker.popup.model.rows] == ["School"]


def test_del_takes_a_partner_away(page: LivePage) -> None:
    table, made = table_of(page)
    table.go_to(made.early, column=2)
    press(Qt.Key.Key_Delete)
    assert holders(page, made.early) == (None, None, None)


def test_a_change_of_coordinator_shows_that_no_overdracht_is_agreed(page: LivePage) -> None:
    table, made = table_of(page)
    with_handover(page, made)
    assert texts(table)[1][0] == "Overdracht nog niet afgesproken"
    assert table.columnSpan(1, 0) == 3
    assert spoken(table.cells, 1, 0).startswith("Van Signalering naar Thuiszitter")


def test_enter_on_an_overdracht_asks_how_and_how_fast(page: LivePage) -> None:
    table, made = table_of(page)
    with_handover(page, made)
    table.go_to(made.early, handover=True)
    press(Qt.Key.Key_O)
    dialog = page.window.findChild(FormDialog)
    assert isinstance(dialog, HandoverDialog)
    QTest.keyClicks(dialog.how, "Gesprek")
    QTest.keyClicks(dialog.days, "5")
    dialog.save()
    assert texts(table)[1][0] == "Overdracht binnen 5 werkdagen: Gesprek"


def test_del_forgets_an_overdracht(page: LivePage) -> None:
    table, made = table_of(page)
    with_handover(page, made)
    room = page.room
    page.context.perform(
        lambda: set_handover(room.library, room.clock, made.early, "Gesprek", None)
    )
    table.go_to(made.early, handover=True)
    press(Qt.Key.Key_Delete)
    assert texts(table)[1][0] == "Overdracht nog niet afgesproken"


def test_the_cursor_stays_at_its_phase_when_a_row_comes_above_it(page: LivePage) -> None:
    table, made = table_of(page)
    table.go_to(made.late, column=1)
    with_handover(page, made)
    assert table.currentIndex().row() == 2
    assert table.currentIndex().column() == 1


def test_cells_and_phases_are_spoken(page: LivePage) -> None:
    table, _ = table_of(page)
    assert spoken(table.cells, 0, 2) == "Signalering, coördineren: School"
    assert spoken(table.cells, 1, 1) == "Thuiszitter, afstemmen: nog niemand"
    header = table.cells.headerData(0, Qt.Orientation.Vertical)
    assert header == "Signalering"


def test_the_model_keeps_the_rules_of_qt(page: LivePage) -> None:
    table, made = table_of(page)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(table.cells, mode, table)
    with_handover(page, made)
    assert tester.model().rowCount() == 3


def test_letters_that_fit_nobody_change_nothing(page: LivePage) -> None:
    table, made = table_of(page)
    type_text("x")
    assert table.picker.popup
    assert table.picker.popup.model.rowCount() == 0
    press(Qt.Key.Key_Return)
    assert focused() is table
    assert holders(page, made.early) == (None, None, page.room.school)
