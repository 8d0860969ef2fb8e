# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every page and dialog by Tab alone: all of it is reached, and all of it has a name."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.clock import FixedClock
from facilitator.domain.sheet import SheetColumn
from facilitator.exports.choose import current_report
from facilitator.exports.documents import Document, Format, render
from facilitator.play.run import play_example
from facilitator.storage.opening import open_library
from tests.builders.returned import filled_in
from tests.builders.rooms import DAY
from tests.demo.hands import Hands
from ui.app import Options, Program
from ui.context import AppContext
from ui.dialogs.passphrase import AskPassphrase
from ui.dialogs.session_dialog import SessionDialog
from ui.models.choices_model import ChoiceRow, Pick
from ui.region_files import RegionFiles
from ui.theme import Appearance
from ui.views.opvolging.read_list_dialog import ReadListDialog
from ui.views.opvolging.view import OpvolgingView

# What every list that pops up says offscreen.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Open = Callable[[Hands], object]
PAGES = ("overzicht", "voorbereiden", "bijeenkomst", "afronden", "opvolging", "instellingen")


@pytest.fixture
def program(
    request: pytest.FixtureRequest, tmp_path: Path, qapp: QApplication
) -> Iterator[Program]:
    """The program on the example, or on an empty library where a test asks for that."""
    place = tmp_path / "bibliotheek.db"
    clock = FixedClock.on(DAY)
    if getattr(request, "param", "voorbeeld") == "voorbeeld":
        with open_library(place, clock=clock) as library:
            play_example(library)
    made = Program(qapp, Options(str(place), Appearance.LIGHT), clock)
    made.start()
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    sys.excepthook = sys.__excepthook__


@pytest.fixture
def hands(program: Program, tmp_path: Path, qtbot: QtBot) -> Hands:
    qtbot.waitUntil(lambda: program.window.context is not None)
    with qtbot.waitActive(program.window):
        pass
    return Hands(program.window, tmp_path)


def context_of(hands: Hands) -> AppContext:
    assert hands.window.context is not None
    return hands.window.context


def open_example(hands: Hands) -> AppContext:
    from facilitator.domain.region import Region

    context = context_of(hands)
    with context.library.read() as reader:
        context.open_region(reader.find(Region)[0].id)
    return context


def step(hands: Hands, key: Qt.Key) -> None:
    """Go on to the next control; in a date the key goes by day, month and year first."""
    here = hands.focused
    for _ in range(4 if isinstance(here, QDateTimeEdit) else 1):
        hands.press(key)
        if hands.focused is not here:
            return


def passed_by(hands: Hands, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What gets the focus on the way round, from where it is back to there."""
    passed: list[QWidget] = []
    while hands.focused not in passed:
        passed.append(hands.focused)
        assert len(passed) < 200
        step(hands, key)
    assert hands.focused is passed[0], f"Tab blijft hangen bij {hands.focused}"
    return passed


def reachable(window: QWidget) -> list[QWidget]:
    """What a user can work with, and so must be able to get to."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusProxy() is None
    ]


