# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.domain.words import AgreementKind, Recommendation, Theme
from facilitator.errors import StorageError
from facilitator.services.partners import add_organisation
from tests.builders.windows import LivePage, a_live_page
from ui.capture.capture_line import RESTORED
from ui.theme import Theme as Look

UNDO = Qt.Key.Key_Z
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def live(page: LivePage) -> LivePage:
    page.go("Regievoering")
    return page


def paste(page: LivePage, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    page.line.edit.insertFromMimeData(data)


@pytest.mark.parametrize(
    ("line", "chip"),
    [
        ("Belt @leerplicht ", "Leerplicht"),
        ("Belt @mentor ", "Mentor, School"),
        ("Belt @school @leerplicht ", "Leerplicht"),
        ("Belt @thuiszitterstafel ", "thuiszitterstafel: nieuwe partij?"),
        ("Belt >vr ", "vr 9 okt 2026, overmorgen"),
        ("Belt uiterlijk 1 februari ", "ma 1 feb 2027, over 4 maanden"),
        ("Belt #posi ", "Positionering"),
        ("Belt #prev ", "Focus op preventie"),
        ("Belt !", "Impulsagenda"),
        ("Belt =de kaart staat online", "Zichtbaar aan: de kaart staat online"),
        ("b: Belt", "Besluit"),
    ],
)
def test_what_is_typed_shows_as_a_chip(live: LivePage, line: str, chip: str) -> None:
    live.type(line)
    assert chip in live.line.preview.chips
    assert live.line.preview.isVisible()


def test_the_theme_of_the_block_is_a_chip_too(live: LivePage) -> None:
    live.type("Belt")
    assert live.line.preview.chips == ["Belt", "Regievoering"]


def test_gaps_are_named_and_a_whole_line_is_praised(live: LivePage) -> None:
    live.type("Belt de school")
    assert live.line.preview.verdict == "geen eigenaar, geen datum"
    live.type(" @leerplicht >vr")
    assert live.line.preview.verdict == "Concreet, met datum"


def test_nothing_is_previewed_before_there_is_something(live: LivePage) -> None:
    assert not live.line.preview.isVisible()


def test_enter_stores_shows_and_empties(live: LivePage) -> None:
    live.enter("Belt de school @leerplicht >vr #prev !")
    stored = live.room.agreements()[0]
    assert (stored.text, stored.owner_id) == ("Belt de school", live.room.leerplicht)
    assert stored.deadline == date(2026, 10, 9)
    assert (stored.theme, stored.impuls) == (Theme.REGIEVOERING, True)
    assert stored.recommendations == (Recommendation.PREVENTIE,)
    assert live.rows() == ["Belt de school"]
    assert live.line.line == ""
    assert live.toast == "Afspraak vastgelegd"


def test_the_button_stores_as_well(live: LivePage) -> None:
    live.type("i: Scholen wachten op elkaar")
    QTest.mouseClick(live.line.box.button, Qt.MouseButton.LeftButton)
    assert live.room.agreements()[0].kind is AgreementKind.INZICHT
    assert live.toast == "Inzicht vastgelegd"


def test_enter_on_nothing_stores_nothing(live: LivePage) -> None:
    live.enter("   ")
    assert live.room.agreements() == []


def test_a_line_of_tokens_only_stays_with_the_reason(live: LivePage) -> None:
    live.enter("@leerplicht >vr")
    assert live.line.line == "@leerplicht >vr"
    assert live.line.note.sentence.startswith("Er staat nog niet wat er is afgesproken")
    assert not live.line.note.button.isVisible()


def test_when_storing_fails_the_text_stays_and_can_be_tried_again(
    live: LivePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageError("Bewaren lukt niet: de schijf is vol. De invoer blijft hier staan.")

    with monkeypatch.context() as broken:
        broken.setattr("facilitator.services.capturing.capture", full)
        live.enter("Belt de school")
    assert live.line.line == "Belt de school"
    assert live.line.note.sentence.startswith("Bewaren lukt niet")
    assert live.rows() == []
    live.line.note.button.click()
    assert live.rows() == ["Belt de school"]
    assert live.line.note.sentence == ""


def test_typing_takes_the_error_away(live: LivePage) -> None:
    live.enter("@leerplicht")
    live.type(" belt")
    assert live.line.note.sentence == ""


def test_ctrl_z_takes_the_capture_back(live: LivePage) -> None:
    live.enter("Belt de school")
    live.context.undo()
    assert live.rows() == []
    assert live.room.agreements() == []


def test_backspace_at_the_end_puts_the_last_chip_back_as_text(live: LivePage) -> None:
    live.type("Belt de school @leerplicht >vr")
    live.press(Qt.Key.Key_Backspace)
    reading = live.line.session.read(live.line.line)
    assert (reading.text, reading.deadline) == ("Belt de school >vr", None)
    assert reading.owner is not None
    live.press(UNDO, CTRL)
    assert live.line.line == "Belt de school @leerplicht >vr"


def test_backspace_just_deletes_in_text_in_results_and_in_unknown_names(live: LivePage) -> None:
    for line in ("Belt", "Belt =kaart", "Belt @onbekend", "Belt >vr "):
        live.line.edit.set_line("")
        live.type(line)
        live.press(Qt.Key.Key_Escape) if live.line.edit.choosing else None
        live.press(Qt.Key.Key_Backspace)
        assert live.line.line == line[:-1]


def test_typing_can_be_undone_and_redone(live: LivePage) -> None:
    live.type("Belt")
    live.press(UNDO, CTRL)
    assert live.line.line == ""
    live.press(UNDO, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert live.line.line == "Belt"


def test_pasted_lines_become_one_or_are_stored_each(live: LivePage) -> None:
    paste(live, "Belt de school\r\n\r\n b: Elke school één loket\n")
    assert live.line.line == "Belt de school b: Elke school één loket"
    assert live.line.note.button.text() == "Als 2 regels vastleggen"
    live.line.note.button.click()
    assert live.rows() == ["Elke school één loket", "Belt de school"]
    assert live.line.line == ""


def test_control_characters_never_reach_the_line(live: LivePage) -> None:
    paste(live, "Bel\x00t\u202e de\tschool")
    assert live.line.line == "Belt de school"


def test_a_page_of_text_and_emoji_are_stored_whole(live: LivePage) -> None:
    long = "🙂 Scholen bellen " + "a" * 20_000
    paste(live, long)
    live.type(" @leerplicht")
    live.press(Qt.Key.Key_Escape)
    live.press(Qt.Key.Key_Return)
    stored = live.room.agreements()[0]
    assert stored.text == long
    assert stored.owner_id == live.room.leerplicht


def test_a_draft_is_kept_within_a_second_and_comes_back(
    live: LivePage, theme: Look, qtbot: QtBot
) -> None:
    live.type("Leerplicht en JGZ leggen vast wie be")
    scope = f"vastleggen:{live.room.meeting_id}"
    qtbot.waitUntil(lambda: live.room.library.draft(scope) == live.line.line, timeout=1000)
    again = a_live_page(live.room, theme, live.context.settings._path.parent)
    assert again.line.line == "Leerplicht en JGZ leggen vast wie be"
    assert again.line.note.sentence == RESTORED
    again.enter("lt")
    assert live.room.library.draft(scope) == ""
    again.close()


def test_a_draft_comes_back_with_the_space_to_type_on_after(
    live: LivePage, theme: Look, tmp_path: Path
) -> None:
    live.room.library.save_draft(f"vastleggen:{live.room.meeting_id}", "Belt de ")
    again = a_live_page(live.room, theme, tmp_path / "weer")
    assert again.line.line == "Belt de "
    again.close()


def test_the_draft_stays_with_its_meeting(live: LivePage) -> None:
    live.type("Half")
    live.context.open_meeting(None)
    assert live.line.line == ""
    live.context.open_meeting(live.room.meeting_id)
    assert live.line.line == "Half"


def test_editing_opens_the_line_and_enter_without_change_changes_nothing(live: LivePage) -> None:
    live.enter("Belt de school @leerplicht >vr #prev ! =het is gedaan")
    before = live.room.agreements()[0]
    live.line.start_edit(before.id)
    assert live.line.line != ""
    live.press(Qt.Key.Key_Return)
    assert live.room.agreements() == [before]
    assert live.line.line == ""


def test_editing_changes_the_same_item(live: LivePage) -> None:
    live.enter("Belt de school")
    before = live.room.agreements()[0]
    live.line.start_edit(before.id)
    live.enter(" en de ouders")
    after = live.room.agreements()[0]
    assert (after.id, after.text) == (before.id, "Belt de school en de ouders")
    assert live.rows() == ["Belt de school en de ouders"]
    assert live.toast == "A-001 gewijzigd"


def test_esc_gives_the_edit_up_and_brings_back_what_was_typed(live: LivePage) -> None:
    live.enter("Belt de school")
    live.type("Nieuw")
    live.line.start_edit(live.room.agreements()[0].id)
    live.type(" anders")
    live.press(Qt.Key.Key_Escape)
    assert live.line.line == "Nieuw"
    assert live.rows() == ["Belt de school"]


def test_a_vastgestelde_meeting_says_why_it_refuses(live: LivePage) -> None:
    live.room.freeze()
    live.enter("Belt de school")
    assert "vastgesteld" in live.line.note.sentence
    assert live.line.line == "Belt de school"


def test_an_edit_that_was_not_stored_comes_back(
    live: LivePage, theme: Look, tmp_path: Path
) -> None:
    live.enter("Belt de school")
    live.line.start_edit(live.room.agreements()[0].id)
    live.type(" en de ouders")
    live.window.hide()
    again = a_live_page(live.room, theme, tmp_path)
    assert again.line.line == "Belt de school en de ouders"
    again.press(Qt.Key.Key_Return)
    assert again.rows() == ["Belt de school en de ouders"]
    again.close()
    third = a_live_page(live.room, theme, tmp_path)
    assert third.line.line == ""
    third.close()


def test_many_chips_share_a_small_row_without_covering_each_other(
    live: LivePage, qtbot: QtBot
) -> None:
    for name in ("Gemeente", "GGD", "Jeugdteam", "SWV"):
        add_organisation(live.room.library, live.room.clock, live.room.region_id, name)
    live.line.reload()
    live.view.resize(1024, 640)
    live.type(
        "Leggen samen vast wie belt @leerplicht @gemeente @ggd @jeugdteam @swv >18-12 "
        "#regievoering ! => in elk overleg staat wie belt"
    )
    shown = [tag for tag in live.line.preview._tags if not tag.isHidden()]
    assert len(shown) == 10

    def apart() -> bool:
        places = [tag.geometry() for tag in shown]
        clear = all(place.right() < after.left() for place, after in pairwise(places))
        return clear and places[-1].right() < live.line.preview.width()

    qtbot.waitUntil(apart, timeout=1000)
