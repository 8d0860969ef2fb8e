# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first page: the first start, regions with their counts, and opening one."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Tally
from facilitator.domain.words import Status
from facilitator.services.overview import RegionOverview, Stage
from facilitator.services.regions import add_region
from facilitator.storage.opening import open_library
from tests.builders.entities import a_meeting, a_region
from tests.builders.rooms import DAY, Room
from tests.builders.windows import a_context, show
from ui.context import AppContext
from ui.models.regions_model import RegionColumn, RegionsModel, cell_text
from ui.models.tally_bar import PARTS, counts_of
from ui.theme import Theme
from ui.views.overzicht.legend import Legend
from ui.views.overzicht.new_region import NewRegionDialog
from ui.views.overzicht.regions_table import RegionsTable
from ui.views.overzicht.view import OverzichtView
from ui.views.overzicht.welcome import Welcome
from ui.views.overzicht.wording import distance
from ui.widgets.button import Button
from ui.widgets.stacked_bar import PART_LOOKS, Part


def a_row(tally: Tally | None = None, stage: Stage = Stage.OPVOLGING) -> RegionOverview:
    region = a_region(name="Regio Rivierbocht")
    meeting = a_meeting(region_id=region.id)
    return RegionOverview(
        region=region,
        meetings=(meeting,),
        tally=tally or Tally(),
        next_day=None,
        next_is_check_in=False,
        last_day=DAY,
        current=meeting,
        stage=stage,
    )


class Page:
    """The view in a window."""

    def __init__(self, context: AppContext, window: QMainWindow) -> None:
        self.context = context
        self.window = window
        self.view = OverzichtView(context)
        self.asked = QSignalSpy(context.view_requested)
        show(window, self.view)

    @property
    def table(self) -> RegionsTable:
        return self.view.findChildren(RegionsTable)[0]

    def asked_for(self) -> list[str]:
        return [str(self.asked.at(n)[0]) for n in range(self.asked.count())]


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    window = QMainWindow()
    made = Page(a_context(room.library, room.clock, theme, window, tmp_path), window)
    yield made
    made.context.toasts.dismiss()
    window.close()
    window.deleteLater()


@pytest.fixture
def empty(theme: Theme, tmp_path: Path) -> Iterator[Page]:
    clock = FixedClock.on(DAY)
    with open_library(tmp_path / "leeg.db", clock=clock) as library:
        window = QMainWindow()
        made = Page(a_context(library, clock, theme, window, tmp_path), window)
        yield made
        made.context.toasts.dismiss()
        window.close()
        window.deleteLater()


def test_the_first_start_offers_the_example_and_a_new_region(empty: Page) -> None:
    welcome = empty.view.findChildren(Welcome)[0]
    assert welcome.isVisible()
    offered = {button.text() for button in welcome.findChildren(Button)}
    assert {"Voorbeeldregio openen", "Nieuwe regio", "Reservekopie terugzetten"} <= offered


def test_opening_the_example_plays_it_and_goes_to_its_meeting(empty: Page) -> None:
    empty.view.findChildren(Welcome)[0].example_requested.emit()
    assert empty.asked_for() == ["afronden"]
    assert empty.context.meeting_id is not None


def test_a_new_region_needs_a_name(empty: Page, qtbot: QtBot) -> None:
    dialog = NewRegionDialog(empty.context, empty.window)
    dialog.open()
    name = dialog.findChildren(QLineEdit)[0]
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.problem() == "Vul een naam in."
    QTest.keyClicks(name, "Regio Waterkant")
    assert not dialog.problem()
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert empty.asked_for() == ["voorbereiden"]
    with empty.context.library.read() as reader:
        region_id = empty.context.region_id
        assert isinstance(region_id, UUID)
        assert reader.get(type(a_region()), region_id).name == "Regio Waterkant"


def test_enter_opens_the_meeting_of_today(page: Page, room: Room) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.context.meeting_id == room.meeting_id
    assert page.asked_for() == ["bijeenkomst"]


def test_a_meeting_that_was_led_goes_on_to_afronden(page: Page, room: Room) -> None:
    room.clock.advance(timedelta(days=2))
    page.view.refresh()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.asked_for() == ["afronden"]


def test_searching_leaves_only_what_matches(page: Page, room: Room) -> None:
    add_region(room.library, room.clock, "Regio Één", ["VO2599"])
    page.view.refresh()
    page.view.focus_search()
    field = page.view.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, "een")
    assert page.table.shown() == 1
    field.setText("vo2599")
    assert page.table.shown() == 1
    field.setText("zzz")
    assert page.table.shown() == 0
    assert not page.table.isVisible()


def test_a_captured_line_shows_in_the_counts(page: Page, room: Room) -> None:
    room.capture("Belt de school @leerplicht >vr")
    page.view.refresh()
    row = page.table.current_region()
    assert row is not None
    assert cell_text(row, RegionColumn.RUNNING) == "1"


def test_the_model_behaves(qtbot: QtBot) -> None:
    model = RegionsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows([a_row(), a_row()])
    assert model.rowCount() == 2
    assert model.index(0, RegionColumn.LATE).data() == "–"


def test_late_actions_are_a_share_of_their_own_part_of_the_bar() -> None:
    by_status = {Status.OPEN: 2, Status.BEZIG: 3, Status.KLAAR: 1, Status.GEBLOKKEERD: 1}
    tally = Tally(by_status=by_status, late_by_status={Status.BEZIG: 3, Status.OPEN: 1})
    counts = counts_of(tally)
    assert counts.parts == {Part.OPEN: 2, Part.BEZIG: 3, Part.KLAAR: 1, Part.VAST: 1}
    assert counts.late == {Part.BEZIG: 3, Part.OPEN: 1}
    assert (counts.total, counts.laat) == (tally.total, tally.late)


def test_every_status_has_a_part_of_the_bar_and_a_place_in_the_legend(qtbot: QtBot) -> None:
    assert PARTS.keys() == set(Status)
    legend = Legend()
    qtbot.addWidget(legend)
    for look in PART_LOOKS.values():
        assert look.word in legend.accessibleName().lower().replace("oogo", "OOGO")


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "vandaag"), (1, "morgen"), (6, "over 6 dagen"), (8, "over 1 week"), (21, "over 3 weken")],
)
def test_distances_read_as_people_say_them(days: int, words: str) -> None:
    assert distance(DAY + timedelta(days=days), DAY) == words
