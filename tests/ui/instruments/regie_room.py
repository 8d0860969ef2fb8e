# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page Regie of a room, opened as a facilitator would."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.toets import Finding
from tests.builders.rooms_filled import Filled, a_filled_room
from tests.builders.windows import LivePage
from ui.instruments.regievoering.regie_page import RegiePage


def regie(page: LivePage) -> RegiePage:
    """The page as it opens with the theme."""
    page.go("Regievoering")
    page.view.wiring.desk.refresh()
    current = page.view.pages.current
    assert isinstance(current, RegiePage)
    return current


def filled_regie(page: LivePage) -> tuple[RegiePage, Filled]:
    """The page of a room that filled in its instruments."""
    made = a_filled_room(page.room)
    return regie(page), made


def focused() -> QWidget:
    """The widget that has the cursor."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(*keys: Qt.Key) -> None:
    """Press keys where the cursor is."""
    for key in keys:
        QTest.keyClick(focused(), key)


def type_text(text: str) -> None:
    """Type where the cursor is, also when the first letter opens a field."""
    for letter in text:
        QTest.keyClicks(focused(), letter)


def finding(shown: RegiePage, code: str) -> Finding:
    """What the toets found under this code."""
    assert shown.shown
    return next(found for found in shown.shown.findings if found.code == code)
