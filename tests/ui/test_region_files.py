# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A region travels between two laptops by file: opened, merged, dropped on the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.region import Region
from facilitator.domain.words import Status
from facilitator.services.opvolging import Answer, store_answers
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY, Room
from tests.builders.windows import a_context
from ui.context import AppContext
from ui.dialogs.passphrase import AskPassphrase, NewPassphrase
from ui.dialogs.session_dialog import SessionDialog
from ui.models.choices_model import Pick
from ui.region_files import RegionFiles
from ui.theme import Theme


class Laptop:
    """A window on a library of its own."""

    def __init__(self, library: SqlLibrary, theme: Theme, folder: Path) -> None:
        self.window = QMainWindow()
        self.library = library
        self.clock = FixedClock.on(DAY, 15)
        self.context: AppContext = a_context(library, self.clock, theme, self.window, folder)
        self.files = RegionFiles(self.context, library, self.window)
        self.window.show()

    def regions(self) -> list[str]:
        with self.library.read() as reader:
            return [region.name for region in reader.find(Region)]

    def status(self, agreement: Agreement) -> Status:
        with self.library.read() as reader:
            return reader.get(Agreement, agreement.id).status

    def say(self, room: Room, agreement: Agreement, status: Status) -> None:
        answer = Answer(agreement_id=agreement.id, status=status)
        store_answers(self.library, self.clock, room.region_id, [answer])

    def close(self) -> None:
        self.context.tasks.shut_down()
        self.context.toasts.dismiss()
        self.window.close()
        self.window.deleteLater()


@pytest.fixture
def mine(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Laptop]:
    assert isinstance(room.library, SqlLibrary)
    made = Laptop(room.library, theme, tmp_path)
    yield made
    made.close()


@pytest.fixture
def other(theme: Theme, tmp_path: Path) -> Iterator[Laptop]:
    folder = tmp_path / "andere laptop"
    folder.mkdir()
    with open_library(folder / "bibliotheek.db", clock=FixedClock.on(DAY, 15)) as library:
        made = Laptop(library, theme, folder)
        yield made
        made.close()


def saved(
    laptop: Laptop, room: Room, path: Path, qtbot: QtBot, passphrase: str | None = None
) -> Path:
    laptop.files.save(room.region_id, path, passphrase)
    qtbot.waitUntil(path.exists, timeout=20_000)
    return path


def asked(laptop: Laptop, path: Path, qtbot: QtBot) -> SessionDialog:
    laptop.files.open(path)
    return shown(laptop, qtbot)


def shown(laptop: Laptop, qtbot: QtBot) -> SessionDialog:
    def visible() -> list[SessionDialog]:
        return [d for d in laptop.window.findChildren(SessionDialog) if d.isVisible()]

    qtbot.waitUntil(lambda: bool(visible()), timeout=20_000)
    return visible()[-1]


def test_a_region_comes_in_whole_after_it_was_shown(
    mine: Laptop, other: Laptop, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    room.capture("Belt de school @leerplicht >vr")
    dialog = asked(other, saved(mine, room, tmp_path / "regio.slagvaardig", qtbot), qtbot)
    assert "1 vastgelegde regel" in dialog.intro.text()
    assert other.regions() == []
    dialog.action.click()
    assert other.regions() == ["Regio Voorbeeld"]
    other.context.undo()
    assert other.regions() == []


def test_where_both_changed_one_chooses_once(
    mine: Laptop, other: Laptop, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    agreement = room.capture("Belt de school @leerplicht >vr")
    path = saved(mine, room, tmp_path / "regio.slagvaardig", qtbot)
    asked(other, path, qtbot).action.click()
    mine.say(room, agreement, Status.BEZIG)
    other.say(room, agreement, Status.KLAAR)
    back = saved(other, room, tmp_path / "terug.slagvaardig", qtbot)
    dialog = asked(mine, back, qtbot)
    assert not dialog.action.isEnabled()
    dialog.model.choose_all(Pick.THERE)
    dialog.action.click()
    assert mine.status(agreement) is Status.KLAAR
    mine.context.undo()
    assert mine.status(agreement) is Status.BEZIG


def test_a_passphrase_is_asked_and_a_wrong_one_told(
    mine: Laptop, other: Laptop, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    path = saved(mine, room, tmp_path / "dicht.slagvaardig", qtbot, "een lange zin")
    other.files.open(path)

    def ask() -> AskPassphrase | None:
        found = other.window.findChildren(AskPassphrase)
        return next((dialog for dialog in found if dialog.isVisible()), None)

    qtbot.waitUntil(lambda: ask() is not None, timeout=20_000)
    first = ask()
    assert first is not None
    first.field.setText("iets anders")
    first.action.click()
    qtbot.waitUntil(lambda: ask() not in {None, first}, timeout=20_000)
    second = ask()
    assert second is not None
    assert second.problem()
    second.field.setText("een lange zin")
    second.action.click()
    shown(other, qtbot).action.click()
    assert other.regions() == ["Regio Voorbeeld"]


def test_two_different_passphrases_are_refused(mine: Laptop) -> None:
    kept: list[str | None] = []
    dialog = NewPassphrase("Regio", kept.append, mine.window)
    dialog.first.setText("een lange zin")
    dialog.again.setText("een andere zin")
    dialog.save()
    assert "niet gelijk" in dialog.problem()
    dialog.again.setText("een lange zin")
    dialog.save()
    assert kept == ["een lange zin"]


def test_a_file_that_is_none_is_refused_in_a_sentence(
    other: Laptop, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "vals.slagvaardig"
    path.write_bytes(b"\x00" * 200)
    other.files.open(path)
    qtbot.waitUntil(lambda: other.context.toasts.current is not None, timeout=20_000)
    assert other.regions() == []


def test_a_file_is_dropped_on_the_window(
    mine: Laptop, other: Laptop, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    path = saved(mine, room, tmp_path / "regio.slagvaardig", qtbot)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), action, data, button, none)
    QApplication.sendEvent(other.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(other.window, QDropEvent(QPointF(5, 5), action, data, button, none))
    shown(other, qtbot).reject()
    QTest.qWait(0)
    assert other.regions() == []
