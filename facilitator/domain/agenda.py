# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""An agenda template: the blocks a meeting starts from. A template is copied on use."""

from dataclasses import dataclass
from datetime import time

from facilitator.domain.words import BlockKind, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateBlock:
    """A block as a template describes it; the meaning of each field is that of AgendaBlock."""

    title: str
    kind: BlockKind = BlockKind.OVERIG
    theme: Theme | None = None
    minutes: int = 10
    locked_start: time | None = None
    scheduled: bool = True
    kernvraag: str = ""
    deelvragen: tuple[str, ...] = ()
    werkvorm: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaTemplate:
    """A named agenda. `key` is the file's stem; `own` is true for a file in the user's folder."""

    key: str
    name: str
    description: str = ""
    blocks: tuple[TemplateBlock, ...]
    own: bool = False

    @property
    def minutes(self) -> int:
        """Sum of the scheduled blocks, in minutes."""
        return sum(block.minutes for block in self.blocks if block.scheduled)
