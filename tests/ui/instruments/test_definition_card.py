# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.domain.regievoering import RegieDefinition
from facilitator.services.seeds import SEED_DEFINITION
from tests.builders.windows import LivePage
from tests.ui.instruments.regie_room import filled_regie, focused, press, regie, type_text
from ui.instruments.regievoering.definition_card import DefinitionCard


def versions(page: LivePage) -> list[str]:
    with page.room.library.read() as reader:
        found = reader.find(RegieDefinition, region_id=page.room.region_id)
    return [version.text for version in sorted(found, key=lambda v: v.number)]


def reword(card: DefinitionCard, text: str) -> None:
    card.reader.setFocus()
    press(Qt.Key.Key_Return)
    type_text(text)
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_an_empty_region_is_invited_to_begin(page: LivePage) -> None:
    card = regie(page).definition
    assert "Begin met de vraag wat jullie onder regie verstaan" in card.reader.text.text()
    assert card.reader.edit.text() == "Opschrijven"


def test_ctrl_enter_stores_a_version_and_the_cursor_comes_back(page: LivePage) -> None:
    card = regie(page).definition
    reword(card, "Regie is op tijd bellen")
    assert versions(page) == ["Regie is op tijd bellen"]
    assert not card.editing
    assert focused() is card.reader
    assert card.reader.versions.text() == "Versie 1"
    assert card.reader.when.text() == "13.00 uur"


def test_esc_stops_wording_without_a_version(page: LivePage) -> None:
    card = filled_regie(page)[0].definition
    card.reader.setFocus()
    press(Qt.Key.Key_F2)
    type_text("Weg ermee")
    press(Qt.Key.Key_Escape)
    assert not card.editing
    assert versions(page) == ["Het juiste gesprek op tijd"]


def test_the_proposal_is_only_filled_in(page: LivePage) -> None:
    card = regie(page).definition
    card.reader.proposal.click()
    assert card.editor.text.toPlainText() == SEED_DEFINITION
    assert versions(page) == []


def test_v_begins_with_the_proposal(page: LivePage) -> None:
    card = regie(page).definition
    card.reader.setFocus()
    press(Qt.Key.Key_V)
    assert focused() is card.editor.text
    assert card.editor.text.toPlainText() == SEED_DEFINITION


def test_an_empty_definition_is_refused_and_stays_open(page: LivePage) -> None:
    card = regie(page).definition
    card.reader.edit.click()
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert card.editing
    assert versions(page) == []


def test_an_older_version_is_read_with_the_consent_it_got(page: LivePage) -> None:
    shown, made = filled_regie(page)
    card = shown.definition
    reword(card, "Andere woorden")
    assert card.counts.text == "2 nog niets"
    card.reader.menu.actions()[1].trigger()
    assert card.reader.text.text() == "Het juiste gesprek op tijd"
    assert card.reader.versions.text() == "Versie 1 van 2"
    assert "geldt niet meer" in card.reader.accessibleName()
    assert card.counts.text == "1 eens, 1 bezwaar"
    row = card.list.row_of(made.room.school)
    assert row
    row.setFocus()
    press(Qt.Key.Key_3)
    assert row.line
    assert row.line.answer == "eens"


def test_esc_goes_back_to_the_version_that_counts(page: LivePage) -> None:
    card = filled_regie(page)[0].definition
    reword(card, "Andere woorden")
    card.reader.menu.actions()[1].trigger()
    card.reader.setFocus()
    press(Qt.Key.Key_Escape)
    assert card.reader.text.text() == "Andere woorden"
    assert focused() is card.reader


def test_what_is_being_worded_stays_while_others_answer(page: LivePage) -> None:
    shown, _ = filled_regie(page)
    card = shown.definition
    card.reader.setFocus()
    press(Qt.Key.Key_Return)
    type_text("Half af")
    page.view.wiring.desk.refresh()
    assert card.editing
    assert card.editor.text.toPlainText() == "Half af"
