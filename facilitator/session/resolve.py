# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a history to how a region stands: one answer for a set of steps, in whatever order they met.

For every field the *heads* are the values that nobody overwrote knowingly. One head is the value;
two that differ are a contest, which a choice ends by overwriting both. What was touched beside a
deletion stays: touched means changed, or referred to, directly or by what hangs on it. A merge is
then nothing but the union of two sets of steps, which is why its order can't matter.

A choice is no change: it touches nothing, and the value it keeps is as old as when it was typed.
Else whoever merged first would bring back what a third had knowingly replaced or removed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from facilitator.domain.entities import Entity
from facilitator.domain.steps import (
    LineOp,
    Made,
    MadeLines,
    Plain,
    Step,
    StepKind,
    StepLine,
    lines_of_made,
)
from facilitator.session.ancestry import Ancestry, Moment
from facilitator.session.fields import (
    EMPTY,
    LARGEST,
    NUMBERED,
    ONE_FOR,
    RANKS,
    REFERENCES,
    REGION,
    UNASKED,
)
from facilitator.session.numbers import give_numbers

Key = tuple[str, str]
"""The kind and the hexadecimal id of an entity."""


Values = dict[str, Plain]

# Looked up once: a member of an enumeration takes as long as all else that is done with a line.
_INSERT, _DELETE = str(LineOp.INSERT), str(LineOp.DELETE)
_OP, _FIELD, _AFTER, _KEEPS = map(attrgetter, ("op", "field", "after", "keeps"))

_REFERRING = {
    kind: tuple((name, parent) for name, parent in fields.items() if parent != REGION)
    for kind, fields in REFERENCES.items()
}
"""What a kind refers to but its region; everything does."""


class Head(NamedTuple):
    """A value that stands, the step that wrote it, and the step in which it was first written.

    `entity` is what it was written on; of two that became one, that may be the other one.
    """

    step: int
    value: Plain
    inserted: bool
    origin: int
    entity: str


class Trace:
    """Everything the steps say of one entity. `leaned_on` are touches of what hangs on it."""

    __slots__ = ("_heads", "_made", "deletions", "key", "leaned_on", "refers", "touches")

    def __init__(self, key: Key) -> None:
        self.key = key
        self.touches: list[int] = []
        self.deletions: list[int] = []
        self.refers: set[Key] = set()
        self.leaned_on: set[int] = set()
        self._heads: dict[str, list[Head]] = {}
        self._made: tuple[int, Values] | None = None

    @property
    def written(self) -> bool:
        """Whether any step wrote a value of it."""
        return self._made is not None or bool(self._heads)

    @property
    def made(self) -> Values | None:
        """All its values, when the step that made it is the only one that wrote any."""
        return self._made[1] if self._made is not None else None

    @property
    def heads(self) -> dict[str, list[Head]]:
        """Per field the values that nobody overwrote knowingly."""
        if self._made is not None:
            number, values = self._made
            self._made, entity = None, self.key[1]
            self._heads = {n: [Head(number, v, True, number, entity)] for n, v in values.items()}
        return self._heads

    def make(self, number: int, values: Values) -> None:
        """The step `number` made it, with these values. Heads follow when they are asked for."""
        self._made = (number, values)


