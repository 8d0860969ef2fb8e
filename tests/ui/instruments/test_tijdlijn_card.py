# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.domain.regievoering import EscalationStep
from facilitator.services.regievoering import remove_step
from tests.builders.windows import LivePage
from tests.ui.instruments.overleg_room import OverlegRoom, an_overleg_room
from ui.instruments.overlegstructuur.tijdlijn_card import TijdlijnCard


@pytest.fixture
def made(page: LivePage) -> OverlegRoom:
    return an_overleg_room(page)


def card(made: OverlegRoom) -> TijdlijnCard:
    return made.shown.tijdlijn


def trying(made: OverlegRoom) -> TijdlijnCard:
    made.choose(made.team)
    made.press(Qt.Key.Key_W)
    return card(made)


def steps(made: OverlegRoom) -> list[EscalationStep]:
    with made.page.room.library.read() as reader:
        return reader.find(EscalationStep, region_id=made.page.room.region_id)


def labels(made: OverlegRoom) -> set[str]:
    return {label.upper for label in card(made).drawing.scene().labels}


def test_the_line_follows_every_change(made: OverlegRoom) -> None:
    assert card(made).verdict.text == "Uiterste besluit: week 9"
    made.shown.commands.change(made.tafel, every_weeks=2)
    assert card(made).verdict.text == "Uiterste besluit: week 7"
    made.shown.commands.change(made.tafel, mandate=False)
    assert card(made).verdict.text == "Uiterste besluit: week 10"


def test_the_grens_is_told_as_an_ambition_and_never_as_a_norm(made: OverlegRoom) -> None:
    assert "ambitie Thuiszitterspact:" in labels(made)
    words = card(made).drawing.accessibleDescription()
    assert "ambitie van het Thuiszitterspact, geen wet" in words
    assert "norm" not in words


def test_everything_that_is_drawn_is_also_in_words(made: OverlegRoom) -> None:
    words = card(made).drawing.accessibleDescription()
    for part in ("op zijn vroegst in week 5", "uiterlijk in week 9", "vanaf week 9", "Escalatie"):
        assert part in words
    card(made).words_button.click()
    assert card(made).words.isVisible()
    assert card(made).words.toPlainText() == words


def test_without_anybody_who_decides_no_decision_is_guaranteed(made: OverlegRoom) -> None:
    room = made.page.room
    remove_step(room.library, room.clock, steps(made)[0].id)
    made.shown.commands.change(made.tafel, mandate=False)
    assert card(made).verdict.text == "Geen besluit gegarandeerd"
    assert "geen besluit gegarandeerd" in labels(made)


def test_weeks_out_of_view_are_named(made: OverlegRoom) -> None:
    assert "uit beeld vanaf week 9" in labels(made)


def test_what_helps_most_is_proposed_and_becomes_an_afspraak(made: OverlegRoom) -> None:
    row = card(made).proposal
    assert row.sentence.text() == (
        "Komt Tafel elke 3 weken bijeen in plaats van elke 4 weken, dan valt het besluit uiterlijk "
        "in week 8 in plaats van week 9."
    )
    row.button.click()
    assert made.page.line.line.startswith('Laat "Tafel" elke 3 weken bijeenkomen')
    assert made.page.line.edit.hasFocus()


def test_w_opens_wat_als_at_the_dial_that_helps_most(made: OverlegRoom) -> None:
    shown = trying(made)
    assert shown.bar.dial.hasFocus()
    assert shown.bar.choice.currentText() == "Tafel: hoe vaak"
    assert shown.bar.dial.text() == "elke 4 weken"


def test_turning_moves_the_line_and_stores_nothing(made: OverlegRoom) -> None:
    shown = trying(made)
    QTest.keyClick(shown.bar.dial, Qt.Key.Key_Down)
    QTest.keyClick(shown.bar.dial, Qt.Key.Key_Down)
    assert shown.verdict.text == "Was week 9, wordt week 7"
    assert "was week 9" in labels(made)
    assert made.forum(made.tafel).every_weeks == 4


def test_a_term_of_a_trede_can_be_turned_too(made: OverlegRoom) -> None:
    shown = trying(made)
    shown.bar.choice.setCurrentIndex(2)
    assert shown.bar.dial.text() == "binnen 10 werkdagen"
    shown.bar.dial.setValue(1)
    assert shown.verdict.text == "Het blijft week 9"
    shown.bar.choice.setCurrentIndex(1)
    assert shown.bar.dial.text() == "na 3 weken stilstand"
    shown.bar.dial.setValue(0)
    assert shown.verdict.text == "Was week 9, wordt week 6"


def test_esc_leaves_wat_als_as_it_was(made: OverlegRoom) -> None:
    shown = trying(made)
    shown.bar.dial.setValue(1)
    QTest.keyClick(shown.bar.dial, Qt.Key.Key_Escape)
    assert not shown.is_trying
    assert shown.verdict.text == "Uiterste besluit: week 9"
    assert made.kaart.hasFocus()


def test_what_was_turned_becomes_an_afspraak(made: OverlegRoom) -> None:
    shown = trying(made)
    assert not shown.bar.agree.isEnabled()
    shown.bar.dial.setValue(2)
    shown.bar.agree.click()
    assert made.page.line.line.startswith('Laat "Tafel" elke 2 weken bijeenkomen')


def test_voer_door_stores_all_that_was_turned(made: OverlegRoom) -> None:
    shown = trying(made)
    shown.bar.dial.setValue(2)
    shown.bar.choice.setCurrentIndex(1)
    shown.bar.dial.setValue(1)
    shown.bar.choice.setCurrentIndex(2)
    shown.bar.dial.setValue(5)
    shown.bar.store.click()
    assert made.forum(made.tafel).every_weeks == 2
    assert (steps(made)[0].after_weeks, steps(made)[0].decides_within_days) == (1, 5)
    assert not shown.is_trying
    assert shown.verdict.text == "Uiterste besluit: week 7"


def test_wat_als_follows_what_others_change(made: OverlegRoom) -> None:
    shown = trying(made)
    shown.bar.dial.setValue(2)
    made.shown.commands.change(made.tafel, every_weeks=3)
    assert shown.verdict.text == "Was week 8, wordt week 7"
    made.shown.commands.change(made.tafel, every_weeks=2)
    assert shown.verdict.text == "Uiterste besluit: week 7"


def test_a_frequency_that_was_not_agreed_yet_can_be_tried(made: OverlegRoom) -> None:
    made.shown.commands.change(made.tafel, every_weeks=None)
    shown = trying(made)
    shown.bar.choice.setCurrentIndex(0)
    assert shown.bar.dial.text() == "nog niet afgesproken"
    shown.bar.dial.setValue(1)
    assert shown.verdict.text == "Was week 10, wordt week 6"


def test_the_panel_and_wat_als_are_never_open_together(made: OverlegRoom) -> None:
    made.choose(made.team)
    made.press(Qt.Key.Key_Return)
    card(made).begin()
    assert not made.shown.panel.isVisible()
    made.shown.open_panel(made.team)
    assert not card(made).is_trying


def test_a_letter_in_the_dial_does_not_begin_again(made: OverlegRoom) -> None:
    shown = trying(made)
    shown.bar.dial.setValue(2)
    QTest.keyClick(shown.bar.dial, Qt.Key.Key_W)
    assert shown.verdict.text == "Was week 9, wordt week 7"
