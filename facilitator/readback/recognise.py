# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finds the list in the cells of a file: by the hidden codes, else by the headings."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from facilitator.domain.sheet import ABOUT, CODE_MARK, HEADINGS, INPUT, About, SheetColumn
from facilitator.domain.text import clean_line, fold
from facilitator.domain.words import Status
from facilitator.readback.date_hints import date_hints
from facilitator.readback.grid import Cell, Line, Sheet, Special
from facilitator.readback.process import ListError, read_sheets
from facilitator.readback.read_list import Base, ReadList, ReadRow
from facilitator.readback.values import (
    Value,
    day_of,
    deadline_of,
    id_of,
    number_of,
    status_of,
    text_of,
)

_C = SheetColumn
_OTHER_NAMES = {
    "nummer": _C.NUMBER,
    "actie": _C.TEXT,
    "wat": _C.TEXT,
    "wie": _C.OWNER,
    "wanneer": _C.DEADLINE,
    "stand van zaken": _C.STATUS,
    "voortgang": _C.STATUS,
    "nieuwe datum": _C.NEW_DEADLINE,
    "opmerking": _C.NOTE,
    "opmerkingen": _C.NOTE,
    "toelichting": _C.NOTE,
    "notities": _C.NOTE,
}
_ADDED = re.compile(r"\([^()]*\)|[.:*?!]")
"""What people add to a heading: "Status (nu)", "Notitie:"."""


def _bare(heading: str) -> str:
    return clean_line(_ADDED.sub(" ", fold(heading)))


_NAMES = {_bare(label): column for column, label in HEADINGS.items()} | _OTHER_NAMES
_CODES = {column.code: column for column in SheetColumn}
_LEAST = 3
"""So many known columns make a heading; fewer may be chance."""


class _Head(NamedTuple):
    """Where the columns are, the rows of the list, and the sheet it is on."""

    columns: dict[SheetColumn, int]
    lines: tuple[Line, ...]
    sheet: str


def read_list(path: Path, today: date) -> ReadList:
    """The list in a file from outside; ListError in one sentence when there is none to read."""
    return recognise(read_sheets(path), path.name, today)


def recognise(sheets: Sequence[Sheet], name: str, today: date) -> ReadList:
    """The list in these sheets."""
    heads = [head for sheet in sheets if (head := _head(sheet)) is not None]
    if not heads:
        raise ListError(
            f"In {name} herken ik geen actielijst: er is geen rij met Nr, Status en Notitie. "
            "Gebruik het bestand dat uit Slagvaardig kwam."
        )
    head = max(heads, key=lambda one: len(one.columns))
    about = _about(sheets)
    made_on = day_of(about.get(About.MADE_ON))
    reader = _RowReader(head.columns, name, today, made_on)
    rows = tuple(row for line in head.lines if (row := reader.row(line)) is not None)
    if not rows:
        raise ListError(
            f"In {name} staat geen enkele afspraak meer, alleen de kop. Vraag de lijst opnieuw op."
        )
    version = number_of(about.get(About.VERSION))
    return ReadList(
        name=name,
        region=clean_line(text_of(about.get(About.REGION))),
        meeting=id_of(about.get(About.MEETING)),
        version=version[0] if version else None,
        made_on=made_on,
        read_on=today,
        rows=rows,
        warnings=(*_unread(heads, head), *_warnings(head.columns, rows)),
    )


def _unread(heads: Sequence[_Head], head: _Head) -> Iterable[str]:
    """Whoever fills in a copy of the sheet must hear that it was not read."""
    if sum(bool({_C.STATUS, _C.NOTE} & set(one.columns)) for one in heads) > 1:
        yield f"Er staan meer lijsten in het bestand. Alleen blad ‘{head.sheet}’ is gelezen."


def _head(sheet: Sheet) -> _Head | None:
    lines = sheet.lines
    for index, line in enumerate(lines):
        columns = _by_code(line.cells)
        if len(columns) >= _LEAST:
            return _Head(columns, _around(lines, index, columns, line.number + 1), sheet.name)
    for index, line in enumerate(lines):
        columns = _by_name(line.cells)
        if len(columns) >= _LEAST and {_C.NUMBER, _C.ID} & set(columns):
            return _Head(columns, _around(lines, index, columns, None), sheet.name)
    return None


def _by_code(cells: Iterable[Cell]) -> dict[SheetColumn, int]:
    found: dict[SheetColumn, int] = {}
    for place, cell in enumerate(cells):
        if isinstance(cell, str) and cell.startswith(CODE_MARK) and cell in _CODES:
            found.setdefault(_CODES[cell], place)
    return found


def _by_name(cells: Iterable[Cell]) -> dict[SheetColumn, int]:
    found: dict[SheetColumn, int] = {}
    for place, cell in enumerate(cells):
        column = _NAMES.get(_bare(cell)) if isinstance(cell, str) else None
        if column is not None:
            found.setdefault(column, place)
    return found


