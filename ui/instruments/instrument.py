# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every instrument on the meeting page has in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.toets import Place
from ui.context import AppContext
from ui.instruments.shown import Shown


class Instrument(QWidget):
    """Shows a picture of the region and changes it through `context.perform`.

    A change comes back as a new picture, before `perform` returns. Subclasses override `show_shown`
    and, where they can, `go_to`, `set_compact` and `focus_inside`.

    Signals: `line_wanted(str)`: make an afspraak of this, the capture line is filled with it;
    `place_wanted(Finding)`: go to what a finding is about, wherever that is;
    `finding_wanted(Finding)`: Maak er een afspraak van, for a finding of the toets;
    `left()`: Esc was pressed with nothing to close, the cursor goes to the capture line.
    """

    line_wanted = Signal(str)
    place_wanted = Signal(object)
    finding_wanted = Signal(object)
    left = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.app = context
        self.shown: Shown | None = None

    def show_shown(self, shown: Shown) -> None:
        """Show another picture; the place of the cursor stays where it can."""
        self.shown = shown

    def go_to(self, place: Place) -> bool:
        """Put the cursor on what a finding is about; False when it is not here."""
        del place
        return False

    def set_compact(self, *, compact: bool) -> None:
        """Lower rows on a low screen."""
        del compact

    def focus_inside(self) -> None:
        """Put the cursor where the work is."""
        self.setFocus()