@dataclass(frozen=True, slots=True)
class Contest:
    """A field of which values differ that were written without knowledge of each other."""

    key: Key
    field: str
    heads: tuple[Head, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """How a region stands: per kind and id the value of every field that was ever written.

    `rows` has the same as entities, once it was proven to hold together.
    """

    ancestry: Ancestry
    entities: Mapping[Key, Values]
    contests: tuple[Contest, ...]
    rows: dict[Key, Entity] = field(default_factory=dict[Key, Entity])


def resolve(steps: Sequence[Step]) -> Resolved:
    """How the region stands after `steps`. In a contest the newest value holds for now."""
    ancestry = Ancestry(steps)
    traces = _traces(ancestry)
    _pass_touches_up(traces)
    living = {key: trace for key, trace in traces.items() if _lives(ancestry, trace)}
    _one_for_each(ancestry, traces, living)
    verdict = _Verdict(ancestry)
    entities = {key: verdict.values(trace) for key, trace in living.items()}
    _bring_back(traces, entities, verdict)
    give_numbers(entities, dict(_everyone(traces, living, entities, verdict)))
    return Resolved(ancestry, entities, tuple(verdict.contests))


def _traces(ancestry: Ancestry) -> dict[Key, Trace]:
    traces: dict[Key, Trace] = {}
    for number, step in enumerate(ancestry.steps):
        if isinstance(step.lines, MadeLines) and step.kind is not StepKind.CHOICE:
            for made in step.lines.made:
                _trace_made(ancestry, traces, number, made)
            continue
        for key, lines in _by_entity(step.lines):
            trace = _met(traces, key)
            _touch(ancestry, trace, number, step, lines[0].op)
            values = dict(zip(map(_FIELD, lines), map(_AFTER, lines), strict=True))
            if (
                not trace.written
                and set(map(_OP, lines)) == {_INSERT}
                and not any(map(_KEEPS, lines))
            ):
                trace.make(number, values)
            else:
                _write(ancestry, trace, number, lines)
            if step.kind is not StepKind.CHOICE:
                _refer(ancestry, traces, trace, number, values)
    return traces


def _trace_made(ancestry: Ancestry, traces: dict[Key, Trace], number: int, made: Made) -> None:
    """As in `_traces`, of an entity with all its values at once."""
    trace = _met(traces, made[:2])
    _mark(ancestry, trace.touches, number)
    if trace.written:
        _write(ancestry, trace, number, lines_of_made(made))
    else:
        trace.make(number, made.values)
    _refer(ancestry, traces, trace, number, made.values)


def _by_entity(lines: Sequence[StepLine]) -> Iterator[tuple[Key, Sequence[StepLine]]]:
    """The lines of one entity stand together."""
    start, count = 0, len(lines)
    while start < count:
        kind, entity = lines[start][:2]
        end = start + 1
        while end < count and lines[end][1] == entity and lines[end][0] == kind:
            end += 1
        yield (kind, entity), lines[start:end]
        start = end


def _write(ancestry: Ancestry, trace: Trace, number: int, lines: Sequence[StepLine]) -> None:
    heads = trace.heads
    for _, entity, op, name, _, after, keeps in lines:
        if op != _DELETE:
            origin = number if keeps is None else ancestry.index.get(UUID(keeps), number)
            head = Head(number, after, op == _INSERT, origin, entity)
            standing = heads.get(name, [])
            heads[name] = [*(h for h in standing if not ancestry.knows(number, h.step)), head]


def _everyone(
    traces: Mapping[Key, Trace],
    living: Mapping[Key, Trace],
    entities: Mapping[Key, Values],
    verdict: "_Verdict",
) -> Iterator[tuple[Key, Values]]:
    """What has a number or had one. Its values are those that hold, where there is one of each."""
    for key, trace in traces.items():
        if key[0] in NUMBERED:
            alone = trace.made is not None and living.get(key) is trace
            yield key, entities[key] if alone else verdict.first_values(trace)


def _met(traces: dict[Key, Trace], key: Key) -> Trace:
    trace = traces.get(key)
    if trace is None:
        trace = traces[key] = Trace(key)
    return trace


def _touch(ancestry: Ancestry, trace: Trace, number: int, step: Step, op: str) -> None:
    if op == _DELETE:
        _mark(ancestry, trace.deletions, number)
    elif step.kind is not StepKind.CHOICE:
        _mark(ancestry, trace.touches, number)


def _mark(ancestry: Ancestry, marks: list[int], number: int) -> None:
    if not marks:
        marks.append(number)
    elif marks[-1] != number:
        marks[:] = ancestry.newest(marks, number)


def _refer(
    ancestry: Ancestry, traces: dict[Key, Trace], trace: Trace, number: int, values: Values
) -> None:
    """What was removed has only empty values here, and refers to nothing."""
    for name, parent in _REFERRING[trace.key[0]]:
        value = values.get(name)
        if value is None:
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, str):
                referred = _met(traces, (parent, each))
                trace.refers.add(referred.key)
                _mark(ancestry, referred.touches, number)


def _pass_touches_up(traces: Mapping[Key, Trace]) -> None:
    """What touches a child leans on its parent, so that a parent can't go while a child stays."""
    if not any(trace.deletions for trace in traces.values()):
        return
    for key in sorted(traces, key=lambda key: -RANKS[key[0]]):
        trace = traces[key]
        for parent in trace.refers:
            traces[parent].leaned_on.update(trace.touches, trace.leaned_on)


def _lives(ancestry: Ancestry, trace: Trace, also: Iterable[int] = ()) -> bool:
    """Whether something touched it that no deletion knew of.

    What only leans on it counts when it knew of no deletion either: a child that is changed after
    its parent went has found another parent by then.
    """
    deletions, knows = (*trace.deletions, *also), ancestry.knows
    if not trace.written:
        return False
    return any(not any(knows(d, touch) for d in deletions) for touch in trace.touches) or any(
        not any(knows(d, touch) or knows(touch, d) for d in deletions) for touch in trace.leaned_on
    )


