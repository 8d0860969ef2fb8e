# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A check-in that leaves afspraken undecided: Vaststellen says how many, and leads there."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.domain.meeting import Meeting
from facilitator.domain.words import MeetingKind, MeetingState
from facilitator.services.meetings import open_check_in
from facilitator.templates.reading import shipped_template
from tests.builders.check_ins import Page, a_page
from tests.builders.rooms import Room
from ui.dialogs.ask_text import AskText
from ui.dialogs.confirm import Confirm
from ui.theme import Theme
from ui.views.afronden.freeze_bar import FreezeBar
from ui.views.afronden.view import AfrondenView
from ui.widgets.label import Label


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    """The second check-in of six afspraken that nobody said a word about."""
    for number in range(2):
        room.capture(f"Komt later, deel {number} @school")
    with a_page(room, theme, tmp_path) as made:
        made.begin()
        made.freeze()
        room.clock.advance(timedelta(days=60))
        template, today = shipped_template("check-in"), room.clock.today()
        added = open_check_in(room.library, room.clock, room.region_id, template, today)
        made.context.open_meeting(added.id)
        yield made


@pytest.fixture
def afronden(page: Page, qtbot: QtBot) -> AfrondenView:
    made = AfrondenView(page.context)
    qtbot.addWidget(made)
    made.show()
    return made


def refuse(afronden: AfrondenView) -> Confirm:
    afronden.findChildren(FreezeBar)[0].freeze_requested.emit()
    return afronden.findChildren(Confirm)[-1]


def said(dialog: Confirm) -> str:
    return " ".join(label.text() for label in dialog.findChildren(Label))


def test_it_counts_names_the_first_and_leads_there(page: Page, afronden: AfrondenView) -> None:
    asked: list[str] = []
    page.context.view_requested.connect(asked.append)
    page.go(4)
    dialog = refuse(afronden)
    assert "6 afspraken vragen eerst een keuze" in said(dialog)
    assert "A-001, A-002, A-003 en 3 andere bleven twee check-ins onbesproken" in said(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert asked == ["opvolging"]
    current = page.table.current()
    assert current is not None
    assert current.must_decide
    assert page.table.rows.first_undecided() == page.table.currentIndex()


def test_each_choice_brings_the_next_until_it_is_vastgesteld(
    page: Page, afronden: AfrondenView
) -> None:
    for left in range(6, 0, -1):
        dialog = refuse(afronden)
        assert said(dialog).startswith(f"{left} afspra")
        dialog.action.click()
        page.press(Qt.Key.Key_1)
    refuse(afronden).action.click()
    with page.room.library.read() as reader:
        assert reader.get(Meeting, page.check_in).state is MeetingState.VASTGESTELD


def test_a_check_in_that_is_over_is_opened_again_as_such(
    page: Page, afronden: AfrondenView
) -> None:
    with page.room.library.read() as reader:
        over = reader.find(Meeting, kind=MeetingKind.CHECK_IN, state=MeetingState.VASTGESTELD)[0]
    page.context.open_meeting(over.id)
    shown = [label.text() for label in afronden.findChildren(Label) if label.isVisible()]
    assert any("staat bij Opvolging" in words for words in shown)
    assert "Plan haar bij Voorbereiden." in shown
    afronden.findChildren(FreezeBar)[0].reopen_requested.emit()
    dialog = afronden.findChildren(AskText)[-1]
    assert dialog.windowTitle() == "Waarom heropen je de check-in?"
    dialog.field.setPlainText("een datum klopt niet")
    dialog.action.click()
    toast = page.context.toasts.current
    assert toast is not None
    assert toast.accessibleName() == "Check-in heropend"
    focus = afronden.focusWidget()
    assert focus is not None
    assert focus.isVisible()


def test_the_number_that_is_named_is_the_one_that_is_given(
    page: Page, afronden: AfrondenView
) -> None:
    """Vaststellen that was undone keeps its number."""
    for place in range(6):
        page.go(place + 1)
        page.press(Qt.Key.Key_1)
    refuse(afronden).action.click()
    page.context.undo()
    dialog = refuse(afronden)
    assert dialog.windowTitle() == "Vaststellen als versie 2?"
    dialog.action.click()
    with page.room.library.read() as reader:
        assert reader.get(Meeting, page.check_in).frozen_versions == 2
