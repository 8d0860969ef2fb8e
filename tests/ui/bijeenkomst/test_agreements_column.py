# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from facilitator.domain.words import AgreementKind, Status, Theme
from facilitator.services.partners import change_organisation
from tests.builders.windows import LivePage
from ui.models.agreements_model import AgreementsModel
from ui.theme import Appearance
from ui.theme import Theme as Look
from ui.views.bijeenkomst.agreements_column import EMPTY, NOTHING, AgreementsColumn
from ui.views.bijeenkomst.item_menu import item_menu

LINES = (
    "Belt de school @leerplicht >vr",
    "b: Elke school een loket #positionering",
    "i: Scholen wachten op elkaar",
    "p: Leerlingenvervoer",
    "Regelt een plek @school !",
)


@pytest.fixture
def full(page: LivePage) -> LivePage:
    page.go("Regievoering")
    for line in LINES:
        page.room.capture(line)
    page.context.open_meeting(None)
    page.context.open_meeting(page.room.meeting_id)
    return page


def column(page: LivePage) -> AgreementsColumn:
    return page.view.column


def choose(page: LivePage, text: str) -> None:
    action = next(a for a in column(page).scope_menu().actions() if a.text() == text)
    column(page)._on_scope(action)


def test_newest_on_top_of_this_theme_without_what_was_parked(full: LivePage) -> None:
    assert full.rows() == ["Regelt een plek", "Scholen wachten op elkaar", "Belt de school"]
    assert column(full).count.text() == "3"
    assert column(full).parked.text() == "Geparkeerd 1"


def test_everything_or_one_kind(full: LivePage) -> None:
    choose(full, "Alles")
    assert len(full.rows()) == 4
    choose(full, "Besluit")
    assert full.rows() == ["Elke school een loket"]
    assert column(full).scope.text() == "Besluit"


def test_the_parked_ones_fold_out(full: LivePage) -> None:
    column(full).parked.click()
    assert column(full).parked_list.isVisible()
    column(full).parked.click()
    assert not column(full).parked_list.isVisible()


def test_searching_narrows_and_says_when_nothing_is_left(full: LivePage) -> None:
    QTest.keyClicks(column(full).search, "belt")
    assert full.rows() == ["Belt de school"]
    QTest.keyClicks(column(full).search, "xyz")
    assert column(full).empty.isVisible()
    assert column(full).empty.text() == NOTHING


def test_an_empty_list_says_how_to_begin(page: LivePage) -> None:
    assert column(page).empty.isVisible()
    assert column(page).empty.text() == EMPTY


def test_what_is_stored_is_seen_even_when_a_filter_would_hide_it(full: LivePage) -> None:
    QTest.keyClicks(column(full).search, "belt")
    full.enter("Nieuw #overleg")
    assert full.rows()[0] == "Nieuw"
    assert column(full).search.text() == ""


def test_a_stored_row_is_inserted_and_nothing_is_read_again(full: LivePage, qtbot: QtBot) -> None:
    model = column(full).model
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted):
        full.enter("Nieuw")


