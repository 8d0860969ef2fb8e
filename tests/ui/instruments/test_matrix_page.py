# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.positionering import Phase, Role, RoleAssignment
from facilitator.domain.region import Organisation
from facilitator.domain.toets import Place
from facilitator.services.positionering import set_roles, set_task
from facilitator.services.seeds import SEED_PHASES
from tests.builders.rooms_filled import Filled
from tests.builders.windows import LivePage
from tests.ui.instruments.instrument_pages import filled, shown
from ui.instruments.positionering.matrix_page import MatrixPage
from ui.instruments.positionering.phase_dialog import PhaseDialog
from ui.instruments.positionering.remove_phase_dialog import RemovePhaseDialog
from ui.instruments.positionering.task_dialog import TaskDialog

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def made(page: LivePage) -> Filled:
    return filled(page)


@pytest.fixture
def matrix(page: LivePage, made: Filled) -> MatrixPage:
    """The matrix of a filled room, with the cursor on Signalering × School."""
    opened = shown(page, "matrix", MatrixPage)
    assert made.room is page.room
    return opened


def press(matrix: MatrixPage, key: Key, held: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(matrix.table, key, held or Qt.KeyboardModifier.NoModifier)


def letters(matrix: MatrixPage) -> str:
    """Those of the chosen cell; what others expect in small ones."""
    cell = matrix.model.cell_at(matrix.table.currentIndex())
    assert cell is not None
    return "".join(x.role.lower() if x.expected else x.role for x in cell.letters)


def names(matrix: MatrixPage) -> list[str]:
    return [row.phase.name for row in matrix.model.matrix.rows]


def dialog() -> object:
    return QApplication.activeModalWidget()


def test_a_letter_puts_a_role_in_the_cell_and_takes_it_out_again(matrix: MatrixPage) -> None:
    press(matrix, Key.Key_U)
    assert letters(matrix) == "EU"
    press(matrix, Key.Key_E)
    assert letters(matrix) == "U"


def test_shift_and_a_letter_is_what_others_expect(matrix: MatrixPage) -> None:
    press(matrix, Key.Key_B, SHIFT)
    assert letters(matrix) == "Eb"
    assert "Anderen verwachten" in matrix.model.matrix.rows[0].verdict


def test_arrows_move_from_the_phase_to_the_toets_and_no_further(matrix: MatrixPage) -> None:
    for _ in range(9):
        press(matrix, Key.Key_Right)
    assert matrix.table.currentIndex().column() == matrix.model.toets_column
    for _ in range(9):
        press(matrix, Key.Key_Left)
    assert matrix.table.currentIndex().column() == 0


def test_del_empties_a_cell_and_undo_fills_it_again(page: LivePage, matrix: MatrixPage) -> None:
    press(matrix, Key.Key_Delete)
    assert letters(matrix) == ""
    assert "Cel leeggemaakt" in page.toast
    page.context.undo()
    assert letters(matrix) == "E"


def test_letters_do_nothing_on_a_phase_or_on_the_toets(matrix: MatrixPage) -> None:
    before = matrix.model.matrix
    for column in (0, matrix.model.toets_column):
        matrix.table.setCurrentIndex(matrix.model.index(0, column))
        press(matrix, Key.Key_U)
    assert matrix.model.matrix == before


def test_every_letter_is_one_step_of_undo(page: LivePage, matrix: MatrixPage) -> None:
    press(matrix, Key.Key_O)
    press(matrix, Key.Key_M)
    page.context.undo()
    assert letters(matrix) == "EO"


def test_the_toets_follows_at_once(matrix: MatrixPage) -> None:
    assert "niemand die het uitvoert" in matrix.model.matrix.rows[0].verdict
    press(matrix, Key.Key_U)
    assert matrix.model.matrix.rows[0].verdict == "Sluitend"


def test_enter_asks_for_taak_and_termijn(matrix: MatrixPage) -> None:
    press(matrix, Key.Key_Return)
    asked = dialog()
    assert isinstance(asked, TaskDialog)
    QTest.keyClicks(asked.task, "Belt de ouders")
    QTest.keyClicks(asked.term, "dezelfde dag")
    asked.save()
    assert matrix.bar.detail.text() == "Belt de ouders · termijn: dezelfde dag"


def test_the_bar_under_the_table_does_by_mouse_what_letters_do(matrix: MatrixPage) -> None:
    expected = next(b for b in matrix.bar.letters if b.role is Role.BESLIST and b.expected)
    claimed = next(b for b in matrix.bar.letters if b.role is Role.EINDVERANTWOORDELIJK)
    for button in (expected, claimed):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert letters(matrix) == "b"
    assert expected.isChecked()
    assert not claimed.isChecked()
    assert matrix.table.hasFocus()


def test_a_click_chooses_a_cell(matrix: MatrixPage) -> None:
    place = matrix.table.visualRect(matrix.model.index(1, 2)).center()
    QTest.mouseClick(matrix.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert letters(matrix) == "UB"


def test_esc_goes_to_the_capture_line(page: LivePage, matrix: MatrixPage) -> None:
    press(matrix, Key.Key_Escape)
    assert page.line.edit.hasFocus()


def test_enter_on_a_gap_fills_the_capture_line(page: LivePage, matrix: MatrixPage) -> None:
    matrix.table.setCurrentIndex(matrix.model.index(0, matrix.model.toets_column))
    press(matrix, Key.Key_Return)
    assert page.line.line.startswith("Voert ")
    assert page.line.edit.hasFocus()


def test_a_phase_is_changed_in_a_dialog(matrix: MatrixPage) -> None:
    press(matrix, Key.Key_Left)
    press(matrix, Key.Key_F2)
    asked = dialog()
    assert isinstance(asked, PhaseDialog)
    QTest.keyClicks(asked.name, "Eerste dag")
    asked.week.setValue(0)
    asked.decision.setChecked(True)
    asked.save()
    row = matrix.model.matrix.rows[0]
    assert (row.phase.name, row.phase.from_week, row.phase.decision_needed) == (
        "Eerste dag",
        0,
        True,
    )
    assert row.weeks == "week 0–4"


def test_a_name_that_is_taken_is_refused_beside_its_field(matrix: MatrixPage) -> None:
    press(matrix, Key.Key_Left)
    press(matrix, Key.Key_Return)
    asked = dialog()
    assert isinstance(asked, PhaseDialog)
    asked.name.setText("Thuiszitter")
    asked.save()
    assert "staat er al" in asked.problem()
    asked.reject()


def test_insert_adds_a_phase_below_the_chosen_one(matrix: MatrixPage) -> None:
    press(matrix, Key.Key_Insert)
    asked = dialog()
    assert isinstance(asked, PhaseDialog)
    assert asked.week.value() == 2
    QTest.keyClicks(asked.name, "Melding")
    asked.save()
    assert names(matrix) == ["Signalering", "Melding", "Thuiszitter"]
    assert matrix.table.currentIndex().row() == 1


def test_alt_and_an_arrow_moves_a_phase_and_the_cursor_goes_along(matrix: MatrixPage) -> None:
    press(matrix, Key.Key_Down, ALT)
    assert names(matrix) == ["Thuiszitter", "Signalering"]
    assert letters(matrix) == "E"
    press(matrix, Key.Key_Down, ALT)
    press(matrix, Key.Key_Up, ALT)
    assert names(matrix) == ["Signalering", "Thuiszitter"]


def test_a_phase_goes_after_the_question_what_takes_it_over(
    page: LivePage, matrix: MatrixPage
) -> None:
    press(matrix, Key.Key_Left)
    press(matrix, Key.Key_Delete)
    asked = dialog()
    assert isinstance(asked, RemovePhaseDialog)
    asked.action.click()
    assert names(matrix) == ["Thuiszitter"]
    assert [cell.letters[0].role for cell in matrix.model.matrix.rows[0].cells] == ["E", "U"]
    assert "Fase verwijderd" in page.toast


def test_a_phase_can_go_with_everything_on_it(made: Filled, matrix: MatrixPage) -> None:
    press(matrix, Key.Key_Left)
    press(matrix, Key.Key_Delete)
    asked = dialog()
    assert isinstance(asked, RemovePhaseDialog)
    asked.choice.setCurrentIndex(asked.choice.count() - 1)
    asked.action.click()
    assert [cell.phase_id for cell in made.seen().roles] == [made.late]
    assert made.seen().forums[0].phases == (made.late,)


def test_without_phases_the_proposal_is_offered(page: LivePage) -> None:
    matrix = shown(page, "matrix", MatrixPage)
    assert matrix.empty.isVisible()
    assert matrix.empty.seed.hasFocus()
    QTest.keyClick(matrix.empty.seed, Key.Key_Return)
    assert names(matrix) == [seed.name for seed in SEED_PHASES]
    assert not matrix.empty.isVisible()


def test_without_phases_one_can_begin_with_an_own_one(page: LivePage) -> None:
    matrix = shown(page, "matrix", MatrixPage)
    matrix.empty.own.click()
    asked = dialog()
    assert isinstance(asked, PhaseDialog)
    asked.name.setText("Eigen begin")
    asked.save()
    assert names(matrix) == ["Eigen begin"]
    assert matrix.table.hasFocus()


def test_go_to_puts_the_cursor_on_what_is_meant(made: Filled, matrix: MatrixPage) -> None:
    late = next(cell for cell in made.seen().roles if cell.phase_id == made.late)
    for kind, key, place in (
        (Phase, made.late, (1, 1)),
        (Organisation, made.room.leerplicht, (0, 2)),
        (RoleAssignment, late.id, (1, 2)),
    ):
        assert matrix.go_to(Place(kind, key, ""))
        index = matrix.table.currentIndex()
        assert (index.row(), index.column()) == place
    assert not matrix.go_to(Place(Phase, made.room.region_id, ""))


def test_a_vastgestelde_meeting_only_looks(page: LivePage, made: Filled) -> None:
    page.room.freeze()
    page.view.open_meeting()
    matrix = shown(page, "matrix", MatrixPage)
    before = made.seen()
    for key in (Key.Key_U, Key.Key_Delete, Key.Key_Return, Key.Key_Insert):
        press(matrix, key)
    press(matrix, Key.Key_Down, ALT)
    assert dialog() is None
    assert made.seen() == before
    assert not any(button.isVisible() for button in matrix.bar.letters)


def test_the_cursor_stays_on_its_cell_when_somebody_else_changes_the_room(
    page: LivePage, made: Filled, matrix: MatrixPage
) -> None:
    room = page.room
    matrix.table.setCurrentIndex(matrix.model.index(1, 2))
    set_roles(room.library, room.clock, made.early, room.leerplicht, claimed=(Role.DENKT_MEE,))
    set_task(room.library, room.clock, made.late, room.leerplicht, taak="Belt")
    page.view.wiring.desk.refresh()
    assert letters(matrix) == "UB"
    assert matrix.bar.detail.text() == "Belt"


def test_a_compact_screen_has_lower_rows(matrix: MatrixPage) -> None:
    matrix.set_compact(compact=True)
    matrix.table.resize(900, 44 + 2 * 38)
    assert matrix.table.rowHeight(0) == 38