def _one_for_each(
    ancestry: Ancestry, traces: Mapping[Key, Trace], living: dict[Key, Trace]
) -> None:
    """Make one entity of those that are about the same; the one with the oldest id stays."""
    for group in _about_the_same(ancestry, traces):
        alive = [t for t in group if t.key in living]
        gone = [t for t in alive if not _lives(ancestry, t, _removed_as_one(ancestry, t, group))]
        for trace in gone:
            del living[trace.key]
        members = sorted((t for t in alive if t.key in living), key=lambda t: t.key)
        if len(members) > 1:
            for trace in members[1:]:
                del living[trace.key]
            living[members[0].key] = _joined(ancestry, members)


def _bring_back(
    traces: Mapping[Key, Trace], entities: dict[Key, Values], verdict: "_Verdict"
) -> None:
    """Keep what something that is there refers to, should a choice have kept such a value."""
    if all(key in entities or not trace.written for key, trace in traces.items()):
        return
    waiting = list(entities.items())
    while waiting:
        key, held = waiting.pop()
        for name, parent in REFERENCES[key[0]].items():
            value = held.get(name)
            for each in value if isinstance(value, list) else [value]:
                referred = (parent, str(each))
                if referred not in entities and referred in traces and traces[referred].written:
                    entities[referred] = verdict.values(traces[referred])
                    waiting.append((referred, entities[referred]))


def _about_the_same(ancestry: Ancestry, traces: Mapping[Key, Trace]) -> Iterator[list[Trace]]:
    groups: dict[tuple[str, ...], list[Trace]] = {}
    for trace in traces.values():
        names = ONE_FOR.get(trace.key[0])
        if names is None or any(name not in trace.heads for name in names):
            continue
        about = (trace.key[0], *(str(_newest(ancestry, trace.heads[n]).value) for n in names))
        groups.setdefault(about, []).append(trace)
    return (group for group in groups.values() if len(group) > 1)


def _as_one(ancestry: Ancestry, step: int, *traces: Trace) -> bool:
    """Whether it was known at `step` that these are about the same."""
    return all(
        ancestry.knows(step, head.step)
        for trace in traces
        for name in ONE_FOR[trace.key[0]]
        for head in trace.heads[name]
    )


def _removed_as_one(ancestry: Ancestry, trace: Trace, group: list[Trace]) -> list[int]:
    return [
        deletion
        for other in group
        for deletion in other.deletions
        if _as_one(ancestry, deletion, trace, other)
    ]


def _joined(ancestry: Ancestry, members: list[Trace]) -> Trace:
    joined = Trace(members[0].key)
    names = dict.fromkeys(name for trace in members for name in trace.heads)
    for name in names:
        heads = [(trace, head) for trace in members for head in trace.heads.get(name, [])]
        standing = [
            head
            for trace, head in heads
            if not any(
                other is not trace
                and ancestry.knows(later.step, head.step)
                and _as_one(ancestry, later.step, trace, other)
                for other, later in heads
            )
        ]
        empty = EMPTY[joined.key[0]].get(name)
        filled = [head for head in standing if not (head.inserted and head.value == empty)]
        joined.heads[name] = filled or standing
    return joined


def _newest(ancestry: Ancestry, heads: Sequence[Head]) -> Head:
    """The head whose value was written last; among equals the last step."""
    if len(heads) == 1:
        return heads[0]
    return max(heads, key=lambda head: _age(ancestry, head))


def _age(ancestry: Ancestry, head: Head) -> tuple[Moment, Moment]:
    return ancestry.moments[head.origin], ancestry.moments[head.step]


class _Verdict:
    """Picks the value of each field, and gathers the contests on the way."""

    def __init__(self, ancestry: Ancestry) -> None:
        self.contests: list[Contest] = []
        self._ancestry = ancestry

    def values(self, trace: Trace) -> Values:
        if trace.made is not None:
            return dict(trace.made)
        return {
            name: heads[0].value if len(heads) == 1 else self._value(trace, name, heads)
            for name, heads in trace.heads.items()
        }

    def first_values(self, trace: Trace) -> Values:
        """The values without asking; also of what is no longer there."""
        if trace.made is not None:
            return dict(trace.made)
        return {n: _newest(self._ancestry, heads).value for n, heads in trace.heads.items()}

    def _value(self, trace: Trace, name: str, heads: list[Head]) -> Plain:
        about = (trace.key[0], name)
        if about in LARGEST:
            return max(head.value for head in heads if isinstance(head.value, int))
        newest = _newest(self._ancestry, heads)
        if about not in UNASKED and any(head.value != newest.value for head in heads):
            self.contests.append(Contest(trace.key, name, tuple(heads)))
        return newest.value
