# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kills the real window while somebody types in the meeting, and looks at what is left.

`python -m tests.reliability.window_loop LIBRARY KILLS SEED LEAST [MUTANT]`: the library of a room,
on which the window is opened and killed again and again, each time after a number of keys from
LEAST on. Everything is imported once; each window is a fork, made before there is a QApplication.
"""

import json
import os
import random
import signal
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.clock import SystemClock
from facilitator.domain.agreement import Agreement
from facilitator.domain.meeting import AgendaBlock, Meeting
from facilitator.domain.timing import active_block
from facilitator.storage.check import check
from facilitator.storage.opening import open_library
from tests.reliability.sabotage import sabotage
from tests.reliability.stories import BLOCK
from ui.app import Options, Program
from ui.context import AppContext
from ui.theme import Appearance
from ui.views.bijeenkomst.view import MeetingView

KEY_MS = 25
MOST_KEYS = 180
DRAFT_MS = 2000
LONG = " en belt daarna iedereen die er nog niet van wist" * 20

Event = dict[str, Any]


@dataclass(slots=True)
class Outcome:
    """What the kills showed; `wrong` must stay empty."""

    kills: int = 0
    acked: int = 0
    drafts: int = 0
    wrong: list[str] = field(default_factory=list[str])


class Typist(QObject):
    """In the window: goes to the meeting, types, and tells what the screen shows."""

    def __init__(self, program: Program, number: int, told: int) -> None:
        super().__init__(program)
        self._program = program
        self._number = number
        self._told = told
        self._count = 0
        self._text = self._target = ""
        self._timer = QTimer(self)
        self._timer.setInterval(KEY_MS)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start()
        self._view: MeetingView | None = None

    def _on_turn(self) -> None:
        context = self._program.window.context
        if context is not None and self._view is None:
            self._view = self._begin(context)
            self._next_line()
        elif self._view is not None:
            self._press(self._view)

    def _begin(self, context: AppContext) -> MeetingView:
        with context.library.read() as reader:
            meeting = reader.find(Meeting)[0]
            blocks = reader.find(AgendaBlock)
        context.open_region(meeting.region_id, meeting.id)
        context.show_view("bijeenkomst")
        view = self._program.window.view("bijeenkomst")
        assert isinstance(view, MeetingView)
        if active_block(blocks) is None:
            view.go_to(next(block.id for block in blocks if block.title == BLOCK))
        self._tell(draft=view.line.line)
        self._tell(typed="")
        QTest.keyClick(view.line.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(view.line.edit, Qt.Key.Key_Delete)
        return view

    def _next_line(self) -> None:
        self._count += 1
        self._text = ""
        self._target = f"Venster {self._number}, regel {self._count}"
        if self._count > 3:
            self._target += LONG

    def _press(self, view: MeetingView) -> None:
        if self._text != self._target:
            key = self._target[len(self._text)]
            self._text += key
            self._tell(typed=self._text)
            QTest.keyClicks(view.line.edit, key)
            return
        QTest.keyClick(view.line.edit, Qt.Key.Key_Return)
        if any(item.agreement.text == self._text for item in view.column.model.shown):
            self._tell(stored=self._text)
        self._tell(typed="")
        self._next_line()

    def _tell(self, **what: str) -> None:
        event = json.dumps({**what, "ms": time.monotonic() * 1000})
        os.write(self._told, f"{event}\n".encode())


class WindowLoop:
    """One library, and one window after another on it."""

    def __init__(self, library: Path, seed: int, least: int) -> None:
        self.outcome = Outcome()
        self._library = library
        self._dice = random.Random(seed)
        self._least = least
        self._acked: set[str] = set()
        self._draft = ""
        self._started: object = None

    def run(self, kills: int) -> Outcome:
        for number in range(1, kills + 1):
            events = self._killed(number)
            self._acked |= {event["stored"] for event in events if "stored" in event}
            self._look(number, events)
        self.outcome.kills, self.outcome.acked = kills, len(self._acked)
        return self.outcome

    def _killed(self, number: int) -> list[Event]:
        told = os.pipe()
        child = os.fork()
        if child == 0:
            _become_the_window(self._library, number, told[1])
        os.close(told[1])
        keys, events = self._dice.randint(self._least, MOST_KEYS), list[Event]()
        with os.fdopen(told[0], encoding="utf-8") as lines:
            for line in lines:
                events.append(json.loads(line))
                if sum("typed" in event for event in events) == keys:
                    # Anywhere between this key and the next.
                    time.sleep(self._dice.random() * KEY_MS / 1000)  # noqa: TID251 - there is no event
                    os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        if os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
            self.outcome.wrong.append(f"venster {number} hield zelf op")
        return events

    def _look(self, number: int, events: list[Event]) -> None:
        clock = SystemClock()
        with open_library(self._library, clock=clock) as library:
            with library.read() as reader:
                meeting = reader.find(Meeting)[0]
                stored = {item.text for item in reader.find(Agreement)}
                block = active_block(reader.find(AgendaBlock))
            draft = library.draft(f"vastleggen:{meeting.id}")
        started = block.started_at if block else None
        wrong = [f"weg: {text}" for text in self._acked - stored] + check(self._library)
        if started is None or self._started not in {None, started}:
            wrong.append(f"de klok begon op {self._started} en nu op {started}")
        shown = next((event["draft"] for event in events if "draft" in event), None)
        if shown != (self._draft if self._draft.strip() else ""):
            wrong.append(f"niet teruggezet: {self._draft!r}, er stond {shown!r}")
        if draft not in _recent(events, self._draft):
            wrong.append(f"te oud: {draft!r}, getypt was {events[-1]}")
        self.outcome.wrong += [f"venster {number}: {each}" for each in wrong]
        self.outcome.drafts += bool(draft)
        self._draft, self._started = draft, started


def _recent(events: list[Event], at_first: str) -> set[str]:
    """What stood in the line at some moment of the last two seconds."""
    typed = [(0.0, at_first)]
    typed += [(event["ms"], event["typed"]) for event in events if "typed" in event]
    since = typed[-1][0] - DRAFT_MS
    before = sum(moment < since for moment, _ in typed)
    return {text for _, text in typed[max(0, before - 1) :]}


def _become_the_window(library: Path, number: int, told: int) -> None:
    """In the child: the program, with a typist. Never returns."""
    try:
        app = QApplication(["slagvaardig"])
        program = Program(app, Options(str(library), Appearance.LIGHT))
        typist = Typist(program, number, told)
        program.start()
        app.exec()
        assert typist
    finally:
        os._exit(3)


if __name__ == "__main__":
    place, wanted, seed_given, least_keys = sys.argv[1:5]
    sabotage(sys.argv[5] if len(sys.argv) > 5 else "")
    print(
        json.dumps(
            asdict(WindowLoop(Path(place), int(seed_given), int(least_keys)).run(int(wanted)))
        )
    )