def test_the_clock_and_the_agenda_leave_the_list_alone(full: LivePage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(column(full).model.modelReset):
        full.press(Qt.Key.Key_F8)
        full.press(Qt.Key.Key_F8)


def test_a_partner_with_another_name_is_seen_in_the_list(full: LivePage) -> None:
    room = full.room
    full.context.perform(
        lambda: change_organisation(room.library, room.clock, room.school, name="De Brug")
    )
    assert column(full).model.shown[0].owner == "De Brug"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_a_key_on_a_row_opens_it_in_the_line(full: LivePage, key: Qt.Key) -> None:
    rows = column(full).list
    rows.setCurrentIndex(column(full).model.index(2))
    QTest.keyClick(rows, key)
    assert full.line.line.startswith("Belt de school @")
    assert full.line.edit.hasFocus()


def test_a_double_click_opens_it_too_and_esc_returns_to_the_list(full: LivePage) -> None:
    rows = column(full).list
    place = rows.visualRect(column(full).model.index(0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert full.line.line.startswith("Regelt een plek")
    full.press(Qt.Key.Key_Escape)
    assert rows.hasFocus()


def test_the_fresh_card_takes_itself_back(full: LivePage, qtbot: QtBot) -> None:
    full.enter("Nieuw")
    rows = column(full).list
    qtbot.waitUntil(lambda: rows.visualRect(column(full).model.index(0)).height() > 60)
    card = rows.visualRect(column(full).model.index(0))
    place = QPoint(card.right() - 30, card.bottom() - 26)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "Nieuw" not in full.rows()


def test_the_menu_makes_it_another_kind_and_lets_it_lapse(full: LivePage) -> None:
    item = column(full).model.shown[-1]
    opened: list[UUID] = []

    def press(text: str) -> None:
        menu = item_menu(full.view, full.context, item.agreement, opened.append)
        next(a for a in menu.actions() if a.text() == text).trigger()
        menu.deleteLater()

    press("Maak er een inzicht van")
    press("In de impulsagenda zetten")
    press("Laten vervallen")
    press("Bewerken")
    stored = next(a for a in full.room.agreements() if a.id == item.id)
    assert (stored.kind, stored.impuls) == (AgreementKind.INZICHT, True)
    assert stored.status is Status.VERVALLEN
    assert opened == [item.id]
    assert column(full).model.item(column(full).model.index(2)).dropped


@pytest.fixture
def canvas() -> Iterator[QPainter]:
    image = QImage(QSize(300, 300), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    yield painter
    painter.end()


def test_every_state_of_a_card_can_be_painted(
    full: LivePage, canvas: QPainter, theme: Look
) -> None:
    rows = column(full).list
    model: AgreementsModel = column(full).model
    item = model.shown[0]
    model.put(replace(item, agreement=replace(item.agreement, text="woord " * 400)))
    model.put(replace(model.shown[1], agreement=replace(model.shown[1].agreement, text="a" * 5000)))
    model.set_fresh(model.shown[2].id)
    option = QStyleOptionViewItem()
    option.initFrom(rows)
    option.widget = rows  # pyright: ignore[reportAttributeAccessIssue] - missing in the stubs
    for look in (Appearance.LIGHT, Appearance.DARK):
        theme.set_appearance(look)
        for row in range(model.rowCount()):
            index = model.index(row)
            size = rows.itemDelegate().sizeHint(option, index)
            assert 60 <= size.height() <= 180
            rows.itemDelegate().paint(canvas, option, index)


def test_the_theme_of_a_row_follows_its_line(full: LivePage) -> None:
    full.enter("Overlegt #overleg")
    choose(full, "Alles")
    assert column(full).model.shown[0].agreement.theme is Theme.OVERLEGSTRUCTUUR


def test_a_toast_leaves_the_card_one_is_on_in_sight(page: LivePage, qtbot: QtBot) -> None:
    page.go("Regievoering")
    for number in range(20):
        page.room.capture(f"Belt over deel {number} @leerplicht >vr")
    page.context.open_meeting(None)
    page.context.open_meeting(page.room.meeting_id)
    shown, model = column(page).list, column(page).model
    shown.setFocus()
    shown.setCurrentIndex(model.index(model.rowCount() - 1))
    qtbot.waitUntil(lambda: shown.viewport().rect().contains(rect_now(page)))
    high = shown.height()
    page.context.toasts.error("Bewaren lukt niet: de schijf is vol.", "Opnieuw", lambda: None)
    qtbot.waitUntil(lambda: shown.height() < high)
    assert shown.viewport().rect().contains(rect_now(page))


def rect_now(page: LivePage) -> QRect:
    shown = column(page).list
    return shown.visualRect(shown.currentIndex())
