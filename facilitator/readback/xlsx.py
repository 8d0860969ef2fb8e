# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the cells of an Excel file, with openpyxl, in the child process only.

`read_only` streams the rows; what a sheet says of its own size is not believed, because rows
beyond a wrong tag would be lost without a word.
"""

from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

import openpyxl
from openpyxl import load_workbook

from facilitator.readback.bounds import MAX_COLUMNS, MAX_SHEETS
from facilitator.readback.collect import Collector, finite
from facilitator.readback.grid import Cell, Refusal, RefusedError, Special

_LAST_ROW = 1_048_576


def read_xlsx(data: bytes) -> Collector:
    """All sheets with their values; formulas and errors are marked, never worked out."""
    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("defusedxml is missing: entities would be expanded")
    collected = Collector()
    book: Any = load_workbook(BytesIO(data), read_only=True, keep_links=False)
    if len(book.worksheets) > MAX_SHEETS:
        raise RefusedError(Refusal.LARGE)
    for sheet in book.worksheets:
        collected.begin(str(sheet.title))
        sheet.reset_dimensions()
        before: object = None
        for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), start=1):
            if number > _LAST_ROW:
                break
            # Rows that are not in the file are one and the same empty row: there may be a million.
            if row is not before:
                collected.add(number, [_plain(cell) for cell in row])
            before = row
        collected.end()
    return collected


def _plain(cell: Any) -> Cell:  # noqa: ANN401 -- openpyxl has two kinds of cell without a base
    value: object = cell.value
    if value is None:
        return None
    if cell.data_type in {"f", "e"}:
        return Special("f", str(value)[:40])
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, int | float):
        return finite(value)
    if isinstance(value, datetime):
        return Special("d", value.date().isoformat())
    if isinstance(value, date):
        return Special("d", value.isoformat())
    if isinstance(value, time | timedelta):
        return str(value)
    return str(value)
