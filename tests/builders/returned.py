# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list as it is handed out and comes back: written by the product, filled in with openpyxl."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from facilitator.domain.sheet import CODE_MARK, SHEET, SheetColumn
from facilitator.exports.choose import current_report
from facilitator.exports.documents import Document, Format, render
from facilitator.readback.child import read
from facilitator.readback.compare import Differences, compare
from facilitator.readback.process import ListError
from facilitator.readback.read_list import ReadList
from facilitator.readback.recognise import recognise
from tests.builders.rooms import Room

Edit = Callable[["Filled"], object]


@dataclass(frozen=True, slots=True)
class Filled:
    """The opened list; cells are found by the code of their column and the number of their row."""

    book: Any

    @property
    def sheet(self) -> Any:
        return self.book[SHEET]

    def column(self, column: SheetColumn) -> int:
        """The place of a column, counted from 1, wherever it went."""
        for row in self.sheet.iter_rows(max_row=10):
            for cell in row:
                if cell.value == f"{CODE_MARK}{column.value}":
                    return cell.column
        raise LookupError(column)

    def row(self, label: str) -> int:
        place = self.column(SheetColumn.NUMBER)
        return next(row for row in range(1, 60) if self.sheet.cell(row, place).value == label)

    def put(self, label: str, column: SheetColumn, value: object) -> None:
        self.sheet.cell(self.row(label), self.column(column)).value = value

    def to_bytes(self) -> bytes:
        buffer = BytesIO()
        self.book.save(buffer)
        return buffer.getvalue()


def handed_out(room: Room) -> bytes:
    """The list as it leaves the room."""
    with room.library.read() as reader:
        report = current_report(reader, room.meeting_id, room.clock.today())
    return render(report, Document.ACTIELIJST, Format.XLSX)


def filled_in(data: bytes, edit: Edit) -> bytes:
    """The list as a partner sends it back."""
    opened = Filled(load_workbook(BytesIO(data)))
    edit(opened)
    return opened.to_bytes()


def as_read(data: bytes, today: date, name: str = "lijst.xlsx") -> ReadList:
    """What is read of it, without the process around the reader; an error for a refusal."""
    found = read(data)
    if found.refusal is not None:
        raise ListError(found.refusal.value)
    return recognise(found.sheets, name, today)


def differences(room: Room, data: bytes) -> Differences:
    """The list beside the region."""
    with room.library.read() as reader:
        return compare(reader, room.region_id, as_read(data, room.clock.today()))


def write(data: bytes, folder: Path, name: str = "lijst.xlsx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path
