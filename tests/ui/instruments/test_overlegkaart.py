# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from facilitator.domain.overlegstructuur import ForumLevel
from facilitator.services.overlegstructuur import ForumInput, add_forum
from tests.builders.windows import LivePage
from tests.ui.instruments.overleg_room import (
    ALT,
    CONTROL,
    NONE,
    SHIFT,
    OverlegRoom,
    an_overleg_room,
)
from ui.dialogs.confirm import Confirm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

RIGHT, LEFT = Qt.Key.Key_Right, Qt.Key.Key_Left


@pytest.fixture
def made(page: LivePage) -> OverlegRoom:
    return an_overleg_room(page)


def test_the_theme_opens_with_its_overleggen(made: OverlegRoom) -> None:
    assert [pill.forum.name for pill in made.kaart.kaart.pills] == ["Team", "Tafel"]
    assert made.kaart.wanted_height() <= made.kaart.height()


@pytest.mark.parametrize(
    ("key", "held", "columns"),
    [
        (RIGHT, SHIFT, [0, 1, 2]),
        (LEFT, SHIFT, [0]),
        (RIGHT, CONTROL | SHIFT, [1]),
        (LEFT, CONTROL | SHIFT, [0, 1]),
        (RIGHT, ALT, [1, 2]),
        (LEFT, ALT, [0, 1]),
    ],
)
def test_keys_stretch_and_move_the_chosen_overleg(
    made: OverlegRoom, key: Qt.Key, held: Qt.KeyboardModifier, columns: list[int]
) -> None:
    made.choose(made.team)
    made.press(key, held)
    assert made.columns(made.team) == columns
    assert made.kaart.chosen_id == made.team


def test_stretching_is_one_step_to_undo(made: OverlegRoom) -> None:
    made.choose(made.team)
    made.press(RIGHT, SHIFT)
    made.page.context.undo()
    assert made.columns(made.team) == [0, 1]


@pytest.mark.parametrize(
    ("edge", "step", "columns"),
    [(1, 1, [0, 1, 2]), (1, -1, [0]), (-1, 1, [1]), (0, 2, [2, 3]), (0, 1, [1, 2])],
)
def test_the_mouse_stretches_the_edges_and_moves_the_middle(
    made: OverlegRoom, edge: int, step: int, columns: list[int]
) -> None:
    made.drag(made.team, edge, step)
    assert made.columns(made.team) == columns


def test_dragging_to_another_level_changes_the_level(made: OverlegRoom) -> None:
    lane = made.kaart.geometry_now().sizes
    made.drag(made.team, 0, 0, down=lane.pill + 2 * lane.room)
    assert made.forum(made.team).level is ForumLevel.LOKAAL
    assert made.columns(made.team) == [0, 1]


def test_esc_lets_go_of_what_is_dragged(made: OverlegRoom) -> None:
    start, view = made.point(made.team), made.kaart.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, NONE, start)
    QTest.mouseMove(view, start + QPoint(300, 0))
    made.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NONE, start + QPoint(300, 0))
    assert made.columns(made.team) == [0, 1]


def test_tab_goes_along_the_overleggen_and_out_of_the_map(made: OverlegRoom) -> None:
    made.choose(made.team)
    seen = [made.kaart.chosen_id]
    for _ in range(3):
        made.press(Qt.Key.Key_Tab)
        seen.append(made.kaart.chosen_id)
    assert seen == [made.team, made.tafel, made.phases[3], made.phases[3]]
    assert not made.kaart.hasFocus()


def test_arrows_choose_what_lies_in_their_direction(made: OverlegRoom) -> None:
    made.choose(made.team)
    made.press(Qt.Key.Key_Down)
    assert made.kaart.chosen_id == made.tafel
    made.press(RIGHT)
    assert made.kaart.chosen_id == made.phases[3]
    made.press(LEFT)
    assert made.kaart.chosen_id == made.tafel
    made.press(Qt.Key.Key_Up)
    assert made.kaart.chosen_id == made.team


def test_alt_and_up_or_down_changes_the_order_within_a_level(made: OverlegRoom) -> None:
    room = made.page.room
    extra = ForumInput(name="Mdo", phases=made.phases[:1])
    added = add_forum(room.library, room.clock, room.region_id, extra).id
    made.page.view.wiring.desk.refresh()
    made.choose(added)
    made.press(Qt.Key.Key_Up, ALT)
    assert [forum.name for forum in made.forums()] == ["Mdo", "Team", "Tafel"]
    made.press(Qt.Key.Key_Down, ALT)
    assert [forum.name for forum in made.forums()] == ["Team", "Mdo", "Tafel"]


def test_del_removes_and_the_toast_takes_it_back(made: OverlegRoom) -> None:
    made.choose(made.team)
    made.press(Qt.Key.Key_Delete)
    assert [forum.name for forum in made.forums()] == ["Tafel"]
    assert "Team verwijderd" in made.page.toast
    made.page.context.undo()
    assert [forum.name for forum in made.forums()] == ["Team", "Tafel"]


