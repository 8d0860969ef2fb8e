# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A tally as the bar that stands beside it."""

from facilitator.domain.agreement import Tally
from facilitator.domain.words import Status
from ui.widgets.stacked_bar import BarCounts, Part

PARTS = {
    Status.KLAAR: Part.KLAAR,
    Status.BEZIG: Part.BEZIG,
    Status.OPEN: Part.OPEN,
    Status.GEBLOKKEERD: Part.VAST,
    Status.DOORGELEID: Part.DOOR,
    Status.VERVALLEN: Part.VERV,
}


def counts_of(tally: Tally) -> BarCounts:
    """The bar of a tally: the same numbers as in every document, part for part."""
    return BarCounts(
        {PARTS[status]: count for status, count in tally.by_status.items() if count},
        {PARTS[status]: count for status, count in tally.late_by_status.items() if count},
    )
