# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A tally as the bar that stands beside it."""

from facilitator.domain.agreement import Tally
from facilitator.domain.words import Status
from ui.widgets.stacked_bar import BarCounts


def counts_of(tally: Tally) -> BarCounts:
    """The bar of a tally: what is late is taken out of open first, then out of bezig."""
    by = tally.by_status
    open_ = by.get(Status.OPEN, 0) + by.get(Status.GEBLOKKEERD, 0)
    late_open = min(tally.late, open_)
    return BarCounts(
        klaar=by.get(Status.KLAAR, 0),
        door=by.get(Status.DOORGELEID, 0),
        bezig=by.get(Status.BEZIG, 0) - (tally.late - late_open),
        open=open_ - late_open,
        laat=tally.late,
        verv=by.get(Status.VERVALLEN, 0),
    )
