# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.domain.positionering import Role
from facilitator.domain.toets import Finding
from facilitator.services.positionering import seed_phases, set_roles
from tests.builders.windows import LivePage
from tests.ui.instruments.overleg_room import OverlegRoom, an_overleg_page, an_overleg_room
from ui.instruments.registry import instrument_for

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def made(page: LivePage) -> OverlegRoom:
    return an_overleg_room(page)


def finding(made: OverlegRoom, code: str) -> Finding:
    shown = made.shown.shown
    assert shown is not None
    return next(each for each in shown.findings if each.code == code)


def go(made: OverlegRoom, code: str) -> None:
    made.page.view.wiring.go_to(finding(made, code))


def test_a_phase_without_overleg_gets_the_cursor(made: OverlegRoom) -> None:
    go(made, "OVL-1")
    assert made.kaart.chosen_id == made.phases[3]
    assert made.kaart.hasFocus()


def test_an_overleg_that_lacks_something_gets_the_cursor(made: OverlegRoom) -> None:
    go(made, "OVL-8")
    assert made.kaart.chosen_id == made.team


def test_weeks_out_of_view_lead_to_the_tijdlijn(made: OverlegRoom) -> None:
    go(made, "OVL-6")
    assert made.shown.tijdlijn.drawing.hasFocus()


def test_a_missing_level_leads_to_the_map(made: OverlegRoom) -> None:
    made.shown.commands.change(made.tafel, mandate=False)
    go(made, "OVL-2")
    assert made.kaart.hasFocus()


def test_a_partner_in_no_overleg_leads_to_its_box_near_its_task(made: OverlegRoom) -> None:
    room = made.page.room
    made.shown.commands.change(made.tafel, partners=(room.school,))
    set_roles(room.library, room.clock, made.phases[2], room.leerplicht, claimed=(Role.BESLIST,))
    made.page.view.wiring.desk.refresh()
    go(made, "POS-7")
    assert made.shown.panel.name.text() == "Tafel"
    assert made.shown.panel.partners.boxes[room.leerplicht].hasFocus()


@pytest.mark.parametrize("code", ["POS-7", *(f"OVL-{n}" for n in range(1, 9))])
def test_the_toets_leads_here(made: OverlegRoom, code: str) -> None:
    found = finding(made, "OVL-1")
    spec = instrument_for(Finding(code=code, theme=None, place=found.place, sentence=""))
    assert spec is not None
    assert spec.key == "overlegkaart"


def test_a_region_without_phases_is_invited_to_take_the_proposal(page: LivePage) -> None:
    shown = an_overleg_page(page)
    assert shown.first.isVisible()
    assert not shown.tijdlijn.isVisible()
    shown.focus_inside()
    assert shown.first.phases.hasFocus()
    shown.first.phases.click()
    assert shown.first.presets[0].isVisible()
    assert not shown.first.phases.isVisible()


def test_a_region_without_overleggen_begins_with_a_preset(page: LivePage) -> None:
    seed_phases(page.room.library, page.room.clock, page.room.region_id)
    shown = an_overleg_page(page)
    assert not shown.frame.isVisible()
    shown.focus_inside()
    assert shown.first.presets[0].hasFocus()
    shown.first.presets[0].click()
    assert shown.frame.isVisible()
    assert shown.panel.name.text() == "Ondersteuningsteam"


def test_the_button_in_the_corner_adds_too(made: OverlegRoom) -> None:
    made.shown.add_button.click()
    assert made.shown.menu.isVisible()
    made.shown.menu.close()


def test_on_a_low_screen_map_and_tijdlijn_fit_below_each_other(made: OverlegRoom) -> None:
    made.page.window.resize(1280, 720)
    made.page.view.pages.set_compact(compact=True)
    shown = made.shown
    QTest.qWait(1)  # the layout follows the window
    assert shown.frame.geometry().bottom() < shown.tijdlijn.geometry().top()
    assert shown.tijdlijn.geometry().bottom() <= shown.height()
    assert shown.kaart.verticalScrollBar().maximum() == 0


def test_a_double_click_on_an_overleg_opens_its_fields(made: OverlegRoom) -> None:
    view = made.kaart.viewport()
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=made.point(made.tafel))
    assert made.shown.panel.name.text() == "Tafel"


def test_the_phases_a_region_starts_with_fit_beside_each_other(page: LivePage) -> None:
    seed_phases(page.room.library, page.room.clock, page.room.region_id)
    shown = an_overleg_page(page)
    shown.first.presets[0].click()
    shown.close_panel()
    QTest.qWait(1)  # the map gets the room of the panel
    assert len(shown.kaart.kaart.columns) == 8
    assert shown.kaart.horizontalScrollBar().maximum() == 0
