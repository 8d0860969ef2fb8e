# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The meeting page: from a key to what it changes on the screen."""

import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import count, cycle
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QMainWindow, QWidget

from facilitator.clock import FixedClock
from facilitator.domain.words import Theme as Vraagstuk
from facilitator.services.commands import Command
from facilitator.storage.opening import open_library
from tests.benchmarks.measure import Row, Run
from tests.benchmarks.painting import offscreen_application, show_in, until_painted
from tests.builders.entities import an_agreement
from tests.builders.rooms import DAY, Room, a_room
from tests.builders.windows import NoBackups
from ui import fonts
from ui.context import AppContext, Tools
from ui.errors import ErrorPresenter
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.tasks import Tasks
from ui.theme import Appearance, Theme
from ui.views.bijeenkomst.view import MeetingView
from ui.widgets.motion import set_calm
from ui.widgets.toast_host import ToastHost

MANY, FEW = 2000, 20
LINE = "Beschrijft op één A4 wat scholen mogen verwachten @leerplicht >18-12 #preventie"


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


@dataclass(frozen=True, slots=True)
class Stage:
    """A meeting in a window."""

    room: Room
    tools: Tools
    context: AppContext
    window: QMainWindow

    def page(self) -> MeetingView:
        return MeetingView(self.context)

    def new_context(self) -> AppContext:
        """What the pages of another window get."""
        context = AppContext(self.room.library, self.tools, NoBackups())
        context.open_region(self.room.region_id, self.room.meeting_id)
        return context

    def close(self) -> None:
        self.context.tasks.shut_down()
        self.window.close()


def dressed() -> Theme:
    app = offscreen_application()
    fonts.load_first()
    fonts.load_rest()
    # An animation of the one would be painted in the turn of the other.
    set_calm(calm=True)
    return Theme(app, Appearance.LIGHT)


@contextmanager
def staged(folder: Path, items: int, theme: Theme) -> Generator[Stage]:
    """Put a meeting with so many captured items in a window."""
    clock = FixedClock.on(DAY)
    with open_library(folder / f"{items}.db", clock=clock) as library:
        room = a_room(library, clock)
        fill(room, items)
        window = QMainWindow()
        toasts = ToastHost(window)
        errors = ErrorPresenter(window, toasts)
        settings = Settings(folder / "instellingen.json", window)
        tools = Tools(clock, settings, theme, Tasks(window), toasts, errors)
        context = AppContext(library, tools, NoBackups())
        context.open_region(room.region_id, room.meeting_id)
        stage = Stage(room, tools, context, window)
        try:
            yield stage
        finally:
            stage.close()


def fill(room: Room, items: int) -> None:
    """Store items that look like what people say, most of them of the block in sight."""
    meeting, block = room.meeting(), room.block("Regievoering")
    texts = ("Belt binnen een week", "Legt vast wie beslist", "Nodigt ouders uit", "Deelt de kaart")
    with room.library.change(Command.REGION_IMPORTED, room.region_id, room.clock.now()) as change:
        change.tx.add(
            *(
                an_agreement(
                    meeting,
                    block,
                    number=number,
                    text=f"{texts[number % 4]}, onderdeel {number}",
                    theme=Vraagstuk.REGIEVOERING,
                    owner_id=room.school if number % 3 else None,
                    deadline=DAY + timedelta(days=number % 200),
                )
                for number in range(1, items + 1)
            )
        )


def stored_and_painted(folder: Path) -> Iterator[Row]:
    with staged(folder, FEW, dressed()) as stage:
        page = stage.page()
        show_in(stage.window, page)
        page.go_to(stage.room.block("Regievoering").id)
        page.line.focus_line()
        viewport, numbers = page.column.list.viewport(), count(1)

        def enter() -> float:
            page.line.edit.set_line(f"Punt {next(numbers)}: {LINE}")
            return until_painted(
                viewport, lambda: QTest.keyClick(page.line.edit, Qt.Key.Key_Return)
            )

        with bare_list(page.column.list) as baseline:
            yield Row(
                "Enter in de vastlegregel tot de rij getekend is",
                4,
                product=enter,
                baseline=baseline,
                rounds=100,
                p99_aim=0.016,
            )


@contextmanager
def bare_list(like: QListView) -> Generator[Run]:
    """Append a row to a bare list of the same size, in a process without our style."""
    size = [str(like.width()), str(like.height()), str(FEW)]
    command = [sys.executable, "-m", "tests.benchmarks.bare_list", *size]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        asked, told = process.stdin, process.stdout
        assert asked is not None
        assert told is not None

        def run() -> float:
            asked.write("\n")
            asked.flush()
            return float(told.readline())

        yield run
        asked.close()


def page_with_many(folder: Path) -> Iterator[Row]:
    theme = dressed()
    with staged(folder, MANY, theme) as many, staged(folder, FEW, theme) as few:
        yield Row(
            f"de bijeenkomst openen, met {MANY} in plaats van {FEW} punten",
            3,
            product=opening(many),
            baseline=opening(few),
            rounds=15,
        )
        yield Row(
            f"een letter in haar filter, met {MANY} in plaats van {FEW} punten",
            3,
            product=filtering(many),
            baseline=filtering(few),
            rounds=60,
        )


def opening(stage: Stage) -> Run:
    """From the choice of the page in the real window to the frame that shows it."""
    window = MainWindow(stage.tools.settings)
    window.resize(1280, 800)
    window.show()

    def run() -> float:
        # Thrown away each time, or the second time nothing would have to be read and made.
        window.attach(stage.new_context())
        taken = until_painted(window, lambda: window.show_view("bijeenkomst"))
        window.detach()
        return taken

    return run


def filtering(stage: Stage) -> Run:
    page = stage.page()
    show_in(stage.window, page)
    page.go_to(stage.room.block("Regievoering").id)
    keys = cycle([*map(ord, "ONDERDEEL"), *([Qt.Key.Key_Backspace] * 9)])

    def run() -> float:
        key = Qt.Key(next(keys))
        return until_painted(page.column.list.viewport(), lambda: press(page.column.search, key))

    return run
