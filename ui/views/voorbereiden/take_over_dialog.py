# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who takes over what hangs on a partner that goes: nothing of it may get lost by accident."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from facilitator.domain.region import Organisation
from ui.dialogs.form import FormDialog, caption
from ui.widgets.choice import Choice

MERGE = "Samenvoegen"


class TakeOverDialog(FormDialog):
    """`store(keep)` lets the chosen partner take over everything."""

    def __init__(
        self,
        partner: Organisation,
        others: Sequence[Organisation],
        hanging: Sequence[str],
        store: Callable[[UUID], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            f"Wie neemt {partner.name} over?", MERGE, lambda: store(self.keep.currentData()), parent
        )
        self.keep = Choice("Partner die alles overneemt")
        for other in others:
            self.keep.addItem(other.name, other.id)
        along = f"Dit gaat mee: {', '.join(hanging)}." if hanging else "Er hangt nog niets aan."
        self.form.addWidget(caption(along))
        self.form.addSpacing(8)
        self.add_field("Gaat naar", self.keep)
        rest = (
            f"De naam {partner.name} blijft werken achter @. "
            "Wat al is vastgesteld, blijft zoals het is uitgedeeld."
        )
        self.form.addWidget(caption(rest))
        self.keep.setFocus()
