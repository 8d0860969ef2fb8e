# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check-in in a window, half a year after a meeting of four lines."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMainWindow

from facilitator.domain.agreement import Agreement
from facilitator.domain.opvolging import CheckInEntry
from facilitator.exports.choose import picture_on
from facilitator.services.finishing import freeze
from tests.builders.rooms import DAY, Room
from tests.builders.windows import a_context, show
from ui.context import AppContext
from ui.models.check_in_model import Heading
from ui.theme import Theme
from ui.views.opvolging.check_in_table import CheckInTable
from ui.views.opvolging.view import OpvolgingView

LINES = (
    "Belt de school @leerplicht >vr",
    "Schrijft de kaart @school >1 juni",
    "Regelt een vast moment",
    "Plant de scholing @school >1 juli",
)
LATER = DAY + timedelta(days=180)


class Page:
    """The view in a window, half a year after four lines were captured and vastgesteld."""

    def __init__(self, room: Room, context: AppContext, window: QMainWindow) -> None:
        self.room = room
        self.context = context
        self.window = window
        self.view = OpvolgingView(context)
        show(window, self.view)

    @property
    def table(self) -> CheckInTable:
        return self.view.table

    def begin(self) -> None:
        self.view.choose.begin.click()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.table, key, modifier or Qt.KeyboardModifier.NoModifier)

    def agreement(self, number: int) -> Agreement:
        with self.room.library.read() as reader:
            return reader.find(Agreement, region_id=self.room.region_id)[number - 1]

    def entries(self) -> list[CheckInEntry]:
        with self.room.library.read() as reader:
            return reader.find(CheckInEntry, region_id=self.room.region_id)

    def go(self, number: int) -> None:
        self.table.setFocus()
        self.table.setCurrentIndex(self.table.rows.place_of(self.agreement(number).id))

    def headings(self) -> list[str]:
        entries = [
            self.table.rows.index(n).data(Qt.ItemDataRole.UserRole + 1)
            for n in range(self.table.rows.rowCount())
        ]
        return [entry.title for entry in entries if isinstance(entry, Heading)]

    @property
    def current(self) -> int:
        row = self.table.current()
        return row.agreement.number if row else 0

    @property
    def check_in(self) -> UUID:
        meeting_id = self.context.meeting_id
        assert meeting_id is not None
        return meeting_id

    def freeze(self) -> None:
        freeze(self.room.library, self.room.clock, self.check_in, picture_on(LATER))
        self.view.refresh()


@contextmanager
def a_page(room: Room, theme: Theme, folder: Path) -> Generator[Page]:
    """Four lines captured and vastgesteld, and half a year later."""
    for line in LINES:
        room.capture(line)
    freeze(room.library, room.clock, room.meeting_id, picture_on(DAY))
    room.clock.advance(LATER - DAY)
    window = QMainWindow()
    context = a_context(room.library, room.clock, theme, window, folder)
    context.open_region(room.region_id, room.meeting_id)
    made = Page(room, context, window)
    QAbstractItemModelTester(
        made.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, made.table
    )
    yield made
    context.tasks.shut_down()
    context.toasts.dismiss()
    window.close()
    window.deleteLater()
