# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which step knew of which, told by what each came after and never by a clock.

Steps that follow one another on one laptop form a line. A step knows everything on its own line
up to itself, and of every other line a beginning; so a look-up is one comparison, and a history of
one laptop costs nothing beyond its length.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from facilitator.domain.steps import Step
from facilitator.errors import InvalidInputError

MAX_CROSSINGS = 1_000_000
"""Most that is kept about other lines; thirty laptops that all merged weekly stay far below it."""

TANGLED = "De geschiedenis in dit bestand klopt niet. Vraag om een nieuw bestand."


class Moment(NamedTuple):
    """When a step was made, so that what comes after is never earlier. Sorts as history runs."""

    at: datetime
    depth: int
    id: UUID


class Ancestry:
    """Knows of steps, named by their index, which came after which.

    Every step must stand behind the ones it came after; InvalidInputError when one does not.
    """

    def __init__(self, steps: Sequence[Step]) -> None:
        self.steps = steps
        self.index: dict[UUID, int] = {}
        self.moments: list[Moment] = []
        self._line: list[int] = []
        self._place: list[int] = []
        self._others: list[dict[int, int]] = []
        self._ends: list[int] = []
        self._crossings = 0
        for number, step in enumerate(steps):
            self._place_step(number, step)

    def knows(self, later: int, earlier: int) -> bool:
        """Whether the step `later` came after the step `earlier`, or is it."""
        line = self._line[earlier]
        if self._line[later] == line:
            return self._place[later] >= self._place[earlier]
        return self._others[later].get(line, -1) >= self._place[earlier]

    def newest(self, heads: Sequence[int], fresh: int) -> list[int]:
        """`heads` with the step `fresh` in the place of those that it knew."""
        return [*(head for head in heads if not self.knows(fresh, head)), fresh]

    def _place_step(self, number: int, step: Step) -> None:
        parents = [self.index.get(parent, -1) for parent in step.after]
        if -1 in parents or step.id in self.index:
            raise InvalidInputError(TANGLED)
        self.index[step.id] = number
        self.moments.append(self._moment(step, parents))
        line = next((self._line[p] for p in parents if self._ends[self._line[p]] == p), None)
        if line is None:
            line = len(self._ends)
            self._ends.append(number)
        self._ends[line] = number
        others = self._seen_elsewhere(parents, line)
        self._line.append(line)
        self._place.append(number)
        self._others.append(others)

    def _moment(self, step: Step, parents: list[int]) -> Moment:
        if len(parents) == 1:
            before = self.moments[parents[0]]
            return Moment(max(step.at, before.at), before.depth + 1, step.id)
        known = [self.moments[parent] for parent in parents]
        at = max([step.at, *(moment.at for moment in known)])
        return Moment(at, 1 + max((moment.depth for moment in known), default=0), step.id)

    def _seen_elsewhere(self, parents: list[int], line: int) -> dict[int, int]:
        if len(parents) == 1 and self._line[parents[0]] == line:
            return self._others[parents[0]]
        seen: dict[int, int] = {}
        for parent in parents:
            for other, place in (*self._others[parent].items(), (self._line[parent], parent)):
                if other != line and seen.get(other, -1) < place:
                    seen[other] = place
        self._crossings += len(seen) + len(parents)
        if self._crossings > MAX_CROSSINGS:
            raise InvalidInputError(TANGLED)
        return seen
