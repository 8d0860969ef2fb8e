# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opens a sheet that was made and gives its cells by the code of their column."""

from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from facilitator.domain.sheet import CODE_MARK, SHEET
from facilitator.exports.documents import Document
from facilitator.exports.report import Report
from facilitator.exports.xlsx import render


def opened(report: Report) -> Any:
    """The workbook of the actielijst."""
    return load_workbook(BytesIO(render(report, Document.ACTIELIJST)))


def listed(book: Any) -> list[dict[str, Any]]:
    """The rows of the list: each cell under the code of its column."""
    rows = list(book[SHEET].iter_rows())
    codes = next(i for i, row in enumerate(rows) if str(row[0].value).startswith(CODE_MARK))
    names = [str(cell.value).removeprefix(CODE_MARK) for cell in rows[codes]]
    found = [dict(zip(names, row, strict=True)) for row in rows[codes + 2 :]]
    return [row for row in found if row["nummer"].value]
