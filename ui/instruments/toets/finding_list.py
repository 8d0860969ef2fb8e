# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The findings of the toets below each other; rows stay the same widget while they stay true."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.toets import Finding
from ui.instruments.shown import Shown
from ui.instruments.toets.finding_row import FindingRow
from ui.widgets.row_scroll import RowScroll

_Key = tuple[str, UUID, str]


class FindingList(RowScroll):
    """Signals: `place_wanted(Finding)`, `finding_wanted(Finding)`."""

    place_wanted = Signal(object)
    finding_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[_Key, FindingRow] = {}

    @property
    def rows(self) -> list[FindingRow]:
        """The rows from top to bottom."""
        return list(self._rows.values())

    def show_findings(self, shown: Shown, findings: Sequence[Finding]) -> None:
        """Show these; the row that had the cursor keeps it, or the one that took its place."""
        focused = next((n for n, row in enumerate(self.rows) if row.hasFocus()), None)
        names = {partner.id: partner.name for partner in shown.instruments.organisations}
        kept: dict[_Key, FindingRow] = {}
        for number, finding in enumerate(findings):
            key = (finding.code, finding.place.id, finding.sentence)
            row = self._rows.pop(key, None) or self._make()
            offered = names.get(finding.offer_id, "") if finding.offer_id else ""
            row.show_finding(finding, offered, locked=shown.locked)
            if self.column.indexOf(row) != number:
                self.column.insertWidget(number, row)
                row.show()
            kept[key] = row
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        self._rows = kept
        if focused is not None and self.rows and not any(row.hasFocus() for row in self.rows):
            self.rows[min(focused, len(kept) - 1)].setFocus()

    def focus_first(self) -> bool:
        """Put the cursor on the first row; False when there is none."""
        if self.rows:
            self.rows[0].setFocus()
        return bool(self.rows)

    def _make(self) -> FindingRow:
        row = FindingRow()
        row.place_wanted.connect(lambda: self.place_wanted.emit(row.finding))
        row.made.connect(lambda: self.finding_wanted.emit(row.finding))
        row.moved.connect(partial(self._move, row))
        return row

    def _move(self, row: FindingRow, step: int) -> None:
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus()
            self.ensureWidgetVisible(self.rows[place])
