# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A region travels between two laptops by file: opened, merged, dropped on the window."""

import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from facilitator.clock import FixedClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.region import Region
from facilitator.domain.words import Status
from facilitator.files import FileError
from facilitator.services.opvolging import Answer, store_answers
from facilitator.session import apply_merge, plan_merge, read_session
from facilitator.storage.library import SqlLibrary
from facilitator.storage.opening import open_damaged, open_library
from tests.builders.rooms import DAY, Room
from tests.builders.windows import a_context
from ui.app import Program, parse
from ui.context import AppContext
from ui.dialogs.confirm import Confirm
from ui.dialogs.passphrase import AskPassphrase, NewPassphrase
from ui.dialogs.session_dialog import SessionDialog
from ui.models.choices_model import Pick
from ui.region_files import RegionFiles
from ui.theme import Theme
from ui.widgets.label import Label
from ui.widgets.toast import Toast


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
    qtbot.waitUntil(lambda: f"Bewaard als {path.name}" in toast(laptop), timeout=20_000)
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
    agreed(dialog, qtbot)
    assert other.regions() == ["Regio Voorbeeld"]
    other.context.undo()
    assert other.regions() == []


def test_where_both_changed_one_chooses_once(
    mine: Laptop, other: Laptop, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    agreement = room.capture("Belt de school @leerplicht >vr")
    path = saved(mine, room, tmp_path / "regio.slagvaardig", qtbot)
    agreed(asked(other, path, qtbot), qtbot)
    mine.say(room, agreement, Status.BEZIG)
    other.say(room, agreement, Status.KLAAR)
    back = saved(other, room, tmp_path / "terug.slagvaardig", qtbot)
    dialog = asked(mine, back, qtbot)
    assert not dialog.action.isEnabled()
    dialog.model.choose_all(Pick.THERE)
    agreed(dialog, qtbot)
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
    agreed(shown(other, qtbot), qtbot)
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


def agreed(dialog: SessionDialog, qtbot: QtBot) -> None:
    """Click the button that does it; the reservekopie before comes from a task."""
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.action.click()


def told(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(Label)]


def toast(laptop: Laptop) -> str:
    shown = laptop.context.toasts.current
    return shown.accessibleName() if shown else ""


def drop(window: QWidget, *paths: Path) -> bool:
    """Drop files on the window; whether they may come in at all."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), action, data, button, none)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        dropped = QDropEvent(QPointF(5, 5), action, data, button, none)
        QApplication.sendEvent(window, dropped)
    return enter.isAccepted()


def test_a_file_is_dropped_on_the_window(
    mine: Laptop, other: Laptop, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    path = saved(mine, room, tmp_path / "regio.slagvaardig", qtbot)
    path = path.rename(tmp_path / "REGIO.SLAGVAARDIG")
    assert drop(other.window, path)
    shown(other, qtbot).reject()
    QTest.qWait(0)
    assert other.regions() == []


@pytest.mark.parametrize("names", [("een.slagvaardig", "twee.slagvaardig"), ("lijst.xlsx",)])
def test_what_can_not_be_dropped_is_told_what_can(
    other: Laptop, tmp_path: Path, names: tuple[str, ...]
) -> None:
    assert drop(other.window, *(tmp_path / name for name in names))
    assert "één sessiebestand (.slagvaardig)" in toast(other)
    assert other.regions() == []


def test_text_that_is_dragged_over_the_window_is_left_alone(other: Laptop) -> None:
    assert not drop(other.window)


def test_one_file_is_opened_at_a_time(
    mine: Laptop, other: Laptop, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    path = saved(mine, room, tmp_path / "regio.slagvaardig", qtbot)
    other.files.open(path)
    other.files.open(path)
    assert "al een bestand" in toast(other)
    dialog = shown(other, qtbot)
    drop(other.window, path)
    assert "al een bestand" in toast(other)
    assert len([d for d in other.window.findChildren(SessionDialog) if d.isVisible()]) == 1
    agreed(dialog, qtbot)
    assert other.regions() == ["Regio Voorbeeld"]


def test_opening_the_same_file_again_says_there_is_nothing_new(
    mine: Laptop, other: Laptop, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    path = saved(mine, room, tmp_path / "regio.slagvaardig", qtbot)
    agreed(asked(other, path, qtbot), qtbot)
    other.files.open(path)
    qtbot.waitUntil(lambda: "niets dat hier nog niet staat" in toast(other), timeout=20_000)
    assert other.regions() == ["Regio Voorbeeld"]


def test_annuleren_while_the_backup_is_made_merges_nothing(
    mine: Laptop, other: Laptop, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = asked(other, saved(mine, room, tmp_path / "regio.slagvaardig", qtbot), qtbot)
    dialog.action.click()
    assert not dialog.action.isEnabled()
    dialog.reject()
    qtbot.waitUntil(lambda: not other.context.tasks.busy, timeout=20_000)
    assert other.regions() == []


def test_a_backup_that_fails_changes_nothing_and_is_told(
    mine: Laptop,
    other: Laptop,
    room: Room,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise FileError("De schijf is vol.")

    dialog = asked(other, saved(mine, room, tmp_path / "regio.slagvaardig", qtbot), qtbot)
    monkeypatch.setattr("facilitator.storage.backup.backup_now", full)
    dialog.action.click()
    qtbot.waitUntil(lambda: dialog.intro.text() == "De schijf is vol.", timeout=20_000)
    assert dialog.isVisible()
    assert dialog.action.isEnabled()
    assert other.regions() == []
    dialog.reject()


def test_a_merge_that_was_undone_is_opened_again_as_if_it_never_was(
    mine: Laptop, other: Laptop, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    path = saved(mine, room, tmp_path / "regio.slagvaardig", qtbot)
    agreed(asked(other, path, qtbot), qtbot)
    agreement = room.capture("Belt de school @leerplicht >vr")
    later = saved(mine, room, tmp_path / "later.slagvaardig", qtbot)
    for _ in range(2):
        dialog = asked(other, later, qtbot)
        assert any("1 vastgelegde regel" in text for text in told(dialog))
        agreed(dialog, qtbot)
        assert other.status(agreement) is Status.OPEN
        other.context.undo()
        with other.library.read() as reader:
            assert reader.find(Agreement) == []


def test_what_was_undone_since_the_file_was_made_can_be_brought_back(
    mine: Laptop, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    agreement = room.capture(f"{'Belt de school en de ouders. ' * 9}@leerplicht >vr")
    path = saved(mine, room, tmp_path / "regio.slagvaardig", qtbot)
    mine.context.open_region(room.region_id)
    mine.context.undo()
    mine.files.open(path)
    qtbot.waitUntil(lambda: bool(mine.window.findChildren(Confirm)), timeout=20_000)
    dialog = mine.window.findChildren(Confirm)[0]
    assert any("1 vastgelegde regel." in text for text in told(dialog))
    assert f"{agreement.label}: {agreement.text}" in told(dialog)
    dialog.action.click()
    qtbot.waitUntil(lambda: "Teruggehaald" in toast(mine), timeout=20_000)
    assert mine.status(agreement) is Status.OPEN
    mine.context.undo()
    with mine.library.read() as reader:
        assert reader.find(Agreement) == []


def test_what_was_changed_since_the_file_was_made_stays_and_that_is_told(
    mine: Laptop, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    agreement = room.capture("Belt de school @leerplicht >vr")
    path = saved(mine, room, tmp_path / "regio.slagvaardig", qtbot)
    mine.say(room, agreement, Status.KLAAR)
    mine.files.open(path)
    qtbot.waitUntil(lambda: "daarna is gewijzigd, blijft zo" in toast(mine), timeout=20_000)
    assert mine.status(agreement) is Status.KLAAR


def test_a_file_that_is_not_there_is_told(other: Laptop, tmp_path: Path, qtbot: QtBot) -> None:
    other.files.open(tmp_path / "weg.slagvaardig")
    qtbot.waitUntil(lambda: toast(other).startswith("weg.slagvaardig is niet te"), timeout=20_000)
    assert other.regions() == []


def test_a_file_that_can_not_be_written_is_told(
    mine: Laptop, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    mine.files.save(room.region_id, tmp_path / "geen map" / "regio.slagvaardig", None)
    qtbot.waitUntil(
        lambda: bool(toast(mine)) and "wordt bewaard" not in toast(mine), timeout=20_000
    )
    assert "Bewaard" not in toast(mine)


def test_another_file_is_not_written_over_unasked(
    mine: Laptop, room: Room, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "regio.slagvaardig"
    there.write_text("van iemand anders")

    # What the window of the system gives when the end of the name was left out.
    def choose(*_: object) -> tuple[str, str]:
        return str(tmp_path / "regio"), ""

    monkeypatch.setattr("ui.region_files.QFileDialog.getSaveFileName", choose)
    mine.files.ask_save(room.region_id)
    mine.window.findChildren(NewPassphrase)[0].action.click()
    dialog = mine.window.findChildren(Confirm)[0]
    assert dialog.isVisible()
    assert there.read_text() == "van iemand anders"
    dialog.action.click()
    qtbot.waitUntil(lambda: "Bewaard als regio.slagvaardig" in toast(mine), timeout=20_000)
    assert there.read_text() != "van iemand anders"


def test_a_library_that_is_read_only_says_why_nothing_comes_in(
    mine: Laptop, room: Room, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    path = saved(mine, room, tmp_path / "regio.slagvaardig", qtbot)
    folder = tmp_path / "alleen lezen"
    folder.mkdir()
    clock = FixedClock.on(DAY, 15)
    open_library(folder / "bibliotheek.db", clock=clock).close()
    with open_damaged(folder / "bibliotheek.db", clock=clock) as library:
        laptop = Laptop(library, theme, folder)
        dialog = asked(laptop, path, qtbot)
        dialog.action.click()
        assert dialog.isVisible()
        assert "alleen" in dialog.intro.text()
        assert laptop.regions() == []
        dialog.reject()
        laptop.close()


@contextmanager
def started(qapp: QApplication, library: Path, file: Path | None) -> Generator[Program]:
    """The program as it is started by a double click on a file; without one, not yet started."""
    asked = [str(file)] if file else []
    program = Program(qapp, parse(["--library", str(library), "--light", *asked]))
    if file:
        program.start()
    yield program
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()
    sys.excepthook = sys.__excepthook__


def test_a_file_on_the_command_line_is_opened(
    mine: Laptop, room: Room, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    path = saved(mine, room, tmp_path / "regio.slagvaardig", qtbot)
    with started(qapp, tmp_path / "nieuw" / "bibliotheek.db", path) as program:
        window = program.window
        qtbot.waitUntil(lambda: bool(window.findChildren(SessionDialog)), timeout=20_000)
        agreed(window.findChildren(SessionDialog)[0], qtbot)
        context = window.context
        assert context is not None
        assert context.region_id == room.region_id


def test_a_missing_file_on_the_command_line_is_told(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    with started(qapp, tmp_path / "nieuw" / "bibliotheek.db", tmp_path / "weg.slagvaardig") as made:

        def told() -> bool:
            shown = made.window.findChildren(Toast)
            return any(t.accessibleName().startswith("weg.slagvaardig is niet") for t in shown)

        qtbot.waitUntil(told, timeout=20_000)
        assert made.window.current_view == "overzicht"


def test_a_file_that_is_dropped_while_the_program_still_loads_is_opened_after_that(
    mine: Laptop, room: Room, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    path = saved(mine, room, tmp_path / "regio.slagvaardig", qtbot)
    library = tmp_path / "nieuw.db"
    open_library(library, clock=mine.clock).close()
    with started(qapp, library, None) as program:
        # The window has its library, and nothing was painted of it yet.
        program.open_library()
        assert drop(program.window, path)
        window = program.window
        qtbot.waitUntil(lambda: bool(window.findChildren(SessionDialog)), timeout=20_000)
        agreed(window.findChildren(SessionDialog)[0], qtbot)
        assert window.context is not None
        assert window.context.region_id == room.region_id


def test_a_region_is_kept_while_the_program_still_loads(
    mine: Laptop, room: Room, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    path = saved(mine, room, tmp_path / "regio.slagvaardig", qtbot)
    library = tmp_path / "nieuw.db"
    with open_library(library, clock=mine.clock) as made:
        apply_merge(made, mine.clock, plan_merge(made, read_session(path)))
    with started(qapp, library, None) as program:
        program.open_library()
        assert program.window.context is not None
        program.window.context.save_region_requested.emit(room.region_id)
        assert program.window.findChildren(NewPassphrase)[0].isVisibleTo(program.window)
