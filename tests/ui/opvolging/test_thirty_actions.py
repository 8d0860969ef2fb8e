# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Thirty actions take two keys each plus what must be typed; every key is counted."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.words import Status
from tests.builders.check_ins import LINES, Page, a_page
from tests.builders.rooms import Room
from ui.theme import Theme

THIRTY = 30
STEPS = ["3", "2", "1", "6", "4", "5", "N", "D", "3", "2"]
"""What the room says about ten actions in a row: a status, a note or a new deadline."""
SAID = {
    "4": ("wacht op het college", "Afdelingshoofd jeugd"),
    "5": ("opgegaan in het regioplan",),
    "N": ("half af",),
    "D": ("1 juli 2027",),
}
KEYS = {name: Qt.Key[f"Key_{name}"] for name in set(STEPS)}


@pytest.fixture
def page(room: Room, theme: Theme, tmp_path: Path) -> Iterator[Page]:
    for number in range(THIRTY - len(LINES)):
        room.capture(f"Actie {number} @school >1 juni")
    with a_page(room, theme, tmp_path) as made:
        made.begin()
        yield made


class Hands:
    """Types where the focus is, and counts the keys that are no text."""

    def __init__(self) -> None:
        self.count = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self.count += 1
        QTest.keyClick(self._focus(), key, modifier or Qt.KeyboardModifier.NoModifier)

    def write(self, *texts: str) -> None:
        """What must be typed, with Tab to the next field when there is more than one."""
        for place, text in enumerate(texts):
            if place:
                QTest.keyClick(self._focus(), Qt.Key.Key_Tab)
            QTest.keyClicks(self._focus(), text)

    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus


def test_thirty_actions_take_two_keys_each_plus_what_must_be_typed(page: Page) -> None:
    hands = Hands()
    for name in STEPS * 3:
        hands.press(KEYS[name])
        if name in SAID:
            hands.write(*SAID[name])
            hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        else:
            hands.press(Qt.Key.Key_Down)
    assert hands.count == 2 * THIRTY
    entries = page.entries()
    assert len({entry.agreement_id for entry in entries}) == len(entries) == THIRTY
    assert Counter(entry.status for entry in entries) == {
        Status.KLAAR: 6,
        Status.BEZIG: 6,
        Status.OPEN: 9,
        Status.DOORGELEID: 3,
        Status.GEBLOKKEERD: 3,
        Status.VERVALLEN: 3,
    }
    assert sum(entry.note == "half af" for entry in entries) == 3
    assert sum(entry.deadline == date(2027, 7, 1) for entry in entries) == 3
    blocked = [entry for entry in entries if entry.status is Status.GEBLOKKEERD]
    assert {(entry.reason, entry.unblocker) for entry in blocked} == {SAID["4"]}
