# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Damage leads to read-only and the newest good reservekopie, never to a loss."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.region import Region
from facilitator.services.regions import add_region
from facilitator.storage.backup import backup_now
from facilitator.storage.check import check
from facilitator.storage.driver import connect_raw
from facilitator.storage.errors import UNREADABLE
from facilitator.storage.opening import open_library
from tests.builders.damage import read_bytes, spoil_index, write_bytes
from tests.builders.rooms import DAY, a_room
from ui.app import Options, Program
from ui.context import AppContext
from ui.dialogs.restore_backup import RestoreBackup
from ui.library_health import EVERY
from ui.main_window import MainWindow
from ui.theme import Appearance
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState

Start = Callable[[], MainWindow]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(DAY, 13)


@pytest.fixture
def library(tmp_path: Path, clock: FixedClock) -> Path:
    """A room with one agreement and two reservekopieën, of which the newest is bad."""
    path = tmp_path / "bieb" / "slagvaardig.db"
    with open_library(path, clock=clock) as opened:
        a_room(opened, clock).capture("Belt de school")
    backup_now(path, clock)
    clock.advance(timedelta(hours=1))
    spoil_text(backup_now(path, clock))
    return path


def spoil_text(path: Path) -> None:
    """A flipped text: SQLite's own check is content with it."""
    with closing(connect_raw(path, "rw")) as raw:
        raw.execute("UPDATE agreement SET text = 'Belt nooit'")
        raw.execute("PRAGMA journal_mode = DELETE")


@pytest.fixture
def start(library: Path, clock: FixedClock, qapp: QApplication) -> Iterator[Start]:
    """Opens the program on the library, as many times as asked."""
    made: list[Program] = []

    def begin() -> MainWindow:
        made.append(Program(qapp, Options(str(library), Appearance.LIGHT), clock))
        made[-1].window.show()
        made[-1].open_library()
        return made[-1].window

    yield begin
    for program in made:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
    sys.excepthook = sys.__excepthook__


def context_of(window: MainWindow) -> AppContext:
    assert window.context is not None
    return window.context


def banner_of(window: MainWindow) -> Banner | None:
    shown = window.menuWidget()
    return shown if isinstance(shown, Banner) else None


def sentence_of(window: MainWindow) -> str:
    banner = banner_of(window)
    return banner.sentence if banner else ""


