# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.services.regievoering import RegiePart, set_regie
from tests.builders.rooms_filled import Filled, a_filled_room
from tests.builders.windows import LivePage
from ui.instruments.toets.toets_page import ToetsPage


def toets(page: LivePage) -> ToetsPage:
    """The toets of a theme, opened with its key."""
    page.go("Regievoering")
    page.press(Qt.Key.Key_F9)
    shown = page.view.pages.current
    assert isinstance(shown, ToetsPage)
    return shown


def codes(shown: ToetsPage) -> list[str]:
    return [row.finding.code for row in shown.list.rows if row.finding]


def filled(page: LivePage) -> Filled:
    made = a_filled_room(page.room)
    page.view.wiring.desk.refresh()
    return made


def test_a_region_without_data_gets_invitations_and_no_wall_of_red(page: LivePage) -> None:
    shown = toets(page)
    assert codes(shown) == []
    assert "Begin met de fasen" in shown.sentence.text()
    assert not page.view.pages.head.gaps.isVisible()


def test_the_gaps_of_the_theme_are_counted_beside_the_question(page: LivePage) -> None:
    filled(page)
    page.go("Regievoering")
    assert page.view.pages.head.gaps.text() == "4 gaten"


def test_the_toggle_narrows_the_toets_to_one_theme(page: LivePage) -> None:
    filled(page)
    shown = toets(page)
    everything = codes(shown)
    shown.themes.setFocus()
    QTest.keyClick(shown.themes, Qt.Key.Key_3)
    assert codes(shown) == [code for code in everything if code.startswith("REG")]
    assert codes(shown)


def test_a_makes_an_agreement_of_a_gap_in_the_capture_line(page: LivePage) -> None:
    filled(page)
    shown = toets(page)
    row = next(row for row in shown.list.rows if row.finding and row.finding.code == "POS-1")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_A)
    assert row.finding
    assert page.line.line == row.finding.prefill
    assert page.line.edit.hasFocus()


def test_what_was_being_typed_comes_back_after_a_proposal(page: LivePage) -> None:
    filled(page)
    shown = toets(page)
    page.type("Half een afspraak")
    shown.list.rows[0].made.emit()
    assert page.line.line != "Half een afspraak"
    page.line.note.button.click()
    assert page.line.line == "Half een afspraak"


def test_a_change_in_an_instrument_is_seen_at_once(page: LivePage) -> None:
    made = filled(page)
    shown = toets(page)
    before = codes(shown).count("REG-5")
    room = page.room
    for part in RegiePart:
        page.context.perform(
            lambda part=part: set_regie(room.library, room.clock, made.late, part, room.leerplicht)
        )
    assert codes(shown).count("REG-5") == before - 1


def test_a_captured_line_reaches_the_toets_after_its_row_is_painted(
    page: LivePage, qtbot: QtBot
) -> None:
    filled(page)
    shown = toets(page)
    page.enter("Regelt dit zo snel mogelijk")
    qtbot.waitUntil(lambda: "AFS-1" in codes(shown))


def test_enter_on_a_finding_about_an_agreement_opens_it_in_the_line(
    page: LivePage, qtbot: QtBot
) -> None:
    filled(page)
    shown = toets(page)
    page.enter("Regelt dit zo snel mogelijk")
    qtbot.waitUntil(lambda: "AFS-1" in codes(shown))
    row = next(row for row in shown.list.rows if row.finding and row.finding.code == "AFS-1")
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert page.line.session.editing is not None
    assert "zo snel mogelijk" in page.line.line


def test_arrows_walk_through_the_findings(page: LivePage) -> None:
    filled(page)
    shown = toets(page)
    shown.list.rows[0].setFocus()
    QTest.keyClick(shown.list.rows[0], Qt.Key.Key_Down)
    assert shown.list.rows[1].hasFocus()
    QTest.keyClick(shown.list.rows[1], Qt.Key.Key_Up)
    assert shown.list.rows[0].hasFocus()


def test_a_vastgestelde_meeting_only_looks(page: LivePage) -> None:
    filled(page)
    page.room.freeze()
    page.view.open_meeting()
    shown = toets(page)
    assert shown.list.rows
    assert all(row.button.isHidden() for row in shown.list.rows)
