# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.domain.words import OrganisationKind
from tests.builders.windows import LivePage


@pytest.fixture
def live(page: LivePage) -> LivePage:
    page.go("Regievoering")
    return page


def offered(page: LivePage) -> list[str]:
    popup = page.line.completion.popup
    return [row.text for row in popup.model.rows] if popup.isVisible() else []


def test_an_at_sign_offers_the_partners_with_the_match_in_bold(live: LivePage) -> None:
    live.type("Belt @men")
    row = live.line.completion.popup.model.rows[0]
    assert (row.text, row.detail, row.matches) == ("Mentor", "School", ((0, 3),))
    assert offered(live)[-1] == "‘men’ als nieuwe partij toevoegen"


def test_the_list_opens_above_the_sign_and_leaves_the_focus(live: LivePage) -> None:
    live.type("Belt @men")
    popup, edit = live.line.completion.popup, live.line.edit
    assert popup.geometry().bottom() < edit.mapTo(live.window, edit.rect().topLeft()).y()
    assert edit.hasFocus()


def test_tab_takes_the_choice_over(live: LivePage) -> None:
    live.type("Belt @men")
    live.press(Qt.Key.Key_Tab)
    assert live.line.line == "Belt @Mentor "
    assert offered(live) == []
    assert live.line.edit.hasFocus()


def test_enter_stores_unless_the_arrows_were_used(live: LivePage) -> None:
    live.enter("Belt @l")
    assert live.room.agreements()[0].unknown == ("l",)
    live.type("Belt @l")
    live.press(Qt.Key.Key_Down)
    live.press(Qt.Key.Key_Up)
    live.press(Qt.Key.Key_Return)
    assert live.line.line == "Belt @Leerplicht "
    assert len(live.room.agreements()) == 1


def test_arrows_walk_through_the_choices(live: LivePage) -> None:
    live.type("Belt @l")
    live.press(Qt.Key.Key_Down)
    live.press(Qt.Key.Key_Tab)
    assert live.line.line == "Belt @Leerplichtambtenaar "


def test_esc_closes_the_list_and_keeps_the_text(live: LivePage) -> None:
    live.type("Belt @men")
    live.press(Qt.Key.Key_Escape)
    assert (offered(live), live.line.line) == ([], "Belt @men")


def test_themes_and_dates_are_offered_too(live: LivePage) -> None:
    live.type("Belt #reg")
    assert offered(live)[0] == "Regievoering"
    live.press(Qt.Key.Key_Tab)
    live.type(">over")
    assert "over 2 weken" in offered(live)


def test_moving_away_closes_the_list(live: LivePage) -> None:
    live.type("Belt @men")
    live.press(Qt.Key.Key_Home)
    assert offered(live) == []


def test_a_new_partner_is_added_without_leaving_the_line(live: LivePage) -> None:
    live.type("Belt @jeugdteam")
    live.press(Qt.Key.Key_Tab)
    form = live.line.completion.form
    assert form.isVisible()
    assert form.name.text() == "jeugdteam"
    form.name.setText("Jeugdteam Noord")
    form.kind.select_data(OrganisationKind.JEUGDHULP.value)
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    added = live.room.organisations()[-1]
    assert (added.name, added.kind) == ("Jeugdteam Noord", OrganisationKind.JEUGDHULP)
    assert live.line.line == 'Belt @"Jeugdteam Noord" '
    assert "Jeugdteam Noord" in live.line.preview.chips
    assert live.line.edit.hasFocus()


def test_a_taken_name_is_refused_in_the_form(live: LivePage) -> None:
    live.type("Belt @iemand")
    live.press(Qt.Key.Key_Tab)
    form = live.line.completion.form
    form.name.setText("School")
    form.add.click()
    assert "al een organisatie" in form.error.text()
    QTest.keyClick(form.name, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert live.line.line == "Belt @iemand"
