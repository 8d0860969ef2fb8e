# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Themes and recommendations by any unique beginning after #."""

from facilitator.domain.text import fold
from facilitator.domain.words import Recommendation, Theme

Label = Theme | Recommendation

NONE = "geen"
"""@geen and #geen say that there is no owner yet, or no theme although the block has one."""

LABELS: tuple[Label, ...] = (*Theme, *Recommendation)


def labels_for(word: str) -> tuple[Label, ...]:
    """The labels that begin with `word`; the one that is written out beats all others."""
    key = fold(word)
    found = tuple(label for label in LABELS if label.value.startswith(key))
    exact = tuple(label for label in found if label.value == key)
    return exact or found