def _around(
    lines: Sequence[Line], head: int, columns: dict[SheetColumn, int], heading: int | None
) -> tuple[Line, ...]:
    """The rows of the list without its headings, whatever those became.

    What stands above is the title, unless it has a number or an id: whoever sorts the whole sheet
    puts rows there.
    """

    def numbered(line: Line) -> bool:
        found = (_at(line, columns, _C.NUMBER), _at(line, columns, _C.ID))
        return number_of(found[0]) is not None or id_of(found[1]) is not None

    def is_heading(line: Line) -> bool:
        return line.number == heading or len(_by_name(line.cells)) >= _LEAST

    above = (line for line in lines[:head] if numbered(line))
    below = (line for line in lines[head + 1 :] if numbered(line) or not is_heading(line))
    return (*above, *below)


def _at(line: Line, columns: dict[SheetColumn, int], column: SheetColumn) -> Cell:
    place = columns.get(column)
    return None if place is None or place >= len(line.cells) else line.cells[place]


def _about(sheets: Sequence[Sheet]) -> dict[About, Cell]:
    """What the hidden sheet says; nothing when it was taken out."""
    known = {about.value: about for about in About}
    for sheet in sheets:
        if sheet.name == ABOUT:
            pairs = [line.cells for line in sheet.lines if len(line.cells) > 1]
            return {known[c[0]]: c[1] for c in pairs if isinstance(c[0], str) and c[0] in known}
    return {}


def _warnings(columns: dict[SheetColumn, int], rows: Sequence[ReadRow]) -> Iterable[str]:
    for column in INPUT:
        if column not in columns and column is not _C.UNBLOCKER:
            yield f"De kolom ‘{HEADINGS[column]}’ vind ik niet in de lijst; die is niet gelezen."
    if rows and not any(row.id for row in rows):
        yield (
            "De verborgen kolom met kenmerken is weg. De rijen zijn herkend aan hun nummer; kijk "
            "of de afspraken kloppen."
        )


class _RowReader:
    """Reads the rows under one heading."""

    def __init__(
        self, columns: dict[SheetColumn, int], name: str, today: date, made_on: date | None
    ) -> None:
        self._columns = columns
        self._name = name
        self._today = today
        self._made_on = made_on

    def row(self, line: Line) -> ReadRow | None:
        """A row; None when it says nothing at all."""
        status = status_of(self._cell(line, _C.STATUS))
        dated = self._cell(line, _C.NEW_DEADLINE)
        deadline = deadline_of(dated, self._today, self._made_on)
        day = deadline.value if isinstance(deadline.value, date) else None
        number = number_of(self._cell(line, _C.NUMBER)) or (None, "")
        base = self._base(line)
        row = ReadRow(
            place=line.number,
            id=id_of(self._cell(line, _C.ID)),
            number=number[0],
            letter=number[1],
            text=text_of(self._cell(line, _C.TEXT)),
            owner=clean_line(text_of(self._cell(line, _C.OWNER))),
            status=status.value if isinstance(status.value, Status) else None,
            deadline=day,
            note=text_of(self._cell(line, _C.NOTE)),
            unblocker=clean_line(text_of(self._cell(line, _C.UNBLOCKER))),
            base=base,
            problems=(*self._emptied(status, base), *_problems(status, deadline)),
            date_hints=tuple(date_hints(dated, day, self._today)) if day else (),
        )
        said = (row.id, row.number, row.text, row.note, row.status, row.deadline, row.problems)
        return row if any(said) else None

    def _emptied(self, status: Value, base: Base) -> Iterable[str]:
        """A status is always handed out: who merges cells or clears one must hear it stayed."""
        if _C.STATUS in self._columns and base.status is not None and status == Value():
            yield "Hier staat geen status meer. De status blijft zoals ze was."

    def _base(self, line: Line) -> Base:
        """What was handed out: the hidden columns, else what the locked ones still show."""
        known: set[str] = set()
        status = self._given(line, (_C.BASE_STATUS,), "status", known)
        deadline = self._given(line, (_C.BASE_DEADLINE, _C.DEADLINE), "deadline", known)
        note = self._given(line, (_C.BASE_NOTE, _C.LAST_NOTE), "note", known)
        value = status_of(status).value
        if not isinstance(value, Status):
            known.discard("status")
        return Base(
            status=value if isinstance(value, Status) else None,
            deadline=day_of(deadline),
            note=text_of(note),
            known=frozenset(known),
        )

    def _given(
        self, line: Line, columns: Sequence[SheetColumn], field: str, known: set[str]
    ) -> Cell:
        for column in columns:
            if column in self._columns:
                known.add(field)
                return self._cell(line, column)
        return None

    def _cell(self, line: Line, column: SheetColumn) -> Cell:
        cell = _at(line, self._columns, column)
        if isinstance(cell, Special) and cell.kind == "f":
            where = f"{_letters(self._columns[column])}{line.number}"
            raise ListError(
                f"In {self._name} staat in cel {where} een formule of een fout van Excel. Zet daar "
                "de waarde zelf neer en lees het bestand opnieuw in."
            )
        return cell


def _problems(*values: Value) -> tuple[str, ...]:
    return tuple(value.problem for value in values if value.problem)


def _letters(place: int) -> str:
    """The name of a column, counted from 0: A, B … Z, AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