def texts(window: MainWindow) -> list[str]:
    with context_of(window).library.read() as reader:
        return [item.text for item in reader.find(Agreement)]


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait for what comes after the first page: the note on the reservekopie, then the tasks."""
    note = "Reservekopie"
    shown = window.sidebar.findChildren(QLabel)
    qtbot.waitUntil(lambda: any(each.text().startswith(note) for each in shown))
    qtbot.waitUntil(lambda: not context_of(window).tasks.busy)


def click(window: MainWindow, qtbot: QtBot, text: str) -> None:
    button = next(b for b in window.findChildren(Button) if b.text() == text and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_library_that_is_whole_says_nothing_and_is_not_looked_at_again_that_week(
    start: Start, clock: FixedClock, qtbot: QtBot
) -> None:
    window = start()
    settings = context_of(window).settings
    settle(window, qtbot)
    assert banner_of(window) is None
    assert settings.choices.checked_at == clock.now().isoformat()
    window.close()
    clock.advance(EVERY - timedelta(seconds=1))
    again = start()
    settle(again, qtbot)
    assert context_of(again).settings.choices.checked_at != clock.now().isoformat()
    again.close()
    clock.advance(timedelta(seconds=1))
    later = start()
    settle(later, qtbot)
    assert context_of(later).settings.choices.checked_at == clock.now().isoformat()


def test_a_text_that_changed_by_itself_makes_the_library_read_only(
    start: Start, library: Path, clock: FixedClock, qtbot: QtBot
) -> None:
    spoil_text(library)
    window = start()
    context = context_of(window)
    assert texts(window) == ["Belt nooit"]
    qtbot.waitUntil(lambda: "nog goed" in sentence_of(window))
    assert "beschadigd en alleen te lezen" in sentence_of(window)
    made = (clock.now() - timedelta(hours=1)).astimezone()
    assert f"wo 7 okt, {made:%H.%M} uur is nog goed" in sentence_of(window)
    assert context.perform(lambda: add_region(context.library, context.clock, "Nieuw")) is None
    assert context.toasts.current is not None
    assert "alleen te lezen" in context.toasts.current.accessibleName()
    settle(window, qtbot)
    with context.library.read() as reader:
        assert len(reader.find(Region)) == 1


def test_the_newest_good_copy_is_proposed_and_what_it_replaces_is_kept(
    start: Start, library: Path, qtbot: QtBot
) -> None:
    spoil_text(library)
    window = start()
    qtbot.waitUntil(lambda: "nog goed" in sentence_of(window))
    settle(window, qtbot)
    click(window, qtbot, "Reservekopie terugzetten…")
    (dialog,) = window.findChildren(RestoreBackup)
    dialog._on_restore()
    assert texts(window) == ["Belt de school"]
    assert banner_of(window) is None
    toast = context_of(window).toasts.current
    (kept,) = library.parent.glob("*-vervangen-*.db")
    assert toast is not None
    assert kept.name in toast.accessibleName()
    assert not context_of(window).library.read_only  # pyright: ignore[reportAttributeAccessIssue] - what storage gives has it
    assert check(library) == []
    settle(window, qtbot)


def test_where_a_library_does_not_open_the_newest_good_copy_is_proposed(
    start: Start, library: Path, qtbot: QtBot
) -> None:
    spoil_index(library, "draft")
    window = start()
    assert window.context is None
    click(window, qtbot, "Reservekopie terugzetten…")
    (dialog,) = window.findChildren(RestoreBackup)
    # The newest of the two is bad.
    assert dialog._list.currentRow() == 1
    dialog._on_restore()
    assert texts(window) == ["Belt de school"]
    assert check(library) == []
    settle(window, qtbot)


def test_a_spoiled_journal_is_found_right_after_the_start(
    start: Start, library: Path, qtbot: QtBot
) -> None:
    first = start()
    settle(first, qtbot)
    first.close()
    spoil_index(library, "journal")
    window = start()
    assert texts(window) == ["Belt de school"]
    qtbot.waitUntil(lambda: "alleen te lezen" in sentence_of(window))
    refused = context_of(window).perform(
        lambda: add_region(context_of(window).library, context_of(window).clock, "Regio Twee")
    )
    assert refused is None
    settle(window, qtbot)


def test_a_library_that_does_not_open_can_be_read_and_exported(
    start: Start, library: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    spoil_index(library, "draft")
    before = read_bytes(library)
    window = start()
    assert window.context is None
    assert window.findChild(EmptyState) is not None
    click(window, qtbot, "Alleen lezen openen")
    assert texts(window) == ["Belt de school"]
    assert "alleen te lezen" in sentence_of(window)
    qtbot.waitUntil(lambda: "nog goed" in sentence_of(window))
    assert exported(window, tmp_path / "uit") == 1
    window.close()
    assert read_bytes(library) == before


def exported(window: MainWindow, folder: Path) -> int:
    from facilitator.domain.meeting import Meeting
    from facilitator.exports.build import build_report
    from facilitator.exports.documents import Document, Format, export

    folder.mkdir()
    with context_of(window).library.read() as reader:
        report = build_report(reader, reader.find(Meeting)[0].id, DAY)
    return len(export(report, folder, [Document.ACTIELIJST], [Format.PDF]))


def test_a_library_of_which_nothing_is_left_is_not_offered_to_read(
    start: Start, library: Path
) -> None:
    write_bytes(library, b"x" * 20_000)
    window = start()
    offered = [button.text() for button in window.findChildren(Button) if button.isVisible()]
    assert "Reservekopie terugzetten…" in offered
    assert "Alleen lezen openen" not in offered


def test_the_meeting_of_a_damaged_library_keeps_the_line_and_says_why(
    start: Start, library: Path, qtbot: QtBot
) -> None:
    from ui.views.bijeenkomst.view import MeetingView

    spoil_text(library)
    window = start()
    qtbot.waitUntil(lambda: "nog goed" in sentence_of(window))
    context = context_of(window)
    with context.library.read() as reader:
        context.open_region(reader.find(Region)[0].id)
    window.show_view("bijeenkomst")
    view = window.view("bijeenkomst")
    assert isinstance(view, MeetingView)
    qtbot.keyClicks(view.line.edit, "Maakt een lijst")
    qtbot.keyClick(view.line.edit, Qt.Key.Key_Return)
    assert view.line.line == "Maakt een lijst"
    assert "alleen te lezen" in view.line.note.sentence
    window.show_view("overzicht")
    settle(window, qtbot)


def test_a_disk_that_can_not_be_read_now_is_no_damage(
    start: Start, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def unread(_path: Path) -> list[str]:
        return [UNREADABLE]

    monkeypatch.setattr("facilitator.storage.check.check", unread)
    window = start()
    context = context_of(window)
    qtbot.waitUntil(lambda: context.toasts.current is not None)
    assert banner_of(window) is None
    assert context.perform(lambda: add_region(context.library, context.clock, "Nieuw"))
    settle(window, qtbot)