def spoken(widget: QWidget) -> str:
    """What a screen reader says of it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def told(widgets: list[QWidget]) -> list[str]:
    return [f"{type(widget).__name__} {spoken(widget)!r}" for widget in widgets]


def check(hands: Hands, window: QWidget) -> None:
    """All of a window is reached by Tab, back again by Shift+Tab, and has a name."""
    there = passed_by(hands)
    assert not told([w for w in reachable(window) if w not in there])
    assert not told([w for w in there if not spoken(w).strip()])
    back = passed_by(hands, Qt.Key.Key_Backtab)
    assert set(map(id, back)) == set(map(id, there))


def button(name: str) -> Open:
    """Open with the button of this name."""
    return lambda hands: hands.choose(name)


def key(key: Qt.Key, *, after: str = "") -> Open:
    """Open with a key, where the page has the focus or on what comes after this control."""

    def press(hands: Hands) -> None:
        if after:
            hands.tab_to(after)
            hands.press(Qt.Key.Key_Tab)
        hands.press(key)

    return press


def opened_dialog(hands: Hands) -> QWidget:
    """What opened, with the focus in it."""
    hands.until(lambda: QApplication.activeModalWidget() is not None, "er gaat een venster open")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    hands.until(lambda: dialog.isAncestorOf(hands.focused), "het venster heeft de focus")
    return dialog


DIALOGS: tuple[tuple[str, Open], ...] = (
    ("overzicht", button("Nieuwe regio")),
    ("overzicht", key(Qt.Key.Key_F1)),
    ("voorbereiden", key(Qt.Key.Key_Insert)),
    ("voorbereiden", key(Qt.Key.Key_Return)),
    ("voorbereiden", button("Plakken uit Excel")),
    ("voorbereiden", button("Deelnemer toevoegen")),
    ("voorbereiden", button("Regio")),
    ("voorbereiden", button("Vraagstuk toevoegen")),
    ("voorbereiden", key(Qt.Key.Key_Delete, after="Deelnemer toevoegen")),
    ("voorbereiden", key(Qt.Key.Key_Delete, after="Vraagstuk toevoegen")),
    ("afronden", button("Vaststellen")),
    ("afronden", key(Qt.Key.Key_Delete)),
    ("instellingen", button("Reservekopie terugzetten…")),
)


@pytest.mark.parametrize("page", PAGES)
def test_a_page(hands: Hands, page: str) -> None:
    open_example(hands)
    hands.window.show_view(page)
    view = hands.window.view(page)
    assert view.isAncestorOf(hands.focused)
    check(hands, hands.window)


@pytest.mark.parametrize(("page", "open_it"), DIALOGS)
def test_a_dialog(hands: Hands, page: str, open_it: Open) -> None:
    open_example(hands)
    hands.window.show_view(page)
    open_it(hands)
    dialog = opened_dialog(hands)
    assert dialog.windowTitle()
    check(hands, dialog)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: QApplication.activeModalWidget() is None, "Esc sluit het venster")
    assert hands.window.view(page).isAncestorOf(hands.focused)


def test_the_sheet_with_who_is_there(hands: Hands) -> None:
    open_example(hands)
    hands.window.show_view("bijeenkomst")
    hands.press(Qt.Key.Key_F7)
    hands.tab_to("Komt binnen")
    check(hands, hands.window)


@pytest.mark.parametrize("program", ["leeg"], indirect=True)
def test_the_first_start(hands: Hands) -> None:
    check(hands, hands.window)
    hands.choose("Nieuwe regio")
    hands.type("Regio Rivierbocht")
    hands.press(Qt.Key.Key_Return)
    check(hands, hands.window)
    for page in ("bijeenkomst", "afronden"):
        hands.window.show_view(page)
        assert hands.window.view(page).isAncestorOf(hands.focused)
        check(hands, hands.window)


def test_a_vastgestelde_meeting(hands: Hands) -> None:
    open_example(hands)
    hands.window.show_view("afronden")
    hands.choose("Vaststellen")
    hands.press(Qt.Key.Key_Return)
    for page in ("afronden", "voorbereiden", "bijeenkomst"):
        hands.window.show_view(page)
        check(hands, hands.window)


def test_the_report_of_a_fault(hands: Hands) -> None:
    context_of(hands).errors.present(ZeroDivisionError("deel"))
    check(hands, opened_dialog(hands))
    hands.press(Qt.Key.Key_Escape)
    assert hands.window.isAncestorOf(hands.focused)


def begin_check_in(hands: Hands) -> OpvolgingView:
    """The example half a year later, in its first check-in."""
    open_example(hands)
    hands.window.show_view("opvolging")
    view = hands.window.view("opvolging")
    assert isinstance(view, OpvolgingView)
    hands.choose("Check-in van vandaag beginnen")
    return view


def test_a_check_in(hands: Hands) -> None:
    view = begin_check_in(hands)
    check(hands, hands.window)
    view.table.setFocus()
    hands.press(Qt.Key.Key_4)
    assert view.table.editor.isVisible()
    check(hands, hands.window)
    hands.press(Qt.Key.Key_Escape)


def test_a_list_that_came_back(hands: Hands, tmp_path: Path) -> None:
    view = begin_check_in(hands)
    context = context_of(hands)
    assert context.meeting_id is not None
    with context.library.read() as reader:
        report = current_report(reader, context.meeting_id, DAY)
    path = tmp_path / "terug.xlsx"
    sheet = render(report, Document.ACTIELIJST, Format.XLSX)
    path.write_bytes(filled_in(sheet, lambda f: f.put("A-003", SheetColumn.STATUS, "Klaar")))
    view.lists.read(path, context.meeting_id)
    dialog = opened_dialog(hands)
    assert isinstance(dialog, ReadListDialog)
    check(hands, dialog)
    hands.press(Qt.Key.Key_Escape)
    assert view.isAncestorOf(hands.focused)


def test_what_changed_since_a_version(hands: Hands) -> None:
    context = open_example(hands)
    hands.window.show_view("afronden")
    hands.choose("Vaststellen")
    hands.press(Qt.Key.Key_Return)
    view = begin_check_in(hands)
    view.strip.changes.click()
    check(hands, opened_dialog(hands))
    hands.press(Qt.Key.Key_Escape)
    assert context.meeting_id is not None


def test_a_region_as_a_file(hands: Hands) -> None:
    context = open_example(hands)
    hands.until(lambda: context.findChild(RegionFiles) is not None, "regio's kunnen reizen")
    context.save_region_requested.emit(context.region_id)
    check(hands, opened_dialog(hands))
    hands.press(Qt.Key.Key_Escape)
    asked: list[object] = []
    AskPassphrase("regio.slagvaardig", "", asked.append, hands.window).open()
    check(hands, opened_dialog(hands))
    hands.press(Qt.Key.Key_Escape)
    assert asked == []


@pytest.mark.parametrize("count", [0, 3])
def test_a_file_that_is_merged(hands: Hands, count: int) -> None:
    context_of(hands)
    rows = [ChoiceRow(n, f"A-{n:03}", "Status", "Open", "Klaar", Pick.OPEN) for n in range(count)]
    stored: list[object] = []
    lines = ["In het bestand: 3 partners.", "Erbij: 1 partner."]
    dialog = SessionDialog("Samenvoegen?", "Samenvoegen", lines, rows, stored.append, hands.window)
    dialog.open()
    check(hands, opened_dialog(hands))
    hands.press(Qt.Key.Key_Escape)
    assert stored == []
