# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The example by keyboard alone: its three instruments, its meeting, and its check-in."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.clock import FixedClock
from facilitator.play.script import example_script
from tests.demo.hands import Hands
from tests.demo.walk import Walk
from ui.app import Options, Program
from ui.theme import Appearance

# What every list that pops up says offscreen.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SCRIPT = example_script()


class Blind(Hands):
    """Takes no pictures: here only what is stored and handed out counts."""

    def look(self, name: str) -> None:
        assert name


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(SCRIPT.meeting.day, SCRIPT.meeting.starts_at.hour)


@pytest.fixture
def program(
    tmp_path: Path, clock: FixedClock, qapp: QApplication, qtbot: QtBot
) -> Iterator[Program]:
    made = Program(qapp, Options(str(tmp_path / "bibliotheek.db"), Appearance.LIGHT), clock)
    made.start()
    qtbot.waitUntil(lambda: made.window.context is not None)
    with qtbot.waitActive(made.window):
        pass
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    sys.excepthook = sys.__excepthook__


def test_the_instruments_and_a_check_in_by_keyboard_leave_what_play_leaves(
    program: Program, clock: FixedClock, tmp_path: Path
) -> None:
    out = tmp_path / "uitgedeeld"
    out.mkdir()
    Walk(Blind(program.window, out), program, SCRIPT, clock, out).go()
    made = Counter(path.name.partition("_")[0] for path in out.iterdir())
    assert SCRIPT.check_in is not None
    assert made == {SCRIPT.meeting.day.isoformat(): 8, SCRIPT.check_in.day.isoformat(): 11}
