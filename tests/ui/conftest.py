# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every test of the window: offscreen, in a folder of its own, and nothing may be left behind."""

import gc
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from facilitator.clock import FixedClock
from facilitator.storage.opening import open_library
from tests.builders.rooms import DAY, Room, a_room
from tests.builders.windows import LivePage, a_live_page
from ui import fonts
from ui.theme import Appearance, Theme


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """The application in its fonts and colours, once for all tests."""
    fonts.load_first()
    fonts.load_rest()
    return Theme(qapp, Appearance.LIGHT)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the program keeps for a user goes to a temporary folder."""
    folder = tmp_path / "eigen map"
    monkeypatch.setenv("SLAGVAARDIG_MAP", str(folder))
    return folder


@pytest.fixture
def theme(dressed: Theme) -> Iterator[Theme]:
    """The theme, light again after the test."""
    yield dressed
    dressed.set_appearance(Appearance.LIGHT)


def _delete_later() -> None:
    """Let everything that asked for deletion go."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def no_leftovers(dressed: Theme, qapp: QApplication) -> Iterator[None]:
    """Fail when a test leaves a visible window, a running timer or a thread behind."""
    threads = set(threading.enumerate())
    known = set(map(id, qapp.topLevelWidgets()))
    yield
    _delete_later()
    gc.collect()
    _delete_later()
    windows = [w for w in qapp.topLevelWidgets() if id(w) not in known and w.isVisible()]
    timers = [t for w in qapp.topLevelWidgets() for t in w.findChildren(QTimer) if t.isActive()]
    left = [t for t in threading.enumerate() if t not in threads and t.is_alive()]
    assert not windows, f"left open: {windows}"
    assert not timers, f"left running: {[t.parent() for t in timers]}"
    assert not left, f"left running: {left}"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A region with a prepared meeting, on the day and hour it begins."""
    clock = FixedClock.on(DAY, 13)
    with open_library(tmp_path / "bibliotheek.db", clock=clock) as library:
        yield a_room(library, clock)


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[LivePage]:
    """The page from which the meeting of the room is led."""
    made = a_live_page(room, theme, tmp_path)
    yield made
    made.close()
