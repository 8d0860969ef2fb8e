# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""An agenda template: the blocks a meeting starts from. A template is copied on use."""

from dataclasses import dataclass, fields
from datetime import time
from typing import Any

from facilitator.domain.meeting import AgendaBlock, Meeting
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


def template_block(block: AgendaBlock) -> TemplateBlock:
    """The plan of a block, without what became of it."""
    return TemplateBlock(**_plan_of(block))


def planned_block(plan: TemplateBlock, meeting: Meeting, position: int) -> AgendaBlock:
    """A new block of a meeting after this plan."""
    return AgendaBlock(
        region_id=meeting.region_id, meeting_id=meeting.id, position=position, **_plan_of(plan)
    )


def _plan_of(block: AgendaBlock | TemplateBlock) -> dict[str, Any]:
    return {field.name: getattr(block, field.name) for field in fields(TemplateBlock)}
