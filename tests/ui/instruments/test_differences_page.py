# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from facilitator.domain.positionering import Role, RoleAssignment
from facilitator.domain.toets import Place
from facilitator.services.positionering import set_roles
from tests.builders.rooms_filled import Filled
from tests.builders.windows import LivePage
from tests.ui.instruments.instrument_pages import filled, shown
from ui.instruments.positionering.differences_page import DifferencesPage

Key = Qt.Key


@pytest.fixture
def made(page: LivePage) -> Filled:
    """Others expect of the school that it also voert uit; of leerplicht what it says itself."""
    made, room = filled(page), page.room
    library, clock = room.library, room.clock
    set_roles(library, clock, made.early, room.school, expected=(Role.VOERT_UIT,))
    set_roles(library, clock, made.late, room.leerplicht, expected=(Role.BESLIST,))
    page.view.wiring.desk.refresh()
    return made


@pytest.fixture
def pictures(page: LivePage, made: Filled) -> DifferencesPage:
    opened = shown(page, "beelden", DifferencesPage)
    opened.table.select_id(cell_of(made, made.early).id)
    return opened


def cell_of(made: Filled, phase: UUID) -> RoleAssignment:
    return next(cell for cell in made.seen().roles if cell.phase_id == phase)


def press(pictures: DifferencesPage, key: Key) -> None:
    QTest.keyClick(pictures.table, key)


def verdicts(pictures: DifferencesPage) -> list[str]:
    return [row.verdict for row in pictures.rows]


def test_what_others_expect_stands_beside_what_a_partner_says(pictures: DifferencesPage) -> None:
    QAbstractItemModelTester(
        pictures.table.cells, QAbstractItemModelTester.FailureReportingMode.Fatal, pictures
    )
    assert verdicts(pictures) == ["U niet genoemd", "Klopt"]
    assert pictures.count.text() == "1 verschil"
    assert pictures.bar.detail.text() == (
        "Zegt zelf: eindverantwoordelijk. Anderen verwachten: voert uit."
    )


@pytest.mark.parametrize("key", [Key.Key_J, Key.Key_Return])
def test_one_key_lets_the_partner_take_it_over(
    made: Filled, pictures: DifferencesPage, key: Key
) -> None:
    press(pictures, key)
    cell = cell_of(made, made.early)
    assert (cell.claimed, cell.expected) == ((Role.EINDVERANTWOORDELIJK, Role.VOERT_UIT), ())
    assert verdicts(pictures) == ["", "Klopt"]


def test_one_key_says_that_it_is_not_so(
    page: LivePage, made: Filled, pictures: DifferencesPage
) -> None:
    press(pictures, Key.Key_W)
    assert cell_of(made, made.early).claimed == (Role.EINDVERANTWOORDELIJK,)
    assert cell_of(made, made.early).expected == ()
    assert "vervalt" in page.toast


def test_the_buttons_do_the_same_and_undo_brings_it_back(
    page: LivePage, made: Filled, pictures: DifferencesPage
) -> None:
    QTest.mouseClick(pictures.dropped, Qt.MouseButton.LeftButton)
    assert cell_of(made, made.early).expected == ()
    page.context.undo()
    assert cell_of(made, made.early).expected == (Role.VOERT_UIT,)
    QTest.mouseClick(pictures.taken, Qt.MouseButton.LeftButton)
    assert Role.VOERT_UIT in cell_of(made, made.early).claimed


def test_where_nothing_differs_there_is_nothing_to_settle(
    made: Filled, pictures: DifferencesPage
) -> None:
    press(pictures, Key.Key_Down)
    before = made.seen()
    for key in (Key.Key_J, Key.Key_W):
        press(pictures, key)
    assert made.seen() == before
    assert not pictures.taken.isVisible()


def test_only_the_differences_can_be_shown_until_there_are_none(pictures: DifferencesPage) -> None:
    QTest.keyClick(pictures.filter, Key.Key_2)
    assert verdicts(pictures) == ["U niet genoemd"]
    pictures.table.setFocus()
    press(pictures, Key.Key_J)
    assert pictures.rows == []
    assert pictures.empty.isVisible()
    assert pictures.count.text() == "Geen verschillen"


def test_a_difference_becomes_an_agreement_in_the_capture_line(
    page: LivePage, pictures: DifferencesPage
) -> None:
    press(pictures, Key.Key_A)
    assert page.line.line.startswith("Zegt wat zij doet in")


def test_go_to_finds_a_difference_also_behind_the_filter(
    made: Filled, pictures: DifferencesPage
) -> None:
    QTest.keyClick(pictures.filter, Key.Key_2)
    late = cell_of(made, made.late)
    assert pictures.go_to(Place(RoleAssignment, late.id, ""))
    assert pictures.table.current_id == late.id
    assert not pictures.go_to(Place(RoleAssignment, made.early, ""))


def test_esc_goes_to_the_capture_line(page: LivePage, pictures: DifferencesPage) -> None:
    pictures.table.setFocus()
    press(pictures, Key.Key_Escape)
    assert page.line.edit.hasFocus()


def test_a_vastgestelde_meeting_only_looks(page: LivePage, made: Filled) -> None:
    page.room.freeze()
    page.view.open_meeting()
    pictures = shown(page, "beelden", DifferencesPage)
    before = made.seen()
    pictures.table.select_id(cell_of(made, made.early).id)
    for key in (Key.Key_J, Key.Key_W, Key.Key_A):
        press(pictures, key)
    assert made.seen() == before
    assert page.line.line == ""


def test_a_region_without_roles_says_where_to_begin(page: LivePage) -> None:
    pictures = shown(page, "beelden", DifferencesPage)
    assert pictures.empty.isVisible()
