# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which captured items a list shows."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.text import fold
from facilitator.domain.words import AgreementKind, Theme
from ui.models.agreement_item import AgreementItem

PARKED = frozenset({AgreementKind.PARKEERPUNT})
UNPARKED = frozenset(AgreementKind) - PARKED


@dataclass(frozen=True, slots=True)
class AgreementFilter:
    """Every word of `words` must occur; `theme` None means all themes."""

    words: str = ""
    theme: Theme | None = None
    kinds: frozenset[AgreementKind] = UNPARKED

    def select(self, items: Iterable[AgreementItem]) -> list[AgreementItem]:
        """The items that pass, in the same order."""
        kinds, theme = self.kinds, self.theme
        chosen = [
            item
            for item in items
            if item.agreement.kind in kinds and (theme is None or item.agreement.theme is theme)
        ]
        for word in fold(self.words).split():
            chosen = [item for item in chosen if word in item.needle]
        return chosen
