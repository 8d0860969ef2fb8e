# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the middle of the screen can show in a block of a theme."""

from dataclasses import dataclass

from facilitator.domain.words import Theme
from ui.instruments.registry import QUESTIONS, instruments_of


@dataclass(frozen=True, slots=True)
class PageChoice:
    """`key` is that of an instrument, or QUESTIONS."""

    key: str
    title: str
    icon: str


def choices_of(theme: Theme) -> list[PageChoice]:
    """The instruments of a theme, then its questions."""
    found = [PageChoice(spec.key, spec.title, spec.icon) for spec in instruments_of(theme)]
    return [*found, PageChoice(QUESTIONS, "Deelvragen en werkvorm", "list-numbers")]