def test_an_overleg_that_others_escalate_to_is_removed_after_a_question(made: OverlegRoom) -> None:
    made.choose(made.tafel)
    made.press(Qt.Key.Key_Delete)
    dialog = made.shown.findChild(Confirm)
    assert dialog is not None
    assert len(made.forums()) == 2
    dialog.action.click()
    assert [forum.name for forum in made.forums()] == ["Team"]


def test_m_gives_and_takes_mandate(made: OverlegRoom) -> None:
    made.choose(made.team)
    made.press(Qt.Key.Key_M)
    assert made.forum(made.team).mandate
    made.press(Qt.Key.Key_M)
    assert not made.forum(made.team).mandate


def test_insert_offers_presets_and_an_empty_overleg(made: OverlegRoom) -> None:
    made.choose(made.phases[3])
    made.press(Qt.Key.Key_Insert)
    menu = made.shown.menu
    names = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert names[0] == "Ondersteuningsteam"
    assert names[-1] == "Leeg overleg"
    next(action for action in menu.actions() if action.data() == "oogo").trigger()
    menu.close()
    added = made.forums()[-1]
    assert (added.name, made.columns(added.id)) == ("OOGO", [3])
    assert made.shown.panel.name.hasFocus()


def test_a_preset_whose_name_is_taken_can_not_be_chosen(made: OverlegRoom) -> None:
    made.shown.commands.add_preset("mdo")
    made.kaart.add_wanted.emit([])
    taken = [action.data() for action in made.shown.menu.actions() if not action.isEnabled()]
    made.shown.menu.close()
    assert "mdo" in taken
    assert "oogo" not in taken


def test_an_empty_overleg_gets_a_name_of_its_own(made: OverlegRoom) -> None:
    made.shown.menu.chosen.emit(None)
    made.shown.menu.chosen.emit(None)
    assert [forum.name for forum in made.forums()][2:] == ["Nieuw overleg", "Nieuw overleg 2"]


def test_an_overleg_without_phases_can_be_given_one(made: OverlegRoom) -> None:
    made.shown.menu.chosen.emit(None)
    added = made.forums()[-1].id
    made.shown.close_panel()
    made.press(RIGHT, SHIFT)
    assert made.columns(added) == [0]


def test_a_on_a_gap_fills_the_capture_line(made: OverlegRoom) -> None:
    made.choose(made.phases[3])
    made.press(Qt.Key.Key_A)
    assert "Stagnatie" in made.page.line.line
    assert made.page.line.edit.hasFocus()


def test_a_click_on_a_gap_fills_the_capture_line(made: OverlegRoom) -> None:
    geometry = made.kaart.geometry_now()
    point = geometry.column(3).center().toPoint() + QPoint(0, geometry.header)
    QTest.mouseClick(made.kaart.viewport(), Qt.MouseButton.LeftButton, NONE, point)
    assert "Stagnatie" in made.page.line.line


def test_esc_goes_to_the_capture_line(made: OverlegRoom) -> None:
    made.choose(made.team)
    made.press(Qt.Key.Key_Escape)
    assert made.page.line.edit.hasFocus()


def test_the_whole_map_is_told_in_words(made: OverlegRoom) -> None:
    words = made.kaart.accessibleDescription()
    for part in ("Tafel; bovenschools; om de 4 weken; met mandaat", "Stagnatie", "niemand"):
        assert part in words


def test_a_vastgestelde_meeting_only_looks(made: OverlegRoom) -> None:
    made.page.room.freeze()
    made.page.view.open_meeting()
    made.choose(made.team)
    made.press(RIGHT, SHIFT)
    made.press(Qt.Key.Key_Delete)
    made.drag(made.team, 0, 1)
    assert made.columns(made.team) == [0, 1]
    assert made.shown.add_button.isHidden()
    assert made.shown.tijdlijn.try_button.isHidden()


def test_twenty_overleggen_scroll_inside_the_card_and_the_cursor_stays_in_sight(
    made: OverlegRoom,
) -> None:
    room = made.page.room
    for number in range(18):
        extra = ForumInput(name=f"Overleg {number}", phases=made.phases[:2])
        add_forum(room.library, room.clock, room.region_id, extra)
    made.page.view.wiring.desk.refresh()
    QTest.qWait(1)  # the layout follows the new picture
    made.choose(made.forums()[-1].id)
    bar = made.kaart.verticalScrollBar()
    assert bar.value() > 0
    assert made.shown.tijdlijn.geometry().bottom() < made.shown.height()
    assert made.shown.frame.geometry().bottom() < made.shown.tijdlijn.geometry().top()


def test_what_does_not_fit_in_a_column_is_in_its_tip(made: OverlegRoom) -> None:
    geometry, view = made.kaart.geometry_now(), made.kaart.viewport()
    x = geometry.column(1).center().x()
    tips: list[str] = []
    for y in (5, view.height() - geometry.foot_height + 3, view.height() - 4):
        QTest.mouseMove(view, QPoint(round(x), round(y)))
        tips.append(view.toolTip())
    assert tips == ["Aanpak", "Team", "Niet nodig"]
    QTest.mouseMove(view, made.point(made.team))
    assert "zonder mandaat" in view.toolTip()
