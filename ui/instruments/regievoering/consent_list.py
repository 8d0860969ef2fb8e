# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""All organisations with their answers below each other; one stop for Tab, arrows walk."""

from functools import partial
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.instruments.regievoering.consent_lines import ConsentLine
from ui.instruments.regievoering.consent_row import ConsentRow
from ui.widgets.row_scroll import RowScroll

_LOW, _HIGH = 25, 31


class ConsentList(RowScroll):
    """Rows are as high as there is room for, between 25 and 31 pixels.

    Tab comes here from `before`.

    Signals: `answered(UUID, ConsentAnswer | None, str)` with organisation and reason; `left()`.
    """

    answered = Signal(object, object, str)
    left = Signal()

    def __init__(self, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = before
        self._rows: dict[UUID, ConsentRow] = {}

    @property
    def rows(self) -> list[ConsentRow]:
        """The rows from top to bottom."""
        return list(self._rows.values())

    def row_of(self, organisation_id: UUID) -> ConsentRow | None:
        """The row of an organisation."""
        return self._rows.get(organisation_id)

    @property
    def current_id(self) -> UUID | None:
        """The organisation whose row has the cursor."""
        return next((key for key, row in self._rows.items() if row.hasFocus()), None)

    def show_lines(self, lines: list[ConsentLine], *, locked: bool) -> None:
        """Show these; a row stays the same widget, so that the cursor stays too."""
        known = list(self._rows)
        kept: dict[UUID, ConsentRow] = {}
        for number, line in enumerate(lines):
            row = self._rows.pop(line.organisation_id, None) or self._make(line.organisation_id)
            row.show_line(line, locked=locked)
            if self.column.indexOf(row) != number:
                self.column.insertWidget(number, row)
            kept[line.organisation_id] = row
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        if list(kept) != known:
            self._order(list(kept.values()))
        self._rows = kept
        self._fit()
        if self.rows and not any(_stops(row) for row in self.rows):
            self._stop_at(self.rows[0])

    def focus_row(self, organisation_id: UUID | None = None) -> bool:
        """Put the cursor on a row, on the one it was on before when none is named."""
        row = self._rows.get(organisation_id) if organisation_id else None
        if row is None and organisation_id is None:
            row = next((row for row in self.rows if _stops(row)), None)
        if row is not None:
            row.setFocus()
        return row is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().height() // max(1, len(self._rows))
        for row in self.rows:
            row.set_height(max(_LOW, min(_HIGH, room)))

    def _order(self, rows: list[ConsentRow]) -> None:
        """Rows are made later than the cards around them, but Tab comes here before those."""
        for before, after in pairwise((self._before, *rows)):
            QWidget.setTabOrder(before, after)

    def _make(self, organisation_id: UUID) -> ConsentRow:
        row = ConsentRow()
        row.answered.connect(partial(self.answered.emit, organisation_id))
        row.moved.connect(partial(self._move, row))
        row.entered.connect(partial(self._stop_at, row))
        row.left.connect(self.left)
        return row

    def _stop_at(self, row: ConsentRow) -> None:
        """Tab comes back to the row that was last worked on."""
        for other in self.rows:
            here = other is row
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            other.setFocusPolicy(policy)
        self.ensureWidgetVisible(row, 0, 4)

    def _move(self, row: ConsentRow, step: int) -> None:
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus()


def _stops(row: ConsentRow) -> bool:
    return row.focusPolicy() == Qt.FocusPolicy.StrongFocus
