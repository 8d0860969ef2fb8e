# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the cells of a LibreOffice file (.ods), in the child process only.

An .ods is a zip with one XML that names every run of equal cells once, so streaming it takes
less than a library that builds the whole document first.
"""

from collections.abc import Iterator
from typing import IO, Any
from zipfile import ZipFile

from defusedxml.ElementTree import iterparse

from facilitator.readback.bounds import MAX_CELL, MAX_COLUMNS, MAX_SHEETS
from facilitator.readback.collect import Collector, finite
from facilitator.readback.grid import Cell, Refusal, RefusedError, Special

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CELLS = {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}
_NUMBERS = {"float", "currency", "percentage"}
_LAST_ROW = 1_048_576


def read_ods(packed: ZipFile) -> Collector:
    """All sheets with their values; formulas are marked, never worked out."""
    with packed.open("content.xml") as stream:
        return _Reader().read(stream)


class _Reader:
    """One pass over content.xml; rows are forgotten as soon as they are collected."""

    def __init__(self) -> None:
        self._collected = Collector()
        self._row = 0
        self._depth = 0

    def read(self, stream: IO[bytes]) -> Collector:
        for event, element in iterparse(stream, ("start", "end"), forbid_dtd=True):
            if element.tag == f"{_TABLE}table":
                self._table(event, element)
            elif event == "end" and self._depth == 1 and element.tag == f"{_TABLE}table-row":
                self._end_row(element)
        return self._collected

    def _table(self, event: str, element: Any) -> None:  # noqa: ANN401 -- defusedxml has no types
        """A sheet begins or ends; a table within a cell is no sheet."""
        self._depth += 1 if event == "start" else -1
        if event == "start" and self._depth == 1:
            if len(self._collected.sheets) >= MAX_SHEETS:
                raise RefusedError(Refusal.LARGE)
            self._row = 0
            self._collected.begin(element.get(f"{_TABLE}name") or "")
        elif event == "end" and self._depth == 0:
            self._collected.end()
            element.clear()

    def _end_row(self, row: Any) -> None:  # noqa: ANN401 -- defusedxml has no types
        repeated = _count(row.get(f"{_TABLE}number-rows-repeated"), _LAST_ROW)
        cells = list(_cells(row))
        row.clear()
        if any(cell is not None for cell in cells):
            for number in range(self._row + 1, self._row + repeated + 1):
                self._collected.add(number, cells)
        self._row += repeated


def _cells(row: Any) -> Iterator[Cell]:  # noqa: ANN401 -- defusedxml has no types
    place = 0
    for cell in row:
        if cell.tag not in _CELLS or place >= MAX_COLUMNS:
            continue
        repeated = _count(cell.get(f"{_TABLE}number-columns-repeated"), MAX_COLUMNS - place)
        place += repeated
        value = _plain(cell)
        for _ in range(repeated):
            yield value


def _count(written: str | None, most: int) -> int:
    """How often something is repeated; once when that is not said or not to be believed."""
    if written is None or not written.isdecimal() or len(written) > 9:
        return 1
    return max(1, min(int(written), most))


def _plain(cell: Any) -> Cell:  # noqa: ANN401 -- defusedxml has no types
    if cell.get(f"{_TABLE}formula") is not None:
        return Special("f", str(cell.get(f"{_TABLE}formula"))[:40])
    kind = cell.get(f"{_OFFICE}value-type")
    if kind == "date":
        return Special("d", str(cell.get(f"{_OFFICE}date-value"))[:10])
    if kind in _NUMBERS:
        return finite(cell.get(f"{_OFFICE}value") or 0)
    paragraphs = (_paragraph(part) for part in cell if part.tag == f"{_TEXT}p")
    return "\n".join(paragraphs)[:MAX_CELL] or None


def _paragraph(element: Any) -> str:  # noqa: ANN401 -- defusedxml has no types
    """The text of a paragraph: runs of spaces, tabs and line breaks are elements in it."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}s":
            parts.append(" " * _count(child.get(f"{_TEXT}c"), 100))
        elif child.tag in {f"{_TEXT}tab", f"{_TEXT}line-break"}:
            parts.append("\n" if child.tag.endswith("break") else " ")
        else:
            parts.append(_paragraph(child))
        parts.append(child.tail or "")
    return "".join(parts)
