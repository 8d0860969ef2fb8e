# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Carries out what a room tried in Wat als: all of it is one thing to undo."""

from collections.abc import Sequence
from uuid import UUID

from facilitator.clock import Clock
from facilitator.domain.changes import Changes
from facilitator.domain.instruments import Instruments
from facilitator.domain.overlegstructuur import Forum
from facilitator.domain.regievoering import EscalationStep
from facilitator.domain.region import Region
from facilitator.domain.wat_als import Dial, Turn, what_if
from facilitator.services.commands import Command
from facilitator.services.input import weeks, working_days
from facilitator.services.ports import Library


def carry_out(library: Library, clock: Clock, region_id: UUID, turns: Sequence[Turn]) -> Changes:
    """Store the frequencies and terms that were turned; who is gone meanwhile is left out."""
    for turn in turns:
        _check(turn)
    with library.change(Command.TURNED, region_id, clock.now()) as change:
        change.tx.get(Region, region_id)
        before = Instruments(
            region_id=region_id,
            forums=tuple(change.tx.find(Forum, region_id=region_id)),
            steps=tuple(change.tx.find(EscalationStep, region_id=region_id)),
        )
        after = what_if(before, turns)
        rows = zip((*before.forums, *before.steps), (*after.forums, *after.steps), strict=True)
        for stored, turned in rows:
            if turned != stored:
                change.tx.save(turned)
    return change.changes


def _check(turn: Turn) -> None:
    if turn.dial is Dial.BESLISTERMIJN:
        working_days(turn.value)
    else:
        weeks(turn.value, least=1 if turn.dial is Dial.FREQUENTIE else 0)
