# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Collects the rows that a reader meets, within the bounds."""

from collections.abc import Sequence
from math import isfinite

from facilitator.readback.bounds import MAX_CELL, MAX_COLUMNS, MAX_ROWS, MAX_TEXT
from facilitator.readback.grid import Cell, Line, Refusal, RefusedError, Sheet


class Collector:
    """The sheets read so far; RefusedError as soon as there is more than a list can hold."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self._lines: list[Line] = []
        self._name = ""
        self._room = MAX_TEXT

    def begin(self, name: str) -> None:
        """Start a sheet."""
        self._name, self._lines = name, []

    def add(self, number: int, cells: Sequence[Cell]) -> None:
        """Keep a row if there is anything in it; columns beyond the bound are left out."""
        kept = [self._bounded(cell) for cell in cells[:MAX_COLUMNS]]
        while kept and kept[-1] is None:
            kept.pop()
        if not kept:
            return
        if number > MAX_ROWS:
            raise RefusedError(Refusal.FAR, f"rij {number} van blad ‘{self._name[:60]}’")
        self._lines.append(Line(number, tuple(kept)))

    def end(self) -> None:
        """The sheet is complete."""
        self.sheets.append(Sheet(self._name[:200], tuple(self._lines)))

    def _bounded(self, cell: Cell) -> Cell:
        if not isinstance(cell, str):
            return cell
        self._room -= len(cell)
        if self._room < 0:
            raise RefusedError(Refusal.LARGE)
        return cell[:MAX_CELL] or None


def finite(number: str | float) -> float | str:
    """A number, or as text what JSON has no number for."""
    value = float(number)
    return value if isfinite(value) else str(number)
