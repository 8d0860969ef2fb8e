# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the middle of the screen can show in a block of the agenda."""

from dataclasses import dataclass

from facilitator.domain.meeting import AgendaBlock
from facilitator.domain.words import BlockKind
from ui.instruments.registry import INSTRUMENTS, QUESTIONS, instruments_of

_OPEN = {BlockKind.CHECK_IN, BlockKind.OVERIG}
"""Blocks that are about no theme in particular: any instrument may come up in them."""


@dataclass(frozen=True, slots=True)
class PageChoice:
    """`key` is that of an instrument, or QUESTIONS."""

    key: str
    title: str
    icon: str


_QUESTIONS = PageChoice(QUESTIONS, "Deelvragen en werkvorm", "list-numbers")


def choices_of(block: AgendaBlock) -> list[PageChoice]:
    """What a block can show; it opens with the first. Empty when there is only its own page."""
    if block.kind is BlockKind.THEMA and block.theme is not None:
        found = instruments_of(block.theme)
        return [*(PageChoice(spec.key, spec.title, spec.icon) for spec in found), _QUESTIONS]
    if block.kind in _OPEN:
        return [_QUESTIONS, *(PageChoice(s.key, s.title, s.icon) for s in INSTRUMENTS)]
    return []
