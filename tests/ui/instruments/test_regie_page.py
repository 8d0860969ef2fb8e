# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.builders.windows import LivePage
from tests.ui.instruments.regie_room import filled_regie, finding, focused, press, regie
from ui.instruments.regievoering.consent_row import ConsentRow
from ui.instruments.regievoering.regie_page import RegiePage


def part_of(shown: RegiePage, widget: QWidget) -> str:
    parts = {
        "definition": shown.definition.pages,
        "consent": shown.definition.list,
        "table": shown.table,
        "ladder": shown.ladder,
    }
    return next(name for name, part in parts.items() if part is widget or part.isAncestorOf(widget))


def test_the_theme_opens_with_regie(page: LivePage) -> None:
    assert regie(page).isVisible()


def test_tab_goes_from_card_to_card(page: LivePage) -> None:
    shown, _ = filled_regie(page)
    shown.definition.focus_definition()
    seen = [part_of(shown, focused())]
    for _step in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        seen.append(part_of(shown, focused()))
    assert seen == ["definition", "consent", "table", "ladder"]


@pytest.mark.parametrize("part", ["definition", "consent", "table", "ladder"])
def test_esc_goes_to_the_capture_line(page: LivePage, part: str) -> None:
    shown, _ = filled_regie(page)
    shown.definition.focus_definition()
    while part_of(shown, focused()) != part:
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    press(Qt.Key.Key_Escape)
    assert page.line.edit.hasFocus()


@pytest.mark.parametrize(
    ("code", "part"),
    [("REG-2", "consent"), ("REG-5", "table"), ("REG-9", "ladder")],
)
def test_a_finding_leads_to_its_card(page: LivePage, code: str, part: str) -> None:
    shown, _ = filled_regie(page)
    page.view.wiring.go_to(finding(shown, code))
    assert part_of(shown, focused()) == part


def test_a_bezwaar_leads_to_the_row_of_its_partner(page: LivePage) -> None:
    shown, _ = filled_regie(page)
    page.view.wiring.go_to(finding(shown, "REG-2"))
    row = focused()
    assert isinstance(row, ConsentRow)
    assert row.line
    assert row.line.name == "Leerplicht"


def test_an_incomplete_phase_leads_to_the_cell_that_is_missing(page: LivePage) -> None:
    shown, made = filled_regie(page)
    page.view.wiring.go_to(finding(shown, "REG-5"))
    index = shown.table.currentIndex()
    row = shown.table.cells.rows[index.row()]
    assert row.phase.id == made.early
    assert row.text(index.column()) == "Nog niemand"


@pytest.mark.parametrize("code", ["REG-2", "REG-5", "REG-9"])
def test_ctrl_enter_makes_an_agreement_of_a_gap(page: LivePage, code: str) -> None:
    shown, _ = filled_regie(page)
    found = finding(shown, code)
    page.view.wiring.go_to(found)
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.line.line == found.prefill


def test_ctrl_enter_where_nothing_is_missing_does_nothing(page: LivePage) -> None:
    shown, made = filled_regie(page)
    shown.definition.focus_partner(made.room.school)
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.line.line == ""


def test_a_region_without_phases_is_offered_the_proposal(page: LivePage) -> None:
    shown = regie(page)
    assert shown.no_phases.isVisible()
    shown.take.setFocus()
    press(Qt.Key.Key_Return)
    assert focused() is shown.table
    assert len(shown.table.cells.rows) == 8


def test_nothing_is_red_before_anyone_began(page: LivePage) -> None:
    shown = regie(page)
    shown.take.click()
    assert {row.text(0) for row in shown.table.cells.rows} == {""}


def test_a_vastgestelde_meeting_only_looks(page: LivePage) -> None:
    shown, made = filled_regie(page)
    page.room.freeze()
    page.view.open_meeting()
    shown.table.setFocus()
    press(Qt.Key.Key_Return)
    assert shown.table.picker.isHidden()
    assert shown.definition.reader.edit.isHidden()
    assert shown.ladder.add.isHidden()
    row = shown.definition.list.row_of(made.room.school)
    assert row
    row.setFocus()
    press(Qt.Key.Key_3)
    assert row.line
    assert row.line.answer == "eens"


def test_everything_fits_a_low_screen(page: LivePage) -> None:
    shown, _ = filled_regie(page)
    page.window.resize(1280, 720)
    assert page.window.height() == 720
    assert page.window.width() == 1280
    assert shown.definition.geometry().bottom() < shown.ladder.geometry().top()
    assert shown.ladder.geometry().bottom() <= shown.height()
