# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a session holds that was taken away here since: removed, or undone.

A merge leaves that as it is, because whoever took it away knew of it. Who opens the file may want
it all the same. Bringing it back is a new step that knows of the taking away, so it holds beside
every other copy of the region and travels like any change.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.steps import LineOp, Plain, Step, StepKind, StepLine
from facilitator.domain.text import MAX_TEXT
from facilitator.session.fields import DERIVED, EMPTY
from facilitator.session.resolve import Key, Resolved, Values
from facilitator.session.wording import label_of


@dataclass(frozen=True, slots=True)
class TakenAway:
    """The lines of a step that would bring it back, and what they are about in the file."""

    lines: tuple[StepLine, ...] = ()
    labels: tuple[str, ...] = ()

    @property
    def counts(self) -> Mapping[str, int]:
        """How many things of each kind; a thing counts once."""
        return Counter(kind for kind, _ in {line[:2]: None for line in self.lines})


NOTHING = TakenAway()


def taken_away(own: Sequence[Step], now: Resolved, held: Resolved) -> TakenAway:
    """What `held`, a session, has that the steps `own` took away; `now` is how they stand."""
    found: dict[Key, list[StepLine]] = {}
    for key, numbers in _removed(own).items():
        if key in held.entities and key not in now.entities:
            found[key] = list(_whole(key, held.entities[key] | numbers))
    for key, undone in _undone(own).items():
        if key in held.entities and key in now.entities:
            lines = list(_as_before(key, undone, now, held))
            if lines:
                found[key] = lines
    if not found:
        return NOTHING
    lines = tuple(line for each in found.values() for line in each)
    return TakenAway(lines, tuple(label_of(held.entities, key, MAX_TEXT) for key in found))


def _removed(steps: Sequence[Step]) -> dict[Key, Values]:
    """What was removed, with the numbers it had here by then: the file may have older ones."""
    found: dict[Key, Values] = {}
    for step in steps:
        for line in step.lines:
            if line.op == LineOp.DELETE:
                numbers = found.setdefault((line.kind, line.entity), {})
                if line.field in DERIVED:
                    numbers[line.field] = line.before
    return found


def _undone(steps: Sequence[Step]) -> dict[Key, dict[str, list[Plain]]]:
    """Per field the values that were undone since it was last given one."""
    found: dict[Key, dict[str, list[Plain]]] = {}
    for step in steps:
        for line in step.lines:
            if line.op != LineOp.UPDATE:
                continue
            key = (line.kind, line.entity)
            if step.kind is StepKind.UNDO:
                found.setdefault(key, {}).setdefault(line.field, []).append(line.before)
            elif key in found:
                found[key].pop(line.field, None)
    return found


def _whole(key: Key, values: Values) -> Iterator[StepLine]:
    empty = EMPTY[key[0]]
    for name, value in values.items():
        if value != empty.get(name):
            yield StepLine(*key, LineOp.INSERT, name, None, value)


def _as_before(
    key: Key, undone: Mapping[str, list[Plain]], now: Resolved, held: Resolved
) -> Iterator[StepLine]:
    for name, values in undone.items():
        value, current = held.entities[key].get(name), now.entities[key].get(name)
        if value != current and value in values:
            yield StepLine(*key, LineOp.UPDATE, name, current, value)
